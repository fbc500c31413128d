package importer

import (
	"context"
	"errors"
	"fmt"
	"path"
	"slices"
	"strconv"
	"strings"

	"github.com/netgrade/netgrade/inventory/source"
	"github.com/netgrade/netgrade/inventory/vocabulary"
)

// The bounds of one graph: more is no network of one operator, and would make an inventory that can't be read again.
const (
	maximumNodes = 50_000
	maximumEdges = 100_000
)

// GraphOptions say how a graph becomes an inventory.
type GraphOptions struct {
	// Operator is the label of the block operator; "imported" when it is empty.
	Operator string
}

// Graph imports the drawing of a network, GraphML or GML: each node becomes a router at a site of its own, with the coordinates and the
// country that the file states, and each edge a link. An edge from a node to itself joins nothing and is left out with a warning.
//
// An error means that the file is no such graph, or holds more than an import may.
func Graph(ctx context.Context, given string, options GraphOptions) (*Result, error) {
	c := &collector{ctx: ctx}
	result := &Result{}
	err := c.each(given, func(t text) error {
		if len(result.Files) > 0 {
			return errors.New("one graph at a time: name the file, not its folder")
		}
		drawn, err := readGraph(ctx, t)
		if err != nil {
			return fmt.Errorf("%s: %w", t.name, err)
		}
		drawn.source = t.name
		drawn.write(result, options)
		return nil
	})
	if err != nil {
		return nil, err
	}
	result.Warnings = append(c.warnings, result.Warnings...)
	return result, nil
}

// drawing is a graph as its file states it.
type drawing struct {
	source string
	nodes  []node
	edges  []edge
}

type node struct {
	id, label, country  string
	latitude, longitude string
	line                int
}

type edge struct {
	from, to, label string
	// bits is the capacity in bit/s, 0 where the file has none.
	bits float64
	line int
}

func readGraph(ctx context.Context, t text) (*drawing, error) {
	if strings.HasPrefix(strings.TrimSpace(t.data), "<") {
		return readGraphML(ctx, t.data)
	}
	if strings.EqualFold(path.Ext(t.name), ".graphml") {
		return nil, errors.New("not GraphML: the file doesn't begin with an XML element")
	}
	return readGML(ctx, t.data)
}

// addNode and addEdge keep a graph within its bounds.
func (d *drawing) addNode(n node) error {
	if len(d.nodes) >= maximumNodes {
		return fmt.Errorf("line %d: more than %d nodes: %w", n.line, maximumNodes, errTooMuch)
	}
	d.nodes = append(d.nodes, n)
	return nil
}

func (d *drawing) addEdge(e edge) error {
	if len(d.edges) >= maximumEdges {
		return fmt.Errorf("line %d: more than %d edges: %w", e.line, maximumEdges, errTooMuch)
	}
	d.edges = append(d.edges, e)
	return nil
}

// write turns the drawing into files of inventory.
func (d *drawing) write(result *Result, options GraphOptions) {
	labels := d.labels(result)
	assets, sites := d.places(labels, result)
	p := func() *printer { return &printer{source: d.source} }
	result.Files = []File{
		{Name: "assets.hcl", Data: p().print(assets...)},
		{Name: "links.hcl", Data: p().print(d.links(labels, result)...)},
		{Name: skeletonName + ".hcl", Data: skeleton(options.Operator, len(assets))},
		{Name: "sites.hcl", Data: p().print(sites...)},
	}
	result.Files = slices.DeleteFunc(result.Files, func(file File) bool { return len(file.Data) == 0 })
	sortResult(result)
}

// labels gives every node a legal name, unique in the import, by its id. A node that stands twice is one.
func (d *drawing) labels(result *Result) map[string]string {
	names := uniqueNames{taken: map[string]bool{}}
	labels := make(map[string]string, len(d.nodes))
	for _, n := range d.nodes {
		if _, twice := labels[n.id]; twice {
			result.warn(d.source, n.line, "a second node with the id "+shortened(n.id), "It was left out.")
			continue
		}
		name := legalLabel(n.label)
		if name == "" {
			name = legalLabel("node-" + n.id)
		}
		labels[n.id] = names.give(name)
	}
	return labels
}

// places makes an asset and a site of every node.
func (d *drawing) places(labels map[string]string, result *Result) (assets, sites []*block) {
	words := vocabulary.Standard()
	seen := map[string]bool{}
	for _, n := range d.nodes {
		if seen[n.id] {
			continue
		}
		seen[n.id] = true
		label := labels[n.id]
		asset := newBlock(words.Block("asset"), "router", label)
		asset.from(n.line)
		asset.set("site", value{expression: "site." + label})
		assets = append(assets, asset)
		sites = append(sites, d.site(n, newBlock(words.Block("site"), label), result))
		result.Devices = append(result.Devices, Device{Name: label, Kind: "router", System: "node of a graph", Source: d.source})
	}
	if len(assets) > 0 {
		assets[0].remarks = append([]string{"A graph doesn't say what its nodes are: each was taken for a router. Correct the kind where that is wrong."}, assets[0].remarks...)
	}
	return assets, sites
}

func (d *drawing) site(n node, site *block, result *Result) *block {
	site.from(n.line)
	if code := countryCode(n.country); code != "" {
		site.set("country", value{expression: quote(code)})
	} else if n.country != "" {
		result.warn(d.source, n.line, "no country is called "+strconv.Quote(shortened(n.country)), "The country of site "+site.labels[0]+" was left out.")
	}
	if within(n.latitude, 90) && within(n.longitude, 180) {
		site.set("latitude", value{expression: n.latitude})
		site.set("longitude", value{expression: n.longitude})
	}
	return site
}

// within reports whether the text is a plain decimal number between -limit and limit.
func within(text string, limit float64) bool {
	degrees, err := strconv.ParseFloat(text, 64)
	return err == nil && degrees >= -limit && degrees <= limit && strings.Trim(text, "-.0123456789") == "" && len(text) <= 24
}

// links makes a link of every edge between two nodes of the graph.
func (d *drawing) links(labels map[string]string, result *Result) []*block {
	definition := vocabulary.Standard().Block("link")
	names := uniqueNames{taken: map[string]bool{}}
	var links []*block
	for _, e := range d.edges {
		from, to := labels[e.from], labels[e.to]
		switch {
		case from == "" || to == "":
			result.warn(d.source, e.line, "an edge to a node that the graph doesn't have", "It was left out.")
			continue
		case from == to:
			result.warn(d.source, e.line, "an edge from "+from+" to itself", "It joins nothing and was left out.")
			continue
		}
		link := newBlock(definition, names.give(from+"--"+to))
		link.from(e.line)
		link.set("between", value{expression: "[asset." + from + ", asset." + to + "]", note: e.label})
		if e.bits > 0 {
			link.set("capacity", value{expression: strconv.FormatFloat(e.bits/1e6, 'f', -1, 64)})
		}
		links = append(links, link)
	}
	return links
}

func (r *Result) warn(file string, line int, summary, detail string) {
	r.Warnings = append(r.Warnings, source.Diagnostic{
		Severity: source.Warning, Summary: summary, Detail: detail,
		At: source.Range{File: file, Line: line, Column: 1, EndLine: line, EndColumn: 1},
	})
}

// capacityOf reads a speed in bit/s; what is no sensible one is none.
func capacityOf(text string) float64 {
	bits, err := strconv.ParseFloat(strings.TrimSpace(text), 64)
	if err != nil || !(bits >= 1 && bits <= 1e18) {
		return 0
	}
	return bits
}
