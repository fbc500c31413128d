package skeleton

import (
	"slices"
	"strings"

	"github.com/netgrade/netgrade/inventory"
	"github.com/netgrade/netgrade/inventory/vocabulary"
)

// names are those of the blocks that a skeleton may refer to, by type: only what is declared for good, so that every setting loads.
type names map[string][]string

// without leaves one block out, because nothing depends on itself.
func (n names) without(blockType, name string) names {
	others := names{}
	for known, list := range n {
		others[known] = list
		if known == blockType {
			others[known] = slices.DeleteFunc(slices.Clone(list), func(one string) bool { return one == name })
		}
	}
	return others
}

// example is a value of an attribute that loads in this inventory; false where it would have to name what isn't declared.
func (f *form) example(a *vocabulary.Attribute) (string, bool) {
	switch {
	case f.isSector(a):
		return quote(f.plainSector()), true
	case a.Type.Base != "reference" && a.Type.Base != "selector" || a.Example == nil && a.Type.Base == "selector":
		return f.words.ExampleValue(a), true
	}
	wanted := a.Example
	if wanted == nil {
		wanted = []string{""}
	}
	var elements []string
	for i, text := range wanted {
		element, ok := f.names.reference(a.Type, text, i)
		if ok && !slices.Contains(elements, element) {
			elements = append(elements, element)
		}
	}
	switch {
	case len(elements) == 0 && len(wanted) > 0:
		return "", false
	case a.Type.List:
		return "[" + strings.Join(elements, ", ") + "]", true
	}
	return elements[0], true
}

// reference is the reference that an example wants where it leads somewhere, else the one at a position among those that may stand there.
func (n names) reference(t vocabulary.Type, wanted string, position int) (string, bool) {
	blockType, name, refers := strings.Cut(wanted, ".")
	targets := t.Targets
	if t.Base == "selector" {
		targets = []string{blockType}
	}
	if refers && slices.Contains(n[blockType], name) {
		return inventory.Reference{Type: blockType, Name: name}.String(), true
	}
	for _, target := range targets {
		if known := n[target]; len(known) > 0 {
			return inventory.Reference{Type: target, Name: known[position%len(known)]}.String(), true
		}
	}
	return quote("any"), t.Base == "selector"
}

// formOnly shows how a value that can't be written yet will look: [csirt.NAME].
func formOnly(a *vocabulary.Attribute) string {
	text := a.Type.Targets[0] + ".NAME"
	if a.Type.List {
		return "[" + text + "]"
	}
	return text
}

// isSector reports whether another attribute's legal words depend on this one.
func (f *form) isSector(a *vocabulary.Attribute) bool {
	block, _ := f.words.Find(a.Path)
	return slices.ContainsFunc(block.Attributes, func(other *vocabulary.Attribute) bool { return other.SubsectorOf == a.Name })
}

// plainSector is the first sector that needs no subsector beside it.
func (f *form) plainSector() string {
	for _, sector := range f.words.Enumerations["sector"] {
		if len(f.words.Sectors[sector]) == 0 {
			return sector
		}
	}
	return ""
}

func inAsset(path string) bool { return path == "asset" || strings.HasPrefix(path, "asset.") }

// isTop reports whether an attribute stands directly in a top-level block.
func isTop(path string) bool { return strings.Count(path, ".") == 1 }
