package evaluator

import (
	"cmp"
	"crypto/sha256"
	"encoding/hex"
	"slices"
	"strings"

	"github.com/netgrade/netgrade/inventory/source"
)

// verdictOrder is the place of a verdict among results of one severity: open ones first, and of those what is certain.
func verdictOrder(outcome Outcome) int {
	return slices.Index([]Outcome{Fail, Error, Unknown, Waived, Pass, NotApplicable}, outcome)
}

// told is a verdict that a report tells of, with the exception that waives it.
type told struct {
	verdict  *Verdict
	waivedBy string
	class    int // 0 for what is open; the others follow in the order of verdicts
}

// results writes what is open or waived, or every verdict, worst first and then by rule and subject.
func results(verdicts []Verdict, waived waivers, all bool) []Result {
	var chosen []told
	for i := range verdicts {
		if all || isOpen(verdicts[i].Outcome) {
			chosen = append(chosen, tell(&verdicts[i], waived.waiving(&verdicts[i])))
		}
	}
	slices.SortFunc(chosen, byBadness)
	list := make([]Result, len(chosen))
	for i, one := range chosen {
		list[i] = result(one.verdict, one.waivedBy)
	}
	return list
}

func tell(verdict *Verdict, waivedBy string) told {
	class := verdictOrder(verdict.Outcome)
	switch {
	case waivedBy != "":
		class = verdictOrder(Waived)
	case isOpen(verdict.Outcome):
		class = 0
	}
	return told{verdict, waivedBy, class}
}

// byBadness puts open results before waived ones before those that cost nothing, the severe before the slight.
func byBadness(a, b told) int {
	return cmp.Or(cmp.Compare(a.class, b.class), byWeight(a.verdict, b.verdict))
}

func result(verdict *Verdict, waivedBy string) Result {
	one := Result{
		Rule:        verdict.Rule.ID,
		Subject:     SubjectRef{verdict.Subject.Type, verdict.Subject.Name},
		Verdict:     string(verdict.Outcome),
		Severity:    verdict.Rule.Severity,
		Cause:       verdict.Rule.Cause,
		Because:     verdict.Because,
		Findings:    make([]Finding, 0, len(verdict.Findings)),
		Missing:     append([]string{}, verdict.Missing...),
		Fingerprint: fingerprint(verdict),
	}
	if waivedBy != "" {
		one.Verdict, one.Was, one.WaivedBy = string(Waived), string(verdict.Outcome), waivedBy
	}
	for _, finding := range verdict.Findings {
		finding.Related = append([]source.Range{}, finding.Related...)
		finding.With, _ = withoutNulls(finding.With).(map[string]any)
		one.Findings = append(one.Findings, finding)
	}
	return one
}

// withoutNulls drops what has no value: a report holds no nulls.
func withoutNulls(value any) any {
	switch value := value.(type) {
	case map[string]any:
		kept := make(map[string]any, len(value))
		for key, inner := range value {
			if inner != nil {
				kept[key] = withoutNulls(inner)
			}
		}
		return kept
	case []any:
		kept := make([]any, 0, len(value))
		for _, inner := range value {
			if inner != nil {
				kept = append(kept, withoutNulls(inner))
			}
		}
		return kept
	default:
		return value
	}
}

// fingerprint names a result across runs: its rule, its subject, and for each finding the template and the path that decided, for an
// unknown the missing paths. Lines, values and the day are not part of it, so that it survives an edit elsewhere in the file.
func fingerprint(verdict *Verdict) string {
	parts := []string{verdict.Rule.ID, verdict.Subject.Type, verdict.Subject.Name}
	var deciding []string
	if verdict.Outcome == Fail {
		for _, finding := range verdict.Findings {
			deciding = append(deciding, finding.Template+"\x00"+finding.Path)
		}
	}
	if verdict.Outcome == Unknown {
		deciding = append(deciding, verdict.Missing...)
	}
	slices.Sort(deciding)
	parts = append(parts, slices.Compact(deciding)...)
	sum := sha256.Sum256([]byte(strings.Join(parts, "\x00")))
	return hex.EncodeToString(sum[:16])
}

// ruleCards describes the rules of the results.
func ruleCards(input AssembleInput, results []Result) map[string]RuleCard {
	rules := map[string]*Rule{}
	for _, verdict := range input.Verdicts {
		rules[verdict.Rule.ID] = verdict.Rule
	}
	cards := map[string]RuleCard{}
	for _, one := range results {
		if _, done := cards[one.Rule]; done {
			continue
		}
		rule := rules[one.Rule]
		card := RuleCard{
			Title: rule.Title, Severity: rule.Severity, Family: rule.Family, Cause: rule.Cause, Remediation: rule.Remediation,
			Binding: rule.Binding, Waivable: rule.Waivable, References: map[string][]string{},
			Binds: binds(rule, input.Standards, operatorAttribute(input.Inventory)),
		}
		for standard, clauses := range rule.References {
			card.References[standard] = append([]string{}, clauses...)
		}
		cards[one.Rule] = card
	}
	return cards
}
