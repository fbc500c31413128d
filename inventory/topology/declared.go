package topology

import (
	"encoding/json"
	"maps"
	"slices"
	"strings"

	"github.com/netgrade/netgrade/inventory"
)

// list gives the elements of a list attribute; false when it is not declared.
func list(b *inventory.Block, attribute string) ([]inventory.Value, bool) {
	if b == nil {
		return nil, false
	}
	data, ok := b.Data(attribute)
	if !ok {
		return nil, false
	}
	elements, isList := data.([]inventory.Value)
	return elements, isList
}

// references lists the distinct names to which a list attribute refers, in the order written; false when it is not declared.
func references(b *inventory.Block, attribute string) ([]string, bool) {
	elements, ok := list(b, attribute)
	names := make([]string, 0, len(elements))
	for _, element := range elements {
		if reference, isReference := element.Data.(inventory.Reference); isReference && !slices.Contains(names, reference.Name) {
			names = append(names, reference.Name)
		}
	}
	return names, ok
}

// reference gives the target of a single reference; false when it is not declared.
func reference(b *inventory.Block, attribute string) (inventory.Reference, bool) {
	if b == nil {
		return inventory.Reference{}, false
	}
	target, ok := b.Attributes[attribute].Data.(inventory.Reference)
	return target, ok
}

// word is a free text as fold compares it, and as it was written.
type word struct{ key, shown string }

// words lists the distinct texts of a list attribute, sorted by key; false when it is not declared.
func words(b *inventory.Block, attribute string) ([]word, bool) {
	elements, ok := list(b, attribute)
	found := make([]word, 0, len(elements))
	for _, element := range elements {
		if text, isText := element.Data.(string); isText {
			found = append(found, word{fold(text), strings.TrimSpace(text)})
		}
	}
	slices.SortStableFunc(found, func(a, b word) int { return strings.Compare(a.key, b.key) })
	return slices.CompactFunc(found, func(a, b word) bool { return a.key == b.key }), ok
}

// fold makes two spellings of one free text equal: case and surrounding blanks don't count.
func fold(text string) string { return strings.ToLower(strings.TrimSpace(text)) }

// number gives a number or a duration in seconds; false when it is not declared.
func number(b *inventory.Block, attribute string) (float64, bool) {
	if b == nil {
		return 0, false
	}
	data, _ := b.Data(attribute)
	text, ok := data.(json.Number)
	if !ok {
		return 0, false
	}
	value, err := text.Float64()
	return value, err == nil
}

// text gives a string attribute, default included; false when it is not declared.
func text(b *inventory.Block, attribute string) (string, bool) {
	if b == nil {
		return "", false
	}
	return b.Text(attribute)
}

// flag gives a bool attribute, default included.
func flag(b *inventory.Block, attribute string) Truth {
	if b == nil {
		return Undecided
	}
	data, _ := b.Data(attribute)
	value, ok := data.(bool)
	if !ok {
		return Undecided
	}
	return truth(value)
}

// itemsKnown reports whether the repeatable blocks of a type are a complete list: one is declared, none is named, or silence says none.
func itemsKnown(b *inventory.Block, blockType string) bool {
	if len(b.Items[blockType]) > 0 {
		return true
	}
	if _, named := b.None[blockType]; named {
		return true
	}
	definition := b.Definition.Block(blockType)
	return definition == nil || !definition.AbsentUnknown
}

// sortedKeys lists the keys of a map in order.
func sortedKeys[V any](m map[string]V) []string { return slices.Sorted(maps.Keys(m)) }

// carriesPaths reports whether a block's status lets it carry paths: active and standby do, planned and retired don't.
func carriesPaths(b *inventory.Block) bool {
	status, _ := b.Text("status")
	return status == "active" || status == "standby"
}
