package topology

import (
	"fmt"
	"math"
	"math/rand/v2"
	"slices"
	"testing"

	"github.com/netgrade/netgrade/inventory"
)

// TestFactsAboutServices holds circles, dependents, shares of suppliers and links on the way against plain definitions, on small
// inventories in which everything is declared.
func TestFactsAboutServices(t *testing.T) {
	d := dice{rand.New(rand.NewPCG(*seed, 21))}
	for round := range 600 {
		w := d.worldOf(2 + d.IntN(7))
		facts, p := derive(t, w), newPlainWorld(w.inv)
		for name := range p.services {
			if got, want := facts.Circle(name).Unbroken, truth(p.inCircle([]string{name}, nil)); got != want {
				t.Fatalf("seed %d round %d: unbroken circle of %s: %v, expected %v\n%s", *seed, round, name, got, want, w)
			}
			certain, unprotected := p.dependents(name)
			if got := facts.Dependents(name); !slices.Equal(got.Certain, certain) || !slices.Equal(got.Unprotected, unprotected) || !slices.Equal(got.Possible, certain) {
				t.Fatalf("seed %d round %d: %s is needed by %+v, expected %v and unprotected %v\n%s", *seed, round, name, got, certain, unprotected, w)
			}
		}
		for _, party := range facts.Concentration().Parties {
			want := p.share(party.Name)
			if math.Abs(party.Least-want) > 1e-9 || math.Abs(party.Most-want) > 1e-9 {
				t.Fatalf("seed %d round %d: share of %s from %v to %v, expected %v\n%s", *seed, round, party.Name, party.Least, party.Most, want, w)
			}
		}
		for name := range p.links {
			if got, want := facts.Carries(name), truth(p.carriesEssential(name)); got != want {
				t.Fatalf("seed %d round %d: link %s lies between an entry and a host: %v, expected %v\n%s", *seed, round, name, got, want, w)
			}
		}
	}
}

// TestCompletionsOfServiceFacts digs holes: what is decided about circles, dependents, shares and links on the way holds however they are filled.
func TestCompletionsOfServiceFacts(t *testing.T) {
	d := dice{rand.New(rand.NewPCG(*seed, 22))}
	for round := range 600 {
		w := d.worldOf(2 + d.IntN(7))
		addStrangers(w)
		holes := d.holes(w)
		for _, h := range holes {
			h.dig()
		}
		facts, partial := derive(t, w), w.String()
		for _, choice := range d.choices(holes) {
			for i, h := range holes {
				h.fills[choice[i]]()
			}
			if wrong := newPlainWorld(w.inv).contradicts(facts); wrong != "" {
				t.Fatalf("seed %d round %d: %s\nundeclared:\n%s\ncompleted:\n%s", *seed, round, wrong, partial, w)
			}
		}
	}
}

// contradicts says what a completed inventory shows to be wrong.
func (p plainWorld) contradicts(facts *Facts) string {
	for _, name := range sortedKeys(p.services) {
		if got, now := facts.Circle(name).Unbroken, truth(p.inCircle([]string{name}, nil)); got != Undecided && got != now {
			return name + " is in an unbroken circle: " + got.String()
		}
		certain, unprotected := p.dependents(name)
		got := facts.Dependents(name)
		if !subset(got.Certain, certain) || !subset(certain, got.Possible) || !subset(got.Unprotected, unprotected) || !subset(unprotected, got.MayBeUnprotected) {
			return fmt.Sprintf("%s is needed by %+v, and by %v, unprotected %v", name, got, certain, unprotected)
		}
	}
	c := facts.Concentration()
	bounds := map[string]Party{}
	for _, party := range c.Parties {
		bounds[party.Name] = party
	}
	for _, party := range []string{"p1", "p2", "p3", "p9", "digger", "far"} {
		share := p.share(party)
		bound, named := bounds[party]
		if !named {
			bound = Party{Most: c.UnnamedMost}
		}
		if share < bound.Least-1e-9 || share > bound.Most+1e-9 {
			return fmt.Sprintf("share of %s from %v to %v, and is %v", party, bound.Least, bound.Most, share)
		}
	}
	for name := range p.links {
		if got := facts.Carries(name); got != Undecided && got != truth(p.carriesEssential(name)) {
			return "link " + name + " lies between an entry and a host: " + got.String()
		}
	}
	return ""
}

// subset reports whether a list holds all of another.
func subset(part, whole []string) bool {
	return !slices.ContainsFunc(part, func(name string) bool { return !slices.Contains(whole, name) })
}

