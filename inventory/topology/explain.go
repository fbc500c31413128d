package topology

import "slices"

const (
	// maximumSuspects bounds how many undeclared attributes are weighed against one another to name the few that decide.
	maximumSuspects = 64
	// maximumNamed bounds how many missing attributes are named for one fact.
	maximumNamed = 12
)

// suspect is one thing that may be to blame for an undecided fact: an undeclared attribute of a service, zone or conduit, or of a member
// that may belong to a group.
type suspect struct {
	missing     []Missing
	asset, link int32
}

// explainer finds a small set of undeclared attributes that together leave a fact open.
type explainer struct {
	*model
	// worst is the pessimistic graph with nothing lost.
	worst *split
}

// explain names attributes because of which a service may not outlive a loss: all of them resolved against it would cut it, and,
// unless there are too many to try, no fewer of them would. certain is what the loss takes anyway.
func (e *explainer) explain(service int, certain, links []int32, members []suspect) []Missing {
	only := e.closure(service)
	asked := map[Missing]bool{}
	suspects := e.likely(service, members)
	e.worst.lose(e.taken(certain, links, suspects))
	if !e.worst.judgeOnly(only, e.zonesWithin(certain, nil), func(m Missing) bool { asked[m] = true; return false })[service] {
		suspects = members
		e.worst.lose(e.taken(certain, links, suspects))
		e.worst.judgeOnly(only, e.zonesWithin(certain, nil), func(m Missing) bool { asked[m] = true; return false })
	}
	for m := range asked {
		suspects = append(suspects, suspect{missing: []Missing{m}, asset: nobody, link: nobody})
	}
	sortSuspects(suspects)
	fails := func(some []suspect) bool {
		against := map[Missing]bool{}
		for _, s := range some {
			for _, m := range s.missing {
				against[m] = true
			}
		}
		e.worst.lose(e.taken(certain, links, some))
		return e.worst.judgeOnly(only, e.zonesWithin(certain, nil), func(m Missing) bool { return !against[m] })[service]
	}
	if len(suspects) <= maximumSuspects {
		suspects = shrink(suspects, fails)
	}
	return e.name(suspects)
}

// shrink drops suspects one by one, in ever smaller bunches, as long as the rest still suffice.
func shrink(suspects []suspect, fails func([]suspect) bool) []suspect {
	if !fails(suspects) {
		return suspects
	}
	for size := (len(suspects) + 1) / 2; size > 0; size /= 2 {
		for from := 0; from < len(suspects); {
			rest := slices.Concat(suspects[:from], suspects[min(from+size, len(suspects)):])
			if fails(rest) {
				suspects = rest
			} else {
				from += size
			}
		}
	}
	return suspects
}

// likely picks of many members those that a service stands on first: its hosts and those of the services that it needs, the entries of their
// zones and the links at them.
func (e *explainer) likely(service int, members []suspect) []suspect {
	if len(members) <= maximumSuspects {
		return slices.Clone(members)
	}
	near := map[int32]bool{}
	for _, i := range e.closure(service) {
		for _, host := range e.services[i].hosts {
			near[host] = true
		}
	}
	picked := []suspect{}
	for _, m := range members {
		if m.asset != nobody && near[m.asset] || m.link != nobody && slices.ContainsFunc(e.endsAt(m.link), func(a int32) bool { return near[a] }) {
			picked = append(picked, m)
		}
	}
	return picked[:min(len(picked), maximumSuspects)]
}

// taken is a loss with those of the suspects that would be part of it.
func (e *explainer) taken(assets, links []int32, some []suspect) ([]int32, []int32) {
	assets, links = slices.Clone(assets), slices.Clone(links)
	for _, s := range some {
		if s.asset != nobody {
			assets = append(assets, s.asset)
		}
		if s.link != nobody {
			links = append(links, s.link)
		}
	}
	return assets, links
}

// name lists the missing attributes of some suspects, in order and without repeats; where nothing is known about links, that comes first.
func (e *explainer) name(suspects []suspect) []Missing {
	var all []Missing
	for _, s := range suspects {
		all = append(all, s.missing...)
	}
	all = sortMissing(all)
	if !e.linksKnown {
		all = append([]Missing{{Element: Element{Type: "link"}}}, all...)
	}
	for _, link := range sortedNumbers(e.crowded) {
		all = append(all, missingOf("link", e.links[link].Name, "between")...)
	}
	return all[:min(len(all), maximumNamed)]
}

// closure lists a service and all that it needs or that could take their place, by number.
func (m *model) closure(service int) []int32 {
	all := []int32{int32(service)}
	seen := map[int32]bool{int32(service): true}
	for next := 0; next < len(all); next++ {
		for i := range m.services[all[next]].needs {
			d := &m.services[all[next]].needs[i]
			for _, other := range []int32{d.service, d.alternative} {
				if other != nobody && !seen[other] {
					seen[other] = true
					all = append(all, other)
				}
			}
		}
	}
	return all
}

// judgeOnly decides some services, which must hold all that they need.
func (p *split) judgeOnly(only []int32, gone zoneSet, lean leaning) judgement {
	lost := make(judgement, len(p.services))
	for _, i := range only {
		lost[i] = p.fails(p.services[i], gone, lean)
	}
	for changed := true; changed; {
		changed = false
		for _, i := range only {
			if !lost[i] && p.services[i].pulledDown(lost, lean) {
				lost[i], changed = true, true
			}
		}
	}
	return lost
}
