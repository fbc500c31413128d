package source_test

import (
	"strings"
	"testing"
	"unicode/utf8"

	"github.com/netgrade/netgrade/inventory/source"
	"pgregory.net/rapid"
)

func TestExcerptMasks(t *testing.T) {
	cases := []struct {
		line, want string
		secret     bool
	}{
		{line: `model = "ISR4331" # bought 2021`, want: `model = "ISR4331" # …`},
		{line: `model = "ISR4331" // bought`, want: `model = "ISR4331" // …`},
		{line: `model = /* old */ "ISR4331"`, want: `model = /* … */ "ISR4331"`},
		{line: `hidden */ model = "ISR4331"`, want: `… */ model = "ISR4331"`},
		{line: `telent = "hunter2"`, want: `telent = "…"`, secret: true},
		{line: `telent = ["a#b", "c\"d", 12345678, 22]`, want: `telent = ["…", "…", …, 22]`, secret: true},
		{line: `telent = "a${b["c"]}d"`, want: `telent = "…"`, secret: true},
		{line: `"telent": "hunter2",`, want: `"telent": "…",`, secret: true},
		{line: `snmp_community = "public"`, want: `snmp_community = "…"`},
		{line: `communityString = "public"`, want: `communityString = "…"`},
		{line: `enable-password-2 = hunter2`, want: `enable-password-2 = …`},
		{line: `apikey = "x", pin = 1234567`, want: `apikey = "…", pin = …`},
		{line: `"wpa_psk": "secret words here"`, want: `"wpa_psk": "…"`},
		{line: `password_athens = "x"`, want: `password_athens = "…"`},
		{line: `key_exchange = ["curve25519-sha256"]`, want: `key_exchange = ["curve25519-sha256"]`},
		{line: `password_storage = "scrypt"`, want: `password_storage = "scrypt"`},
		{line: `strict_key = true`, want: `strict_key = true`},
		{line: `note = "-----BEGIN RSA PRIVATE KEY-----"`, want: `note = "…"`},
		{line: `url = "https://admin:hunter2@10.0.0.1/x"`, want: `url = "…"`},
		{line: `url = "https://10.0.0.1:8443/a@b"`, want: `url = "https://10.0.0.1:8443/a@b"`},
		{line: `hash = "$6$saltsalt$IxDD3jeSOb5eB1CX5LBsqZFVkJdido3OUILO5Ifz5iwMuTS4XMS130MTSuDDl3aCI6WouIL9AjRbLCelDCy.g."`, want: `hash = "…"`},
		{line: `note = "eyJhbGciOiJIUzI1NiJ9.eyJzdWIiOiIxIn0.c2ln"`, want: `note = "…"`},
		{line: `note = "d41d8cd98f00b204e9800998ecf8427e"`, want: `note = "…"`},
		{line: `note = "Bearer wJalrXUtnFEMIK7MDENGbPxRfiCY3yz"`, want: `note = "…"`},
		{line: `title = "the-core-router-of-the-athens-data-centre"`, want: `title = "the-core-router-of-the-athens-data-centre"`},
		{line: `serial = "open`, want: `serial = "…`, secret: true},
	}
	for _, c := range cases {
		file := "a.hcl"
		if strings.HasPrefix(c.line, `"`) {
			file = "a.hcl.json"
		}
		got := source.NewText([]byte(c.line)).Excerpt(source.Range{File: file, Line: 1, Column: 1, EndLine: 1, EndColumn: 2}, c.secret, 200)
		if strings.TrimSuffix(got.Text, `"`) != strings.TrimSuffix(c.want, `"`) {
			t.Errorf("%s\n got %s\nwant %s", c.line, got.Text, c.want)
		}
	}
}

