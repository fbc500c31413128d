package evaluator

import (
	"bytes"
	"context"
	"encoding/json"
	"errors"
	"fmt"
	"math/rand/v2"
	"testing"

	"github.com/open-policy-agent/opa/v1/topdown"
	"pgregory.net/rapid"

	"github.com/netgrade/netgrade/inventory"
)

// TestJobs: the verdicts are the same to the byte for any number of jobs, and in the same order.
func TestJobs(t *testing.T) {
	p := ours(t)
	inv := smallInventory(t)
	var want []byte
	for _, jobs := range []int{1, 8, 8, 3} {
		verdicts, err := judge(t.Context(), p, inv, p.rules, Options{AsOf: day, Jobs: jobs})
		if err != nil {
			t.Fatal(err)
		}
		var text bytes.Buffer
		for _, verdict := range verdicts {
			findings, err := json.Marshal(verdict.Findings)
			if err != nil {
				t.Fatal(err)
			}
			fmt.Fprintln(&text, verdict.Rule.ID, verdict.Subject.Name, verdict.Outcome, verdict.Because, verdict.Missing, string(findings))
		}
		if want == nil {
			want = text.Bytes()
		}
		if !bytes.Equal(text.Bytes(), want) {
			t.Errorf("%d jobs say\n%s\none job says\n%s", jobs, text.Bytes(), want)
		}
	}
}

// smallInventory has alike and different assets, some of which leave things out.
func smallInventory(t testing.TB) *inventory.Inventory {
	t.Helper()
	assets := map[string]any{}
	for i := range 24 {
		kind := []string{"router", "switch", "server", "jump_host", "plc", "time_server"}[i%6]
		asset := map[string]any{"kind": kind, "zone": "zone.z"}
		if i%4 != 0 {
			asset["management"] = map[string]any{"telnet": i%3 == 0, "networks": []any{"10.0.0.0/24", "0.0.0.0/0"}, "jump_hosts": []any{"asset.a3"}}
		}
		assets[fmt.Sprint("a", i)] = asset
	}
	return buildFrom(t, map[string]any{"zone": map[string]any{"z": map[string]any{"trust": "ot"}}, "asset": assets})
}

func TestCancelled(t *testing.T) {
	p := ours(t)
	ctx, cancel := context.WithCancel(t.Context())
	cancel()
	_, err := judge(ctx, p, smallInventory(t), p.rules, Options{AsOf: day, Jobs: 2})
	if !errors.Is(err, context.Canceled) {
		t.Errorf("a cancelled evaluation says %v", err)
	}
}

// TestMemory: subjects alike are judged once, also when their names and places differ.
func TestMemory(t *testing.T) {
	set := compileRule(t, sshRule)
	inv := build(t, `{asset: {a: {kind: router, ssh: {versions: ["2"]}}, b: {kind: router, vendor: acme, ssh: {versions: ["2"]}}, c: {kind: switch, ssh: {versions: ["1"]}}}}`)
	b := benchOf(set, set.rules[0], inv)
	for _, subject := range subjectsOf(inv, "asset") {
		b.verdict(t.Context(), subject)
	}
	remembered := 0
	for _, list := range b.known {
		remembered += len(list)
	}
	if remembered != 2 {
		t.Errorf("%d judgements are remembered of three assets, two of them alike", remembered)
	}
}

func benchOf(set *compiled, rule *preparedRule, inv *inventory.Inventory) *bench {
	e := &evaluation{compiled: set, documents: &documents{inventory: inv, asOf: day}, cancel: topdown.NewCancel()}
	e.shared = e.documents.shared(set.reads)
	return &bench{evaluation: e, rule: rule, known: map[int][]remembered{}}
}

// TestPartialEvaluation holds the two statements of every rule against partial evaluation with what is undeclared as unknown: what is certain there
// the rule must prove, and what is impossible there it must not. (Partial evaluation leaves whole collections open of which something is undeclared, so the
// rule may prove more.)
func TestPartialEvaluation(t *testing.T) {
	p := ours(t)
	set, err := p.forRules(t.Context(), p.rules)
	if err != nil {
		t.Fatal(err)
	}
	compared := map[bool]int{}
	rapid.Check(t, func(t *rapid.T) {
		random := rand.New(rand.NewPCG(rapid.Uint64().Draw(t, "seed"), 1))
		rule := set.rules[random.IntN(len(set.rules))]
		inv := randomInventory(rule, random)
		for _, subject := range subjectsOf(inv, rule.Subject) {
			b := benchOf(set, rule, inv)
			own := b.documents.own(subject, rule.reads, rule.Presence)
			trial := &trial{bench: b, subject: subject, own: own, input: input(own, b.shared)}
			for _, question := range []*statement{rule.deny, rule.met} {
				if question == nil {
					continue
				}
				holds := trial.proven(t, question)
				left, err := trial.residual(context.Background(), question, trial.gapsIn(question.reads))
				if err != nil {
					t.Fatal(err)
				}
				if left.certain() && !holds || holds && len(left) == 0 {
					t.Errorf("%s on %s holds: %v, but partial evaluation leaves %v\n%s", question.reference, subject.Name, holds, left, written(inv))
				}
				compared[holds]++
			}
		}
	})
	if compared[true] == 0 || compared[false] == 0 {
		t.Errorf("compared %v", compared)
	}
}

// proven reports whether a statement holds: whether deny has findings, whether met is true.
func (t *trial) proven(test *rapid.T, question *statement) bool {
	if question == t.rule.deny {
		findings, err := t.findings(context.Background(), t.rule, t.input)
		if err != nil {
			test.Fatal(err)
		}
		return len(findings) > 0
	}
	holds, err := t.holds(context.Background(), question, t.input, false)
	if err != nil {
		test.Fatal(err)
	}
	return holds
}
