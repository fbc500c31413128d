package prescan

import (
	"fmt"
	"strings"
	"testing"
	"unicode/utf8"

	"github.com/hashicorp/hcl/v2"
	"github.com/hashicorp/hcl/v2/hclsyntax"

	"github.com/netgrade/netgrade/inventory/source"
)

// seeds are the traps of the language: what hides brackets from a careless reader, and what leads HCL's parser astray.
var seeds = []string{
	"", "\ufeffa = 1\n", "a = 1", "a {\n}\n", "a \"b\" c {\n  d = [1, 2,]\n}\n", "a { b = 1 }\n", "a {}\n", "# only\n", "// only", "/* a\n */ b = 1 /* c */\n",
	`a = "${"}"}"` + "\n", `a = "${1 /* " */}"` + "\n", `a = "$${b"` + "\n", `a = "%%{b"` + "\n", `a = "$$${b"` + "\n", `a = "$$$${b"` + "\n", `a = "$${~b"` + "\n",
	`a = "$"` + "\n", `a = "%"` + "\n", `a = "x$y%z"` + "\n", `a = "\"\\"` + "\n", `a = "\u0041\U0001F600"` + "\n", `a = "\q"` + "\n", `a = "\ud800"` + "\n", `a = "\u00"` + "\n",
	"a = <<END\nx\nENDED\nEND x\nEND\n", "a = <<-END\r\n  x\r\n  END\r\nb = 1\r\n", "a = <<E\n${<<F\n}\nF\n}\nE\n", "a = <<E\n$\n%\n$$\n$${\nE\n", "a = <<E\nE", "a = <<E\n\u00a0E\u3000\n",
	"a = [<<E\nE\n, 1]\n", "a = <<E\n$E\nE\n", "a = <<E\n%{if true}\nx\n%{endif~}\nE\n", "a = <<E\n${\"\nE\n",
	`a = "%{if x}y%{else}z%{endif}%{for k, v in w}${k}%{endfor}"` + "\n", `a = "%{for x in y}%{endif}"` + "\n", `a = "%{if x}"` + "\n", `a = "%{else}"` + "\n", `a = "%{x}"` + "\n",
	"a = { b = 1, c : 2\n\"d\" = 3\n(e) = 4 }\n", "a = {\n\n}\n", "a = { for k, v in x : k => v... if y }\n", "a = [\nfor v in x : v\nif y\n]\n", "a = [for]\n", "a = { for = 1 }\n",
	"a = { b ? c : d : e }\n", "a = b ? c : d ? e : f\n", "a = !b && -c * (d + 1) >= e[f].g[*].h\n", "a = f(x, y...)\n", "a = f(\nx,\n)\n", "a = f()[0].b\n", "a = b[\"c\"]\n", "a = b [0]\n",
	"a = b.0\n", "a = b.*.c\n", "a = b::c(1)\n", "a = 1.5e3\n", "a = 1e+5\n", "a = 1.2.3\n", "a = 1...\n", "a = 1.b\n", "a = 0x1\n", "a = b-c\n", "a-b = 1\n", "α = \"β\"\n", "a = é.ü\n",
	"a = 1,\n", "a = 1 b = 2\n", "a\n", "a b\n", "a = \n", "= 1\n", "\"a\" = 1\n", "a { b = 1\n}\n", "a { b }\n", "a { b = 1, c = 2 }\n", "a {\n x = 1 1 }\n", "p {\n a { b \"x\" }\n}\n",
	"a = [(])\n", "a = [1}\n", "a = \"${[}\"\n", "a = (1\n+ 2)\n", "a = 1 +\n2\n", "a = 'b'\n", "a = “b”\n", "a; b\n", "a = b & c\n", "a = 1\rb = 2\n", "a = \"b\rc\"\n", "# a\rb\nc = 1\n",
	"a = \"x\ny\"\n", "a = ~}\n", "a = \"${~ b ~}\"\n", "a = \"${}\"\n", "a = b ? c\n", "a = <<E \nE\n", "a = < < b\n", "a = b.\n", "a = b[*]\n", "a = b[*\n", "a = [[[[[[", "a = \"${\"${\"${",
	"a \"${b}\" {\n}\n", "a = <<E\n\r\nE\r\n", "a = {b=[{c=1}]}\n", "a /* */ b {\n}\n", "a = [ # c\n1 # d\n]\n", "a { # c\n}\n", "/**/ a = 1\n", "a = b...\n", "a=1\n\n\nb{}\n\nc=2",
}

func FuzzNative(f *testing.F) {
	for _, seed := range seeds {
		f.Add([]byte(seed))
	}
	f.Fuzz(func(t *testing.T, src []byte) { compareWithHCL(t, src) })
}

