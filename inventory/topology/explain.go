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
// unless there are too many to try, no fewer of them would. certain is what the loss takes anyway, members what it may take besides, or the
// likeliest of that; where these don't cut the service they are named as they are.
func (e *explainer) explain(service int, certain, links []int32, members []suspect) []Missing {
	only := e.closure(service)
	gone := e.zonesWithin(certain, nil)
	asked := map[Missing]bool{}
	e.worst.lose(e.taken(certain, links, members))
	cuts := e.worst.judgeOnly(only, gone, func(m Missing) bool { asked[m] = true; return false })[service]
	suspects := slices.Clone(members)
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
		return e.worst.judgeOnly(only, gone, func(m Missing) bool { return !against[m] })[service]
	}
	if cuts && len(suspects) <= 2*maximumSuspects {
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

// pool is what may belong to a loss: assets and links in the order of their numbers, and why each is open.
type pool struct {
	assets, links           [][]int32
	assetDoubts, linkDoubts func(number int32) []Missing
}

// suspects lists the members of a pool, or where there are too many those on which a service stands first: its hosts and those of the services
// that it needs, and the links at them; the first few of all where there are none.
func (e *explainer) suspects(service int, p pool) []suspect {
	var all []suspect
	addAsset := func(n int32) { all = append(all, suspect{missing: p.assetDoubts(n), asset: n, link: nobody}) }
	addLink := func(n int32) { all = append(all, suspect{missing: p.linkDoubts(n), asset: nobody, link: n}) }
	total := 0
	for _, list := range slices.Concat(p.assets, p.links) {
		total += len(list)
	}
	if total > maximumSuspects {
		e.near(service, func(host int32) { handOn(p.assets, host, addAsset) }, func(link int32) { handOn(p.links, link, addLink) })
		if len(all) > 0 {
			return all[:min(len(all), maximumSuspects)]
		}
	}
	for _, list := range p.assets {
		each(list[:min(len(list), maximumSuspects-len(all))], addAsset)
	}
	for _, list := range p.links {
		each(list[:min(len(list), maximumSuspects-len(all))], addLink)
	}
	return all
}

// near visits the hosts of a service and of those that it needs, and the links at them, each once.
func (e *explainer) near(service int, asset, link func(int32)) {
	seenAssets, seenLinks := map[int32]bool{}, map[int32]bool{}
	for _, i := range e.closure(service) {
		for _, host := range e.services[i].hosts {
			if seenAssets[host] {
				continue
			}
			seenAssets[host] = true
			asset(host)
			for _, a := range e.worst.g.around(host) {
				if !seenLinks[a.edge] {
					seenLinks[a.edge] = true
					link(a.edge)
				}
			}
		}
	}
}

// handOn hands a number on if one of some sorted lists holds it.
func handOn(lists [][]int32, number int32, to func(int32)) {
	for _, list := range lists {
		if _, found := slices.BinarySearch(list, number); found {
			to(number)
			return
		}
	}
}

// each hands every number on.
func each(numbers []int32, to func(int32)) {
	for _, number := range numbers {
		to(number)
	}
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
