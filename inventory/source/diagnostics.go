package source

import (
	"cmp"
	"fmt"
	"slices"
)

// MostShown is how many diagnostics a person is shown at once; the rest is told as a number.
const MostShown = 50

// Diagnostics is everything that was found wrong, in any order. It is an error, so that a reader can return it as one.
type Diagnostics []Diagnostic

// HasErrors reports whether one of them forbids to go on.
func (d Diagnostics) HasErrors() bool {
	return slices.ContainsFunc(d, func(one Diagnostic) bool { return one.Severity == Error })
}

// Sorted gives each sentence about a place once: errors before warnings, each by place and then by sentence. The order
// doesn't depend on the order in which they were found, so concurrent readers may collect as they please.
func (d Diagnostics) Sorted() Diagnostics {
	sorted := slices.Clone(d)
	slices.SortStableFunc(sorted, compare)
	return slices.CompactFunc(sorted, func(a, b Diagnostic) bool { return compare(a, b) == 0 })
}

// Cut gives the first MostShown diagnostics of Sorted, and how many were left out.
func (d Diagnostics) Cut() (shown Diagnostics, left int) {
	shown = d.Sorted()
	if left = len(shown) - MostShown; left <= 0 {
		return shown, 0
	}
	return shown[:MostShown], left
}

// Error is the first diagnostic on one line, with the number of the others. Whoever prints for people calls Write.
func (d Diagnostics) Error() string {
	if len(d) == 0 {
		return "nothing is wrong"
	}
	sorted := d.Sorted()
	text := sorted[0].String()
	if others := len(sorted) - 1; others > 0 {
		text += fmt.Sprintf(" (and %d more)", others)
	}
	return text
}

// String is the diagnostic on one line: its place, where it has one, and its sentence.
func (d Diagnostic) String() string {
	switch {
	case d.At.Line > 0:
		return Printable(d.At.String() + ": " + d.Summary)
	case d.At.File != "":
		return Printable(d.At.File + ": " + d.Summary)
	}
	return Printable(d.Summary)
}

func compare(a, b Diagnostic) int {
	return cmp.Or(
		cmp.Compare(a.Severity, b.Severity),
		a.At.Compare(b.At),
		cmp.Compare(a.Summary, b.Summary),
		cmp.Compare(a.Detail, b.Detail),
	)
}
