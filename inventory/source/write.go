package source

import (
	"fmt"
	"io"
	"strconv"
	"strings"
)

// Style says how diagnostics are printed; the zero value suits a file or a pipe.
type Style struct {
	// Width is how many columns a line takes; 0 is DefaultWidth.
	Width int
	// Color marks the severity, places and carets with ANSI colours, for a terminal that wants them.
	Color bool
}

// Write prints diagnostics for people, as Sorted orders them: each with its place, the line of the source and a mark under
// the range, and what to write instead. After MostShown it prints how many more there are. The bytes of a file come from
// lookup; where it gives nil the line is left out. Whatever comes from outside is printable and masked.
func (d Diagnostics) Write(w io.Writer, lookup func(file string) []byte, style Style) error {
	if style.Width <= 0 {
		style.Width = DefaultWidth
	}
	p := printer{style: style, lookup: lookup, texts: map[string]*Text{}}
	shown, left := d.Cut()
	for i, one := range shown {
		if i > 0 {
			p.out.WriteByte('\n')
		}
		p.diagnostic(one)
	}
	if left > 0 {
		fmt.Fprintf(&p.out, "\n… and %d more\n", left)
	}
	_, err := io.WriteString(w, p.out.String())
	return err
}

// printer draws diagnostics one after the other; files are prepared once.
type printer struct {
	style  Style
	lookup func(file string) []byte
	texts  map[string]*Text
	out    strings.Builder
}

func (p *printer) diagnostic(d Diagnostic) {
	word, color := "error", red
	if d.Severity == Warning {
		word, color = "warning", yellow
	}
	for i, line := range wrap(Printable(word+": "+d.Summary), p.style.Width, "       ") {
		if rest, found := strings.CutPrefix(line, word); found && i == 0 {
			line = p.paint(color, word) + rest
		}
		p.out.WriteString(line + "\n")
	}
	p.place(d.At, "", d.Secret, color)
	for _, paragraph := range strings.Split(d.Detail, "\n") {
		if paragraph == "" {
			continue
		}
		for _, line := range wrap("  "+Printable(paragraph), p.style.Width, "  ") {
			p.out.WriteString(line + "\n")
		}
	}
	for _, related := range d.Related {
		p.place(related.At, related.Note, d.Secret, blue)
	}
}

// place prints where something stands, and the line that stands there.
func (p *printer) place(at Range, note string, secret bool, color string) {
	if at.File == "" {
		return
	}
	where := at.String()
	if at.Line < 1 {
		where = at.File
	}
	where = p.paint(blue, "  --> ") + Printable(where)
	if note != "" {
		where += "  " + Printable(note)
	}
	p.out.WriteString(where + "\n")
	text := p.text(at.File)
	if text == nil || text.Line(at.Line) == nil {
		return
	}
	number := fmt.Sprintf("%5s", strconv.Itoa(at.Line))
	gutter := strings.Repeat(" ", len(number))
	excerpt := text.Excerpt(at, secret, p.style.Width-len(gutter)-len(" | "))
	p.out.WriteString(strings.TrimRight(p.paint(blue, number+" |")+" "+excerpt.Text, " ") + "\n")
	caret := strings.Repeat(" ", excerpt.Mark) + p.paint(color, strings.Repeat("^", excerpt.Length))
	p.out.WriteString(p.paint(blue, gutter+" |") + " " + caret + "\n")
}

func (p *printer) text(file string) *Text {
	if text, known := p.texts[file]; known {
		return text
	}
	var text *Text
	if p.lookup != nil {
		if content := p.lookup(file); content != nil {
			text = NewText(content)
		}
	}
	p.texts[file] = text
	return text
}

// The colours are those of the terminal's own palette, so that they can be read on any background.
const (
	red    = "\x1b[1;31m"
	yellow = "\x1b[1;33m"
	blue   = "\x1b[34m"
	plain  = "\x1b[0m"
)

func (p *printer) paint(color, text string) string {
	if !p.style.Color {
		return text
	}
	return color + text + plain
}

// wrap breaks printable text at spaces into lines of a width; lines after the first begin with indent. Two spaces, which set
// a second sentence apart, are kept within a line.
func wrap(text string, width int, indent string) []string {
	var lines []string
	line, cells := "", 0
	for _, word := range strings.SplitAfter(text, " ") {
		size := Width(word)
		if cells+Width(strings.TrimRight(word, " ")) > width && strings.TrimSpace(line) != "" {
			lines = append(lines, strings.TrimRight(line, " "))
			line, cells = indent, len(indent)
			if word == " " {
				continue
			}
		}
		line, cells = line+word, cells+size
	}
	return append(lines, strings.TrimRight(line, " "))
}
