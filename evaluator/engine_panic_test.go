package evaluator

import (
	"strings"
	"testing"

	"github.com/open-policy-agent/opa/v1/ast"
	"github.com/open-policy-agent/opa/v1/topdown"
)

// TestAPanicCostsOneResult: a built-in that panics leaves an open result behind, and the other rules judge on.
func TestAPanicCostsOneResult(t *testing.T) {
	p, err := Compile(t.Context(), servicesOf(`
deny contains {"message": "m", "at": []} if upper(input.service.owner_of_panic) == "X"
met if upper(input.service._name) == "BREAK"`))
	if err != nil {
		t.Fatal(err)
	}
	original := topdown.GetBuiltin(ast.Upper.Name)
	t.Cleanup(func() { topdown.RegisterBuiltinFunc(ast.Upper.Name, original) })
	topdown.RegisterBuiltinFunc(ast.Upper.Name, func(topdown.BuiltinContext, []*ast.Term, func(*ast.Term) error) error {
		panic("out of range")
	})
	verdict := judgeAll(t, p, build(t, `{service: {break: {}}}`), Options{})["TEST-001 break"]
	if verdict.Outcome != Error || len(verdict.Findings) != 1 || !strings.Contains(verdict.Findings[0].Message, "out of range") {
		t.Errorf("the verdict is %+v", verdict)
	}
}
