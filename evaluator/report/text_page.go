package report

import (
	"io"
	"slices"
	"strings"

	"github.com/netgrade/netgrade/inventory/source"
)

// tone is what a piece of text means to its reader. Colour follows from it, never the other way round, so that the
// same words stand on a terminal, in a file and under NO_COLOR.
type tone int

const (
	plain  tone = iota
	strong      // headings and the words that a hurried reader must catch
	good        // shown to be in order
	bad         // violated
	open        // not shown: nobody has declared it yet
	faint       // places and explanations that a second reading may skip
)

// paint holds the select-graphic-rendition sequence of each tone (ECMA-48, 8.3.117); a plain piece has none.
// Only the eight basic colours are used: every terminal has them, and its owner has chosen how they look.
var paint = [...]string{strong: "\x1b[1m", good: "\x1b[32m", bad: "\x1b[31m", open: "\x1b[33m", faint: "\x1b[2m"}

const unpaint = "\x1b[0m"

// run is a stretch of text with one tone. Its text is still as it came from outside: page makes it printable.
type run struct {
	text string
	tone tone
}

// labelColumns is the width of the column in which severities and labels stand beside their text.
const labelColumns = 11

func say(text string) run { return run{text: text} }

// page is the sheet that a text report is written on. It is the only door to the output: whatever passes is made
// printable, kept within the width and, when asked, coloured.
type page struct {
	text  strings.Builder
	width int
	color bool
}

// heading begins a section: an empty line, the title in capitals and below it what the section tells.
func (p *page) heading(title string, told ...run) {
	p.blank()
	p.line(0, run{title, strong})
	p.paragraph(0, 0, told...)
}

// blank writes an empty line, but never two and none at the top.
func (p *page) blank() {
	if written := p.text.String(); written != "" && !strings.HasSuffix(written, "\n\n") {
		p.text.WriteByte('\n')
	}
}

// paragraph writes runs as one flowing text that begins after indent columns; its later lines begin after hang columns.
func (p *page) paragraph(indent, hang int, runs ...run) {
	for _, line := range wrap(runs, p.width-indent, p.width-hang) {
		p.put(indent, line)
		indent = hang
	}
}

// labelled writes a label in its own column and the text beside it, wrapped under itself.
func (p *page) labelled(label run, runs ...run) {
	lead := p.width - labelColumns
	for i, line := range wrap(runs, lead, lead) {
		if i > 0 {
			p.put(labelColumns, line)
			continue
		}
		gap := strings.Repeat(" ", max(1, labelColumns-source.Width(label.text)))
		p.put(0, append([]run{label, say(gap)}, line...))
	}
}

// line writes runs as they stand on one line and cuts what doesn't fit.
func (p *page) line(indent int, runs ...run) {
	room := p.width - indent
	printed := make([]run, len(runs))
	for i, run := range runs {
		run.text = fit(source.Printable(run.text), room)
		room -= source.Width(run.text)
		printed[i] = run
	}
	p.put(indent, printed)
}

// fit cuts printable text to what is left of a line, which may be nothing.
func fit(text string, room int) string {
	if room < 1 {
		return ""
	}
	return source.Truncate(text, room)
}

// put writes a line whose runs are printable and fit, without blanks at its end.
func (p *page) put(indent int, runs []run) {
	runs = slices.Clone(runs)
	for len(runs) > 0 {
		last := &runs[len(runs)-1]
		if last.text = strings.TrimRight(last.text, " "); last.text != "" {
			break
		}
		runs = runs[:len(runs)-1]
	}
	if len(runs) > 0 {
		p.text.WriteString(strings.Repeat(" ", indent))
	}
	for _, run := range runs {
		if !p.color || paint[run.tone] == "" || run.text == "" {
			p.text.WriteString(run.text)
			continue
		}
		p.text.WriteString(paint[run.tone] + run.text + unpaint)
	}
	p.text.WriteByte('\n')
}

// copyTo hands the finished page on in one piece, so that a failing writer is noticed once.
func (p *page) copyTo(w io.Writer) error {
	_, err := io.WriteString(w, p.text.String())
	return err
}
