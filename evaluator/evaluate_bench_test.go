package evaluator

import (
	"path/filepath"
	"testing"

	"github.com/netgrade/netgrade/inventory"
)

// BenchmarkStart is what every run pays before the first verdict: the embedded policies parsed and compiled.
func BenchmarkStart(b *testing.B) {
	for b.Loop() {
		policies, err := Embedded(b.Context())
		if err != nil {
			b.Fatal(err)
		}
		if _, err := policies.forRules(b.Context(), policies.rules); err != nil {
			b.Fatal(err)
		}
	}
}

// BenchmarkEvaluate judges the samples, with policies that are compiled already.
func BenchmarkEvaluate(b *testing.B) {
	for _, sample := range []string{"hellas-water", "weak-link"} {
		b.Run(sample, func(b *testing.B) { benchmarkJudging(b, readSample(b, sample)) })
	}
}

// BenchmarkUndeclared judges assets of which only the kind is known: every rule is unknown and names what is missing.
func BenchmarkUndeclared(b *testing.B) {
	assets := map[string]any{}
	for i, kind := range []string{"router", "switch", "firewall", "server", "web_server", "dns_server", "plc", "hmi", "jump_host", "log_collector"} {
		for _, place := range []string{"a", "b", "c", "d"} {
			assets[kind+"-"+place] = map[string]any{"kind": kind, "criticality": []string{"low", "high"}[i%2]}
		}
	}
	benchmarkJudging(b, buildFrom(b, map[string]any{"asset": assets}))
}

func benchmarkJudging(b *testing.B, inv *inventory.Inventory) {
	policies := ours(b)
	options := Options{AsOf: day, Jobs: 1}
	if _, err := judge(b.Context(), policies, inv, policies.rules, options); err != nil {
		b.Fatal(err)
	}
	b.ReportAllocs()
	b.ResetTimer()
	for b.Loop() {
		if _, err := judge(b.Context(), policies, inv, policies.rules, options); err != nil {
			b.Fatal(err)
		}
	}
}

func readSample(t testing.TB, name string) *inventory.Inventory {
	t.Helper()
	inv, err := inventory.Load(t.Context(), []string{filepath.Join("..", "testdata", "inventories", name)}, inventory.Options{})
	if err != nil {
		t.Fatal(err)
	}
	return inv
}
