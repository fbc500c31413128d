package evaluator

import (
	"time"

	"github.com/open-policy-agent/opa/v1/ast"

	"github.com/netgrade/netgrade/inventory"
	"github.com/netgrade/netgrade/inventory/vocabulary"
)

// facts are what is known beside the inventory.
type facts struct {
	KnownExploited, HighRiskSuppliers []string
	// MaximumStatementAge is how old a statement may be so that readings age to its day.
	MaximumStatementAge time.Duration
	// Derived gives what the topology derives for a subject; nil when no topology was computed.
	Derived deriver
}

// shared is the part of the input that is the same for every subject.
func (d *documents) shared(read *reads) []pair {
	pairs := []pair{
		entry("as_of", ast.StringTerm(d.asOf)),
		entry("reference_day", ast.StringTerm(d.referenceDay())),
	}
	v := view{documents: d, resolve: true}
	if below := read.below("operator"); below != nil && d.inventory.Operator != nil {
		pairs = append(pairs, entry("operator", v.subject(d.inventory.Operator, "operator", below)))
	}
	if below := read.below("inventory"); below != nil {
		pairs = append(pairs, entry("inventory", v.all(below)))
	}
	if below := read.below("index"); below != nil {
		pairs = append(pairs, entry("index", d.indexes(below)))
	}
	return pairs
}

// all are the subjects of every type by name. A type of which nobody said whether there is any has no key.
func (v view) all(read *reads) *ast.Term {
	var pairs []pair
	for subjectType, path := range v.inventory.Vocabulary.Subjects {
		definition, _ := v.inventory.Vocabulary.Find(path)
		below := read.below(subjectType)
		if below == nil || !listed(definition) {
			continue
		}
		blocks, known := v.blocksOf(definition)
		if !known {
			continue
		}
		objects := make([]pair, 0, len(blocks))
		for name, block := range blocks {
			objects = append(objects, entry(name, v.subject(block, subjectType, below.below(name))))
		}
		pairs = append(pairs, entry(subjectType, ast.ObjectTerm(objects...)))
	}
	return ast.ObjectTerm(pairs...)
}

// listed reports whether blocks of this definition stand in the inventory by a name of their own: those at the top but the operator,
// and those inside the operator. A firewall rule is found in its asset.
func listed(definition *vocabulary.Block) bool {
	top, nested := isTop(definition), definition.Path == "operator."+definition.Name
	return definition.Repeatable && (top || nested)
}

func isTop(definition *vocabulary.Block) bool { return definition.Path == definition.Name }

// blocksOf finds all blocks of a type, and whether it is known that there are no others.
func (d *documents) blocksOf(definition *vocabulary.Block) (map[string]*inventory.Block, bool) {
	if !isTop(definition) {
		return d.inventory.Operator.Items[definition.Name], itemsPresence(d.inventory.Operator, definition, false) != undeclared
	}
	blocks := d.inventory.Blocks[definition.Name]
	if len(blocks) > 0 || !definition.AbsentUnknown {
		return blocks, true
	}
	_, none := d.inventory.Header.None[definition.Name]
	return blocks, none
}

// referenceDay is the day to which readings age: the day that the inventory describes when it is recent enough, else
// the day of evaluation.
func (d *documents) referenceDay() string {
	if d.inventory.Header == nil {
		return d.asOf
	}
	stated, ok := d.inventory.Header.Text("stated")
	if !ok || stated > d.asOf {
		return d.asOf
	}
	day, err := time.Parse(time.DateOnly, stated)
	if err != nil {
		return d.asOf
	}
	today, err := time.Parse(time.DateOnly, d.asOf)
	if err != nil || today.Sub(day) > d.facts.MaximumStatementAge {
		return d.asOf
	}
	return stated
}
