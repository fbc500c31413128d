package report

import (
	"fmt"
	"strings"

	"github.com/netgrade/netgrade/evaluator"
	"github.com/netgrade/netgrade/inventory/source"
)

// oneLine is the whole result for a log: the operator, the letter, the score, what is open. The least needed comes last, because
// a line that is too long is cut.
func oneLine(report *evaluator.Report) []run {
	sum := report.Summary
	tally := count(report)
	return []run{
		say(source.Truncate(source.Printable(report.Operator.Name), longestName) + ": grade "), {letter(sum), gradeTone(sum.Grade)},
		say(fmt.Sprintf(", %s, coverage %d%%, %d violated, %d not shown",
			scoreWords(sum), sum.Coverage, tally.Fail, tally.Unknown+tally.Error)),
	}
}

// headline says who was judged, how well, and what the letter means.
func (s *story) headline() {
	sum := s.report.Summary
	s.paragraph(0, 2, append([]run{{s.operatorName(), strong}}, say(s.operatorFacts()))...)
	s.paragraph(0, 2, run{s.circumstances(), faint})
	s.blank()
	s.paragraph(0, 2, run{"GRADE " + sum.Grade, gradeTone(sum.Grade)},
		say(fmt.Sprintf("%s: score %s; coverage %d%%", provisionally(sum), scoreWords(sum), sum.Coverage)))
	s.blank()
	s.labelled(run{sum.Grade + " means", plain}, say(gradeMeaning(sum.Grade)))
	if why := s.capMeaning(); why != "" {
		s.labelled(say("Decided by"), say(why))
	}
	s.labelled(say("Score"), say(s.scoreMeaning()))
	s.labelled(say("Open"), say(openMeaning(sum)))
	s.labelled(say("Coverage"), say(coverageMeaning(sum)))
}

func (s *story) operatorName() string {
	operator := s.report.Operator
	if operator.Title == "" || operator.Title == operator.Name {
		return operator.Name
	}
	return operator.Title + " (" + operator.Name + ")"
}

func (s *story) operatorFacts() string {
	operator := s.report.Operator
	var facts []string
	if operator.Country != "" {
		facts = append(facts, operator.Country)
	}
	if operator.Entity != "" {
		facts = append(facts, typeWord(operator.Entity)+" entity")
	}
	for _, sector := range operator.Sectors {
		facts = append(facts, typeWord(sector))
	}
	if len(facts) == 0 {
		return ""
	}
	return ", " + strings.Join(facts, ", ")
}

func (s *story) circumstances() string {
	text := "Judged as of " + s.report.AsOf + ", grading " + s.report.Grading
	if len(s.report.Profiles) > 0 {
		text += ", profiles " + join(s.report.Profiles)
	}
	return text + "."
}

// letter is the grade with a question mark where it is provisional.
func letter(standing evaluator.Standing) string {
	if standing.Provisional {
		return standing.Grade + "?"
	}
	return standing.Grade
}

func provisionally(standing evaluator.Standing) string {
	if standing.Provisional {
		return " (provisional)"
	}
	return ""
}

func scoreWords(standing evaluator.Standing) string {
	return fmt.Sprintf("%d proven, up to %d", standing.Score, standing.ScoreBest)
}

// scoreMeaning explains the two numbers with the numbers of this report.
func (s *story) scoreMeaning() string {
	sum := s.report.Summary
	if sum.ScoreBest == sum.Score {
		return fmt.Sprintf("%d of 100 is what the inventory proves. Declaring more can't raise it; mending what is violated can.", sum.Score)
	}
	return fmt.Sprintf("%d of 100 is what the inventory proves; it would be %d if all that is not declared were declared and good.",
		sum.Score, sum.ScoreBest)
}

// openMeaning counts what is open and says what it costs.
func openMeaning(standing evaluator.Standing) string {
	verdicts := standing.Verdicts
	var costs []string
	for _, severity := range evaluator.Severities() {
		costs = append(costs, fmt.Sprintf("%s %s", severity, points(evaluator.Cost(severity))))
	}
	return fmt.Sprintf("%d violated (%s points), %d not shown (%s points). What is open costs points by its severity: %s. A group has "+
		"the points halfway between its worst member and the weighted mean of all, so neither hides the other.", verdicts.Fail, points(standing.PointsFail), verdicts.Unknown+verdicts.Error,
		points(standing.PointsUnknown), join(costs))
}

func coverageMeaning(standing evaluator.Standing) string {
	text := fmt.Sprintf("%d%% of what applies, by weight, could be decided.", standing.Coverage)
	if standing.Provisional {
		text += " Under 50% the letter is provisional: it may change a great deal, either way, once more is declared."
	}
	return text
}
