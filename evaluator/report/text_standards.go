package report

import (
	"cmp"
	"fmt"
	"maps"
	"slices"
	"strconv"
	"strings"

	"github.com/netgrade/netgrade/evaluator"
)

// standards says of each standard which clauses have evidence, which are open and for which there is no rule; never more than that.
// Those that bind the operator come first; the others are one line unless everything is asked for.
func (s *story) standards() {
	var binding, practice []evaluator.StandardCard
	for _, standard := range s.report.Standards {
		if standard.Binds {
			binding = append(binding, standard)
		} else {
			practice = append(practice, standard)
		}
	}
	if len(binding)+len(practice) == 0 {
		return
	}
	s.heading("STANDARDS", say("Clauses, by what this report shows of them. A clause has evidence when every rule that cites it and "+
		"applies is shown to hold. That is no legal judgement: netgrade never says that a law is kept."))
	s.standardTable("Binding on this operator:", binding)
	s.violatedClauses(binding)
	s.standardTable("Good practice for this operator:", practice)
}

// standardTable counts the clauses of standards. Those of which no clause was judged are only counted, unless all is asked for.
func (s *story) standardTable(title string, standards []evaluator.StandardCard) {
	untouched := 0
	if !s.all {
		all := len(standards)
		standards = slices.DeleteFunc(slices.Clone(standards), func(standard evaluator.StandardCard) bool {
			count := standard.Count
			return count.Evidenced+count.Violated+count.NotShown == 0
		})
		untouched = all - len(standards)
	}
	if len(standards)+untouched == 0 {
		return
	}
	s.paragraph(0, 2, run{title, strong})
	table := table{columns: []column{
		{title: "EVIDENCE", right: true},
		{title: "VIOLATED", right: true},
		{title: "NOT SHOWN", right: true, rank: 1},
		{title: "NO RULE", right: true, rank: 2},
		{title: "STANDARD"},
	}}
	for _, standard := range standards {
		count := standard.Count
		table.rows = append(table.rows, []run{
			{strconv.Itoa(count.Evidenced), good}, {strconv.Itoa(count.Violated), bad}, {strconv.Itoa(count.NotShown), open},
			say(strconv.Itoa(count.NoRule)), say(standard.ID + ": " + standard.Title),
		})
	}
	if len(standards) > 0 {
		s.table(2, table)
	}
	if untouched > 0 {
		s.paragraph(2, 4, run{plural(untouched, "other standard") + ": no clause was judged.", faint})
	}
}

// violatedClauses names the violated clauses of what binds the operator.
func (s *story) violatedClauses(standards []evaluator.StandardCard) {
	for _, standard := range standards {
		var violated []string
		for _, clause := range standard.Clauses {
			if clause.State == "violated" {
				violated = append(violated, clause.ID)
			}
		}
		if rest := len(violated) - clausesShown; rest > 0 && !s.all {
			violated = append(violated[:clausesShown:clausesShown], fmt.Sprintf("and %d more", rest))
		}
		if len(violated) > 0 {
			s.labelled(run{"  Violated", bad}, say(standard.ID+" "+strings.Join(violated, ", ")))
		}
	}
}

// clausesShown is the number of violated clauses of a standard that are named.
const clausesShown = 12

// bindingFirst orders the standards that a rule cites: those that bind the operator, then the others, each by name.
func (s *story) bindingFirst(references map[string][]string) []string {
	binds := map[string]bool{}
	for _, standard := range s.report.Standards {
		binds[standard.ID] = standard.Binds
	}
	return slices.SortedFunc(maps.Keys(references), func(one, two string) int {
		return cmp.Or(trueFirst(binds[one], binds[two]), cmp.Compare(one, two))
	})
}
