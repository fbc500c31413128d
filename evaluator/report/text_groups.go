package report

import (
	"slices"

	"github.com/netgrade/netgrade/evaluator"
)

// groups writes what the assets add up to: services, sites, and at last the operator. A report on chosen subjects leaves them
// out: their grades would speak of members that nobody judged.
func (s *story) groups() {
	if len(s.report.Selection.Subjects) > 0 {
		return
	}
	s.groupTable("SERVICES", "service", "Each is judged by the hosts, links and sites that it needs.")
	s.groupTable("SITES", "site", "Each is judged by the assets that stand there.")
	s.groupTable("OPERATOR", "operator", "Judged by everything above: one weak member makes everybody weak, so no group is graded more than "+
		"one step above its worst member.")
}

func (s *story) groupTable(title, kind, explanation string) {
	var groups []evaluator.Group
	for _, group := range s.report.Groups {
		if group.Type == kind {
			groups = append(groups, group)
		}
	}
	if len(groups) == 0 {
		return
	}
	slices.SortStableFunc(groups, func(one, two evaluator.Group) int { return worse(one.Standing, two.Standing) })
	table := table{columns: standingColumns("NAME", column{title: "MEMBERS", rank: 3})}
	for _, group := range groups[:s.rows(len(groups))] {
		table.rows = append(table.rows, standingCells(group.Standing, group.Name, say(gradeCounts(group.Grades))))
	}
	s.heading(title, say(explanation))
	s.table(0, table)
	var left []evaluator.SubjectStanding
	for _, group := range groups[len(table.rows):] {
		left = append(left, evaluator.SubjectStanding{SubjectRef: group.SubjectRef, Standing: group.Standing})
	}
	s.moreRows(left)
}

// weakestPath follows the operator's weakness from member to member down to the source line that decides it.
func (s *story) weakestPath() {
	for _, group := range s.report.Groups {
		if group.Type != "operator" || len(group.Weakest) == 0 {
			continue
		}
		s.heading("THE WEAKEST LINK", say("This is what holds the grade down, from the operator to the line that decides."))
		s.paragraph(2, 4, say(subjectName(group.SubjectRef)))
		for _, step := range group.Weakest {
			if step.SubjectRef != group.SubjectRef || step.Rule != "" {
				s.step(step)
			}
		}
	}
}

// step prints one link of the weakest path.
func (s *story) step(step evaluator.Weakness) {
	words := []run{{"-> ", faint}, say(subjectName(step.SubjectRef))}
	if step.Rule != "" {
		words = []run{{"-> ", faint}, say(subjectName(step.SubjectRef) + " " + s.breaks(step) + " "), {step.Rule + " " + s.report.Rules[step.Rule].Title, strong}}
	}
	if !step.At.IsZero() {
		words = append(words, run{" (" + step.At.String() + ")", faint})
	}
	s.paragraph(2, 5, words...)
	if step.Rule != "" && !step.At.IsZero() {
		s.excerpt(step.At)
	}
}

// breaks is the verb between a subject and the rule that holds its grade down: a title alone would read as if it held.
func (s *story) breaks(step evaluator.Weakness) string {
	for _, result := range s.report.Results {
		if result.Rule == step.Rule && result.Subject == step.SubjectRef {
			switch evaluator.Outcome(result.Verdict) {
			case evaluator.Unknown:
				return "does not show"
			case evaluator.Error:
				return "could not be judged by"
			}
		}
	}
	return "violates"
}
