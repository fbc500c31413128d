package evaluator

import (
	"slices"
	"strings"
	"testing"

	"github.com/netgrade/netgrade/inventory"
)

// verdicts reads one verdict a line: rule, severity, cause, subject type, subject name, outcome, undeclared paths.
func verdicts(t testing.TB, inv *inventory.Inventory, lines string) []Verdict {
	t.Helper()
	var list []Verdict
	rules := map[string]*Rule{}
	for line := range strings.Lines(lines) {
		words := strings.Fields(line)
		if len(words) == 0 {
			continue
		}
		if rules[words[0]] == nil {
			rules[words[0]] = &Rule{ID: words[0], Severity: words[1], Cause: words[2], Subject: words[3], Waivable: true, Binding: "operator"}
		}
		subjects := subjectsOf(inv, words[3])
		at := slices.IndexFunc(subjects, func(subject *Subject) bool { return subject.Name == words[4] })
		if at < 0 {
			t.Fatalf("no subject %s %s", words[3], words[4])
		}
		list = append(list, Verdict{Rule: rules[words[0]], Subject: subjects[at], Outcome: Outcome(words[5]), Missing: words[6:]})
	}
	return list
}

// rulesOf are the rules of verdicts, each once.
func rulesOf(verdicts []Verdict) []*Rule {
	var rules []*Rule
	for _, verdict := range verdicts {
		if !slices.Contains(rules, verdict.Rule) {
			rules = append(rules, verdict.Rule)
		}
	}
	return rules
}

func assembled(t testing.TB, input AssembleInput) *Report {
	t.Helper()
	input.AsOf = "2026-11-23"
	if input.Rules == nil {
		input.Rules = rulesOf(input.Verdicts)
	}
	report, err := Assemble(input)
	if err != nil {
		t.Fatal(err)
	}
	return report
}

func subjectNamed(t testing.TB, report *Report, subjectType, name string) SubjectStanding {
	t.Helper()
	for _, subject := range report.Subjects {
		if subject.SubjectRef == (SubjectRef{subjectType, name}) {
			return subject
		}
	}
	t.Fatalf("no subject %s %s", subjectType, name)
	return SubjectStanding{}
}

func groupNamed(t testing.TB, report *Report, groupType, name string) Group {
	t.Helper()
	for _, group := range report.Groups {
		if group.SubjectRef == (SubjectRef{groupType, name}) {
			return group
		}
	}
	t.Fatalf("no group %s %s", groupType, name)
	return Group{}
}

func TestScoreOfASubject(t *testing.T) {
	for _, test := range []struct {
		name, verdicts string
		want           Standing
	}{
		{"all is well", `
			A low a asset r1 pass`,
			Standing{Score: 100, ScoreBest: 100, ScoreUnwaived: 100, Grade: "A", Coverage: 100}},
		{"nothing applies", `
			A low a asset r1 not_applicable`,
			Standing{Score: 100, ScoreBest: 100, ScoreUnwaived: 100, Grade: "A", Coverage: 100}},
		{"one medium finding", `
			A medium a asset r1 fail
			B high   b asset r1 pass`,
			Standing{Points: 12, PointsFail: 12, Score: 89, ScoreBest: 89, ScoreUnwaived: 89, Grade: "B", Coverage: 100}},
		{"of one cause only the worst counts", `
			A high   same asset r1 fail
			B medium same asset r1 fail
			C low    else asset r1 fail`,
			Standing{Points: 43, PointsFail: 43, Score: 69, ScoreBest: 69, ScoreUnwaived: 69, Grade: "C", Coverage: 100}},
		{"silence costs as much, and can be mended by telling", `
			A high   same asset r1 unknown x
			B medium same asset r1 fail
			C low    else asset r1 unknown y`,
			Standing{Points: 43, PointsFail: 12, PointsUnknown: 31, Score: 69, ScoreBest: 89, ScoreUnwaived: 69, Grade: "C", Coverage: 21, Provisional: true}},
		{"an error stays open whatever is declared", `
			A high a asset r1 error`,
			Standing{Points: 40, PointsUnknown: 40, Score: 71, ScoreBest: 71, ScoreUnwaived: 71, Grade: "C", Provisional: true}},
		{"an open critical result allows no better than E", `
			A critical a asset r1 fail`,
			Standing{Points: 100, PointsFail: 100, Score: 50, ScoreBest: 50, ScoreUnwaived: 50, Grade: "E", Cap: CapOpenCritical, Coverage: 100}},
		{"the score alone may be worse than the cap", `
			A critical a asset r1 fail
			B critical b asset r1 fail
			C high     c asset r1 fail`,
			Standing{Points: 240, PointsFail: 240, Score: 29, ScoreBest: 29, ScoreUnwaived: 29, Grade: "F", Coverage: 100}},
	} {
		t.Run(test.name, func(t *testing.T) {
			inv := build(t, `asset: {r1: {kind: router}}`)
			got := subjectNamed(t, assembled(t, AssembleInput{Inventory: inv, Verdicts: verdicts(t, inv, test.verdicts)}), "asset", "r1").Standing
			got.Open, got.Verdicts = OpenCount{}, VerdictCount{}
			if got != test.want {
				t.Errorf("got  %+v\nwant %+v", got, test.want)
			}
		})
	}
}

