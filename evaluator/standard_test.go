package evaluator

import (
	"slices"
	"testing"

	"github.com/netgrade/netgrade/policies/standards"
)

func loadStandards(t testing.TB) *standards.Catalogue {
	t.Helper()
	catalogue, err := standards.Load()
	if err != nil {
		t.Fatal(err)
	}
	return catalogue
}

func standardNamed(t testing.TB, report *Report, id string) StandardCard {
	t.Helper()
	at := slices.IndexFunc(report.Standards, func(card StandardCard) bool { return card.ID == id })
	if at < 0 {
		t.Fatalf("no standard %s", id)
	}
	return report.Standards[at]
}

func TestStateOfAClause(t *testing.T) {
	for _, test := range []struct{ name, verdicts, want string }{
		{"a fail outweighs everything", `
			A low a asset r1 pass
			B low b asset r1 unknown x
			B low b asset r2 fail`, ClauseViolated},
		{"an unknown outweighs passes", `
			A low a asset r1 pass
			B low b asset r1 unknown x`, ClauseNotShown},
		{"an error is not shown", `
			A low a asset r1 pass
			B low b asset r1 error`, ClauseNotShown},
		{"passes beside what doesn't apply", `
			A low a asset r1 pass
			B low b asset r1 not_applicable`, ClauseEvidenced},
		{"nothing applies", `
			A low a asset r1 not_applicable
			B low b asset r1 not_applicable`, ClauseNotApplicable},
		{"a waived fail is a fail", `
			A low a asset r1 pass
			W low b asset r1 fail`, ClauseViolated},
	} {
		t.Run(test.name, func(t *testing.T) {
			inv := build(t, `
asset: {r1: {kind: router}, r2: {kind: router}}
exception: {e: {rule: W, subjects: [asset.r1], reason: r, approved_by: ciso, approved: 2026-10-01, expires: 2026-12-15}}`)
			list := verdicts(t, inv, test.verdicts)
			for _, rule := range rulesOf(list) {
				rule.References = map[string][]string{"nis2": {"21(2)(g)"}, "rfc": {"RFC 9325 section 3.1.1"}}
			}
			report := assembled(t, AssembleInput{Inventory: inv, Verdicts: list, Standards: loadStandards(t), ExceptionLength: ninetyDaysAndAYear})
			for _, id := range []string{"nis2", "rfc"} {
				card := standardNamed(t, report, id)
				if len(card.Clauses) != 1 || card.Clauses[0].State != test.want {
					t.Errorf("%s has %+v, expected one clause that is %s", id, card.Clauses, test.want)
				}
			}
		})
	}
}

func TestALawThatDoesNotApplyCountsNothing(t *testing.T) {
	rule := &Rule{ID: "A", Severity: "low", Cause: "a", Subject: "asset", Binding: "operator",
		References: map[string][]string{"nis2": {"21(2)(g)", "7"}, "iso27001": {"A.8.20"}}}
	for _, test := range []struct {
		operator string
		binds    bool
		state    string
		violated int
	}{
		{`{entity: essential}`, true, ClauseViolated, 1},
		{`{entity: none}`, false, ClauseNotForOperators, 0},
		{`{}`, true, ClauseViolated, 1},
	} {
		inv := build(t, `{asset: {r1: {kind: router}}, operator: `+test.operator+`}`)
		list := []Verdict{{Rule: rule, Subject: subjectsOf(inv, "asset")[0], Outcome: Fail}}
		report := assembled(t, AssembleInput{Inventory: inv, Verdicts: list, Standards: loadStandards(t)})

		law := standardNamed(t, report, "nis2")
		if law.Binds != test.binds || law.Count.Violated != test.violated || law.Clauses[1].State != test.state || report.Rules["A"].Binds != test.binds {
			t.Errorf("%s: NIS2 binds %t with %+v and %+v, the rule binds %t", test.operator, law.Binds, law.Count, law.Clauses, report.Rules["A"].Binds)
		}
		if law.Clauses[0].ID != "7" || law.Clauses[0].State != ClauseNotForOperators {
			t.Errorf("%s: article 7 is %+v, and obliges Member States", test.operator, law.Clauses[0])
		}
		if !test.binds && len(law.NoRule) > 0 {
			t.Errorf("%s: %d clauses of a law that doesn't apply have no rule", test.operator, len(law.NoRule))
		}
		practice := standardNamed(t, report, "iso27001")
		if practice.Binds || practice.Count.Violated != 1 || practice.Count.NoRule != len(practice.NoRule) || len(practice.NoRule) == 0 {
			t.Errorf("%s: good practice counts %+v", test.operator, practice.Count)
		}
	}
}

func TestASelectionHidesTheClausesOfWhatItLeavesOut(t *testing.T) {
	inv := build(t, `asset: {r1: {kind: router}}`)
	asked := &Rule{ID: "A", Subject: "asset", References: map[string][]string{"iso27001": {"A.8.20"}}}
	leftOut := &Rule{ID: "B", Subject: "asset", References: map[string][]string{"iso27001": {"A.8.21"}}}
	card := standardNamed(t, assembled(t, AssembleInput{
		Inventory: inv, Rules: []*Rule{asked}, Catalogue: map[string]*Rule{"A": asked, "B": leftOut}, Standards: loadStandards(t),
	}), "iso27001")
	if len(card.Clauses) != 1 || card.Clauses[0].State != ClauseNotApplicable || slices.Contains(card.NoRule, "A.8.21") {
		t.Errorf("clauses are %+v; A.8.21 has a rule, which nobody asked for", card.Clauses)
	}
}

// TestEveryCitationExists follows what the embedded rules cite.
func TestEveryCitationExists(t *testing.T) {
	policies, err := Embedded(t.Context())
	if err != nil {
		t.Fatal(err)
	}
	catalogue, cited := loadStandards(t), 0
	for _, rule := range policies.Rules() {
		for id, citations := range rule.References {
			standard := catalogue.Standard(id)
			if standard == nil {
				t.Errorf("%s cites the unknown standard %s", rule.ID, id)
				continue
			}
			for _, citation := range citations {
				cited++
				if standard.Clause(citation) == nil {
					t.Errorf("%s cites %s %s, which the standard doesn't have", rule.ID, id, citation)
				}
			}
		}
	}
	if cited == 0 {
		t.Error("no rule cites anything")
	}
}
