package prescan

import (
	"encoding/json"
	"strings"
	"testing"
	"unicode/utf8"

	"github.com/hashicorp/hcl/v2"
	"github.com/hashicorp/hcl/v2/hclsyntax"
	hcljson "github.com/hashicorp/hcl/v2/json"
	"pgregory.net/rapid"
)

var jsonSeeds = []string{
	`{}`, `[]`, `[{}]`, "\ufeff{}", ` {"a": {"b": [1, -2.5e3, true, false, null, "x\u0041\n"]}} `, `{"a": 1, "a": 2}`, `{"a": 1, "\u0061": 2}`, `{"a": 1,}`, `[1,]`, `[,1]`, `[1 2]`,
	`{"a" 1}`, `{"a": }`, `{a: 1}`, `{"a": "b`, "{\"a\": \"b\nc\"}", `{"a": "\q"}`, `{"a": "\ud800"}`, `{"a": 01}`, `{"a": 1.}`, `{"a": .5}`, `{"a": +1}`, `{"a": 1.e3}`, `{"a": -}`, `{"a": tru}`,
	`{"a": truex}`, `{"a": "${b}"}`, `{"a": "${[}"}`, `{"a": "\u0024\u007b\u005b}"}`, `{"${[}": 1}`, `{"a": "$${"}`, `{"a": "%{if x}y%{endif}"}`, `{"a": "%{if x}"}`, `{"a": "$"}`, `{"a": "x\r${b}"}`,
	`{} {}`, `{`, `[`, ``, `1`, `"a"`, `{"a": "\\"}`, `{"a": "\"}`, `{"a":[[[[{"b":{}}]]]]}`, `{"a": "${\"b\"}"}`, `{"a": 1e9999999}`, `{"": ""}`, `{"a": "${\r\n1}"}`, `nul`,
}

func FuzzJSON(f *testing.F) {
	for _, seed := range jsonSeeds {
		f.Add([]byte(seed))
	}
	f.Fuzz(func(t *testing.T, src []byte) { compareWithJSON(t, src) })
}

func TestMixedJSON(t *testing.T) {
	pieces := append([]string{
		"{", "}", "[", "]", ",", ":", `"a"`, `"b":`, `"c": 1,`, `"\u0061"`, "1", "-0.5e1", "true", "null", " ", "\n", `"${`, `"%{if a}`, `}"`, `\"`, `\`, `"`,
	}, jsonSeeds...)
	rapid.Check(t, func(rt *rapid.T) {
		compareWithJSON(t, []byte(strings.Join(rapid.SliceOfN(rapid.SampledFrom(pieces), 0, 12).Draw(rt, "parts"), "")))
	})
}

// compareWithJSON holds the walk against encoding/json and against HCL's own reader, whichever way it decides.
func compareWithJSON(t *testing.T, src []byte) {
	if len(src) > 1<<14 || strings.Count(string(src), "[")+strings.Count(string(src), "{") > 1000 {
		t.Skip("not what is compared here")
	}
	found := JSON("a.hcl.json", src, Limits{})
	text := TrimMark(src)
	if len(found) > 0 {
		if json.Valid(text) && utf8.Valid(src) && strings.ContainsAny(string(text[:1]), "{[") && !strings.ContainsAny(string(text), "$%\\e") && !sameKey(found[0].Summary) {
			t.Fatalf("encoding/json takes %q, but: %v", src, found)
		}
		return
	}
	if !json.Valid(text) {
		t.Fatalf("%q passes, but encoding/json refuses it", src)
	}
	if _, diagnostics := hcljson.Parse(text, "a.hcl.json"); diagnostics.HasErrors() {
		t.Fatalf("%q passes, but HCL says: %v", src, diagnostics)
	}
	var value any
	if err := json.Unmarshal(text, &value); err != nil {
		t.Fatal(err)
	}
	compareTemplates(t, value)
}

func sameKey(summary string) bool { return strings.HasPrefix(summary, "the same key twice") }

// compareTemplates gives each string of a value to HCL's reader of templates.
func compareTemplates(t *testing.T, value any) {
	switch value := value.(type) {
	case string:
		if _, diagnostics := hclsyntax.ParseTemplate([]byte(value), "a.hcl.json", hcl.InitialPos); diagnostics.HasErrors() {
			t.Fatalf("%q passes, but HCL says: %v", value, diagnostics)
		}
	case []any:
		for _, one := range value {
			compareTemplates(t, one)
		}
	case map[string]any:
		for key, one := range value {
			compareTemplates(t, key)
			compareTemplates(t, one)
		}
	}
}

// A template of a JSON string passes exactly where HCL takes it.
func TestMixedTemplates(t *testing.T) {
	rapid.Check(t, func(rt *rapid.T) {
		text := strings.Join(rapid.SliceOfN(rapid.SampledFrom(fragments), 0, 12).Draw(rt, "parts"), "")
		src, err := json.Marshal(map[string]string{"a": text})
		if err != nil {
			rt.Fatal(err)
		}
		found := JSON("a.hcl.json", src, Limits{})
		_, diagnostics := hclsyntax.ParseTemplate([]byte(text), "a.hcl.json", hcl.InitialPos)
		if passes := len(found) == 0; passes == diagnostics.HasErrors() && (passes || !isLegacy(found)) {
			rt.Fatalf("%q: %v, but HCL says: %v", text, found, diagnostics)
		}
	})
}
