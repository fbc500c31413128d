package topology

import "slices"

// parties knows every supplier under its label and its printed name, so that a subcontractor's name finds the supplier that it is.
type parties struct {
	m *model
	// known gives the labels of the suppliers that go by a name.
	known map[string][]string
}

// readParties lists the suppliers by every name that they go by.
func (m *model) readParties() *parties {
	p := &parties{m: m, known: map[string][]string{}}
	for _, label := range p.labels() {
		p.add(fold(label), label)
		if name, ok := text(m.supplier(label), "name"); ok && fold(name) != "" {
			p.add(fold(name), label)
		}
	}
	return p
}

// labels lists the suppliers in order.
func (p *parties) labels() []string {
	if p.m.inv.Operator == nil {
		return nil
	}
	return sortedKeys(p.m.inv.Operator.Items["supplier"])
}

// add makes a supplier findable by a name.
func (p *parties) add(name, label string) {
	if !slices.Contains(p.known[name], label) {
		p.known[name] = append(p.known[name], label)
	}
}

// behind lists who stands behind a supplier: itself and its subcontractors, by label where they are suppliers too; false when its
// subcontractors are undeclared, so that there may be more.
func (p *parties) behind(label string) ([]string, bool) {
	all := []string{label}
	subcontractors, known := words(p.m.supplier(label), "subcontractors")
	for _, one := range subcontractors {
		if labels := p.known[one.key]; labels != nil {
			all = append(all, labels...)
		} else if one.key != "" {
			all = append(all, one.key)
		}
	}
	slices.Sort(all)
	return slices.Compact(all), known
}