func TestAFirewallCarriesItsRules(t *testing.T) {
	inv := build(t, `asset: {fw: {kind: firewall, firewall: {rule: {web: , ssh: }}}}`)
	report := assembled(t, AssembleInput{Inventory: inv, Verdicts: verdicts(t, inv, `
		FW-1 high   open firewall_rule fw/web fail
		FW-1 high   open firewall_rule fw/ssh unknown source
		FW-2 medium open asset         fw     fail`)})
	if got := subjectNamed(t, report, "asset", "fw"); got.Points != 40 || got.Verdicts != (VerdictCount{Fail: 2, Unknown: 1}) {
		t.Errorf("the firewall costs %v with %+v, expected 40 for the one cause", got.Points, got.Verdicts)
	} else if len(got.Undeclared) != 1 || got.Undeclared[0] != (Undeclared{"firewall.rule.source", 0}) {
		t.Errorf("undeclared are %+v, expected firewall.rule.source at 0: the other rule costs as much", got.Undeclared)
	}
	if got := subjectNamed(t, report, "firewall_rule", "fw/ssh"); got.Points != 40 || got.Undeclared[0] != (Undeclared{"source", 40}) {
		t.Errorf("the rule costs %v with %+v undeclared", got.Points, got.Undeclared)
	}
	if got := groupNamed(t, report, "operator", "op"); got.Verdicts != (VerdictCount{Fail: 2, Unknown: 1}) {
		t.Errorf("the operator counts %+v: a result of a firewall rule counts once", got.Verdicts)
	}
}

func TestASubjectThatCouldNotBeEvaluated(t *testing.T) {
	inv := build(t, `asset: {r1: {kind: router, criticality: low}, r2: {kind: router, criticality: low}}`)
	report := assembled(t, AssembleInput{
		Inventory: inv, NotEvaluated: []SubjectRef{{"asset", "r1"}},
		Verdicts: verdicts(t, inv, `
			A low a asset r1 error
			A low a asset r2 pass`),
	})
	if got := subjectNamed(t, report, "asset", "r1"); got.Grade != "U" || got.Points != 234 || got.PointsFail != 0 {
		t.Errorf("got %+v, expected U and the points at which F begins", got.Standing)
	}
	got := report.Summary
	if got.Points != 175.5 || got.Grade != "E" {
		t.Errorf("the operator costs %v and has %s, expected (234 + 117)/2 and one step above F", got.Points, got.Grade)
	}
	if grades := report.Groups[0].Grades; grades["U"] != 1 || grades["A"] != 1 {
		t.Errorf("the members have grades %v", grades)
	}
}
