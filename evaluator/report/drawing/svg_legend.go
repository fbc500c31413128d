package drawing

import (
	"strings"
)

// legend explains what the picture uses and nothing else, and lists the single points of failure below.
type legend struct {
	items  []legendItem
	lines  []string
	width  float64
	height float64
}

// legendItem is a small drawing with a word.
type legendItem struct {
	word string
	draw func(s *sheet, x, y float64)
}

const (
	legendSize = 12.0
	itemRow    = 26.0
	textRow    = 17.0
	symbolRoom = 40.0
)

func newLegend(p *picture, width float64) *legend {
	l := &legend{width: width}
	l.items = append(append(p.shapeItems(), p.gradeItems()...), p.markItems()...)
	l.lines = p.legendLines(width)
	rows := 1
	l.eachItem(func(_ legendItem, _, _ float64, row int) { rows = row + 1 })
	l.height = float64(itemRow*float64(rows)) + float64(textRow*float64(len(l.lines))) + margin
	return l
}

// eachItem flows the items from left to right.
func (l *legend) eachItem(visit func(item legendItem, x, y float64, row int)) {
	x, row := margin, 0
	for _, item := range l.items {
		room := symbolRoom + textWidth(item.word, legendSize) + 18
		if x > margin && x+room > l.width-margin {
			x, row = margin, row+1
		}
		visit(item, x, itemRow*float64(row)+itemRow/2, row)
		x += room
	}
}

// draw writes the legend below the picture.
func (l *legend) draw(s *sheet, top float64) {
	last := 0.0
	l.eachItem(func(item legendItem, x, y float64, _ int) {
		item.draw(s, x+symbolRoom/2-4, top+y)
		s.line(`<text class="legend" x="%v" y="%v">%s</text>`, x+symbolRoom, top+y+4, forXML(item.word))
		last = y + itemRow/2
	})
	for i, line := range l.lines {
		s.line(`<text class="%s" x="%v" y="%v">%s</text>`, class("legend", strings.HasSuffix(line, ":"), "legend-head"), margin,
			top+last+float64(textRow*float64(i+1)), forXML(line))
	}
}

// shapeItems are the shapes that occur, in the order of their table.
func (p *picture) shapeItems() []legendItem {
	seen := map[shape]bool{}
	for _, n := range p.nodes {
		seen[familyOf(n).shape] = true
	}
	var items []legendItem
	for _, family := range families() {
		if seen[family.shape] {
			items = append(items, legendItem{family.name, func(s *sheet, x, y float64) {
				s.line(`<path class="glyph none" d="%s"/>`, outline(family.shape, x, y, 9))
			}})
		}
	}
	return items
}

// gradeItems are the grades that occur.
func (p *picture) gradeItems() []legendItem {
	seen := map[string]bool{}
	for _, n := range p.nodes {
		seen[n.grade] = true
	}
	var items []legendItem
	for _, letter := range strings.Split("ABCDEFU", "") {
		if !seen[letter] {
			continue
		}
		word := "grade " + letter
		if letter == "U" {
			word += ": not evaluated"
		}
		items = append(items, legendItem{word, func(s *sheet, x, y float64) {
			s.line(`<path class="glyph %s" d="%s"/>`, letter, outline(circle, x, y, 9))
			s.line(`<text class="%s" x="%v" y="%v">%s</text>`, class("letter", isDark(letter), "on-dark"), x, y+4.2, letter)
		}})
	}
	return items
}

// markItems are the marks that occur on nodes and lines.
func (p *picture) markItems() []legendItem {
	var items []legendItem
	add := func(occurs bool, word string, draw func(s *sheet, x, y float64)) {
		if occurs {
			items = append(items, legendItem{word, draw})
		}
	}
	add(p.anyNode(func(n node) bool { return n.alone }), "single point of failure", func(s *sheet, x, y float64) {
		s.line(`<path class="ring" d="%s"/><path class="glyph none" d="%s"/>`, outline(circle, x, y, 11), outline(circle, x, y, 7))
	})
	add(p.anyEdge(func(e edge) bool { return e.alone }), "link that is a single point of failure", twoLines("single-line", "core"))
	add(p.anyEdge(func(e edge) bool { return len(e.shared) > 0 && !e.alone }), "lines that one loss cuts together", twoLines("shared-line", "core"))
	add(p.anyNode(func(n node) bool { return n.weakest }) || p.anyEdge(func(e edge) bool { return e.weakest }), "on the weakest path", func(s *sheet, x, y float64) { s.star(x, y) })
	add(p.anyEdge(func(e edge) bool { return e.status == "standby" }), "standby", twoLines("line standby"))
	add(p.anyEdge(func(e edge) bool { return e.status == "planned" || e.status == "retired" }), "planned or retired", twoLines("line planned"))
	add(p.anyEdge(func(e edge) bool { return e.kind == "alternative" }), "alternative", twoLines("line alternative"))
	return items
}

// twoLines draws a short line in each of the classes, one upon the other.
func twoLines(classes ...string) func(s *sheet, x, y float64) {
	return func(s *sheet, x, y float64) {
		for _, class := range classes {
			s.line(`<path class="%s" d="M%v %vh%v"/>`, class, x-16, y, 32.0)
		}
	}
}

func (p *picture) anyNode(holds func(node) bool) bool {
	for _, n := range p.nodes {
		if holds(n) {
			return true
		}
	}
	return false
}

func (p *picture) anyEdge(holds func(edge) bool) bool {
	for _, e := range p.edges {
		if holds(e) {
			return true
		}
	}
	return false
}

// legendLines tell the single points of failure in words, worst first, and the notes.
func (p *picture) legendLines(width float64) []string {
	var lines []string
	if len(p.cuts) > 0 {
		lines = append(lines, p.cutsTitle())
	}
	for _, sentence := range append(cutSentences(p.cuts), p.notes...) {
		lines = append(lines, paragraph(printable(sentence), legendSize, width-2*margin)...)
	}
	return lines
}
