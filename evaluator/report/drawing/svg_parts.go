package drawing

import (
	"cmp"
	"strings"

	"github.com/netgrade/netgrade/evaluator/report/drawing/layout"
)

// drawEdges draws the lines. A single point of failure is a double line, so that it shows in grey; what shares a duct whose loss stops a
// service is a double line with gaps.
func (p *picture) drawEdges(s *sheet, plan layout.Plan) {
	for i, e := range p.edges {
		path := pathOf(plan.Curves[i])
		s.line(`<g><title>%s</title>`, forXML(p.edgeTooltip(e)))
		switch {
		case e.alone:
			s.line(`<path class="single-line" d="%s"%s/><path class="core" d="%s"/>`, path, e.marker(), path)
		case e.isSingle():
			s.line(`<path class="shared-line" d="%s"%s/><path class="core" d="%s"/>`, path, e.marker(), path)
		default:
			s.line(`<path class="%s" d="%s"%s/>`, e.lineClass(), path, e.marker())
		}
		s.line(`</g>`)
	}
}

func pathOf(c layout.Curve) string {
	return "M" + decimal(c.From.X) + " " + decimal(c.From.Y) + "Q" + decimal(c.Bend.X) + " " + decimal(c.Bend.Y) + " " + decimal(c.To.X) + " " + decimal(c.To.Y)
}

func (e edge) lineClass() string {
	words := []string{"line"}
	if status := statusClass(e.status); status != "" {
		words = append(words, status)
	}
	if e.kind == "alternative" {
		words = append(words, "alternative")
	}
	if e.weakest {
		words = append(words, "weak")
	}
	return strings.Join(words, " ")
}

func (e edge) marker() string {
	if e.arrow {
		return ` marker-end="url(#netgrade-arrow)"`
	}
	return ""
}

func (p *picture) edgeTooltip(e edge) string {
	ends := p.nodes[e.from].label + " – " + p.nodes[e.to].label
	if e.arrow {
		ends = p.nodes[e.from].label + " → " + p.nodes[e.to].label
	}
	parts := []string{strings.TrimSpace(e.kind + " " + e.name), ends}
	if e.count > 1 {
		parts = []string{counted(e.count, p.edgeUnit()), ends}
	}
	if e.status != "" && e.status != "active" {
		parts = append(parts, e.status)
	}
	parts = append(parts, said("through", strings.Join(e.through, ", ")), said("ducts", strings.Join(e.ducts, ", ")), said("provider", e.provider))
	return tooltip(append(append(parts, graded(e.grade)...), e.words()...))
}

// said is a word with its value, or nothing without one.
func said(word, value string) string {
	if value == "" {
		return ""
	}
	return word + " " + value
}

// drawNodes draws glyphs and captions.
func (p *picture) drawNodes(s *sheet, graph layout.Graph, plan layout.Plan, captions []caption) {
	for i, n := range p.nodes {
		cell := plan.Cells[i]
		glyph := plan.Glyph(i, graph.Nodes[i])
		s.line(`<g class="%s"><title>%s</title>`, class("node", n.alone, "single"), forXML(n.tooltip()))
		s.glyph(n, glyph.X, glyph.Y)
		x, y := glyph.X, glyph.Y+n.radius()+1
		if plan.Above[i] {
			y = cell.Top
		}
		for _, line := range captions[i].lines {
			y += lineHeight
			s.line(`<text class="label" x="%v" y="%v">%s</text>`, x, y-1, forXML(line))
		}
		if captions[i].detail != "" {
			s.line(`<text class="detail" x="%v" y="%v">%s</text>`, x, y+lineHeight-2, forXML(captions[i].detail))
		}
		s.line(`</g>`)
	}
}

func (n node) tooltip() string {
	parts := []string{n.Type + " " + cmp.Or(n.Name, n.label)}
	if n.kind != n.Type {
		parts = append(parts, strings.ReplaceAll(n.kind, "_", " "))
	}
	parts = append(parts, said("site", n.site), said("zone", n.zone), said("country", n.country), said("criticality", n.criticality), said("supplier", n.supplier))
	if n.status != "active" {
		parts = append(parts, n.status)
	}
	if n.count > 0 {
		parts = append(parts, "stands for "+counted(n.count, "asset"))
	}
	return tooltip(append(append(parts, graded(n.grade)...), n.words()...))
}

// labelWidth is the room that the label of an edge takes with its frame and badge.
func (e edge) labelWidth() float64 {
	width := textWidth(e.shortLabel(), 10.5) + 8
	if e.weakest {
		width += starRoom
	}
	return width
}

func (e edge) shortLabel() string { return shorten(printable(e.label), 10.5, edgeLimit) }

// drawEdgeLabels writes the labels of lines on small plates, above everything else.
func (p *picture) drawEdgeLabels(s *sheet, plan layout.Plan) {
	for i, e := range p.edges {
		plate := plan.Labels[i]
		if plate.IsEmpty() {
			continue
		}
		s.line(`<rect class="%s" x="%v" y="%v" width="%v" height="%v" rx="3"/>`, class("tag", e.isSingle(), "single"), plate.Left, plate.Top, plate.Width(), plate.Height())
		x := plate.Centre().X
		if e.weakest {
			s.star(plate.Left+9, plate.Centre().Y)
			x += starRoom / 2
		}
		s.line(`<text class="tag-text" x="%v" y="%v">%s</text>`, x, plate.Bottom-3.6, forXML(e.shortLabel()))
	}
}
