package drawing

import (
	"cmp"
	"strings"

	"github.com/netgrade/netgrade/evaluator"
)

// roster adds nodes to a picture on first use.
type roster struct {
	facts   *facts
	picture *picture
	number  map[evaluator.SubjectRef]int
}

func newRoster(f *facts) *roster {
	r := &roster{f, f.picture(), map[evaluator.SubjectRef]int{}}
	r.picture.layered = true
	return r
}

// find gives the node of a subject, which it adds when it is new; the facts need not list it.
func (r *roster) find(nodeType, name string) int {
	ref := evaluator.SubjectRef{Type: nodeType, Name: name}
	if at, ok := r.number[ref]; ok {
		return at
	}
	listed, ok := r.facts.nodes[ref]
	if !ok {
		listed = evaluator.FactNode{Type: nodeType, Name: name}
	}
	drawn := r.facts.node(listed)
	drawn.detail = strings.ReplaceAll(drawn.kind, "_", " ")
	if drawn.kind == "" {
		drawn.kind = nodeType
	}
	r.number[ref] = r.picture.add(drawn)
	return r.number[ref]
}

// join draws an edge from what rests to what it rests on.
func (r *roster) join(e evaluator.FactEdge, from, to int, label string) {
	drawn := r.facts.edge(e, from, to)
	drawn.arrow, drawn.label = true, label
	r.picture.edges = append(r.picture.edges, drawn)
}

// serviceOrSupplier finds the end of a relation that may be either.
func (r *roster) serviceOrSupplier(name string) int {
	if _, isService := r.facts.nodes[evaluator.SubjectRef{Type: "service", Name: name}]; isService {
		return r.find("service", name)
	}
	return r.find("supplier", name)
}

// drawServices draws services above what they rest on: hosts, needed services, suppliers and alternatives.
func drawServices(f *facts) *picture {
	r := newRoster(f)
	for _, service := range f.of("service") {
		r.find("service", service.Name)
	}
	for _, e := range f.edges("dependency") {
		r.join(e, r.find("service", e.From), r.serviceOrSupplier(e.To), e.Name)
	}
	for _, e := range f.edges("supplies") {
		r.join(e, r.find("service", e.To), r.find("supplier", e.From), e.Name)
	}
	for _, e := range f.edges("alternative") {
		r.join(e, r.find("service", e.From), r.serviceOrSupplier(e.To), e.Name+" instead")
	}
	for _, e := range f.edges("hosts") {
		r.join(e, r.find("service", e.To), r.find("asset", e.From), "")
	}
	return r.picture
}

// drawSuppliers draws suppliers above what rests on them: assets that they made or run, links that they provide, services that they supply.
func drawSuppliers(f *facts) *picture {
	r := newRoster(f)
	labels := map[string]string{} // of suppliers, by their names in small letters
	for _, supplier := range f.of("supplier") {
		r.find("supplier", supplier.Name)
		labels[strings.ToLower(supplier.Name)] = supplier.Name
	}
	for _, asset := range f.of("asset") {
		vendor := strings.TrimSpace(asset.Supplier)
		if vendor == "" {
			continue
		}
		// A vendor that is no declared supplier keeps its own name.
		supplier := cmp.Or(labels[strings.ToLower(vendor)], vendor)
		r.join(evaluator.FactEdge{Type: "supplies"}, r.find("supplier", supplier), r.find("asset", asset.Name), "")
	}
	for _, link := range f.edges("link") {
		if link.Provider == "" {
			continue
		}
		at := r.find("link", link.Name)
		drawn := &r.picture.nodes[at]
		if drawn.detail, drawn.status = "link", link.Status; link.To != "" {
			drawn.detail = link.From + " to " + link.To
		}
		r.join(evaluator.FactEdge{Type: "supplies"}, r.find("supplier", link.Provider), at, "")
	}
	for _, e := range f.edges("supplies") {
		r.join(e, r.find("supplier", e.From), r.serviceOrSupplier(e.To), e.Name)
	}
	return r.picture
}
