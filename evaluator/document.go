package evaluator

import (
	"github.com/open-policy-agent/opa/v1/ast"

	"github.com/netgrade/netgrade/inventory"
	"github.com/netgrade/netgrade/inventory/vocabulary"
)

// documents builds what a rule sees as input, straight from the blocks of an inventory. It is immutable.
//
// An undeclared attribute or block has no key in a document; one that is known to be absent is null, or an empty object where
// blocks would stand by their labels. So a rule that reads by reference is undefined about what nobody said, and never about
// what was said.
type documents struct {
	inventory *inventory.Inventory
	asOf      string
	facts     facts
}

// pair is a key of an object with its value.
type pair = [2]*ast.Term

// own is the part of the input that belongs to the subject: itself and its parent, as far as the rule reads them.
func (d *documents) own(subject *Subject, read *reads, forPresence bool) []pair {
	v := view{documents: d, presence: forPresence, resolve: true}
	pairs := []pair{entry(subject.Type, v.subject(subject.Block, subject.Type, read.below(subject.Type)))}
	if parent := read.below("parent"); parent != nil && subject.Parent != nil {
		pairs = append(pairs, entry("parent", v.subject(subject.Parent, "asset", parent)))
	}
	return pairs
}

// input joins what belongs to the subject with what is the same for all. An operator that is judged stands there as itself.
func input(own, shared []pair) *ast.Term {
	whole := ast.NewObject(shared...)
	for _, one := range own {
		whole.Insert(one[0], one[1])
	}
	return ast.NewTerm(whole)
}

// view is a way to look at blocks: as a rule with presence true does (what is left out is absent), and with
// references to sites, zones and suppliers resolved to the objects or left as names.
type view struct {
	*documents
	presence, resolve bool
}

// subject is the object of a named block, with what netgrade adds to it.
func (v view) subject(block *inventory.Block, subjectType string, read *reads) *ast.Term {
	pairs := v.block(block, nil, read)
	for key, value := range map[string]string{"_name": block.Name, "_kind": block.Kind, "_type": subjectType} {
		if value != "" && read.below(key) != nil {
			pairs = append(pairs, entry(key, ast.StringTerm(value)))
		}
	}
	if below := read.below("_derived"); below != nil && v.facts.Derived != nil {
		pairs = append(pairs, entry("_derived", v.derivedFacts(block, below)))
	}
	return ast.ObjectTerm(pairs...)
}

// block gives the attributes and nested blocks that are read; holder is the block around a nested one.
func (v view) block(block, holder *inventory.Block, read *reads) []pair {
	var pairs []pair
	for _, attribute := range block.Definition.Attributes {
		if read.below(attribute.Name) == nil {
			continue
		}
		if value := v.attribute(block, holder, attribute, read.below(attribute.Name)); value != nil {
			pairs = append(pairs, entry(attribute.Name, value))
		}
	}
	for _, nested := range block.Definition.Blocks {
		below := read.below(nested.Name)
		if below == nil {
			continue
		}
		value := v.facet(block, nested, below)
		if nested.Repeatable {
			value = v.items(block, nested, below)
		}
		if value != nil {
			pairs = append(pairs, entry(nested.Name, value))
		}
	}
	return append(pairs, v.freeForms(block, read)...)
}

// facet is a nested block that stands at most once; nil when nobody said whether it is there.
func (v view) facet(parent *inventory.Block, definition *vocabulary.Block, read *reads) *ast.Term {
	switch facetPresence(parent, definition, v.presence) {
	case declared:
		return ast.ObjectTerm(v.block(parent.Facets[definition.Name], parent, read)...)
	case switchedOff:
		if read.below("enabled") == nil {
			return ast.ObjectTerm()
		}
		return ast.ObjectTerm(entry("enabled", ast.InternedTerm(false)))
	case absent:
		return ast.InternedNullTerm
	default:
		return v.knownInside(parent, definition, read)
	}
}

// items are the nested blocks of one type by label; nil when nobody said whether there are any.
func (v view) items(parent *inventory.Block, definition *vocabulary.Block, read *reads) *ast.Term {
	if itemsPresence(parent, definition, v.presence) == undeclared {
		return nil
	}
	items := parent.Items[definition.Name]
	pairs := make([]pair, 0, len(items))
	for _, label := range sortedKeys(items) {
		if below := read.below(label); below != nil {
			pairs = append(pairs, entry(label, v.subject(items[label], definition.Subject, below)))
		} else {
			// Whoever reads a single label must still be able to tell how many there are.
			pairs = append(pairs, entry(label, ast.ObjectTerm()))
		}
	}
	return ast.ObjectTerm(pairs...)
}

// freeForms are the maps and the block that belong to an organisation's own policies.
func (v view) freeForms(block *inventory.Block, read *reads) []pair {
	var pairs []pair
	for name, values := range map[string]map[string]inventory.Value{
		"labels": block.Labels, "proof": block.Proof, "origin": block.Origin, "custom": block.Custom,
	} {
		if values != nil && read.below(name) != nil {
			pairs = append(pairs, entry(name, v.value(values, nil)))
		}
	}
	return pairs
}

func entry(key string, value *ast.Term) pair { return ast.Item(ast.StringTerm(key), value) }
