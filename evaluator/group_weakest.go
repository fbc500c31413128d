package evaluator

import (
	"cmp"
	"maps"
	"slices"

	"github.com/netgrade/netgrade/inventory/source"
)

// cards writes every group, the operator first, then services and sites.
func (b *board) cards() []Group {
	refs := slices.SortedFunc(maps.Keys(b.groups), SubjectRef.Compare)
	list := make([]Group, 0, len(refs))
	for _, ref := range refs {
		list = append(list, b.card(b.groups[ref]))
	}
	return list
}

func (b *board) card(g *group) Group {
	seen := b.seen(g)
	standing := g.account.standing(seen)
	standing.Grade, standing.Cap = g.rank.letter(), g.cap
	card := Group{SubjectRef: g.own.ref, Standing: standing, Members: []Member{}, Grades: map[string]int{}, Weakest: []Weakness{}}
	for _, grade := range Grades() {
		card.Grades[grade.Letter] = 0
	}
	for _, m := range g.members {
		card.Members = append(card.Members, Member{m.ref, m.weight})
		card.Grades[b.letter(m)]++
	}
	card.Weakest = append(card.Weakest, b.weakest(g)...)
	return card
}

func (b *board) letter(m *member) string {
	if b.groups[m.ref] == nil && b.scores[m.ref].failed {
		return "U"
	}
	return m.rank.letter()
}

// seen counts every result on the group and below it once; for the operator that is every result.
func (b *board) seen(g *group) *record {
	if g.own.ref == b.operator() {
		return &b.total
	}
	var seen record
	for ref := range g.reach {
		seen.include(&b.scores[ref].record)
	}
	return &seen
}

// weakest is the way from a group down to the line that costs it most: through its worst member, unless its own results cost more.
// It is empty where nothing is open.
func (b *board) weakest(g *group) []Weakness {
	worst := worstMember(g.members)
	if worst == nil || worst.account.now < g.own.account.now {
		return deciding(g.own)
	}
	if worst.account.now == 0 {
		return nil
	}
	if below := b.groups[worst.ref]; below != nil {
		step := Weakness{SubjectRef: worst.ref, At: below.own.at}
		deeper := b.weakest(below)
		if len(deeper) > 0 && deeper[0].SubjectRef == worst.ref {
			return deeper
		}
		return append([]Weakness{step}, deeper...)
	}
	return deciding(b.scores[worst.ref])
}

// worstMember has the worst grade, and of those the most points.
func worstMember(members []*member) *member {
	if len(members) == 0 {
		return nil
	}
	return slices.MinFunc(members, func(a, b *member) int {
		return cmp.Or(cmp.Compare(b.rank, a.rank), cmp.Compare(b.account.now, a.account.now), a.ref.Compare(b.ref))
	})
}

// deciding is the last step: the subject, the rule that costs it most and the line that decides. A rule of a firewall adds a
// step below its firewall.
func deciding(subject *subjectScore) []Weakness {
	worst := subject.worst
	if worst == nil {
		if subject.account.now == 0 {
			return nil
		}
		return []Weakness{{SubjectRef: subject.ref, At: subject.at}}
	}
	last := Weakness{SubjectRef: SubjectRef{worst.Subject.Type, worst.Subject.Name}, Rule: worst.Rule.ID, At: placeOf(worst)}
	if last.SubjectRef == subject.ref {
		return []Weakness{last}
	}
	return []Weakness{{SubjectRef: subject.ref, At: subject.at}, last}
}

// placeOf is where a verdict was decided: the first finding's place, or the header of its subject.
func placeOf(verdict *Verdict) source.Range {
	for _, finding := range verdict.Findings {
		if !finding.At.IsZero() {
			return finding.At
		}
	}
	return verdict.Subject.Block.At
}
