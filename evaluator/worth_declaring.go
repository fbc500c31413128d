package evaluator

import (
	"cmp"
	"context"
	"slices"
	"strings"

	"github.com/netgrade/netgrade/inventory/vocabulary"
)

// Declarable is an attribute, or a block with all that is below it, that some rule reads.
type Declarable struct {
	// Path is the path in the vocabulary: asset.management.telnet, asset.ssh, operator.soc.siem.
	Path string
	// Kind is the kind of asset that can declare it; empty outside assets.
	Kind string
	// Points is the most that silence about it costs the subject that holds it: of each cause the worst severity among the rules
	// that read it. Rules that read several attributes count for each, so that points of siblings don't add up; those of a block
	// are counted together.
	Points float64
	// Elsewhere is the same for rules about other subjects that look here, for each such subject.
	Elsewhere float64
}

// WorthDeclaring lists what an inventory can declare to answer the rules, in the order of paths and kinds. It is derived from what
// the compiled rules read, so a new rule is in it at once; what netgrade derives itself (topology, look-up tables) is not.
func (p *Policies) WorthDeclaring(ctx context.Context) ([]Declarable, error) {
	compiled, err := p.forRules(ctx, p.rules)
	if err != nil {
		return nil, err
	}
	t := &tally{words: vocabulary.Standard(), own: stakes{}, elsewhere: stakes{}}
	for _, rule := range compiled.rules {
		for _, path := range rule.reads.paths() {
			t.read(rule.Rule, strings.Split(path, "."))
		}
	}
	return t.list(), nil
}

// stake is a place where something can be declared.
type stake struct{ path, kind string }

// stakes hold the worst severity of each cause at each place.
type stakes map[stake]map[string]points

func (s stakes) add(at stake, rule *Rule) {
	if s[at] == nil {
		s[at] = map[string]points{}
	}
	s[at][rule.Cause] = max(s[at][rule.Cause], costOf(rule.Severity))
}

func (s stakes) sum(at stake) float64 {
	var total points
	for _, cost := range s[at] {
		total += cost
	}
	return total.number()
}

// tally collects what is at stake.
type tally struct {
	words          *vocabulary.Vocabulary
	own, elsewhere stakes
}

// read enters one path that a rule reads, by the word with which it begins.
func (t *tally) read(rule *Rule, path []string) {
	first, rest := path[0], path[1:]
	subject := t.words.SubjectBlock(rule.Subject)
	switch {
	case first == rule.Subject:
		t.descend(reading{rule, t.own, rule.Kinds}, subject, rest)
	case first == "parent" && strings.HasPrefix(subject.Path, "asset."):
		t.descend(reading{rule, t.own, t.facet(subject.Path).Kinds}, t.words.Block("asset"), rest)
	case first == "operator":
		t.descend(reading{rule, t.elsewhere, nil}, t.words.Block(first), rest)
	case first == "inventory" && len(rest) > 2:
		t.descend(reading{rule, t.elsewhere, nil}, t.declaredAs(rest[0]), rest[2:])
	}
}

// declaredAs is the block in which things of a type are declared.
func (t *tally) declaredAs(name string) *vocabulary.Block {
	if block := t.words.Block(name); block != nil {
		return block
	}
	return t.words.SubjectBlock(name)
}

// reading is a rule on its way down a path, with where its points count and on which kinds of asset (nil for all).
type reading struct {
	rule  *Rule
	into  stakes
	kinds map[string]bool
}

// descend follows a path below a block. A site, zone or supplier that is referred to stands in the input itself, so the path may lead on
// into that one.
func (t *tally) descend(r reading, block *vocabulary.Block, path []string) {
	for ; block != nil; block, path = block.Block(path[0]), path[1:] {
		t.enter(r, block.Path)
		if block.Repeatable && len(path) > 0 && path[0] == anyElement {
			path = path[1:]
		}
		if len(path) == 0 {
			return
		}
		attribute := block.Attribute(path[0])
		if attribute == nil {
			continue
		}
		t.enter(r, attribute.Path)
		if attribute.Type.Base == "reference" && len(path) > 1 {
			target := t.declaredAs(attribute.Type.Targets[0])
			t.descend(reading{r.rule, t.elsewhere, nil}, target, path[1:])
		}
		return
	}
}

// enter adds a rule at a path, for every kind of asset that can declare it.
func (t *tally) enter(r reading, path string) {
	if path != "asset" && !strings.HasPrefix(path, "asset.") {
		r.into.add(stake{path: path}, r.rule)
		return
	}
	facet := t.facet(path)
	for _, kind := range t.words.Kinds {
		if (r.kinds == nil || r.kinds[kind.Name]) && (facet == nil || facet.CarriedBy(kind.Name)) {
			r.into.add(stake{path, kind.Name}, r.rule)
		}
	}
}

// facet is the block directly in an asset through which a path leads; nil when it leads through none.
func (t *tally) facet(path string) *vocabulary.Block {
	names := strings.Split(path, ".")
	if len(names) == 1 {
		return nil
	}
	return t.words.Block(names[0]).Block(names[1])
}

func (t *tally) list() []Declarable {
	places := map[stake]bool{}
	for _, all := range []stakes{t.own, t.elsewhere} {
		for at := range all {
			places[at] = true
		}
	}
	list := make([]Declarable, 0, len(places))
	for at := range places {
		list = append(list, Declarable{at.path, at.kind, t.own.sum(at), t.elsewhere.sum(at)})
	}
	slices.SortFunc(list, func(a, b Declarable) int {
		return cmp.Or(cmp.Compare(a.Path, b.Path), cmp.Compare(a.Kind, b.Kind))
	})
	return list
}
