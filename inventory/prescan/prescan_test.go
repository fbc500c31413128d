package prescan_test

import (
	"fmt"
	"strings"
	"testing"

	"github.com/netgrade/netgrade/inventory/prescan"
	"github.com/netgrade/netgrade/inventory/source"
)

func ExampleNative() {
	src := []byte("site \"athens\" {\n  country = \"GR\"\n}\n\nzone \"ot\" {}\n")
	items, _ := prescan.Native("main.hcl", src, prescan.Limits{})
	for _, item := range items {
		fmt.Printf("line %d: %q\n", item.Line, src[item.Start:item.End])
	}
	_, found := prescan.Native("main.hcl", []byte("site \"athens\" {\n  country = [\"GR\"\n}\n"), prescan.Limits{})
	fmt.Println(found[0], "-", found[0].Related[0].Note, found[0].Related[0].At)
	// Output:
	// line 1: "site \"athens\" {\n  country = \"GR\"\n}\n"
	// line 5: "zone \"ot\" {}\n"
	// main.hcl:3:1: } although [ is still open - opened here main.hcl:2:13
}

// What people get wrong, and what they are told.
func TestSentences(t *testing.T) {
	cases := []struct{ src, summary, detail string }{
		{"a = \"b\n", "a.hcl:1:5: this string is not closed on its line", "end it with a quotation mark"},
		{"a = 'b'\n", "a.hcl:1:5: a character that means nothing here", "plain quotation marks"},
		{"a = “b”\n", "a.hcl:1:5: a character that means nothing here", "plain quotation marks"},
		{"a = 10.0.0.1\n", "a.hcl:1:5: not a number", "in quotation marks"},
		{"a = 30d\n", "a.hcl:1:7: expected a new line, found a word", `such as "30m"`},
		{"a = Cisco Systems\n", "a.hcl:1:11: expected a new line, found a word", "text stands in quotation marks"},
		{"a: 1\n", "a.hcl:1:2: expected =, a label or {, found :", "name = value"},
		{"a {\n", "a.hcl:1:3: this { is never closed", ""},
		{"a\n", "a.hcl:1:2: expected =, a label or {, found the end of the line", "an attribute is name = value"},
		{"a \"b\"\n", "a.hcl:1:6: expected a label or {, found the end of the line", ""},
		{"\"a\" = 1\n", "a.hcl:1:1: expected the name of a block or an attribute, found a string", "without quotation marks"},
		{"a = 1, b = 2\n", "a.hcl:1:6: expected a new line, found a comma", "separated by new lines"},
		{"a { b = 1, c = 2 }\n", "a.hcl:1:10: expected }, found a comma", "one attribute"},
		{"a = [1 2]\n", "a.hcl:1:8: expected a comma or ], found a number", ""},
		{"a = b.0\n", "a.hcl:1:7: expected a name, found a number", "an index stands in brackets"},
		{"a = b ? c\n", "a.hcl:1:10: expected : and the other value of the condition, found the end of the line", ""},
		{"a = \"\\d\"\n", "a.hcl:1:6: no such escape in a string", "after a backslash"},
		{"a \"${b}\" {}\n", "a.hcl:1:4: a template in the name of a block", "$${"},
		{"a = \"%{else}\"\n", "a.hcl:1:6: %{else} that belongs to nothing", ""},
		{"a = <<E b\nE\n", "a.hcl:1:5: a text of several lines begins with <<", "for example"},
		{"/* a\n", "a.hcl:1:1: this comment is never closed", ""},
		{"a = }\n", "a.hcl:1:5: expected a value, found }", ""},
		{"a = 1\r", "a.hcl:1:6: a character that means nothing here", "lines end"},
		{"}\n", "a.hcl:1:1: expected the name of a block or an attribute, found }", ""},
		{"a = hunter2 hunter2\n", "a.hcl:1:13: expected a new line, found a word", ""},
	}
	for _, c := range cases {
		_, found := prescan.Native("a.hcl", []byte(c.src), prescan.Limits{})
		if len(found) != 1 || !strings.HasPrefix(found[0].String(), c.summary) || !strings.Contains(found[0].Detail, c.detail) {
			t.Errorf("%q:\n got %v, %s\nwant %s, %s", c.src, found, found[0].Detail, c.summary, c.detail)
		}
	}
}

// Each bound that is broken is told, once, in the order of the file.
func TestEachBoundIsToldOnce(t *testing.T) {
	src := many("a = 1e999\n", 3) + many("# "+many("x", 70_000)+"\n", 3) + many("b = \""+many("x", 70_000)+"\"\n", 3)
	_, found := prescan.Native("a.hcl", []byte(src), prescan.Limits{})
	var got []string
	for _, one := range found {
		got = append(got, one.String())
	}
	want := "[a.hcl:1:5: number with an exponent beyond 308 a.hcl:4:65537: line longer than 64 KiB a.hcl:7:5: text longer than 64 KiB]"
	if fmt.Sprint(got) != want {
		t.Errorf("got  %v\nwant %v", got, want)
	}
}

func TestRefusalsShowNoSecret(t *testing.T) {
	src := "vault {\n  password = \"hunter2\n}\n"
	_, found := prescan.Native("a.hcl", []byte(src), prescan.Limits{})
	var out strings.Builder
	if err := found.Write(&out, func(string) []byte { return []byte(src) }, source.Style{}); err != nil {
		t.Fatal(err)
	}
	if len(found) != 1 || strings.Contains(out.String(), "hunter2") {
		t.Errorf("printed:\n%s", out.String())
	}
}

func BenchmarkNative(b *testing.B) {
	block := "asset \"router\" \"edge-1\" {\n  site = site.athens\n  # the comment of a person\n  management {\n    telnet  = false\n    ssh     = [\"10.0.0.0/8\", \"2001:db8::/32\"]\n    timeout = 300\n  }\n}\n\n"
	src := []byte(many(block, 20_000))
	b.SetBytes(int64(len(src)))
	for b.Loop() {
		if _, found := prescan.Native("a.hcl", src, prescan.Limits{}); found != nil {
			b.Fatal(found)
		}
	}
}

func BenchmarkJSON(b *testing.B) {
	one := `"edge-%d": {"site": "site.athens", "management": {"telnet": false, "ssh": ["10.0.0.0/8", "2001:db8::/32"], "timeout": 300}}`
	var members []string
	for i := range 20_000 {
		members = append(members, fmt.Sprintf(one, i))
	}
	src := []byte(`{"asset": {"router": {` + strings.Join(members, ",\n") + `}}}`)
	b.SetBytes(int64(len(src)))
	for b.Loop() {
		if found := prescan.JSON("a.hcl.json", src, prescan.Limits{}); found != nil {
			b.Fatal(found)
		}
	}
}
