package evaluator

import (
	"fmt"
	"testing"
	"time"

	"github.com/netgrade/netgrade/inventory/topology"
)

// TestDerivedValues: what follows from other attributes, from a list of data or from the day.
func TestDerivedValues(t *testing.T) {
	inv := build(t, `
operator:
  supplier: {acme: {high_risk: false}, other: {name: " Bad Corp "}, good: {}}
  cooperation: {ended: {expires: "2027-01-01"}, open: {}, said: {expires: "2027-01-01", open_ended: true}}
  exercise: {e: {finding: {done: {closed: "2026-11-23"}, promised: {closed: "2026-11-24"}, open: {}}}}
site: {a: {country: GR}, b: {country: GR}, c: {country: RS}, d: {}}
asset:
  safe: {kind: safety_controller}
  safe_too: {kind: safety_controller, industrial: {safety_function: false}}
  plc: {kind: plc, industrial: {}}
  clock: {kind: server, time: {source: {g: {type: gnss, satellite: false}, r: {type: radio_clock}, n: {type: ntp}, m: {type: ntp, satellite: true}}}}
  waits: {kind: server, firmware: {pending_since: "2026-11-01"}}
  will_wait: {kind: server, firmware: {pending_since: "2026-11-24"}}
  says: {kind: server, firmware: {pending_since: "2026-11-01", up_to_date: true}}
  hurt: {kind: server, vulnerability: {CVE-1: {known_exploited: false, fixed: "2026-11-24", known_since: "2026-11-24", mitigated: "2026-11-20"}, CVE-2: {}}}
  at_a: {kind: router, site: site.a}
  at_b: {kind: router, site: site.b}
  at_c: {kind: router, site: site.c}
  at_d: {kind: router, site: site.d}
link:
  home: {between: [asset.at_a, asset.at_b], owned: true}
  abroad: {between: [asset.at_a, asset.at_c], provider: supplier.acme, owned: true}
  somewhere: {between: [asset.at_a, asset.at_d]}
  out: {between: [asset.at_a]}
dns_zone: {x.example: {dmarc: {policy: reject}}, y.example: {dmarc: {policy: reject, subdomain_policy: none}}, z.example: {dmarc: {}}}
service: {s: {dependency: {one: {service: service.s2}, other: {supplier: supplier.acme}, neither: {}}}, s2: {}}
`)
	d := &documents{inventory: inv, asOf: day, facts: facts{KnownExploited: []string{"CVE-1"}, HighRiskSuppliers: []string{"ACME", "bad corp"}}}
	document := input(nil, d.shared(everything))
	for path, want := range map[string]string{
		"inventory.supplier.acme.high_risk":                             "true",
		"inventory.supplier.other.high_risk":                            "true",
		"inventory.supplier.good.high_risk":                             "",
		"inventory.cooperation.ended.open_ended":                        "false",
		"inventory.cooperation.open.open_ended":                         "",
		"inventory.cooperation.said.open_ended":                         "true",
		"inventory.exercise.e.finding.done.closed":                      `"2026-11-23"`,
		"inventory.exercise.e.finding.promised.closed":                  "null",
		"inventory.exercise.e.finding.open.closed":                      "null",
		"inventory.asset.safe.industrial.safety_function":               "true",
		"inventory.asset.safe.industrial.mode_switch":                   "",
		"inventory.asset.safe_too.industrial.safety_function":           "true",
		"inventory.asset.plc.industrial.safety_function":                "",
		"inventory.asset.clock.time.source.g.satellite":                 "true",
		"inventory.asset.clock.time.source.r.satellite":                 "false",
		"inventory.asset.clock.time.source.n.satellite":                 "",
		"inventory.asset.clock.time.source.m.satellite":                 "true",
		"inventory.asset.waits.firmware.up_to_date":                     "false",
		"inventory.asset.will_wait.firmware.up_to_date":                 "",
		"inventory.asset.will_wait.firmware.pending_since":              "",
		"inventory.asset.says.firmware.up_to_date":                      "true",
		"inventory.asset.hurt.vulnerability[\"CVE-1\"].known_exploited": "true",
		"inventory.asset.hurt.vulnerability[\"CVE-1\"].fixed":           "null",
		"inventory.asset.hurt.vulnerability[\"CVE-1\"].known_since":     "",
		"inventory.asset.hurt.vulnerability[\"CVE-1\"].mitigated":       `"2026-11-20"`,
		"inventory.asset.hurt.vulnerability[\"CVE-2\"].known_exploited": "",
		"inventory.link.home.owned":                                     "true",
		"inventory.link.abroad.owned":                                   "false",
		"inventory.link.home.transit_countries":                         "[]",
		"inventory.link.abroad.transit_countries":                       "",
		"inventory.link.somewhere.transit_countries":                    "",
		"inventory.link.out.transit_countries":                          "",
		"inventory.dns_zone[\"x.example\"].dmarc.subdomain_policy":      `"reject"`,
		"inventory.dns_zone[\"y.example\"].dmarc.subdomain_policy":      `"none"`,
		"inventory.dns_zone[\"z.example\"].dmarc.subdomain_policy":      "",
		"inventory.service.s.dependency.one.supplier":                   "null",
		"inventory.service.s.dependency.other.service":                  "null",
		"inventory.service.s.dependency.neither.service":                "",
		"index.assets_at_site.a":                                        `["at_a"]`,
	} {
		got := ""
		if value, err := document.Value.Find(below(path)); err == nil {
			got = value.String()
		}
		if got != want {
			t.Errorf("input.%s is %q, want %q", path, got, want)
		}
	}
}

func TestReferenceDay(t *testing.T) {
	for stated, want := range map[string]string{
		"2026-11-20": "2026-11-20", "2026-10-23": "2026-10-23", "2026-10-22": day, "2026-11-24": day, day: day, "": day,
	} {
		header := "{}"
		if stated != "" {
			header = `{stated: "` + stated + `"}`
		}
		d := &documents{inventory: build(t, "{inventory: "+header+"}"), asOf: day, facts: facts{MaximumStatementAge: 31 * 24 * time.Hour}}
		if got := d.referenceDay(); got != want {
			t.Errorf("stated %q is aged to %s, want %s", stated, got, want)
		}
	}
}

// TestTopologyFacts: rules see what is decided, and are told what would decide the rest.
func TestTopologyFacts(t *testing.T) {
	rule := `
deny contains {"message": "m", "at": []} if input.service._derived.survives_one == false
met if input.service._derived.survives_one`
	p, err := Compile(t.Context(), servicesOf(rule))
	if err != nil {
		t.Fatal(err)
	}
	inv := build(t, `{service: {good: {}, bad: {}, open: {}, open_too: {}}}`)
	derived := map[string]topology.Derived{
		"good": {Facts: map[string]any{"survives_one": true}}, "bad": {Facts: map[string]any{"survives_one": false}},
		"open":     {Undeclared: map[string][]string{"survives_one": {"link.ducts"}}},
		"open_too": {Undeclared: map[string][]string{"survives_one": {"hosted_on", "quorum"}}},
	}
	verdicts := judgeAll(t, p, inv, Options{derived: func(_, name string) topology.Derived { return derived[name] }})
	for name, want := range map[string]string{"good": "pass []", "bad": "fail []", "open": "unknown [link.ducts]", "open_too": "unknown [hosted_on quorum]"} {
		verdict := verdicts["TEST-001 "+name]
		if got := fmt.Sprintf("%s %v", verdict.Outcome, verdict.Missing); got != want {
			t.Errorf("%s is %s, want %s", name, got, want)
		}
	}
}
