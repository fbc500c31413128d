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

// standingColumns are the columns that every table of subjects and groups begins with; more stand before the name.
func standingColumns(name string, more ...column) []column {
	columns := []column{
		{title: "GRADE"},
		{title: "PROVEN", right: true},
		{title: "UP TO", right: true},
		{title: "COVERAGE", right: true, rank: 4},
		{title: "VIOLATED", right: true, rank: 2},
		{title: "NOT SHOWN", right: true, rank: 1},
	}
	return append(append(columns, more...), column{title: name})
}

// standingCells are the cells below standingColumns.
func standingCells(standing evaluator.Standing, name string, more ...run) []run {
	verdicts := standing.Verdicts
	cells := []run{
		{letter(standing), gradeTone(standing.Grade)},
		say(strconv.Itoa(standing.Score)),
		say(strconv.Itoa(standing.ScoreBest)),
		say(strconv.Itoa(standing.Coverage) + "%"),
		say(withPoints(verdicts.Fail, standing.PointsFail)),
		say(withPoints(verdicts.Unknown+verdicts.Error, standing.PointsUnknown)),
	}
	return append(append(cells, more...), say(name))
}

// withPoints is a count with its points in brackets, or a dash for nothing.
func withPoints(count int, value float64) string {
	if count == 0 && value == 0 {
		return "-"
	}
	return fmt.Sprintf("%d (%s)", count, points(value))
}

// worse puts the standing with more points first; what could not be judged comes before everything.
func worse(one, two evaluator.Standing) int {
	return cmp.Or(trueFirst(one.Grade == "U", two.Grade == "U"), cmp.Compare(two.Points, one.Points))
}

func trueFirst(one, two bool) int {
	switch {
	case one == two:
		return 0
	case one:
		return -1
	default:
		return 1
	}
}

// gradeCounts lists how many have which letter, best first: "3 A, 1 C".
func gradeCounts(grades map[string]int) string {
	var words []string
	for _, grade := range slices.Sorted(maps.Keys(grades)) {
		if grades[grade] > 0 {
			words = append(words, fmt.Sprintf("%d %s", grades[grade], grade))
		}
	}
	return strings.Join(words, ", ")
}
