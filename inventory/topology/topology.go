// Package topology derives from an inventory what no attribute states: which single asset, link, site, duct, provider,
// power source, firmware image or country a service does not survive, who reaches which zone through which conduits, and
// what a firewall admits. Call Derive once; the Facts that it returns are immutable and may be read from many goroutines.
//
// A fact has three values. What nobody declared is resolved once for the operator (the optimistic graph) and once against
// (the pessimistic one): where even the first fails the fact is certain and bad, where even the second holds it is certain and good,
// else it is undecided and names the attributes that would decide.
//
// The graph is a compressed adjacency list of 32-bit numbers with one depth-first search over it. All single losses of all services
// are read off the tree of cut points and bridges of that one search; groups (a duct, a site) are removed one by one, and each
// removal looks only as far as the parts that it may have cut off. Gonum finds the circles of services (topo.TarjanSCC). For
// assets and links it has neither cut points nor bridges, and its multigraph of 100,000 nodes and 150,000 lines took 850 ms to build,
// 350 ms to walk once and 673 bytes an element, where the list takes 8 ms, 30 ms for the whole search and 11 bytes; so
// these two are our own. Nothing recurses.
//
// Bounds stand in bounds.go: beyond one the fact is undecided and says which.
package topology

import "github.com/netgrade/netgrade/inventory"

// Truth is the value of a statement that may rest on something undeclared.
type Truth int8

const (
	// Undecided means that the declared values do not decide.
	Undecided Truth = iota
	// No means certainly false, whatever is undeclared.
	No
	// Yes means certainly true, whatever is undeclared.
	Yes
)

// String is yes, no or undecided.
func (t Truth) String() string {
	switch t {
	case Yes:
		return "yes"
	case No:
		return "no"
	default:
		return "undecided"
	}
}

// truth turns a declared bool into a Truth.
func truth(value bool) Truth {
	if value {
		return Yes
	}
	return No
}

// Element names something that can be lost or that carries a fact: an asset, a link, a site, a duct.
type Element struct {
	// Type is a block type of the vocabulary (asset, link, site, supplier, service, zone …) or duct, power, firmware or country.
	Type string
	Name string
}

// Missing is an undeclared attribute that would help to decide a fact.
type Missing struct {
	Element
	// Path is the attribute below the element as the vocabulary writes it: dependency.buffer, firmware.version. It is empty
	// where blocks of the type are missing altogether (no link in the inventory), or where Reason speaks.
	Path string
	// Label is that of the nested block to which the attribute belongs, where it belongs to one: the dependency, the rule.
	Label string
	// Reason is set instead of Path where a bound ended the search.
	Reason string
}

// Options are the thresholds that walks need. The zero value takes the defaults of the parameters of the same names.
type Options struct {
	// MinimumBuffer is how long a service must run without a dependency for its loss not to count, in seconds
	// (parameter border.minimum_buffer, default 72 h).
	MinimumBuffer float64
	// MinimumAutonomy is how long a generator must run for its site to outlive a substation, in seconds
	// (parameter power.minimum_autonomy, default 24 h).
	MinimumAutonomy float64
}

const (
	defaultMinimumBuffer   = 72 * 3600
	defaultMinimumAutonomy = 24 * 3600
)

// withDefaults fills what the caller left out.
func (o Options) withDefaults() Options {
	if o.MinimumBuffer <= 0 {
		o.MinimumBuffer = defaultMinimumBuffer
	}
	if o.MinimumAutonomy <= 0 {
		o.MinimumAutonomy = defaultMinimumAutonomy
	}
	return o
}

// elementOf names a block.
func elementOf(b *inventory.Block) Element {
	return Element{Type: b.Definition.Name, Name: b.Name}
}
