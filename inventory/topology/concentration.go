package topology

import "slices"

// Concentration is how much the essential services rest on one party: a supplier, or a subcontractor behind several.
type Concentration struct {
	// Several says whether there are two or more essential services.
	Several Truth
	// Parties are those that some essential service may need, by name.
	Parties []Party
	// UnnamedMost is the greatest share that a party may have that nobody has named.
	UnnamedMost float64
	// Undeclared names what could tip a share.
	Undeclared []Missing
}

// Party is a supplier or subcontractor with the share of the essential services that need it.
type Party struct {
	Name string
	// Least and Most bound the share, from 0 to 1; they differ where something is undeclared.
	Least, Most float64
	// Services are the essential services that certainly need it.
	Services []string
}

// reliance says for every service which parties it needs, on one side of what is undeclared.
type reliance struct {
	*model
	parties *parties
	names   []string
	lean    leaning
	needed  []set
}

// Concentration weighs every party.
func (f *Facts) Concentration() Concentration {
	p := f.m.readParties()
	names := p.all()
	best := &reliance{model: f.m, parties: p, names: names, lean: optimist}
	worst := &reliance{model: f.m, parties: p, names: names, lean: pessimist}
	best.settle()
	worst.settle()
	var certain, perhaps []int
	for i, s := range f.m.services {
		switch flag(s.block, "essential") {
		case Yes:
			certain = append(certain, i)
		case Undecided:
			perhaps = append(perhaps, i)
		}
	}
	c := Concentration{Several: truth(len(certain) > 1)}
	if c.Several == No && len(certain)+len(perhaps) > 1 {
		c.Several = Undecided
	}
	for number, name := range names {
		if one := f.m.weigh(int32(number), certain, perhaps, best, worst); one.Most > 0 {
			one.Name = name
			c.Parties = append(c.Parties, one)
		}
	}
	c.UnnamedMost = f.m.weigh(int32(len(names)), certain, perhaps, best, worst).Most
	c.Undeclared = f.m.hiddenReliance(append(certain, perhaps...))
	return c
}

// all lists every party by name: the suppliers, and the subcontractors that are none.
func (p *parties) all() []string {
	var names []string
	for _, label := range p.labels() {
		behind, _ := p.behind(label)
		names = append(names, behind...)
	}
	slices.Sort(names)
	return slices.Compact(names)
}

// weigh bounds the share of the essential services that need a party. Services that may be essential count where they make the
// share smaller for the least, and greater for the most.
func (m *model) weigh(party int32, certain, perhaps []int, best, worst *reliance) Party {
	var p Party
	least, most := 0, 0
	for _, i := range certain {
		if best.needed[i].has(party) {
			least++
			p.Services = append(p.Services, m.services[i].name())
		}
		if worst.needed[i].has(party) {
			most++
		}
	}
	without, with := 0, 0
	for _, i := range perhaps {
		if !best.needed[i].has(party) {
			without++
		}
		if worst.needed[i].has(party) {
			with++
		}
	}
	if of := len(certain) + without; of > 0 {
		p.Least = float64(least) / float64(of)
	}
	if of := len(certain) + with; of > 0 {
		p.Most = float64(most+with) / float64(of)
	}
	return p
}

// settle finds what every service needs, through the services that it needs. A circle adds nothing of its own.
func (r *reliance) settle() {
	r.needed = make([]set, len(r.services))
	for changed := true; changed; {
		changed = false
		for i, s := range r.services {
			union := r.needed[i].or(r.direct(s))
			if union.rest != r.needed[i].rest || len(union.members) != len(r.needed[i].members) {
				r.needed[i], changed = union, true
			}
		}
	}
}

// direct unites what a service needs by itself and what the services at hand are known to need so far.
func (r *reliance) direct(s *service) set {
	if !s.needsKnown && !r.lean(s.doubt("dependency")) {
		return everything()
	}
	all := nothing()
	if cloud := s.block.Facets["cloud"]; cloud != nil {
		if provider, ok := reference(cloud, "provider"); ok {
			all = all.or(r.behindSupplier(provider.Name))
		}
	}
	for i := range s.needs {
		d := &s.needs[i]
		one := r.behindEither(d.service, d.supplier)
		if d.replaced() {
			one = one.and(r.behindEither(d.alternative, d.otherSupplier))
		}
		all = all.or(one)
	}
	return all
}

// behindEither gives the parties behind a service or a supplier.
func (r *reliance) behindEither(service int32, supplier string) set {
	switch {
	case service != nobody:
		return r.needed[service]
	case supplier != "":
		return r.behindSupplier(supplier)
	default:
		return nothing()
	}
}

// behindSupplier gives a supplier and its subcontractors; where these are undeclared the pessimist takes every party for one.
func (r *reliance) behindSupplier(label string) set {
	behind, known := r.parties.behind(label)
	if !known && !r.lean(Missing{Element: Element{Type: "supplier", Name: label}, Path: "subcontractors"}) {
		return everything()
	}
	var members []int32
	for _, name := range behind {
		if i, ok := slices.BinarySearch(r.names, name); ok {
			members = append(members, int32(i))
		}
	}
	return setOf(members...)
}

// hiddenReliance names what is undeclared about the dependencies of some services and all that they need.
func (m *model) hiddenReliance(services []int) []Missing {
	var all []Missing
	visited := map[int32]bool{}
	supplier := func(label string) {
		if _, known := words(m.supplier(label), "subcontractors"); label != "" && !known {
			all = append(all, missingOf("supplier", label, "subcontractors")...)
		}
	}
	for _, start := range services {
		if flag(m.services[start].block, "essential") == Undecided {
			all = append(all, m.services[start].doubt("essential"))
		}
		for _, i := range m.closure(start) {
			s := m.services[i]
			if visited[i] {
				continue
			}
			visited[i] = true
			if !s.needsKnown {
				all = append(all, s.doubt("dependency"))
			}
			if provider, ok := reference(s.block.Facets["cloud"], "provider"); ok {
				supplier(provider.Name)
			}
			for j := range s.needs {
				supplier(s.needs[j].supplier)
				supplier(s.needs[j].otherSupplier)
			}
		}
	}
	all = sortMissing(all)
	return all[:min(len(all), maximumNamed)]
}
