package evaluator

import (
	"slices"

	"github.com/open-policy-agent/opa/v1/ast"

	"github.com/netgrade/netgrade/inventory"
	"github.com/netgrade/netgrade/inventory/topology"
)

// deriver tells what the topology derives for a subject.
type deriver func(subjectType, name string) topology.Derived

// derived asks the topology about a block; the zero value where it knows nothing.
func (d *documents) derived(block *inventory.Block) topology.Derived {
	if d.facts.Derived == nil {
		return topology.Derived{}
	}
	return d.facts.Derived(block.Definition.Subject, block.Name)
}

// derivedFacts is the object of the facts that are read.
func (v view) derivedFacts(block *inventory.Block, read *reads) *ast.Term {
	var pairs []pair
	facts := v.derived(block).Facts
	for _, name := range sortedKeys(facts) {
		if read.below(name) == nil {
			continue
		}
		// What can't be written as JSON is no plain data, and counts as not decided.
		if value, err := ast.InterfaceToValue(facts[name]); err == nil {
			pairs = append(pairs, entry(name, ast.NewTerm(value)))
		}
	}
	return ast.ObjectTerm(pairs...)
}

// derivedGaps are the facts that are read and not decided.
func (v view) derivedGaps(block *inventory.Block, read *reads, at ast.Ref, found *gaps) {
	derived := v.derived(block)
	asked := sortedKeys(derived.Undeclared)
	if !read.whole && read.each == nil {
		asked = sortedKeys(read.named)
	}
	for _, name := range asked {
		if _, decided := derived.Facts[name]; !decided {
			found.add(at.Append(ast.StringTerm("_derived")).Append(ast.StringTerm(name)), derived.Undeclared[name]...)
		}
	}
}

// undecided tells subjects apart that look alike but for what would decide their facts.
func (d *documents) undecided(subject *Subject, read *reads) []pair {
	below := read.below(subject.Type).below("_derived")
	if below == nil {
		return nil
	}
	found := &gaps{}
	view{documents: d}.derivedGaps(subject.Block, below, ast.InputRootRef, found)
	var names []*ast.Term
	for _, one := range found.list {
		for _, name := range slices.Sorted(slices.Values(one.leaves)) {
			names = append(names, ast.StringTerm(name))
		}
	}
	return []pair{entry("(undecided)", ast.ArrayTerm(names...))}
}
