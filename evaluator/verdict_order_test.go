package evaluator

import (
	"context"
	"slices"
	"strings"
	"testing"
	"testing/fstest"

	"github.com/netgrade/netgrade/inventory"
)

// judgeOne gives the verdict of one rule, with a body and a subject type, on the subject of a name.
func judgeOne(t *testing.T, subjectType, body string, inv *inventory.Inventory, name string) Verdict {
	t.Helper()
	head := strings.ReplaceAll(metadataOf, "%SUBJECT", subjectType)
	if subjectType != "asset" {
		head = strings.Replace(head, "#   kinds: [all]\n", "", 1)
	}
	p, err := Compile(context.Background(), Sources{Policies: fstest.MapFS{"test/rule.rego": {Data: []byte(head + body)}}})
	if err != nil {
		t.Fatal(err)
	}
	verdict, ok := judgeAll(t, p, inv, Options{})["TEST-001 "+name]
	if !ok {
		t.Fatalf("no result on %s", name)
	}
	return verdict
}

const sshRule = `
deny contains {"message": "old", "at": ["ssh", "versions"]} if input.asset.ssh.versions[_] == "1"
met if input.asset.ssh.versions == ["2"]
`

const switchRule = `
deny contains {"message": "off", "at": ["time", "enabled"]} if input.asset.time.enabled == false
met if input.asset.time.enabled
`

