package source

import (
	"slices"
	"strings"
	"unicode/utf8"
)

// Excerpt is one line of a file as people may see it: masked, printable, cut to a width.
type Excerpt struct {
	// Text is the line: string literals that are or could be secrets are "…", comments are cut, tabs are spaces.
	Text string
	// Mark and Length say which columns of Text the range covers, counted from 0 in columns of a terminal; Length is at least 1.
	Mark, Length int
}

// DefaultWidth is how many columns an excerpt, or a line of a diagnostic, takes when nobody says otherwise.
const DefaultWidth = 100

// Excerpt gives the first line of a range. With secret every literal on the line is masked, otherwise those that look like
// a secret or belong to a name for secrets. A width of 0 is DefaultWidth; a longer line is cut round the marked columns.
func (t *Text) Excerpt(at Range, secret bool, width int) Excerpt {
	if width <= 0 {
		width = DefaultWidth
	}
	line := t.Line(at.Line)
	start, end := offsetOf(line, at.Column), len(line)
	if at.EndLine == at.Line {
		end = max(start, offsetOf(line, at.EndColumn))
	}
	pieces := []piece{{0, len(line), "…"}}
	if !t.inHeredoc(at.Line) {
		pieces = mask(line, strings.HasSuffix(at.File, ".json"), secret, start-reach, start+reach)
	}
	return window(draw(line, pieces, start, max(end, start+1)), width)
}

// cell is what is drawn for one character of a line, or for a part of it that is masked.
type cell struct {
	text   string
	width  int
	marked bool
}

// reach is how many bytes on either side of the marked ones are drawn. More can't be shown, and a line may hold megabytes.
const reach = 1 << 10

// draw makes the cells of a line of which the bytes from start to end are marked. At least one cell is.
func draw(line []byte, pieces []piece, start, end int) []cell {
	var cells []cell
	column, found := 0, false
	add := func(text string, from, to int) {
		one := cell{text: text, width: Width(text), marked: from < end && to > start}
		column, found = column+one.width, found || one.marked
		cells = append(cells, one)
	}
	for _, p := range pieces {
		if p.end < start-reach || p.start > start+reach {
			continue
		}
		if p.shown != "" {
			add(p.shown, p.start, p.end)
			continue
		}
		at := max(p.start, start-reach)
		for at < p.end && !utf8.RuneStart(line[at]) {
			at++
		}
		for at < min(p.end, start+reach) {
			next := min(at+cluster(line[at:]), p.end)
			text := Printable(string(line[at:next]))
			if line[at] == '\t' {
				text = strings.Repeat(" ", tabStop-column%tabStop)
			}
			add(text, at, next)
			at = next
		}
	}
	if !found { // The range begins where the line ends.
		cells = append(cells, cell{" ", 1, true})
	}
	return cells
}

// window cuts the cells to a width, round the marked ones, of which it shows the first at least.
func window(cells []cell, width int) Excerpt {
	first := slices.IndexFunc(cells, func(c cell) bool { return c.marked })
	last := first
	for last < len(cells) && cells[last].marked {
		last++
	}
	from, to := 0, len(cells)
	if columns(cells) > width {
		const dots = 2
		room := min(width/3, max(0, width-dots-columns(cells[first:last])))
		for from = first; from > 0 && cells[from-1].width <= room; from-- {
			room -= cells[from-1].width
		}
		room = width - dots
		for to = from; to < len(cells) && cells[to].width <= room; to++ {
			room -= cells[to].width
		}
	}
	last = max(first, min(last, to))
	var text strings.Builder
	out := Excerpt{Mark: columns(cells[from:first]), Length: max(1, columns(cells[first:last]))}
	if from > 0 {
		text.WriteString("…")
		out.Mark++
	}
	for _, c := range cells[from:to] {
		text.WriteString(c.text)
	}
	if to < len(cells) {
		text.WriteString("…")
	}
	out.Text = strings.TrimRight(text.String(), " ")
	return out
}

func columns(cells []cell) int {
	sum := 0
	for _, c := range cells {
		sum += c.width
	}
	return sum
}
