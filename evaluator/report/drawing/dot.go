package drawing

import (
	"fmt"
	"io"
	"strings"
)

// dotShape is Graphviz's name for a shape.
func dotShape(shape shape) string {
	return [...]string{
		circle: "circle", square: "box", shield: "invhouse", barrel: "cylinder", octagon: "octagon", mast: "triangle", house: "house",
		hexagon: "hexagon", diamond: "diamond", pill: "ellipse", bar: "note", cloud: "egg",
	}[shape]
}

// writeDOT writes the language of Graphviz: a cluster for each site, bold double outlines for single points of failure.
func writeDOT(w io.Writer, p *picture) error {
	var out strings.Builder
	kind, join := "graph", "--"
	if p.layered {
		kind, join = "digraph", "->"
	}
	fmt.Fprintf(&out, "%s netgrade {\n", kind)
	fmt.Fprintf(&out, "\tgraph [label=%s, labelloc=t, fontname=\"Helvetica\", overlap=false, splines=true];\n", forDOT(p.title()+" ("+p.subtitle()+")"))
	out.WriteString("\tnode [fontname=\"Helvetica\", fontsize=11];\n\tedge [fontname=\"Helvetica\", fontsize=9];\n")
	for number, box := range p.groups {
		fmt.Fprintf(&out, "\tsubgraph cluster_%d {\n\t\tlabel=%s;\n", number, forDOT(box.title()))
		if box.alone {
			out.WriteString("\t\tpenwidth=3; color=\"#9d1322\";\n")
		}
		for i, n := range p.nodes {
			if n.group == number {
				out.WriteString("\t\t" + n.dot(i))
			}
		}
		out.WriteString("\t}\n")
	}
	for i, n := range p.nodes {
		if n.group == noGroup {
			out.WriteString("\t" + n.dot(i))
		}
	}
	for _, e := range p.edges {
		fmt.Fprintf(&out, "\tn%d %s n%d%s;\n", e.from, join, e.to, e.dotAttributes())
	}
	out.WriteString("}\n")
	_, err := io.WriteString(w, out.String())
	return err
}

// dot is the statement of a node.
func (n node) dot(number int) string {
	label := n.label
	if n.grade != "" {
		label += " (" + n.grade + ")"
	}
	attributes := fmt.Sprintf("label=%s, tooltip=%s, shape=%s", forDOT(label), forDOT(n.tooltip()), dotShape(familyOf(n).shape))
	if n.alone {
		attributes += ", peripheries=2, penwidth=2.5, color=\"#9d1322\""
	}
	if n.weakest {
		attributes += ", style=filled, fillcolor=\"#ffd23f\""
	}
	return fmt.Sprintf("n%d [%s];\n", number, attributes)
}

// dotAttributes are those of an edge, in brackets; nothing where there are none.
func (e edge) dotAttributes() string {
	var attributes []string
	if e.label != "" {
		attributes = append(attributes, "label="+forDOT(e.label))
	}
	switch {
	case e.alone:
		attributes = append(attributes, `color="#9d1322:white:#9d1322"`, "penwidth=2")
	case e.isSingle():
		attributes = append(attributes, `color="#9d1322"`, "penwidth=3", "style=dashed")
	case statusClass(e.status) != "" || e.kind == "alternative":
		attributes = append(attributes, "style=dashed")
	case e.weakest:
		attributes = append(attributes, "penwidth=3")
	}
	if len(attributes) == 0 {
		return ""
	}
	return " [" + strings.Join(attributes, ", ") + "]"
}
