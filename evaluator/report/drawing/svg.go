package drawing

import (
	"fmt"
	"io"
	"math"
	"slices"
	"strings"

	"github.com/netgrade/netgrade/evaluator/report/drawing/layout"
)

// Sizes in pixels. Letters of a label are smaller than those of the heading and larger than what a page of paper swallows.
const (
	labelSize  = 11.0
	lineHeight = 13.0
	detailSize = 9.5
	labelLimit = 112.0 // a line of a label
	edgeLimit  = 220.0 // the label of an edge
	titleSize  = 12.0  // the title of a box
	headHeight = 62.0
	leastWidth = 720.0 // so that the legend has room
	margin     = 24.0
)

// sheet collects the elements of an SVG document. Coordinates are written with one decimal at most.
type sheet struct{ strings.Builder }

// line writes one element; text among the arguments must be escaped already.
func (s *sheet) line(format string, values ...any) {
	for i, value := range values {
		if number, ok := value.(float64); ok {
			values[i] = decimal(number)
		}
	}
	fmt.Fprintf(&s.Builder, format+"\n", values...)
}

// decimal writes a coordinate: 12, 12.5.
func decimal(x float64) string {
	rounded := math.Round(float64(x * 10))
	if rounded == 0 {
		return "0" // never -0
	}
	return strings.TrimSuffix(fmt.Sprintf("%.1f", rounded/10), ".0")
}

// writeSVG lays the picture out and writes a document that needs nothing else: no font, script or file.
func writeSVG(w io.Writer, p *picture) error {
	graph, wrapped := p.graph()
	plan := layout.Arrange(graph)
	legend := newLegend(p, math.Max(plan.Width, leastWidth))
	pageWidth, pageHeight := math.Max(plan.Width, leastWidth), headHeight+plan.Height+legend.height

	s := &sheet{}
	s.line(`<svg xmlns="http://www.w3.org/2000/svg" class="netgrade-drawing" role="img" aria-labelledby="netgrade-title netgrade-description" viewBox="0 0 %v %v" width="%v" height="%v">`,
		pageWidth, pageHeight, pageWidth, pageHeight)
	s.line(`<title id="netgrade-title">%s</title>`, forXML(p.title()))
	s.line(`<desc id="netgrade-description">%s</desc>`, forXML(p.description()))
	s.line("<style>\n%s</style>", stylesheet)
	s.line(`<defs><marker id="netgrade-arrow" viewBox="0 0 10 10" refX="9" refY="5" markerWidth="7" markerHeight="7" markerUnits="userSpaceOnUse" orient="auto"><path class="head" d="M0 0 10 5 0 10z"/></marker></defs>`)
	s.line(`<rect class="paper" width="%v" height="%v"/>`, pageWidth, pageHeight)
	s.line(`<text class="heading" x="%v" y="30">%s</text>`, margin, forXML(shorten(p.title(), 18, pageWidth-2*margin)))
	s.line(`<text class="subtitle" x="%v" y="50">%s</text>`, margin, forXML(p.subtitle()))
	s.line(`<g transform="translate(%v %v)">`, math.Max(0, (leastWidth-plan.Width)/2), headHeight)
	p.drawGroups(s, plan)
	p.drawEdges(s, plan)
	p.drawTitles(s, plan)
	p.drawNodes(s, graph, plan, wrapped)
	p.drawEdgeLabels(s, plan)
	s.line(`</g>`)
	legend.draw(s, headHeight+plan.Height)
	s.line(`</svg>`)
	_, err := io.WriteString(w, s.String())
	return err
}

// description is what who can't see the picture is told.
func (p *picture) description() string {
	said := []string{p.subtitle() + "."}
	return strings.Join(append(append(said, cutSentences(p.cuts)...), p.notes...), " ")
}

// caption is the text below a glyph.
type caption struct {
	lines  []string
	detail string
}

