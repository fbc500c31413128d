package topology

import "github.com/netgrade/netgrade/inventory"

// Belief is what a pass rests on beside what was walked: a declared buffer or alternative without which a loss would cut the service.
type Belief struct {
	// Loss is one loss that would; empty where what is needed is not reached for certain as it is.
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

// believeSingles says what keeps a service up although a single asset or link takes down one that it needs. sets are what each service may not
// outlive, blocks the assets or links.
func (m *model) believeSingles(service int, sets []set, blocks []*inventory.Block) []Belief {
	if len(m.services[service].needs) == 0 {
		return nil
	}
	for _, i := range m.closure(service) {
		name, number := "", nobody
		if members := sets[i].members; !sets[i].rest && len(members) > 0 {
			number = members[0]
			name = blocks[number].Name
		} else if !sets[i].rest {
			continue
		}
		lost := make(judgement, len(m.services))
		for j := range lost {
			lost[j] = sets[j].has(number)
		}
		if all := m.believe(name, service, lost); all != nil && !lost[service] {
			return all
		}
	}
	return nil
}
