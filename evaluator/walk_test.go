package evaluator

import (
	"slices"
	"strings"
	"testing"

	"github.com/open-policy-agent/opa/v1/ast"
	"github.com/open-policy-agent/opa/v1/dependencies"
)

func TestReads(t *testing.T) {
	for _, test := range []struct{ name, body, want string }{
		{"a value", `met if input.asset.ssh.enabled`, "asset.ssh.enabled"},
		{"a value beside a constant", `met if input.asset.exposure != "internet"`, "asset.exposure"},
		{"every item", `met if { some n; input.asset.ssh.host_key[n].bits > 2 }`, "asset.ssh.host_key.*.bits"},
		{"an item by name", `met if input.asset.ssh.host_key.h1.bits > 2`, "asset.ssh.host_key.h1.bits"},
		{"the keys alone", `met if object.keys(input.asset.ssh.host_key) == {"a"}`, "asset.ssh.host_key.*"},
		{"how many there are", `met if count(input.asset.ssh.host_key) == 2`, "asset.ssh.host_key.*"},
		{"whether a facet is there", `met if input.asset.remote_access == null`, "asset.remote_access"},
		{"a block with a name", `met if { x := input.asset.ssh; x.enabled; x.versions == [] }`, "asset.ssh.enabled asset.ssh.versions.**"},
		{"items with a name", `met if { some key in input.asset.ssh.host_key; key.bits > 2 }`, "asset.ssh.host_key.*.bits"},
		{"through a rule", `_exposed if input.asset.exposure == "internet"
met if _exposed`, "asset.exposure"},
		{"through a rule's value", `_ssh := input.asset.ssh
met if _ssh.enabled`, "asset.ssh.enabled"},
		{"through a set", `_keys contains n if { some n; input.asset.ssh.host_key[n].bits > 2 }
met if "a" in _keys`, "asset.ssh.host_key.*.bits"},
		{"through a set of blocks", `_keys contains key if { some key in input.asset.ssh.host_key; key.bits > 2 }
met if { some key in _keys; key.algorithm == "x" }`, "asset.ssh.host_key.*.algorithm asset.ssh.host_key.*.bits"},
		{"through an object", `_by[n] := input.asset.ssh.host_key[n]
met if _by.a.bits == 2`, "asset.ssh.host_key.*.bits"},
		{"through a function", `_strong(bits) if bits > 2
met if _strong(input.asset.ssh.host_key[_].bits)`, "asset.ssh.host_key.*.bits"},
		{"a block handed to a function", `_on(facet) if facet.enabled
met if _on(input.asset.ssh)`, "asset.ssh.enabled"},
		{"a function that gives a block back", `_facet(asset) := asset.ssh
met if _facet(input.asset).enabled`, "asset.ssh.enabled"},
		{"a block handed to a built-in", `met if object.union(input.asset.ssh, {}) == {}`, "asset.ssh.**"},
		{"a look-up by name", `met if input.inventory.asset[input.asset.management.jump_hosts[_]].site == "x"`,
			"asset.management.jump_hosts.*.** inventory.asset.*.site"},
		{"an object compared", `met if input.asset.ssh == input.asset.tls`, "asset.ssh.** asset.tls.**"},
		{"a computed key", `met if { some facet in {"ssh", "tls"}; input.asset[facet].enabled }`, "asset.*.enabled"},
		{"a comprehension", `met if {key.bits | some key in input.asset.ssh.host_key} == {2}`, "asset.ssh.host_key.*.bits.**"},
		{"every", `met if { every key in input.asset.ssh.host_key { key.bits > 2 } }`, "asset.ssh.host_key.*.bits"},
		{"not", `met if { not input.asset.ssh.enabled }`, "asset.ssh.enabled"},
		{"else", `_limit := 1 if input.asset.exposure == "internet"
else := 2 if input.asset.ssh.enabled
met if _limit == 2`, "asset.exposure asset.ssh.enabled"},
		{"a value taken apart", `met if { [first, second] := [input.asset.ssh.enabled, input.asset.tls.enabled]; first; second }`, "asset.ssh.enabled asset.tls.enabled"},
		{"an array taken apart", `met if { [_, second] = input.asset.management.networks; second == "x" }`, "asset.management.networks.*"},
		{"a block taken apart", `met if { {"enabled": on} = input.asset.ssh; on }`, "asset.ssh.enabled"},
		{"the whole input", `met if object.union(input, {}) == {}`, "**"},
		{"walk", `met if { walk(input.asset.ssh, [path, value]); path == []; value == 1 }`, "asset.ssh.**"},
		{"another input", `met if input.asset.ssh.enabled with input.asset as {}`, "**"},
		{"parameters are no part of the input", `met if input.asset.exposure == data.netgrade.parameters.x.y`, "asset.exposure.**"},
		{"what stands in a message", `deny contains {"message": "m", "at": [], "with": {"v": input.asset.vendor}} if input.asset.ssh.enabled
met if input.asset.status == "x"`, "asset.status"},
	} {
		t.Run(test.name, func(t *testing.T) {
			if !strings.Contains(test.body, "deny") {
				test.body += "\n" + harmless
			}
			set := compileRule(t, test.body)
			if got := strings.Join(set.rules[0].met.reads.paths(), " "); got != test.want {
				t.Errorf("met reads %q, want %q", got, test.want)
			}
		})
	}
}

