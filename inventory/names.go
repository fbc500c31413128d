package inventory

import (
	"maps"
	"slices"

	"github.com/netgrade/netgrade/inventory/source"
	"github.com/netgrade/netgrade/inventory/vocabulary"
)

// names knows what can be referred to: every declared block by type and name, and the built-in ones. Names are in
// Unicode normal form C, as references are, so that two encodings of one letter are one name.
type names struct {
	declared map[string]map[string]source.Range
	// incomplete is set when a file could not be parsed: what it declares isn't known, so nothing counts as missing.
	incomplete bool
}

// namesIn collects the names that the blocks declare, and notes those that are declared twice.
func namesIn(blocks []block, v *vocabulary.Vocabulary, found *problems) *names {
	n := &names{declared: map[string]map[string]source.Range{}}
	for _, definition := range v.Blocks {
		n.addType(definition)
		for name := range definition.Builtin {
			n.declared[definition.Name][name] = source.Range{}
		}
		for _, nested := range definition.Blocks {
			if definition.Name == "operator" && nested.Subject != "" {
				n.addType(nested)
			}
		}
	}
	for i := range blocks {
		n.declare(&blocks[i], found)
		if blocks[i].name != "operator" {
			continue
		}
		for j := range blocks[i].body.blocks {
			n.declare(&blocks[i].body.blocks[j], found)
		}
	}
	return n
}

// addType makes a type of block one that references may name.
func (n *names) addType(definition *vocabulary.Block) {
	if definition.Repeatable && len(definition.Labels) > 0 {
		n.declared[definition.Name] = map[string]source.Range{}
	}
}

// declare enters one block; blocks of types that nothing refers to are passed over.
func (n *names) declare(b *block, found *problems) {
	declared := n.declared[b.name]
	if declared == nil || len(b.labels) == 0 {
		return
	}
	name := b.labels[len(b.labels)-1]
	first, stands := declared[name.text]
	switch {
	case stands && first.IsZero():
		found.error(name.at, b.name+"."+name.text+" always exists and cannot be declared", "refer to it, or choose another name")
	case stands:
		found.twice(first, name.at, "two blocks "+b.name+" have the name "+quote(name.text), "rename one of them, or merge them")
	default:
		declared[name.text] = name.at
	}
}

// isType reports whether a word is a type of block that references may name.
func (n *names) isType(word string) bool { return n.declared[word] != nil }

// types lists the types that references may name.
func (n *names) types() []string { return sortedKeys(n.declared) }

// has reports whether a block is declared.
func (n *names) has(r Reference) bool {
	_, ok := n.declared[r.Type][r.Name]
	return ok
}

// check notes a reference to something that is not declared, with the nearest name.
func (n *names) check(r Reference, at source.Range, found *problems) bool {
	if n.incomplete || n.has(r) {
		return true
	}
	detail := ""
	if nearest := found.nearestOf(r.Name, func() []string { return slices.Collect(maps.Keys(n.declared[r.Type])) }); nearest != "" {
		detail = didYouMeanCode("", Reference{Type: r.Type, Name: nearest}.String())
	} else if other := n.elsewhere(r.Name); other != "" {
		detail = didYouMeanCode("", Reference{Type: other, Name: r.Name}.String())
	}
	found.error(at, "there is no "+r.Type+" "+quote(r.Name), detail)
	return false
}

// elsewhere finds another type under which a name is declared.
func (n *names) elsewhere(name string) string {
	for _, other := range n.types() {
		if _, ok := n.declared[other][name]; ok {
			return other
		}
	}
	return ""
}

func sortedKeys[T any](m map[string]T) []string { return slices.Sorted(maps.Keys(m)) }
