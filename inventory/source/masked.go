package source

import "strings"

// Masked gives a line as a report carries it: secrets and comments hidden as in an Excerpt, otherwise byte for byte, so that the columns of
// a Range still hold. It is not yet fit for a terminal: whoever prints it makes it printable.
func (t *Text) Masked(file string, number int, secret bool) string {
	line := t.Line(number)
	if t.inHeredoc(number) {
		return "…"
	}
	var masked strings.Builder
	for _, p := range mask(line, strings.HasSuffix(file, ".json"), secret) {
		if p.shown != "" {
			masked.WriteString(p.shown)
			continue
		}
		masked.Write(line[p.start:p.end])
	}
	return strings.ToValidUTF8(strings.TrimRight(masked.String(), " \t"), "\uFFFD")
}
