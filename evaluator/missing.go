package evaluator

import (
	"context"
	"slices"

	"github.com/open-policy-agent/opa/v1/ast"
)

// maximumUnknowns bounds how many undeclared places partial evaluation is asked about: it compares every reference with each of them.
// Beyond it every undeclared attribute that the rule reads is named.
const maximumUnknowns = 400

// gapsIn finds what is undeclared of what some statements read.
func (t *trial) gapsIn(read *reads) *gaps {
	own := t.documents.ownGaps(t.subject, read, t.rule.Presence)
	if t.sharedGaps == nil {
		t.sharedGaps = t.documents.sharedGaps(t.rule.reads, t.rule.Subject)
	}
	for _, one := range t.sharedGaps.list {
		if covers(read, one.path[1:]) {
			own.list = append(own.list, one)
		}
	}
	return own
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
	return left.possible, err
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
	return left.certain, err
}

// missing names the undeclared attributes on which the verdict turns: those that partial evaluation leaves in the evidence, and
// in the conditions that are not decided.
func (t *trial) missing(ctx context.Context, undecided []*statement) ([]string, error) {
	asked := []*statement{t.rule.deny, t.rule.met}
	asked = append(asked, undecided...)
	var read *reads
	for _, question := range asked {
		if question != nil {
			read = read.union(question.reads)
		}
	}
	open := t.gapsIn(read)
	if len(open.list) <= 1 || len(open.list) > maximumUnknowns {
		return open.names(), nil
	}
	var turned []ast.Ref
	for _, question := range asked {
		if question == nil {
			continue
		}
		left, err := t.residual(ctx, question, open)
		if err != nil {
			return nil, err
		}
		turned = append(turned, left.references...)
	}
	return open.turnedOn(turned).names(), nil
}

// turnedOn keeps the gaps that references of a residual reach. A reference that ends above a gap counts only where none reaches
// one: partial evaluation leaves whole collections standing of which something is undeclared.
func (g *gaps) turnedOn(references []ast.Ref) *gaps {
	exact, above := &gaps{}, &gaps{}
	for _, one := range g.list {
		switch {
		case slices.ContainsFunc(references, func(reference ast.Ref) bool { return reaches(reference, one.path) }):
			exact.list = append(exact.list, one)
		case slices.ContainsFunc(references, func(reference ast.Ref) bool { return reaches(one.path, reference) }):
			above.list = append(above.list, one)
		}
	}
	switch {
	case !exact.empty():
		return exact
	case !above.empty():
		return above
	default:
		return g
	}
}

// reaches reports whether a reference leads to a path or below it; what is no constant may be any key.
func reaches(reference, path ast.Ref) bool {
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
