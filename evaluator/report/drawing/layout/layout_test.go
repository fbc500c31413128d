package layout_test

import (
	"fmt"
	"math"
	"reflect"
	"testing"

	"pgregory.net/rapid"

	"github.com/netgrade/netgrade/evaluator/report/drawing/layout"
)

// anyGraph draws a graph of up to 80 nodes of all sizes, connected or not, with or without groups, loops and parallel edges.
func anyGraph() *rapid.Generator[layout.Graph] {
	return rapid.Custom(func(t *rapid.T) layout.Graph {
		g := layout.Graph{Layered: rapid.Bool().Draw(t, "layered")}
		for range rapid.IntRange(0, 6).Draw(t, "groups") {
			g.Groups = append(g.Groups, layout.Group{TitleWidth: rapid.Float64Range(0, 300).Draw(t, "title"), TitleHeight: 20})
		}
		count := rapid.IntRange(0, 80).Draw(t, "nodes")
		for range count {
			radius := rapid.Float64Range(8, 20).Draw(t, "radius")
			g.Nodes = append(g.Nodes, layout.Node{
				Width: rapid.Float64Range(2*radius, 160).Draw(t, "width"), Height: rapid.Float64Range(2*radius, 90).Draw(t, "height"),
				Anchor: radius, Radius: radius, Rim: radius, Group: rapid.IntRange(layout.NoGroup, len(g.Groups)-1).Draw(t, "group"),
			})
		}
		if count == 0 {
			return g
		}
		node := rapid.IntRange(0, count-1)
		for range rapid.IntRange(0, 2*count).Draw(t, "edges") {
			e := layout.Edge{From: node.Draw(t, "from"), To: node.Draw(t, "to")}
			if rapid.Bool().Draw(t, "labelled") {
				e.LabelWidth, e.LabelHeight = rapid.Float64Range(1, 200).Draw(t, "label"), 14
			}
			g.Edges = append(g.Edges, e)
		}
		return g
	})
}

// No label lies on anything else, whatever the graph: cells hold the labels of nodes.
func TestNothingOverlaps(t *testing.T) {
	rapid.Check(t, func(t *rapid.T) {
		g := anyGraph().Draw(t, "graph")
		plan := layout.Arrange(g)
		apart(t, "cells", plan.Cells, plan.Cells)
		apart(t, "groups", plan.Groups, plan.Groups)
		apart(t, "edge labels", plan.Labels, plan.Labels)
		for i, label := range plan.Labels {
			for n, cell := range plan.Cells {
				if !label.IsEmpty() && label.Overlaps(cell) {
					t.Fatalf("the label of edge %d lies on node %d: %v, %v", i, n, label, cell)
				}
			}
		}
	})
}

func apart(t *rapid.T, what string, some, others []layout.Rectangle) {
	for i, a := range some {
		for j, b := range others {
			if i != j && !a.IsEmpty() && !b.IsEmpty() && a.Overlaps(b) {
				t.Fatalf("%s %d and %d overlap: %v, %v", what, i, j, a, b)
			}
		}
	}
}

// A box holds its own nodes below its title and no foreign one, and everything is on the page.
func TestBoxesHoldTheirNodes(t *testing.T) {
	rapid.Check(t, func(t *rapid.T) {
		g := anyGraph().Draw(t, "graph")
		plan := layout.Arrange(g)
		page := layout.Rectangle{Right: plan.Width, Bottom: plan.Height}
		for n, cell := range plan.Cells {
			if !within(page, cell) {
				t.Fatalf("node %d is off the page %v: %v", n, page, cell)
			}
			for number, box := range plan.Groups {
				inside := g.Nodes[n].Group == number && !g.Layered
				below := box
				below.Top += g.Groups[number].TitleHeight
				switch {
				case inside && !within(below, cell):
					t.Fatalf("node %d sticks out of its box %v: %v", n, below, cell)
				case !inside && !box.IsEmpty() && box.Overlaps(cell):
					t.Fatalf("node %d lies in the box of group %d, which isn't its own", n, number)
				}
			}
		}
		for i, curve := range plan.Curves {
			for step := range 11 {
				if p := curve.At(float64(step) / 10); !page.Contains(p) {
					t.Fatalf("edge %d leaves the page %v at %v", i, page, p)
				}
			}
		}
	})
}

func within(outer, inner layout.Rectangle) bool {
	const rounding = 0.11
	return inner.Left >= outer.Left-rounding && inner.Top >= outer.Top-rounding && inner.Right <= outer.Right+rounding && inner.Bottom <= outer.Bottom+rounding
}

func TestSameGraphSamePlan(t *testing.T) {
	rapid.Check(t, func(t *rapid.T) {
		g := anyGraph().Draw(t, "graph")
		if first, second := layout.Arrange(g), layout.Arrange(g); !reflect.DeepEqual(first, second) {
			t.Fatalf("two plans of one graph differ:\n%v\n%v", first, second)
		}
	})
}

// plain makes a graph of equal nodes in no group.
func plain(count int, edges ...[2]int) layout.Graph {
	var g layout.Graph
	for range count {
		g.Nodes = append(g.Nodes, layout.Node{Width: 80, Height: 50, Anchor: 15, Radius: 14, Rim: 14, Group: layout.NoGroup})
	}
	for _, e := range edges {
		g.Edges = append(g.Edges, layout.Edge{From: e[0], To: e[1]})
	}
	return g
}

func distance(a, b layout.Point) float64 { return math.Hypot(a.X-b.X, a.Y-b.Y) }

