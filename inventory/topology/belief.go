package topology

// Belief is what a pass rests on beside what was walked: a declared buffer or alternative without which a loss would cut the service.
type Belief struct {
	// Loss is one loss that would.
	Loss string
	// Service holds the dependency Need, itself or one that it needs.
	Service, Need string
	// By is buffer or alternative.
	By string
}

// believe says what keeps a service up although one that it needs is lost; lost is what the loss of name cuts, for certain or maybe.
// It is nil where nothing of the kind is needed.
func (m *model) believe(name string, service int, lost judgement) []Belief {
	var all []Belief
	queue := []int32{int32(service)}
	seen := map[int32]bool{int32(service): true}
	visit := func(next int32) {
		if !seen[next] {
			seen[next] = true
			queue = append(queue, next)
		}
	}
	for next := 0; next < len(queue); next++ {
		s := m.services[queue[next]]
		for i := range s.needs {
			d := &s.needs[i]
			switch {
			case d.service == nobody:
			case !lost[d.service]:
				visit(d.service)
			case d.bridged == Yes:
				all = append(all, Belief{Loss: name, Service: s.name(), Need: d.name, By: "buffer"})
			case !d.missed(lost):
				all = append(all, Belief{Loss: name, Service: s.name(), Need: d.name, By: "alternative"})
				if d.alternative != nobody {
					visit(d.alternative)
				}
			}
		}
	}
	return all
}
