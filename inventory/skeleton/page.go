package skeleton

import (
	"bytes"
	"slices"
	"strings"
	"unicode/utf8"

	"github.com/hashicorp/hcl/v2/hclwrite"
	"github.com/zclconf/go-cty/cty"
)

const (
	// pageWidth is the column at which explanations are broken.
	pageWidth = 120
	// widestCode is how long a setting may be for its explanation to stand beside it; the others have theirs above.
	widestCode = 46
	// narrowestNote is the least room that an explanation needs beside a setting.
	narrowestNote = 40
	indentation   = "  "
)

// page is a file on its way to its bytes. In a block that is commented out the mark stands at the depth of the block around it and the
// indentation follows the mark, so that netgrade fmt leaves it as it is.
type page struct {
	text  bytes.Buffer
	depth int
	// mark is what stands in front of the lines of a block that is commented out; inner is the depth in it.
	mark  string
	inner int
}

// margin is what stands in front of each line.
func (p *page) margin() string {
	return strings.Repeat(indentation, p.depth) + p.mark + strings.Repeat(indentation, p.inner)
}

// line writes a line; an empty one separates.
func (p *page) line(text string) {
	if text != "" {
		text = p.margin() + text
	}
	p.text.WriteString(text + "\n")
}

// explain writes paragraphs as comments.
func (p *page) explain(paragraphs ...string) {
	for i, paragraph := range paragraphs {
		if i > 0 {
			p.line("#")
		}
		for _, line := range wrap(paragraph, pageWidth-len(p.margin())-len("# ")) {
			p.line("# " + line)
		}
	}
}

// inside writes a block that is declared: its first line, what is in it, and its last line.
func (p *page) inside(header string, body func()) {
	p.line(header + " {")
	p.depth++
	body()
	p.depth--
	p.line("}")
}

// commented writes a block as inside does, behind a mark. In a block that is commented out already there is no second mark.
func (p *page) commented(mark, header string, body func()) {
	outer := p.mark
	if outer == "" {
		p.mark = mark
	}
	p.line(header + " {")
	p.inner++
	body()
	p.inner--
	p.line("}")
	p.mark = outer
}

// Marks of what is not declared: a setting that can be switched on, one that would name what isn't declared yet, and a block of which
// that is true.
const (
	available    = "#"
	unready      = "# "
	unreadyBlock = "# | "
)

// setting is an attribute with its explanation.
type setting struct{ mark, name, value, note string }

// declarations writes attributes that are declared, aligned as netgrade fmt does.
func (p *page) declarations(list []setting) {
	var body bytes.Buffer
	for _, one := range list {
		body.WriteString(one.name + " = " + one.value)
		if one.note != "" {
			body.WriteString(" # " + one.note)
		}
		body.WriteByte('\n')
	}
	for line := range strings.Lines(string(hclwrite.Format(body.Bytes()))) {
		p.line(strings.TrimSuffix(line, "\n"))
	}
}

// settings writes attributes that are commented out under one another, their equals signs and explanations aligned.
func (p *page) settings(list []setting) {
	nameWidth, codeWidth := 0, 0
	for i := range list {
		if p.mark != "" && list[i].mark == available {
			list[i].mark = ""
		}
		list[i].name = list[i].mark + list[i].name
		nameWidth = max(nameWidth, utf8.RuneCountInString(list[i].name))
	}
	codes := make([]string, len(list))
	for i, one := range list {
		codes[i] = padded(one.name, nameWidth) + " = " + one.value
		if width := utf8.RuneCountInString(codes[i]); width <= widestCode {
			codeWidth = max(codeWidth, width)
		}
	}
	for i, one := range list {
		p.setting(codes[i], one.note, codeWidth)
	}
}

// setting writes a note beside a setting, or above one that is too long.
func (p *page) setting(code, note string, codeWidth int) {
	room := pageWidth - len(p.margin()) - codeWidth - len(" #   ")
	switch {
	case note == "":
		p.line(code)
		return
	case utf8.RuneCountInString(code) > codeWidth || room < narrowestNote:
		p.explain(note)
		p.line(code)
		return
	}
	begin := ""
	if p.mark == "" {
		begin = available
	}
	for i, line := range wrap(note, room) {
		if i == 0 {
			p.line(padded(code, codeWidth) + " # " + line)
		} else {
			p.line(padded(begin, codeWidth) + " #   " + line)
		}
	}
}

// padded fills a text up with blanks.
func padded(text string, width int) string {
	return text + strings.Repeat(" ", max(0, width-utf8.RuneCountInString(text)))
}

// wrap breaks a text at blanks into lines of a width.
func wrap(text string, width int) []string {
	var lines []string
	line := ""
	for _, word := range strings.Fields(text) {
		if line != "" && utf8.RuneCountInString(line)+1+utf8.RuneCountInString(word) > width {
			lines = append(lines, line)
			line = ""
		}
		if line != "" {
			line += " "
		}
		line += word
	}
	return append(lines, line)
}

// quote writes a text as HCL does.
func quote(text string) string {
	return string(hclwrite.TokensForValue(cty.StringVal(text)).Bytes())
}

// sentence begins a text with a capital and ends it with a full stop.
func sentence(text string) string {
	if text == "" {
		return ""
	}
	first, size := utf8.DecodeRuneInString(text)
	text = strings.ToUpper(string(first)) + text[size:]
	if !slices.Contains([]string{".", "?", "!"}, text[len(text)-1:]) {
		text += "."
	}
	return text
}
