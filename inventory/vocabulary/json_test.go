package vocabulary_test

import (
	"encoding/json"
	"strings"
	"testing"

	"github.com/hashicorp/hcl/v2"
	"github.com/hashicorp/hcl/v2/hclsyntax"
	"github.com/zclconf/go-cty/cty"
	ctyjson "github.com/zclconf/go-cty/cty/json"
)

// jsonOf writes a native HCL example in the JSON syntax: labels as levels of objects, references as expressions.
func jsonOf(t *testing.T, text string) string {
	t.Helper()
	file, diagnostics := hclsyntax.ParseConfig([]byte(text), "example", hcl.InitialPos)
	if diagnostics.HasErrors() {
		t.Fatal(diagnostics)
	}
	document, err := json.Marshal(bodyJSON(t, text, file.Body.(*hclsyntax.Body)))
	if err != nil {
		t.Fatal(err)
	}
	return string(document)
}

func bodyJSON(t *testing.T, text string, body *hclsyntax.Body) map[string]any {
	object := map[string]any{}
	for name, attribute := range body.Attributes {
		if tuple, ok := attribute.Expr.(*hclsyntax.TupleConsExpr); ok {
			list := []any{}
			for _, element := range tuple.Exprs {
				list = append(list, valueJSON(t, text, element))
			}
			object[name] = list
			continue
		}
		object[name] = valueJSON(t, text, attribute.Expr)
	}
	for _, block := range body.Blocks {
		holder, last := object, block.Type
		for _, label := range block.Labels {
			if holder[last] == nil {
				holder[last] = map[string]any{}
			}
			holder, last = holder[last].(map[string]any), label
		}
		holder[last] = bodyJSON(t, text, block.Body)
	}
	return object
}

func valueJSON(t *testing.T, text string, expression hclsyntax.Expression) any {
	if _, ok := expression.(*hclsyntax.ScopeTraversalExpr); ok {
		return "${" + string(expression.Range().SliceBytes([]byte(text))) + "}"
	}
	value, diagnostics := expression.Value(nil)
	if diagnostics.HasErrors() {
		t.Fatal(diagnostics)
	}
	if value.Type() == cty.String && strings.Contains(value.AsString(), "${") {
		t.Fatalf("%s would be read as an expression", value.AsString())
	}
	encoded, err := ctyjson.Marshal(value, value.Type())
	if err != nil {
		t.Fatal(err)
	}
	return json.RawMessage(encoded)
}
