package topology

import (
	"cmp"
	"slices"
)

// compareMissing orders missing attributes by element, then by path.
func compareMissing(a, b Missing) int {
	return cmp.Or(cmp.Compare(a.Type, b.Type), cmp.Compare(a.Name, b.Name), cmp.Compare(a.Path, b.Path), cmp.Compare(a.Label, b.Label), cmp.Compare(a.Reason, b.Reason))
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

// VocabularyPath names the attribute as a reader of the vocabulary looks it up: below the subject for its own, in full for others
// (link.ducts), the reason where a bound ended the search.
func (m Missing) VocabularyPath(subject Element) string {
	switch {
	case m.Reason != "":
		return m.Reason
	case m.Element == subject && m.Path != "":
		return m.Path
	case m.Type == "supplier" && subject.Type == "operator":
		return join(m.Type, m.Path)
	case m.Type == "supplier":
		return join("operator.supplier", m.Path)
	default:
		return join(m.Type, m.Path)
	}
}

// join puts a path below another.
func join(above, below string) string {
	if below == "" {
		return above
	}
	return above + "." + below
}
