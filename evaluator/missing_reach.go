package evaluator

import (
	"github.com/open-policy-agent/opa/v1/ast"
)

// anotherName stands for any subject to which an undeclared reference could lead.
const anotherName = "(another)"

// reach is the part of the other subjects that a rule can come to from one subject: all of those types whose names it looks through,
// and of the types in which it only looks names up those whose names stand in what it reads.
type reach struct {
	inventory, index ast.Object
	read             *reads
	found            map[string]map[string]bool
	visited          map[string]bool
}

// reach follows the names that stand in the subject.
func (t *trial) reach() *reach {
	if t.reached != nil {
		return t.reached
	}
	r := &reach{
		inventory: objectAt(t.input, "inventory"),
		index:     objectAt(t.input, "index"),
		read:      t.rule.reads.below("inventory"),
		found:     map[string]map[string]bool{},
		visited:   map[string]bool{},
	}
	for _, subjectType := range r.types() {
		for name := range r.read.below(subjectType).named {
			r.visit(name)
		}
	}
	for _, one := range t.own {
		r.follow(one[1])
	}
	t.reached = r
	return r
}

// types are the types of subjects in which the rule only looks names up.
func (r *reach) types() []string {
	if r.read == nil || r.inventory == nil {
		return nil
	}
	var types []string
	for _, key := range r.inventory.Keys() {
		name, _ := key.Value.(ast.String)
		if below := r.read.below(string(name)); below != nil && !below.scanned {
			types = append(types, string(name))
		}
	}
	return types
}

// follow visits every text of a value, key or not.
func (r *reach) follow(value *ast.Term) {
	ast.WalkTerms(value, func(term *ast.Term) bool {
		if text, ok := term.Value.(ast.String); ok {
			r.visit(string(text))
		}
		return false
	})
}

// visit takes a text as a name: of subjects, and of a key in the look-up tables.
func (r *reach) visit(name string) {
	if r.visited[name] {
		return
	}
	r.visited[name] = true
	key := ast.StringTerm(name)
	for _, subjectType := range r.types() {
		subjects := objectIn(r.inventory, subjectType)
		if subject := subjects.Get(key); subject != nil {
			if r.found[subjectType] == nil {
				r.found[subjectType] = map[string]bool{}
			}
			r.found[subjectType][name] = true
			r.follow(subject)
		}
	}
	if r.index == nil {
		return
	}
	r.index.Foreach(func(_, table *ast.Term) {
		if names := table.Get(key); names != nil {
			r.follow(names)
		}
	})
}

// holds reports whether a place of the input can be come to.
func (r *reach) holds(path ast.Ref) bool {
	if len(path) < 4 || !path[1].Equal(ast.StringTerm("inventory")) {
		return true
	}
	subjectType, name := string(path[2].Value.(ast.String)), string(path[3].Value.(ast.String))
	if below := r.read.below(subjectType); below == nil || below.scanned {
		return true
	}
	return r.found[subjectType][name]
}

// narrowed is the input with only those subjects in it, and the places where an undeclared reference could lead elsewhere.
func (r *reach) narrowed(whole *ast.Term) (*ast.Term, []*ast.Term) {
	types := r.types()
	if len(types) == 0 {
		return whole, nil
	}
	inventory, elsewhere := r.inventory, []*ast.Term{}
	for _, subjectType := range types {
		var kept []pair
		subjects := objectIn(r.inventory, subjectType)
		for _, name := range sortedKeys(r.found[subjectType]) {
			kept = append(kept, ast.Item(ast.StringTerm(name), subjects.Get(ast.StringTerm(name))))
		}
		inventory = replaced(inventory, subjectType, ast.ObjectTerm(kept...))
		path := ast.InputRootRef.Append(ast.StringTerm("inventory")).Append(ast.StringTerm(subjectType)).Append(ast.StringTerm(anotherName))
		elsewhere = append(elsewhere, ast.NewTerm(path))
	}
	return ast.NewTerm(replaced(whole.Value.(ast.Object), "inventory", ast.NewTerm(inventory))), elsewhere
}

// replaced is a copy of an object with one key changed.
func replaced(object ast.Object, key string, value *ast.Term) ast.Object {
	changed := ast.NewObject()
	object.Foreach(func(one, old *ast.Term) {
		if one.Value.Compare(ast.String(key)) == 0 {
			old = value
		}
		changed.Insert(one, old)
	})
	return changed
}

// objectAt is the object under a key of a term; nil when there is none.
func objectAt(term *ast.Term, key string) ast.Object {
	object, _ := term.Value.(ast.Object)
	if object == nil {
		return nil
	}
	return objectIn(object, key)
}

func objectIn(object ast.Object, key string) ast.Object {
	inner := object.Get(ast.StringTerm(key))
	if inner == nil {
		return nil
	}
	found, _ := inner.Value.(ast.Object)
	return found
}
