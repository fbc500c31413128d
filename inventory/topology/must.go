package topology

import "slices"

// Must is what stands where a service must pass: the assets whose single loss cuts it, or cuts a service that it needs without an alternative.
type Must struct {
	// Determined is No where the service is not reached as it is, so that nothing can be said; Undecided where Possible holds more than
	// Certain or is incomplete, as it is where a needed service is not reached.
	Determined Truth
	// Certain are the assets that certainly stand there, sorted by name.
	Certain []MustAsset
	// Possible are all that may, Certain among them; nil where it may be any.
	Possible []string
}

// MustAsset is an asset that a service must pass.
type MustAsset struct {
	Name string
	// Service is the one that passes it: the service itself, or one that it needs.
	Service string
}

// maximumListed bounds the assets listed for one service; beyond it the list counts as incomplete.
const maximumListed = 4096

// Must gives what a service must pass; the zero value when there is no service of that name.
func (f *Facts) Must(service string) Must {
	start, ok := f.number(service)
	if !ok {
		return Must{}
	}
	found := Must{Determined: Yes}
	possible := nothing()
	by := map[int32]string{}
	for _, i := range f.m.irreplaceable(start) {
		if f.standings[i].Reach == No {
			if int(i) == start {
				return Must{Determined: No}
			}
			possible = everything()
			continue
		}
		possible = possible.or(f.worst.assets[i])
		if !f.m.services[i].needsKnown {
			possible = everything()
		}
		for _, asset := range f.best.assets[i].members {
			if _, known := by[asset]; !known {
				by[asset] = f.standings[i].Service
			}
		}
	}
	for _, asset := range sortedNumbers(by) {
		found.Certain = append(found.Certain, MustAsset{Name: f.m.assets[asset].Name, Service: by[asset]})
	}
	if possible.rest || len(possible.members) > maximumListed {
		found.Determined = Undecided
		return found
	}
	found.Possible = []string{}
	for _, asset := range possible.members {
		found.Possible = append(found.Possible, f.m.assets[asset].Name)
	}
	if len(found.Possible) > len(found.Certain) {
		found.Determined = Undecided
	}
	return found
}

// number finds a service by name.
func (f *Facts) number(service string) (int, bool) {
	i := slices.IndexFunc(f.standings, func(s *Standing) bool { return s.Service == service })
	return i, i >= 0
}

// irreplaceable lists a service and those that it needs without an alternative, directly or through one another.
func (m *model) irreplaceable(service int) []int32 {
	all := []int32{int32(service)}
	seen := map[int32]bool{int32(service): true}
	for next := 0; next < len(all); next++ {
		for i := range m.services[all[next]].needs {
			d := &m.services[all[next]].needs[i]
			if d.service != nobody && !d.replaced() && !seen[d.service] {
				seen[d.service] = true
				all = append(all, d.service)
			}
		}
	}
	return all
}
