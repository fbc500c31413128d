package prescan_test

import (
	"fmt"
	"strings"
	"testing"

	"github.com/netgrade/netgrade/inventory/prescan"
	"github.com/netgrade/netgrade/inventory/source"
)

func many(text string, n int) string { return strings.Repeat(text, n) }

// attack is a file that costs HCL its stack, its memory or minutes, and the sentence that refuses it.
type attack struct{ name, src, want string }

var nativeAttacks = []attack{
	{"brackets", "locals {\n  a = " + many("[", 63<<10) + "\n}\n", "a.hcl:2:70: more than 64 brackets, blocks and templates in one another"},
	{"closed brackets", "a = " + many("[", 100_000) + many("]", 100_000) + "\n", "a.hcl:1:69: more than 64 brackets"},
	{"blocks", many("a {\n", 70), "a.hcl:65:3: more than 64 brackets"},
	{"templates", "a = " + many(`"${`, 60_000) + "1" + many(`}"`, 60_000) + "\n", "a.hcl:1:101: more than 64 brackets"},
	{"directives", `a = "` + many("%{if true}", 80_000) + `"` + "\n", "a.hcl:1:636: more than 64 brackets"},
	{"open directive", "a = <<E\n%{if true}\nE\n", "a.hcl:2:1: this directive is never closed"},
	{"heredocs in templates", "a = " + many("<<E\n${", 100) + "1", "more than 64 brackets"},
	{"mixed kinds", "a = " + many(`{b=[("${`, 100), "more than 64 brackets"},
	{"sum", "a = 1" + many("+1", 450_000) + "\n", "a.hcl:1:518: more than 256 operators and indexes in one expression"},
	{"sum over lines", "a = (1" + many("\n+1", 450_000) + ")\n", "a.hcl:258:1: more than 256 operators"},
	{"sum in a loop", "a = {for b in c : b => 1" + many("+\n1", 300) + "}\n", "more than 256 operators"},
	{"sums that end in brackets", "a = " + many("(", 60) + "1" + many(many("+1", 100)+")", 60) + "\n", "more than 256 operators"},
	{"negations", "a = " + many("!", 5_000) + "b\n", "more than 256 operators"},
	{"minuses", "a = " + many("-", 5_000) + "b\n", "more than 256 operators"},
	{"conditions", "a = " + many("b?c:", 5_000) + "d\n", "more than 256 operators"},
	{"splats", "a = a" + many("[*].a", 10_000) + "\n", "more than 256 operators"},
	{"indexes", "a = a" + many("[b]", 10_000) + "\n", "more than 256 operators"},
	{"old splats", "a = a.*.b.*.c\n", "a.hcl:1:7: expected a name, found *"},
	{"namespaces", "a = [b" + many("::\nb", 10_000) + "]\n", "a.hcl:1:7: expected a comma or ], found ::"},
	{"list", "a = [\n" + many("1,\n", 200_000) + "]\n", "more than 300000 words and signs in one block"},
	{"comments", "a = [\n" + many("#\n", 400_000) + "]\n", "more than 300000 words and signs in one block"},
	{"long line", "# " + many("x", 70<<10) + "\n", "a.hcl:1:65537: line longer than 64 KiB"},
	{"long last line", "a = 1 # " + many("x", 70<<10), "a.hcl:1:65537: line longer than 64 KiB"},
	{"long line of a comment", "/*\n" + many("x", 70<<10) + "\n*/\n", "a.hcl:2:65537: line longer than 64 KiB"},
	{"long string", `a = "` + many("x", 70<<10) + `"` + "\n", "a.hcl:1:5: text longer than 64 KiB"},
	{"long heredoc", "a = <<E\n" + many(many("x", 60_000)+"\n", 3) + "E\n", "a.hcl:1:5: text longer than 64 KiB"},
	{"heredoc", "locals {\n  a = <<END\n" + many("x\n", 300_000) + "END\n}\n", "a.hcl:2003:2: text of more than 2000 lines"},
	{"open heredoc", "a = <<END\n" + many("x\n", 100_000), "a.hcl:1:5: this text of several lines is never closed"},
	{"dollars", `a = "` + many("$", 60_000) + `"` + "\n", "a.hcl:1:4102: more than 4096 dollar and per cent signs in one text"},
	{"dollars in many strings", many(`a = "`+many("$$%%", 1_000)+`"`+"\n", 20), "more than 65536 dollar and per cent signs in one file"},
	{"dollars in a heredoc", "a = <<E\n" + many("%", 60_000) + "\nE\n", "more than 4096 dollar and per cent signs"},
	{"exponent", "a = 1e9999999\n", "a.hcl:1:5: number with an exponent beyond 308"},
	{"small exponent", "a = 1e-9999999\n", "a.hcl:1:5: number with an exponent beyond 308"},
	{"endless exponent", "a = 1e99999999999999999999999999\n", "a.hcl:1:5: number with an exponent beyond 308"},
	{"digits", "a = " + many("9", 50_000) + "\n", "a.hcl:1:5: number longer than 40 characters"},
	{"zero byte", "a = 1\nb = \x00\n", "a.hcl:2:5: binary data, not text"},
	{"UTF-16", "\xff\xfea\x00 \x00=\x00", "a.hcl:1:1: text in UTF-16"},
	{"UTF-16 without a mark", "\x00a\x00 \x00=\x00 \x001", "a.hcl:1:1: text in UTF-16"},
	{"Windows-1253", "a = 1\n# \xe1\xe2\n", "a.hcl:2:3: byte 0xe1, which is not UTF-8"},
	{"strange characters", "a = " + many("\x07", 900_000) + "\n", "a.hcl:1:5: a character that means nothing here"},
	// HCL's parser loses a closing brace with each of these errors, and takes the next block for a part of this one.
	{"lost braces", "outer {\n" + many("a {\n x = 1 1 }\n", 50_000) + "}\n", "a.hcl:3:8: expected a new line, found a number"},
	{"lost braces of one-line blocks", "outer {\n" + many("p {\n a { b \"x\" }\n}\n", 50_000) + "}\n", "a.hcl:3:8: expected =, found a string"},
}

