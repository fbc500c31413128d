package inventory

import (
	"cmp"
	"math"
	"strconv"

	"github.com/hashicorp/hcl/v2/hclsyntax"

	"github.com/netgrade/netgrade/inventory/source"
)

// arithmetic are the operators over two numbers that give a number.
var arithmetic = map[*hclsyntax.Operation]func(a, b float64) float64{
	hclsyntax.OpAdd:      func(a, b float64) float64 { return a + b },
	hclsyntax.OpSubtract: func(a, b float64) float64 { return a - b },
	hclsyntax.OpMultiply: func(a, b float64) float64 { return a * b },
	hclsyntax.OpDivide:   func(a, b float64) float64 { return a / b },
	hclsyntax.OpModulo:   math.Mod,
}

// comparison are the operators over two numbers that give a truth value.
var comparison = map[*hclsyntax.Operation]func(order int) bool{
	hclsyntax.OpGreaterThan:        func(order int) bool { return order > 0 },
	hclsyntax.OpGreaterThanOrEqual: func(order int) bool { return order >= 0 },
	hclsyntax.OpLessThan:           func(order int) bool { return order < 0 },
	hclsyntax.OpLessThanOrEqual:    func(order int) bool { return order <= 0 },
}

func (e *evaluator) binary(x *hclsyntax.BinaryOpExpr, s *scope) (value, bool) {
	at := place(x.SrcRange)
	left, ok := e.evaluate(x.LHS, s)
	if !ok {
		return left, false
	}
	if x.Op == hclsyntax.OpLogicalAnd || x.Op == hclsyntax.OpLogicalOr {
		return e.logical(x, left, s)
	}
	right, ok := e.evaluate(x.RHS, s)
	if !ok {
		return right, false
	}
	switch x.Op {
	case hclsyntax.OpEqual, hclsyntax.OpNotEqual:
		if !e.spend(min(left.size, right.size), at) {
			return value{}, false
		}
		return leaf(left.equal(right) == (x.Op == hclsyntax.OpEqual), at), true
	}
	a, aOK := left.data.(float64)
	b, bOK := right.data.(float64)
	if !aOK || !bOK {
		return e.fail(at, "this operator needs two numbers", "here are "+left.describe()+" and "+right.describe())
	}
	if compare := comparison[x.Op]; compare != nil {
		return leaf(compare(cmp.Compare(a, b)), at), true
	}
	if (x.Op == hclsyntax.OpDivide || x.Op == hclsyntax.OpModulo) && b == 0 {
		return e.fail(at, "division by zero", "")
	}
	return e.finite(decimal(arithmetic[x.Op](a, b)), at)
}

// decimal rounds the result of arithmetic to the digits that a float64 surely holds, so that 0.1 + 0.2 is 0.3.
func decimal(f float64) float64 {
	const digits = 15
	if f == math.Trunc(f) {
		return f
	}
	rounded, _ := strconv.ParseFloat(strconv.FormatFloat(f, 'g', digits, 64), 64)
	return rounded
}

// logical evaluates && and ||; the right side is looked at only where the left one doesn't decide.
func (e *evaluator) logical(x *hclsyntax.BinaryOpExpr, left value, s *scope) (value, bool) {
	at, decides := place(x.SrcRange), x.Op == hclsyntax.OpLogicalOr
	a, ok := left.data.(bool)
	if !ok {
		return e.fail(place(x.LHS.Range()), "this operator needs true or false", "here is "+left.describe())
	}
	if a == decides {
		return leaf(a, at), true
	}
	right, ok := e.evaluate(x.RHS, s)
	if !ok {
		return right, false
	}
	b, ok := right.data.(bool)
	if !ok {
		return e.fail(place(x.RHS.Range()), "this operator needs true or false", "here is "+right.describe())
	}
	return leaf(b, at), true
}

func (e *evaluator) unary(x *hclsyntax.UnaryOpExpr, s *scope) (value, bool) {
	at := place(x.SrcRange)
	v, ok := e.evaluate(x.Val, s)
	if !ok {
		return v, false
	}
	switch data := v.data.(type) {
	case bool:
		if x.Op == hclsyntax.OpLogicalNot {
			return leaf(!data, at), true
		}
	case float64:
		if x.Op == hclsyntax.OpNegate {
			return leaf(-data, at), true
		}
	}
	return e.fail(at, "this operator does not take "+v.describe(), "")
}

// compareLeaves orders numbers by size and texts by letters, numbers first.
func compareLeaves(a, b value) int {
	x, xNumber := a.data.(float64)
	y, yNumber := b.data.(float64)
	switch {
	case xNumber && yNumber:
		return cmp.Compare(x, y)
	case xNumber:
		return -1
	case yNumber:
		return 1
	}
	s, _ := a.data.(string)
	t, _ := b.data.(string)
	return cmp.Compare(s, t)
}

// text writes a value inside a text; false where it can't stand there.
func (e *evaluator) text(v value, at source.Range) (string, bool) {
	switch data := v.data.(type) {
	case string:
		return data, true
	case float64:
		return string(number(data)), true
	case bool:
		if data {
			return "true", true
		}
		return "false", true
	}
	e.fail(at, v.describe()+" cannot stand inside a text", "")
	return "", false
}
