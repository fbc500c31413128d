package topology

import (
	"context"
	"math/rand/v2"
	"slices"
	"testing"

	"github.com/netgrade/netgrade/inventory"
)

// hole is something undeclared, with ways to declare it.
type hole struct {
	what  string
	fills []func()
	dig   func()
}

// TestCompletionsAgree digs holes into random inventories: whatever is decided must hold however the holes are filled.
func TestCompletionsAgree(t *testing.T) {
	d := dice{rand.New(rand.NewPCG(*seed, 2))}
	decided, open := 0, 0
	for round := range 500 {
		w := d.world()
		addStrangers(w)
		holes := d.holes(w)
		for _, h := range holes {
			h.dig()
		}
		facts, err := Derive(context.Background(), w.inv, Options{})
		if err != nil {
			t.Fatal(err)
		}
		partial := w.String()
		for _, choice := range d.choices(holes) {
			for i, h := range holes {
				h.fills[choice[i]]()
			}
			if wrong := contradiction(facts, w.inv); wrong != "" {
				t.Fatalf("seed %d round %d: %s\nundeclared:\n%s\ncompleted:\n%s", *seed, round, wrong, partial, w)
			}
		}
		for _, s := range facts.standings {
			for _, l := range s.Losses {
				if l.Outlived == Undecided {
					open++
				} else {
					decided++
				}
			}
		}
	}
	if decided < open/4 {
		t.Errorf("seed %d: only %d facts are decided and %d open: too few to mean anything", *seed, decided, open)
	}
}

// contradiction says what a completed inventory shows to be wrong about the facts of the partial one.
func contradiction(facts *Facts, inv *inventory.Inventory) string {
	worst := newPlainWorld(inv)
	best := worst
	best.enteredAnyway = true
	for service := range inv.Blocks["service"] {
		got := facts.Standing(service)
		if got.Reach == Yes && !worst.reach(service, loss{}, nil) {
			return service + " is reached, and is not"
		}
		if got.Reach == No && best.reach(service, loss{}, nil) {
			return service + " is not reached, and is"
		}
		for _, kind := range Kinds() {
			l := got.Losses[kind]
			if l.Outlived == Yes {
				if cut := worst.cutBy(service, kind); len(cut) > 0 {
					return service + " outlives any " + string(kind) + ", but not " + cut[0]
				}
			}
			cut := best.cutBy(service, kind)
			for _, c := range l.Cuts {
				// Where home is undeclared two countries cut, and one of them may turn out to be home.
				if best.reach(service, loss{}, nil) && !slices.Contains(cut, c.Name) && (kind != Country || len(cut) == 0) {
					return service + " doesn't outlive " + string(kind) + " " + c.Name + ", and does"
				}
			}
		}
	}
	return ""
}

// addStrangers declares what undeclared attributes may name although nothing declared does yet.
func addStrangers(w *world) {
	site := w.put("site", "z", attributes{"country": "FR"})
	facet(site, "power", attributes{"substations": wordsOf("far"), "generator_present": false, "generator": 0})
	w.put("supplier", "p9", attributes{"subcontractors": wordsOf()})
}

// enough is how many completions of one inventory are tried.
const enough = 12

// choices enumerates all ways to fill the holes where they are few, else samples some.
func (d dice) choices(holes []hole) [][]int {
	total := 1
	for _, h := range holes {
		total *= len(h.fills)
		if total > enough {
			break
		}
	}
	var all [][]int
	for n := range min(total, enough) {
		choice := make([]int, len(holes))
		for i, h := range holes {
			if total > enough {
				choice[i] = d.IntN(len(h.fills))
				continue
			}
			choice[i] = n % len(h.fills)
			n /= len(h.fills)
		}
		all = append(all, choice)
	}
	return all
}

// holes rolls some of them: mostly several of one kind, because what is undeclared together decides together.
func (d dice) holes(w *world) []hole {
	var all []hole
	taken := map[string]bool{}
	kind := d.IntN(holeKinds)
	for range 1 + d.IntN(8) {
		if d.chance(0.2) {
			kind = d.IntN(holeKinds)
		}
		h := d.hole(w, kind)
		if h.fills != nil && !taken[h.what] {
			taken[h.what] = true
			all = append(all, h)
		}
	}
	return all
}

// attribute makes a hole of an attribute.
func attribute(b *inventory.Block, name string, fills ...any) hole {
	h := hole{what: b.Definition.Path + b.Name + name, dig: func() { delete(b.Attributes, name) }}
	if old, declared := b.Attributes[name]; declared {
		h.fills = append(h.fills, func() { b.Attributes[name] = old })
	}
	for _, fill := range fills {
		h.fills = append(h.fills, func() { b.Attributes[name] = inventory.Value{Data: plain(fill)} })
	}
	return h
}

// holeKinds counts the cases of hole.
const holeKinds = 18

