// Package drawing draws what a report knows of the network: assets and links by site, zones and conduits, services and their hosts, sites, suppliers.
// Call Draw with a view and a format; single points of failure of essential services, the weakest path and the grades are marked in each.
//
// The SVG is laid out by package layout below. goccy/go-graphviz v0.2.10, which carries Graphviz as WebAssembly (MIT, last release a year old),
// was measured against it: 9.0 MB more in the program, seven more modules, two of them image libraries without upkeep, and 35 to 160 ms a picture of
// 40 nodes where ours takes 5; its memory is not given back (its issue 111). Two of its layouts draw boxes around sites. On a utility of 46 assets at five
// sites, dot made a page four times as wide as high, and fdp drew nodes over each other and lines across them.
// Who wants Graphviz has the format dot.
//
// Text from outside is escaped for the syntax that it is written in, once, when it is written: see escape.go.
package drawing

import (
	"fmt"
	"io"
	"strings"

	"github.com/netgrade/netgrade/evaluator"
	"github.com/netgrade/netgrade/inventory/source"
)

// Options say what is drawn and how.
type Options struct {
	// Format is one of Formats, View one of Views; empty stands for the first of each.
	Format, View string
	// CollapseAbove is the number of nodes above which a picture shows less: the topology its sites (and those their countries), other views one node for
	// all that hang on the same neighbour alone. 0 stands for DefaultCollapse, a negative number for never. Formats that carry data rather
	// than a picture, json and graphml, are always complete.
	CollapseAbove int
}

// DefaultCollapse is the number of nodes above which nobody reads a picture any more.
const DefaultCollapse = 200

// format is one way to write a picture.
type format struct {
	name  string
	write func(io.Writer, *picture) error
	// isData is set where a program reads the result; nothing is then left out.
	isData bool
}

// formats is the one list of formats: flags, completion and errors read it.
func formats() []format {
	return []format{
		{"svg", writeSVG, false},
		{"dot", writeDOT, false},
		{"mermaid", writeMermaid, false},
		{"json", writeJSON, true},
		{"graphml", writeGraphML, true},
	}
}

// view is one way to look at the facts of a report.
type view struct {
	name string
	draw func(*facts) *picture
	// coarser draws less where that is too much; nil where leaves are folded instead.
	coarser []func(*facts) *picture
}

// views is the one list of views.
func views() []view {
	return []view{
		{"topology", drawTopology, []func(*facts) *picture{drawSites, drawCountries}},
		{"zones", drawZones, nil},
		{"services", drawServices, nil},
		{"sites", drawSites, []func(*facts) *picture{drawCountries}},
		{"suppliers", drawSuppliers, nil},
	}
}

// Formats names what Draw can write, the default first.
func Formats() []string {
	var names []string
	for _, format := range formats() {
		names = append(names, format.name)
	}
	return names
}

// Views names what Draw can show, the default first.
func Views() []string {
	var names []string
	for _, view := range views() {
		names = append(names, view.name)
	}
	return names
}

// Draw writes one view of a report's facts. It is a function of the report and the options alone: the same bytes on every machine.
func Draw(w io.Writer, report *evaluator.Report, options Options) error {
	format, err := choose("format", options.Format, formats(), func(f format) string { return f.name })
	if err != nil {
		return err
	}
	view, err := choose("view", options.View, views(), func(v view) string { return v.name })
	if err != nil {
		return err
	}
	limit := options.CollapseAbove
	if limit == 0 {
		limit = DefaultCollapse
	}
	if format.isData {
		limit = -1
	}
	return format.write(w, view.within(newFacts(report), limit))
}

// choose finds an entry of a table by its name; the empty name is the first.
func choose[T any](what, name string, table []T, nameOf func(T) string) (found T, err error) {
	if name == "" {
		return table[0], nil
	}
	var names []string
	for _, entry := range table {
		if nameOf(entry) == name {
			return entry, nil
		}
		names = append(names, nameOf(entry))
	}
	hint := "expected " + strings.Join(names, ", ")
	if near, ok := source.Nearest(name, names); ok {
		hint = fmt.Sprintf("did you mean %q?", near)
	}
	return found, fmt.Errorf("unknown %s %q; %s", what, name, hint)
}

// within draws a view with at most so many nodes where it can; a negative limit is none.
func (v view) within(facts *facts, limit int) *picture {
	drawn := v.draw(facts)
	if drawn.view = v.name; limit < 0 || len(drawn.nodes) <= limit {
		return drawn
	}
	full := len(drawn.nodes)
	if v.coarser == nil {
		drawn.foldLeaves()
		drawn.notes = append(drawn.notes, fmt.Sprintf("%d nodes are more than %d: what hangs on one neighbour alone is counted, not drawn.", full, limit))
		return drawn
	}
	for _, draw := range v.coarser {
		coarse := draw(facts)
		coarse.view = v.name
		coarse.notes = append(coarse.notes, fmt.Sprintf("%d nodes are more than %d: drawn by %s.", full, limit, coarse.nodes[0].Type))
		if drawn = coarse; len(drawn.nodes) <= limit {
			break
		}
	}
	return drawn
}
