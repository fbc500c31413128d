package drawing

import (
	"fmt"
	"io"
	"strconv"
	"strings"
)

// attribute is a property of nodes or edges in GraphML: one entry is its declaration and its value.
type attribute[T any] struct {
	name, kind string // kind is a type of GraphML: string, boolean, int
	value      func(T) string
}

// nodeAttributes are those of nodes; an empty value is left out.
func nodeAttributes() []attribute[nodeData] {
	return append([]attribute[nodeData]{
		{"label", "string", func(n nodeData) string { return n.Name }},
		{"type", "string", func(n nodeData) string { return n.Type }},
		{"kind", "string", func(n nodeData) string { return n.Kind }},
		{"site", "string", func(n nodeData) string { return n.Site }},
		{"zone", "string", func(n nodeData) string { return n.Zone }},
		{"country", "string", func(n nodeData) string { return n.Country }},
		{"criticality", "string", func(n nodeData) string { return n.Criticality }},
		{"status", "string", func(n nodeData) string { return n.Status }},
		{"supplier", "string", func(n nodeData) string { return n.Supplier }},
		{"count", "int", func(n nodeData) string { return number(n.Count) }},
		{"grade", "string", func(n nodeData) string { return n.Grade }},
	}, markAttributes(func(n nodeData) marksData { return n.Marks })...)
}

// edgeAttributes are those of edges.
func edgeAttributes() []attribute[edgeData] {
	return append([]attribute[edgeData]{
		{"label", "string", func(e edgeData) string { return e.Name }},
		{"type", "string", func(e edgeData) string { return e.Type }},
		{"status", "string", func(e edgeData) string { return e.Status }},
		{"ducts", "string", func(e edgeData) string { return strings.Join(e.Ducts, " ") }},
		{"through", "string", func(e edgeData) string { return strings.Join(e.Through, " ") }},
		{"provider", "string", func(e edgeData) string { return e.Provider }},
		{"count", "int", func(e edgeData) string { return number(e.Count) }},
		{"grade", "string", func(e edgeData) string { return e.Grade }},
	}, markAttributes(func(e edgeData) marksData { return e.Marks })...)
}

func markAttributes[T any](of func(T) marksData) []attribute[T] {
	return []attribute[T]{
		{"single_point_of_failure", "boolean", func(x T) string { return truth(of(x).Single) }},
		{"stops", "string", func(x T) string { return strings.Join(of(x).Stops, " ") }},
		{"shared", "string", func(x T) string { return strings.Join(of(x).Shared, ", ") }},
		{"weakest", "boolean", func(x T) string { return truth(of(x).Weakest) }},
	}
}

func number(n int) string {
	if n == 0 {
		return ""
	}
	return strconv.Itoa(n)
}

func truth(holds bool) string {
	if !holds {
		return ""
	}
	return "true"
}

// writeGraphML writes the graph for programs that read networks (Gephi, yEd, NetworkX). Sites are an attribute of nodes, not nested graphs,
// which few readers understand.
func writeGraphML(w io.Writer, p *picture) error {
	var out strings.Builder
	data := p.data()
	out.WriteString("<?xml version=\"1.0\" encoding=\"UTF-8\"?>\n<graphml xmlns=\"http://graphml.graphdrawing.org/xmlns\">\n")
	declare(&out, "node", nodeAttributes())
	declare(&out, "edge", edgeAttributes())
	direction := "undirected"
	if p.layered {
		direction = "directed"
	}
	fmt.Fprintf(&out, "  <graph id=\"%s\" edgedefault=\"%s\">\n    <desc>%s</desc>\n", data.View, direction, forXML(p.title()+", "+p.subtitle()))
	for i, n := range data.Nodes {
		fmt.Fprintf(&out, "    <node id=\"n%d\">\n", i)
		writeData(&out, "node", nodeAttributes(), n)
		out.WriteString("    </node>\n")
	}
	for i, e := range data.Edges {
		fmt.Fprintf(&out, "    <edge id=\"e%d\" source=\"n%d\" target=\"n%d\">\n", i, p.edges[i].from, p.edges[i].to)
		writeData(&out, "edge", edgeAttributes(), e)
		out.WriteString("    </edge>\n")
	}
	out.WriteString("  </graph>\n</graphml>\n")
	_, err := io.WriteString(w, out.String())
	return err
}

func declare[T any](out *strings.Builder, of string, attributes []attribute[T]) {
	for _, a := range attributes {
		fmt.Fprintf(out, "  <key id=\"%s_%s\" for=\"%s\" attr.name=\"%s\" attr.type=\"%s\"/>\n", of, a.name, of, a.name, a.kind)
	}
}

func writeData[T any](out *strings.Builder, of string, attributes []attribute[T], x T) {
	for _, a := range attributes {
		if value := a.value(x); value != "" {
			fmt.Fprintf(out, "      <data key=\"%s_%s\">%s</data>\n", of, a.name, forXML(value))
		}
	}
}
