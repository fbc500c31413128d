package drawing

import (
	"encoding/json"
	"io"
	"slices"
)

// graphSchema names the form of the JSON; its number grows when a reader must change.
const graphSchema = "netgrade/graph/v1"

// graphData is the picture as data: what is absent is left out, empty lists are written.
type graphData struct {
	Schema   string      `json:"schema"`
	View     string      `json:"view"`
	Operator string      `json:"operator"`
	AsOf     string      `json:"as_of"`
	Nodes    []nodeData  `json:"nodes"`
	Edges    []edgeData  `json:"edges"`
	Groups   []groupData `json:"groups"`
	// Single are the single points of failure of essential services, of every kind of loss.
	Single []cutData `json:"single_points_of_failure"`
	Notes  []string  `json:"notes"`
}

type nodeData struct {
	// ID is unique in the graph: the edges name it.
	ID          string    `json:"id"`
	Type        string    `json:"type"`
	Name        string    `json:"name"`
	Kind        string    `json:"kind,omitempty"`
	Site        string    `json:"site,omitempty"`
	Zone        string    `json:"zone,omitempty"`
	Country     string    `json:"country,omitempty"`
	Criticality string    `json:"criticality,omitempty"`
	Status      string    `json:"status,omitempty"`
	Supplier    string    `json:"supplier,omitempty"`
	Count       int       `json:"count,omitempty"`
	Grade       string    `json:"grade,omitempty"`
	Marks       marksData `json:"marks"`
}

type edgeData struct {
	Type     string    `json:"type"`
	Name     string    `json:"name,omitempty"`
	From     string    `json:"from"`
	To       string    `json:"to"`
	Directed bool      `json:"directed"`
	Status   string    `json:"status,omitempty"`
	Ducts    []string  `json:"ducts,omitempty"`
	Through  []string  `json:"through,omitempty"`
	Provider string    `json:"provider,omitempty"`
	Count    int       `json:"count,omitempty"`
	Grade    string    `json:"grade,omitempty"`
	Marks    marksData `json:"marks"`
}

type groupData struct {
	Type  string    `json:"type"`
	Name  string    `json:"name"`
	Grade string    `json:"grade,omitempty"`
	Nodes []string  `json:"nodes"`
	Marks marksData `json:"marks"`
}

// marksData says what is marked: Single where the loss of the thing itself stops the services in Stops, Shared what it shares with
// others and whose loss stops them, Weakest on the operator's weakest path.
type marksData struct {
	Single  bool     `json:"single_point_of_failure"`
	Stops   []string `json:"stops"`
	Shared  []string `json:"shared"`
	Weakest bool     `json:"weakest"`
}

type cutData struct {
	Kind  string   `json:"kind"`
	Name  string   `json:"name"`
	Stops []string `json:"stops"`
}

// data turns the picture into plain values.
func (p *picture) data() graphData {
	g := graphData{
		Schema: graphSchema, View: p.view, Operator: p.operator, AsOf: p.asOf, Nodes: []nodeData{}, Edges: []edgeData{}, Groups: []groupData{},
		Single: []cutData{}, Notes: listed(p.notes),
	}
	for _, box := range p.groups {
		g.Groups = append(g.Groups, groupData{box.Type, box.Name, box.grade, []string{}, box.data()})
	}
	for _, n := range p.nodes {
		g.Nodes = append(g.Nodes, nodeData{
			n.id(), n.Type, n.Name, n.kind, n.site, n.zone, n.country, n.criticality, n.status, n.supplier, n.count, n.grade, n.data(),
		})
		if n.group != noGroup {
			g.Groups[n.group].Nodes = append(g.Groups[n.group].Nodes, n.id())
		}
	}
	for _, e := range p.edges {
		g.Edges = append(g.Edges, edgeData{
			e.kind, e.name, p.nodes[e.from].id(), p.nodes[e.to].id(), e.arrow, e.status, e.ducts, e.through, e.provider, e.count, e.grade, e.data(),
		})
	}
	for _, c := range p.cuts {
		g.Single = append(g.Single, cutData{c.Type, c.Name, c.stops})
	}
	return g
}

// id names a node in data: its type and name, which no two nodes share.
func (n node) id() string { return n.Type + "/" + n.Name }

func (m marks) data() marksData {
	return marksData{Single: m.alone, Stops: listed(m.stops), Shared: listed(m.shared), Weakest: m.weakest}
}

// listed is never nil.
func listed(words []string) []string { return append([]string{}, slices.Clone(words)...) }

// writeJSON writes the picture as data.
func writeJSON(w io.Writer, p *picture) error {
	text, err := json.MarshalIndent(p.data(), "", "  ")
	if err != nil {
		return err
	}
	_, err = w.Write(append(forJSON(text), '\n'))
	return err
}
