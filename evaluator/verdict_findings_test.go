package evaluator

import (
	"fmt"
	"strings"
	"testing"

	"github.com/netgrade/netgrade/inventory"
	"github.com/netgrade/netgrade/inventory/source"
)

func TestFindings(t *testing.T) {
	inv := build(t, `{zone: {z: {trust: ot}}, asset: {a: {kind: router, zone: zone.z, vendor: acme, none: [snmp], ssh: {versions: ["2", "1"], host_key: {h1: {bits: 7}}}}}}`)
	asset := inv.Blocks["asset"]["a"]
	versions := asset.Facets["ssh"].Attributes["versions"]
	for _, test := range []struct {
		name, finding, message string
		at                     source.Range
	}{
		{"an attribute", `{"message": "vendor", "at": ["vendor"]}`, "vendor", asset.Attributes["vendor"].At},
		{"a facet", `{"message": "ssh", "at": ["ssh"]}`, "ssh", asset.Facets["ssh"].At},
		{"an element of a list", `{"message": "{v}", "with": {"v": "1"}, "at": ["ssh", "versions", 1]}`, "1", elementAt(versions.Data, 1)},
		{"a position that isn't there", `{"message": "m", "at": ["ssh", "versions", 9]}`, "m", versions.At},
		{"an item", `{"message": "m", "at": ["ssh", "host_key", "h1"]}`, "m", asset.Facets["ssh"].Items["host_key"]["h1"].At},
		{"an attribute of an item", `{"message": "{n} bits", "with": {"n": 7}, "at": ["ssh", "host_key", "h1", "bits"]}`, "7 bits",
			asset.Facets["ssh"].Items["host_key"]["h1"].Attributes["bits"].At},
		{"what is undeclared points at the block that should hold it", `{"message": "m", "at": ["ssh", "host_key", "h1", "algorithm"]}`, "m",
			asset.Facets["ssh"].Items["host_key"]["h1"].At},
		{"a facet that is undeclared", `{"message": "m", "at": ["management", "telnet"]}`, "m", asset.At},
		{"what none says", `{"message": "m", "at": ["snmp", "enabled"]}`, "m", asset.None["snmp"]},
		{"another subject", `{"message": "m", "at": {"type": "zone", "name": "z", "path": ["trust"]}}`, "m", inv.Blocks["zone"]["z"].Attributes["trust"].At},
		{"no place", `{"message": "m"}`, "m", asset.At},
		{"a plain text", `"plain"`, "plain", asset.At},
		{"a list in a hole", `{"message": "{l}", "with": {"l": ["x", "y"]}, "at": []}`, "x, y", asset.At},
		{"a hole without a value", `{"message": "{l}", "at": []}`, "{l}", asset.At},
		{"a value that looks like a hole", `{"message": "{a} {b}", "with": {"a": "{b}", "b": 1}, "at": []}`, "{b} 1", asset.At},
	} {
		t.Run(test.name, func(t *testing.T) {
			verdict := judgeOne(t, "asset", "deny contains "+test.finding+" if input.asset.vendor == \"acme\"", inv, "a")
			if verdict.Outcome != Fail || len(verdict.Findings) != 1 {
				t.Fatalf("%s with %v", verdict.Outcome, verdict.Findings)
			}
			if got := verdict.Findings[0]; got.Message != test.message || got.At != test.at {
				t.Errorf("the finding is %q at %v, want %q at %v", got.Message, got.At, test.message, test.at)
			}
		})
	}
}

func elementAt(list any, index int) source.Range { return list.([]inventory.Value)[index].At }

func TestRelatedPlaces(t *testing.T) {
	inv := build(t, `{zone: {z: {trust: ot}}, asset: {a: {kind: router, vendor: acme, model: m}}}`)
	verdict := judgeOne(t, "asset", `deny contains {"message": "m", "at": ["vendor"], "related": [["model"], {"type": "zone", "name": "z", "path": ["trust"]}]} if input.asset.vendor == "acme"`, inv, "a")
	want := []source.Range{inv.Blocks["asset"]["a"].Attributes["model"].At, inv.Blocks["zone"]["z"].Attributes["trust"].At}
	if got := verdict.Findings[0].Related; fmt.Sprint(got) != fmt.Sprint(want) {
		t.Errorf("related is %v, want %v", got, want)
	}
}

func TestFindingsAreOrderedAndBounded(t *testing.T) {
	var networks []string
	for i := range 1500 {
		networks = append(networks, fmt.Sprintf("10.%d.%d.0/24", i/256, i%256))
	}
	inv := build(t, `{asset: {a: {kind: router, management: {networks: [`+strings.Join(networks, ", ")+`]}}}}`)
	verdict := judgeOne(t, "asset", `deny contains {"message": "{n}", "with": {"n": n}, "at": []} if n := input.asset.management.networks[_]`, inv, "a")
	if len(verdict.Findings) != maximumFindings {
		t.Errorf("%d findings, want %d", len(verdict.Findings), maximumFindings)
	}
	for i := 1; i < len(verdict.Findings); i++ {
		if verdict.Findings[i-1].Message > verdict.Findings[i].Message {
			t.Fatalf("%q stands before %q", verdict.Findings[i-1].Message, verdict.Findings[i].Message)
		}
	}
	long := build(t, `{asset: {a: {kind: router, vendor: `+strings.Repeat("ä", 2000)+`}}}`)
	verdict = judgeOne(t, "asset", `deny contains {"message": "{v}", "with": {"v": input.asset.vendor}, "at": []} if input.asset.vendor != ""`, long, "a")
	if message := verdict.Findings[0].Message; len(message) > maximumMessage || !strings.HasSuffix(message, "ä…") {
		t.Errorf("a message of %d bytes ends with %q", len(message), message[len(message)-8:])
	}
}
