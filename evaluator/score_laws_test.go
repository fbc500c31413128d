package evaluator

import (
	"math"
	"slices"
	"strings"
	"testing"

	"pgregory.net/rapid"
)

// noWorse fails when a standing that was there before costs more now, or has a worse score or letter. Where an unknown may have turned
// out a fail, the best score that was still possible may fall: best is false then.
func noWorse(rt *rapid.T, before, after *Report, best bool) {
	now := standings(after)
	for name, was := range standings(before) {
		is, still := now[name]
		if !still {
			rt.Fatalf("%s is gone", name)
		}
		wasRank, _ := GradeRank(was.Grade)
		isRank, _ := GradeRank(is.Grade)
		switch {
		case is.Points > was.Points:
			rt.Fatalf("%s: points rose from %v to %v", name, was.Points, is.Points)
		case is.Score < was.Score:
			rt.Fatalf("%s: the score fell from %d to %d", name, was.Score, is.Score)
		case is.ScoreUnwaived < was.ScoreUnwaived:
			rt.Fatalf("%s: the unwaived score fell from %d to %d", name, was.ScoreUnwaived, is.ScoreUnwaived)
		case best && is.ScoreBest < was.ScoreBest:
			rt.Fatalf("%s: the best score fell from %d to %d", name, was.ScoreBest, is.ScoreBest)
		case isRank > wasRank:
			rt.Fatalf("%s: the grade fell from %s to %s", name, was.Grade, is.Grade)
		}
	}
}

func TestFixingNeverLowersAScore(t *testing.T) {
	rapid.Check(t, func(rt *rapid.T) {
		w := drawWorld(t, rt)
		fixed := w.with(w.drawQuestions(rt, openOutcomes...), func(question) finding { return finding{outcome: Pass} })
		noWorse(rt, w.report(), fixed.report(), true)
	})
}

func TestDeclaringNeverLowersAScore(t *testing.T) {
	rapid.Check(t, func(rt *rapid.T) {
		w := drawWorld(t, rt)
		declared := w.with(w.drawQuestions(rt, Unknown), func(question) finding {
			return drawFinding(rt, rapid.SampledFrom([]Outcome{Pass, Fail, NotApplicable, Unknown}).Draw(rt, "turns out"))
		})
		noWorse(rt, w.report(), declared.report(), false)
	})
}

func TestDeclaringAWeightNeverLowersAScore(t *testing.T) {
	rapid.Check(t, func(rt *rapid.T) {
		w := drawWorld(t, rt)
		declared := w.declaring("asset", "a0", "criticality", rapid.SampledFrom([]string{"low", "medium", "high", "critical"}).Draw(rt, "declared"))
		if w.blocks["asset"].(map[string]any)["a0"].(map[string]any)["criticality"] != nil {
			rt.Skip("it was declared before")
		}
		if services := w.blocks["service"].(map[string]any); len(services) > 0 && services["v0"].(map[string]any)["essential"] == nil {
			declared = declared.declaring("service", "v0", "essential", rapid.Bool().Draw(rt, "declared essential"))
		}
		noWorse(rt, w.report(), declared.report(), true)
	})
}

func TestSwitchingAFeatureOffNeverLowersAScore(t *testing.T) {
	rapid.Check(t, func(rt *rapid.T) {
		w := drawWorld(t, rt)
		off := w.with(w.drawQuestions(rt, Pass, Fail, Unknown, Error), func(question) finding { return finding{outcome: NotApplicable} })
		noWorse(rt, w.report(), off.report(), true)
	})
}

func TestAddingAPassingRuleChangesNothing(t *testing.T) {
	rapid.Check(t, func(rt *rapid.T) {
		w := drawWorld(t, rt)
		more := *w
		added := &Rule{ID: "R-new", Severity: "critical", Cause: "one", Subject: rapid.SampledFrom([]string{"asset", "site", "zone", "operator"}).Draw(rt, "added")}
		more.rules = append(slices.Clone(w.rules), added)
		with := more.with(more.questions(), func(q question) finding {
			if q.rule == added.ID {
				return finding{outcome: Pass}
			}
			return w.found[q]
		})
		before, after := standings(w.report()), standings(with.report())
		for name, was := range before {
			is := after[name]
			if is.Coverage < was.Coverage || is.Provisional && !was.Provisional {
				rt.Fatalf("%s: coverage fell from %d to %d", name, was.Coverage, is.Coverage)
			}
			is.Coverage, is.Provisional, is.Verdicts = was.Coverage, was.Provisional, was.Verdicts
			if is != was {
				rt.Fatalf("%s changed from %+v to %+v", name, was, is)
			}
		}
	})
}

func drawShares(rt *rapid.T) []share {
	return rapid.SliceOfN(rapid.Custom(func(rt *rapid.T) share {
		least := rapid.IntRange(0, 4).Draw(rt, "least")
		return share{points(rapid.Int64Range(0, 100_000).Draw(rt, "points")), least, rapid.IntRange(least, 4).Draw(rt, "most")}
	}), 1, 6).Draw(rt, "shares")
}

func TestImprovingAMemberNeverLowersItsGroup(t *testing.T) {
	rapid.Check(t, func(rt *rapid.T) {
		shares := drawShares(rt)
		before, _ := groupPoints(shares)
		better := slices.Clone(shares)
		at := rapid.IntRange(0, len(shares)-1).Draw(rt, "improved")
		better[at].points = points(rapid.Int64Range(0, int64(shares[at].points)).Draw(rt, "improved to"))
		if after, _ := groupPoints(better); after > before {
			rt.Fatalf("the group costs %d after %d", after, before)
		}
	})
}