func TestVerdicts(t *testing.T) {
	for _, test := range []struct{ name, body, asset, want string }{
		{"deny", sshRule, `{kind: router, ssh: {versions: ["1"]}}`, "fail"},
		{"met", sshRule, `{kind: router, ssh: {versions: ["2"]}}`, "pass"},
		{"neither", sshRule, `{kind: router, ssh: {}}`, "unknown ssh.versions"},
		{"a facet that is expected and left out", sshRule, `{kind: router}`, "unknown ssh.versions"},
		{"a facet that isn't expected", sshRule, `{kind: plc}`, "not_applicable facet"},
		{"a facet that is switched off", sshRule, `{kind: router, ssh: {enabled: false, versions: ["1"]}}`, "not_applicable facet"},
		{"a facet named in none", sshRule, `{kind: router, none: [ssh]}`, "not_applicable facet"},
		{"a fail, but whether the function is there is open", sshRule + `deny contains {"message": "m", "at": ["exposure"]} if input.asset.exposure == "internet"`,
			`{kind: router, exposure: internet}`, "unknown ssh.versions"},
		{"a fail, and the function can't be switched off", `
deny contains {"message": "m", "at": ["exposure"]} if input.asset.exposure == "internet"
met if { input.asset.exposure != "internet"; input.asset.management.telnet == false }`, `{kind: router, exposure: internet}`, "fail"},
		{"a facet without switch named in none is left out", `
deny contains {"message": "m", "at": ["firmware"]} if input.asset.firmware.up_to_date == false
met if input.asset.firmware.up_to_date`, `{kind: router, none: [firmware]}`, "unknown firmware.up_to_date"},
		{"a rule that judges the switch, off", switchRule, `{kind: router, time: {enabled: false}}`, "fail"},
		{"a rule that judges the switch, none", switchRule, `{kind: router, none: [time]}`, "fail"},
		{"a rule that judges the switch, by default", switchRule, `{kind: router, time: {}}`, "pass"},
		{"a rule that judges the switch, left out", switchRule, `{kind: router}`, "unknown time.enabled"},
		{"a rule that judges the switch, not expected", switchRule, `{kind: plc}`, "not_applicable facet"},
		{"a retired asset", sshRule, `{kind: router, status: retired, ssh: {versions: ["1"]}}`, "not_applicable applies"},
		{"an asset that stands by", sshRule, `{kind: router, status: standby, ssh: {versions: ["1"]}}`, "fail"},
		{"a rule that names the state", `
deny contains {"message": "m", "at": ["status"]} if input.asset.status == "retired"
met if input.asset.status != "retired"`, `{kind: router, status: retired}`, "fail"},
		{"excluded", sshRule + `excluded if input.asset.exposure == "isolated"`, `{kind: router, exposure: isolated, ssh: {versions: ["1"]}}`, "not_applicable applies"},
		{"perhaps excluded", sshRule + `excluded if input.asset.exposure == "isolated"`, `{kind: router, ssh: {versions: ["1"]}}`, "unknown exposure"},
		{"applies", sshRule + `applies if input.asset.exposure == "internet"`, `{kind: router, exposure: internet, ssh: {versions: ["1"]}}`, "fail"},
		{"doesn't apply", sshRule + `applies if input.asset.exposure == "internet"`, `{kind: router, exposure: internal, ssh: {versions: ["1"]}}`, "not_applicable applies"},
		{"perhaps applies", sshRule + `applies if input.asset.exposure == "internet"`, `{kind: router, ssh: {versions: ["1"]}}`, "unknown exposure"},
		{"can't apply whatever is declared", sshRule + `applies if { input.asset.exposure == "internet"; input.asset.criticality == "high" }`,
			`{kind: router, criticality: low, ssh: {versions: ["1"]}}`, "not_applicable applies"},
		{"perhaps applies, and what then counts is left out", sshRule + `applies if input.asset.ssh.enabled`, `{kind: router}`, "unknown ssh.versions"},
		{"a built-in that fails", `
deny contains {"message": "m", "at": []} if to_number(input.asset.vendor) > 1
met if input.asset.vendor == "x"`, `{kind: router, vendor: acme}`, "error"},
		{"a finding of the wrong shape", `deny contains 1 if input.asset.vendor == "acme"`, `{kind: router, vendor: acme}`, "error"},
		{"a finding without a message", `deny contains {"at": []} if input.asset.vendor == "acme"`, `{kind: router, vendor: acme}`, "error"},
		{"a plain text", `deny contains "bad" if input.asset.vendor == "acme"`, `{kind: router, vendor: acme}`, "fail"},
		{"deny alone, all declared", `deny contains "bad" if input.asset.vendor == "acme"`, `{kind: router, vendor: other}`, "pass"},
		{"deny alone, undeclared", `deny contains "bad" if input.asset.vendor == "acme"`, `{kind: router}`, "unknown vendor"},
		{"deny alone, over silence", `deny contains "bad" if not input.asset.vendor`, `{kind: router}`, "unknown vendor"},
		{"deny alone, over silence and more", `deny contains "bad" if { not input.asset.ssh.strict_key_exchange; input.asset.vendor == "acme" }`,
			`{kind: router, vendor: acme}`, "unknown ssh.strict_key_exchange"},
		{"deny alone, whatever else is undeclared", `
deny contains "bad" if input.asset.vendor == "acme"
deny contains "bad too" if input.asset.model == "x"`, `{kind: router, vendor: acme}`, "fail"},
	} {
		t.Run(test.name, func(t *testing.T) {
			verdict := judgeOne(t, "asset", test.body, build(t, "{asset: {a: "+test.asset+"}}"), "a")
			got := strings.TrimSpace(strings.Join(append([]string{string(verdict.Outcome), verdict.Because}, verdict.Missing...), " "))
			if strings.Join(strings.Fields(got), " ") != test.want {
				t.Errorf("the verdict is %q, want %q; findings %v", got, test.want, verdict.Findings)
			}
		})
	}
}

