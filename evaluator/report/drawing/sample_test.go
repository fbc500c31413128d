package drawing_test

import (
	"bytes"
	"fmt"

	"github.com/netgrade/netgrade/evaluator"
	"github.com/netgrade/netgrade/evaluator/report/drawing"
)

// failer is what the T of testing and that of rapid have in common.
type failer interface {
	Helper()
	Fatal(...any)
}

// draw draws a report or fails the test.
func draw(t failer, report *evaluator.Report, options drawing.Options) string {
	t.Helper()
	var out bytes.Buffer
	if err := drawing.Draw(&out, report, options); err != nil {
		t.Fatal(err)
	}
	return out.String()
}

// sample is a small operator: two sites and a mast, whose links share a duct, with one firewall on which everything rests. Where the facts
// have names, they pass through name first, so that a test can make them hostile.
func sample(name func(string) string) *evaluator.Report {
	asset := func(label, kind, site, zone string) evaluator.FactNode {
		return evaluator.FactNode{
			Type: "asset", Name: name(label), Kind: kind, Site: name(site), Zone: name(zone), Status: "active", Supplier: name("Acme"),
		}
	}
	link := func(label, from, to string, ducts ...string) evaluator.FactEdge {
		if to != "" {
			to = name(to)
		}
		return evaluator.FactEdge{Type: "link", Name: name(label), From: name(from), To: to, Status: "active", Ducts: ducts}
	}
	bridge := name("roads:bridge")
	report := &evaluator.Report{
		AsOf: "2026-11-23", Operator: evaluator.OperatorCard{Name: "sample", Title: name("Sample Grid & Sons")},
		Summary: evaluator.Standing{Grade: "D", Score: 57},
		Facts: evaluator.Facts{
			Nodes: []evaluator.FactNode{
				asset("fw-1", "firewall", "north", "edge"), asset("sw-1", "switch", "north", "plant"), asset("scada-1", "server", "north", "plant"),
				asset("rt-2", "router", "south", "plant"), asset("rtu-2", "rtu", "south", "plant"), asset("mast-3", "base_station", "hill", "plant"),
				{Type: "service", Name: name("control")}, {Type: "service", Name: name("billing")},
				{Type: "site", Name: name("hill"), Country: "GR"}, {Type: "site", Name: name("north"), Country: "GR"}, {Type: "site", Name: name("south"), Country: "CY"},
				{Type: "supplier", Name: name("acme")}, {Type: "supplier", Name: name("power")},
				{Type: "zone", Name: name("edge"), Kind: "dmz"}, {Type: "zone", Name: name("plant"), Kind: "ot"},
			},
			Edges: []evaluator.FactEdge{
				{Type: "conduit", Name: name("in"), From: "internet", To: name("edge")},
				{Type: "conduit", Name: name("down"), From: name("edge"), To: name("plant"), Through: []string{name("fw-1")}},
				{Type: "dependency", Name: name("data"), From: name("billing"), To: name("control")},
				{Type: "alternative", Name: name("data"), From: name("billing"), To: name("power")},
				{Type: "hosts", From: name("scada-1"), To: name("control")},
				link("uplink", "fw-1", ""), link("inside", "fw-1", "sw-1"), link("server", "sw-1", "scada-1"),
				link("east", "sw-1", "rt-2", bridge), link("west", "sw-1", "rt-2", bridge), link("field", "rt-2", "rtu-2"),
				{Type: "link", Name: name("radio"), From: name("rt-2"), To: name("mast-3"), Status: "standby", Provider: name("acme")},
				{Type: "supplies", Name: name("electricity"), From: name("power"), To: name("control")},
			},
			Derived: map[string]map[string]any{
				name("control"): {
					"essential": true, "reached": "yes", "must_assets": []any{name("fw-1")}, "must_links": []string{name("inside")},
					"must_ducts": []any{map[string]any{"name": bridge, "zone": "plant"}}, "must_sites": []any{name("north")},
				},
				name("billing"): {"essential": false, "must_assets": []any{name("sw-1")}},
			},
		},
	}
	report.Groups = []evaluator.Group{{
		SubjectRef: evaluator.SubjectRef{Type: "operator", Name: "sample"},
		Weakest:    []evaluator.Weakness{{SubjectRef: evaluator.SubjectRef{Type: "firewall_rule", Name: name("fw-1") + "/any"}, Rule: "FW-001"}},
	}}
	for i, node := range report.Facts.Nodes[:6] {
		report.Subjects = append(report.Subjects, evaluator.SubjectStanding{
			SubjectRef: evaluator.SubjectRef{Type: "asset", Name: node.Name}, Standing: evaluator.Standing{Grade: string("ABCDEF"[i])},
		})
	}
	return report
}

// asIs leaves names as they are.
func asIs(name string) string { return name }

// large is a network of so many assets, ten to a site and fifty sites to a country, in a row.
func large(assets int) *evaluator.Report {
	report := &evaluator.Report{AsOf: "2026-11-23", Operator: evaluator.OperatorCard{Name: "large"}}
	for i := range assets {
		report.Facts.Nodes = append(report.Facts.Nodes, evaluator.FactNode{
			Type: "asset", Name: fmt.Sprintf("a-%04d", i), Kind: "router", Site: fmt.Sprintf("s-%03d", i/10), Country: fmt.Sprintf("C%d", i/500),
			Supplier: "maker",
		})
		if i > 0 {
			report.Facts.Edges = append(report.Facts.Edges, evaluator.FactEdge{
				Type: "link", Name: fmt.Sprintf("l-%04d", i), From: fmt.Sprintf("a-%04d", i-1), To: fmt.Sprintf("a-%04d", i),
			})
		}
	}
	return report
}
