package topology

import (
	"fmt"
	"slices"

	"gonum.org/v1/gonum/graph/simple"
	"gonum.org/v1/gonum/graph/topo"
)

// maximumSteps bounds the search for a circle in which every alternative lies on the circle itself.
const maximumSteps = 20_000

// Circle says whether a service depends on itself through others, with nothing to break the circle: a way to run one of them by hand, or
// a buffer that lasts until what it bridges is back.
type Circle struct {
	// Unbroken is Yes where such a circle certainly exists, No where none can.
	Unbroken Truth
	// Members are all services that depend on one another with this one, itself among them; empty where it is in no circle at all.
	Members []string
	// Steps is one unbroken circle from the service on; empty where none is certain.
	Steps []string
	// Undeclared names what would decide.
	Undeclared []Missing
}

// circles groups the services by strongly connected component; alone are left out.
func (m *model) circles() [][]int32 {
	g := simple.NewDirectedGraph()
	for i := range m.services {
		g.AddNode(simple.Node(i))
	}
	for i, s := range m.services {
		for j := range s.needs {
			if to := s.needs[j].service; to != nobody && int(to) != i {
				g.SetEdge(simple.Edge{F: simple.Node(i), T: simple.Node(to)})
			}
		}
	}
	memberships := make([][]int32, len(m.services))
	for _, component := range topo.TarjanSCC(g) {
		if len(component) < 2 {
			continue
		}
		var members []int32
		for _, node := range component {
			members = append(members, int32(node.ID()))
		}
		slices.Sort(members)
		for _, i := range members {
			memberships[i] = members
		}
	}
	return memberships
}

// Circle gives what is known about the circles of a service; the zero value when there is no service of that name.
func (f *Facts) Circle(service string) Circle {
	start, ok := f.number(service)
	if !ok {
		return Circle{}
	}
	var c Circle
	for _, i := range f.circles[start] {
		c.Members = append(c.Members, f.standings[i].Service)
	}
	sure := f.m.walkCircle(int32(start), f.circles[start], true)
	if sure.found != nil {
		for _, i := range sure.found {
			c.Steps = append(c.Steps, f.standings[i].Service)
		}
		c.Unbroken = Yes
		return c
	}
	maybe := f.m.walkCircle(int32(start), f.circles[start], false)
	c.Undeclared = slices.Concat(maybe.undeclared, f.m.hiddenNeeds(int32(start)))
	switch {
	case maybe.exceeded || sure.exceeded:
		c.Undeclared = append(c.Undeclared, Missing{Reason: fmt.Sprintf("more than %d steps to find a circle", maximumSteps)})
	case maybe.found == nil && len(c.Undeclared) == 0:
		c.Unbroken = No
	}
	c.Undeclared = sortMissing(c.Undeclared)
	return c
}

// circleWalk looks for one unbroken circle through a service: with certainty, or one that nothing certainly breaks.
type circleWalk struct {
	*model
	members    []int32
	sure       bool
	steps      int
	exceeded   bool
	found      []int32
	undeclared []Missing
}

// walkCircle looks for a circle through a service among the members of its component.
func (m *model) walkCircle(start int32, members []int32, sure bool) *circleWalk {
	w := &circleWalk{model: m, members: members, sure: sure}
	if members == nil || w.isBroken(start) {
		return w
	}
	type step struct {
		service int32
		next    int
	}
	path := []step{{service: start}}
	onPath := map[int32]bool{start: true}
	dead := map[int32]bool{}
	for len(path) > 0 && w.found == nil {
		if w.steps++; w.steps > maximumSteps {
			w.exceeded = true
			return w
		}
		top := &path[len(path)-1]
		s := m.services[top.service]
		if top.next == len(s.needs) {
			onPath[top.service] = false
			dead[top.service] = !w.hasConditions()
			path = path[:len(path)-1]
			continue
		}
		d := &s.needs[top.next]
		top.next++
		switch {
		case d.service == nobody || !slices.Contains(members, d.service) || w.isBridged(s, d) || w.leavesOut(d):
		case d.service == start:
			var circle []int32
			for _, at := range path {
				circle = append(circle, at.service)
			}
			if w.holds(circle, func(i int) *need { return &m.services[path[i].service].needs[path[i].next-1] }) {
				w.found = circle
			}
		case !onPath[d.service] && !dead[d.service] && !w.isBroken(d.service):
			onPath[d.service] = true
			path = append(path, step{service: d.service})
		}
	}
	if w.found != nil && !sure {
		w.undeclared = w.opennessOf(w.found)
	}
	return w
}

