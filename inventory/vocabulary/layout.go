package vocabulary

import (
	"strings"
	"unicode/utf8"
)

// page is text laid out for a reader: headings, paragraphs, tables and examples, no line longer than the width where a space allows it.
type page struct {
	width int
	text  strings.Builder
}

// Bounds of a page: below the lower one columns make no sense, beyond the upper one lines are hard to read. The usual width
// is for a file or a pipe.
const (
	narrowest = 40
	usual     = 100
	widest    = 110
)

func newPage(width int) *page {
	if width == 0 {
		width = usual
	}
	return &page{width: min(max(width, narrowest), widest)}
}

// heading begins a part of the page, after an empty line unless it is the first.
func (p *page) heading(text string) {
	if p.text.Len() > 0 {
		p.text.WriteByte('\n')
	}
	p.lines("", wrap(text, p.width))
}

// paragraph writes indented text.
func (p *page) paragraph(text string) {
	p.lines("  ", wrap(text, p.width-2))
}

// code writes lines as they are, however long.
func (p *page) code(lines []string) { p.lines("  ", lines) }

func (p *page) lines(indent string, lines []string) {
	for _, line := range lines {
		p.text.WriteString(strings.TrimRight(indent+line, " "))
		p.text.WriteByte('\n')
	}
}

// row is a line of a table: a name, and one or two texts about it.
type row struct{ name, form, meaning string }

// Widths of the columns of a table: the form is what one may write.
const (
	widestForm      = 34
	narrowestColumn = 26
)

// table writes rows under one another in columns that are as wide as they need to be. Where the page is too narrow for
// three columns, the form stands above the meaning; where it is too narrow for two, both stand under the name.
func (p *page) table(rows []row) {
	names, forms := 0, 0
	for _, r := range rows {
		names = max(names, utf8.RuneCountInString(r.name))
		forms = min(max(forms, utf8.RuneCountInString(r.form)), widestForm)
	}
	rest := p.width - len("  ") - names - len("  ")
	for _, r := range rows {
		switch {
		case rest < narrowestColumn/2:
			p.lines("  ", []string{r.name})
			p.lines("    ", append(wrap(r.form, p.width-4), wrap(r.meaning, p.width-4)...))
		case forms == 0 || rest-forms-2 < narrowestColumn:
			p.columns([]int{names}, []string{r.name}, append(wrap(r.form, rest), wrap(r.meaning, rest)...))
		default:
			p.columns([]int{names, forms}, []string{r.name}, wrap(r.form, forms), wrap(r.meaning, rest-forms-2))
		}
	}
}

// columns writes cells of several lines side by side; the widths are those of all but the last.
func (p *page) columns(widths []int, cells ...[]string) {
	height := 1
	for _, cell := range cells {
		height = max(height, len(cell))
	}
	for i := range height {
		line := ""
		for column, cell := range cells {
			text := ""
			if i < len(cell) {
				text = cell[i]
			}
			if column < len(widths) {
				text += strings.Repeat(" ", max(0, widths[column]-utf8.RuneCountInString(text)))
			}
			line += "  " + text
		}
		p.lines("", []string{line})
	}
}

// wrap breaks text at spaces into lines of at most the width; a longer word keeps a line to itself.
func wrap(text string, width int) []string {
	var lines []string
	line := ""
	for word := range strings.FieldsSeq(text) {
		if line != "" && utf8.RuneCountInString(line)+1+utf8.RuneCountInString(word) > width {
			lines = append(lines, line)
			line = ""
		}
		if line != "" {
			line += " "
		}
		line += word
	}
	if line != "" {
		lines = append(lines, line)
	}
	return lines
}

// andList writes words as a person lists them: a, b and c.
func andList(words []string, last string) string {
	if len(words) < 2 {
		return strings.Join(words, "")
	}
	return strings.Join(words[:len(words)-1], ", ") + " " + last + " " + words[len(words)-1]
}
