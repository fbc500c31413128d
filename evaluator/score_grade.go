package evaluator

import "slices"

// Grade is a letter of the scheme: the lowest score that earns it, and the sentence that defines it.
type Grade struct {
	Letter   string
	From     int
	Sentence string
}

// Grades lists the letters from the best to the worst; U, which is no place on the scale, stands last.
func Grades() []Grade {
	return []Grade{
		{"A", 90, "What is open costs at most 11.1 points: a few low findings, not one medium."},
		{"B", 80, "What is open costs at most 25 points: two medium findings, not one high."},
		{"C", 65, "What is open costs at most 53.8 points: one high finding with a medium one."},
		{"D", 50, "What is open costs at most 100 points: two high findings with a few lesser ones, and nothing critical."},
		{"E", 30, "What is open costs at most 233.3 points: one or two critical findings, or as much in lesser ones."},
		{"F", 0, "What is open costs more than 233.3 points: more than two critical findings, or as much in lesser ones."},
		{"U", 0, "Could not be evaluated; it counts as F wherever it is a member."},
	}
}

// Why a grade is lower than its score.
const (
	CapOpenCritical = "open_critical" // an open critical result of its own: at most E
	CapOpenHigh     = "open_high"     // an open high result of its own: at most C
	CapMember       = "member"        // at most one step above the worst member
)

// rank is a place on the scale: 0 is A, 5 is F.
type rank int

const (
	rankA, rankC, rankE, rankF rank = 0, 2, 4, 5

	letters = "ABCDEF"
)

func (r rank) letter() string { return letters[r : r+1] }

// GradeRank gives the place of a letter, 0 for A to 5 for F; U stands with F. It reports false for what is no grade.
func GradeRank(letter string) (int, bool) {
	if letter == "U" {
		return int(rankF), true
	}
	at := slices.IndexFunc(Grades(), func(grade Grade) bool { return grade.Letter == letter })
	return at, at >= 0
}

// rankOf is the letter that a score earns before caps.
func rankOf(score int) rank {
	return rank(slices.IndexFunc(Grades(), func(grade Grade) bool { return score >= grade.From }))
}

// graded lowers the letter that the score earns by the open results of its own, and for a group by the worst member; it
// names the cap that decided. Without members worst is rankA.
func graded(score int, own OpenCount, worst rank) (rank, string) {
	grade, decided := rankOf(score), ""
	for _, bound := range []struct {
		holds bool
		rank  rank
		name  string
	}{
		{own.Critical > 0, rankE, CapOpenCritical},
		{own.High > 0, rankC, CapOpenHigh},
		{true, worst - 1, CapMember},
	} {
		if bound.holds && bound.rank > grade {
			grade, decided = bound.rank, bound.name
		}
	}
	return grade, decided
}

// unevaluated is the least that a subject costs which could not be evaluated: the points at which F begins, so that
// saying nothing that can be read never pays.
const unevaluated = 234 * point
