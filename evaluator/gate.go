package evaluator

import (
	"errors"
	"fmt"
	"slices"
	"strings"

	"github.com/netgrade/netgrade/inventory/source"
)

// The exit codes of a program that judges: the answer to a pipeline that reads nothing else.
const (
	ExitGood    = 0 // nothing open at or above the gate
	ExitOpen    = 1 // results are open at or above the gate
	ExitRefused = 2 // the inventory, the policies or the flags are wrong; nothing was graded
	ExitPartial = 3 // graded, but some submissions could not be read
	ExitMissed  = 4 // a score, grade or coverage gate was missed
)

// WorstExit is the code to end with when several hold: 2, then 3, 4 and 1.
func WorstExit(codes ...int) int {
	for _, code := range []int{ExitRefused, ExitPartial, ExitMissed, ExitOpen} {
		if slices.Contains(codes, code) {
			return code
		}
	}
	return ExitGood
}

// What a gate on results looks at.
const (
	GateOpen     = "open"     // violated, not shown, or not to be evaluated
	GateViolated = "violated" // the same without what is not shown
)

// Gates are the least that a caller accepts. The zero value accepts nothing open of severity high or worse, and any score.
type Gates struct {
	// FailOn is the lowest severity whose open results are refused; empty means high.
	FailOn string
	// Gate says which results count: open (the default) or violated.
	Gate string
	// FailUnder is the lowest score that is accepted, 0 to 100; 0 accepts any.
	FailUnder int
	// FailGrade is the worst grade that is accepted, A to F; empty accepts any. U counts as F.
	FailGrade string
	// FailCoverage is the lowest coverage that is accepted, in per cent; 0 accepts any.
	FailCoverage int
}

// Missed is a gate that a report doesn't pass, with its exit code and a sentence for the person who waits for the pipeline.
type Missed struct {
	Flag     string // the flag that sets the gate, such as --fail-on
	Code     int    // ExitOpen or ExitMissed
	Sentence string
}

// Check reports every word and number of the gates that means nothing, all at once. Call it before anything is evaluated: a
// gate with a misspelt word must not let everything pass.
func (g Gates) Check() error {
	return errors.Join(
		checkWord("--fail-on", "severity", g.FailOn, severities),
		checkWord("--gate", "gate", g.Gate, []string{GateOpen, GateViolated}),
		checkWord("--fail-grade", "grade", g.FailGrade, strings.Split(letters, "")),
		checkShare("--fail-under", "score", g.FailUnder),
		checkShare("--fail-coverage", "coverage", g.FailCoverage),
	)
}

func checkWord(flag, what, word string, legal []string) error {
	if word == "" || slices.Contains(legal, word) {
		return nil
	}
	hint := "expected " + strings.Join(legal, ", ")
	if near, found := source.Nearest(word, legal); found {
		hint = fmt.Sprintf("did you mean %q?", near)
	}
	return fmt.Errorf("%s: unknown %s %q; %s", flag, what, word, hint)
}

func checkShare(flag, what string, value int) error {
	if value < 0 || value > 100 {
		return fmt.Errorf("%s: a %s lies between 0 and 100, not at %d", flag, what, value)
	}
	return nil
}

// Judge holds a report against gates and names every one that it misses: results first, then score, grade and coverage.
func Judge(report *Report, gates Gates) ([]Missed, error) {
	if err := gates.Check(); err != nil {
		return nil, err
	}
	var missed []Missed
	sum := report.Summary
	if count := gates.refused(report.Results); count > 0 {
		missed = append(missed, Missed{"--fail-on", ExitOpen, gates.refusal(count)})
	}
	if sum.Score < gates.FailUnder {
		missed = append(missed, Missed{"--fail-under", ExitMissed, fmt.Sprintf("score %d is under %d", sum.Score, gates.FailUnder)})
	}
	if gates.tooLow(sum.Grade) {
		missed = append(missed, Missed{"--fail-grade", ExitMissed, fmt.Sprintf("grade %s is worse than %s", sum.Grade, gates.FailGrade)})
	}
	if sum.Coverage < gates.FailCoverage {
		missed = append(missed, Missed{"--fail-coverage", ExitMissed,
			fmt.Sprintf("coverage %d%% is under %d%%", sum.Coverage, gates.FailCoverage)})
	}
	return missed, nil
}

// failOn is the severity of the gate on results.
func (g Gates) failOn() string {
	if g.FailOn == "" {
		return "high"
	}
	return g.FailOn
}

// refused counts the results that the gate doesn't accept. Waived results are not open. A result that could not be evaluated
// is never taken for good, whatever the gate looks at.
func (g Gates) refused(results []Result) int {
	bound := slices.Index(severities, g.failOn())
	count := 0
	for _, result := range results {
		outcome := Outcome(result.Verdict)
		counts := outcome == Fail || outcome == Error || outcome == Unknown && g.Gate != GateViolated
		if counts && slices.Index(severities, result.Severity) <= bound {
			count++
		}
	}
	return count
}

func (g Gates) refusal(count int) string {
	what := "open"
	if g.Gate == GateViolated {
		what = "violated"
	}
	results, are := "results", "are"
	if count == 1 {
		results, are = "result", "is"
	}
	above := g.failOn() + " or worse"
	if g.failOn() == severities[0] {
		above = g.failOn()
	}
	return fmt.Sprintf("%d %s of severity %s %s %s", count, results, above, are, what)
}

func (g Gates) tooLow(grade string) bool {
	bound, gated := GradeRank(g.FailGrade)
	reached, known := GradeRank(grade)
	return gated && (!known || reached > bound)
}

// ExitCode is the code to end with for the gates that were missed.
func ExitCode(missed []Missed) int {
	codes := make([]int, 0, len(missed))
	for _, one := range missed {
		codes = append(codes, one.Code)
	}
	return WorstExit(codes...)
}

// MissedLine names every gate that was missed in one line, the last that a program says; it is empty when none was.
func MissedLine(missed []Missed) string {
	sentences := make([]string, 0, len(missed))
	for _, one := range missed {
		sentences = append(sentences, one.Sentence+" ("+one.Flag+")")
	}
	return strings.Join(sentences, "; ")
}
