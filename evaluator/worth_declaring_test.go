package evaluator_test

import (
	"context"
	"slices"
	"testing"
	"testing/fstest"

	"github.com/netgrade/netgrade/evaluator"
	"github.com/netgrade/netgrade/inventory/vocabulary"
)

// headOf is the metadata of a rule for the tests below.
func headOf(id, severity, subject, cause, kinds string) string {
	if kinds != "" {
		kinds = "#   kinds: [" + kinds + "]\n"
	}
	return "# METADATA\n# title: T\n# custom:\n#   id: " + id + "\n#   severity: " + severity + "\n#   subject: " + subject + "\n" + kinds +
		"#   cause: " + cause + "\n#   remediation: R\n#   binding: operator\n#   references:\n#     nis2: [\"21(2)(g)\"]\n"
}

func worths(t *testing.T, rules map[string]string) map[string]evaluator.Declarable {
	t.Helper()
	modules := fstest.MapFS{}
	for name, text := range rules {
		modules["f/"+name+".rego"] = &fstest.MapFile{Data: []byte(text)}
	}
	policies, err := evaluator.Compile(context.Background(), evaluator.Sources{Policies: modules})
	if err != nil {
		t.Fatal(err)
	}
	list, err := policies.WorthDeclaring(context.Background())
	if err != nil {
		t.Fatal(err)
	}
	found := map[string]evaluator.Declarable{}
	for _, one := range list {
		found[one.Path+" "+one.Kind] = one
	}
	return found
}

func TestWorthDeclaring(t *testing.T) {
	found := worths(t, map[string]string{
		"a": headOf("A-1", "critical", "asset", "logins", "router, plc") + `package f.a
deny contains "open" if input.asset.management.telnet
deny contains "trusted" if input.asset.zone.trust == "internet"`,
		"b": headOf("A-2", "high", "asset", "logins", "router") + `package f.b
deny contains "open" if { input.asset.management.telnet; input.asset.management.http; input.operator.soc.siem == false }`,
		"c": headOf("A-3", "low", "asset", "other", "all") + `package f.c
deny contains "open" if { input.asset.management.telnet; some n; input.inventory.service[n].essential }`,
		"d": headOf("A-4", "medium", "firewall_rule", "wide", "") + `package f.d
deny contains "wide" if { input.firewall_rule.action == "allow"; input.parent.exposure == "internet" }`,
		"e": headOf("A-5", "medium", "operator", "soc", "") + `package f.e
deny contains "none" if input.operator.soc.siem == false`,
		"f": headOf("A-6", "medium", "csirt", "reach", "") + `package f.f
deny contains "none" if input.csirt.hours == "business"`,
	})
	for name, want := range map[string][2]float64{
		"asset.management.telnet router":      {103, 0}, // of one cause only the worst
		"asset.management.http router":        {40, 0},
		"asset.management.telnet plc":         {103, 0},
		"asset.management.telnet switch":      {3, 0},
		"asset.management router":             {103, 0},
		"asset plc":                           {103, 0},
		"asset.zone plc":                      {100, 0},
		"zone.trust ":                         {0, 100},
		"service.essential ":                  {0, 3},
		"asset.firewall.rule.action firewall": {12, 0},
		"asset.exposure firewall":             {12, 0},
		"operator.soc.siem ":                  {12, 40},
		"operator.csirt.hours ":               {12, 0},
	} {
		if got := found[name]; got.Points != want[0] || got.Elsewhere != want[1] {
			t.Errorf("%q is worth %v, and %v elsewhere; expected %v", name, got.Points, got.Elsewhere, want)
		}
	}
	for _, name := range []string{"asset.management.http plc", "asset.firewall.rule.action plc", "asset.exposure plc"} {
		if _, ok := found[name]; ok {
			t.Errorf("no rule reads %q, and it is listed", name)
		}
	}
}

// TestEmbeddedWorthDeclaring asks that all that the embedded rules read exists, where it is said to, and the same twice.
func TestEmbeddedWorthDeclaring(t *testing.T) {
	policies, err := evaluator.Embedded(context.Background())
	if err != nil {
		t.Fatal(err)
	}
	list, err := policies.WorthDeclaring(context.Background())
	if err != nil {
		t.Fatal(err)
	}
	again, _ := policies.WorthDeclaring(context.Background())
	if !slices.Equal(list, again) || len(list) < 100 {
		t.Errorf("two calls differ, or find little: %d", len(list))
	}
	words := vocabulary.Standard()
	for _, one := range list {
		if block, _ := words.Find(one.Path); block == nil {
			t.Errorf("the vocabulary has no %s", one.Path)
		}
		if one.Points+one.Elsewhere <= 0 {
			t.Errorf("%s of %q costs nothing", one.Path, one.Kind)
		}
	}
}
