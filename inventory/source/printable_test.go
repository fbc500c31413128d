package source_test

import (
	"strings"
	"testing"

	"github.com/netgrade/netgrade/inventory/source"
)

func TestPrintable(t *testing.T) {
	cases := map[string]string{
		"plain text, Ελληνικά and 日本語":                 "plain text, Ελληνικά and 日本語",
		"a\x1b]0;title\x07b":                           `a\x1b]0;title\x07b`,
		"one\ntwo\r\tthree\x7f":                        `one\ntwo\r\tthree\x7f`,
		"\u0085\u2028\u2029":                           `\u0085\u2028\u2029`,
		"a\u202eb\u2066c\u200bd\ufeffe":                `a\u202eb\u2066c\u200bd\ufeffe`,
		"\xff\xc0":                                     `\xff\xc0`,
		"a\u034f\u3164\ufe0f\U000e0041":                `a\u034f\u3164\ufe0f\U000e0041`,
		"\u0301a":                                      `\u0301a`,
		"a\u0301" + strings.Repeat("\u0302", 50) + "b": "a\u0301\u0302\u0302\u0302…b",
		strings.Repeat("x", 300) + " y":                strings.Repeat("x", 100) + "… y",
		"a\u00a0b":                                     "a\u00a0b",
	}
	for text, want := range cases {
		if got := source.Printable(text); got != want {
			t.Errorf("%q:\n got %q\nwant %q", text, got, want)
		}
	}
}

func TestWidthAndTruncate(t *testing.T) {
	cases := []struct {
		text  string
		width int
		cut   string
	}{
		{"abcdef", 6, "abc…"},
		{"日本語", 6, "日…"},
		{"e\u0301e\u0301e\u0301", 3, "e\u0301e\u0301e\u0301"},
		{"δρομος", 6, "δρο…"},
	}
	for _, c := range cases {
		if got := source.Width(c.text); got != c.width {
			t.Errorf("%q is %d columns wide, want %d", c.text, got, c.width)
		}
		if got := source.Truncate(c.text, 4); got != c.cut {
			t.Errorf("%q: got %q, want %q", c.text, got, c.cut)
		}
	}
}
