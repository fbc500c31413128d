package topology

import (
	"fmt"
	"slices"
	"strings"
	"testing"

	"github.com/netgrade/netgrade/inventory"
)

// ladder is two users' switches, two routers and two hosts: e1-r1-h1 and e2-r2-h2 with a rung r1-r2.
func ladder() *world {
	w := newWorld()
	w.put("zone", "corp", attributes{"trust": "corporate"})
	for _, name := range []string{"e1", "e2"} {
		w.asset("switch", name, attributes{"zone": ref{"zone", "corp"}})
	}
	for _, name := range []string{"r1", "r2", "h1", "h2"} {
		w.asset("router", name, nil)
	}
	for _, ends := range []string{"e1-r1", "e2-r2", "r1-h1", "r2-h2", "r1-r2"} {
		a, b, _ := strings.Cut(ends, "-")
		w.link(ends, a, b, nil)
	}
	none(w.put("service", "s", attributes{"essential": true, "hosted_on": assets("h1", "h2"), "quorum": 1, "reached_from": zonesOf("corp")}), "dependency")
	return w
}

// set changes an attribute of a block of the world.
func (w *world) set(blockType, name, attribute string, value any) {
	w.inv.Blocks[blockType][name].Attributes[attribute] = inventory.Value{Data: plain(value)}
}

// unset leaves an attribute out.
func (w *world) unset(blockType, name, attribute string) {
	delete(w.inv.Blocks[blockType][name].Attributes, attribute)
}

// describe writes a verdict in one line: reached, and what cuts.
func describe(s *Standing, kind Kind) string {
	l := s.Losses[kind]
	var missing []string
	for _, m := range l.Undeclared {
		missing = append(missing, strings.TrimSpace(m.Name+" "+m.VocabularyPath(Element{})))
	}
	return strings.TrimSpace(fmt.Sprintf("reached %v, outlived %v %s%s", s.Reach, l.Outlived, strings.Join(l.names(), ","), strings.Join(missing, ", ")))
}