func TestReadsOfFinding(t *testing.T) {
	set := compileRule(t, `deny contains finding if {
	host := input.asset.management.jump_hosts[i]
	finding := {"message": "{host} {vendor}", "at": ["management", "jump_hosts", i], "with": {"host": host, "vendor": input.asset.vendor}}
}`)
	want := "asset.management.jump_hosts.*.** asset.vendor.**"
	if got := strings.Join(set.rules[0].deny.reads.paths(), " "); got != want {
		t.Errorf("deny reads %q, want %q", got, want)
	}
}

func TestScanned(t *testing.T) {
	for _, test := range []struct {
		name, body string
		want       bool
	}{
		{"a look-up by a name in the subject", `met if input.inventory.asset[input.asset.management.jump_hosts[_]].vendor == "x"`, false},
		{"all of a type", `met if { some name; input.inventory.asset[name].vendor == "x" }`, true},
		{"how many of a type", `met if count(input.inventory.asset) > 2`, true},
		{"a computed name", `met if input.inventory.asset[lower(input.asset.vendor)].vendor == "x"`, true},
		{"a name spelt out", `met if input.inventory.asset.core.vendor == "x"`, false},
	} {
		t.Run(test.name, func(t *testing.T) {
			set := compileRule(t, test.body+"\n"+harmless)
			if got := set.rules[0].reads.below("inventory").below("asset").scanned; got != test.want {
				t.Errorf("scanned is %v, want %v", got, test.want)
			}
		})
	}
}

// TestReadsCoverDependencies holds the walk against OPA's own analysis, which stops at the first variable: whatever it says that a rule
// reads, the walk must say too.
func TestReadsCoverDependencies(t *testing.T) {
	p := ours(t)
	set, err := p.forRules(t.Context(), p.rules)
	if err != nil {
		t.Fatal(err)
	}
	compared := 0
	for _, rule := range set.rules {
		for _, statement := range []*statement{rule.applies, rule.excluded, rule.deny, rule.met} {
			if statement == nil {
				continue
			}
			base, err := dependencies.Base(set.compiler, statement.query)
			if err != nil {
				t.Fatal(err)
			}
			for _, reference := range base {
				if !reference[0].Equal(ast.InputRootDocument) {
					continue
				}
				compared++
				if !covers(statement.reads, reference[1:]) {
					t.Errorf("%s reads %s, but only %s is known", statement.reference, reference, statement.reads.paths())
				}
			}
		}
	}
	if compared < 2*len(p.rules) {
		t.Errorf("only %d paths were compared", compared)
	}
}

// TestReadsHideNothing: whatever a rule says of a whole inventory it says of the part that it reads.
func TestReadsHideNothing(t *testing.T) {
	read := &reads{}
	read.add([]string{"asset", "ssh", "host_key", "*", "bits"})
	read.add([]string{"asset", "ssh", "host_key", "h1", "algorithm"})
	settled := read.settle()
	for _, path := range []string{"asset.ssh.host_key.h1.bits", "asset.ssh.host_key.h1.algorithm", "asset.ssh.host_key.h2.bits"} {
		if !covers(settled, below(path)) {
			t.Errorf("%s is not read", path)
		}
	}
	if covers(settled, below("asset.ssh.host_key.h2.algorithm")) {
		t.Error("h2.algorithm is read")
	}
	if got := settled.paths(); !slices.Contains(got, "asset.ssh.host_key.h1.bits") {
		t.Errorf("the paths are %q", got)
	}
}
