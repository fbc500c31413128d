package evaluator

import (
	"cmp"
	"slices"
	"strings"

	"github.com/netgrade/netgrade/inventory"
	"github.com/netgrade/netgrade/inventory/source"
)

// subjectScore is one subject with what its results add up to. The results of a firewall's rules count on the firewall too.
type subjectScore struct {
	ref     SubjectRef
	kind    string
	at      source.Range
	record  record
	account account
	rank    rank
	cap     string
	// spoken is true where a rule speaks about the subject, failed where none of its rules could be evaluated.
	spoken, failed bool
	// worst is the open result that costs most.
	worst *Verdict
}

// board holds every subject and every group while a report is made.
type board struct {
	inventory *inventory.Inventory
	scores    map[SubjectRef]*subjectScore
	groups    map[SubjectRef]*group
	// total counts every result once.
	total record
}

// newBoard enters every verdict and settles each subject. Waived reports whether an exception waives a verdict.
func newBoard(inv *inventory.Inventory, verdicts []Verdict, waived func(*Verdict) bool, failed []SubjectRef) *board {
	b := &board{inventory: inv, scores: map[SubjectRef]*subjectScore{}, groups: map[SubjectRef]*group{}}
	for i := range verdicts {
		b.enter(&verdicts[i], waived(&verdicts[i]))
	}
	for _, ref := range failed {
		subject := b.scoreFor(ref)
		subject.failed, subject.spoken = true, true
	}
	for _, subject := range b.scores {
		subject.settle()
	}
	return b
}

func (b *board) enter(verdict *Verdict, waived bool) {
	b.total.add(verdict, waived, nil)
	subject := b.scoreOf(verdict.Subject)
	subject.take(verdict, waived, verdict.Missing)
	if verdict.Subject.Parent != nil {
		firewall := b.scoreFor(SubjectRef{"asset", verdict.Subject.Parent.Name})
		firewall.take(verdict, waived, belowParent(verdict.Subject, verdict.Missing))
	}
}

// scoreOf finds the score of a subject that a verdict speaks about.
func (b *board) scoreOf(subject *Subject) *subjectScore {
	ref := SubjectRef{subject.Type, subject.Name}
	if found := b.scores[ref]; found != nil {
		return found
	}
	return b.newScore(ref, subject.Block)
}

// scoreFor finds the score of a subject, also of one about which no rule speaks.
func (b *board) scoreFor(ref SubjectRef) *subjectScore {
	if found := b.scores[ref]; found != nil {
		return found
	}
	return b.newScore(ref, b.inventory.Lookup(ref.Type, ref.Name))
}

func (b *board) newScore(ref SubjectRef, block *inventory.Block) *subjectScore {
	fresh := &subjectScore{ref: ref}
	if block != nil {
		fresh.kind, fresh.at = block.Kind, block.At
	}
	b.scores[ref] = fresh
	return fresh
}

func (s *subjectScore) take(verdict *Verdict, waived bool, missing []string) {
	s.spoken = true
	s.record.add(verdict, waived, missing)
	if isOpen(verdict.Outcome) && !waived && (s.worst == nil || byWeight(verdict, s.worst) < 0) {
		s.worst = verdict
	}
}

func isOpen(outcome Outcome) bool { return outcome == Fail || outcome == Unknown || outcome == Error }

// byWeight orders verdicts: the dearest first, what is violated before what failed to evaluate before what is not shown. It doesn't use
// cmp.Or, which would compare everything although the first difference decides: a large inventory has millions of verdicts.
func byWeight(a, b *Verdict) int {
	if order := cmp.Compare(costOf(b.Rule.Severity), costOf(a.Rule.Severity)); order != 0 {
		return order
	}
	if order := cmp.Compare(verdictOrder(a.Outcome), verdictOrder(b.Outcome)); order != 0 {
		return order
	}
	if order := cmp.Compare(a.Rule.ID, b.Rule.ID); order != 0 {
		return order
	}
	return SubjectRef{a.Subject.Type, a.Subject.Name}.Compare(SubjectRef{b.Subject.Type, b.Subject.Name})
}

// belowParent writes paths below a nested subject as paths below its parent: source becomes firewall.rule.source.
func belowParent(subject *Subject, missing []string) []string {
	if len(missing) == 0 || subject.Block == nil || subject.Block.Definition == nil {
		return missing
	}
	_, below, _ := strings.Cut(subject.Block.Definition.Path, ".")
	paths := make([]string, len(missing))
	for i, path := range missing {
		paths[i] = below + "." + path
	}
	return paths
}

// settle reckons points and grade of a subject by itself.
func (s *subjectScore) settle() {
	s.record.sort()
	s.account = s.record.reckon()
	if s.failed {
		s.account, s.rank = s.account.atLeast(unevaluated), rankF
		return
	}
	s.rank, s.cap = graded(s.account.now.score(), s.record.openings, rankA)
}

// standing is the subject's own.
func (s *subjectScore) standing() SubjectStanding {
	own := s.account.standing(&s.record)
	own.Grade, own.Cap = s.rank.letter(), s.cap
	if s.failed {
		own.Grade = "U"
	}
	return SubjectStanding{SubjectRef: s.ref, Kind: s.kind, At: s.at, Standing: own, Undeclared: worths(s.record.marks)}
}

// standings lists the standings of all subjects about which a rule speaks.
func (b *board) standings() []SubjectStanding {
	list := make([]SubjectStanding, 0, len(b.scores))
	for _, subject := range b.scores {
		if subject.spoken {
			list = append(list, subject.standing())
		}
	}
	slices.SortFunc(list, func(x, y SubjectStanding) int { return x.SubjectRef.Compare(y.SubjectRef) })
	return list
}
