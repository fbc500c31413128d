package topology

import (
	"slices"

	"github.com/netgrade/netgrade/inventory"
)

// abroad judges what services would lose with a foreign country, once its assets and links were tried.
type abroad struct {
	*model
	// home is the operator's country; empty where it is undeclared, and then any one country may be home.
	home string
	// number gives the group of a country; nameless is the group of what nobody has placed, or nobody.
	number   map[string]int32
	nameless int32
	// certain and possible say for each service which of the groups cut it.
	certain, possible [][]int32
	standings         []*Standing
}

// newAbroad takes over what the trials of the countries found.
func newAbroad(t *trier, standings []*Standing) *abroad {
	a := &abroad{model: t.model, standings: standings, number: map[string]int32{}, nameless: nobody, certain: t.certain, possible: t.possible}
	a.home, _ = text(t.inv.Operator, "country")
	for i, g := range t.grouping.groups {
		if g.anonymous {
			a.nameless = int32(i)
		} else {
			a.number[g.name] = int32(i)
		}
	}
	return a
}

// countriesOf lists every country in which a service could lose something, home left out. Those of alternatives are among them, because
// what nobody has placed may come from there too.
func (a *abroad) countriesOf(s *service) []string {
	all := sortedKeys(a.number)
	for i := range s.needs {
		for _, from := range []*inventory.Block{s.needs[i].block, a.supplier(s.needs[i].otherSupplier)} {
			if country, ok := text(from, "country"); ok {
				all = append(all, country)
			}
		}
	}
	data, _ := words(s.block.Facets["cloud"], "data_countries")
	for _, country := range data {
		all = append(all, country.shown)
	}
	slices.Sort(all)
	return slices.DeleteFunc(slices.Compact(all), func(country string) bool { return country == a.home })
}

// reached says whether a service is reached without a country.
func (a *abroad) reached(service int32, country string) Truth {
	number, named := a.number[country]
	switch {
	case !named && a.standings[service].Reach != Yes:
		return a.standings[service].Reach
	case !named:
		return truth(!slices.Contains(a.possible[service], a.nameless)).orUndecided()
	case slices.Contains(a.certain[service], number):
		return No
	default:
		return truth(!slices.Contains(a.possible[service], number)).orUndecided()
	}
}

// orUndecided makes a no that isn't certain undecided.
func (t Truth) orUndecided() Truth {
	if t == No {
		return Undecided
	}
	return t
}

// supplied says whether a dependency is served without a country: it doesn't come from there, or a buffer or an alternative stands in.
func (a *abroad) supplied(d *need, country string) Truth {
	from, declared := text(d.block, "country")
	if declared && from != country || !declared && d.service != nobody {
		return Yes
	}
	covered := either(d.bridged, a.replacedOutside(d, country))
	if !declared && covered == No {
		return Undecided
	}
	return covered
}

// replacedOutside says whether an alternative stands outside a country.
func (a *abroad) replacedOutside(d *need, country string) Truth {
	switch {
	case d.alternative != nobody:
		return a.reached(d.alternative, country)
	case d.otherSupplier == "":
		return No
	}
	of, declared := text(a.supplier(d.otherSupplier), "country")
	if !declared {
		return Undecided
	}
	return truth(of != country)
}

// either is yes where one of the two is.
func either(a, b Truth) Truth {
	switch {
	case a == Yes || b == Yes:
		return Yes
	case a == No && b == No:
		return No
	default:
		return Undecided
	}
}

// stored says whether the data of a service lie elsewhere too.
func stored(s *service, country string) Truth {
	cloud := s.block.Facets["cloud"]
	if cloud == nil {
		return Yes
	}
	countries, known := words(cloud, "data_countries")
	if !known {
		return Undecided
	}
	here := slices.ContainsFunc(countries, func(w word) bool { return w.shown == country })
	return truth(!here || len(countries) > 1)
}

// loseCountries names the foreign countries that a service doesn't outlive.
func (d *deriver) loseCountries() {
	a := newAbroad(d.trier, d.facts.standings)
	touched := d.touchAbroad()
	for i, s := range d.services {
		standing := d.facts.standings[i]
		standing.Abroad, standing.AbroadUndeclared = d.isAbroad(s, a.home, touched)
		if standing.Reach == No {
			continue
		}
		l := standing.Losses[Country]
		for _, country := range a.countriesOf(s) {
			cut, outlived, missing := d.loseCountry(a, i, country)
			if outlived != Yes {
				l.Possible = append(l.Possible, country)
				l.Undeclared = append(l.Undeclared, missing...)
			}
			if outlived == No {
				l.Cuts = append(l.Cuts, cut)
			}
		}
		d.loseNameless(a, i, l)
		if a.home == "" && len(l.Cuts) > 0 {
			l.withoutHome()
		}
		l.open = len(l.Possible) > 0 || l.open
		l.Believed = d.trier.beliefs[i]
		if exceeded := d.trier.grouping.exceeded; exceeded != "" {
			l.open = true
			l.Undeclared = append(l.Undeclared, Missing{Reason: exceeded})
		}
	}
}

