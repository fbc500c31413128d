package topology

import (
	"cmp"
	"slices"
)

// Parallel is the bundle of active links between the same two sites.
type Parallel struct {
	// Known is Yes where the bundle is certain, Undecided where the site of an end is undeclared, on the link or on one that could be parallel.
	Known Truth
	// Links are its members by name, the link itself among them.
	Links []string
	// Peak is the sum of their peaks, Left the sum of their capacities without the largest one, both in Mbit/s; Measured is false where one of
	// these is undeclared.
	Peak, Left float64
	Measured   bool
	// Undeclared names what is missing.
	Undeclared []Missing
}

// sitePair is two different sites in order.
type sitePair struct{ a, b string }

// bundles holds the active links by the sites at which they end.
type bundles struct {
	// placed are the links between two different declared sites, sorted by the numbers of these; touching counts them by site.
	placed   []bundled
	numbers  map[string]int32
	touching map[string]int
	// halfPlaced holds links with one end without site, by the site of the other; unplaced those without any; loose counts both.
	halfPlaced map[string][]int32
	unplaced   []int32
	loose      int
}

// bundled is a link between two sites.
type bundled struct{ a, b, link int32 }

// bundle sorts the active links.
func (m *model) bundle() *bundles {
	b := &bundles{numbers: map[string]int32{}, touching: map[string]int{}, halfPlaced: map[string][]int32{}}
	for i, name := range sortedKeys(m.inv.Blocks["site"]) {
		b.numbers[name] = int32(i)
	}
	for i, block := range m.links {
		link := int32(i)
		if status, _ := text(block, "status"); status != "active" || !m.joins(link) {
			continue
		}
		pair, placed := m.sitesOf(link)
		switch {
		case placed == 2 && pair.a != pair.b:
			b.placed = append(b.placed, bundled{b.numbers[pair.a], b.numbers[pair.b], link})
			b.touching[pair.a]++
			b.touching[pair.b]++
		case placed == 1:
			b.halfPlaced[pair.a] = append(b.halfPlaced[pair.a], link)
			b.loose++
		case placed == 0:
			b.unplaced = append(b.unplaced, link)
			b.loose++
		}
	}
	slices.SortFunc(b.placed, compareBundled)
	b.placed = slices.Clip(b.placed)
	return b
}

// compareBundled orders links by sites, then by number.
func compareBundled(x, y bundled) int {
	return cmp.Or(cmp.Compare(x.a, y.a), cmp.Compare(x.b, y.b), cmp.Compare(x.link, y.link))
}

// between lists the active links between two sites.
func (b *bundles) between(pair sitePair) []int32 {
	first := bundled{b.numbers[pair.a], b.numbers[pair.b], 0}
	at, _ := slices.BinarySearchFunc(b.placed, first, compareBundled)
	var links []int32
	for ; at < len(b.placed) && b.placed[at].a == first.a && b.placed[at].b == first.b; at++ {
		links = append(links, b.placed[at].link)
	}
	return links
}

// mayBeBeside reports whether any link could be parallel to one with an end without site; site is that of its other end, or empty.
func (b *bundles) mayBeBeside(site string) bool {
	return b.loose > 1 || b.touching[site] > 0 || site == "" && len(b.placed) > 0
}

// sitesOf gives the sites of the two ends of a link in order, and how many are declared; a lone one comes first.
func (m *model) sitesOf(link int32) (pair sitePair, placed int) {
	for _, end := range m.ends[link] {
		site := m.siteOf(end)
		if site == nil {
			continue
		}
		if placed++; placed == 1 {
			pair.a = site.Name
		} else {
			pair.b = site.Name
		}
	}
	if placed == 2 && pair.b < pair.a {
		pair.a, pair.b = pair.b, pair.a
	}
	return pair, placed
}

// Parallel gives the bundle of a link; a link within one site, or to the outside, is alone in its bundle.
func (f *Facts) Parallel(link string) Parallel {
	number := find(f.m.links, link)
	if number == nobody {
		return Parallel{}
	}
	members := []int32{number}
	p := Parallel{Known: Yes}
	if f.m.joins(number) {
		pair, placed := f.m.sitesOf(number)
		switch {
		case placed < 2:
			if f.bundles.mayBeBeside(pair.a) {
				p.Known = Undecided
				p.Undeclared = f.m.endsMissing([]int32{number})
			}
		case pair.a != pair.b:
			members = f.bundles.between(pair)
			open := [][]int32{f.bundles.unplaced, f.bundles.halfPlaced[pair.a], f.bundles.halfPlaced[pair.b]}
			if p.Undeclared = f.m.endsMissing(open...); len(p.Undeclared) > 0 {
				p.Known = Undecided
			}
		}
	}
	f.m.load(&p, members)
	return p
}

// fewLinks is how many links of each list endsMissing looks at: all lack the same attribute.
const fewLinks = 3

// endsMissing names the ends without site of some links, the first few of each list.
func (m *model) endsMissing(lists ...[]int32) []Missing {
	var all []Missing
	for _, links := range lists {
		for _, link := range links[:min(len(links), fewLinks)] {
			for _, end := range m.ends[link] {
				if m.siteOf(end) == nil {
					all = append(all, missingOf("asset", m.assets[end].Name, "site")...)
				}
			}
		}
	}
	return sortMissing(all)
}

// load adds up the peaks and capacities of a bundle.
func (m *model) load(p *Parallel, members []int32) {
	largest := 0.0
	p.Measured = true
	for _, member := range members {
		block := m.links[member]
		p.Links = append(p.Links, block.Name)
		for _, attribute := range []string{"capacity", "peak"} {
			value, declared := number(block, attribute)
			switch {
			case !declared:
				p.Measured = false
				p.Undeclared = append(p.Undeclared, missingOf("link", block.Name, attribute)...)
			case attribute == "peak":
				p.Peak += value
			default:
				p.Left += value
				largest = max(largest, value)
			}
		}
	}
	p.Left -= largest
}
