package evaluator

import (
	"context"
	"slices"

	"github.com/open-policy-agent/opa/v1/ast"
	"github.com/open-policy-agent/opa/v1/topdown"
)

// residual is what partial evaluation leaves of a statement when some places of the input are unknown: for each way in which
// the statement could hold, what is left to ask of the input.
type residual [][]ast.Ref

// possible: a way is left, so that the statement could hold.
func (r residual) possible() bool { return len(r) > 0 }

// certain: a way is left that asks for no input, so that the statement holds whatever is declared later.
func (r residual) certain() bool {
	return slices.ContainsFunc(r, func(references []ast.Ref) bool { return len(references) == 0 })
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
		if references := inputReferences(body, made, map[string]bool{}); t.canHold(ctx, body) {
			left = append(left, references)
		}
	}
	return left, nil
}

// canHold reports whether no part of a body is certainly false. Partial evaluation leaves conditions standing that ask nothing of the input
// any more, such as count(set()) >= 1.
func (t *trial) canHold(ctx context.Context, body ast.Body) bool {
	asksNothing := func(node any) bool {
		found := false
		ast.WalkRefs(node, func(reference ast.Ref) bool {
			found = found || reference[0].Equal(ast.InputRootDocument) || reference.HasPrefix(madeByPartialEvaluation)
			return found
		})
		return !found
	}
	if asksNothing(body) {
		return t.hasAnswer(ctx, body)
	}
	for _, expression := range body {
		if len(expression.Vars(ast.VarVisitorParams{SkipRefHead: true})) == 0 && asksNothing(expression) && !t.hasAnswer(ctx, ast.NewBody(expression)) {
			return false
		}
	}
	return true
}

// madeByPartialEvaluation heads the rules that partial evaluation makes for what is left.
var madeByPartialEvaluation = ast.MustParseRef("data.partial")

// hasAnswer evaluates a query that asks nothing of the input. One that can't be evaluated is taken to have an answer, so that nothing is
// ruled out by mistake.
func (t *trial) hasAnswer(ctx context.Context, body ast.Body) bool {
	query, err := t.compiler.QueryCompiler().Compile(body.Copy())
	if err != nil {
		return true
	}
	results, err := topdown.NewQuery(query).WithCompiler(t.compiler).WithStore(t.store).WithTransaction(t.transaction).WithCancel(t.cancel).Run(ctx)
	return err != nil || len(results) > 0
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
