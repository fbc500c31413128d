package evaluator

import (
	"context"
	"fmt"
	"math/rand/v2"
	"slices"
	"testing"

	"github.com/open-policy-agent/opa/v1/ast"
	"github.com/open-policy-agent/opa/v1/rego"
	"pgregory.net/rapid"

	"github.com/netgrade/netgrade/inventory"
)

// reference evaluates rules in the plainest way: OPA's own front door, the whole input, each statement by itself. What is unknown it finds out by
// declaring what was left out: where every way to do so gives one verdict, that is the verdict.
type reference struct {
	policies *Policies
	set      *compiled
	queries  map[*statement]rego.PreparedEvalQuery
}

func newReference(t testing.TB, p *Policies) *reference {
	t.Helper()
	set, err := p.forRules(t.Context(), p.rules)
	if err != nil {
		t.Fatal(err)
	}
	r := &reference{policies: p, set: set, queries: map[*statement]rego.PreparedEvalQuery{}}
	for _, rule := range set.rules {
		for _, question := range []*statement{rule.applies, rule.excluded, rule.deny, rule.met} {
			if question == nil {
				continue
			}
			prepared, err := rego.New(rego.Compiler(set.compiler), rego.Store(set.store), rego.Query(question.reference.String()),
				rego.StrictBuiltinErrors(true)).PrepareForEval(t.Context())
			if err != nil {
				t.Fatal(err)
			}
			r.queries[question] = prepared
		}
	}
	return r
}

// value is what a statement says of an input; nil when it is undefined.
func (r *reference) value(question *statement, input ast.Value) any {
	results, err := r.queries[question].Eval(context.Background(), rego.EvalParsedInput(input))
	if err != nil {
		return err
	}
	if len(results) == 0 {
		return nil
	}
	return results[0].Expressions[0].Value
}

// plainly is the verdict on an inventory as it stands.
func (r *reference) plainly(rule *preparedRule, inv *inventory.Inventory, name string) Outcome {
	subjects := subjectsOf(inv, rule.Subject)
	subject := subjects[slices.IndexFunc(subjects, func(one *Subject) bool { return one.Name == name })]
	if inapplicable(rule, subject) != "" {
		return NotApplicable
	}
	d := &documents{inventory: inv, asOf: day, facts: r.policies.facts(nil)}
	if rule.reads.mentions("_derived") {
		facts, err := Topology(context.Background(), r.policies, inv)
		if err != nil {
			return Error
		}
		d.facts.Derived = facts.Derived
	}
	input := input(d.own(subject, everything, rule.Presence), d.shared(everything)).Value
	if rule.excluded != nil && r.value(rule.excluded, input) == true {
		return NotApplicable
	}
	if rule.applies != nil && r.value(rule.applies, input) != true {
		return NotApplicable
	}
	switch findings := r.value(rule.deny, input).(type) {
	case error:
		return Error
	case []any:
		if len(findings) > 0 {
			return Fail
		}
	}
	if rule.met == nil || r.value(rule.met, input) == true {
		return Pass
	}
	return Unknown
}

// completed are the verdicts over all ways to declare what was left out, when there are up to 64, else over 64 of them. Whole says that these are
// all, complete that nothing was left out.
func (r *reference) completed(rule *preparedRule, inv *inventory.Inventory, name string, random *rand.Rand) (verdicts map[Outcome]*inventory.Inventory, whole, complete bool) {
	most := 64
	if rule.reads.mentions("_derived") {
		most = 8 // a topology costs more than the rule, and turns on little of what the rule reads
	}
	verdicts = map[Outcome]*inventory.Inventory{}
	read := vocabularyPaths(rule.reads)
	judge := func(choose chooser) {
		full := completion{rule: rule, choose: choose, read: read}.of(inv)
		verdicts[r.plainly(rule, full, name)] = full
	}
	o := &odometer{}
	for range most {
		judge(o.choose)
		if !o.next() {
			return verdicts, true, !o.asked
		}
	}
	for range most {
		judge(random.IntN)
	}
	return verdicts, false, false
}

// TestReference holds the engine against the reference on random inventories: no way to declare what was left out may ever contradict
// a verdict, and where nothing that the rule reads was left out the two agree.
func TestReference(t *testing.T) {
	p := ours(t)
	r := newReference(t, p)
	seen := map[string]int{}
	rapid.Check(t, func(t *rapid.T) {
		seed := rapid.Uint64().Draw(t, "seed")
		random := rand.New(rand.NewPCG(seed, 0))
		for range 10 {
			rule := r.set.rules[random.IntN(len(r.set.rules))]
			inv := randomInventory(rule, random)
			for _, complaint := range r.compare(rule, inv, random, seen) {
				t.Error(complaint)
			}
		}
	})
	for _, outcome := range []string{"pass", "fail", "unknown", "not_applicable", "complete"} {
		if seen[outcome] == 0 {
			t.Errorf("no verdict was %s: %v", outcome, seen)
		}
	}
	// References have no end of targets, so the reference may think that it knows all of them where the engine rightly doesn't.
	if seen["left open"] > seen["unknown"]/10 {
		t.Errorf("the engine leaves open too often what the reference decides: %v", seen)
	}
}

// compare judges every subject of one rule in both ways.
func (r *reference) compare(rule *preparedRule, inv *inventory.Inventory, random *rand.Rand, seen map[string]int) []string {
	facts, err := Topology(context.Background(), r.policies, inv)
	if err != nil {
		return []string{err.Error()}
	}
	verdicts, err := judge(context.Background(), r.policies, inv, []*Rule{rule.Rule}, Options{AsOf: day, derived: facts.Derived})
	if err != nil {
		return []string{err.Error()}
	}
	var complaints []string
	for _, verdict := range verdicts {
		if verdict.Subject.Type != rule.Subject {
			continue
		}
		ways, whole, complete := r.completed(rule, inv, verdict.Subject.Name, random)
		// What a fact of the topology turns on is not among the attributes that the rule reads, so nobody completes it here.
		onFacts := rule.reads.mentions("_derived")
		complete = complete && !onFacts
		seen[string(verdict.Outcome)]++
		if complete {
			seen["complete"]++
		}
		if verdict.Outcome == Unknown && len(ways) == 1 && whole && !complete && !onFacts {
			seen["left open"]++
		}
		for outcome, full := range ways {
			if (verdict.Outcome != Unknown || complete) && outcome != verdict.Outcome {
				complaints = append(complaints, fmt.Sprintf("%s on %s is %s (%s, %v, missing %v), but the reference says %s of a completion\ngiven:\n%s\ncompleted:\n%s",
					rule.ID, verdict.Subject.Name, verdict.Outcome, verdict.Because, verdict.Findings, verdict.Missing, outcome, written(inv), written(full)))
			}
		}
	}
	return complaints
}