// Parallel edges can be told apart, also where too many edges are drawn for any to bend around nodes.
func TestParallelEdgesRunApart(t *testing.T) {
	four := [][2]int{{0, 1}, {1, 0}, {0, 1}, {0, 1}}
	many := four
	for i := range 1300 {
		many = append(many, [2]int{2 + i%40, 2 + (i+1+i/40)%40})
	}
	for _, edges := range [][][2]int{four, many} {
		plan := layout.Arrange(plain(42, edges...))
		for i := range four {
			for j := range i {
				if d := distance(plan.Curves[i].At(0.5), plan.Curves[j].At(0.5)); d < 8 {
					t.Errorf("of %d edges, %d and %d are %.1f pixels apart in their middle", len(edges), i, j, d)
				}
			}
		}
	}
}

func TestCurvesEndAtTheRims(t *testing.T) {
	g := plain(3, [2]int{0, 1}, [2]int{1, 2}, [2]int{2, 0})
	plan := layout.Arrange(g)
	for i, curve := range plan.Curves {
		from, to := plan.Glyph(g.Edges[i].From, g.Nodes[g.Edges[i].From]), plan.Glyph(g.Edges[i].To, g.Nodes[g.Edges[i].To])
		if math.Abs(distance(curve.From, from)-14) > 0.3 || math.Abs(distance(curve.To, to)-14) > 0.3 {
			t.Errorf("edge %d ends %.1f and %.1f from the middle of its nodes instead of 14", i, distance(curve.From, from), distance(curve.To, to))
		}
	}
}

// A ring is drawn as one: all its nodes about equally far from the middle, and no two edges cross.
func TestRingIsRound(t *testing.T) {
	var edges [][2]int
	for i := range 24 {
		edges = append(edges, [2]int{i, (i + 1) % 24})
	}
	plan := layout.Arrange(plain(24, edges...))
	middle := layout.Point{X: plan.Width / 2, Y: plan.Height / 2}
	least, most := math.Inf(1), 0.0
	for _, cell := range plan.Cells {
		d := distance(cell.Centre(), middle)
		least, most = math.Min(least, d), math.Max(most, d)
	}
	if most > 1.6*least {
		t.Errorf("nodes of a ring are between %.0f and %.0f from its middle", least, most)
	}
}

// The hub of a star stands nearer to the middle than any of its leaves.
func TestHubIsInTheMiddle(t *testing.T) {
	for _, leaves := range []int{5, 40} {
		t.Run(fmt.Sprint(leaves), func(t *testing.T) {
			var edges [][2]int
			for i := range leaves {
				edges = append(edges, [2]int{0, i + 1})
			}
			plan := layout.Arrange(plain(leaves+1, edges...))
			middle := layout.Point{X: plan.Width / 2, Y: plan.Height / 2}
			hub := distance(plan.Cells[0].Centre(), middle)
			for i, cell := range plan.Cells[1:] {
				if d := distance(cell.Centre(), middle); d <= hub {
					t.Errorf("leaf %d is %.0f from the middle, the hub %.0f", i+1, d, hub)
				}
			}
		})
	}
}

// In a layered graph without circles every edge leads downwards.
func TestLayersLeadDown(t *testing.T) {
	rapid.Check(t, func(t *rapid.T) {
		count := rapid.IntRange(2, 30).Draw(t, "nodes")
		g := plain(count)
		g.Layered = true
		for range rapid.IntRange(1, 60).Draw(t, "edges") {
			to := rapid.IntRange(1, count-1).Draw(t, "to")
			g.Edges = append(g.Edges, layout.Edge{From: rapid.IntRange(0, to-1).Draw(t, "from"), To: to})
		}
		plan := layout.Arrange(g)
		for i, e := range g.Edges {
			if plan.Cells[e.From].Bottom > plan.Cells[e.To].Top {
				t.Fatalf("edge %d from node %d to node %d doesn't lead downwards", i, e.From, e.To)
			}
		}
	})
}

// A circle is opened at one edge, not at each: the others still lead downwards.
func TestCircleIsOpenedOnce(t *testing.T) {
	g := plain(4, [2]int{0, 1}, [2]int{1, 2}, [2]int{2, 3}, [2]int{3, 1})
	g.Layered = true
	plan := layout.Arrange(g)
	var upwards []layout.Edge
	for _, e := range g.Edges {
		if plan.Cells[e.From].Top > plan.Cells[e.To].Top {
			upwards = append(upwards, e)
		}
	}
	if len(upwards) != 1 || upwards[0].From != 3 {
		t.Errorf("edges that lead upwards: %v; want the one from 3 to 1", upwards)
	}
}

// An edge that would run straight through a node bends around it.
func TestCurvesAvoidNodes(t *testing.T) {
	// The three stand in one column, because each leads to the next.
	g := plain(3, [2]int{0, 1}, [2]int{1, 2}, [2]int{0, 2})
	g.Layered = true
	plan := layout.Arrange(g)
	for i, e := range g.Edges {
		for n, node := range g.Nodes {
			if n == e.From || n == e.To {
				continue
			}
			for step := range 41 {
				if d := distance(plan.Curves[i].At(float64(step)/40), plan.Glyph(n, node)); d < node.Radius {
					t.Errorf("edge %d passes node %d at %.1f pixels", i, n, d)
				}
			}
		}
	}
}

// A label on an edge with room is drawn at its middle.
func TestEdgeLabelHasItsPlace(t *testing.T) {
	g := plain(2)
	g.Edges = []layout.Edge{{From: 0, To: 1, LabelWidth: 20, LabelHeight: 12}}
	plan := layout.Arrange(g)
	middle := plan.Curves[0].At(0.5)
	if d := distance(plan.Labels[0].Centre(), middle); plan.Labels[0].IsEmpty() || d > 1 {
		t.Errorf("the label stands at %v, the middle of the edge is %v", plan.Labels[0], middle)
	}
}
