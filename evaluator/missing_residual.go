package evaluator

import (
	"context"
	"slices"

	"github.com/open-policy-agent/opa/v1/ast"
	"github.com/open-policy-agent/opa/v1/topdown"
)

// residual is what partial evaluation leaves of a statement when some places of the input are unknown.
type residual struct {
	// possible: something is left, so that the statement could hold.
	possible bool
	// certain: something is left that asks for no input, so that it holds whatever is declared later.
	certain bool
	// references are what is left to ask of the input.
	references []ast.Ref
}

// residual evaluates a statement with the gaps taken as unknown.
func (t *trial) residual(ctx context.Context, question *statement, open *gaps) (residual, error) {
	unknowns := make([]*ast.Term, len(open.list))
	for i, one := range open.list {
		unknowns[i] = ast.NewTerm(one.path)
	}
	query := topdown.NewQuery(question.proof(t.rule)).
		WithCompiler(t.compiler).
		WithStore(t.store).
		WithTransaction(t.transaction).
		WithInput(t.input).
		WithCancel(t.cancel).
		WithUnknowns(unknowns).
		WithStrictBuiltinErrors(true)
	bodies, support, err := query.PartialRun(ctx)
	if err != nil {
		return residual{}, err
	}
	left := residual{possible: len(bodies) > 0}
	for _, body := range absorbed(bodies) {
		references := inputReferences(body)
		left.references = append(left.references, references...)
		if len(references) == 0 && !asksSupport(body) {
			left.certain = true
		}
	}
	for _, module := range support {
		for _, rule := range module.Rules {
			left.references = append(left.references, inputReferences(rule)...)
		}
	}
	return left, nil
}

// absorbed drops each alternative that asks for all that another one asks for, and for more: (a and b) or a is a.
func absorbed(bodies []ast.Body) []ast.Body {
	asked := make([]map[string]bool, len(bodies))
	for i, body := range bodies {
		asked[i] = make(map[string]bool, len(body))
		for _, expression := range body {
			asked[i][expression.String()] = true
		}
	}
	var kept []ast.Body
	for i, body := range bodies {
		needless := slices.ContainsFunc(asked, func(other map[string]bool) bool {
			return len(other) < len(asked[i]) && within(other, asked[i])
		})
		if !needless {
			kept = append(kept, body)
		}
	}
	return kept
}

// within reports whether all of a set is in another one.
func within(set, other map[string]bool) bool {
	for one := range set {
		if !other[one] {
			return false
		}
	}
	return true
}

// proof is the query that has an answer when the statement holds: for deny, one for each finding.
func (s *statement) proof(rule *preparedRule) ast.Body {
	if s == rule.deny {
		return ast.NewBody(ast.NewExpr(ast.NewTerm(s.reference.Append(ast.NewTerm(answer)))))
	}
	return ast.NewBody(ast.NewExpr(ast.NewTerm(s.reference)))
}

func inputReferences(node any) []ast.Ref {
	var references []ast.Ref
	ast.WalkRefs(node, func(reference ast.Ref) bool {
		if reference[0].Equal(ast.InputRootDocument) {
			references = append(references, reference)
		}
		return false
	})
	return references
}

// asksSupport reports whether what is left leans on rules that partial evaluation made.
func asksSupport(body ast.Body) bool {
	found := false
	ast.WalkRefs(body, func(reference ast.Ref) bool {
		if len(reference) > 1 && reference[0].Equal(ast.DefaultRootDocument) && reference[1].Equal(ast.StringTerm("partial")) {
			found = true
		}
		return found
	})
	return found
}
