package source

import (
	"bytes"
	"strings"
)

// longestMasked is how many bytes of a line a report carries.
const longestMasked = 500

// Masked gives a line as a report carries it: secrets and comments hidden as in an Excerpt, otherwise byte for byte, so that the columns of
// a Range still hold; what follows the first 500 bytes is cut, since JSON may be a single line. It is not yet fit for a terminal: whoever prints it makes it printable.
func (t *Text) Masked(file string, number int, secret bool) string {
	line := t.Line(number)
	if t.inHeredoc(number) {
		return "…"
	}
	var masked strings.Builder
	for _, p := range mask(line, strings.HasSuffix(file, ".json"), secret, 0, longestMasked) {
		switch {
		case p.start > longestMasked:
		case p.shown != "":
			masked.WriteString(p.shown)
		case p.end > longestMasked:
			masked.Write(bytes.ToValidUTF8(line[p.start:longestMasked], nil))
			masked.WriteString("…")
		default:
			masked.Write(line[p.start:p.end])
		}
	}
	return strings.ToValidUTF8(strings.TrimRight(masked.String(), " \t"), "\uFFFD")
}
