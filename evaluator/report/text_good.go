package report

import (
	"cmp"
	"fmt"
	"maps"
	"slices"
	"strings"

	"github.com/netgrade/netgrade/evaluator"
)

// provenShown is the number of rules that the good news names.
const provenShown = 8

// proof is one rule with the subjects on which it holds and those on which it was asked.
type proof struct {
	rule          string
	card          evaluator.RuleCard
	passed, asked int
	subjects      []evaluator.SubjectRef
}

// shownGood tells first what the inventory proves: how much, in which families, and the weightiest rules that hold.
func (s *story) shownGood() {
	tally := count(s.report)
	asked := tally.Pass + tally.Fail + tally.Unknown + tally.Error + tally.Waived
	if asked == 0 {
		s.heading("SHOWN GOOD", say("Nothing: no rule of this report applies, so none could hold."))
		return
	}
	if tally.Pass == 0 {
		s.heading("SHOWN GOOD", say("Nothing yet: no rule could be shown to hold. What to declare first stands at the end."))
		return
	}
	s.heading("SHOWN GOOD", run{fmt.Sprintf("%d of %s", tally.Pass, plural(asked, "check")), good},
		say(" "+hold(asked)+". A check is one rule on one asset, service, site or other subject."))
	proofs := s.proofs()
	if !slices.ContainsFunc(proofs, func(p *proof) bool { return p.passed > 0 }) {
		return
	}
	s.families(proofs)
	shown := slices.DeleteFunc(proofs, func(p *proof) bool { return p.passed == 0 })
	rest := 0
	if !s.all && len(shown) > provenShown {
		shown, rest = shown[:provenShown], len(shown)-provenShown
	}
	for _, proof := range shown {
		s.labelled(run{proof.card.Severity, good}, say(proof.card.Title), run{", on " + proof.extent(), faint})
	}
	if rest > 0 {
		s.labelled(say(""), run{"and " + strings.Replace(plural(rest, "rule"), " ", " more ", 1) + " that " + hold(rest) + " somewhere", faint})
	}
}

// hold is the verb of what is counted.
func hold(count int) string {
	if count == 1 {
		return "holds"
	}
	return "hold"
}

// extent says on how many of the subjects that a rule asks about it holds.
func (p *proof) extent() string {
	switch {
	case p.passed == 1 && p.asked == 1:
		return subjectName(p.subjects[0])
	case p.passed == p.asked:
		return "all " + plural(p.asked, typeOf(p.subjects))
	default:
		return fmt.Sprintf("%d of %s", p.passed, plural(p.asked, typeOf(p.subjects)))
	}
}

// proofs counts for each rule where it was asked and where it holds: what holds everywhere first, then by severity.
func (s *story) proofs() []*proof {
	byRule := map[string]*proof{}
	for _, result := range s.report.Results {
		if result.Verdict == string(evaluator.NotApplicable) {
			continue
		}
		found := byRule[result.Rule]
		if found == nil {
			found = &proof{rule: result.Rule, card: s.report.Rules[result.Rule]}
			byRule[result.Rule] = found
		}
		found.asked++
		found.subjects = append(found.subjects, result.Subject)
		if result.Verdict == string(evaluator.Pass) {
			found.passed++
		}
	}
	return slices.SortedFunc(maps.Values(byRule), func(one, two *proof) int {
		return cmp.Or(
			cmp.Compare(severityRank(one.card.Severity), severityRank(two.card.Severity)),
			cmp.Compare(float64(two.passed)/float64(two.asked), float64(one.passed)/float64(one.asked)),
			cmp.Compare(two.passed, one.passed),
			cmp.Compare(one.rule, two.rule),
		)
	})
}

// families says for each family how many of its checks hold.
func (s *story) families(proofs []*proof) {
	passed, asked := map[string]int{}, map[string]int{}
	for _, proof := range proofs {
		passed[proof.card.Family] += proof.passed
		asked[proof.card.Family] += proof.asked
	}
	var words []string
	for _, family := range slices.Sorted(maps.Keys(asked)) {
		words = append(words, fmt.Sprintf("%s %d of %d", typeWord(family), passed[family], asked[family]))
	}
	s.labelled(say("By family"), say(strings.Join(words, ", ")))
}

// count adds up the verdicts of a report. Passes are counted where the results carry them; a report of open results
// alone knows their number from the summary.
func count(report *evaluator.Report) evaluator.VerdictCount {
	var tally evaluator.VerdictCount
	for _, result := range report.Results {
		switch evaluator.Outcome(result.Verdict) {
		case evaluator.Pass:
			tally.Pass++
		case evaluator.Fail:
			tally.Fail++
		case evaluator.Unknown:
			tally.Unknown++
		case evaluator.Error:
			tally.Error++
		case evaluator.Waived:
			tally.Waived++
		}
	}
	if tally.Pass == 0 {
		tally.Pass = report.Summary.Verdicts.Pass
	}
	return tally
}
