package topology

import (
	"slices"

	"github.com/netgrade/netgrade/inventory"
)

// fromInternet says whether the source of a rule overlaps the internet: any, the zone of the internet, or a prefix that is not within the
// networks of the zones. A zone stands for its networks; an asset is never the internet, whatever its address.
func (m *model) fromInternet(r *rule) opinion {
	if r.source.all {
		return known(true)
	}
	selectors, declared := list(r.block, "source")
	if !declared {
		return r.open("source")
	}
	isAsset := func(selector inventory.Value) bool {
		target, _ := selector.Data.(inventory.Reference)
		return target.Type == "asset"
	}
	source := r.source
	if slices.ContainsFunc(selectors, isAsset) {
		source = m.regionNamed(slices.DeleteFunc(slices.Clone(selectors), isAsset))
	}
	return m.overlapsInternet(source)
}

// overlapsInternet says whether some named address lies outside the networks of every zone. A whole family always does. A shorter prefix,
// even one of fewer than eight bits such as fc00::/7, may be what a site numbers its own networks from, and counts only where it reaches
// beyond them.
func (m *model) overlapsInternet(named *region) opinion {
	outside := false
	for _, s := range named.named() {
		if s.isFamily() {
			return known(true)
		}
		outside = outside || !covers(m.inside.spans, s)
	}
	switch {
	case outside && len(m.inside.open) > 0:
		return opinion{missing: joinMissing(m.inside.open, named.open)}
	case outside:
		return known(true)
	case len(named.open) > 0:
		return opinion{missing: joinMissing(named.open, nil)}
	default:
		return known(false)
	}
}

// readInside unites the networks of all zones but the internet. A zone whose networks are a whole family is another name for the internet:
// were it inside, no prefix could come from outside any more.
func (m *model) readInside() {
	m.inside = &region{}
	for _, z := range m.zones {
		if z.name == internet {
			continue
		}
		one := &region{}
		m.addTarget(one, inventory.Reference{Type: "zone", Name: z.name})
		m.inside.spans = append(m.inside.spans, slices.DeleteFunc(unite(one.spans), span.isFamily)...)
		m.inside.open = append(m.inside.open, one.open...)
	}
	m.inside.spans = unite(m.inside.spans)
}