func TestExcerptHidesHeredocs(t *testing.T) {
	text := source.NewText([]byte("a = <<-END\r\n  hunter2\r\n  ENDED\r\n  END\r\nb = 1\r\n"))
	for line, want := range []string{"a = <<-END", "…", "…", "  END", "b = 1", ""} {
		at := source.Range{File: "a.hcl", Line: line + 1, Column: 1}
		if got := text.Excerpt(at, false, 0).Text; got != want {
			t.Errorf("line %d: got %q, want %q", line+1, got, want)
		}
	}
	if text.Line(7) != nil || text.Line(0) != nil {
		t.Error("a line that isn't there")
	}
}

func TestExcerptMarks(t *testing.T) {
	cases := []struct {
		line         string
		column, end  int
		text         string
		mark, length int
	}{
		{"\tname = x", 2, 6, "    name = x", 4, 4},
		{"日本 = xy", 6, 8, "日本 = xy", 7, 2},
		{"δρο = x", 1, 4, "δρο = x", 0, 3},
		{"e\u0301a = x", 3, 4, "e\\u0301a", 0, 0},
		{"a\x1b[2J = x", 2, 3, `a\x1b[2J = x`, 1, 4},
		{"ab", 3, 3, "ab", 2, 1},
		{"ab", 90, 95, "ab", 2, 1},
		{"\ufeffab", 1, 2, "ab", 0, 1},
	}
	for _, c := range cases {
		at := source.Range{File: "a.hcl", Line: 1, Column: c.column, EndLine: 1, EndColumn: c.end}
		got := source.NewText([]byte(c.line)).Excerpt(at, false, 0)
		if c.length == 0 { // Only that a mark stands on its letter.
			if !strings.HasPrefix(got.Text, "é") && !strings.HasPrefix(got.Text, "e\u0301") {
				t.Errorf("%q: got %q", c.line, got.Text)
			}
			continue
		}
		if got != (source.Excerpt{Text: c.text, Mark: c.mark, Length: c.length}) {
			t.Errorf("%q: got %+v", c.line, got)
		}
	}
}

func TestExcerptCutsRoundTheMark(t *testing.T) {
	line := strings.Repeat("a", 5_000_000) + " here " + strings.Repeat("b", 5_000_000)
	at := source.Range{File: "a.hcl", Line: 1, Column: 5_000_002, EndLine: 1, EndColumn: 5_000_006}
	got := source.NewText([]byte(line)).Excerpt(at, false, 40)
	if source.Width(got.Text) > 40 || got.Text[got.Mark+2:][:4] != "here" {
		t.Errorf("got %+v", got)
	}
}

// Whatever the bytes and wherever the range, an excerpt is printable, no wider than asked, and its mark lies within.
func TestExcerptLaws(t *testing.T) {
	pieces := rapid.SampledFrom([]string{
		"a", "\"", "\\", "${", "}", "#", "//", "/*", "*/", "<<E", "\n", "\t", "\r", "\x00", "\x1b[", "\xff", "é", "e\u0301\u0301\u0301\u0301\u0301\u0301", "日本",
		"\u202e", "\u200b", "password = ", "hunter2", " ",
	})
	rapid.Check(t, func(t *rapid.T) {
		text := strings.Join(rapid.SliceOfN(pieces, 0, 60).Draw(t, "text"), "")
		at := source.Range{File: rapid.SampledFrom([]string{"a.hcl", "a.json"}).Draw(t, "file"),
			Line: rapid.IntRange(1, 3).Draw(t, "line"), Column: rapid.IntRange(1, 60).Draw(t, "column")}
		at.EndLine, at.EndColumn = at.Line+rapid.IntRange(0, 1).Draw(t, "lines"), at.Column+rapid.IntRange(0, 40).Draw(t, "columns")
		width := rapid.IntRange(12, 80).Draw(t, "width")
		got := source.NewText([]byte(text)).Excerpt(at, true, width)
		if source.Width(got.Text) > width || got.Mark < 0 || got.Length < 1 || got.Mark > width {
			t.Fatalf("too wide: %+v", got)
		}
		if !utf8.ValidString(got.Text) || strings.ContainsAny(got.Text, "\x00\x1b\t\n\r\u202e\u200b") {
			t.Fatalf("not printable: %+v", got)
		}
	})
}
