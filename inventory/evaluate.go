package inventory

import (
	"fmt"
	"math"
	"strconv"

	"github.com/hashicorp/hcl/v2/hclsyntax"

	"github.com/netgrade/netgrade/inventory/source"
	"github.com/netgrade/netgrade/inventory/vocabulary"
)

// evaluator turns expressions into values. It walks HCL's syntax tree itself instead of calling hcl.Expression.Value,
// which cannot be bounded, forgets the places of elements, and quotes the source in its errors.
type evaluator struct {
	names    *names
	locals   map[string]*local
	problems *problems
	limits   Limits
	dataOnly bool
	// work is what has been spent of Limits.Work; tired is set when it ran out, which is told once.
	work  int
	tired bool
	// loops counts the for-expressions around the current one: inside, every step counts as work.
	loops int
	// expected is the attribute whose value is sought, for better words about an unquoted one; nil elsewhere.
	expected *vocabulary.Attribute
}

// step is what evaluating one node of an expression inside a loop costs, in letters: about what copying as many takes.
const step = 16

// scope holds the variables of for-expressions and the item of a splat.
type scope struct {
	outer *scope
	name  string
	value value
	item  *hclsyntax.AnonSymbolExpr
}

func (s *scope) with(name string, v value) *scope {
	if name == "" {
		return s
	}
	return &scope{outer: s, name: name, value: v}
}

func (s *scope) find(name string) (value, bool) {
	for ; s != nil; s = s.outer {
		if s.name == name && s.item == nil {
			return s.value, true
		}
	}
	return value{}, false
}

// attribute gives the value of an attribute, most of which were evaluated when they were parsed.
func (e *evaluator) attribute(a attribute) (value, bool) {
	if a.expr == nil {
		return e.sized(a.constant, true)
	}
	return e.evaluate(a.expr, nil)
}

// evaluate gives the value of an expression; false when it has none, and then the reason has been noted.
func (e *evaluator) evaluate(x hclsyntax.Expression, s *scope) (value, bool) {
	if e.loops > 0 && !e.spend(step, place(x.Range())) {
		return value{}, false
	}
	switch x := x.(type) {
	case *hclsyntax.LiteralValueExpr:
		return e.literal(x)
	case *hclsyntax.TemplateExpr:
		return e.template(x, s)
	case *hclsyntax.TemplateWrapExpr:
		return e.wrapped(x, s)
	case *hclsyntax.ParenthesesExpr:
		return e.evaluate(x.Expression, s)
	case *hclsyntax.TupleConsExpr:
		return e.tuple(x, s)
	case *hclsyntax.ObjectConsExpr:
		return e.object(x, s)
	case *hclsyntax.ObjectConsKeyExpr:
		return e.key(x, s)
	case *hclsyntax.ScopeTraversalExpr:
		return e.traversal(x, s)
	case *hclsyntax.RelativeTraversalExpr:
		v, ok := e.evaluate(x.Source, s)
		if !ok {
			return v, false
		}
		return e.steps(v, x.Traversal, place(x.SrcRange))
	case *hclsyntax.IndexExpr:
		return e.index(x, s)
	case *hclsyntax.ConditionalExpr:
		return e.conditional(x, s)
	case *hclsyntax.BinaryOpExpr:
		return e.binary(x, s)
	case *hclsyntax.UnaryOpExpr:
		return e.unary(x, s)
	}
	return e.computed(x, s)
}

// computed evaluates what may loop or call; in an inventory of data only it is refused.
func (e *evaluator) computed(x hclsyntax.Expression, s *scope) (value, bool) {
	at := place(x.Range())
	if _, item := x.(*hclsyntax.AnonSymbolExpr); e.dataOnly && !item {
		return e.fail(at, "loops and function calls are not allowed here", "an inventory that is graded for others holds values, references and templates only")
	}
	switch x := x.(type) {
	case *hclsyntax.FunctionCallExpr:
		return e.call(x, s)
	case *hclsyntax.ForExpr:
		return e.loop(x, s)
	case *hclsyntax.SplatExpr:
		return e.splat(x, s)
	case *hclsyntax.TemplateJoinExpr:
		return e.joined(x, s)
	case *hclsyntax.AnonSymbolExpr:
		for ; s != nil; s = s.outer {
			if s.item == x {
				return s.value, true
			}
		}
	}
	return e.fail(at, "this expression cannot be read", "")
}

// fail notes an error and gives no value.
func (e *evaluator) fail(at source.Range, summary, detail string) (value, bool) {
	e.problems.secret(at, summary, detail)
	return value{}, false
}

// spend counts work; false when there is none left.
func (e *evaluator) spend(n int, at source.Range) bool {
	if e.tired {
		return false
	}
	if e.work += n; e.work <= e.limits.Work {
		return true
	}
	e.tired = true
	e.fail(at, "the expressions of this inventory compute too much", fmt.Sprintf("the bound is %d letters and list elements altogether", e.limits.Work))
	return false
}