func TestPresence(t *testing.T) {
	rule := `
deny contains {"message": "there is none", "at": ["backup"]} if input.asset.backup == null
deny contains {"message": "old", "at": ["backup", "copies"]} if input.asset.backup.copies < 2
met if input.asset.backup.copies >= 2`
	head := strings.Replace(strings.ReplaceAll(metadataOf, "%SUBJECT", "asset"), "cause: test", "cause: test\n#   presence: true", 1)
	p, err := Compile(context.Background(), Sources{Policies: fstest.MapFS{"test/rule.rego": {Data: []byte(head + rule)}}})
	if err != nil {
		t.Fatal(err)
	}
	inv := build(t, `{asset: {left_out: {kind: router}, none: {kind: router, none: [backup]}, empty: {kind: router, backup: {}}, good: {kind: router, backup: {copies: 2}}}}`)
	verdicts := judgeAll(t, p, inv, Options{})
	for name, want := range map[string]Outcome{"left_out": Fail, "none": Fail, "empty": Unknown, "good": Pass} {
		if got := verdicts["TEST-001 "+name].Outcome; got != want {
			t.Errorf("%s is %s, want %s", name, got, want)
		}
	}
}

func TestOtherSubjects(t *testing.T) {
	csirt := `
deny contains {"message": "m", "at": ["hours"]} if input.csirt.hours == "business"
met if input.csirt.hours != "business"`
	firewall := `
deny contains {"message": "m", "at": ["action"]} if input.firewall_rule.action == "allow"
met if input.firewall_rule.action == "deny"`
	for _, test := range []struct{ name, subject, body, inventory, on, want string }{
		{"a nested subject", "csirt", csirt, `{operator: {csirt: {c: {hours: business}}}}`, "c", "fail"},
		{"no such block", "csirt", csirt, `{operator: {}}`, "op", "unknown csirt"},
		{"knowingly none", "csirt", csirt, `{operator: {none: [csirt]}}`, "op", "not_applicable applies"},
		{"a firewall rule", "firewall_rule", firewall, `{asset: {fw: {kind: firewall, firewall: {rule: {r: {action: allow}}}}}}`, "fw/r", "fail"},
		{"a firewall rule of a retired firewall", "firewall_rule", firewall, `{asset: {fw: {kind: firewall, status: retired, firewall: {rule: {r: {action: allow}}}}}}`, "fw/r", "not_applicable applies"},
		{"a firewall without rules", "firewall_rule", firewall, `{asset: {fw: {kind: firewall, firewall: {}}}}`, "fw", "unknown firewall.rule"},
		{"a firewall that states nothing", "firewall_rule", firewall, `{asset: {fw: {kind: firewall}}}`, "fw", "unknown firewall.rule"},
		{"a firewall that has no rules", "firewall_rule", firewall, `{asset: {fw: {kind: firewall, firewall: {none: [rule]}}}}`, "fw", "not_applicable applies"},
		{"the parent of a firewall rule", "firewall_rule", `
deny contains {"message": "m", "at": []} if input.parent.exposure == "internet"
met if input.parent.exposure != "internet"`, `{asset: {fw: {kind: firewall, firewall: {rule: {r: {action: allow}}}}}}`, "fw/r", "unknown asset.exposure"},
		{"another subject", "conduit", `
deny contains {"message": "m", "at": ["to"]} if input.conduit.to.trust == "ot"
met if input.conduit.to.trust != "ot"`, `{zone: {a: {}, b: {}}, conduit: {c: {from: zone.a, to: zone.b}}}`, "c", "unknown zone.trust"},
		{"the operator", "site", `
deny contains {"message": "m", "at": []} if input.operator.entity == "essential"
met if input.operator.entity != "essential"`, `{site: {s: {}}}`, "s", "unknown operator.entity"},
		{"a look-up names only what was looked up", "service", `
deny contains {"message": "m", "at": ["hosted_on", i]} if input.inventory.asset[input.service.hosted_on[i]].vendor == "acme"
met if { some i; input.inventory.asset[input.service.hosted_on[i]].vendor != "acme" }`,
			`{asset: {a: {kind: server, vendor: x}, b: {kind: server}}, service: {s: {hosted_on: [asset.a]}}}`, "s", "pass"},
		{"a look-up from what is looked through", "zone", `
deny contains {"message": "m", "at": []} if { some c; input.inventory.asset[input.inventory.conduit[c].through[_]].vendor == "acme" }
met if { some c; input.inventory.asset[input.inventory.conduit[c].through[_]].vendor != "acme" }`,
			`{zone: {z: {}}, conduit: {c: {from: zone.z, to: zone.z, through: [asset.a]}}, asset: {a: {kind: server}, b: {kind: server}}}`, "z", "unknown asset.vendor"},
		{"a type of which nobody said whether there is any", "zone", `
deny contains {"message": "m", "at": []} if { some c; input.inventory.conduit[c].to._name == input.zone._name }
met if object.keys(input.inventory.conduit) == set()`, `{zone: {z: {}}}`, "z", "unknown conduit"},
		{"knowingly none of a type", "zone", `
deny contains {"message": "m", "at": []} if { some c; input.inventory.conduit[c].to._name == input.zone._name }
met if object.keys(input.inventory.conduit) == set()`, `{inventory: {none: [conduit]}, zone: {z: {}}}`, "z", "pass"},
	} {
		t.Run(test.name, func(t *testing.T) {
			verdict := judgeOne(t, test.subject, test.body, build(t, test.inventory), test.on)
			got := strings.Join(strings.Fields(strings.Join(append([]string{string(verdict.Outcome), verdict.Because}, verdict.Missing...), " ")), " ")
			if got != test.want {
				t.Errorf("the verdict is %q, want %q; findings %v", got, test.want, verdict.Findings)
			}
		})
	}
}

