package report_test

import (
	"bytes"
	"flag"
	"os"
	"path/filepath"
	"regexp"
	"testing"

	"github.com/netgrade/netgrade/evaluator"
	"github.com/netgrade/netgrade/evaluator/report"
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
