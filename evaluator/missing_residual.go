package evaluator

import (
	"context"
	"slices"

	"github.com/open-policy-agent/opa/v1/ast"
	"github.com/open-policy-agent/opa/v1/topdown"
)

// residual is what partial evaluation leaves of a statement when some places of the input are unknown: the ways in which it could hold.
type residual []alternative

// alternative is one way in which a statement could hold.
type alternative struct {
	// references are what it asks of the input; none where it only leans on rules that partial evaluation made of known values.
	references []ast.Ref
	// settled: it asks nothing more and holds.
	settled bool
}

// possible reports whether a statement that doesn't hold could, once everything were declared. A way that asks nothing of the input
// has been tried already.
func (r residual) possible() bool {
	return slices.ContainsFunc(r, func(way alternative) bool { return len(way.references) > 0 })
}

// certain reports whether the statement holds whatever is declared later.
func (r residual) certain() bool {
	return slices.ContainsFunc(r, func(way alternative) bool { return way.settled })
}

// residual evaluates a statement with the gaps taken as unknown.
func (t *trial) residual(ctx context.Context, question *statement, open *gaps) (residual, error) {
	narrowed, unknowns := t.reach().narrowed(t.input)
	for _, one := range open.list {
		unknowns = append(unknowns, ast.NewTerm(one.path))
	}
	query := topdown.NewQuery(question.proof(t.rule)).
		WithCompiler(t.compiler).
		WithStore(t.store).
		WithTransaction(t.transaction).
		WithInput(narrowed).
		WithCancel(t.cancel).
		WithUnknowns(unknowns).
		WithStrictBuiltinErrors(true)
	bodies, support, err := query.PartialRun(ctx)
	if err != nil {
		return nil, err
	}
	made := map[string][]*ast.Rule{}
	for _, module := range support {
		for _, rule := range module.Rules {
			name := rule.Ref().GroundPrefix().String()
			made[name] = append(made[name], rule)
		}
	}
	var left residual
	for _, body := range bodies {
		way := alternative{references: inputReferences(body, made, map[string]bool{})}
		if asksNothing(body) {
			answered, err := t.hasAnswer(ctx, body)
			way.settled = answered && err == nil
		}
		if way.settled || !asksNothing(body) && !t.impossible(ctx, body) {
			left = append(left, way)
		}
	}
	return left, nil
}

// impossible reports whether some condition of a body is certainly false. Partial evaluation leaves conditions standing that
// ask nothing of the input any more, such as count(set()) >= 1.
func (t *trial) impossible(ctx context.Context, body ast.Body) bool {
	return slices.ContainsFunc(body, func(condition *ast.Expr) bool {
		closed := len(condition.Vars(ast.VarVisitorParams{SkipRefHead: true})) == 0
		if !closed || !asksNothing(condition) {
			return false
		}
		answered, err := t.hasAnswer(ctx, ast.NewBody(condition))
		return !answered && err == nil
	})
}

// asksNothing reports whether a part of what is left needs neither the input nor the rules that partial evaluation made.
func asksNothing(node any) bool {
	asks := false
	ast.WalkRefs(node, func(reference ast.Ref) bool {
		asks = asks || reference[0].Equal(ast.InputRootDocument) || reference.HasPrefix(madeByPartialEvaluation)
		return asks
	})
	return !asks
}

// madeByPartialEvaluation heads the rules that partial evaluation makes for what is left.
var madeByPartialEvaluation = ast.MustParseRef("data.partial")

// hasAnswer evaluates a query that asks nothing of the input.
func (t *trial) hasAnswer(ctx context.Context, body ast.Body) (bool, error) {
	if len(body) == 0 {
		return true, nil
	}
	query, err := t.compiler.QueryCompiler().Compile(body.Copy())
	if err != nil {
		return false, err
	}
	results, err := topdown.NewQuery(query).WithCompiler(t.compiler).WithStore(t.store).WithTransaction(t.transaction).WithCancel(t.cancel).Run(ctx)
	return len(results) > 0, err
}

// proof is the query that has an answer when the statement holds: for deny, one for each finding.
func (s *statement) proof(rule *preparedRule) ast.Body {
	if s == rule.deny {
		return ast.NewBody(ast.NewExpr(ast.NewTerm(s.reference.Append(ast.NewTerm(answer)))))
	}
	return ast.NewBody(ast.NewExpr(ast.NewTerm(s.reference)))
}

// inputReferences are the references to the input in a part of what is left, and in the rules that partial evaluation made for it.
func inputReferences(node any, made map[string][]*ast.Rule, seen map[string]bool) []ast.Ref {
	var references []ast.Ref
	ast.WalkRefs(node, func(reference ast.Ref) bool {
		if reference[0].Equal(ast.InputRootDocument) {
			references = append(references, reference)
			return false
		}
		for end := len(reference); end > 1; end-- {
			name := reference[:end].String()
			if made[name] == nil || seen[name] {
				continue
			}
			seen[name] = true
			for _, rule := range made[name] {
				references = append(references, inputReferences(rule, made, seen)...)
			}
		}
		return false
	})
	return references
}
