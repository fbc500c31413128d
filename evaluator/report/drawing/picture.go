package drawing

import (
	"fmt"
	"slices"
	"strings"

	"github.com/netgrade/netgrade/evaluator"
)

// picture is a view before it takes the form of a format.
type picture struct {
	// view is its name.
	view string
	// operator is the name that is printed, asOf the day; standing the operator's grade in words, empty when it wasn't graded.
	operator, asOf, standing string
	nodes                    []node
	edges                    []edge
	groups                   []group
	// layered is set where edges lead downwards.
	layered bool
	// cuts are the single losses that stop an essential service, of every kind.
	cuts []cut
	// notes are sentences about the whole: what was collapsed, what isn't known.
	notes []string
}

// node is one thing in the picture.
type node struct {
	evaluator.SubjectRef
	// label is what stands below the glyph, detail the smaller line below it.
	label, detail, kind string
	// facts for tooltips and data: where it stands and how it is run.
	site, zone, country, criticality, status, supplier string
	// count is how many things the node stands for or holds, 0 for itself alone; inner how many of those are single points of failure.
	count, inner int
	grade        string
	marks
	// group is the number of its group, or noGroup.
	group int
}

const noGroup = -1

// edge is one line between two nodes, by their numbers.
type edge struct {
	kind, name     string
	from, to       int
	label          string
	status         string
	ducts, through []string
	provider       string
	// arrow is set where the direction says something.
	arrow bool
	count int
	grade string
	marks
}

// group is a box around the nodes of a site.
type group struct {
	evaluator.SubjectRef
	grade string
	marks
}

// marks are what a reader must see at once.
type marks struct {
	// stops names the essential services that the loss stops, of the thing itself or of what it shares.
	stops []string
	// alone is set where the loss of the thing itself suffices.
	alone bool
	// shared names what an edge shares with others and whose loss stops a service: a duct, a provider.
	shared []string
	// weakest is set on the operator's weakest path.
	weakest bool
}

// isSingle reports whether the thing, or what it rests on, is a single point of failure.
func (m marks) isSingle() bool { return len(m.stops) > 0 }

// include adds the marks of a thing that this one stands for.
func (m *marks) include(other marks) {
	for _, service := range other.stops {
		m.stops = insert(m.stops, service)
	}
	for _, name := range other.shared {
		m.shared = insert(m.shared, name)
	}
	m.alone = m.alone || other.alone
	m.weakest = m.weakest || other.weakest
}

// insert adds a word to a sorted list without duplicates.
func insert(list []string, word string) []string {
	at, found := slices.BinarySearch(list, word)
	if found {
		return list
	}
	return slices.Insert(slices.Clone(list), at, word)
}

// add appends a node and gives its number.
func (p *picture) add(n node) int {
	p.nodes = append(p.nodes, n)
	return len(p.nodes) - 1
}

// title is the heading of the picture.
func (p *picture) title() string { return p.operator + ": " + p.view }

// subtitle says of what day the picture is and what it shows.
func (p *picture) subtitle() string {
	parts := []string{"as of " + p.asOf}
	if p.standing != "" {
		parts = append(parts, p.standing)
	}
	return strings.Join(append(parts, p.size()), " · ")
}

// size counts what is drawn.
func (p *picture) size() string {
	count := map[string]int{}
	for _, n := range p.nodes {
		count[n.Type]++
	}
	var parts []string
	for _, kind := range []string{"country", "site", "zone", "service", "supplier", "asset", "link"} {
		if count[kind] > 0 {
			parts = append(parts, counted(count[kind], kind))
		}
	}
	links := 0
	for _, e := range p.edges {
		links += max(e.count, 1)
	}
	parts = append(parts, counted(links, p.edgeUnit()))
	if len(p.groups) > 0 {
		parts = append(parts, counted(len(p.groups), "site"))
	}
	return strings.Join(parts, ", ")
}

func (p *picture) edgeUnit() string {
	switch p.view {
	case "topology", "sites":
		return "link"
	case "zones":
		return "conduit"
	}
	return "relation"
}

// counted writes a number with its word: 1 link, 2 links.
func counted(n int, word string) string {
	if n == 1 {
		return "1 " + word
	}
	if stem, ok := strings.CutSuffix(word, "y"); ok {
		return fmt.Sprintf("%d %sies", n, stem)
	}
	return fmt.Sprintf("%d %ss", n, word)
}

// words says what a mark means, for tooltips.
func (m marks) words() []string {
	var said []string
	if m.alone {
		said = append(said, "single point of failure: its loss "+doing(strings.Join(m.stops, ", ")))
	}
	if len(m.shared) > 0 {
		said = append(said, strings.Join(m.shared, ", ")+": its loss "+doing(strings.Join(m.stops, ", ")))
	}
	if m.weakest {
		said = append(said, "on the weakest path")
	}
	return said
}
