package evaluator

import (
	"slices"
	"strings"

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

// undecided tells subjects apart that look alike but for what would decide their facts, or narrow them.
func (d *documents) undecided(subject *Subject, read *reads) []pair {
	below := read.below(subject.Type).below("_derived")
	if below == nil {
		return nil
	}
	names := d.wouldDecide(subject, below)
	terms := make([]*ast.Term, len(names))
	for i, name := range names {
		terms[i] = ast.StringTerm(name)
	}
	return []pair{entry("(undecided)", ast.ArrayTerm(terms...))}
}

// settled ends the name of a fact which says that another one, always written, is complete; what is undeclared stands under it.
const settled = "_settled"

// wouldDecide are the undeclared attributes on which the facts turn that are read, also those facts that are known within bounds.
func (d *documents) wouldDecide(subject *Subject, read *reads) []string {
	var names []string
	undeclared := d.derived(subject.Block).Undeclared
	for _, fact := range sortedKeys(undeclared) {
		if read.below(fact) != nil || read.below(strings.TrimSuffix(fact, settled)) != nil {
			names = append(names, undeclared[fact]...)
		}
	}
	slices.Sort(names)
	return slices.Compact(names)
}
