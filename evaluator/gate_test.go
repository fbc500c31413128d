package evaluator_test

import (
	"strings"
	"testing"

	"pgregory.net/rapid"

	"github.com/netgrade/netgrade/evaluator"
)

// judged is a report of one violated high, one critical that isn't shown and one waived critical result.
func judged() *evaluator.Report {
	return &evaluator.Report{
		Summary: evaluator.Standing{Score: 41, Grade: "E", Coverage: 62},
		Results: []evaluator.Result{
			{Rule: "SSH-001", Verdict: "fail", Severity: "high"},
			{Rule: "MGMT-001", Verdict: "unknown", Severity: "critical"},
			{Rule: "MGMT-004", Verdict: "waived", Was: "fail", Severity: "critical"},
			{Rule: "TIME-001", Verdict: "fail", Severity: "low"},
		},
	}
}

func TestJudge(t *testing.T) {
	for name, test := range map[string]struct {
		gates evaluator.Gates
		code  int
		line  string
	}{
		"usual":              {evaluator.Gates{}, 1, "2 results of severity high or worse are open (--fail-on)"},
		"violated":           {evaluator.Gates{Gate: "violated"}, 1, "1 result of severity high or worse is violated (--fail-on)"},
		"critical":           {evaluator.Gates{FailOn: "critical"}, 1, "1 result of severity critical is open (--fail-on)"},
		"critical, violated": {evaluator.Gates{FailOn: "critical", Gate: "violated"}, 0, ""},
		"low":                {evaluator.Gates{FailOn: "low"}, 1, "3 results of severity low or worse are open (--fail-on)"},
		"score outranks findings": {evaluator.Gates{FailUnder: 70}, 4,
			"2 results of severity high or worse are open (--fail-on); score 41 is under 70 (--fail-under)"},
		"score reached": {evaluator.Gates{FailOn: "critical", Gate: "violated", FailUnder: 41, FailGrade: "E", FailCoverage: 62}, 0, ""},
		"all missed": {evaluator.Gates{FailOn: "critical", FailUnder: 42, FailGrade: "D", FailCoverage: 63}, 4,
			"1 result of severity critical is open (--fail-on); score 41 is under 42 (--fail-under); " +
				"grade E is worse than D (--fail-grade); coverage 62% is under 63% (--fail-coverage)"},
	} {
		t.Run(name, func(t *testing.T) {
			missed, err := evaluator.Judge(judged(), test.gates)
			if err != nil {
				t.Fatal(err)
			}
			if code := evaluator.ExitCode(missed); code != test.code {
				t.Errorf("code %d, expected %d", code, test.code)
			}
			if line := evaluator.MissedLine(missed); line != test.line {
				t.Errorf("line %q\nexpected %q", line, test.line)
			}
		})
	}
}

// A result that could not be evaluated is refused whatever the gate looks at, and so is a grade that could not be given.
func TestJudgeNeverAcceptsWhatCouldNotBeEvaluated(t *testing.T) {
	report := &evaluator.Report{
		Summary: evaluator.Standing{Grade: "U"},
		Results: []evaluator.Result{{Verdict: "error", Severity: "high"}},
	}
	missed, err := evaluator.Judge(report, evaluator.Gates{Gate: "violated", FailGrade: "E"})
	if err != nil {
		t.Fatal(err)
	}
	if len(missed) != 2 || missed[1].Sentence != "grade U is worse than E" {
		t.Errorf("missed %+v", missed)
	}
}

func TestGatesNameTheNearestWord(t *testing.T) {
	gates := evaluator.Gates{FailOn: "hihg", Gate: "violatd", FailGrade: "b", FailUnder: 101, FailCoverage: -1}
	_, err := evaluator.Judge(judged(), gates)
	if err == nil {
		t.Fatal("words that mean nothing were accepted")
	}
	expected := strings.Join([]string{
		`--fail-on: unknown severity "hihg"; did you mean "high"?`,
		`--gate: unknown gate "violatd"; did you mean "violated"?`,
		`--fail-grade: unknown grade "b"; did you mean "B"?`,
		`--fail-under: a score lies between 0 and 100, not at 101`,
		`--fail-coverage: a coverage lies between 0 and 100, not at -1`,
	}, "\n")
	if err.Error() != expected {
		t.Errorf("errors:\n%v\nexpected:\n%s", err, expected)
	}
}

// Raising a gate never lets more pass.
func TestStricterGatesMissNoLess(t *testing.T) {
	rapid.Check(t, func(t *rapid.T) {
		report := judged()
		report.Summary.Score = rapid.IntRange(0, 100).Draw(t, "score")
		report.Summary.Coverage = rapid.IntRange(0, 100).Draw(t, "coverage")
		loose := evaluator.Gates{
			Gate:         "violated",
			FailOn:       "critical",
			FailUnder:    rapid.IntRange(0, 50).Draw(t, "under"),
			FailCoverage: rapid.IntRange(0, 50).Draw(t, "share"),
		}
		strict := evaluator.Gates{FailOn: "low", FailUnder: loose.FailUnder + 50, FailGrade: "A", FailCoverage: loose.FailCoverage + 50}
		few, _ := evaluator.Judge(report, loose)
		many, _ := evaluator.Judge(report, strict)
		if len(few) > len(many) {
			t.Fatalf("%v misses more than %v", loose, strict)
		}
	})
}

func TestWorstExit(t *testing.T) {
	for _, test := range []struct{ codes, expected []int }{
		{nil, []int{0}}, {[]int{1, 4}, []int{4}}, {[]int{1, 3, 4}, []int{3}}, {[]int{4, 3, 2, 1}, []int{2}}, {[]int{0, 1}, []int{1}},
	} {
		if code := evaluator.WorstExit(test.codes...); code != test.expected[0] {
			t.Errorf("of %v: %d, expected %d", test.codes, code, test.expected[0])
		}
	}
}
