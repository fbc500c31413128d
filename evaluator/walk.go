package evaluator

import (
	"maps"

	"github.com/open-policy-agent/opa/v1/ast"
)

// walk finds what compiled rules read of the input, by following their expressions in the order in which they are evaluated:
// through other rules, through functions with their arguments, and through local names. Where it can't follow a value it takes
// all that is below the last path that it knows, so that it may say too much and never too little.
type walk struct {
	compiler *ast.Compiler
	reads    *reads
	results  map[*ast.Rule]*origin
}

// readBy gives what a rule of a package reads, in all its definitions.
func readBy(compiler *ast.Compiler, reference ast.Ref) *reads {
	w := &walk{compiler: compiler, reads: &reads{}, results: map[*ast.Rule]*origin{}}
	for _, rule := range compiler.GetRulesExact(reference) {
		w.consume(w.result(rule))
	}
	return w.reads.settle()
}

// names are the local names of a body with where their values come from.
type names map[ast.Var]*origin

// result walks a rule that takes no arguments, once, and says where its value comes from.
func (w *walk) result(rule *ast.Rule) *origin {
	if known, ok := w.results[rule]; ok {
		return known
	}
	w.results[rule] = &origin{}
	found := w.definition(rule, nil)
	w.results[rule] = found
	return found
}

// definition walks one definition of a rule or function, its else branches included.
func (w *walk) definition(rule *ast.Rule, arguments []*origin) *origin {
	local := names{}
	for i, parameter := range rule.Head.Args {
		w.bindPattern(parameter, arguments[i], local)
	}
	w.body(rule.Body, local)
	found := w.head(rule, local)
	if rule.Else != nil {
		found = found.or(w.definition(rule.Else, arguments))
	}
	return found
}

// head says where the value of a rule comes from: for a set from its elements, under a computed key from what stands there.
func (w *walk) head(rule *ast.Rule, local names) *origin {
	found := &origin{}
	if rule.Head.Value != nil {
		found = w.term(rule.Head.Value, local)
	} else if rule.Head.Key != nil {
		found = &origin{parts: w.term(rule.Head.Key, local)}
	}
	reference := rule.Head.Ref()
	for _, key := range reference[len(reference.GroundPrefix()):] {
		w.consume(w.term(key, local))
		found = &origin{parts: found}
	}
	return found
}

func (w *walk) body(body ast.Body, local names) {
	for _, expression := range body {
		w.expression(expression, local)
	}
}

func (w *walk) expression(expression *ast.Expr, local names) {
	if len(expression.With) > 0 {
		// What another input would be cannot be told from this one.
		w.reads.addAll(nil)
	}
	switch terms := expression.Terms.(type) {
	case *ast.Term:
		w.term(terms, local)
	case *ast.Every:
		domain := w.term(terms.Domain, local)
		w.each(domain)
		inside := maps.Clone(local)
		if terms.Key != nil {
			w.bind(terms.Key, &origin{}, inside)
		}
		w.bind(terms.Value, domain.step(anyElement), inside)
		w.body(terms.Body, inside)
	case []*ast.Term:
		w.call(terms, local)
	}
}

// term walks a term and says where its value comes from.
func (w *walk) term(term *ast.Term, local names) *origin {
	switch value := term.Value.(type) {
	case ast.Var:
		return local.of(value)
	case ast.Ref:
		return w.reference(value, local)
	case *ast.Array:
		found := &origin{}
		value.Foreach(func(element *ast.Term) { found = found.or(w.term(element, local)) })
		return &origin{parts: found}
	case ast.Set:
		found := &origin{}
		value.Foreach(func(element *ast.Term) { found = found.or(w.term(element, local)) })
		return &origin{parts: found}
	case ast.Object:
		found := &origin{}
		value.Foreach(func(key, element *ast.Term) { found = found.or(w.term(key, local)).or(w.term(element, local)) })
		return &origin{parts: found}
	case *ast.ArrayComprehension:
		return w.comprehension(value.Body, local, value.Term)
	case *ast.SetComprehension:
		return w.comprehension(value.Body, local, value.Term)
	case *ast.ObjectComprehension:
		return w.comprehension(value.Body, local, value.Key, value.Value)
	case ast.Call:
		return w.call(value, local)
	default:
		return &origin{}
	}
}

func (w *walk) comprehension(body ast.Body, local names, heads ...*ast.Term) *origin {
	inside := maps.Clone(local)
	w.body(body, inside)
	found := &origin{}
	for _, head := range heads {
		found = found.or(w.term(head, inside))
	}
	return &origin{parts: found}
}

// reference follows a path into the input, into a local name or into another rule, and notes that it is looked at.
func (w *walk) reference(reference ast.Ref, local names) *origin {
	rest := reference[1:]
	var found *origin
	switch head := reference[0].Value.(type) {
	case ast.Var:
		switch {
		case reference[0].Equal(ast.InputRootDocument):
			found = &origin{paths: [][]string{{}}}
		case reference[0].Equal(ast.DefaultRootDocument):
			found, rest = w.rules(reference)
		default:
			found = local.of(head)
		}
	default:
		found = w.term(reference[0], local)
	}
	for _, operand := range rest {
		found = w.stepInto(found, operand, local)
	}
	w.touch(found)
	return found
}

// stepInto follows one operand of a reference. An operand that is no constant may be any key, and binds a name that is still free.
func (w *walk) stepInto(from *origin, operand *ast.Term, local names) *origin {
	if name, ok := operand.Value.(ast.String); ok {
		return from.step(string(name))
	}
	if free, ok := operand.Value.(ast.Var); ok && local[free] == nil {
		local[free] = from.keys()
		w.scan(from)
		return from.step(anyElement)
	}
	key := w.term(operand, local)
	if len(key.paths) == 0 {
		w.scan(from)
	}
	w.consume(key)
	return from.step(anyElement)
}

// rules walks the rules that a reference into data may mean, and gives where their values come from with the operands that are left.
// Data that no rule makes (parameters, lists) is no part of the input.
func (w *walk) rules(reference ast.Ref) (*origin, ast.Ref) {
	var values []*origin
	var lengths []int
	shortest := len(reference)
	for _, rule := range w.compiler.GetRulesDynamicWithOpts(reference, ast.RulesOptions{IncludeHiddenModules: true}) {
		if len(rule.Head.Args) == 0 {
			values = append(values, w.result(rule))
			lengths = append(lengths, len(rule.Ref().GroundPrefix()))
			shortest = min(shortest, lengths[len(lengths)-1])
		}
	}
	if len(values) == 0 {
		return &origin{}, reference[1:]
	}
	found := &origin{}
	for i, value := range values {
		for range lengths[i] - shortest {
			value = &origin{parts: value}
		}
		found = found.or(value)
	}
	return found, reference[shortest:]
}