// isBroken reports whether a service certainly runs by hand, or may for a sure walk.
func (w *circleWalk) isBroken(i int32) bool {
	byHand := flag(w.services[i].block, "manual_operation")
	return byHand == Yes || w.sure && byHand == Undecided
}

// isBridged reports whether a buffer certainly lasts until the needed service is back, or may for a sure walk.
func (w *circleWalk) isBridged(s *service, d *need) bool {
	buffer, known := number(d.block, "buffer")
	rto, declared := number(w.services[d.service].block, "rto")
	if !known || !declared {
		return w.sure
	}
	return buffer >= rto
}

// leavesOut reports whether an alternative lies outside every circle of the members.
func (w *circleWalk) leavesOut(d *need) bool {
	return d.otherSupplier != "" || d.alternative != nobody && !slices.Contains(w.members, d.alternative)
}

// hasConditions reports whether some alternative lies among the members: then a service may be on a circle by one path and not by another.
func (w *circleWalk) hasConditions() bool {
	return slices.ContainsFunc(w.members, func(i int32) bool {
		return slices.ContainsFunc(w.services[i].needs, func(d need) bool { return d.alternative != nobody && !w.leavesOut(&d) })
	})
}

// holds reports whether every alternative of a circle lies on the circle itself; others would break it.
func (w *circleWalk) holds(circle []int32, edge func(int) *need) bool {
	for i := range circle {
		if d := edge(i); d.alternative != nobody && !slices.Contains(circle, d.alternative) {
			return false
		}
	}
	return true
}

// opennessOf names what is undeclared along a circle that may be unbroken.
func (w *circleWalk) opennessOf(circle []int32) (missing []Missing) {
	for at, i := range circle {
		s := w.services[i]
		next := circle[(at+1)%len(circle)]
		if flag(s.block, "manual_operation") == Undecided {
			missing = append(missing, s.doubt("manual_operation"))
		}
		if _, declared := number(s.block, "rto"); !declared {
			missing = append(missing, s.doubt("rto"))
		}
		for j := range s.needs {
			if _, known := number(s.needs[j].block, "buffer"); s.needs[j].service == next && !known {
				missing = append(missing, s.needDoubt(&s.needs[j], "buffer"))
			}
		}
	}
	return missing
}

// hiddenNeeds names the services that the one at hand reaches without a break and whose own dependencies are undeclared: they could
// close a circle. An alternative that can't lie on one breaks it.
func (m *model) hiddenNeeds(start int32) (missing []Missing) {
	w := &circleWalk{model: m}
	if w.isBroken(start) {
		return nil
	}
	queue := []int32{start}
	seen := map[int32]bool{start: true}
	for next := 0; next < len(queue); next++ {
		s := m.services[queue[next]]
		if !s.needsKnown {
			missing = append(missing, s.doubt("dependency"))
		}
		for j := range s.needs {
			d := &s.needs[j]
			if d.service != nobody && d.otherSupplier == "" && !seen[d.service] && !w.isBridged(s, d) && !w.isBroken(d.service) && m.mayLeadTo(d.alternative, start) {
				seen[d.service] = true
				queue = append(queue, d.service)
			}
		}
	}
	return missing
}

// mayLeadTo reports whether a service needs another, or something whose dependencies are undeclared; also where there is no such service.
func (m *model) mayLeadTo(from, to int32) bool {
	return from == nobody || slices.ContainsFunc(m.closure(int(from)), func(i int32) bool { return i == to || !m.services[i].needsKnown })
}
