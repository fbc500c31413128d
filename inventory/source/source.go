// Package source says where something stands and what is wrong with it there. A Range is a place in a file of the
// inventory; a Diagnostic is one sentence to the person who must mend that place: what is wrong, what was expected,
// the nearest legal word. Every reader of foreign bytes collects Diagnostics instead of stopping at the first, and the
// outermost caller prints them with Diagnostics.Write, which draws the source line and a caret and masks whatever could be a secret.
//
// The package is the lowest room of the house: it imports nothing of netgrade.
package source

import (
	"cmp"
	"fmt"
)

// Range is a place in a file: lines and columns begin at 1, the end is exclusive, columns count grapheme clusters (as HCL counts them).
// The zero Range is nowhere. File is relative to the path that was given to the reader, with forward slashes.
type Range struct {
	File      string `json:"file"`
	Line      int    `json:"line"`
	Column    int    `json:"column"`
	EndLine   int    `json:"end_line"`
	EndColumn int    `json:"end_column"`
}

// IsZero reports whether the range is nowhere.
func (r Range) IsZero() bool { return r == Range{} }

// String gives the place as people and editors write it: file:line:column.
func (r Range) String() string { return fmt.Sprintf("%s:%d:%d", r.File, r.Line, r.Column) }

// Compare orders places by file, then by position.
func (r Range) Compare(other Range) int {
	return cmp.Or(
		cmp.Compare(r.File, other.File),
		cmp.Compare(r.Line, other.Line),
		cmp.Compare(r.Column, other.Column),
		cmp.Compare(r.EndLine, other.EndLine),
		cmp.Compare(r.EndColumn, other.EndColumn),
	)
}

// Severity says whether a Diagnostic forbids to go on.
type Severity int

const (
	// Error means that the inventory can't be graded as it stands.
	Error Severity = iota
	// Warning means that it can, and that its author should look again.
	Warning
)

// Diagnostic is one thing to mend. Summary is a short fixed sentence with the names that matter
// (unknown attribute "telent" in asset.management); Detail says what to write instead, and may be empty.
type Diagnostic struct {
	Severity Severity
	Summary  string
	Detail   string
	At       Range
	// Related are further places that the reader must see, such as the first of two equal names.
	Related []Related
	// Secret is set where the marked text may hold a secret: the source line is then shown with its literals masked.
	Secret bool
}

// Related is a second place of a Diagnostic with the reason for showing it.
type Related struct {
	At   Range
	Note string
}
