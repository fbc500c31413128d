package report_test

import (
	"fmt"
	"strings"
	"testing"
	"unicode"
	"unicode/utf8"

	"pgregory.net/rapid"

	"github.com/netgrade/netgrade/evaluator"
	"github.com/netgrade/netgrade/evaluator/report"
	"github.com/netgrade/netgrade/inventory/source"
)

// foreign draws text as a hostile submitter would write it: plain words, wide and combining characters, controls, bidi marks.
func foreign() *rapid.Generator[string] {
	return rapid.OneOf(
		rapid.StringMatching(`[a-z0-9-]{1,12}( [a-z]{1,9}){0,3}`),
		rapid.SampledFrom([]string{"", "\x1b[31mred\x1b[0m", "\u202eevil", "a\u200bb", "宽字符", "e\u0301\u0301", "\u0301", "🇬🇷🇮🇪", "\r\n", "\t=\t",
			"\xff\xfe", "\u2028", strings.Repeat("long", 90), strings.Repeat("宽", 90), "👨\u200d👩\u200d👧"}),
		rapid.String(),
	)
}

// anyReport draws a report whose every text is foreign; the figures need not add up.
func anyReport() *rapid.Generator[*evaluator.Report] {
	return rapid.Custom(func(t *rapid.T) *evaluator.Report {
		word := func(label string) string { return foreign().Draw(t, label) }
		d := newDraft(word("operator"), word("title"))
		d.Operator.Country, d.Operator.Sectors = word("country"), []string{word("sector")}
		d.Profiles = []string{word("profile")}
		d.Rules["ODD-1"] = evaluator.RuleCard{Title: word("rule"), Severity: "low", Family: word("family"), Cause: word("cause"),
			Remediation: word("remediation"), References: map[string][]string{word("standard"): {word("clause")}}}
		for i := range rapid.IntRange(0, 30).Draw(t, "subjects") {
			kind := rapid.SampledFrom([]string{"asset", "link", "firewall_rule"}).Draw(t, "type")
			name := fmt.Sprint(word("name"), i)
			at := source.Range{File: word("file"), Line: rapid.IntRange(1, 9999).Draw(t, "line"), Column: rapid.IntRange(1, 200).Draw(t, "column")}
			at.EndLine, at.EndColumn = at.Line+rapid.IntRange(0, 1).Draw(t, "lines"), at.Column+rapid.IntRange(0, 50).Draw(t, "marked")
			d.Excerpts[fmt.Sprintf("%s:%d", at.File, at.Line)] = word("excerpt")
			d.subject(kind, name, word("kind"), at)
			for _, rule := range []string{"MGMT-001", "SSH-003", "ODD-1"} {
				verdict := rapid.SampledFrom([]string{"pass", "fail", "unknown", "error", "waived", "not_applicable"}).Draw(t, "verdict")
				d.verdict(rule, kind, name, verdict, word("text"), at)
			}
		}
		d.Exceptions = []evaluator.ExceptionCard{{Name: word("exception"), Rule: word("waived"), State: word("state")}}
		d.Limits = []evaluator.Limit{{What: word("limit")}}
		d.Data = []evaluator.DataCard{{Name: word("data"), Date: word("date"), Stale: true}}
		d.Standards = []evaluator.StandardCard{{ID: word("id"), Title: word("standard title"), Binds: true,
			Count: evaluator.ClauseCount{Violated: 1}, Clauses: []evaluator.Clause{{ID: word("clause id"), State: "violated"}}}}
		return d.finish()
	})
}

// Whatever stands in a report, its text keeps within the width, holds nothing that a terminal would obey, and is the same twice.
func TestTextOfAnyReport(t *testing.T) {
	rapid.Check(t, func(t *rapid.T) {
		of := anyReport().Draw(t, "report")
		options := report.TextOptions{
			Width: rapid.IntRange(40, 160).Draw(t, "width"),
			All:   rapid.Bool().Draw(t, "all"),
			Quiet: rapid.IntRange(0, 9).Draw(t, "quiet") == 0,
		}
		var out, again strings.Builder
		if err := report.Text(&out, of, options); err != nil {
			t.Fatal(err)
		}
		if err := report.Text(&again, of, options); err != nil {
			t.Fatal(err)
		}
		if out.String() != again.String() {
			t.Fatal("the same report gave two texts")
		}
		for line := range strings.Lines(out.String()) {
			line = strings.TrimSuffix(line, "\n")
			if width := source.Width(line); width > options.Width {
				t.Fatalf("%d columns where %d are allowed: %q", width, options.Width, line)
			}
			if !utf8.ValidString(line) {
				t.Fatalf("bytes that are no characters: %q", line)
			}
			if at := strings.IndexFunc(line, obeyed); at >= 0 {
				t.Fatalf("a raw control character at byte %d of %q", at, line)
			}
			if strings.TrimRight(line, " ") != line {
				t.Fatalf("blanks at the end of %q", line)
			}
		}
	})
}

// obeyed reports whether a terminal would do something at this character instead of showing it: controls (C0, DEL, C1), the
// marks of the bidirectional algorithm and line separators.
func obeyed(letter rune) bool {
	return unicode.IsControl(letter) || unicode.Is(unicode.Bidi_Control, letter) || unicode.In(letter, unicode.Zl, unicode.Zp)
}
