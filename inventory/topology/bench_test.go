package topology

import (
	"context"
	"fmt"
	"math/rand/v2"
	"runtime"
	"testing"
	"time"
)

// network rolls a connected random network: a tree and chords, services on two hosts each, ten zones of users.
func largeNetwork(assetCount, linkCount, serviceCount int) *world {
	d := dice{rand.New(rand.NewPCG(7, 7))}
	w := newWorld()
	name := func(i int) string { return fmt.Sprintf("a%06d", i) }
	for z := range 10 {
		w.put("zone", fmt.Sprintf("z%d", z), attributes{"trust": "corporate"})
	}
	for i := range assetCount {
		a := attributes{}
		if d.chance(0.3) {
			a["zone"] = ref{"zone", fmt.Sprintf("z%d", d.IntN(10))}
		}
		w.asset("router", name(i), a)
	}
	for i := range linkCount {
		a, b := d.IntN(assetCount), d.IntN(assetCount)
		if i+1 < assetCount {
			a, b = i+1, d.IntN(i+1)
		}
		w.link(fmt.Sprintf("l%06d", i), name(a), name(b), nil)
	}
	for i := range serviceCount {
		s := w.put("service", fmt.Sprintf("s%03d", i), attributes{"essential": true, "hosted_on": assets(name(d.IntN(assetCount)), name(d.IntN(assetCount))),
			"quorum": 1 + d.IntN(2), "reached_from": zonesOf(fmt.Sprintf("z%d", d.IntN(10)), fmt.Sprintf("z%d", d.IntN(10)))})
		none(s, "dependency")
		if i > 0 {
			nest(s, "dependency", "d", attributes{"service": ref{"service", fmt.Sprintf("s%03d", d.IntN(i))}, "buffer": 0})
		}
	}
	return w
}

// plainSearch is the yardstick: one depth-first search over a graph that does nothing but visit.
func plainSearch(g *graph) int {
	seen := make([]bool, g.nodes())
	count := 0
	var stack []int32
	for start := range seen {
		if seen[start] {
			continue
		}
		seen[start] = true
		stack = append(stack[:0], int32(start))
		for len(stack) > 0 {
			node := stack[len(stack)-1]
			stack = stack[:len(stack)-1]
			count++
			for _, a := range g.around(node) {
				if !seen[a.to] {
					seen[a.to] = true
					stack = append(stack, a.to)
				}
			}
		}
	}
	return count
}

// fastest runs something a few times and takes the least time, which other work on the machine disturbs least.
func fastest(times int, run func()) time.Duration {
	least := time.Duration(1 << 62)
	for range times {
		start := time.Now()
		run()
		least = min(least, time.Since(start))
	}
	return least
}

// BenchmarkSingleLosses prints what all single losses of all services cost as ratios: against one plain search over the same graph, and against
// a network of a tenth of the size, beside what ten times the size costs the plain search on the same machine.
func BenchmarkSingleLosses(b *testing.B) {
	small := readModel(largeNetwork(10_000, 15_000, 200).inv, Options{}.withDefaults())
	large := readModel(largeNetwork(100_000, 150_000, 200).inv, Options{}.withDefaults())
	losses := func(m *model) func() {
		return func() {
			if _, _, err := m.singleLosses(context.Background()); err != nil {
				b.Fatal(err)
			}
		}
	}
	for b.Loop() {
		search := fastest(20, func() { plainSearch(large.optimistic) })
		smallSearch := fastest(20, func() { plainSearch(small.optimistic) })
		all, smallAll := fastest(20, losses(large)), fastest(20, losses(small))
		b.ReportMetric(float64(all)/float64(search), "searches")
		b.ReportMetric(float64(all)/float64(smallAll), "times-for-10x")
		b.ReportMetric(float64(search)/float64(smallSearch), "search-times-for-10x")
	}
}

// BenchmarkDerive prints what all facts of that network take, and keep in memory for each asset and link.
func BenchmarkDerive(b *testing.B) {
	w := largeNetwork(100_000, 150_000, 200)
	for b.Loop() {
		var before, after runtime.MemStats
		runtime.GC()
		runtime.ReadMemStats(&before)
		facts, err := Derive(context.Background(), w.inv, Options{})
		if err != nil {
			b.Fatal(err)
		}
		runtime.GC()
		runtime.ReadMemStats(&after)
		b.ReportMetric((float64(after.HeapAlloc)-float64(before.HeapAlloc))/250_000, "B/element")
		runtime.KeepAlive(facts)
	}
}