// hole rolls one of a kind.
func (d dice) hole(w *world, kind int) hole {
	name := pick(d, sortedKeys(w.inv.Blocks["asset"]))
	asset := w.inv.Blocks["asset"][name]
	service := w.inv.Blocks["service"][pick(d, sortedKeys(w.inv.Blocks["service"]))]
	site := w.inv.Blocks["site"][pick(d, []string{"a", "b", "c"})]
	switch kind {
	case 14:
		return attribute(w.inv.Operator, "country", "GR", "BG", "FR")
	case 15:
		return d.abroadHole(w, service)
	case 16:
		return attribute(service, pick(d, []string{"essential", "manual_operation"}), true, false)
	case 17:
		return attribute(service, "rto", 3600, 7200)

	case 0:
		return attribute(asset, "site", ref{"site", "a"}, ref{"site", "b"}, ref{"site", "z"})
	case 1:
		return attribute(asset, "power_feeds", values{}, wordsOf("f1"), wordsOf("far"))
	case 2:
		return attribute(asset, pick(d, []string{"vendor", "model"}), "acme", "x1", "other")
	case 3:
		h := attribute(asset.Facets["firmware"], "version", "1", "2", "other")
		h.what += name
		return h
	case 4:
		return attribute(site, "country", "GR", "BG", "FR")
	case 5:
		h := attribute(site.Facets["power"], pick(d, []string{"generator", "generator"}), 0, 1000000)
		h.what += site.Name
		return h
	case 6:
		h := attribute(site.Facets["power"], "generator_present", false, true)
		h.what += site.Name
		return h
	case 7:
		h := attribute(site.Facets["power"], "substations", values{}, wordsOf("north"), wordsOf("far"), wordsOf("north", "far"))
		h.what += site.Name
		return h
	case 8:
		return attribute(service, "quorum", 1)
	case 9:
		return attribute(service, pick(d, []string{"hosted_on"}), assets(name), assets(name, pick(d, sortedKeys(w.inv.Blocks["asset"]))))
	case 10:
		return attribute(service, "reached_from", zonesOf("users"), zonesOf("internet"))
	case 11:
		return d.needHole(service)
	case 12:
		return d.zoneHole(w)
	default:
		return d.linkHole(w)
	}
}

// needHole leaves out a buffer, or all dependencies.
func (d dice) needHole(service *inventory.Block) hole {
	for _, label := range sortedKeys(service.Items["dependency"]) {
		if need := service.Items["dependency"][label]; d.chance(0.6) {
			h := attribute(need, "buffer", 0, 300000)
			h.what += service.Name
			return h
		}
	}
	old := service.Items["dependency"]
	return hole{what: service.Name + "dependency",
		dig: func() { delete(service.Items, "dependency"); service.None = nil },
		fills: []func(){
			func() { service.Items["dependency"] = old; none(service, "dependency") },
			func() { service.Items["dependency"] = nil; none(service, "dependency") },
		}}
}

// abroadHole leaves out what is read of deliveries from abroad.
func (d dice) abroadHole(w *world, service *inventory.Block) hole {
	if cloud := service.Facets["cloud"]; cloud != nil {
		h := attribute(cloud, "data_countries", wordsOf("GR"), wordsOf("BG"), wordsOf("BG", "FR"))
		h.what += service.Name
		return h
	}
	for _, label := range sortedKeys(service.Items["dependency"]) {
		if need := service.Items["dependency"][label]; need.Attributes["supplier"].Data != nil && d.chance(0.7) {
			h := attribute(need, "country", "GR", "BG", "FR")
			h.what += service.Name
			return h
		}
	}
	return attribute(w.inv.Operator.Items["supplier"]["p3"], "country", "GR", "BG", "FR")
}

// zoneHole leaves out the trust of a zone or the way of a conduit.
func (d dice) zoneHole(w *world) hole {
	if conduits := sortedKeys(w.inv.Blocks["conduit"]); len(conduits) > 0 && d.chance(0.5) {
		names := sortedKeys(w.inv.Blocks["asset"])
		return attribute(w.inv.Blocks["conduit"][pick(d, conduits)], "through", values{}, assets(pick(d, names)), assets(pick(d, names)))
	}
	return attribute(w.inv.Blocks["zone"]["users"], "trust", "internet", "ot")
}

// countryAt gives the country of an end. Between two ends in one country an undeclared list of countries crossed says that there are none: it is no hole.
func (w *world) countryAt(asset string) string {
	site, _ := reference(w.inv.Blocks["asset"][asset], "site")
	country, _ := text(w.inv.Blocks["site"][site.Name], "country")
	return country
}

// linkHole leaves out what groups read of a link or of its provider.
func (d dice) linkHole(w *world) hole {
	links := sortedKeys(w.inv.Blocks["link"])
	if len(links) == 0 {
		return hole{}
	}
	link := w.inv.Blocks["link"][pick(d, links)]
	switch d.IntN(5) {
	case 0:
		return attribute(link, "ducts", values{}, wordsOf("d1"), wordsOf("far"), wordsOf("d1", "far"))
	case 1:
		return attribute(link, "medium", "satellite", "fibre")
	case 2:
		if ends := named(link, "between"); len(ends) == 2 && w.countryAt(ends[0]) == w.countryAt(ends[1]) {
			return hole{}
		}
		return attribute(link, "transit_countries", values{}, wordsOf("BG"), wordsOf("AT"))
	case 3:
		return attribute(w.inv.Operator.Items["supplier"][pick(d, []string{"p1", "p2", "p3"})], "subcontractors", values{}, wordsOf("p1"), wordsOf("far", "p3"))
	}
	return hole{what: link.Definition.Path + link.Name + "owned",
		dig: func() { delete(link.Attributes, "owned"); delete(link.Attributes, "provider") },
		fills: []func(){
			func() { delete(link.Attributes, "provider"); link.Attributes["owned"] = inventory.Value{Data: true} },
			func() {
				delete(link.Attributes, "owned")
				link.Attributes["provider"] = inventory.Value{Data: plain(ref{"supplier", "p1"})}
			},
			func() {
				delete(link.Attributes, "owned")
				link.Attributes["provider"] = inventory.Value{Data: plain(ref{"supplier", "p9"})}
			},
		}}
}
