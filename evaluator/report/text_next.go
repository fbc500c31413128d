package report

import (
	"cmp"
	"fmt"
	"maps"
	"slices"

	"github.com/netgrade/netgrade/evaluator"
	"github.com/netgrade/netgrade/inventory/vocabulary"
)

const (
	// stepsShown is the number of things to declare, and of things to mend, that the last section names.
	stepsShown = 5
	// pathsShown is the number of attributes in one such thing.
	pathsShown = 3
)

// advice is one thing to do and the points that go with it, added up over the subjects.
type advice struct {
	paths    []string // attributes to declare, which the same rules ask for together
	rule     string   // or the violated rule whose remediation is to be followed
	worth    float64
	subjects []evaluator.SubjectRef
}

// next says what to do first: the attributes whose declaration is worth most and the violations whose mending is.
func (s *story) next() {
	declare, mend := s.toDeclare(), s.toMend()
	if len(declare)+len(mend) == 0 {
		return
	}
	s.heading("WHAT TO DO NEXT", say("The points before each step are what it takes away, added up over the subjects that it concerns. "+
		"Steps can share points, so the sums don't add up."))
	if len(declare) > 0 {
		s.paragraph(0, 2, run{"Declare", strong}, say(" what is true of these; the points go if the truth is good:"))
		for _, advice := range declare {
			s.advise(advice, joinFew(advice.paths, pathsShown), "on ")
		}
		s.paragraph(labelColumns, labelColumns, run{"netgrade vocabulary " + declare[0].paths[0] + " explains the first with an example.", faint})
	}
	if len(mend) > 0 {
		s.paragraph(0, 2, run{"Mend", strong}, say(" what is violated:"))
		for _, advice := range mend {
			s.advise(advice, s.report.Rules[advice.rule].Remediation, advice.rule+" on ")
		}
	}
}

func (s *story) advise(advice *advice, what, on string) {
	s.labelled(say(alignRight(points(advice.worth), labelColumns-2)), run{what, strong},
		run{" (" + on + someNames(advice.subjects, subjectsShown) + ")", faint})
}

// toDeclare adds up over all subjects what each undeclared attribute is worth. Attributes that the same rules ask for on the same
// subjects are one step: declaring only one of them would decide nothing.
func (s *story) toDeclare() []*advice {
	type attribute struct{ kind, path string }
	found := map[attribute]*advice{}
	for _, subject := range s.report.Subjects {
		for _, undeclared := range subject.Undeclared {
			key := attribute{subject.Type, undeclared.Path}
			if found[key] == nil {
				found[key] = &advice{paths: []string{wholePath(key.kind, key.path)}}
			}
			found[key].add(undeclared.Worth, subject.SubjectRef)
		}
	}
	askers := s.askers()
	together := map[string]*advice{}
	for _, advice := range found {
		subjects := advice.subjects
		key := fmt.Sprint(advice.worth, len(subjects), subjects[0], subjects[len(subjects)-1], askers[advice.paths[0]])
		if together[key] == nil {
			together[key] = advice
		} else {
			together[key].paths = append(together[key].paths, advice.paths...)
		}
	}
	for _, advice := range together {
		slices.Sort(advice.paths)
	}
	return best(together)
}

// wholePath is the path of an undeclared attribute as netgrade vocabulary explains it. A report writes what lies below the
// subject from there on, and anything else whole.
func wholePath(subjectType, path string) string {
	words := vocabulary.Standard()
	if around := words.SubjectBlock(subjectType); around != nil {
		if block, _ := around.Below(path); block != nil {
			return around.Path + "." + path
		}
	}
	if block, _ := words.Find(path); block != nil {
		return path
	}
	return subjectType + "." + path
}

// askers names for each undeclared attribute the rules that ask for it, in the order of the results.
func (s *story) askers() map[string][]string {
	askers := map[string][]string{}
	for _, result := range s.report.Results {
		for _, path := range result.Missing {
			path = wholePath(result.Subject.Type, path)
			if !slices.Contains(askers[path], result.Rule) {
				askers[path] = append(askers[path], result.Rule)
			}
		}
	}
	return askers
}

// toMend adds up what each cause of violations costs. Of one cause on one subject only the worst result counts, so that
// mending two rules of the same cause one by one would seem worth nothing; they are one step.
func (s *story) toMend() []*advice {
	byCause := map[string]*advice{}
	for _, cost := range s.costs() {
		if cost.violated <= cost.open {
			continue
		}
		if byCause[cost.cause] == nil {
			byCause[cost.cause] = &advice{}
		}
		byCause[cost.cause].add(cost.violated-cost.open, cost.subject)
	}
	for _, entry := range fold(s.report.Results, evaluator.Fail) {
		if advice := byCause[entry.lead().Cause]; advice != nil && advice.rule == "" {
			advice.rule = entry.lead().Rule
		}
	}
	return best(byCause)
}

// cost is what one cause costs one subject: its worst violation, and the worst of it that isn't shown and so stays when
// all violations are mended.
type cost struct {
	subject        evaluator.SubjectRef
	cause          string
	violated, open float64
}

// costs lists them in the order of the results.
func (s *story) costs() []*cost {
	type key struct {
		subject evaluator.SubjectRef
		cause   string
	}
	known := map[key]*cost{}
	var costs []*cost
	for _, result := range s.report.Results {
		one := known[key{result.Subject, result.Cause}]
		if one == nil {
			one = &cost{subject: result.Subject, cause: result.Cause}
			known[key{result.Subject, result.Cause}] = one
			costs = append(costs, one)
		}
		switch evaluator.Outcome(result.Verdict) {
		case evaluator.Fail:
			one.violated = max(one.violated, evaluator.Cost(result.Severity))
		case evaluator.Unknown, evaluator.Error:
			one.open = max(one.open, evaluator.Cost(result.Severity))
		}
	}
	return costs
}

func (a *advice) add(worth float64, subject evaluator.SubjectRef) {
	a.worth += worth
	a.subjects = append(a.subjects, subject)
}

// best is the few advices that are worth most.
func best(advices map[string]*advice) []*advice {
	sorted := slices.SortedFunc(maps.Values(advices), func(one, two *advice) int {
		return cmp.Or(cmp.Compare(two.worth, one.worth), cmp.Compare(one.rule, two.rule), slices.Compare(one.paths, two.paths))
	})
	sorted = sorted[:min(stepsShown, len(sorted))]
	return slices.DeleteFunc(sorted, func(advice *advice) bool { return advice.worth <= 0 })
}
