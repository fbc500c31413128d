package report

import (
	"cmp"
	"fmt"
	"slices"

	"github.com/netgrade/netgrade/evaluator"
)

// subjects writes the table of assets, then one of the other subjects that have no table of their own.
func (s *story) subjects() {
	var assets, others []evaluator.SubjectStanding
	for _, subject := range s.report.Subjects {
		switch subject.Type {
		case "asset":
			assets = append(assets, subject)
		case "site", "service", "operator":
		default:
			others = append(others, subject)
		}
	}
	s.subjectTable("ASSETS", "", assets)
	s.subjectTable("OTHER SUBJECTS", "Zones, links, firewall rules and whatever else rules speak about. ", others)
}

// subjectTable writes subjects, worst first. Where they are many, those with equal cells share a row.
func (s *story) subjectTable(title, explanation string, subjects []evaluator.SubjectStanding) {
	if len(subjects) == 0 {
		return
	}
	rows := rowsOf(subjects, !s.all && len(subjects) > rowsShown)
	shown := rows[:s.rows(len(rows))]
	table := table{columns: standingColumns("NAME")}
	provisional := false
	for _, row := range shown {
		table.rows = append(table.rows, standingCells(row[0].Standing, rowName(row)))
		provisional = provisional || row[0].Provisional
	}
	explanation += "A count stands with its points in brackets."
	if provisional {
		explanation += " A letter with ? is provisional: under half of what applies could be decided."
	}
	s.heading(title, say(explanation))
	s.table(0, table)
	s.moreRows(slices.Concat(rows[len(shown):]...))
}

// rowsOf sorts subjects into rows, the worst first; equal ones share a row when they are to be folded.
func rowsOf(subjects []evaluator.SubjectStanding, folded bool) [][]evaluator.SubjectStanding {
	sorted := slices.Clone(subjects)
	slices.SortStableFunc(sorted, func(one, two evaluator.SubjectStanding) int {
		return cmp.Or(worse(one.Standing, two.Standing), cmp.Compare(one.Coverage, two.Coverage))
	})
	var rows [][]evaluator.SubjectStanding
	known := map[string]int{}
	for _, subject := range sorted {
		key := fmt.Sprint(subject.Type, subject.Kind, standingCells(subject.Standing, ""))
		if row, seen := known[key]; seen && folded {
			rows[row] = append(rows[row], subject)
			continue
		}
		known[key] = len(rows)
		rows = append(rows, []evaluator.SubjectStanding{subject})
	}
	return rows
}

// rowName names the subjects of a row and says what kind of asset they are, in the word that an inventory uses.
func rowName(row []evaluator.SubjectStanding) string {
	refs := make([]evaluator.SubjectRef, len(row))
	for i, subject := range row {
		refs[i] = subject.SubjectRef
	}
	name := someNames(refs, subjectsShown)
	if row[0].Kind != "" {
		name += " (" + row[0].Kind + ")"
	}
	return name
}

// rows is how many of so many rows a table shows.
func (s *story) rows(count int) int {
	if s.all {
		return count
	}
	return min(count, rowsShown)
}

// moreRows says what a table leaves out.
func (s *story) moreRows(left []evaluator.SubjectStanding) {
	if len(left) == 0 {
		return
	}
	grades := map[string]int{}
	for _, subject := range left {
		grades[subject.Grade]++
	}
	s.paragraph(0, 2, run{fmt.Sprintf("and %d more that are no worse: %s", len(left), gradeCounts(grades)), faint})
}
