package inventory

import (
	"math"
	"strings"

	"github.com/hashicorp/hcl/v2"
	"github.com/hashicorp/hcl/v2/hclsyntax"
	"github.com/zclconf/go-cty/cty"
	"golang.org/x/text/unicode/norm"

	"github.com/netgrade/netgrade/inventory/source"
)

// traversal evaluates a word with its steps: a variable of a loop, a local, or a reference to a block.
func (e *evaluator) traversal(x *hclsyntax.ScopeTraversalExpr, s *scope) (value, bool) {
	root, rest, at := x.Traversal.RootName(), x.Traversal[1:], place(x.SrcRange)
	if v, ok := s.find(root); ok {
		return e.steps(v, rest, at)
	}
	if root == "local" {
		return e.local(rest, at)
	}
	if !e.names.isType(root) {
		return e.unknownWord(root, len(rest) == 0, s, at)
	}
	if len(rest) == 0 {
		return leaf(blockType(root), at), true
	}
	return e.steps(leaf(blockType(root), at), rest, at)
}

// local evaluates local.name and the steps behind it.
func (e *evaluator) local(rest hcl.Traversal, at source.Range) (value, bool) {
	if len(rest) == 0 {
		return e.fail(at, "local is not a value", "name one of the locals: local.name")
	}
	name, ok := stepName(rest[0])
	if !ok {
		return e.fail(at, "a local is named by a word", "write local.name")
	}
	l := e.locals[name]
	if l == nil {
		nearest := e.problems.nearestOf(name, func() []string { return sortedKeys(e.locals) })
		return e.fail(at, "there is no local "+quote(name), didYouMeanCode("local.", nearest))
	}
	if !l.valid || !e.afford(l.value.size, at) {
		return value{}, false // The local's own mistake has been told.
	}
	return e.steps(l.value.through(at), rest[1:], at)
}

// unknownWord explains a word that is no reference. Mostly it is text without quotation marks.
func (e *evaluator) unknownWord(word string, alone bool, s *scope, at source.Range) (value, bool) {
	if alone && e.expected != nil {
		if meant := e.problems.nearest(word, e.expected.Values); meant != "" {
			return e.fail(at, "the word "+word+" stands without quotation marks", `write "`+meant+`"`)
		}
		if meant := e.meant(word); meant != "" {
			return e.fail(at, e.expected.Path+" is "+kindOf(e.expected)+", and this is the word "+word, "write "+meant)
		}
	}
	known := append(e.names.types(), "local")
	for ; s != nil; s = s.outer {
		known = append(known, s.name)
	}
	nearest := e.problems.nearest(word, known)
	switch {
	case nearest != "":
		return e.fail(at, "unknown word "+quote(word), didYouMeanCode("", nearest))
	case alone:
		return e.fail(at, "a word without quotation marks", "text stands in quotation marks; a reference has a type and a name, such as site.athens")
	}
	return e.fail(at, "a reference begins with a type of block", "for example site.athens or asset.fw-1; the types are "+oneOf(e.names.types()))
}

// meant is what a bare word stands for where true or false or a reference is expected; empty when it stands for neither.
func (e *evaluator) meant(word string) string {
	switch e.expected.Type.Base {
	case "bool":
		return map[string]string{"yes": "true", "on": "true", "no": "false", "off": "false"}[strings.ToLower(word)]
	case "reference":
		return e.names.named(word, e.expected)
	}
	return ""
}

// steps follows the words and indexes behind a value.
func (e *evaluator) steps(v value, steps hcl.Traversal, at source.Range) (value, bool) {
	for _, step := range steps {
		key, ok := stepKey(step)
		if !ok {
			return e.fail(at, "this step leads nowhere", "")
		}
		if v, ok = e.step(v, key, at); !ok {
			return v, false
		}
	}
	return v, true
}

// index evaluates collection[key].
func (e *evaluator) index(x *hclsyntax.IndexExpr, s *scope) (value, bool) {
	at := place(x.SrcRange)
	v, ok := e.evaluate(x.Collection, s)
	key, keyOK := e.evaluate(x.Key, s)
	if !ok || !keyOK {
		return value{}, false
	}
	return e.step(v, key, at)
}

// step goes one step into a value: an element of a list, a member of an object, or the name in a reference.
func (e *evaluator) step(v, key value, at source.Range) (value, bool) {
	switch data := v.data.(type) {
	case blockType:
		name, ok := key.data.(string)
		if !ok {
			return e.fail(at, "a block is named by text", "write "+string(data)+`["name"]`)
		}
		return e.reference(Reference{Type: string(data), Name: name}, at)
	case Reference:
		return e.fail(at, "a reference ends with the name", "what another block says can't be read here; put the value into a local and use it in both places")
	case []value:
		position, ok := key.data.(float64)
		if !ok || position != math.Trunc(position) || position < 0 || position >= float64(len(data)) {
			return e.fail(at, "the list has no such element", "positions are whole numbers and begin at 0")
		}
		return data[int(position)].through(v.via...), true
	case object:
		name, ok := key.data.(string)
		if !ok {
			return e.fail(at, "a member of an object is named by text", "")
		}
		found, ok := data.find(name)
		if !ok {
			nearest := e.problems.nearestOf(name, data.keys)
			return e.fail(at, "the object has no such member", didYouMeanCode("", nearest))
		}
		return found.through(v.via...), true
	}
	return e.fail(at, v.describe()+" has no members", "")
}

// reference makes a reference after a look whether its target is declared.
func (e *evaluator) reference(r Reference, at source.Range) (value, bool) {
	r.Name = norm.NFC.String(r.Name)
	if !e.names.check(r, at, e.problems) {
		return value{}, false
	}
	return leaf(r, at), true
}

func (o object) keys() []string {
	keys := make([]string, len(o))
	for i, m := range o {
		keys[i] = m.key
	}
	return keys
}

// stepKey gives the key of a step of a traversal.
func stepKey(step hcl.Traverser) (value, bool) {
	switch step := step.(type) {
	case hcl.TraverseAttr:
		return leaf(step.Name, place(step.SrcRange)), true
	case hcl.TraverseIndex:
		switch {
		case step.Key.IsNull():
		case step.Key.Type() == cty.String:
			return leaf(step.Key.AsString(), place(step.SrcRange)), true
		case step.Key.Type() == cty.Number:
			f, _ := step.Key.AsBigFloat().Float64()
			return leaf(f, place(step.SrcRange)), true
		}
	}
	return value{}, false
}

// stepName gives the key of a step that is text.
func stepName(step hcl.Traverser) (string, bool) {
	key, _ := stepKey(step)
	name, ok := key.data.(string)
	return name, ok
}