// graph measures the picture for the layout; the captions are in the order of the nodes.
func (p *picture) graph() (layout.Graph, []caption) {
	g := layout.Graph{Layered: p.layered}
	captions := make([]caption, len(p.nodes))
	for i, n := range p.nodes {
		c := caption{lines: wrap(printable(n.label), labelSize, labelLimit), detail: shorten(printable(n.fineprint()), detailSize, labelLimit)}
		captions[i] = c
		widest := 2 * reach
		for _, line := range c.lines {
			widest = math.Max(widest, textWidth(line, labelSize))
		}
		widest = math.Max(widest, textWidth(c.detail, detailSize))
		high := 2*reach + 4 + float64(lineHeight*float64(len(c.lines)))
		if c.detail != "" {
			high += lineHeight - 1
		}
		g.Nodes = append(g.Nodes, layout.Node{Width: math.Ceil(widest + 6), Height: high, Anchor: reach + 1, Radius: n.radius(), Rim: p.rim(n), Group: n.group})
	}
	for _, e := range p.edges {
		drawn := layout.Edge{From: e.from, To: e.to}
		if e.label != "" {
			drawn.LabelWidth = math.Ceil(e.labelWidth())
			drawn.LabelHeight = lineHeight + 1
		}
		g.Edges = append(g.Edges, drawn)
	}
	for _, box := range p.groups {
		g.Groups = append(g.Groups, layout.Group{TitleWidth: textWidth(box.title(), titleSize) + box.markRoom(), TitleHeight: 20})
	}
	return g, captions
}

// fineprint is the smaller line below a label.
func (n node) fineprint() string {
	if n.inner > 0 {
		return strings.TrimPrefix(n.detail+", "+counted(n.inner, "single point"), ", ")
	}
	return n.detail
}

// title of a box; long names lose their middle.
func (g group) title() string {
	title := shorten(printable(g.Name), titleSize, 260)
	if g.grade != "" {
		title += " · " + g.grade
	}
	return title
}

func (g group) markRoom() float64 {
	if g.weakest {
		return starRoom
	}
	return 0
}

// drawGroups draws the boxes of sites; a site whose loss stops a service has a double frame.
func (p *picture) drawGroups(s *sheet, plan layout.Plan) {
	for i, g := range p.groups {
		box := plan.Groups[i]
		if box.IsEmpty() {
			continue
		}
		s.line(`<g><title>%s</title>`, forXML(p.groupTooltip(i)))
		s.line(`<rect class="%s" x="%v" y="%v" width="%v" height="%v" rx="8"/>`, class("box", g.alone, "single"), box.Left, box.Top, box.Width(), box.Height())
		if g.alone {
			s.line(`<rect class="core" x="%v" y="%v" width="%v" height="%v" rx="8"/>`, box.Left, box.Top, box.Width(), box.Height())
		}
		s.line(`</g>`)
	}
}

// drawTitles writes the titles of boxes, above the lines that may pass them.
func (p *picture) drawTitles(s *sheet, plan layout.Plan) {
	for i, g := range p.groups {
		box := plan.Groups[i]
		if box.IsEmpty() {
			continue
		}
		left := box.Left + 10
		if g.weakest {
			s.star(left+5, box.Top+13)
			left += starRoom
		}
		s.line(`<text class="site" x="%v" y="%v">%s</text>`, left, box.Top+17, forXML(g.title()))
	}
}

func class(name string, marked bool, mark string) string {
	if marked {
		return name + " " + mark
	}
	return name
}

func (p *picture) groupTooltip(number int) string {
	g := p.groups[number]
	held := 0
	for _, n := range p.nodes {
		if n.group == number {
			held++
		}
	}
	return tooltip(slices.Concat([]string{g.Type + " " + g.Name, counted(held, "asset")}, graded(g.grade), g.words()))
}

// tooltip joins what is said of a thing.
func tooltip(parts []string) string {
	return strings.Join(slices.DeleteFunc(parts, func(part string) bool { return part == "" }), "; ")
}

func graded(grade string) []string {
	if grade == "" {
		return nil
	}
	return []string{"grade " + grade}
}
