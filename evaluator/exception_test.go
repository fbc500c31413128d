package evaluator

import "testing"

func TestStateOfAnException(t *testing.T) {
	rules := map[string]*Rule{
		"MGMT-001": {ID: "MGMT-001", Severity: "critical", Waivable: true},
		"MGMT-002": {ID: "MGMT-002", Severity: "high", Waivable: true},
		"GOV-007":  {ID: "GOV-007", Severity: "high"},
	}
	const whole = `reason: replacement ordered, approved_by: ciso, approved: 2026-10-01, expires: 2026-12-15`
	for _, test := range []struct{ name, body, want string }{
		{"in order", `rule: MGMT-001, ` + whole, ExceptionInForce},
		{"its last day is today", `rule: MGMT-002, reason: r, approved_by: ciso, approved: 2026-11-23, expires: 2026-11-23`, ExceptionInForce},
		{"it expired yesterday", `rule: MGMT-001, reason: r, approved_by: ciso, approved: 2026-10-01, expires: 2026-11-22`, ExceptionExpired},
		{"nobody has such a rule", `rule: MGMT-999, ` + whole, ExceptionUnknownRule},
		{"the rule can't be waived", `rule: GOV-007, ` + whole, ExceptionNotWaivable},
		{"approved tomorrow", `rule: MGMT-001, reason: r, approved_by: ciso, approved: 2026-11-24, expires: 2026-12-15`, ExceptionUnapproved},
		{"approved by blanks", `rule: MGMT-001, reason: r, approved_by: " ", approved: 2026-10-01, expires: 2026-12-15`, ExceptionUnapproved},
		{"no reason", `rule: MGMT-001, reason: "", approved_by: ciso, approved: 2026-10-01, expires: 2026-12-15`, ExceptionWithoutReason},
		{"90 days of a critical rule", `rule: MGMT-001, reason: r, approved_by: ciso, approved: 2026-09-01, expires: 2026-11-30`, ExceptionInForce},
		{"91 days of a critical rule", `rule: MGMT-001, reason: r, approved_by: ciso, approved: 2026-09-01, expires: 2026-12-01`, ExceptionTooLong},
		{"91 days of another rule", `rule: MGMT-002, reason: r, approved_by: ciso, approved: 2026-09-01, expires: 2026-12-01`, ExceptionInForce},
		{"the end is not declared", `rule: MGMT-001, reason: r, approved_by: ciso, approved: 2026-10-01`, ExceptionIncomplete},
		{"what is wrong is told before what is missing", `rule: MGMT-001, approved_by: "", approved: 2026-10-01`, ExceptionUnapproved},
	} {
		t.Run(test.name, func(t *testing.T) {
			inv := build(t, `exception: {e: {`+test.body+`}}`)
			report := assembled(t, AssembleInput{Inventory: inv, Catalogue: rules, ExceptionLength: ninetyDaysAndAYear})
			if got := report.Exceptions[0].State; got != test.want {
				t.Errorf("the exception is %s, expected %s", got, test.want)
			}
		})
	}
}

var ninetyDaysAndAYear = ExceptionLength{Critical: 90 * 86400, Other: 365 * 86400}

func TestWhatAnExceptionWaives(t *testing.T) {
	inv := build(t, `
asset: {fw: {kind: firewall, firewall: {rule: {web: }}}, r1: {kind: router}}
exception:
  named: {rule: A, subjects: [asset.fw], reason: r, approved_by: ciso, approved: 2026-10-01, expires: 2026-12-15}
  own:   {rule: O, reason: r, approved_by: ciso, approved: 2026-10-01, expires: 2026-12-15}
  empty: {rule: E, subjects: [], reason: r, approved_by: ciso, approved: 2026-10-01, expires: 2026-12-15}
  past:  {rule: B, subjects: [asset.fw], reason: r, approved_by: ciso, approved: 2026-10-01, expires: 2026-10-15}`)
	list := verdicts(t, inv, `
		A high   a firewall_rule fw/web fail
		A high   a firewall_rule fw/web unknown source
		A high   a firewall_rule fw/web error
		A high   a firewall_rule fw/web pass
		B high   b asset         r1     fail
		B high   b asset         fw     fail
		O medium o operator      op     unknown entity
		E medium e operator      op     fail`)
	// two rules of the id A stand for one rule on several subjects; what is asked is which outcomes are waived
	input := AssembleInput{Inventory: inv, Verdicts: list, ExceptionLength: ninetyDaysAndAYear, AllResults: true}
	report := assembled(t, input)
	got := map[string]int{}
	for _, result := range report.Results {
		got[result.Rule+" "+result.Subject.Name+" "+result.Verdict+" "+result.Was+" "+result.WaivedBy]++
	}
	for _, want := range []string{
		"A fw/web waived fail named", "A fw/web waived unknown named", "A fw/web error  ", "A fw/web pass  ",
		"B r1 fail  ", "B fw fail  ", "O op waived unknown own", "E op fail  ",
	} {
		if got[want] != 1 {
			t.Errorf("no result %q among %v", want, got)
		}
	}
	operator := subjectNamed(t, report, "operator", "op")
	if operator.Points != 12 || operator.Score != 89 || operator.ScoreUnwaived != 80 || operator.Coverage != 100 {
		t.Errorf("the operator stands at %+v", operator.Standing)
	}

	input.IgnoreExceptions = true
	report = assembled(t, input)
	if report.Summary.Verdicts.Waived != 0 || report.Exceptions[2].State != ExceptionIgnored {
		t.Errorf("%d results are waived and the exceptions are %+v, although none counts", report.Summary.Verdicts.Waived, report.Exceptions)
	}
}
