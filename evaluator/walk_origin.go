package evaluator

import (
	"github.com/open-policy-agent/opa/v1/ast"
)

// origin says where a value comes from: it may be what stands at certain paths of the input, or a collection of such values, or
// (when both are empty) something that was computed, whose inputs were noted when it was.
type origin struct {
	paths [][]string
	parts *origin
}

// or is a value that comes from one of two places.
func (o *origin) or(other *origin) *origin {
	if o == nil {
		return other
	}
	if other == nil {
		return o
	}
	return &origin{paths: append(o.paths[:len(o.paths):len(o.paths)], other.paths...), parts: o.parts.or(other.parts)}
}

// step is what stands under a key of the value.
func (o *origin) step(key string) *origin {
	found := &origin{}
	for _, path := range o.paths {
		found.paths = append(found.paths, append(path[:len(path):len(path)], key))
	}
	return found.or(o.parts)
}

// keys are the keys of the value; those of a set are its elements.
func (o *origin) keys() *origin {
	return (&origin{}).or(o.parts)
}

// of is where the value of a local name comes from.
func (n names) of(name ast.Var) *origin {
	if found := n[name]; found != nil {
		return found
	}
	return &origin{}
}

// touch notes that the rule looks whether something is there.
func (w *walk) touch(value *origin) {
	if value == nil {
		return
	}
	for _, path := range value.paths {
		w.reads.add(path)
	}
}

// each notes that the rule looks which keys there are.
func (w *walk) each(value *origin) {
	for _, path := range value.paths {
		w.reads.add(append(path[:len(path):len(path)], anyElement))
	}
	w.scan(value)
}

// scan notes that every key of a value counts.
func (w *walk) scan(value *origin) {
	for _, path := range value.paths {
		w.reads.add(path).scanned = true
	}
}

// consume notes that the rule uses all of a value.
func (w *walk) consume(value *origin) {
	for ; value != nil; value = value.parts {
		for _, path := range value.paths {
			w.reads.addAll(path)
		}
	}
}
