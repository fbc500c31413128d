package evaluator

import (
	"context"
	"slices"

	"github.com/open-policy-agent/opa/v1/ast"
)

// maximumWays bounds in how many ways a statement is said to be possible. Beyond it the ways are taken as one that asks all that they ask.
const maximumWays = 32

// made heads the rules that partial evaluation makes of what is left: data.partial.netgrade… for data.netgrade….
var made = ast.MustParseRef("data.partial")

// remainder is what partial evaluation left, rule by rule.
type remainder struct {
	*trial
	input *ast.Term
	rules map[string][]*ast.Rule
	// asks remembers what each made rule asks of the input in all.
	asks map[string][]ast.Ref
}

func newRemainder(t *trial, input *ast.Term, support []*ast.Module) *remainder {
	r := &remainder{trial: t, input: input, rules: map[string][]*ast.Rule{}, asks: map[string][]ast.Ref{}}
	for _, module := range support {
		for _, rule := range module.Rules {
			name := rule.Ref().GroundPrefix().String()
			r.rules[name] = append(r.rules[name], rule)
		}
	}
	return r
}

// statement gives the ways of a statement from the body that asks for it: one or more for each definition that is left.
func (r *remainder) statement(ctx context.Context, body ast.Body) []way {
	for _, expression := range body {
		if name := r.madeRule(expression); name != "" {
			var ways []way
			for _, rule := range r.rules[name] {
				ways = append(ways, r.ways(ctx, rule.Body)...)
			}
			return ways
		}
	}
	return r.ways(ctx, body)
}

// ways are those in which a body could hold.
func (r *remainder) ways(ctx context.Context, body ast.Body) []way {
	if len(r.asked(body)) == 0 {
		if r.holdsNow(ctx, body) {
			return []way{{settled: true}}
		}
		return nil
	}
	if r.impossible(ctx, body) {
		return nil
	}
	ways := []way{{}}
	for _, expression := range body {
		ways = combined(ways, r.options(ctx, expression))
	}
	return ways
}

// options are the ways in which one condition could hold: those of the rule that it asks for, when it asks for a plain one, and else the
// single way that asks all that it asks.
func (r *remainder) options(ctx context.Context, expression *ast.Expr) []way {
	name := r.madeRule(expression)
	if name == "" || !slices.ContainsFunc(r.rules[name], func(rule *ast.Rule) bool { return rule.Head.Key == nil && len(rule.Head.Args) == 0 }) {
		return []way{{asks: r.asked(expression)}}
	}
	var ways []way
	for _, rule := range r.rules[name] {
		ways = append(ways, r.ways(ctx, rule.Body)...)
	}
	return ways
}

// combined are the ways to hold two conditions at once.
func combined(first, second []way) []way {
	if len(first)*len(second) > maximumWays {
		return []way{{asks: append(allAsked(first), allAsked(second)...)}}
	}
	var both []way
	for _, one := range first {
		for _, other := range second {
			both = append(both, way{asks: append(slices.Clone(one.asks), other.asks...)})
		}
	}
	return both
}

func allAsked(ways []way) []ast.Ref {
	var all []ast.Ref
	for _, one := range ways {
		all = append(all, one.asks...)
	}
	return all
}

// madeRule is the made rule that a positive condition asks for; empty where it asks for none or for something besides.
func (r *remainder) madeRule(expression *ast.Expr) string {
	if expression.Negated || expression.IsEvery() {
		return ""
	}
	var found []string
	ast.WalkRefs(expression, func(reference ast.Ref) bool {
		if name := r.nameOf(reference); name != "" {
			found = append(found, name)
		}
		return reference[0].Equal(ast.InputRootDocument)
	})
	if len(found) != 1 {
		return ""
	}
	return found[0]
}

// nameOf is the made rule to which a reference leads; empty for none.
func (r *remainder) nameOf(reference ast.Ref) string {
	for end := len(reference); isMade(reference) && end > len(made); end-- {
		if name := reference[:end].String(); r.rules[name] != nil {
			return name
		}
	}
	return ""
}

// asked are all references to the input in a part of what is left, and in the made rules that it asks for.
func (r *remainder) asked(node any) []ast.Ref {
	var references []ast.Ref
	ast.WalkRefs(node, func(reference ast.Ref) bool {
		if reference[0].Equal(ast.InputRootDocument) {
			references = append(references, reference)
		} else if name := r.nameOf(reference); name != "" {
			references = append(references, r.askedBy(name)...)
		}
		return false
	})
	return references
}

func (r *remainder) askedBy(name string) []ast.Ref {
	if known, ok := r.asks[name]; ok {
		return known
	}
	r.asks[name] = nil
	var references []ast.Ref
	for _, rule := range r.rules[name] {
		references = append(references, r.asked(rule)...)
	}
	r.asks[name] = references
	return references
}

// impossible reports whether some conditions of a body, which ask nothing of the input any more, are certainly false together, such as
// count(set()) >= 1.
func (r *remainder) impossible(ctx context.Context, body ast.Body) bool {
	return slices.ContainsFunc(connected(body), func(part ast.Body) bool {
		return len(r.asked(part)) == 0 && !r.holdsNow(ctx, part)
	})
}

// connected takes a body apart into conditions that share no local name.
func connected(body ast.Body) []ast.Body {
	var parts []ast.Body
	var names []ast.VarSet
	for _, condition := range body {
		part, own := ast.Body{condition}, condition.Vars(ast.VarVisitorParams{SkipRefHead: true})
		for i := 0; i < len(parts); {
			if len(names[i].Intersect(own)) == 0 {
				i++
				continue
			}
			part, own = append(parts[i], part...), own.Copy()
			own.Update(names[i])
			parts, names = slices.Delete(parts, i, i+1), slices.Delete(names, i, i+1)
		}
		parts, names = append(parts, part), append(names, own)
	}
	return parts
}

// holdsNow evaluates conditions that ask nothing unknown. What can't be evaluated is taken to hold, so that nothing is ruled out by mistake.
func (r *remainder) holdsNow(ctx context.Context, body ast.Body) bool {
	conditions, ok := original(body)
	if !ok || len(conditions) == 0 {
		return true
	}
	results, err := r.query(conditions, r.input).Run(ctx)
	return err != nil || len(results) > 0
}

// original puts the rules from which made rules were made in their place, and reports whether it could: conditions that ask nothing unknown
// ask the same of both. It copies what it changes; OPA shares terms between goroutines, and its own transformations write to them.
func original(body ast.Body) (ast.Body, bool) {
	conditions := make(ast.Body, len(body))
	for i, condition := range body {
		changed := *condition
		switch terms := condition.Terms.(type) {
		case *ast.Term:
			changed.Terms = originalTerm(terms)
		case []*ast.Term:
			copied := make([]*ast.Term, len(terms))
			for j, term := range terms {
				copied[j] = originalTerm(term)
			}
			changed.Terms = copied
		}
		left := false
		ast.WalkRefs(&changed, func(reference ast.Ref) bool {
			left = left || isMade(reference)
			return left
		})
		if left {
			return nil, false
		}
		conditions[i] = &changed
	}
	return conditions, true
}

func originalTerm(term *ast.Term) *ast.Term {
	reference, ok := term.Value.(ast.Ref)
	if !ok || !isMade(reference) {
		return term
	}
	return ast.NewTerm(append(ast.Ref{ast.DefaultRootDocument}, reference[len(made):]...))
}

func isMade(reference ast.Ref) bool { return reference.HasPrefix(made) }
