package source_test

import (
	"strings"
	"testing"
	"unicode/utf8"

	"github.com/netgrade/netgrade/inventory/source"
)

func TestMaskedKeepsColumnsAndHidesSecrets(t *testing.T) {
	text := source.NewText([]byte("asset \"router\" \"r1\" {\n\ttelnet = true # password hunter2\n\tsnmp_community = \"hunter2\"\n\tnote = <<END\nhunter2\nEND\n}\n"))
	for line, want := range map[int]string{
		1: `asset "router" "r1" {`,
		2: "\ttelnet = true # …",
		3: "\tsnmp_community = \"…\"",
		5: "…",
		9: "",
	} {
		if got := text.Masked("r1.hcl", line, false); got != want {
			t.Errorf("line %d is %q, expected %q", line, got, want)
		}
	}
	if got, want := text.Masked("r1.hcl", 1, true), `asset "…" "…" {`; got != want {
		t.Errorf("a line marked as secret is %q, expected %q", got, want)
	}
}

func TestMaskedIsShort(t *testing.T) {
	for _, line := range []string{strings.Repeat("a, ", 1<<20), `{"a": "` + strings.Repeat("é", 1<<20) + `"}`} {
		got := source.NewText([]byte(line)).Masked("a.hcl.json", 1, false)
		if len(got) > 510 || !utf8.ValidString(got) || !strings.HasSuffix(got, "…") {
			t.Errorf("%d bytes: %.20q", len(got), got)
		}
	}
}