func TestNativeAttacks(t *testing.T) {
	for _, a := range nativeAttacks {
		t.Run(a.name, func(t *testing.T) {
			items, found := prescan.Native("a.hcl", []byte(a.src), prescan.Limits{})
			if items != nil {
				t.Error("a refused file has no items")
			}
			oneStartsWith(t, found, a.want)
		})
	}
}

var jsonAttacks = []attack{
	{"arrays", `{"a": ` + many("[", 63<<10), "a.hcl.json:1:70: more than 64 objects and arrays in one another"},
	{"objects", many(`{"a":`, 100), "more than 64 objects and arrays"},
	{"template in a value", `{"a": "${` + many("[", 60_000) + `"}`, "a.hcl.json:1:72: more than 64 brackets"},
	{"template in a key", `{"${` + many("[", 60_000) + `": 1}`, "a.hcl.json:1:67: more than 64 brackets"},
	{"escaped template", `{"a": "\u0024\u007b` + many(`\u005b`, 10_000) + `"}`, "a.hcl.json:1:7: more than 64 brackets"},
	{"nesting of both", many(`{"a":`, 40) + `"${` + many("(", 40) + `"`, "more than 64 brackets"},
	{"sum", `{"a": "${1` + many("+1", 30_000) + `}"}`, "more than 256 operators"},
	{"keys", "{\n\"a\": 1,\n\"\\u0061\": 2\n}", "a.hcl.json:3:1: the same key twice in one object"},
	{"long text", `{"a": "` + many("x", 70<<10) + `"}`, "text longer than 64 KiB"},
	{"lines", `{"a": "` + many(`\n`, 3_000) + `"}`, "text of more than 2000 lines"},
	{"dollars", `{"a": "` + many("$", 5_000) + `"}`, "more than 4096 dollar and per cent signs"},
	{"dollars in many strings", `{"a": ["` + many(many("$", 4_000)+`", "`, 20) + `"]}`, "more than 65536 dollar and per cent signs in one file"},
	{"exponent", `{"a": 1e9999999}`, "a.hcl.json:1:7: number with an exponent beyond 308"},
	{"tokens", `{"asset": {"router": {"a": [` + many("1,", 200_000) + `1]}}}`, "more than 300000 words and signs in one block"},
	{"tokens of a file", `{"asset": {"router": {` + many(`"a":[1,1,1,1,1,1,1],`, 300_000) + `"b": 1}}}`, "more than 4000000 words and signs in one file"},
	{"zero byte", "{\x00}", "a.hcl.json:1:2: binary data, not text"},
	{"open", "{\"a\": {\n", "a.hcl.json:1:7: this { is never closed"},
}

func TestJSONAttacks(t *testing.T) {
	for _, a := range jsonAttacks {
		t.Run(a.name, func(t *testing.T) {
			oneStartsWith(t, prescan.JSON("a.hcl.json", []byte(a.src), prescan.Limits{}), a.want)
		})
	}
}

func TestFileSize(t *testing.T) {
	found := source.Diagnostics{}
	_, native := prescan.Native("a.hcl", make([]byte, 1<<20+1), prescan.ScanLimits())
	found = append(append(found, native...), prescan.JSON("a.hcl", make([]byte, 1<<20+1), prescan.ScanLimits())...)
	for _, one := range found {
		if want := "a.hcl:1:1: file larger than 1 MiB"; one.String() != want {
			t.Errorf("got %q, want %q", one, want)
		}
	}
	_, many := prescan.Native("a.hcl", []byte(many("a {}\n", 80_000)), prescan.ScanLimits())
	oneStartsWith(t, many, "more than 300000 words and signs in one file")
}

// What large operators write is far from every bound.
func TestLargeInventoryPasses(t *testing.T) {
	block := "asset \"router\" \"edge-%d\" {\n  site = site.athens\n  management {\n    ssh = [\"10.0.0.0/8\", \"2001:db8::/32\"]\n    note = \"100%% of ${local.a} # no\"\n  }\n}\n\n"
	var src strings.Builder
	for i := range 20_000 {
		fmt.Fprintf(&src, block, i)
	}
	items, found := prescan.Native("a.hcl", []byte(src.String()), prescan.Limits{})
	if len(found) > 0 || len(items) != 20_000 {
		t.Fatalf("%d items, %v", len(items), found)
	}
	last := items[len(items)-1]
	if want := (prescan.Item{Start: last.Start, End: src.Len() - 1, Line: 19_999*8 + 1, Column: 1}); last != want {
		t.Errorf("the last item is %+v, want %+v", last, want)
	}
}

// oneStartsWith demands a diagnostic with these words: from its place on, where the words begin with one.
func oneStartsWith(t *testing.T, found source.Diagnostics, want string) {
	t.Helper()
	for _, one := range found {
		if strings.HasPrefix(one.String(), want) || strings.HasPrefix(one.Summary, want) {
			return
		}
	}
	t.Errorf("got %.300q, want %q", found, want)
}
