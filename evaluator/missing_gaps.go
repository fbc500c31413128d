package evaluator

import (
	"slices"

	"github.com/open-policy-agent/opa/v1/ast"

	"github.com/netgrade/netgrade/inventory"
	"github.com/netgrade/netgrade/inventory/vocabulary"
)

// gap is a place of the input where nobody declared what a rule reads.
type gap struct {
	// path leads through the input to the key that is not there.
	path ast.Ref
	// leaves are the attributes that the rule would read there, as vocabulary paths: below the subject for its own, and else in full.
	leaves []string
}

// gaps are the undeclared places of an input.
type gaps struct{ list []gap }

func (g *gaps) empty() bool { return g == nil || len(g.list) == 0 }

func (g *gaps) add(path ast.Ref, leaves ...string) { g.list = append(g.list, gap{path, leaves}) }

// names are the leaves of all gaps, sorted.
func (g *gaps) names() []string {
	var names []string
	for _, one := range g.list {
		names = append(names, one.leaves...)
	}
	slices.Sort(names)
	return slices.Compact(names)
}

// ownGaps finds what the subject and its parent leave out of what is read.
func (d *documents) ownGaps(subject *Subject, read *reads, forPresence bool) *gaps {
	found := &gaps{}
	v := view{documents: d, presence: forPresence, resolve: true}
	v.gaps(subject.Block, nil, read.below(subject.Type), ast.InputRootRef.Append(ast.StringTerm(subject.Type)), "", found)
	if subject.Parent != nil {
		v.gaps(subject.Parent, nil, read.below("parent"), ast.InputRootRef.Append(ast.StringTerm("parent")), "asset", found)
	}
	return found
}

// sharedGaps finds what the operator leaves out of what is read, and the other subjects of those types whose names a rule looks through.
func (d *documents) sharedGaps(read *reads, subjectType string) *gaps {
	found := &gaps{}
	if subjectType != "operator" {
		at := ast.InputRootRef.Append(ast.StringTerm("operator"))
		view{documents: d, resolve: true}.gaps(d.inventory.Operator, nil, read.below("operator"), at, "operator", found)
	}
	all := read.below("inventory")
	for _, other := range sortedKeys(d.inventory.Vocabulary.Subjects) {
		definition := d.inventory.Vocabulary.SubjectBlock(other)
		below := all.below(other)
		if below == nil || !listed(definition) {
			continue
		}
		blocks, known := d.blocksOf(definition)
		if !known {
			found.add(subjectsAt(other), definition.Path)
		}
		if below.scanned {
			for _, name := range sortedKeys(blocks) {
				d.gapsOf(other, name, below, found)
			}
		}
	}
	return found
}

// gapsOf finds what one subject among the others leaves out.
func (d *documents) gapsOf(subjectType, name string, ofType *reads, found *gaps) {
	if block := d.inventory.Lookup(subjectType, name); block != nil {
		at := subjectsAt(subjectType).Append(ast.StringTerm(name))
		view{documents: d, resolve: true}.gaps(block, nil, ofType.below(name), at, block.Definition.Path, found)
	}
}

// subjectsAt is where the subjects of a type stand in the input.
func subjectsAt(subjectType string) ast.Ref {
	return ast.InputRootRef.Append(ast.StringTerm("inventory")).Append(ast.StringTerm(subjectType))
}

// gaps walks a block as its document is built, and notes where the document has no key. Nobody can declare what a built-in block, such as
// the zone of the internet, leaves out.
func (v view) gaps(block, holder *inventory.Block, read *reads, at ast.Ref, name string, found *gaps) {
	if _, builtin := block.Definition.Builtin[block.Name]; read == nil || builtin {
		return
	}
	if below := read.below("_derived"); below != nil {
		v.derivedGaps(block, below, at, found)
	}
	for _, attribute := range block.Definition.Attributes {
		if below := read.below(attribute.Name); below != nil {
			v.attributeGaps(block, holder, attribute, below, at, name, found)
		}
	}
	for _, nested := range block.Definition.Blocks {
		below := read.below(nested.Name)
		switch {
		case below == nil:
		case nested.Repeatable:
			v.itemGaps(block, nested, below, at.Append(ast.StringTerm(nested.Name)), join(name, nested.Name), found)
		default:
			v.facetGaps(block, nested, below, at.Append(ast.StringTerm(nested.Name)), join(name, nested.Name), found)
		}
	}
}

