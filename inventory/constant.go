package inventory

import (
	"github.com/hashicorp/hcl/v2/hclsyntax"
	"github.com/zclconf/go-cty/cty"
)

// constant evaluates an expression that needs nothing but itself: a text, number, truth value or null, or a list of such.
// Nearly all of an inventory is of this kind, and is evaluated while the files are still parsed side by side, so that
// the syntax tree, several times as large, can go before the next block is parsed.
func constant(x hclsyntax.Expression) (value, bool) {
	switch x := x.(type) {
	case *hclsyntax.LiteralValueExpr:
		return constantLeaf(x)
	case *hclsyntax.TemplateExpr:
		if !x.IsStringLiteral() {
			return value{}, false
		}
		v, ok := constant(x.Parts[0])
		v.at = place(x.SrcRange)
		return v, ok
	case *hclsyntax.TupleConsExpr:
		elements := make([]value, len(x.Exprs))
		for i, one := range x.Exprs {
			var ok bool
			if elements[i], ok = constant(one); !ok {
				return value{}, false
			}
		}
		return listOf(elements, place(x.SrcRange)), true
	}
	return value{}, false
}

// constantLeaf gives the value of a literal; false for a number that is not finite.
func constantLeaf(x *hclsyntax.LiteralValueExpr) (value, bool) {
	at := place(x.SrcRange)
	switch {
	case x.Val.IsNull():
		return leaf(nil, at), true
	case x.Val.Type() == cty.String:
		return leaf(x.Val.AsString(), at), true
	case x.Val.Type() == cty.Bool:
		return leaf(x.Val.True(), at), true
	case x.Val.Type() == cty.Number:
		f, _ := x.Val.AsBigFloat().Float64()
		return leaf(f, at), isFinite(f)
	}
	return value{}, false
}
