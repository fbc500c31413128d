package topology

import (
	"slices"
	"testing"

	"github.com/netgrade/netgrade/inventory"
)

// needs gives a service a dependency, with an alternative where one is named.
func (w *world) needs(service, label string, attributes attributes) {
	nest(w.inv.Blocks["service"][service], "dependency", label, attributes)
}

// TestCirclesWithUndeclaredNeeds asks whether what a needed service leaves out could close a circle.
func TestCirclesWithUndeclaredNeeds(t *testing.T) {
	cases := []struct {
		name   string
		change func(w *world)
		want   Truth
	}{
		{"nothing stands in", func(*world) {}, Undecided},
		{"an alternative that needs nothing", func(w *world) { none(w.put("service", "other", nil), "dependency") }, No},
		{"an alternative that needs a supplier", func(w *world) {
			w.put("service", "other", nil)
			w.needs("other", "d", attributes{"supplier": ref{"supplier", "p1"}})
		}, No},
		{"an alternative that says nothing", func(w *world) { w.put("service", "other", nil) }, Undecided},
		{"an alternative that needs the service", func(w *world) {
			w.put("service", "other", nil)
			w.needs("other", "d", attributes{"service": ref{"service", "s"}})
		}, Undecided},
	}
	for _, c := range cases {
		t.Run(c.name, func(t *testing.T) {
			w := ladder()
			delete(w.inv.Blocks["service"]["s"].None, "dependency")
			w.put("service", "silent", nil)
			c.change(w)
			need := attributes{"service": ref{"service", "silent"}, "buffer": 0}
			if w.inv.Blocks["service"]["other"] != nil {
				need["alternative"] = ref{"service", "other"}
			}
			w.needs("s", "d", need)
			if got := derive(t, w).Circle("s"); got.Unbroken != c.want {
				t.Errorf("an unbroken circle: %v, undeclared %v, expected %v", got.Unbroken, got.Undeclared, c.want)
			}
		})
	}
}

// TestMustBesideAnUnreachedNeed keeps what certainly stands in the way although nothing can be said about a needed service.
func TestMustBesideAnUnreachedNeed(t *testing.T) {
	w := ladder()
	w.set("service", "s", "hosted_on", assets("h1"))
	delete(w.inv.Blocks["service"]["s"].None, "dependency")
	none(w.put("service", "lost", attributes{"hosted_on": assets(), "reached_from": zonesOf("corp")}), "dependency")
	w.needs("s", "d", attributes{"service": ref{"service", "lost"}, "buffer": 72 * 3600})
	facts := derive(t, w)
	got := facts.Must("s")
	var certain []string
	for _, a := range got.Certain {
		certain = append(certain, a.Name)
	}
	if !slices.Equal(certain, []string{"h1", "r1"}) || got.Determined != Undecided || got.Possible != nil {
		t.Errorf("s must pass %v of %v, determined %v", certain, got.Possible, got.Determined)
	}
	if got := facts.Must("lost"); got.Determined != No || got.Certain != nil {
		t.Errorf("a service that nobody reaches must pass %+v", got)
	}
}

// TestAlternativesAbroad tries the country of an alternative too: what nobody has placed may come from there.
func TestAlternativesAbroad(t *testing.T) {
	for country, want := range map[string]Truth{"GR": Yes, "IT": Undecided} {
		w := ladder()
		w.inv.Operator.Attributes["country"] = inventory.Value{Data: "GR"}
		w.put("site", "home", attributes{"country": "GR"})
		for name := range w.inv.Blocks["asset"] {
			w.set("asset", name, "site", ref{"site", "home"})
		}
		w.put("supplier", "one", nil)
		w.put("supplier", "other", attributes{"country": country})
		delete(w.inv.Blocks["service"]["s"].None, "dependency")
		w.needs("s", "d", attributes{"supplier": ref{"supplier", "one"}, "alternative": ref{"supplier", "other"}, "buffer": 0})
		if got := derive(t, w).Standing("s").Losses[Country]; got.Outlived != want {
			t.Errorf("with an alternative in %s the failure of a country is outlived: %v, expected %v", country, got.Outlived, want)
		}
	}
}

// TestBundlesWithoutSites asks whether a link with an end nobody has placed may have a parallel.
func TestBundlesWithoutSites(t *testing.T) {
	place := func(sites ...string) func(w *world) {
		return func(w *world) {
			for i, name := range []string{"r1", "h1", "r2", "h2"} {
				if sites[i] != "" {
					w.set("asset", name, "site", ref{"site", sites[i]})
				}
			}
		}
	}
	cases := []struct {
		name  string
		sites func(w *world)
		want  Truth
	}{
		{"one end placed, the other link elsewhere", place("a", "", "b", "c"), Yes},
		{"one end placed, the other link ends there", place("a", "", "a", "c"), Undecided},
		{"one end placed, the other link within that site", place("a", "", "a", "a"), Yes},
		{"one end placed, one end of the other link", place("a", "", "b", ""), Undecided},
		{"no end placed, the other link somewhere", place("", "", "b", "c"), Undecided},
		{"no end placed, the other link within a site", place("", "", "b", "b"), Yes},
		{"both ends placed, the other link nowhere", place("a", "b", "", ""), Undecided},
		{"both ends placed, one end of the other link elsewhere", place("a", "b", "c", ""), Yes},
	}
	for _, c := range cases {
		t.Run(c.name, func(t *testing.T) {
			w := ladder()
			for _, away := range []string{"e1-r1", "e2-r2", "r1-r2"} {
				w.set("link", away, "status", "planned")
			}
			for _, name := range []string{"a", "b", "c"} {
				w.put("site", name, nil)
			}
			c.sites(w)
			if got := derive(t, w).Parallel("r1-h1"); got.Known != c.want {
				t.Errorf("its bundle is known: %v, undeclared %v, expected %v", got.Known, got.Undeclared, c.want)
			}
		})
	}
}
