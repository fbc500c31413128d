package report

import (
	"fmt"
	"strings"

	"github.com/netgrade/netgrade/evaluator"
)

// notices says what else a reader must know before trusting the figures: a selection, exceptions, stale data, bounds that were met.
func (s *story) notices() {
	s.partial()
	s.exceptions()
	for _, data := range s.report.Data {
		if data.Stale {
			s.labelled(run{"Stale", open}, say(fmt.Sprintf("The data %s, of %s, are too old to rely on.", data.Name, data.Date)))
		}
	}
	for _, limit := range s.report.Limits {
		s.labelled(run{"Limit", open}, say(fmt.Sprintf("%s: %d seen, %d looked at. What was left out counts as not shown.",
			limit.What, limit.Seen, limit.Bound)))
	}
}

func (s *story) partial() {
	selection := s.report.Selection
	if !selection.Partial {
		return
	}
	var asked []string
	for _, part := range []struct {
		flag  string
		words []string
	}{{"--rule", selection.Rules}, {"--family", selection.Families}, {"--standard", selection.Standards}, {"--subject", selection.Subjects}} {
		for _, word := range part.words {
			asked = append(asked, part.flag+" "+word)
		}
	}
	s.labelled(run{"Partial", open}, say("Only a part was judged ("+strings.Join(asked, ", ")+"): grade and score speak of that part alone."))
}

// exceptions says how much of the grade is owed to exceptions, and names those that aren't in order.
func (s *story) exceptions() {
	sum := s.report.Summary
	waived := 0
	for _, result := range s.report.Results {
		if result.Verdict == string(evaluator.Waived) {
			waived++
		}
	}
	if waived > 0 {
		s.labelled(run{"Exceptions", open}, say(fmt.Sprintf("%s waived by exceptions; without them the score would be %d.",
			plural(waived, "check"), sum.ScoreUnwaived)))
	}
	for _, exception := range s.report.Exceptions {
		if exception.State != "in_force" {
			s.labelled(run{"Exception", open}, say(fmt.Sprintf("%s for %s changes nothing: it is %s", exception.Name, exception.Rule,
				typeWord(exception.State))), run{" (" + place(exception.At) + ")", faint})
		}
	}
}
