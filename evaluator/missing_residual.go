package evaluator

import (
	"context"
	"slices"

	"github.com/open-policy-agent/opa/v1/ast"
)

// residual is what partial evaluation leaves of a statement when some places of the input are unknown: the ways in which it could hold.
type residual []way

// way is one way in which a statement could hold.
type way struct {
	// asks are the references to the input that it turns on.
	asks []ast.Ref
	// settled: it asks nothing more and holds.
	settled bool
}

// possible reports whether a statement that doesn't hold could, once everything were declared. A way that asks nothing of the input
// has been tried already.
func (r residual) possible() bool {
	return slices.ContainsFunc(r, func(one way) bool { return len(one.asks) > 0 })
}

// certain reports whether the statement holds whatever is declared later.
func (r residual) certain() bool {
	return slices.ContainsFunc(r, func(one way) bool { return one.settled })
}

// residual evaluates a statement with the gaps taken as unknown. Shallow inlining leaves each rule that turns on them as a rule of its own, which
// remainder puts together; the deep one writes to terms that OPA shares between goroutines (v1.22.2, copy propagation over interned numbers).
func (t *trial) residual(ctx context.Context, question *statement, open *gaps) (residual, error) {
	narrowed, unknowns := t.reach().narrowed(t.input)
	for _, one := range open.list {
		unknowns = append(unknowns, ast.NewTerm(one.path))
	}
	bodies, support, err := t.query(question.proof(t.rule), narrowed).
		WithUnknowns(unknowns).
		WithShallowInlining(true).
		PartialRun(ctx)
	if err != nil {
		return nil, err
	}
	r := newRemainder(t, narrowed, support)
	var left residual
	for _, body := range bodies {
		left = append(left, r.statement(ctx, body)...)
	}
	return left, nil
}

// proof is the query that has an answer when the statement holds: for deny, one for each finding.
func (s *statement) proof(rule *preparedRule) ast.Body {
	if s == rule.deny {
		return ast.NewBody(ast.NewExpr(ast.NewTerm(s.reference.Append(ast.NewTerm(answer)))))
	}
	return ast.NewBody(ast.NewExpr(ast.NewTerm(s.reference)))
}
