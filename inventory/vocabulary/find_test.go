package vocabulary_test

import (
	"maps"
	"slices"
	"strings"
	"testing"

	"github.com/netgrade/netgrade/inventory/vocabulary"
)

// everything calls visit for every block and attribute, with its path; attribute is nil for a block.
func everything(v *vocabulary.Vocabulary, visit func(path string, b *vocabulary.Block, a *vocabulary.Attribute)) {
	var walk func(path string, b *vocabulary.Block)
	walk = func(path string, b *vocabulary.Block) {
		visit(path, b, nil)
		for _, a := range b.Attributes {
			visit(path+"."+a.Name, b, a)
		}
		for _, nested := range b.Blocks {
			walk(path+"."+nested.Name, nested)
		}
	}
	for _, b := range v.Blocks {
		walk(b.Name, b)
	}
}

func TestFindReachesEverything(t *testing.T) {
	v := vocabulary.Standard()
	everything(v, func(path string, b *vocabulary.Block, a *vocabulary.Attribute) {
		foundBlock, foundAttribute := v.Find(path)
		if foundBlock != b || foundAttribute != a {
			t.Errorf("Find(%s) gives another block or attribute", path)
		}
		if !strings.HasPrefix(path, "template") && a == nil && b.Path != path {
			t.Errorf("the block at %s says that its path is %s", path, b.Path)
		}
		for _, wrong := range []string{path + ".", "." + path, path + ".nothing", strings.ToUpper(path)} {
			if b, a := v.Find(wrong); b != nil || a != nil {
				t.Errorf("Find(%s) finds something", wrong)
			}
		}
	})
}

func TestSubjectBlock(t *testing.T) {
	v := vocabulary.Standard()
	for subject, path := range v.Subjects {
		if b := v.SubjectBlock(subject); b == nil || b.Path != path || b.Subject != subject {
			t.Errorf("the subject %s has the block %v, not %s", subject, b, path)
		}
	}
	if v.SubjectBlock("template") != nil {
		t.Error("no rule is about a template")
	}
}

func TestKindsOf(t *testing.T) {
	v := vocabulary.Standard()
	got := slices.Sorted(maps.Keys(v.KindsOf("controllers", "server", "nothing")))
	if want := []string{"plc", "rtu", "safety_controller", "server"}; !slices.Equal(got, want) {
		t.Errorf("the kinds are %v, not %v", got, want)
	}
	if len(v.KindsOf("all")) != len(v.Kinds) {
		t.Error("all is not every kind")
	}
	if !v.HasKind("all") || !v.HasKind("telecom") || !v.HasKind("plc") || v.HasKind("plcs") {
		t.Error("HasKind is wrong")
	}
}

func TestSilence(t *testing.T) {
	v := vocabulary.Standard()
	for _, test := range []struct {
		path, kind                     string
		carried, unknown, mayBeMissing bool
	}{
		{"asset.ssh", "router", true, true, true},
		{"asset.ssh", "plc", true, false, true},
		{"asset.bgp", "router", true, false, true},
		{"asset.bgp", "plc", false, false, true},
		{"asset.management", "plc", true, true, false},
		{"asset.backup", "rtu", true, true, false},
		{"asset.redundancy", "router", true, false, true},
		{"asset.firewall", "firewall", true, true, false},
		{"asset.firewall", "router", true, false, true},
		{"asset.listener", "router", true, true, true},
		{"asset.vulnerability", "router", true, false, true},
		{"asset.igp", "router", true, false, true},
		{"service.cloud", "", true, false, true},
		{"service.ddos", "", true, true, false},
		{"operator.people", "", true, true, false},
		{"operator.csirt", "", true, true, true},
		{"conduit", "", true, true, true},
		{"zone", "", true, false, true},
	} {
		b, _ := v.Find(test.path)
		if got := b.CarriedBy(test.kind); got != test.carried {
			t.Errorf("%s carried by %q: %v", test.path, test.kind, got)
		}
		if got := b.AbsenceUnknown(test.kind); got != test.unknown {
			t.Errorf("absence of %s on %q is unknown: %v", test.path, test.kind, got)
		}
		if got := b.MayBeMissing(test.kind); got != test.mayBeMissing {
			t.Errorf("%s may be missing on %q: %v", test.path, test.kind, got)
		}
	}
}

func TestNoneAllowed(t *testing.T) {
	v := vocabulary.Standard()
	for path, want := range map[string][]string{
		"inventory":        {"conduit", "link"},
		"asset.ssh":        {"host_key"},
		"asset.management": nil,
		"dns_zone":         {"dnssec", "name_server", "spf", "dkim_key", "dmarc", "mta_sts"},
		"site.power":       nil,
	} {
		b, _ := v.Find(path)
		if got := b.NoneAllowed(); !slices.Equal(got, want) {
			t.Errorf("%s may have none of %v, not %v", path, got, want)
		}
	}
	if !slices.Equal(v.Block("template").NoneAllowed(), v.Block("asset").NoneAllowed()) {
		t.Error("a template may have none of what an asset may have none of")
	}
}

func TestTakesFreeForm(t *testing.T) {
	v := vocabulary.Standard()
	var takers []string
	everything(v, func(path string, b *vocabulary.Block, a *vocabulary.Attribute) {
		if a == nil && b.TakesFreeForm() {
			takers = append(takers, path)
		}
	})
	slices.Sort(takers)
	want := []string{"asset", "conduit", "dns_zone", "exception", "link", "operator", "operator.contingency_plan", "operator.cooperation",
		"operator.csirt", "operator.exercise", "operator.supplier", "service", "site", "template", "zone"}
	if !slices.Equal(takers, want) {
		t.Errorf("free forms are allowed in %v, not in %v", takers, want)
	}
}

// TestStandardIsShared says that a caller can ask again and again at no cost.
func TestStandardIsShared(t *testing.T) {
	first := vocabulary.Standard()
	if vocabulary.Standard() != first {
		t.Error("Standard reads the files again")
	}
	if allocations := testing.AllocsPerRun(10, func() { vocabulary.Standard().Find("asset.firewall.rule.action") }); allocations > 0 {
		t.Errorf("a look-up allocates %v times", allocations)
	}
}
