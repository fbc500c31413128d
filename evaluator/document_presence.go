package evaluator

import (
	"github.com/netgrade/netgrade/inventory"
	"github.com/netgrade/netgrade/inventory/vocabulary"
)

// presence says whether a nested block is there.
type presence int

const (
	// declared: the block is written down.
	declared presence = iota
	// undeclared: nobody said whether it is there.
	undeclared
	// absent: it is known that there is none.
	absent
	// switchedOff: none names a facet that has an attribute enabled, which is then false.
	switchedOff
)

// facetPresence says whether the parent has a facet. For rules about presence what is left out is absent,
// because the inventory is the operator's only statement about such a thing.
func facetPresence(parent *inventory.Block, definition *vocabulary.Block, forPresence bool) presence {
	if parent.Facets[definition.Name] != nil {
		return declared
	}
	_, named := parent.None[definition.Name]
	switch {
	case named && definition.Attribute("enabled") != nil:
		return switchedOff
	case !expected(parent, definition) || forPresence:
		return absent
	default:
		return undeclared
	}
}

// expected reports whether the absence of a facet leaves open whether it is there: on the kinds that the vocabulary names.
func expected(parent *inventory.Block, definition *vocabulary.Block) bool {
	if parent.Kind != "" && definition.ExpectedOn != nil {
		return definition.ExpectedOn[parent.Kind]
	}
	return definition.Expected
}

// itemsPresence says whether the parent has nested blocks of a repeatable type; one declared block makes the list complete.
func itemsPresence(parent *inventory.Block, definition *vocabulary.Block, forPresence bool) presence {
	_, named := parent.None[definition.Name]
	switch {
	case len(parent.Items[definition.Name]) > 0:
		return declared
	case named || forPresence || !definition.AbsentUnknown:
		return absent
	default:
		return undeclared
	}
}