// compareWithHCL holds the scan against HCL itself, whichever way it decides: what passes is well-formed for HCL, has no more
// tokens and is nested no deeper than was counted; what HCL takes passes, unless it breaks a bound or is one of the two forms
// that are refused on purpose.
func compareWithHCL(t *testing.T, src []byte) {
	if len(src) > 1<<14 || strings.Count(string(src), "[")+strings.Count(string(src), "{") > 1000 {
		t.Skip("not what is compared here")
	}
	s := &scanner{src: src, counts: counts{limits: Limits{}.settled(nativeFileTokens)}}
	s.faults.bytes(src, s.limits.FileBytes)
	if !s.faults.stopped {
		s.file()
	}
	items, found := Native("a.hcl", src, Limits{})
	parsed, diagnostics := hclsyntax.ParseConfig(src, "a.hcl", hcl.InitialPos)
	wrong := firstError(diagnostics)
	if len(found) > 0 {
		if items != nil {
			t.Fatalf("%q gave items and %v", src, found)
		}
		if wrong == nil && s.faults.known&badSyntax != 0 && !isLegacy(found) && utf8.Valid(src) {
			t.Fatalf("HCL takes %q, but: %v", src, found)
		}
		return
	}
	if wrong != nil {
		t.Fatalf("%q passes, but HCL says: %v", src, wrong)
	}
	tokens, _ := hclsyntax.LexConfig(src, "a.hcl", hcl.InitialPos)
	if len(tokens)-1 > s.tokens {
		t.Fatalf("%q: HCL has %d tokens, %d were counted", src, len(tokens)-1, s.tokens)
	}
	if deepest := deepest(tokens); deepest > s.deepest {
		t.Fatalf("%q: HCL opens %d, %d were counted", src, deepest, s.deepest)
	}
	compareItems(t, src, items, parsed.Body.(*hclsyntax.Body))
}

// firstError gives what is wrong with the syntax. That an attribute stands twice is not a matter of syntax.
func firstError(diagnostics hcl.Diagnostics) *hcl.Diagnostic {
	for _, d := range diagnostics {
		if d.Severity == hcl.DiagError && d.Summary != "Attribute redefined" {
			return d
		}
	}
	return nil
}

func isLegacy(found source.Diagnostics) bool {
	return strings.HasPrefix(found[0].Detail, "an index stands in brackets") || strings.HasPrefix(found[0].Detail, "functions have plain names")
}

func deepest(tokens hclsyntax.Tokens) int {
	depth, most := 0, 0
	for _, token := range tokens {
		switch token.Type {
		case hclsyntax.TokenOBrace, hclsyntax.TokenOBrack, hclsyntax.TokenOParen, hclsyntax.TokenOQuote, hclsyntax.TokenOHeredoc,
			hclsyntax.TokenTemplateInterp, hclsyntax.TokenTemplateControl:
			depth++
			most = max(most, depth)
		case hclsyntax.TokenCBrace, hclsyntax.TokenCBrack, hclsyntax.TokenCParen, hclsyntax.TokenCQuote, hclsyntax.TokenCHeredoc,
			hclsyntax.TokenTemplateSeqEnd:
			depth--
		}
	}
	return most
}

// compareItems parses each item by itself: together they are the file.
func compareItems(t *testing.T, src []byte, items []Item, whole *hclsyntax.Body) {
	var got, want []string
	for _, block := range whole.Blocks {
		want = append(want, fmt.Sprint(block.DefRange(), block.Labels, block.Body.EndRange))
	}
	attributes := 0
	for _, item := range items {
		start := hcl.Pos{Line: item.Line, Column: item.Column, Byte: item.Start}
		file, diagnostics := hclsyntax.ParseConfig(src[item.Start:item.End], "a.hcl", start)
		if wrong := firstError(diagnostics); wrong != nil {
			t.Fatalf("%q: item %+v by itself: %v", src, item, wrong)
		}
		body := file.Body.(*hclsyntax.Body)
		for _, block := range body.Blocks {
			got = append(got, fmt.Sprint(block.DefRange(), block.Labels, block.Body.EndRange))
		}
		for name, attribute := range body.Attributes {
			if attributes++; whole.Attributes[name] == nil {
				t.Fatalf("%q: no attribute %s in the file", src, name)
			}
			if other := whole.Attributes[name]; other.SrcRange.Start.Byte == attribute.SrcRange.Start.Byte && other.SrcRange != attribute.SrcRange {
				t.Fatalf("%q: %s stands at %v, not %v", src, name, other.SrcRange, attribute.SrcRange)
			}
		}
		if len(body.Blocks)+len(body.Attributes) != 1 {
			t.Fatalf("%q: item %+v holds %d blocks and %d attributes", src, item, len(body.Blocks), len(body.Attributes))
		}
	}
	if fmt.Sprint(got) != fmt.Sprint(want) || attributes < len(whole.Attributes) {
		t.Fatalf("%q:\n got %v and %d attributes\nwant %v and %d", src, got, attributes, want, len(whole.Attributes))
	}
}
