package evaluator

import (
	"github.com/open-policy-agent/opa/v1/ast"
)

// anotherName stands for any subject to which an undeclared reference could lead.
const anotherName = "(another)"

// reach is the part of the other subjects that a rule can come to from one subject: all of those types whose names it looks through,
// and of the types in which it only looks names up those whose names stand in what it reads.
type reach struct {
	read             *reads
	inventory, index ast.Object
	// types are those in which the rule only looks names up, found the names of theirs that were come to.
	types   []string
	found   map[string]map[string]bool
	visited map[string]bool
}

// reach follows the names that stand in the subject, and in all subjects that the rule looks through.
func (t *trial) reach() *reach {
	if t.reached != nil {
		return t.reached
	}
	r := &reach{
		read:      t.rule.reads,
		inventory: objectAt(t.input, "inventory"),
		index:     objectAt(t.input, "index"),
		found:     map[string]map[string]bool{},
		visited:   map[string]bool{},
	}
	t.reached = r
	if r.inventory == nil {
		return r
	}
	read := t.rule.reads.below("inventory")
	for _, key := range r.inventory.Keys() {
		name, _ := key.Value.(ast.String)
		if below := read.below(string(name)); below != nil && !below.scanned {
			r.types = append(r.types, string(name))
		}
	}
	if len(r.types) == 0 {
		return r
	}
	for _, subjectType := range r.types {
		for name := range read.below(subjectType).named {
			r.visit(name)
		}
	}
	for _, one := range t.own {
		key, _ := one[0].Value.(ast.String)
		r.follow(one[1], t.rule.reads.below(string(key)))
	}
	r.inventory.Foreach(func(key, subjects *ast.Term) {
		name, _ := key.Value.(ast.String)
		if below := read.below(string(name)); below != nil && below.scanned {
			r.follow(subjects, below)
		}
	})
	return r
}

// follow visits every text of a value that the rule reads.
func (r *reach) follow(value *ast.Term, read *reads) {
	if read == nil {
		return
	}
	switch value := value.Value.(type) {
	case ast.String:
		r.visit(string(value))
	case *ast.Array:
		below := read.below(anyElement)
		if below == nil {
			below = read
		}
		value.Foreach(func(element *ast.Term) { r.follow(element, below) })
	case ast.Object:
		value.Foreach(func(key, inner *ast.Term) {
			if name, ok := key.Value.(ast.String); ok {
				r.follow(inner, read.below(string(name)))
			}
		})
	}
}

// visit takes a text as a name: of subjects, and of a key in the look-up tables.
func (r *reach) visit(name string) {
	if r.visited[name] {
		return
	}
	r.visited[name] = true
	key := ast.StringTerm(name)
	for _, subjectType := range r.types {
		if subject := objectIn(r.inventory, subjectType).Get(key); subject != nil {
			if r.found[subjectType] == nil {
				r.found[subjectType] = map[string]bool{}
			}
			r.found[subjectType][name] = true
			r.follow(subject, r.read.below("inventory").below(subjectType).below(name))
		}
	}
	if r.index == nil {
		return
	}
	r.index.Foreach(func(table, names *ast.Term) {
		tableName, _ := table.Value.(ast.String)
		if found := names.Get(key); found != nil {
			r.follow(found, r.read.below("index").below(string(tableName)).below(name))
		}
	})
}

// narrowed is the input with only those subjects in it, and the places where an undeclared reference could lead elsewhere.
func (r *reach) narrowed(whole *ast.Term) (*ast.Term, []*ast.Term) {
	if len(r.types) == 0 {
		return whole, nil
	}
	inventory, elsewhere := r.inventory, []*ast.Term{}
	for _, subjectType := range r.types {
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