// inCircle looks for a circle by every path: through services that nobody runs by hand, over buffers too short, with every alternative on it.
func (p plainWorld) inCircle(path []string, edges []*inventory.Block) bool {
	last := p.services[path[len(path)-1]]
	if last.block.Attributes["manual_operation"].Data == true {
		return false
	}
	for _, d := range last.needs {
		to, isService := d.Attributes["service"].Data.(inventory.Reference)
		if !isService {
			continue
		}
		buffer, _ := number(d, "buffer")
		if rto, _ := number(p.services[to.Name].block, "rto"); buffer >= rto {
			continue
		}
		circle := append(slices.Clone(edges), d)
		if to.Name == path[0] {
			if !slices.ContainsFunc(circle, func(e *inventory.Block) bool {
				other, ok := e.Attributes["alternative"].Data.(inventory.Reference)
				return ok && (other.Type == "supplier" || !slices.Contains(path, other.Name))
			}) {
				return true
			}
			continue
		}
		if !slices.Contains(path, to.Name) && p.inCircle(append(slices.Clone(path), to.Name), circle) {
			return true
		}
	}
	return false
}

// dependents lists the essential services that need one, and those that do by a chain without alternatives.
func (p plainWorld) dependents(target string) (certain, unprotected []string) {
	for _, name := range sortedKeys(p.services) {
		if name == target || p.services[name].block.Attributes["essential"].Data != true {
			continue
		}
		if p.leadsTo(name, target, false, nil) {
			certain = append(certain, name)
		}
		if p.leadsTo(name, target, true, nil) {
			unprotected = append(unprotected, name)
		}
	}
	return certain, unprotected
}

func (p plainWorld) leadsTo(from, target string, bare bool, visited []string) bool {
	if from == target {
		return true
	}
	if slices.Contains(visited, from) {
		return false
	}
	for _, d := range p.services[from].needs {
		to, isService := d.Attributes["service"].Data.(inventory.Reference)
		_, replaced := d.Attributes["alternative"]
		if isService && !(bare && replaced) && p.leadsTo(to.Name, target, bare, append(slices.Clone(visited), from)) {
			return true
		}
	}
	return false
}

// share is the share of the essential services that need a party.
func (p plainWorld) share(party string) float64 {
	essential, needing := 0, 0
	for name, s := range p.services {
		if s.block.Attributes["essential"].Data == true {
			essential++
			if p.needsParty(name, party, nil) {
				needing++
			}
		}
	}
	return float64(needing) / float64(max(1, essential))
}

// needsParty decides whether a service needs a party; a circle adds nothing.
func (p plainWorld) needsParty(service, party string, visiting []string) bool {
	if slices.Contains(visiting, service) {
		return false
	}
	visiting = append(slices.Clone(visiting), service)
	s := p.services[service]
	if cloud := s.block.Facets["cloud"]; cloud != nil && slices.Contains(p.behind(cloud.Attributes["provider"].Data.(inventory.Reference).Name), party) {
		return true
	}
	needs := func(d *inventory.Block, attribute string) bool {
		to, ok := d.Attributes[attribute].Data.(inventory.Reference)
		switch {
		case !ok:
			return false
		case to.Type == "supplier":
			return slices.Contains(p.behind(to.Name), party)
		default:
			return p.needsParty(to.Name, party, visiting)
		}
	}
	for _, d := range s.needs {
		_, replaced := d.Attributes["alternative"]
		if (needs(d, "service") || needs(d, "supplier")) && (!replaced || needs(d, "alternative")) {
			return true
		}
	}
	return false
}

// carriesEssential looks for a simple path over a link from an entry to a host of an essential service, by every path.
func (p plainWorld) carriesEssential(link string) bool {
	for _, s := range p.services {
		if s.block.Attributes["essential"].Data != true {
			continue
		}
		for _, zone := range s.zones {
			for _, e := range p.zones[zone].entries {
				if p.passesLink(e.to, p.links[link], s.hosts, false, 0) {
					return true
				}
			}
		}
	}
	return false
}

func (p plainWorld) passesLink(at, link int, hosts []int, passed bool, visited uint64) bool {
	if passed && slices.Contains(hosts, at) {
		return true
	}
	for _, l := range p.lines[at] {
		if visited>>l.to&1 == 0 && l.to != at && p.passesLink(l.to, link, hosts, passed || l.link == link, visited|1<<at) {
			return true
		}
	}
	return false
}
