package drawing

import (
	"cmp"
	"maps"
	"slices"

	"github.com/netgrade/netgrade/evaluator"
)

// ServiceLosses is what the facts of a report say of one service.
type ServiceLosses struct {
	Service string
	// Essential is true unless the service is declared not to be.
	Essential bool
	// Reached is yes, no or undecided: whether its zones reach it while nothing is lost. Empty when the facts don't say.
	Reached string
	// Must names the single losses that certainly stop it, by kind of loss: one of LossKinds.
	Must map[string][]string
}

// LossKinds lists the kinds of single loss. A provider is a supplier or its subcontractor; power a substation or a feed; firmware one
// vendor, model and version.
func LossKinds() []string {
	return []string{"asset", "link", "site", "duct", "provider", "power", "firmware", "satellite", "country"}
}

// Losses reads Facts.Derived, which holds an object for each service by its name:
//
//	essential       bool, left out when undeclared
//	reached         yes, no or undecided
//	must_assets     names of assets whose single loss certainly stops the service; in the same way must_links, must_sites, must_ducts,
//	                must_providers, must_power, must_firmware, must_satellite and must_countries
//
// A list holds names, or objects with a name. What is missing or of another type says nothing. Services come in the order of their names.
func Losses(report *evaluator.Report) []ServiceLosses {
	var all []ServiceLosses
	for _, service := range slices.Sorted(maps.Keys(report.Facts.Derived)) {
		derived := report.Facts.Derived[service]
		losses := ServiceLosses{Service: service, Essential: true, Must: map[string][]string{}}
		if essential, said := derived["essential"].(bool); said {
			losses.Essential = essential
		}
		losses.Reached, _ = derived["reached"].(string)
		for _, kind := range LossKinds() {
			if names := namesIn(derived[mustKey(kind)]); len(names) > 0 {
				losses.Must[kind] = names
			}
		}
		all = append(all, losses)
	}
	return all
}

// mustKey is the key under which the losses of a kind stand.
func mustKey(kind string) string {
	switch kind {
	case "power", "firmware", "satellite":
		return "must_" + kind
	case "country":
		return "must_countries"
	}
	return "must_" + kind + "s"
}

// namesIn reads a list of names, as Go made it or as JSON gives it back.
func namesIn(list any) []string {
	var names []string
	switch list := list.(type) {
	case []string:
		names = slices.Clone(list)
	case []any:
		for _, entry := range list {
			switch entry := entry.(type) {
			case string:
				names = append(names, entry)
			case map[string]any:
				if name, ok := entry["name"].(string); ok {
					names = append(names, name)
				}
			}
		}
	}
	slices.Sort(names)
	return slices.Compact(names)
}

// cut is a single loss with the essential services that it stops.
type cut struct {
	evaluator.SubjectRef
	stops []string
}

// cutsOf lists the single losses that stop an essential service, in the order of LossKinds and then of names. The type of a provider is supplier.
func cutsOf(losses []ServiceLosses) []cut {
	stops := map[evaluator.SubjectRef][]string{}
	for _, service := range losses {
		if !service.Essential {
			continue
		}
		for kind, names := range service.Must {
			for _, name := range names {
				ref := evaluator.SubjectRef{Type: kind, Name: name}
				stops[ref] = insert(stops[ref], service.Service)
			}
		}
	}
	var cuts []cut
	for ref, services := range stops {
		cuts = append(cuts, cut{ref, services})
	}
	kinds := LossKinds()
	slices.SortFunc(cuts, func(a, b cut) int {
		return cmp.Or(cmp.Compare(slices.Index(kinds, a.Type), slices.Index(kinds, b.Type)), cmp.Compare(a.Name, b.Name))
	})
	return cuts
}

// wholeNetwork stands for a service where none is declared: what splits the network is marked then.
const wholeNetwork = "the network"

// splitsOf lists the assets and links whose single loss splits the network.
func splitsOf(report *evaluator.Report) []cut {
	var cuts []cut
	for _, n := range report.Facts.Nodes {
		if n.Splits {
			cuts = append(cuts, cut{evaluator.SubjectRef{Type: n.Type, Name: n.Name}, []string{wholeNetwork}})
		}
	}
	for _, e := range report.Facts.Edges {
		if e.Splits {
			cuts = append(cuts, cut{evaluator.SubjectRef{Type: e.Type, Name: e.Name}, []string{wholeNetwork}})
		}
	}
	return cuts
}
