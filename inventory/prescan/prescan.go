// Package prescan reads the bytes of an inventory file once, before HCL's own parser sees them, and refuses what that
// parser can't bear. Native checks a .hcl file and JSON a .hcl.json file; both give the first place where each bound is
// broken, and HCL must not be given a file for which they give anything.
//
// The parser recurses with the text: 63 KB of open brackets overflow the stack, which ends a Go program without appeal.
// Counting brackets isn't enough. Operators nest without one (1+1+1…, a[*][*]…), templates hide brackets in strings, and
// after a syntax error the parser throws away closing braces while it looks for firm ground: one error in each of thirty
// thousand small blocks nests them all. So this package holds the grammar itself, as a machine over bytes with a stack of
// what is open. What it lets pass is well-formed, is nested no deeper than counted here, and gives the parser nothing to
// recover from; what it refuses gets a sentence of ours, with the place of the bracket that was left open.
//
// Two forms that HCL still reads are refused, since nothing in an inventory needs them: the indexes of old Terraform (a.0,
// a.*) and functions in namespaces (a::b).
package prescan

import (
	"github.com/netgrade/netgrade/inventory/source"
)

// Limits bound a file. A field that is 0 has the value that is written behind it, which suits an inventory of one's own.
type Limits struct {
	// FileBytes is the size of a file: 16 MiB.
	FileBytes int
	// Nesting is how many blocks, brackets, strings, heredocs, templates and directives may be open at once: 64.
	Nesting int
	// BlockTokens is how many tokens a top-level block may hold: 300,000. In JSON the block is a member of a member of a
	// member of the root, such as one asset.
	BlockTokens int
	// FileTokens is how many tokens a file may hold: as many as fit, in JSON 4,000,000, because HCL's JSON parser keeps the
	// tokens of a whole file in memory.
	FileTokens int
	// Operators is how many operators, indexes and splats one expression may hold: 256. The items of a list don't add up.
	Operators int
	// StringBytes is the length of a string or heredoc, LineBytes that of a line of native HCL: 64 KiB each.
	StringBytes, LineBytes int
	// LiteralSigns is how many dollar and per cent signs one string may hold, FileSigns a file: 4,096 and 65,536. HCL splits a
	// string at each, and joins the parts in quadratic time.
	LiteralSigns, FileSigns int
	// HeredocLines is how many lines a heredoc or a JSON string may hold: 2,000, for the same reason.
	HeredocLines int
	// NumberChars is the length of a number: 40. Exponent is the largest exponent, either way: 308, that of a float64.
	NumberChars, Exponent int
}

// ScanLimits are the bounds for a file from a stranger: 1 MiB and 300,000 tokens.
func ScanLimits() Limits { return Limits{FileBytes: 1 << 20, FileTokens: 300_000} }

func (l Limits) settled(fileTokens int) Limits {
	for _, field := range []struct {
		value    *int
		standard int
	}{
		{&l.FileBytes, 16 << 20}, {&l.Nesting, 64}, {&l.BlockTokens, 300_000}, {&l.FileTokens, fileTokens}, {&l.Operators, 256},
		{&l.StringBytes, 64 << 10}, {&l.LineBytes, 64 << 10}, {&l.LiteralSigns, 4 << 10}, {&l.FileSigns, 64 << 10},
		{&l.HeredocLines, 2_000}, {&l.NumberChars, 40}, {&l.Exponent, 308},
	} {
		if *field.value == 0 {
			*field.value = field.standard
		}
	}
	return l
}

const (
	// nativeFileTokens is more than a file of any size can hold.
	nativeFileTokens = 1 << 62
	jsonFileTokens   = 4_000_000
)

// Item is one block or attribute at the top of a native file, so that it can be parsed by itself: HCL's memory follows the
// largest block then and not the file. Its bytes are src[Start:End], from the first letter to the end of the last line; Line
// and Column are the place of the first letter.
type Item struct {
	Start, End   int
	Line, Column int
}

// Native checks a file of native HCL and divides it into its top-level items. When it gives diagnostics, it gives no items:
// nothing of the file may be parsed.
func Native(file string, src []byte, limits Limits) ([]Item, source.Diagnostics) {
	s := &scanner{src: src, counts: counts{limits: limits.settled(nativeFileTokens)}}
	s.faults.bytes(src, s.limits.FileBytes)
	if !s.faults.stopped {
		s.file()
	}
	if found := s.faults.diagnostics(file, src); found != nil {
		return nil, found
	}
	return s.items, nil
}

// JSON checks a file of JSON, and every string in it that holds a template. A byte order mark is accepted, although HCL's
// JSON parser isn't ready for one: TrimMark removes it.
func JSON(file string, src []byte, limits Limits) source.Diagnostics {
	w := &walker{src: src, counts: counts{limits: limits.settled(jsonFileTokens)}}
	w.faults.bytes(src, w.limits.FileBytes)
	if !w.faults.stopped {
		w.file()
	}
	return w.faults.diagnostics(file, src)
}