// TestCases changes one thing about the ladder at a time.
func TestCases(t *testing.T) {
	cases := []struct {
		name   string
		change func(w *world)
		kind   Kind
		want   string
	}{
		{"as it is", func(*world) {}, Asset, "reached yes, outlived yes"},
		{"quorum undeclared", func(w *world) { w.unset("service", "s", "quorum") }, Asset, "reached yes, outlived undecided s service.quorum"},
		{"one host and no quorum", func(w *world) { w.unset("service", "s", "quorum"); w.set("service", "s", "hosted_on", assets("h1")) }, Asset, "reached yes, outlived no h1,r1"},
		{"a host retired counts for the quorum", func(w *world) { w.unset("service", "s", "quorum"); w.set("asset", "h2", "status", "retired") }, Asset, "reached undecided, outlived no h1,r1"},
		{"all hosts retired", func(w *world) {
			w.set("asset", "h1", "status", "retired")
			w.set("asset", "h2", "status", "planned")
		}, Asset, "reached no, outlived no"},
		{"hosted on nothing", func(w *world) { w.set("service", "s", "hosted_on", assets()) }, Link, "reached no, outlived no"},
		{"hosts undeclared", func(w *world) { w.unset("service", "s", "hosted_on") }, Asset, "reached undecided, outlived undecided s service.hosted_on"},
		{"reached from nowhere", func(w *world) { w.set("service", "s", "reached_from", zonesOf()) }, Asset, "reached no, outlived no"},
		{"zones undeclared", func(w *world) { w.unset("service", "s", "reached_from") }, Asset, "reached undecided, outlived undecided s service.reached_from"},
		{"a zone without members", func(w *world) {
			w.put("zone", "empty", attributes{"trust": "ot"})
			w.set("service", "s", "reached_from", zonesOf("empty"))
			none(w.inv.Header, "conduit")
		}, Asset, "reached undecided, outlived undecided asset.zone"},
		{"a zone without members or conduits", func(w *world) {
			w.put("zone", "empty", attributes{"trust": "ot"})
			w.set("service", "s", "reached_from", zonesOf("empty"))
		}, Asset, "reached undecided, outlived undecided conduit"},
		{"dependencies undeclared", func(w *world) { delete(w.inv.Blocks["service"]["s"].None, "dependency") }, Asset, "reached undecided, outlived undecided s service.dependency"},
		{"no link and silence about it", func(w *world) { delete(w.inv.Blocks, "link") }, Link, "reached undecided, outlived undecided link"},
		{"no link at all", func(w *world) { delete(w.inv.Blocks, "link"); none(w.inv.Header, "link") }, Link, "reached no, outlived no"},
		{"a link to itself", func(w *world) { w.link("r1-h1", "r1", "r1", nil) }, Asset, "reached yes, outlived no h2,r2"},
		{"a link to a retired asset", func(w *world) {
			w.asset("router", "old", attributes{"status": "retired"})
			w.link("r1-h1", "r1", "old", nil)
		}, Link, "reached yes, outlived no r2-h2"},
		{"a link with three ends is a path only perhaps", func(w *world) {
			w.unset("link", "r1-h1", "between")
			w.set("link", "r1-h1", "between", assets("r1", "h1", "e1"))
		}, Link, "reached yes, outlived undecided r1-h1 link.between"},
		{"duct named once", func(w *world) { w.set("link", "e1-r1", "ducts", wordsOf("d")); w.declareDucts() }, Duct, "reached yes, outlived yes"},
		{"one duct for both sides", func(w *world) {
			w.set("link", "r1-h1", "ducts", wordsOf("Egnatia "))
			w.set("link", "r2-h2", "ducts", wordsOf("egnatia", "x"))
			w.declareDucts()
		}, Duct, "reached yes, outlived no Egnatia"},
		{"a duct undeclared where it could matter", func(w *world) {
			w.set("link", "r1-h1", "ducts", wordsOf("d"))
			w.declareDucts()
			w.unset("link", "r2-h2", "ducts")
		}, Duct, "reached yes, outlived undecided r2-h2 link.ducts"},
		{"two devices side by side before the internet", func(w *world) {
			w.set("service", "s", "reached_from", zonesOf("internet"))
			w.put("conduit", "a", attributes{"from": ref{"zone", "internet"}, "to": ref{"zone", "corp"}, "through": assets("r1")})
			w.put("conduit", "b", attributes{"from": ref{"zone", "internet"}, "to": ref{"zone", "corp"}, "through": assets("r2")})
		}, Asset, "reached yes, outlived yes"},
		{"one firewall before the internet", func(w *world) {
			w.set("service", "s", "reached_from", zonesOf("internet"))
			w.put("conduit", "a", attributes{"from": ref{"zone", "internet"}, "to": ref{"zone", "corp"}, "through": assets("r1", "r2")})
		}, Asset, "reached yes, outlived no r1"},
		{"the only uplink", func(w *world) {
			w.set("service", "s", "reached_from", zonesOf("internet"))
			w.put("link", "up", attributes{"between": assets("r1"), "upstream_asn": 64500})
		}, Link, "reached yes, outlived no up"},
		{"two uplinks", func(w *world) {
			w.set("service", "s", "reached_from", zonesOf("internet"))
			w.put("link", "up1", attributes{"between": assets("r1"), "upstream_asn": 64500})
			w.put("link", "up2", attributes{"between": assets("r2"), "upstream_asn": 64501})
		}, Link, "reached yes, outlived yes"},
		{"a circle of services stands", func(w *world) {
			w.needing("t", "s")
			nest(w.inv.Blocks["service"]["s"], "dependency", "d", attributes{"service": ref{"service", "t"}, "buffer": 0})
		}, Asset, "reached yes, outlived yes"},
		{"a duct that nobody else names and a service that hangs on itself", func(w *world) {
			nest(w.inv.Blocks["service"]["s"], "dependency", "d", attributes{"service": ref{"service", "s"}, "buffer": 0})
		}, Asset, "reached yes, outlived yes"},
	}
	for _, c := range cases {
		t.Run(c.name, func(t *testing.T) {
			w := ladder()
			c.change(w)
			if got := describe(derive(t, w).Standing("s"), c.kind); got != c.want {
				t.Errorf("got  %s\nwant %s", got, c.want)
			}
		})
	}
}

// declareDucts says of every link without ducts that it runs through none.
func (w *world) declareDucts() {
	for name, link := range w.inv.Blocks["link"] {
		if _, declared := link.Attributes["ducts"]; !declared {
			w.set("link", name, "ducts", values{})
		}
	}
}

// needing makes a service on the hosts of the ladder that needs another at once.
func (w *world) needing(name, other string) {
	s := w.put("service", name, attributes{"hosted_on": assets("h1", "h2"), "quorum": 1, "reached_from": zonesOf("corp")})
	nest(s, "dependency", "d", attributes{"service": ref{"service", other}, "buffer": 0})
}

