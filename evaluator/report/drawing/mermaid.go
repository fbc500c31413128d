package drawing

import (
	"fmt"
	"io"
	"strings"
)

// writeMermaid writes a flowchart that web pages and merge requests show. Single points of failure are subroutine boxes (a double side),
// because Mermaid has no double outlines, and their lines are thick.
func writeMermaid(w io.Writer, p *picture) error {
	var out strings.Builder
	direction := "LR"
	if p.layered {
		direction = "TB"
	}
	fmt.Fprintf(&out, "---\ntitle: %s\n---\nflowchart %s\n", yamlQuoted(p.title()+" ("+p.subtitle()+")"), direction)
	for number, box := range p.groups {
		fmt.Fprintf(&out, "  subgraph g%d[%s]\n", number, forMermaid(box.title()))
		for i, n := range p.nodes {
			if n.group == number {
				out.WriteString("    " + n.mermaid(i))
			}
		}
		out.WriteString("  end\n")
	}
	for i, n := range p.nodes {
		if n.group == noGroup {
			out.WriteString("  " + n.mermaid(i))
		}
	}
	for _, e := range p.edges {
		out.WriteString("  " + e.mermaid())
	}
	p.mermaidClasses(&out)
	_, err := io.WriteString(w, out.String())
	return err
}

// yamlQuoted is a double-quoted scalar of YAML; printable text has no control characters left.
func yamlQuoted(text string) string {
	return `"` + strings.NewReplacer(`\`, `\\`, `"`, `\"`).Replace(printable(text)) + `"`
}

func (n node) mermaid(number int) string {
	label := n.label
	if n.grade != "" {
		label += " (" + n.grade + ")"
	}
	left, right := "[", "]"
	if n.alone {
		left, right = "[[", "]]"
	} else if familyOf(n).shape == circle {
		left, right = "([", "])"
	}
	return fmt.Sprintf("n%d%s%s%s\n", number, left, forMermaid(label), right)
}

// mermaid is the statement of an edge.
func (e edge) mermaid() string {
	line := "---"
	switch {
	case e.isSingle() && e.arrow:
		line = "==>"
	case e.isSingle():
		line = "==="
	case e.kind == "alternative" && e.arrow:
		line = "-.->"
	case statusClass(e.status) != "":
		line = "-.-"
	case e.arrow:
		line = "-->"
	}
	if e.label != "" {
		line += "|" + forMermaid(e.label) + "|"
	}
	return fmt.Sprintf("n%d %s n%d\n", e.from, line, e.to)
}

// mermaidClasses colours the marks.
func (p *picture) mermaidClasses(out *strings.Builder) {
	class := func(name, style string, holds func(node) bool) {
		var members []string
		for i, n := range p.nodes {
			if holds(n) {
				members = append(members, fmt.Sprintf("n%d", i))
			}
		}
		if len(members) > 0 {
			fmt.Fprintf(out, "  classDef %s %s\n  class %s %s\n", name, style, strings.Join(members, ","), name)
		}
	}
	class("weakest", "fill:#ffd23f,color:#1c2733", func(n node) bool { return n.weakest })
	class("single", "stroke:#9d1322,stroke-width:3px", func(n node) bool { return n.alone })
}
