package evaluator

import (
	"context"
	"slices"

	"github.com/open-policy-agent/opa/v1/ast"
)

// maximumUnknowns bounds how many undeclared places partial evaluation is asked about: it compares every reference with each of them.
// Beyond it every undeclared attribute that the rule reads is named.
const maximumUnknowns = 400

// gapsIn finds what is undeclared of what some statements read: by the subject itself, by the operator, by all subjects of the types that the rule
// looks through, and by those to which a name leads.
func (t *trial) gapsIn(read *reads) *gaps {
	found := t.documents.ownGaps(t.subject, read, t.rule.Presence)
	if t.sharedGaps == nil {
		t.sharedGaps = t.documents.sharedGaps(t.rule.reads, t.rule.Subject)
	}
	for _, one := range t.sharedGaps.list {
		if covers(read, one.path[1:]) {
			found.list = append(found.list, one)
		}
	}
	reached := t.reach()
	for _, subjectType := range reached.types {
		below := read.below("inventory").below(subjectType)
		for _, name := range sortedKeys(reached.found[subjectType]) {
			t.documents.gapsOf(subjectType, name, below, found)
		}
	}
	return found
}

// covers reports whether a path is read.
func covers(read *reads, path ast.Ref) bool {
	for _, key := range path {
		name, ok := key.Value.(ast.String)
		if !ok {
			name = anyElement
		}
		read = read.below(string(name))
	}
	return read != nil
}

// mayStillHold reports whether a statement that doesn't hold could, once everything were declared.
func (t *trial) mayStillHold(ctx context.Context, question *statement) (bool, error) {
	if question == nil {
		return false, nil
	}
	open := t.gapsIn(question.reads)
	if open.empty() {
		return false, nil
	}
	if len(open.list) > maximumUnknowns {
		return true, nil
	}
	left, err := t.residual(ctx, question, open)
	return left.possible(), err
}

// certainlyDenied reports whether deny holds whatever the undeclared values are.
func (t *trial) certainlyDenied(ctx context.Context) (bool, error) {
	open := t.gapsIn(t.rule.deny.reads)
	if open.empty() {
		return true, nil
	}
	if len(open.list) > maximumUnknowns {
		return false, nil
	}
	left, err := t.residual(ctx, t.rule.deny, open)
	return left.certain(), err
}

// missing names the undeclared attributes on which the verdict turns: those that partial evaluation leaves in the evidence, and
// in the conditions that are not decided.
func (t *trial) missing(ctx context.Context, undecided []*statement) ([]string, error) {
	var asked []*statement
	var read *reads
	for _, question := range append([]*statement{t.rule.deny, t.rule.met}, undecided...) {
		if question != nil {
			asked = append(asked, question)
			read = read.union(question.reads)
		}
	}
	open := t.gapsIn(read)
	if len(open.list) <= 1 || len(open.list) > maximumUnknowns {
		return open.names(), nil
	}
	turned := t.doubtfulFacets(open)
	for _, question := range asked {
		left, err := t.residual(ctx, question, open)
		if err != nil {
			return nil, err
		}
		turned.list = append(turned.list, open.turnedOn(left).list...)
	}
	if turned.empty() {
		return open.names(), nil
	}
	return turned.names(), nil
}

// doubtfulFacets are the gaps where a whole facet was left out, when the rule only applies to who has it.
func (t *trial) doubtfulFacets(open *gaps) *gaps {
	found := &gaps{}
	if t.rule.hasFunction(t.subject) != unclear {
		return found
	}
	for _, one := range open.list {
		if isFacetOf(t.subject, one.path) {
			found.list = append(found.list, one)
		}
	}
	return found
}

// isFacetOf reports whether a path leads to a facet of the subject itself: input, its type, the facet.
func isFacetOf(subject *Subject, path ast.Ref) bool {
	if len(path) != 3 || path[1].Value.Compare(ast.String(subject.Type)) != 0 {
		return false
	}
	name, _ := path[2].Value.(ast.String)
	nested := subject.Block.Definition.Block(string(name))
	return nested != nil && !nested.Repeatable
}

// turnedOn keeps the gaps on which a statement turns. An alternative that asks for more than another one does is left out:
// whoever declares what the lesser asks has decided the statement, or learns then what else it needs.
func (g *gaps) turnedOn(left residual) *gaps {
	var alternatives []map[int]bool
	for _, one := range left {
		if reached := g.reachedBy(one.asks); len(reached) > 0 {
			alternatives = append(alternatives, reached)
		}
	}
	kept := &gaps{}
	for i, one := range g.list {
		if slices.ContainsFunc(alternatives, func(alternative map[int]bool) bool {
			return alternative[i] && !slices.ContainsFunc(alternatives, func(lesser map[int]bool) bool {
				return len(lesser) < len(alternative) && within(lesser, alternative)
			})
		}) {
			kept.list = append(kept.list, one)
		}
	}
	return kept
}

// reachedBy are the gaps to which references lead. A reference that ends above a gap counts only where none leads to
// one: partial evaluation leaves whole collections standing of which something is undeclared.
func (g *gaps) reachedBy(references []ast.Ref) map[int]bool {
	exact, above := map[int]bool{}, map[int]bool{}
	for i, one := range g.list {
		for _, reference := range references {
			switch {
			case leadsTo(reference, one.path):
				exact[i] = true
			case leadsTo(one.path, reference):
				above[i] = true
			}
		}
	}
	if len(exact) > 0 {
		return exact
	}
	return above
}

// leadsTo reports whether a reference leads to a path or below it; what is no constant may be any key.
func leadsTo(reference, path ast.Ref) bool {
	if len(reference) < len(path) {
		return false
	}
	for i, key := range path {
		if key.IsGround() && reference[i].IsGround() && !key.Equal(reference[i]) {
			return false
		}
	}
	return true
}

// within reports whether all of a set is in another one.
func within(set, other map[int]bool) bool {
	for one := range set {
		if !other[one] {
			return false
		}
	}
	return true
}
