package topology

import (
	"context"
	goflag "flag"
	"math/rand/v2"
	"slices"
	"testing"
	"time"
)

// seed chooses the random inventories; a failing run prints the one that it used.
var seed = goflag.Uint64("topology.seed", uint64(time.Now().UnixNano()), "seed of the random inventories")

const hours = 3600.0

// TestLossesEqualRemoval holds every loss of random inventories against plain removal and search.
func TestLossesEqualRemoval(t *testing.T) {
	d := dice{rand.New(rand.NewPCG(*seed, 1))}
	for round := range 2000 {
		w := d.world()
		facts, err := Derive(context.Background(), w.inv, Options{})
		if err != nil {
			t.Fatal(err)
		}
		worst := newPlainWorld(w.inv)
		best := worst
		best.enteredAnyway = true
		for service := range w.inv.Blocks["service"] {
			got := facts.Standing(service)
			if want := between3(!best.reach(service, loss{}, nil), !worst.reach(service, loss{}, nil)); got.Reach != want {
				t.Fatalf("seed %d round %d: service %s is reached: %v, by removal %v\n%s", *seed, round, service, got.Reach, want, w)
			}
			if got.Reach == No {
				continue
			}
			for _, kind := range Kinds() {
				if have, want := got.Losses[kind].names(), best.cutBy(service, kind); !slices.Equal(have, want) {
					t.Fatalf("seed %d round %d: service %s cut by %s %v, by removal %v\n%s", *seed, round, service, kind, have, want, w)
				}
				if have, want := got.Losses[kind].Possible, worst.cutBy(service, kind); got.Reach == Yes && !slices.Equal(have, want) {
					t.Fatalf("seed %d round %d: service %s may be cut by %s %v, by removal %v\n%s", *seed, round, service, kind, have, want, w)
				}
			}
		}
	}
}

// names lists what cuts.
func (l *Loss) names() []string {
	var found []string
	for _, c := range l.Cuts {
		found = append(found, c.Name)
	}
	slices.Sort(found)
	return found
}
