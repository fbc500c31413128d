package topology

import "slices"

// Dependents are the essential services that need a service, directly or through others.
type Dependents struct {
	// Certain need it for certain; Possible may, Certain among them: they may be essential, or something on their way leaves its
	// dependencies undeclared.
	Certain, Possible []string
	// Unprotected are those of Certain that reach it by a chain of dependencies none of which has an alternative; MayBeUnprotected are
	// those of Possible that may.
	Unprotected, MayBeUnprotected []string
	// Undeclared names what makes Possible longer than Certain.
	Undeclared []Missing
}

// Dependents gives the services that need a service; the zero value when there is none of that name.
func (f *Facts) Dependents(service string) Dependents {
	target, ok := f.number(service)
	if !ok {
		return Dependents{}
	}
	any, bare := f.m.needing(target, false), f.m.needing(target, true)
	hidden, bareHidden := f.m.needingHidden(false), f.m.needingHidden(true)
	var d Dependents
	for i, s := range f.m.services {
		essential := flag(s.block, "essential")
		if i == target || essential == No || !any[i] && !hidden[i] {
			continue
		}
		name := s.name()
		d.Possible = append(d.Possible, name)
		if bare[i] || bareHidden[i] {
			d.MayBeUnprotected = append(d.MayBeUnprotected, name)
		}
		if essential == Undecided {
			d.Undeclared = append(d.Undeclared, s.doubt("essential"))
		}
		if essential == Yes && any[i] {
			d.Certain = append(d.Certain, name)
		}
		if essential == Yes && bare[i] {
			d.Unprotected = append(d.Unprotected, name)
		}
	}
	if len(d.Possible) > len(d.Certain) || len(d.MayBeUnprotected) > len(d.Unprotected) {
		for i, s := range f.m.services {
			if !s.needsKnown && i != target {
				d.Undeclared = append(d.Undeclared, s.doubt("dependency"))
			}
		}
	}
	d.Undeclared = sortMissing(d.Undeclared)
	d.Undeclared = d.Undeclared[:min(len(d.Undeclared), maximumNamed)]
	return d
}

// needing marks the services that need one, by any chain of dependencies or by one without alternatives.
func (m *model) needing(target int, bare bool) []bool {
	marked := make([]bool, len(m.services))
	marked[target] = true
	m.climbNeeds(marked, []int32{int32(target)}, bare)
	return marked
}

// needingHidden marks the services whose dependencies, or those of a service that they need, are undeclared.
func (m *model) needingHidden(bare bool) []bool {
	marked := make([]bool, len(m.services))
	var queue []int32
	for i, s := range m.services {
		if !s.needsKnown {
			marked[i] = true
			queue = append(queue, int32(i))
		}
	}
	m.climbNeeds(marked, queue, bare)
	return marked
}

// climbNeeds marks whatever needs something marked.
func (m *model) climbNeeds(marked []bool, queue []int32, bare bool) {
	for next := 0; next < len(queue); next++ {
		for _, by := range m.neededBy[queue[next]] {
			if !marked[by] && slices.ContainsFunc(m.services[by].needs, func(d need) bool {
				return d.service == queue[next] && !(bare && d.replaced())
			}) {
				marked[by] = true
				queue = append(queue, by)
			}
		}
	}
}

// readNeededBy turns the dependencies round: for each service those that name it.
func (m *model) readNeededBy() {
	m.neededBy = make([][]int32, len(m.services))
	for i, s := range m.services {
		for j := range s.needs {
			if to := s.needs[j].service; to != nobody && !slices.Contains(m.neededBy[to], int32(i)) {
				m.neededBy[to] = append(m.neededBy[to], int32(i))
			}
		}
	}
}