// TestMissing names only what the verdict turns on.
func TestMissing(t *testing.T) {
	for _, test := range []struct{ name, body, asset, want string }{
		{"both of two", sshRuleOf("met if { input.asset.ssh.strict_key_exchange; input.asset.vendor == \"x\" }"), `{kind: router, ssh: {versions: ["2"]}}`,
			"ssh.strict_key_exchange vendor"},
		{"what can't matter any more is left out", sshRuleOf("met if { input.asset.exposure == \"internal\"; input.asset.vendor == \"x\" }\nmet if input.asset.model == \"m\""),
			`{kind: router, exposure: internet, ssh: {versions: ["2"]}}`, "model"},
		{"the item that leaves it out", sshRuleOf("met if { some n; input.asset.ssh.host_key[n].bits > 2 }"),
			`{kind: router, ssh: {versions: ["2"], host_key: {a: {bits: 1}, b: {}}}}`, "ssh.host_key.bits"},
		{"items of which nobody said whether there are any", sshRuleOf("met if { some n; input.asset.ssh.host_key[n].bits > 2 }"),
			`{kind: router, ssh: {versions: ["2"]}}`, "ssh.host_key.bits"},
		{"the zone behind a reference", sshRuleOf("met if { input.asset.zone.trust == \"ot\"; input.asset.vendor == \"x\" }"),
			`{kind: router, zone: zone.z, ssh: {versions: ["2"]}}`, "vendor zone.trust"},
		{"the reference itself", sshRuleOf("met if { input.asset.zone.trust == \"ot\"; input.asset.vendor == \"x\" }"),
			`{kind: router, ssh: {versions: ["2"]}}`, "vendor zone"},
	} {
		t.Run(test.name, func(t *testing.T) {
			verdict := judgeOne(t, "asset", test.body, build(t, "{zone: {z: {}}, asset: {a: "+test.asset+"}}"), "a")
			if got := strings.Join(verdict.Missing, " "); got != test.want || !slices.IsSorted(verdict.Missing) {
				t.Errorf("%s, missing %q, want %q", verdict.Outcome, got, test.want)
			}
		})
	}
}

// sshRuleOf is a rule whose deny is decided by the protocol versions alone.
func sshRuleOf(met string) string {
	return `deny contains {"message": "old", "at": ["ssh", "versions"]} if input.asset.ssh.versions[_] == "1"` + "\n" + met
}
