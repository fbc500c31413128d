package evaluator

import (
	"cmp"
	"slices"
)

// points are hundredths of a point. Integers keep sums, means and comparisons exact and the same on every machine; a group's mean
// is rounded to the nearest hundredth once, and what is printed is what was reckoned with.
type points int64

const point points = 100

// number is the value that a Report carries.
func (p points) number() float64 { return float64(p) / float64(point) }

// score is 10 000 / (100 + P), rounded down.
func (p points) score() int { return int(10_000 * point / (100*point + p)) }

// costOf is what an open result of a severity costs. A severity that nobody knows costs as much as the worst.
func costOf(severity string) points {
	switch severity {
	case "low":
		return 3 * point
	case "medium":
		return 12 * point
	case "high":
		return 40 * point
	default:
		return 100 * point
	}
}

// mark is a result that is open or waived, as far as the score looks at it.
type mark struct {
	cause   string
	cost    points
	outcome Outcome // fail, unknown or error: what stands under a waiver too
	waived  bool
	missing []string
}

func (m mark) open() bool { return !m.waived }

func (m mark) violated() bool { return !m.waived && m.outcome == Fail }

// staysOpen reports whether the mark costs although all undeclared evidence were good.
func (m mark) staysOpen() bool { return !m.waived && m.outcome != Unknown }

func anyMark(mark) bool { return true }

// record is what the results of one subject add up to.
type record struct {
	marks    []mark
	verdicts VerdictCount
	openings OpenCount
	// decided and applicable are severity points: of passes, fails and waived results, and of all that apply.
	decided, applicable points
}

// add takes one result in. Missing are the undeclared paths as they are to be printed for the subject of the record.
func (r *record) add(verdict *Verdict, waived bool, missing []string) {
	cost := costOf(verdict.Rule.Severity)
	r.verdicts.count(verdict.Outcome, waived)
	if verdict.Outcome == NotApplicable {
		return
	}
	r.applicable += cost
	if waived || verdict.Outcome == Pass || verdict.Outcome == Fail {
		r.decided += cost
	}
	if verdict.Outcome == Pass {
		return
	}
	if !waived {
		r.openings.count(verdict.Rule.Severity)
	}
	r.marks = append(r.marks, mark{verdict.Rule.Cause, cost, verdict.Outcome, waived, missing})
}

// sort brings the marks of one cause together, which account and worths rely on.
func (r *record) sort() {
	slices.SortStableFunc(r.marks, func(a, b mark) int { return cmp.Compare(a.cause, b.cause) })
}

// coverage is the decided share in per cent; where nothing applies, nothing is left to show.
func (r *record) coverage() int {
	if r.applicable == 0 {
		return 100
	}
	return int(100 * r.decided / r.applicable)
}

// include counts the results of another record too; its marks stay where they are.
func (r *record) include(other *record) {
	r.decided += other.decided
	r.applicable += other.applicable
	r.verdicts.add(other.verdicts)
	r.openings.add(other.openings)
}

// account holds the four sums behind a Standing.
type account struct {
	now      points // P
	violated points // P if nothing but the fails were open
	unwaived points // P if no exception waived anything
	best     points // P if all undeclared evidence were good
}

// reckon gives the sums of one subject.
func (r *record) reckon() account {
	return account{
		now:      sumOfWorst(r.marks, mark.open),
		violated: sumOfWorst(r.marks, mark.violated),
		unwaived: sumOfWorst(r.marks, anyMark),
		best:     sumOfWorst(r.marks, mark.staysOpen),
	}
}

// sumOfWorst adds up, over the causes of marks sorted by cause, the worst mark that counts.
func sumOfWorst(marks []mark, counts func(mark) bool) points {
	var sum, worst points
	for i, m := range marks {
		if i > 0 && m.cause != marks[i-1].cause {
			sum, worst = sum+worst, 0
		}
		if counts(m) {
			worst = max(worst, m.cost)
		}
	}
	return sum + worst
}

// plus adds two accounts.
func (a account) plus(b account) account {
	return account{a.now + b.now, a.violated + b.violated, a.unwaived + b.unwaived, a.best + b.best}
}

// atLeast raises to a floor what the subject may cost; nothing is violated by that.
func (a account) atLeast(floor points) account {
	return account{max(a.now, floor), a.violated, max(a.unwaived, floor), max(a.best, floor)}
}

// standing fills in all but the grade; seen is what the counts and the coverage speak of.
func (a account) standing(seen *record) Standing {
	coverage := seen.coverage()
	return Standing{
		Points:        a.now.number(),
		PointsFail:    a.violated.number(),
		PointsUnknown: (a.now - a.violated).number(),
		Score:         a.now.score(),
		ScoreUnwaived: a.unwaived.score(),
		ScoreBest:     a.best.score(),
		Provisional:   coverage < provisionalBelow,
		Coverage:      coverage,
		Open:          seen.openings,
		Verdicts:      seen.verdicts,
	}
}

// provisionalBelow is the coverage, in per cent, under which a letter is printed as provisional.
const provisionalBelow = 50
