package drawing

import (
	"cmp"
	"fmt"
	"strings"

	"github.com/netgrade/netgrade/evaluator"
)

// facts are a report's facts with the look-ups that views need.
type facts struct {
	report  *evaluator.Report
	losses  []ServiceLosses
	cuts    []cut
	stops   map[evaluator.SubjectRef][]string
	grades  map[evaluator.SubjectRef]string
	weakest map[evaluator.SubjectRef]bool
	nodes   map[evaluator.SubjectRef]evaluator.FactNode
}

func newFacts(report *evaluator.Report) *facts {
	f := &facts{
		report: report, losses: Losses(report),
		stops: map[evaluator.SubjectRef][]string{}, grades: map[evaluator.SubjectRef]string{},
		weakest: map[evaluator.SubjectRef]bool{}, nodes: map[evaluator.SubjectRef]evaluator.FactNode{},
	}
	f.cuts = cutsOf(f.losses)
	if len(f.losses) == 0 {
		f.cuts = splitsOf(report)
	}
	for _, cut := range f.cuts {
		f.stops[cut.SubjectRef] = cut.stops
	}
	for _, subject := range report.Subjects {
		f.grades[subject.SubjectRef] = subject.Grade
	}
	for _, group := range report.Groups {
		f.grades[group.SubjectRef] = group.Grade // a group's letter says more than that of its own rules
		if group.Type == "operator" {
			for _, step := range group.Weakest {
				f.weakest[holder(step.SubjectRef)] = true
			}
		}
	}
	for _, n := range report.Facts.Nodes {
		f.nodes[evaluator.SubjectRef{Type: n.Type, Name: n.Name}] = n
	}
	return f
}

// holder is what is drawn for a subject: a firewall rule is part of its firewall.
func holder(ref evaluator.SubjectRef) evaluator.SubjectRef {
	if ref.Type != "firewall_rule" {
		return ref
	}
	firewall, _, _ := strings.Cut(ref.Name, "/")
	return evaluator.SubjectRef{Type: "asset", Name: firewall}
}

// picture begins one with what is the same in every view.
func (f *facts) picture() *picture {
	p := &picture{
		asOf: f.report.AsOf, cuts: f.cuts,
		operator: cmp.Or(f.report.Operator.Title, f.report.Operator.Name),
	}
	if summary := f.report.Summary; summary.Grade != "" {
		p.standing = fmt.Sprintf("grade %s, score %d", summary.Grade, summary.Score)
	}
	if len(f.losses) == 0 {
		p.notes = append(p.notes, "No service is declared, so what splits the network is marked as a single point of failure.")
	}
	for _, service := range f.losses {
		if service.Essential && service.Reached == "no" {
			p.notes = append(p.notes, fmt.Sprintf("Service %s is not reached even while nothing is lost.", service.Service))
		}
	}
	return p
}

// of lists the nodes of a type in their order.
func (f *facts) of(nodeType string) []evaluator.FactNode {
	var list []evaluator.FactNode
	for _, n := range f.report.Facts.Nodes {
		if n.Type == nodeType {
			list = append(list, n)
		}
	}
	return list
}

// edges lists the edges of a type in their order.
func (f *facts) edges(edgeType string) []evaluator.FactEdge {
	var list []evaluator.FactEdge
	for _, e := range f.report.Facts.Edges {
		if e.Type == edgeType {
			list = append(list, e)
		}
	}
	return list
}

// marksOf are those of a subject itself.
func (f *facts) marksOf(ref evaluator.SubjectRef) marks {
	kind := ref
	if kind.Type == "supplier" {
		kind.Type = "provider"
	}
	stops := f.stops[kind]
	return marks{stops: stops, alone: len(stops) > 0, weakest: f.weakest[ref]}
}

// node draws a node of the facts.
func (f *facts) node(n evaluator.FactNode) node {
	ref := evaluator.SubjectRef{Type: n.Type, Name: n.Name}
	return node{
		SubjectRef: ref, label: n.Name, kind: n.Kind, group: noGroup, grade: f.grades[ref], marks: f.marksOf(ref),
		site: n.Site, zone: n.Zone, country: n.Country, criticality: n.Criticality, status: n.Status, supplier: n.Supplier,
	}
}

// edge draws an edge of the facts; a link through a duct or of a provider whose loss stops a service is marked as well.
func (f *facts) edge(e evaluator.FactEdge, from, to int) edge {
	ref := evaluator.SubjectRef{Type: e.Type, Name: e.Name}
	drawn := edge{
		kind: e.Type, name: e.Name, from: from, to: to, status: e.Status, ducts: e.Ducts, through: e.Through,
		provider: e.Provider, grade: f.grades[ref], marks: f.marksOf(ref),
	}
	for _, duct := range e.Ducts {
		drawn.share(f.stops, "duct", duct)
	}
	if e.Provider != "" {
		drawn.share(f.stops, "provider", e.Provider)
	}
	return drawn
}

// share marks an edge for something that it has in common with others.
func (e *edge) share(stops map[evaluator.SubjectRef][]string, kind, name string) {
	if services := stops[evaluator.SubjectRef{Type: kind, Name: name}]; len(services) > 0 {
		e.include(marks{stops: services, shared: []string{kind + " " + name}})
	}
}
