package report

import (
	"strconv"
	"strings"

	"github.com/netgrade/netgrade/inventory/source"
)

// excerpt prints the source line of a place with its number, and a caret under each column that the place marks. Nothing is
// printed where the report carries no excerpts. Indentation says nothing in a single line and is dropped.
func (s *story) excerpt(at source.Range) {
	text, known := s.report.Excerpts[excerptKey(at)]
	if !known {
		return
	}
	const indent = labelColumns + 2
	gutter := strconv.Itoa(at.Line) + " | "
	drawn := draw(text, at, s.width-indent-len(gutter))

	blanks := min(drawn.Mark, len(drawn.Text)-len(strings.TrimLeft(drawn.Text, " ")))
	before, rest := source.Split(drawn.Text[blanks:], drawn.Mark-blanks)
	marked, after := source.Split(rest, drawn.Length)
	s.put(indent, []run{{gutter, faint}, say(before), {marked, bad}, say(after)})
	margin := strings.Repeat(" ", len(gutter)-len("| ")) + "| "
	s.put(indent, []run{{margin, faint}, say(strings.Repeat(" ", drawn.Mark-blanks)), {strings.Repeat("^", drawn.Length), bad}})
}

// draw cuts the line to the room there is, round the place. Excerpts are masked, and what was masked before the place
// has moved it; the whole line is marked then, because a caret at the wrong word is worse than none.
func draw(line string, at source.Range, room int) source.Excerpt {
	mark := source.Range{File: at.File, Line: 1, Column: at.Column, EndLine: 1, EndColumn: at.EndColumn}
	if at.EndLine > at.Line {
		mark.EndLine = 2
	}
	if masked := strings.Index(line, "…"); masked >= 0 && source.Width(line[:masked]) < at.Column-1 {
		mark.Column, mark.EndLine = 1+len(line)-len(strings.TrimLeft(line, " ")), 2
	}
	return source.NewText([]byte(line)).Excerpt(mark, false, room)
}