// loseCountry puts together what the loss of one country breaks of a service.
func (d *deriver) loseCountry(a *abroad, service int, country string) (cut Cut, outlived Truth, missing []Missing) {
	s := d.services[service]
	cut, outlived = Cut{Name: country}, Yes
	note := func(part Truth, why func() []Missing) {
		switch {
		case part == No:
			outlived = No
		case part == Undecided && outlived == Yes:
			outlived = Undecided
		}
		if part == Undecided {
			missing = append(missing, why()...)
		}
	}
	reached := a.reached(int32(service), country)
	note(reached, func() []Missing { return d.countryMissing(a, service, country) })
	if reached == No {
		cut.Witness = d.groupCut(service, &d.trier.grouping.groups[a.number[country]], true).Witness
	}
	for i := range s.needs {
		n := &s.needs[i]
		supplied := a.supplied(n, country)
		note(supplied, func() []Missing { return s.needMissing(n) })
		if supplied == No {
			cut.Needs = append(cut.Needs, n.name)
		}
	}
	data := stored(s, country)
	note(data, func() []Missing { return []Missing{s.doubt("cloud.data_countries")} })
	cut.Data = data == No
	return cut, outlived, missing
}

// needMissing says what is open about a dependency from abroad.
func (s *service) needMissing(n *need) (missing []Missing) {
	if _, declared := text(n.block, "country"); !declared {
		missing = append(missing, s.needDoubt(n, "country"))
	}
	if n.bridged == Undecided {
		missing = append(missing, s.needDoubt(n, "buffer"))
	}
	if n.otherSupplier != "" {
		missing = append(missing, missingOf("supplier", n.otherSupplier, "country")...)
	}
	return missing
}

// countryMissing says why a service may not be reached without a country.
func (d *deriver) countryMissing(a *abroad, service int, country string) []Missing {
	number, named := a.number[country]
	if !named {
		number = a.nameless
	}
	if number == nobody {
		return d.facts.standings[service].Undeclared
	}
	return d.groupMissing(service, d.trier.grouping, &d.trier.grouping.groups[number])
}

// loseNameless tries the country that nobody has named: what is not placed may all lie there, and what comes from somewhere come from there.
func (d *deriver) loseNameless(a *abroad, service int, l *Loss) {
	s := d.services[service]
	if a.nameless != nobody && slices.Contains(a.possible[service], a.nameless) {
		l.open = true
		l.Undeclared = append(l.Undeclared, d.groupMissing(service, d.trier.grouping, &d.trier.grouping.groups[a.nameless])...)
	}
	for i := range s.needs {
		if n := &s.needs[i]; n.service == nobody && d.isUnplaced(a, n) {
			l.open = true
			l.Undeclared = append(l.Undeclared, s.needMissing(n)...)
		}
	}
	if !s.needsKnown {
		l.open = true
		l.Undeclared = append(l.Undeclared, s.doubt("dependency"))
	}
	if cloud := s.block.Facets["cloud"]; cloud != nil && stored(s, "") == Undecided {
		l.open = true
		l.Undeclared = append(l.Undeclared, s.doubt("cloud.data_countries"))
	}
}

// isUnplaced reports whether a supplier's delivery may come from a country that nobody has named, without anything to stand in. An
// alternative whose country is declared lies elsewhere.
func (d *deriver) isUnplaced(a *abroad, n *need) bool {
	if _, declared := text(n.block, "country"); declared || n.bridged == Yes {
		return false
	}
	if n.alternative != nobody {
		return a.reached(n.alternative, "") != Yes
	}
	_, declared := text(d.supplier(n.otherSupplier), "country")
	return n.otherSupplier == "" || !declared
}

// withoutHome weighs cuts while nobody has said which country is home: any one of them may be, so only two prove anything.
func (l *Loss) withoutHome() {
	if len(l.Cuts) > 1 {
		return
	}
	l.Cuts, l.open = nil, true
	l.Undeclared = append(l.Undeclared, Missing{Element: Element{Type: "operator"}, Path: "country"})
}
