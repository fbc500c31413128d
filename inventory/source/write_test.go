package source_test

import (
	"fmt"
	"os"
	"strings"
	"testing"

	"github.com/netgrade/netgrade/inventory/source"
)

const athens = `asset "router" "edge-1" {
  site = site.athens
  management {
    telent = true
	password = "Tr0ub4dor-and-3" # the old one
  }
}
`

func lookup(file string) []byte {
	return map[string][]byte{"sites/athens.hcl": []byte(athens)}[file]
}

func Example() {
	found := source.Diagnostics{{
		Summary: `unknown attribute "telent" in asset.management`,
		Detail:  `did you mean "telnet"?  An asset's management block takes: https, ssh, telnet.`,
		At:      source.Range{File: "sites/athens.hcl", Line: 4, Column: 5, EndLine: 4, EndColumn: 11},
		Secret:  true,
	}}
	_ = found.Write(os.Stdout, lookup, source.Style{})
	// Output:
	// error: unknown attribute "telent" in asset.management
	//   --> sites/athens.hcl:4:5
	//     4 |     telent = true
	//       |     ^^^^^^
	//   did you mean "telnet"?  An asset's management block takes: https, ssh, telnet.
}

func TestWriteShowsRelatedPlaces(t *testing.T) {
	found := source.Diagnostics{{
		Severity: source.Warning,
		Summary:  "edge-1 is declared twice",
		At:       source.Range{File: "sites/athens.hcl", Line: 1, Column: 16, EndLine: 1, EndColumn: 24},
		Related: []source.Related{
			{At: source.Range{File: "sites/athens.hcl", Line: 2, Column: 3, EndLine: 2, EndColumn: 7}, Note: "first declared here"},
			{At: source.Range{File: "elsewhere.hcl", Line: 7, Column: 1}, Note: "and here"},
		},
	}}
	want := `warning: edge-1 is declared twice
  --> sites/athens.hcl:1:16
    1 | asset "router" "edge-1" {
      |                ^^^^^^^^
  --> sites/athens.hcl:2:3  first declared here
    2 |   site = site.athens
      |   ^^^^
  --> elsewhere.hcl:7:1  and here
`
	if got := written(t, found, source.Style{}); got != want {
		t.Errorf("got:\n%s\nwant:\n%s", got, want)
	}
}

func TestWriteMasksSecrets(t *testing.T) {
	found := source.Diagnostics{{
		Summary: "not here",
		At:      source.Range{File: "sites/athens.hcl", Line: 5, Column: 2, EndLine: 5, EndColumn: 10},
	}}
	want := `error: not here
  --> sites/athens.hcl:5:2
    5 |     password = "…" # …
      |     ^^^^^^^^
`
	if got := written(t, found, source.Style{}); got != want {
		t.Errorf("got:\n%s\nwant:\n%s", got, want)
	}
}

func TestWriteCutsAndCounts(t *testing.T) {
	var found source.Diagnostics
	for i := range 200 {
		line := 200 - i
		one := source.Diagnostic{Summary: "wrong", At: source.Range{File: "a.hcl", Line: line, Column: 1}}
		found = append(found, one, one)
	}
	got := written(t, found, source.Style{})
	if n := strings.Count(got, "error: wrong"); n != source.MostShown {
		t.Errorf("%d diagnostics were printed, want %d", n, source.MostShown)
	}
	if !strings.HasPrefix(got, "error: wrong\n  --> a.hcl:1:1\n") || !strings.HasSuffix(got, "\n… and 150 more\n") {
		t.Errorf("the first should stand first and the rest be counted:\n%s", got)
	}
	if want := "a.hcl:1:1: wrong (and 199 more)"; found.Error() != want {
		t.Errorf("got %q, want %q", found.Error(), want)
	}
}

func TestErrorsStandBeforeWarnings(t *testing.T) {
	found := source.Diagnostics{
		{Severity: source.Warning, Summary: "odd", At: source.Range{File: "a.hcl", Line: 1, Column: 1}},
		{Severity: source.Error, Summary: "wrong", At: source.Range{File: "b.hcl", Line: 1, Column: 1}},
	}
	if !found.HasErrors() || found[:1].HasErrors() {
		t.Error("a warning is no error")
	}
	if sorted := found.Sorted(); sorted[0].Summary != "wrong" {
		t.Errorf("got %v first", sorted[0])
	}
}

func TestColorIsOnlyThereWhenAsked(t *testing.T) {
	found := source.Diagnostics{{Summary: "wrong", At: source.Range{File: "sites/athens.hcl", Line: 2, Column: 3, EndLine: 2, EndColumn: 7}}}
	if strings.Contains(written(t, found, source.Style{}), "\x1b") {
		t.Error("colours without being asked for")
	}
	colored := written(t, found, source.Style{Color: true})
	for _, code := range []string{"\x1b[1;31m", "\x1b[34m", "\x1b[0m"} {
		if !strings.Contains(colored, code) {
			t.Errorf("no %q in %q", code, colored)
		}
		colored = strings.ReplaceAll(colored, code, "")
	}
	if colored != written(t, found, source.Style{}) {
		t.Error("colours change more than colours")
	}
}

func TestNoLineIsWiderThanAsked(t *testing.T) {
	line := strings.Repeat("δρομολογητής ", 40)
	text := fmt.Sprintf("x = %q\n", line)
	found := source.Diagnostics{{
		Summary: strings.Repeat("long sentence ", 20), Detail: strings.Repeat("日本語 words ", 30),
		At: source.Range{File: "a.hcl", Line: 1, Column: 200, EndLine: 1, EndColumn: 210},
	}}
	var out strings.Builder
	if err := found.Write(&out, func(string) []byte { return []byte(text) }, source.Style{Width: 60}); err != nil {
		t.Fatal(err)
	}
	for line := range strings.Lines(out.String()) {
		if n := source.Width(strings.TrimSuffix(line, "\n")); n > 60 {
			t.Errorf("%d columns: %s", n, line)
		}
	}
}

func written(t *testing.T, found source.Diagnostics, style source.Style) string {
	t.Helper()
	var out strings.Builder
	if err := found.Write(&out, lookup, style); err != nil {
		t.Fatal(err)
	}
	return out.String()
}