// TestBeliefs lists what a pass rests on beside the network.
func TestBeliefs(t *testing.T) {
	w := ladder()
	w.set("service", "s", "hosted_on", assets("h1"))
	w.needing("t", "s")
	w.inv.Blocks["service"]["t"].Items["dependency"]["d"].Attributes["buffer"] = inventory.Value{Data: plain(72 * 3600)}
	standing := derive(t, w).Standing("t")
	if got := describe(standing, Site); got != "reached yes, outlived undecided e1 asset.site, h1 asset.site, r1 asset.site" && standing.Losses[Site].Outlived != Undecided {
		t.Errorf("without sites: %s", got)
	}
	believed := standing.Losses[Asset].Believed
	if len(believed) == 0 || believed[0] != (Belief{Loss: "h1", Service: "t", Need: "d", By: "buffer"}) {
		t.Errorf("the loss of h1 is outlived by a buffer of 72 hours, told is %+v", believed)
	}
}

// TestWitness shows a cut with its zone, its hosts and the last path.
func TestWitness(t *testing.T) {
	w := ladder()
	w.set("service", "s", "hosted_on", assets("h1"))
	w.needing("t", "s")
	facts := derive(t, w)
	cut := facts.Standing("s").Losses[Asset].Cuts[1]
	var path []string
	for _, e := range cut.Witness.Path {
		path = append(path, e.Name)
	}
	if cut.Name != "r1" || cut.Witness.Zone != "corp" || !slices.Equal(cut.Witness.Hosts, []string{"h1"}) || strings.Join(path, " ") != "e1 e1-r1 r1 r1-h1 h1" {
		t.Errorf("witness of %s: %+v", cut.Name, cut.Witness)
	}
	if got := facts.Standing("t").Losses[Asset].Cuts[1].Witness.Through; !slices.Equal(got, []string{"s"}) {
		t.Errorf("r1 cuts t through %v, expected s", got)
	}
}

// TestLose asks what if.
func TestLose(t *testing.T) {
	w := ladder()
	w.needing("t", "s")
	nest(w.inv.Blocks["service"]["t"], "dependency", "d", attributes{"service": ref{"service", "s"}, "buffer": 300000})
	w.set("service", "s", "hosted_on", assets("h1"))
	facts := derive(t, w)
	outcome, err := facts.Lose(Element{"link", "r1-h1"})
	if err != nil {
		t.Fatal(err)
	}
	if len(outcome.Lost) != 1 || outcome.Lost[0].Service != "s" || !outcome.Lost[0].Certain {
		t.Errorf("lost %+v, expected s alone", outcome.Lost)
	}
	if len(outcome.Kept) != 1 || outcome.Kept[0] != (Kept{Service: "t", Need: "d", Lost: "s", By: "buffer", Seconds: 300000}) {
		t.Errorf("kept %+v, expected t on its buffer", outcome.Kept)
	}
	if len(outcome.Zones) != 1 || outcome.Zones[0].Zone != "corp" || !slices.Equal(outcome.Zones[0].Services, []string{"s"}) {
		t.Errorf("zones %+v, expected corp to lose s", outcome.Zones)
	}
	if _, err := facts.Lose(Element{"asset", "nowhere"}); err == nil || !strings.Contains(err.Error(), `asset "nowhere"`) {
		t.Errorf("an asset that isn't there: %v", err)
	}
	without, err := facts.Without(Element{"link", "r1-h1"})
	if err != nil {
		t.Fatal(err)
	}
	if status, _ := without.Blocks["link"]["r1-h1"].Text("status"); status != "retired" || len(w.inv.Blocks["link"]["r1-h1"].Attributes) != 1 {
		t.Errorf("the copy has status %q, and the original %v", status, w.inv.Blocks["link"]["r1-h1"].Attributes)
	}
}

// TestSmallest finds the pairs that stop the ladder.
func TestSmallest(t *testing.T) {
	facts := derive(t, ladder())
	found, err := facts.Smallest(t.Context(), 2, Link, 0)
	if err != nil {
		t.Fatal(err)
	}
	var sets []string
	for _, s := range found.Sets {
		sets = append(sets, strings.Join(s.Names, "+"))
	}
	want := []string{"e1-r1+e2-r2", "r1-h1+r2-h2"}
	if !found.Complete || !slices.Equal(sets, want) {
		t.Errorf("found %v (complete %v), expected %v", sets, found.Complete, want)
	}
	if bounded, _ := facts.Smallest(t.Context(), 2, Link, 7); bounded.Complete || bounded.Trials != 7 {
		t.Errorf("a bound of 7 left the search complete=%v after %d trials", bounded.Complete, bounded.Trials)
	}
}
