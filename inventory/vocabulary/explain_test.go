package vocabulary_test

import (
	"flag"
	"os"
	"path/filepath"
	"strings"
	"testing"
	"unicode/utf8"

	"pgregory.net/rapid"

	"github.com/netgrade/netgrade/inventory/vocabulary"
)

var update = flag.Bool("update", false, "write what Explain says into testdata")

// TestExplainPages holds whole pages against files that a person has read.
func TestExplainPages(t *testing.T) {
	for _, test := range []struct {
		file, path string
		width      int
	}{
		{"overview", "", 100},
		{"block", "asset.ssh", 100},
		{"block-narrow", "asset.ssh", 60},
		{"block-without-expectation", "asset.bgp", 80},
		{"block-top", "conduit", 80},
		{"attribute", "asset.ssh.versions", 80},
		{"attribute-default", "asset.ssh.enabled", 80},
		{"attribute-reference", "operator.exercise.partners", 80},
		{"attribute-subsector", "operator.subsector", 80},
		{"attribute-reading", "asset.backup.last", 80},
		{"kind", "plc", 80},
		{"subject", "firewall_rule", 80},
		{"none", "asset.ssh.none", 80},
		{"proof", "site.proof", 80},
		{"group", "controllers", 80},
		{"type", "duration", 80},
	} {
		t.Run(test.file, func(t *testing.T) {
			got, err := vocabulary.Standard().Explain(test.path, test.width)
			if err != nil {
				t.Fatal(err)
			}
			file := filepath.Join("testdata", "explain", test.file+".txt")
			if *update {
				if err := os.WriteFile(file, []byte(got), 0o644); err != nil {
					t.Fatal(err)
				}
			}
			want, err := os.ReadFile(file)
			if err != nil {
				t.Fatal(err)
			}
			if got != string(want) {
				t.Errorf("%s reads\n%s\nand not\n%s", test.path, got, want)
			}
		})
	}
}

func TestExplainUnknown(t *testing.T) {
	for path, want := range map[string]string{
		"telent":               `the vocabulary has no "telent"; did you mean asset.management.telnet?`,
		"ssh":                  `the vocabulary has no "ssh"; did you mean asset.ssh?`,
		"asset.shh":            `the vocabulary has no "asset.shh"; did you mean asset.ssh?`,
		"operator.csirt.hous":  `the vocabulary has no "operator.csirt.hous"; did you mean operator.csirt.hours?`,
		"ruoter":               `the vocabulary has no "ruoter"; did you mean router?`,
		"firewal_rule":         `the vocabulary has no "firewal_rule"; did you mean firewall_rule?`,
		"asset.scan.weekday":   `the vocabulary has no "asset.scan.weekday"; asset.scan holds last and open_findings`,
		"supercalifragilistic": `the vocabulary has no "supercalifragilistic"; "netgrade vocabulary" lists what it has`,
		"site.none.x":          `the vocabulary has no "site.none.x"; site holds country, role, staffed, latitude, longitude, entrances, power, cooling, physical_access and hazards`,
	} {
		text, err := vocabulary.Standard().Explain(path, 80)
		if err == nil || err.Error() != want || text != "" {
			t.Errorf("Explain(%s): %v", path, err)
		}
	}
}

// TestExplainEverything says of every page that it fits the terminal (but for examples, and words that are longer than a
// line), and that it holds what somebody needs.
func TestExplainEverything(t *testing.T) {
	v := vocabulary.Standard()
	var paths []string
	everything(v, func(path string, _ *vocabulary.Block, _ *vocabulary.Attribute) { paths = append(paths, path) })
	for _, kind := range v.Kinds {
		paths = append(paths, kind.Name)
	}
	for name := range v.Groups {
		paths = append(paths, name)
	}
	for subject := range v.Subjects {
		paths = append(paths, subject)
	}
	for _, path := range paths {
		for _, width := range []int{0, 1, 60, 80, 300} {
			text, err := v.Explain(path, width)
			if err != nil {
				t.Errorf("Explain(%s): %v", path, err)
				continue
			}
			limit := min(max(width, 40), 110)
			if width == 0 {
				limit = 100
			}
			checkPage(t, path, text, limit)
		}
	}
}

func checkPage(t *testing.T, path, text string, width int) {
	t.Helper()
	prose, _, _ := strings.Cut(text, "\nExample\n")
	for line := range strings.Lines(prose) {
		line = strings.TrimSuffix(line, "\n")
		if utf8.RuneCountInString(line) > width && strings.Contains(strings.TrimSpace(line[len(line)/2:]), " ") {
			t.Errorf("%s: a line is wider than %d: %s", path, width, line)
		}
		if strings.TrimRight(line, " ") != line || strings.Contains(line, "..") {
			t.Errorf("%s: a line is untidy: %q", path, line)
		}
	}
	if strings.Contains(text, "%!") || strings.Contains(text, "\n\n\n") {
		t.Errorf("%s: the page is untidy:\n%s", path, text)
	}
}

// FuzzExplain says that no path breaks the help, and that an unknown one is always an error with a way on.
func FuzzExplain(f *testing.F) {
	for _, seed := range []string{"", ".", "..", "asset", "asset.", "asset.ssh.enabled", "none", "x.none", "asset.custom", "map", "list(T)", "\x00", "é", "asset.ssh.ssh"} {
		f.Add(seed, 80)
	}
	f.Fuzz(func(t *testing.T, path string, width int) {
		text, err := vocabulary.Standard().Explain(path, width)
		if (err == nil) == (text == "") {
			t.Errorf("Explain(%q) gives the text %q and the error %v", path, text, err)
		}
	})
}

// TestMisspelt says that a path with one letter lost is an error whose suggestion exists.
func TestMisspelt(t *testing.T) {
	v := vocabulary.Standard()
	var paths []string
	everything(v, func(path string, _ *vocabulary.Block, _ *vocabulary.Attribute) { paths = append(paths, path) })
	rapid.Check(t, func(t *rapid.T) {
		path := rapid.SampledFrom(paths).Draw(t, "path")
		cut := rapid.IntRange(0, len(path)-1).Draw(t, "cut")
		misspelt := path[:cut] + path[cut+1:]
		if _, err := v.Explain(misspelt, 80); err != nil {
			_, suggestions, found := strings.Cut(err.Error(), "; did you mean ")
			if !found {
				return
			}
			first, _, _ := strings.Cut(strings.TrimSuffix(suggestions, "?"), ",")
			first, _, _ = strings.Cut(first, " or ")
			if _, err := v.Explain(first, 80); err != nil {
				t.Errorf("for %q the error suggests %q, which does not exist", misspelt, first)
			}
		}
	})
}
