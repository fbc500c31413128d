package evaluator

import (
	"encoding/json"

	"github.com/open-policy-agent/opa/v1/ast"

	"github.com/netgrade/netgrade/inventory"
	"github.com/netgrade/netgrade/inventory/vocabulary"
)

// attribute is the value of an attribute: what the vocabulary derives, what is declared, its default, null where leaving
// it out says that there is none; nil when nobody said.
func (v view) attribute(block, holder *inventory.Block, attribute *vocabulary.Attribute, read *reads) *ast.Term {
	if derive := derivations[attribute.Path]; derive != nil {
		switch data := derive(v.documents, block, holder); data {
		case asDeclared:
		case unsaid:
			return nil
		default:
			return v.value(data, read)
		}
	}
	if value, ok := block.Attributes[attribute.Name]; ok {
		if attribute.Type.Base == "reference" && len(attribute.Type.Targets) == 1 {
			return v.reference(value.Data, read)
		}
		return v.value(value.Data, read)
	}
	if attribute.Default != nil {
		return v.value(attribute.Default, read)
	}
	if attribute.AbsentNone || replacedBy(block, attribute) {
		return ast.InternedNullTerm
	}
	return nil
}

// replacedBy reports whether the attribute's rival is declared, of which exactly one is: then it is known that this one is not there.
func replacedBy(block *inventory.Block, attribute *vocabulary.Attribute) bool {
	for name := range block.Attributes {
		rival := block.Definition.Attribute(name)
		if attribute.InsteadOf == name || rival != nil && rival.InsteadOf == attribute.Name {
			return true
		}
	}
	return false
}

// value is plain data as a term. References are objects of type and name here, as selectors write them.
func (v view) value(data any, read *reads) *ast.Term {
	switch data := data.(type) {
	case bool:
		return ast.InternedTerm(data)
	case string:
		return ast.StringTerm(data)
	case json.Number:
		return ast.NumberTerm(data)
	case inventory.Reference:
		pairs := []pair{entry("type", ast.StringTerm(data.Type))}
		if data.Name != "" {
			pairs = append(pairs, entry("name", ast.StringTerm(data.Name)))
		}
		return ast.ObjectTerm(pairs...)
	case []inventory.Value:
		elements := make([]*ast.Term, len(data))
		for i, element := range data {
			elements[i] = v.value(element.Data, read)
		}
		return ast.ArrayTerm(elements...)
	case map[string]inventory.Value:
		pairs := make([]pair, 0, len(data))
		for _, key := range sortedKeys(data) {
			pairs = append(pairs, entry(key, v.value(data[key].Data, read)))
		}
		return ast.ObjectTerm(pairs...)
	default:
		return ast.InternedNullTerm
	}
}

// resolved are the types of block that a reference becomes; all others stay names.
var resolved = map[string]bool{"site": true, "zone": true, "supplier": true}

// reference is what a reference to a single type of block becomes: the object itself for a site, zone or supplier, one level
// deep, and otherwise the name.
func (v view) reference(data any, read *reads) *ast.Term {
	switch data := data.(type) {
	case []inventory.Value:
		below := read.below(anyElement)
		elements := make([]*ast.Term, len(data))
		for i, element := range data {
			elements[i] = v.reference(element.Data, below)
		}
		return ast.ArrayTerm(elements...)
	case inventory.Reference:
		if !v.resolve || !resolved[data.Type] {
			return ast.StringTerm(data.Name)
		}
		target := v.inventory.Lookup(data.Type, data.Name)
		if target == nil {
			return ast.ObjectTerm(entry("_name", ast.StringTerm(data.Name)))
		}
		return view{documents: v.documents}.subject(target, data.Type, read)
	default:
		return v.value(data, read)
	}
}
