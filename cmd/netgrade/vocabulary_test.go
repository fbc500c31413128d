package main

import (
	"bytes"
	"context"
	"strings"
	"testing"
	"time"

	"github.com/santhosh-tekuri/jsonschema/v6"
)

// TestVocabularySchema holds inventories against the schema that the program prints for editors.
func TestVocabularySchema(t *testing.T) {
	var out, problems bytes.Buffer
	code := run(context.Background(), []string{"vocabulary", "--json-schema"}, world{in: strings.NewReader(""), out: &out, err: &problems, now: time.Now})
	if code != 0 || problems.Len() > 0 {
		t.Fatalf("exit code %d: %s", code, problems.String())
	}
	document, err := jsonschema.UnmarshalJSON(&out)
	if err != nil {
		t.Fatal(err)
	}
	compiler := jsonschema.NewCompiler()
	if err := compiler.AddResource("vocabulary.json", document); err != nil {
		t.Fatal(err)
	}
	schema, err := compiler.Compile("vocabulary.json")
	if err != nil {
		t.Fatal(err)
	}
	for text, legal := range map[string]bool{
		`{"inventory": {"version": 1}, "operator": {"op": {"country": "GR"}}, "asset": {"router": {"r": {"ssh": {"versions": ["2"]}}}}}`: true,
		`{"inventory": {"version": 1}, "operator": {"op": {}}, "asset": {"router": {"r": {"ssh": {"verzions": ["2"]}}}}}`:                false,
		`{"inventory": {"version": 1}, "operator": {"op": {}}, "asset": {"router": {"r": {"ssh": {"versions": ["3"]}}}}}`:                false,
	} {
		value, err := jsonschema.UnmarshalJSON(strings.NewReader(text))
		if err != nil {
			t.Fatal(err)
		}
		if err := schema.Validate(value); (err == nil) != legal {
			t.Errorf("%s: %v", text, err)
		}
	}
}
