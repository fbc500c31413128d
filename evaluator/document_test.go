package evaluator

import (
	"testing"

	"github.com/open-policy-agent/opa/v1/ast"
)

func TestDocument(t *testing.T) {
	inv := build(t, `
inventory: {stated: "2026-11-20"}
operator: {entity: essential, supplier: {acme: {country: GR}}}
site: {ath: {country: GR}}
zone: {ot: {trust: ot, networks: [10.0.0.0/8], monitored_by: [asset.ids]}}
asset:
  ids: {kind: ids_sensor}
  plc1:
    kind: plc
    site: site.ath
    zone: zone.ot
    none: [snmp, interface]
    management: {telnet: false, jump_hosts: [asset.jh], session_timeout: 10m}
    ssh: {versions: ["2"]}
link: {l1: {between: [asset.plc1], provider: supplier.acme}}
`)
	d := &documents{inventory: inv, asOf: "2026-11-23"}
	document := input(d.own(subjectsOf(inv, "asset")[1], everything, false), d.shared(everything))
	for _, test := range []struct{ name, path, want string }{
		{"a declared value", "asset.management.telnet", "false"},
		{"a duration in seconds", "asset.management.session_timeout", "600"},
		{"a reference to an asset is its name", "asset.management.jump_hosts", `["jh"]`},
		{"a default inside a declared block", "asset.ssh.enabled", "true"},
		{"a default of the asset itself", "asset.status", `"active"`},
		{"a reference to a zone is the zone", "asset.zone.trust", `"ot"`},
		{"inside it references are names", "asset.zone.monitored_by", `["ids"]`},
		{"an undeclared attribute has no key", "asset.management.http", ""},
		{"a facet that is expected and left out has no key", "asset.firmware", ""},
		{"a facet that the kind can't have is null", "asset.bgp", "null"},
		{"a facet named in none is switched off", "asset.snmp", `{"enabled": false}`},
		{"blocks named in none are none", "asset.interface", "{}"},
		{"blocks whose absence means none are none", "asset.vulnerability", "{}"},
		{"blocks whose absence means nothing have no key", "asset.listener", ""},
		{"an attribute whose absence means none is null", "inventory.link.l1.upstream_asn", "null"},
		{"the name", "asset._name", `"plc1"`},
		{"the kind", "asset._kind", `"plc"`},
		{"the type of another subject", "inventory.zone.ot._type", `"zone"`},
		{"the internet always exists", "inventory.zone.internet.trust", `"internet"`},
		{"a type of which nobody said whether there is any has no key", "inventory.conduit", ""},
		{"a type of which there is none", "inventory.service", "{}"},
		{"a nested subject of the operator", "inventory.supplier.acme.country", `"GR"`},
		{"a provided link is not owned", "inventory.link.l1.owned", "false"},
		{"the operator", "operator.entity", `"essential"`},
		{"the day to which readings age", "reference_day", `"2026-11-23"`},
	} {
		t.Run(test.name, func(t *testing.T) {
			got := ""
			if value, err := document.Value.Find(below(test.path)); err == nil {
				got = value.String()
			}
			if got != test.want {
				t.Errorf("input.%s is %q, want %q", test.path, got, test.want)
			}
		})
	}
}

func below(dotted string) ast.Ref { return ast.MustParseRef("x." + dotted)[1:] }
