package topology

import (
	"math/rand/v2"
	"slices"
	"testing"

	"github.com/netgrade/netgrade/inventory"
)

// TestRoughInventories breaks inventories in ways that no reader would let through: names of nothing, values of the wrong type, blocks without a
// word. Nothing may panic, and what is cut off by nothing must not be told as certain and good.
func TestRoughInventories(t *testing.T) {
	d := dice{rand.New(rand.NewPCG(*seed, 41))}
	for round := range 300 {
		w := d.world()
		if d.chance(0.3) {
			w = d.fortress()
		}
		d.roughen(w)
		func() {
			defer func() {
				if problem := recover(); problem != nil {
					t.Fatalf("seed %d round %d: %v\n%s", *seed, round, problem, w)
				}
			}()
			facts := derive(t, w)
			for blockType := range w.inv.Blocks {
				for name := range w.inv.Blocks[blockType] {
					facts.Derived(blockType, name)
					_, _ = facts.Lose(Element{blockType, name})
				}
			}
			facts.Derived("operator", "op")
		}()
	}
}

// roughen spoils some attributes.
func (d dice) roughen(w *world) {
	var blocks []*inventory.Block
	var gather func(b *inventory.Block)
	gather = func(b *inventory.Block) {
		blocks = append(blocks, b)
		for _, key := range sortedKeys(b.Facets) {
			gather(b.Facets[key])
		}
		for _, key := range sortedKeys(b.Items) {
			for _, name := range sortedKeys(b.Items[key]) {
				gather(b.Items[key][name])
			}
		}
	}
	for _, blockType := range sortedKeys(w.inv.Blocks) {
		for _, name := range sortedKeys(w.inv.Blocks[blockType]) {
			gather(w.inv.Blocks[blockType][name])
		}
	}
	gather(w.inv.Operator)
	for range 1 + d.IntN(12) {
		b := pick(d, blocks)
		names := sortedKeys(b.Attributes)
		if len(names) == 0 {
			continue
		}
		name := pick(d, names)
		switch d.IntN(5) {
		case 0:
			delete(b.Attributes, name)
		case 1:
			b.Attributes[name] = inventory.Value{Data: plain(pick(d, []any{true, 7, -3, "", "nonsense", ref{"asset", "nobody"}, values{}}))}
		case 2:
			b.Attributes[name] = inventory.Value{Data: plain(values{ref{"asset", "nobody"}, ref{"asset", "n00"}, ref{"asset", "n01"}, "x", 5})}
		case 3:
			b.None = nil
		default:
			b.Items, b.Facets = map[string]map[string]*inventory.Block{}, map[string]*inventory.Block{}
		}
	}
}

// TestWitnessesShowTheCut checks every witness: the hosts that it names are hosts, its path leads from an entry of the zone to the first of them
// over links that join their neighbours, and passes what is lost.
func TestWitnessesShowTheCut(t *testing.T) {
	d := dice{rand.New(rand.NewPCG(*seed, 42))}
	shown := 0
	for round := range 300 {
		w := d.world()
		facts, p := derive(t, w), newPlainWorld(w.inv)
		for _, s := range facts.Services() {
			for _, kind := range Kinds() {
				losses := p.losses(kind, p.allEntries(s.Service))
				for _, c := range s.Losses[kind].Cuts {
					wrong := p.wrongWitness(s.Service, c, losses[c.Name])
					if wrong != "" {
						t.Fatalf("seed %d round %d: %s %s cuts %s, and %s: %+v\n%s", *seed, round, kind, c.Name, s.Service, wrong, c.Witness, w)
					}
					if c.Witness != nil && len(c.Witness.Path) > 0 {
						shown++
					}
				}
			}
		}
	}
	if shown < 100 {
		t.Errorf("seed %d: only %d witnesses have a path: too few to mean anything", *seed, shown)
	}
}

// wrongWitness says what is wrong about a witness, or nothing.
func (p plainWorld) wrongWitness(service string, c Cut, x loss) string {
	w := c.Witness
	if w == nil || len(c.Needs) > 0 && len(w.Hosts) == 0 {
		return ""
	}
	if len(w.Through) > 0 {
		service = w.Through[len(w.Through)-1]
	}
	hosts := named(p.services[service].block, "hosted_on")
	for _, host := range w.Hosts {
		if !slices.Contains(hosts, host) {
			return host + " is no host of " + service
		}
	}
	if w.Zone != "" && len(w.Hosts) == 0 {
		return "no host is lost"
	}
	if len(w.Path) == 0 {
		return ""
	}
	passes := false
	for i, e := range w.Path {
		if e.Type == "asset" {
			passes = passes || x.hasAsset(p.assets[e.Name])
			continue
		}
		passes = passes || x.hasLink(p.links[e.Name])
		ends := p.ends(p.inv.Blocks["link"][e.Name])
		if !slices.Contains(ends, p.assets[w.Path[i-1].Name]) || !slices.Contains(ends, p.assets[w.Path[i+1].Name]) {
			return e.Name + " doesn't join its neighbours"
		}
	}
	first, last := w.Path[0], w.Path[len(w.Path)-1]
	entry := slices.IndexFunc(p.zones[w.Zone].entries, func(l line) bool { return l.to == p.assets[first.Name] })
	if entry < 0 || last.Name != w.Hosts[0] {
		return "its path doesn't lead from an entry to the first host"
	}
	if uplink := p.zones[w.Zone].entries[entry].link; !passes && uplink == always {
		return "its path avoids what is lost"
	}
	return ""
}