func (v view) attributeGaps(block, holder *inventory.Block, attribute *vocabulary.Attribute, read *reads, at ast.Ref, name string, found *gaps) {
	at = at.Append(ast.StringTerm(attribute.Name))
	if v.attribute(block, holder, attribute, nil) == nil {
		found.add(at, join(name, attribute.Name))
		return
	}
	if !v.resolve {
		return
	}
	switch data := block.Attributes[attribute.Name].Data.(type) {
	case inventory.Reference:
		v.targetGaps(data, read, at, found)
	case []inventory.Value:
		for i, element := range data {
			if target, ok := element.Data.(inventory.Reference); ok {
				v.targetGaps(target, read.below(anyElement), at.Append(ast.IntNumberTerm(i)), found)
			}
		}
	}
}

// targetGaps looks into the site, zone or supplier that a reference became.
func (v view) targetGaps(target inventory.Reference, read *reads, at ast.Ref, found *gaps) {
	if block := v.inventory.Lookup(target.Type, target.Name); block != nil && resolved[target.Type] {
		view{documents: v.documents}.gaps(block, nil, read, at, block.Definition.Path, found)
	}
}

func (v view) facetGaps(parent *inventory.Block, definition *vocabulary.Block, read *reads, at ast.Ref, name string, found *gaps) {
	switch facetPresence(parent, definition, v.presence) {
	case declared:
		v.gaps(parent.Facets[definition.Name], parent, read, at, name, found)
	case undeclared:
		if v.knownInside(parent, definition, everything) == nil {
			found.add(at, leaves(definition, read, name)...)
			return
		}
		for _, attribute := range definition.Attributes {
			if read.below(attribute.Name) != nil && attribute.Name != "safety_function" {
				found.add(at.Append(ast.StringTerm(attribute.Name)), join(name, attribute.Name))
			}
		}
	case switchedOff, absent:
	}
}

func (v view) itemGaps(parent *inventory.Block, definition *vocabulary.Block, read *reads, at ast.Ref, name string, found *gaps) {
	if itemsPresence(parent, definition, v.presence) == undeclared {
		found.add(at, leaves(definition, read.below(anyElement), name)...)
		return
	}
	for _, label := range sortedKeys(parent.Items[definition.Name]) {
		v.gaps(parent.Items[definition.Name][label], parent, read.below(label), at.Append(ast.StringTerm(label)), name, found)
	}
}

// leaves are the attributes that are read in a block that nobody declared. What has a default once the block is declared is named only
// where nothing else is read.
func leaves(definition *vocabulary.Block, read *reads, name string) []string {
	if read == nil || read.whole {
		return []string{name}
	}
	var owed, defaulted []string
	for _, attribute := range definition.Attributes {
		switch {
		case read.below(attribute.Name) == nil:
		case attribute.Default != nil || attribute.AbsentNone:
			defaulted = append(defaulted, join(name, attribute.Name))
		default:
			owed = append(owed, join(name, attribute.Name))
		}
	}
	for _, nested := range definition.Blocks {
		if below := read.below(nested.Name); below != nil && nested.Repeatable {
			owed = append(owed, leaves(nested, below.below(anyElement), join(name, nested.Name))...)
		} else if below != nil {
			owed = append(owed, leaves(nested, below, join(name, nested.Name))...)
		}
	}
	switch {
	case len(owed) > 0:
		return owed
	case len(defaulted) > 0:
		return defaulted
	default:
		return []string{name}
	}
}

func join(path, name string) string {
	if path == "" {
		return name
	}
	return path + "." + name
}
