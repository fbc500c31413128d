package prescan

import (
	"strings"
	"testing"

	"pgregory.net/rapid"
)

// fragments are pieces of the language; joined at random they go wrong in more ways than random bytes do.
var fragments = []string{
	"a", "b ", "for ", "in ", "if ", "else", "endif", "endfor", "1", "1.5", "2e3", ".", "...", "\"", "\"x\"", "${", "%{", "}", "~}", "{", "{\n", "}\n", "[", "]", "(", ")",
	" = ", " = ", "\n", "\n", "\r\n", ", ", ": ", " ? ", " => ", " + ", "-", "!", "*", "[*]", "<<E\n", "E\n", "E", "$", "%", "$$", "\\", "\\n", "# c\n", "/* c */", " ", "α", "\u0301",
	"a = 1\n", "a {\n", "a \"x\" {\n", "a { b = 1 }\n", "\"${a}\"", "%{if a}", "%{endif}", "[for a in b : c]", "{for a in b : c => d}", "f(", "x y", " == ", "::", "|", "'",
}

func TestMixedFragments(t *testing.T) {
	rapid.Check(t, func(rt *rapid.T) {
		parts := rapid.SliceOfN(rapid.SampledFrom(fragments), 0, 25).Draw(rt, "parts")
		src := strings.Join(parts, "")
		if rapid.Bool().Draw(rt, "attribute") {
			src = "a = " + src + "\n"
		}
		compareWithHCL(t, []byte(src))
	})
}

// expression draws a well-formed expression, so that the comparison sees what passes as well as what doesn't.
func expression(t *rapid.T, depth int) string {
	if depth == 0 {
		return rapid.SampledFrom([]string{"a", "true", "12", "1.5e-3", `"x"`, "a.b", `a["c"]`, "-a", `"%%{$${\n"`, "é"}).Draw(t, "leaf")
	}
	one := func() string { return expression(t, depth-1) }
	gap := rapid.SampledFrom([]string{" ", "", "\n", " # c\n", "/* c */"})
	switch rapid.IntRange(0, 13).Draw(t, "form") {
	case 0:
		return "[" + gap.Draw(t, "gap") + one() + gap.Draw(t, "gap") + "," + one() + ",]"
	case 1:
		return "{ a = " + one() + ", (" + one() + ") : " + one() + "\n\"b\" = " + one() + "}"
	case 2:
		return "(" + gap.Draw(t, "gap") + one() + gap.Draw(t, "gap") + ")"
	case 3:
		return "f(" + one() + gap.Draw(t, "gap") + "," + one() + "...)"
	case 4:
		return one() + rapid.SampledFrom([]string{" + ", "*", " && ", "==", ">=", "-", " % ", "/"}).Draw(t, "operator") + one()
	case 5:
		return "a ? " + one() + " : " + one()
	case 6:
		return "[for k, v in " + one() + " : " + one() + gap.Draw(t, "gap") + " if " + one() + "]"
	case 7:
		return "{for v in " + one() + " : " + one() + " => " + one() + "... if " + one() + "}"
	case 8:
		return `"a${` + one() + `}b%{ if ` + one() + ` }c%{ else ~}d%{ endif }"`
	case 9:
		return `"%{ for x in ` + one() + ` ~}${~ ` + one() + ` ~}%{ endfor }$"`
	case 10:
		return "[<<E\nx${" + one() + "}y\n  E\n]"
	case 11:
		return "(" + one() + ")[" + one() + "].b[*].c"
	case 12:
		return "!" + one()
	default:
		return "a[" + one() + "]"
	}
}

func TestWellFormed(t *testing.T) {
	rapid.Check(t, func(rt *rapid.T) {
		value := expression(rt, rapid.IntRange(0, 3).Draw(rt, "depth"))
		src := "a \"b\" {\n  c = " + value + "\n  d {}\n}\ne = " + value + "\n"
		if at := rapid.IntRange(0, 3*len(src)).Draw(rt, "cut"); at < len(src) {
			src = src[:at] + rapid.SampledFrom(fragments).Draw(rt, "slip") + src[min(len(src), at+rapid.IntRange(0, 3).Draw(rt, "lost")):]
		}
		compareWithHCL(t, []byte(src))
	})
}