// afford asks whether a value of a size may be built, before it is built.
func (e *evaluator) afford(size int, at source.Range) bool {
	return e.within(size, at) && e.spend(size, at)
}

// within checks the size of one value, which may still be growing, against its bound.
func (e *evaluator) within(size int, at source.Range) bool {
	if size <= e.limits.Value {
		return true
	}
	e.fail(at, "this value grows too large", fmt.Sprintf("the bound for one value is %d letters and list elements", e.limits.Value))
	return false
}

func (e *evaluator) literal(x *hclsyntax.LiteralValueExpr) (value, bool) {
	if v, ok := constantLeaf(x); ok {
		return v, true
	}
	return e.fail(place(x.SrcRange), "this number is not finite", "")
}

// finite lets a number pass unless arithmetic or its exponent carried it out of bounds.
func (e *evaluator) finite(f float64, at source.Range) (value, bool) {
	if !isFinite(f) {
		return e.fail(at, "this number is not finite", "")
	}
	return leaf(f, at), true
}

func isFinite(f float64) bool { return !math.IsNaN(f) && !math.IsInf(f, 0) }

func (e *evaluator) tuple(x *hclsyntax.TupleConsExpr, s *scope) (value, bool) {
	elements, whole := make([]value, 0, len(x.Exprs)), true
	for _, one := range x.Exprs {
		element, ok := e.evaluate(one, s)
		if whole = whole && ok; ok {
			elements = append(elements, element)
		}
	}
	return e.sized(listOf(elements, place(x.SrcRange)), whole)
}

func (e *evaluator) object(x *hclsyntax.ObjectConsExpr, s *scope) (value, bool) {
	members, whole := make([]member, 0, len(x.Items)), true
	places := map[string]source.Range{}
	for _, item := range x.Items {
		key, keyOK := e.keyText(item.KeyExpr, s)
		v, ok := e.evaluate(item.ValueExpr, s)
		if whole = whole && keyOK && ok; !keyOK || !ok {
			continue
		}
		text := key.data.(string)
		if first, stands := places[text]; stands {
			e.problems.twice(first, key.at, "key "+quote(text)+" stands twice in this object", "remove one of them")
			whole = false
			continue
		}
		places[text] = key.at
		members = append(members, member{key: text, at: key.at, value: v})
	}
	return e.sized(objectOf(members, place(x.SrcRange)), whole)
}

// sized refuses a collection that its repeated parts make too large. The memory of the collection itself is no larger
// than its source, so it may be looked at after it was made.
func (e *evaluator) sized(v value, whole bool) (value, bool) {
	if !whole {
		return value{}, false
	}
	return v, e.within(v.size, v.at)
}

func (e *evaluator) keyText(x hclsyntax.Expression, s *scope) (value, bool) {
	key, ok := e.evaluate(x, s)
	if !ok {
		return key, false
	}
	switch data := key.data.(type) {
	case string:
		return key, true
	case float64:
		return leaf(string(number(data)), key.at), true
	}
	return e.fail(place(x.Range()), "a key is text, and this is "+key.describe(), "")
}

// key evaluates a key of an object: a bare word stands for itself there.
func (e *evaluator) key(x *hclsyntax.ObjectConsKeyExpr, s *scope) (value, bool) {
	if x.ForceNonLiteral {
		return e.evaluate(x.Wrapped, s)
	}
	if word, ok := bareWord(x.Wrapped); ok {
		return leaf(word, place(x.Range())), true
	}
	if _, isTraversal := x.Wrapped.(*hclsyntax.ScopeTraversalExpr); isTraversal {
		return e.fail(place(x.Range()), "a key with dots stands in quotation marks", "in parentheses it would be evaluated")
	}
	return e.evaluate(x.Wrapped, s)
}

func (e *evaluator) conditional(x *hclsyntax.ConditionalExpr, s *scope) (value, bool) {
	condition, ok := e.evaluate(x.Condition, s)
	if !ok {
		return condition, false
	}
	holds, isBool := condition.data.(bool)
	if !isBool {
		return e.fail(place(x.Condition.Range()), "a condition is true or false, and this is "+condition.describe(), "")
	}
	if holds {
		return e.evaluate(x.TrueResult, s)
	}
	return e.evaluate(x.FalseResult, s)
}

// bareWord tells an expression that is one word without quotation marks; true, false and null count as words.
func bareWord(x hclsyntax.Expression) (string, bool) {
	if t, ok := x.(*hclsyntax.ScopeTraversalExpr); ok && len(t.Traversal) == 1 {
		return t.Traversal.RootName(), true
	}
	if l, ok := x.(*hclsyntax.LiteralValueExpr); ok {
		v, _ := constantLeaf(l)
		holds, isBool := v.data.(bool)
		return strconv.FormatBool(holds), isBool
	}
	return "", false
}
