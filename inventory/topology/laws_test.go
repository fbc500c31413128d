package topology

import (
	"context"
	"fmt"
	"maps"
	"math/rand/v2"
	"slices"
	"strings"
	"testing"

	"github.com/netgrade/netgrade/inventory"
)

// derive derives the facts of a world in which nothing can go wrong.
func derive(t *testing.T, w *world) *Facts {
	t.Helper()
	facts, err := Derive(context.Background(), w.inv, Options{})
	if err != nil {
		t.Fatal(err)
	}
	return facts
}

// laws runs a law over random worlds with links.
func laws(t *testing.T, stream uint64, law func(d dice, w *world, before *Facts) string) {
	t.Helper()
	d := dice{rand.New(rand.NewPCG(*seed, stream))}
	for round := range 150 {
		w := d.world()
		if len(w.inv.Blocks["link"]) == 0 {
			continue
		}
		if wrong := law(d, w, derive(t, w)); wrong != "" {
			t.Fatalf("seed %d round %d: %s\n%s", *seed, round, wrong, w)
		}
	}
}

// TestAddedLinkAddsNoCut adds a link: what was outlived still is.
func TestAddedLinkAddsNoCut(t *testing.T) {
	laws(t, 11, func(d dice, w *world, before *Facts) string {
		names := sortedKeys(w.inv.Blocks["asset"])
		d.link(w, "added", pick(d, names), pick(d, names)).Attributes["status"] = inventory.Value{Data: "active"}
		after := derive(t, w)
		for _, s := range before.Services() {
			for _, kind := range []Kind{Asset, Link} {
				for _, cut := range after.Standing(s.Service).Losses[kind].names() {
					if s.Reach == Yes && !slices.Contains(s.Losses[kind].names(), cut) {
						return fmt.Sprintf("a link more, and now %s %s cuts %s", kind, cut, s.Service)
					}
				}
			}
		}
		return ""
	})
}

// TestDoubledLinksAreNoBridges doubles every link.
func TestDoubledLinksAreNoBridges(t *testing.T) {
	laws(t, 12, func(_ dice, w *world, _ *Facts) string {
		for name, link := range maps.Clone(w.inv.Blocks["link"]) {
			w.put("link", name+"-again", nil).Attributes = link.Attributes
		}
		after := derive(t, w)
		if bridges := after.Bridges(); len(bridges) > 0 {
			return "bridges are left: " + strings.Join(bridges, " ")
		}
		for _, s := range after.Services() {
			if cuts := s.Losses[Link].names(); len(cuts) > 0 {
				return s.Service + " is cut by links " + strings.Join(cuts, " ")
			}
		}
		return ""
	})
}

// TestSubdividedLink puts a node into a link: it cuts what the link cut, and nothing else changes.
func TestSubdividedLink(t *testing.T) {
	laws(t, 13, func(d dice, w *world, before *Facts) string {
		name := pick(d, sortedKeys(w.inv.Blocks["link"]))
		link := w.inv.Blocks["link"][name]
		ends := named(link, "between")
		if len(ends) != 2 || ends[0] == ends[1] || link.Attributes["upstream_asn"].Data != nil {
			return ""
		}
		w.asset("router", "middle", nil)
		second := w.put("link", name+"-beyond", nil)
		second.Attributes = maps.Clone(link.Attributes)
		link.Attributes = maps.Clone(link.Attributes)
		link.Attributes["between"] = inventory.Value{Data: plain(assets(ends[0], "middle"))}
		second.Attributes["between"] = inventory.Value{Data: plain(assets("middle", ends[1]))}
		after := derive(t, w)
		for _, s := range before.Services() {
			want := s.Losses[Asset].names()
			if slices.Contains(s.Losses[Link].names(), name) {
				want = append(want, "middle")
			}
			slices.Sort(want)
			if got := after.Standing(s.Service).Losses[Asset].names(); s.Reach == Yes && !slices.Equal(got, want) {
				return fmt.Sprintf("with %s divided %s is cut by %v, expected %v", name, s.Service, got, want)
			}
		}
		return ""
	})
}

// TestNamesDontMatter turns the order of all assets and links round by renaming them.
func TestNamesDontMatter(t *testing.T) {
	laws(t, 14, func(_ dice, w *world, before *Facts) string {
		renamed := renameAll(w)
		after := derive(t, w)
		for _, s := range before.Services() {
			for _, kind := range Kinds() {
				want := s.Losses[kind].names()
				if kind == Asset || kind == Link {
					for i := range want {
						want[i] = renamed(want[i])
					}
				}
				slices.Sort(want)
				other := after.Standing(s.Service)
				if got := other.Losses[kind].names(); other.Reach != s.Reach || !slices.Equal(got, want) {
					return fmt.Sprintf("renamed, %s is cut by %s %v, expected %v", s.Service, kind, got, want)
				}
			}
		}
		return ""
	})
}

// renameAll renames assets and links so that their order is the reverse.
func renameAll(w *world) func(string) string {
	turn := func(name string) string {
		turned := []byte(name)
		for i, b := range turned {
			if b >= '0' && b <= '9' {
				turned[i] = '0' + '9' - b
			}
		}
		return "r" + string(turned)
	}
	for _, blockType := range []string{"asset", "link"} {
		old := w.inv.Blocks[blockType]
		w.inv.Blocks[blockType] = map[string]*inventory.Block{}
		for name, b := range old {
			b.Name = turn(name)
			w.inv.Blocks[blockType][b.Name] = b
		}
	}
	for _, blocks := range w.inv.Blocks {
		for _, b := range blocks {
			for key, value := range b.Attributes {
				b.Attributes[key] = inventory.Value{Data: renamedData(value.Data, turn)}
			}
		}
	}
	return turn
}

// renamedData renames the assets to which a value refers.
func renamedData(data any, turn func(string) string) any {
	switch v := data.(type) {
	case inventory.Reference:
		if v.Type == "asset" {
			v.Name = turn(v.Name)
		}
		return v
	case []inventory.Value:
		turned := make([]inventory.Value, len(v))
		for i, element := range v {
			turned[i] = inventory.Value{Data: renamedData(element.Data, turn)}
		}
		return turned
	default:
		return data
	}
}
