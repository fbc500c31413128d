package topology

import (
	"cmp"
	"slices"
)

// compareMissing orders missing attributes by element, then by path.
func compareMissing(a, b Missing) int {
	return cmp.Or(cmp.Compare(a.Type, b.Type), cmp.Compare(a.Name, b.Name), cmp.Compare(a.Path, b.Path), cmp.Compare(a.Reason, b.Reason))
}

// sortMissing orders missing attributes and drops repeats.
func sortMissing(all []Missing) []Missing {
	slices.SortFunc(all, compareMissing)
	return slices.Compact(all)
}

// sortSuspects orders suspects by the first attribute that each lacks, so that the same ones are always dropped first.
func sortSuspects(all []suspect) {
	slices.SortStableFunc(all, func(a, b suspect) int {
		return cmp.Or(compareMissing(a.missing[0], b.missing[0]), cmp.Compare(a.asset, b.asset), cmp.Compare(a.link, b.link))
	})
}
