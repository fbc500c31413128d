package topology

// Arrival says when what a service depends on is back, beside the time that the service can wait.
type Arrival struct {
	// Need is the label of the dependency, From what it names: the service, the supplier or the alternative that is declared to be back first.
	Need string
	From Element
	// Earliest is the smallest declared time, in seconds; Declared is false where none is.
	Earliest float64
	Declared bool
	// Complete is false where one of the times is undeclared: what it names could be back earlier.
	Complete bool
	// Undeclared names what is.
	Undeclared []Missing
}

// Arrivals compares each dependency of a service with its alternative: a chain recovers at the pace of the earlier of the two. Times are
// never added up along a chain, because a declared one already holds the wait for what lies beneath.
func (f *Facts) Arrivals(service string) []Arrival {
	i, ok := f.number(service)
	if !ok {
		return nil
	}
	s := f.m.services[i]
	all := make([]Arrival, 0, len(s.needs))
	for j := range s.needs {
		d := &s.needs[j]
		a := Arrival{Need: d.name, Complete: true}
		f.m.arrive(&a, d.service, d.supplier)
		if d.replaced() {
			f.m.arrive(&a, d.alternative, d.otherSupplier)
		}
		all = append(all, a)
	}
	return all
}

// arrive takes the time of a service or a supplier into an arrival.
func (m *model) arrive(a *Arrival, service int32, supplier string) {
	from, path := Element{Type: "supplier", Name: supplier}, "restore_time"
	time, declared := number(m.supplier(supplier), path)
	if service != nobody {
		from, path = Element{Type: "service", Name: m.services[service].name()}, "rto"
		time, declared = number(m.services[service].block, path)
	}
	switch {
	case !declared:
		a.Complete = false
		a.Undeclared = append(a.Undeclared, Missing{Element: from, Path: path})
	case !a.Declared || time < a.Earliest:
		a.Earliest, a.Declared, a.From = time, true, from
	}
}
