package evaluator

import (
	"context"
	"testing"

	"github.com/netgrade/netgrade/inventory"
	"github.com/netgrade/netgrade/policies"
)

// day is the day of every evaluation in these tests.
const day = "2026-11-23"

// ours compiles the policies of the project with the thresholds of the profile baseline.
func ours(t testing.TB) *Policies {
	t.Helper()
	data, err := baseline()
	if err != nil {
		t.Fatal(err)
	}
	compiled, err := Compile(context.Background(), Sources{Policies: policies.Modules(), Data: data})
	if err != nil {
		t.Fatal(err)
	}
	return compiled
}

// baseline are the data documents with every threshold at its default.
func baseline() (map[string]any, error) {
	families, err := policies.Parameters()
	if err != nil {
		return nil, err
	}
	parameters := map[string]any{}
	for family, named := range families {
		values := map[string]any{}
		for name, parameter := range named {
			values[name] = parameter.Default
			if parameter.Type == "duration" {
				values[name] = seconds(parameter.Default.(string))
			}
		}
		parameters[family] = values
	}
	data := map[string]any{"netgrade": map[string]any{"parameters": parameters}}
	lists, err := policies.Lists()
	for name, list := range lists {
		data[name] = list
	}
	return data, err
}

// judgeAll gives every verdict by rule and subject.
func judgeAll(t testing.TB, p *Policies, inv *inventory.Inventory, options Options) map[string]Verdict {
	t.Helper()
	options.AsOf = day
	verdicts, err := judge(context.Background(), p, inv, p.rules, options)
	if err != nil {
		t.Fatal(err)
	}
	named := map[string]Verdict{}
	for _, verdict := range verdicts {
		named[verdict.Rule.ID+" "+verdict.Subject.Name] = verdict
	}
	return named
}

func TestThinPath(t *testing.T) {
	inv := build(t, `{asset: {r1: {kind: router, management: {telnet: true}}, r2: {kind: router, management: {telnet: false}}, r3: {kind: router}}}`)
	verdicts := judgeAll(t, ours(t), inv, Options{})
	for name, want := range map[string]Outcome{"MGMT-001 r1": Fail, "MGMT-001 r2": Pass, "MGMT-001 r3": Unknown} {
		if got := verdicts[name].Outcome; got != want {
			t.Errorf("%s is %s, want %s: %v", name, got, want, verdicts[name].Findings)
		}
	}
}
