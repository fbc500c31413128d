package evaluator

import (
	"bytes"
	"io/fs"
	"strings"
	"testing"

	"github.com/open-policy-agent/opa/v1/ast"
	"github.com/open-policy-agent/opa/v1/format"
	"github.com/open-policy-agent/opa/v1/storage/inmem"
	"github.com/open-policy-agent/opa/v1/tester"

	"github.com/netgrade/netgrade/policies"
)

// TestRegoFormat holds all policies to opa fmt.
func TestRegoFormat(t *testing.T) {
	for path, text := range regoTexts(t) {
		formatted, err := format.SourceWithOpts(path, text, format.Opts{RegoVersion: ast.RegoV1})
		if err != nil {
			t.Errorf("%s: %v", path, err)
		} else if !bytes.Equal(formatted, text) {
			t.Errorf("policies/%s is not formatted; run opa fmt -w on it", path)
		}
	}
}

// TestRegoTests runs the tests beside the policies, in strict mode and with the built-ins that policies have.
func TestRegoTests(t *testing.T) {
	modules := map[string]*ast.Module{}
	tests := 0
	for path, text := range regoTexts(t) {
		module, err := ast.ParseModuleWithOpts(path, string(text), ast.ParserOptions{ProcessAnnotation: true, RegoVersion: ast.RegoV1})
		if err != nil {
			t.Fatal(err)
		}
		modules[path] = module
		if strings.HasSuffix(path, "_test.rego") {
			tests++
		}
	}
	data, err := baseline()
	if err != nil {
		t.Fatal(err)
	}
	store := inmem.NewFromObject(data)
	compiler := ast.NewCompiler().WithStrict(true).WithCapabilities(capabilities()).WithDefaultRegoVersion(ast.RegoV1)
	runner := tester.NewRunner().SetCompiler(compiler).SetStore(store).SetModules(modules).RaiseBuiltinErrors(true)
	transaction, err := store.NewTransaction(t.Context())
	if err != nil {
		t.Fatal(err)
	}
	results, err := runner.RunTests(t.Context(), transaction)
	if err != nil {
		t.Fatal(err)
	}
	ran := 0
	for result := range results {
		ran++
		if result.Fail || result.Error != nil {
			t.Errorf("%s: %s.%s: %v %s", result.Location, result.Package, result.Name, result.Error, result.Output)
		}
	}
	if ran < tests || tests == 0 {
		t.Errorf("%d tests ran from %d files", ran, tests)
	}
}

// regoTexts reads all modules, tests included.
func regoTexts(t *testing.T) map[string][]byte {
	t.Helper()
	texts := map[string][]byte{}
	err := fs.WalkDir(policies.Modules(), ".", func(path string, entry fs.DirEntry, err error) error {
		if err != nil || entry.IsDir() || !strings.HasSuffix(path, ".rego") {
			return err
		}
		texts[path], err = fs.ReadFile(policies.Modules(), path)
		return err
	})
	if err != nil {
		t.Fatal(err)
	}
	return texts
}
