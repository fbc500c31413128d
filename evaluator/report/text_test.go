package report_test

import (
	"bytes"
	"flag"
	"fmt"
	"io"
	"os"
	"path/filepath"
	"regexp"
	"slices"
	"strings"
	"testing"

	"github.com/netgrade/netgrade/evaluator"
	"github.com/netgrade/netgrade/evaluator/report"
	"github.com/netgrade/netgrade/inventory/source"
)

var update = flag.Bool("update", false, "write the golden files anew")

// text prints a report or fails the test.
func text(t testing.TB, of *evaluator.Report, options report.TextOptions) string {
	t.Helper()
	var out bytes.Buffer
	if err := report.Text(&out, of, options); err != nil {
		t.Fatal(err)
	}
	return out.String()
}

// golden holds a text against testdata/NAME.txt.
func golden(t *testing.T, name, got string) {
	t.Helper()
	file := filepath.Join("testdata", name+".txt")
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
		t.Errorf("%s differs; go test ./evaluator/report -update writes it anew. Got:\n%s", file, got)
	}
}

func TestTextGolden(t *testing.T) {
	for name, test := range map[string]struct {
		report  *evaluator.Report
		options report.TextOptions
	}{
		"good":        {goodReport(), report.TextOptions{}},
		"good_quiet":  {goodReport(), report.TextOptions{Quiet: true}},
		"mixed":       {mixedReport(), report.TextOptions{}},
		"mixed_40":    {mixedReport(), report.TextOptions{Width: 40}},
		"mixed_120":   {mixedReport(), report.TextOptions{Width: 120}},
		"imported":    {importedReport(), report.TextOptions{Width: 80}},
		"hostile":     {hostileReport(), report.TextOptions{Width: 80}},
		"hostile_all": {hostileReport(), report.TextOptions{Width: 40, All: true}},
	} {
		t.Run(name, func(t *testing.T) { golden(t, name, text(t, test.report, test.options)) })
	}
}

// A report of open results alone knows how much is good, but not what.
func TestTextOfOpenResults(t *testing.T) {
	of := mixedReport()
	of.Summary.Verdicts.Pass = 18
	of.Results = slices.DeleteFunc(of.Results, func(result evaluator.Result) bool { return result.Verdict == "pass" })
	got := text(t, of, report.TextOptions{})
	if !strings.Contains(got, "SHOWN GOOD\n18 of 50 checks hold.") {
		t.Errorf("the checks that hold are not told:\n%s", got)
	}
	if strings.Contains(got, "By family") {
		t.Errorf("families are counted from open results alone:\n%s", got)
	}
}

// manyReport violates and leaves undeclared more rules than a reader reads.
func manyReport() *evaluator.Report {
	d := newDraft("many", "")
	d.subject("asset", "core-1", "switch", place("core.hcl", 1, 1, 9))
	for i := range 30 {
		broken, missing := fmt.Sprintf("BAD-%03d", i), fmt.Sprintf("DARK-%03d", i)
		d.Rules[broken] = evaluator.RuleCard{Title: broken, Severity: "high", Cause: broken, Remediation: "Mend it."}
		d.Rules[missing] = evaluator.RuleCard{Title: missing, Severity: "critical", Cause: missing, Remediation: "Mend it."}
		d.verdict(broken, "asset", "core-1", "fail", "It is broken", place("core.hcl", 2+i, 1, 9))
		d.verdict(missing, "asset", "core-1", "unknown", fmt.Sprintf("dark.a%d", i), source.Range{})
	}
	return d.finish()
}

// Of many entries twenty are printed, five of them of what isn't shown, and the last line says so.
func TestTextPrintsTwentyEntries(t *testing.T) {
	got := text(t, manyReport(), report.TextOptions{})
	if broken, missing := strings.Count(got, "\n  Fix "), strings.Count(got, "\n  Aim "); broken != 15 || missing != 5 {
		t.Errorf("%d violated and %d not shown entries are printed, expected 15 and 5", broken, missing)
	}
	const last = "\n\nFolded: 60 open checks into 60 entries, of which 20 are printed; --all prints every one.\n"
	if !strings.HasSuffix(got, last) {
		t.Errorf("the last line doesn't say what was left out:\n%s", got[len(got)-200:])
	}
	all := text(t, manyReport(), report.TextOptions{All: true})
	if broken, missing := strings.Count(all, "\n  Fix "), strings.Count(all, "\n  Aim "); broken != 30 || missing != 30 {
		t.Errorf("with All %d violated and %d not shown entries are printed, expected 30 and 30", broken, missing)
	}
	if strings.Contains(all, "Folded") {
		t.Error("nothing was folded, and the last line says that something was")
	}
}

// A report says which clauses have evidence; whether a law is kept is for others to say.
func TestTextNeverClaimsCompliance(t *testing.T) {
	for _, of := range []*evaluator.Report{goodReport(), mixedReport(), importedReport()} {
		if got := strings.ToLower(text(t, of, report.TextOptions{All: true})); strings.Contains(got, "complian") || strings.Contains(got, "conform") {
			t.Errorf("a claim of compliance:\n%s", got)
		}
	}
}

func TestWriteNamesTheNearestFormat(t *testing.T) {
	err := report.Write(io.Discard, "jsom", goodReport(), report.TextOptions{})
	if err == nil || err.Error() != `unknown format "jsom"; did you mean "json"?` {
		t.Errorf("error: %v", err)
	}
	for _, name := range report.Formats() {
		var out bytes.Buffer
		if err := report.Write(&out, name, goodReport(), report.TextOptions{}); err != nil || out.Len() == 0 {
			t.Errorf("format %s wrote %d bytes: %v", name, out.Len(), err)
		}
	}
}

var paint = regexp.MustCompile("\x1b\\[[0-9]+m")

// Colour adds sequences and changes no word.
func TestColourOnlyAdds(t *testing.T) {
	for _, of := range []*evaluator.Report{goodReport(), mixedReport(), importedReport(), hostileReport()} {
		bare := text(t, of, report.TextOptions{Width: 80})
		painted := text(t, of, report.TextOptions{Width: 80, Color: true})
		if painted == bare {
			t.Error("colour was asked for and nothing is coloured")
		}
		if paint.ReplaceAllString(painted, "") != bare {
			t.Errorf("without its colour sequences the coloured report of %q is another text", of.Operator.Name)
		}
	}
}
