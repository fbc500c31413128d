package inventory

import (
	"fmt"
	"slices"
	"strings"

	"github.com/hashicorp/hcl/v2/hclsyntax"

	"github.com/netgrade/netgrade/inventory/source"
)

// local is one named value, evaluated once, whether it is used or not.
type local struct {
	attribute attribute
	// needs are the locals that its expression names, in the order of their names.
	needs []*local
	state visit
	value value
	valid bool
	// chain is how many locals stand behind one another to give this one.
	chain int
}

// visit is how far the search through the locals has come with one of them.
type visit int

const (
	unvisited visit = iota
	open
	finished
)

// evaluateLocals gives every local its value, those that others need first. It keeps its own stack, because a chain of
// locals is as long as its author likes.
func (e *evaluator) evaluateLocals(blocks []block) {
	e.locals = e.collectLocals(blocks)
	for _, name := range sortedKeys(e.locals) {
		path := []*local{e.locals[name]}
		for len(path) > 0 {
			last := path[len(path)-1]
			if last.state == finished {
				path = path[:len(path)-1]
				continue
			}
			last.state = open
			next := unfinished(last.needs)
			switch {
			case next == nil:
				e.evaluateLocal(last)
			case next.state == open:
				e.refuseCycle(path[slices.Index(path, next):])
			default:
				path = append(path, next)
			}
		}
	}
}

// collectLocals finds all locals, notes those that stand twice, and links each to those that it names.
func (e *evaluator) collectLocals(blocks []block) map[string]*local {
	found := map[string]*local{}
	for _, b := range blocks {
		if b.name != "locals" {
			continue
		}
		for _, a := range b.body.attributes {
			if first := found[a.name]; first != nil {
				e.problems.twice(first.attribute.at, a.at, "two locals have the name "+quote(a.name), "rename one of them")
				continue
			}
			found[a.name] = &local{attribute: a}
		}
	}
	for _, l := range found {
		if l.attribute.expr != nil {
			l.needs = neededBy(l.attribute.expr, found)
		}
	}
	return found
}

// neededBy lists the locals that an expression names, each once and in order.
func neededBy(x hclsyntax.Expression, locals map[string]*local) []*local {
	names := map[string]bool{}
	for _, t := range hclsyntax.Variables(x) {
		if t.RootName() == "local" && len(t) > 1 {
			if name, ok := stepName(t[1]); ok && locals[name] != nil {
				names[name] = true
			}
		}
	}
	var needs []*local
	for _, name := range sortedKeys(names) {
		needs = append(needs, locals[name])
	}
	return needs
}

func unfinished(locals []*local) *local {
	i := slices.IndexFunc(locals, func(l *local) bool { return l.state != finished })
	if i < 0 {
		return nil
	}
	return locals[i]
}

// evaluateLocal evaluates a local whose needs are known. A need without a value has been told; this one is then quiet.
func (e *evaluator) evaluateLocal(l *local) {
	l.state = finished
	for _, need := range l.needs {
		if !need.valid {
			return
		}
		l.chain = max(l.chain, need.chain+1)
	}
	if l.chain > e.limits.Chain {
		e.problems.error(l.attribute.at, fmt.Sprintf("a chain of more than %d locals", e.limits.Chain), "let it say its value itself")
		return
	}
	l.value, l.valid = e.attribute(l.attribute)
}

// refuseCycle notes locals that need one another, as a walk that begins at the first of them by name and ends there.
func (e *evaluator) refuseCycle(cycle []*local) {
	first := slices.IndexFunc(cycle, func(l *local) bool { return l == slices.MinFunc(cycle, compareLocals) })
	cycle = slices.Concat(cycle[first:], cycle[:first])
	d := source.Diagnostic{Summary: "local " + quote(cycle[0].attribute.name) + " needs itself", At: cycle[0].attribute.at}
	var walk []string
	for i, l := range cycle {
		l.state = finished
		walk = append(walk, "local."+l.attribute.name)
		if i > 0 && i < longestWalk {
			d.Related = append(d.Related, source.Related{At: l.attribute.at, Note: "which is needed on the way"})
		}
	}
	if len(walk) > longestWalk {
		walk = append(walk[:longestWalk], "…")
	}
	d.Detail = strings.Join(append(walk, walk[0]), " → ")
	e.problems.add(d)
}

// longestWalk is how many locals of a cycle are shown.
const longestWalk = 10

func compareLocals(a, b *local) int { return strings.Compare(a.attribute.name, b.attribute.name) }
