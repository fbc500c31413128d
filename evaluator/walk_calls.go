package evaluator

import (
	"github.com/open-policy-agent/opa/v1/ast"
)

// call walks a call or an operator. The last term may be the name that takes the answer.
func (w *walk) call(terms []*ast.Term, local names) *origin {
	operator, ok := terms[0].Value.(ast.Ref)
	if !ok {
		return &origin{}
	}
	arguments := terms[1:]
	switch name := operator.String(); {
	case name == ast.Equality.Name || name == ast.Assign.Name:
		w.equal(arguments[0], arguments[1], local)
		return &origin{}
	case operator.HasPrefix(ast.DefaultRootRef):
		return w.function(operator, arguments, local)
	default:
		return w.builtin(name, arguments, local)
	}
}

// equal walks a unification: it names a value, or compares two. Beside a plain constant only the value itself is looked at.
func (w *walk) equal(left, right *ast.Term, local names) {
	switch {
	case isFree(left, local):
		w.bind(left, w.term(right, local), local)
	case isFree(right, local):
		w.bind(right, w.term(left, local), local)
	case isPlain(left):
		w.touch(w.term(right, local))
	case isPlain(right):
		w.touch(w.term(left, local))
	case isPattern(left) && !left.IsGround():
		w.bindPattern(left, w.term(right, local), local)
	case isPattern(right) && !right.IsGround():
		w.bindPattern(right, w.term(left, local), local)
	default:
		w.consume(w.term(left, local))
		w.consume(w.term(right, local))
	}
}

// bindPattern takes a value apart as an array or object of names does, or gives it a name.
func (w *walk) bindPattern(pattern *ast.Term, value *origin, local names) {
	if value == nil {
		value = &origin{}
	}
	switch shape := pattern.Value.(type) {
	case ast.Var:
		w.bind(pattern, value, local)
	case *ast.Array:
		w.each(value)
		shape.Foreach(func(element *ast.Term) { w.bindPattern(element, value.step(anyElement), local) })
	case ast.Object:
		shape.Foreach(func(key, element *ast.Term) {
			if name, ok := key.Value.(ast.String); ok {
				w.bindPattern(element, value.step(string(name)), local)
			} else {
				w.bindPattern(element, value.step(anyElement), local)
			}
		})
	default:
		w.consume(value)
		w.consume(w.term(pattern, local))
	}
}

// bind gives a value a name; a name that has a value already is compared with it.
func (w *walk) bind(name *ast.Term, value *origin, local names) {
	w.touch(value)
	variable, _ := name.Value.(ast.Var)
	if known := local[variable]; known != nil {
		w.consume(known)
		w.consume(value)
		return
	}
	local[variable] = value
}

// function walks the definitions of a function of ours with the arguments of this call.
func (w *walk) function(operator ast.Ref, arguments []*ast.Term, local names) *origin {
	found := &origin{}
	definitions := w.compiler.GetRulesExact(operator)
	count := len(arguments)
	if len(definitions) > 0 {
		count = min(count, len(definitions[0].Head.Args))
	}
	origins := make([]*origin, count)
	for i, argument := range arguments[:count] {
		origins[i] = w.term(argument, local)
	}
	for _, definition := range definitions {
		found = found.or(w.definition(definition, origins))
	}
	return w.answer(arguments[count:], found, local)
}

// lookers are built-ins that look at a value itself or at its keys, not at what is below.
var lookers = map[string]func(*walk, *origin){
	"count": (*walk).each, "object.keys": (*walk).each,
	"is_array": (*walk).touch, "is_boolean": (*walk).touch, "is_null": (*walk).touch, "is_number": (*walk).touch,
	"is_object": (*walk).touch, "is_set": (*walk).touch, "is_string": (*walk).touch, "type_name": (*walk).touch,
}

// comparisons look only at the value itself beside a plain constant.
var comparisons = map[string]bool{"neq": true, "equal": true, "lt": true, "lte": true, "gt": true, "gte": true}

// builtin walks a call of a built-in, which uses all of its arguments unless it is known to look at less.
func (w *walk) builtin(name string, arguments []*ast.Term, local names) *origin {
	declared := len(arguments)
	if builtin := ast.BuiltinMap[name]; builtin != nil {
		declared = min(declared, len(builtin.Decl.FuncArgs().Args))
	}
	inputs := arguments[:declared]
	look := lookers[name]
	if comparisons[name] && (isPlain(inputs[0]) || isPlain(inputs[1])) {
		look = (*walk).touch
	}
	for _, argument := range inputs {
		value := w.term(argument, local)
		if look != nil {
			look(w, value)
		} else {
			w.consume(value)
		}
	}
	return w.answer(arguments[declared:], &origin{}, local)
}

// answer binds what a call gives to the term that takes it, when there is one.
func (w *walk) answer(rest []*ast.Term, value *origin, local names) *origin {
	for _, target := range rest {
		if isFree(target, local) {
			w.bind(target, value, local)
		} else {
			w.bindPattern(target, value, local)
		}
	}
	return value
}

// isFree reports whether a term is a name that has no value yet.
func isFree(term *ast.Term, local names) bool {
	name, ok := term.Value.(ast.Var)
	return ok && local[name] == nil
}

// isPlain reports whether a term is a constant without parts.
func isPlain(term *ast.Term) bool {
	switch term.Value.(type) {
	case ast.Null, ast.Boolean, ast.Number, ast.String:
		return true
	default:
		return false
	}
}

// isPattern reports whether a term can take a value apart.
func isPattern(term *ast.Term) bool {
	switch term.Value.(type) {
	case *ast.Array, ast.Object:
		return true
	default:
		return false
	}
}