// TestUndecidedWeights holds the choice of weights against all choices there are.
func TestUndecidedWeights(t *testing.T) {
	rapid.Check(t, func(rt *rapid.T) {
		shares := drawShares(rt)
		got, weights := groupPoints(shares)
		decided := slices.Clone(shares)
		for i := range decided {
			decided[i].least, decided[i].most = weights[i], weights[i]
		}
		if again, _ := groupPoints(decided); again != got {
			rt.Fatalf("the weights given make %d points, not %d", again, got)
		}
		if want := dearestChoice(shares, 0); want != got {
			rt.Fatalf("%d points, the dearest choice of weights gives %d", got, want)
		}
	})
}

func dearestChoice(shares []share, from int) points {
	if from == len(shares) {
		sum, _ := groupPoints(shares)
		return sum
	}
	dearest := points(0)
	for weight := shares[from].least; weight <= shares[from].most; weight++ {
		chosen := slices.Clone(shares)
		chosen[from].least, chosen[from].most = weight, weight
		dearest = max(dearest, dearestChoice(chosen, from+1))
	}
	return dearest
}

// TestWorth takes each undeclared path as good, evaluates again, and compares.
func TestWorth(t *testing.T) {
	rapid.Check(t, func(rt *rapid.T) {
		w := drawWorld(t, rt)
		for _, subject := range w.report().Subjects {
			for _, undeclared := range subject.Undeclared {
				good := w.with(w.naming(subject.SubjectRef, undeclared.Path), func(question) finding { return finding{outcome: Pass} })
				is := standings(good.report())["subject "+subject.Type+" "+subject.Name].Points
				if math.Abs(subject.Points-is-undeclared.Worth) > 0.001 {
					rt.Fatalf("%s of %s is said to be worth %v, and saves %v", undeclared.Path, subject.Name, undeclared.Worth, subject.Points-is)
				}
			}
		}
	})
}

// naming are the unknown answers that count on a subject and name a path; an asset's are those of its firewall rules too.
func (w *world) naming(subject SubjectRef, path string) []question {
	var naming []question
	for _, q := range w.questions() {
		here := q.subject
		prefix := ""
		if parent, _, nested := strings.Cut(here.Name, "/"); nested && subject.Type == "asset" {
			here, prefix = SubjectRef{"asset", parent}, "firewall.rule."
		}
		missing := w.found[q].missing
		if here == subject && slices.ContainsFunc(missing, func(name string) bool { return prefix+name == path }) {
			naming = append(naming, q)
		}
	}
	return naming
}

// TestStandingsAreSound states what holds in every report.
func TestStandingsAreSound(t *testing.T) {
	rapid.Check(t, func(rt *rapid.T) {
		report := drawWorld(t, rt).report()
		for name, s := range standings(report) {
			switch {
			case math.Abs(s.PointsFail+s.PointsUnknown-s.Points) > 0.001:
				rt.Fatalf("%s: %v violated and %v not shown make %v", name, s.PointsFail, s.PointsUnknown, s.Points)
			case s.ScoreUnwaived > s.Score || s.Score > s.ScoreBest:
				rt.Fatalf("%s: %d unwaived, %d proven, up to %d", name, s.ScoreUnwaived, s.Score, s.ScoreBest)
			case s.Provisional != (s.Coverage < 50):
				rt.Fatalf("%s: provisional is %t at %d %%", name, s.Provisional, s.Coverage)
			}
		}
		for _, group := range report.Groups {
			soundGroup(rt, report, group)
		}
	})
}

func soundGroup(rt *rapid.T, report *Report, group Group) {
	all, worst := standings(report), 0
	for _, member := range group.Members {
		standing, ok := all["group "+member.Type+" "+member.Name]
		if !ok {
			standing = all["subject "+member.Type+" "+member.Name]
		}
		if standing.Grade != "" {
			rank, _ := GradeRank(standing.Grade)
			worst = max(worst, rank)
		}
	}
	if rank, _ := GradeRank(group.Grade); rank < worst-1 {
		rt.Fatalf("%s has %s although a member stands at %d", group.Name, group.Grade, worst)
	}
	counted := 0
	for _, count := range group.Grades {
		counted += count
	}
	if counted != len(group.Members) {
		rt.Fatalf("%s: %d members have grades, of %d", group.Name, counted, len(group.Members))
	}
	if (group.Points > 0) != (len(group.Weakest) > 0) {
		rt.Fatalf("%s costs %v and its weakest path is %v", group.Name, group.Points, group.Weakest)
	}
}

func TestTheOrderOfVerdictsChangesNothing(t *testing.T) {
	rapid.Check(t, func(rt *rapid.T) {
		w := drawWorld(t, rt)
		input := w.input()
		first, err := Assemble(input)
		if err != nil {
			rt.Fatal(err)
		}
		input.Verdicts = rapid.Permutation(input.Verdicts).Draw(rt, "order")
		second, err := Assemble(input)
		if err != nil {
			rt.Fatal(err)
		}
		if string(asJSON(t, first)) != string(asJSON(t, second)) {
			rt.Fatalf("two orders of verdicts give two reports")
		}
	})
}
