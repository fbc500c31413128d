package policies_test

import (
	"io/fs"
	"strings"
	"testing"

	"github.com/netgrade/netgrade/policies"
)

// TestEveryRuleHasATestBesideIt is the census: a module without tests is a rule that nobody would miss when it breaks.
func TestEveryRuleHasATestBesideIt(t *testing.T) {
	rules := 0
	err := fs.WalkDir(policies.Modules(), ".", func(path string, entry fs.DirEntry, err error) error {
		if err != nil || entry.IsDir() || !strings.HasSuffix(path, ".rego") || strings.HasSuffix(path, "_test.rego") {
			return err
		}
		rules++
		text, err := fs.ReadFile(policies.Modules(), strings.TrimSuffix(path, ".rego")+"_test.rego")
		switch {
		case err != nil:
			t.Errorf("%s has no test beside it", path)
		case !strings.Contains(string(text), "\ntest_"):
			t.Errorf("the test beside %s tests nothing", path)
		}
		return nil
	})
	if err != nil || rules == 0 {
		t.Fatalf("%d modules were seen: %v", rules, err)
	}
}

// TestParametersSayWhatTheyMean: every threshold has a meaning, a type and a direction that a profile can be held against.
func TestParametersSayWhatTheyMean(t *testing.T) {
	families, err := policies.Parameters()
	if err != nil || len(families) == 0 {
		t.Fatalf("%d families: %v", len(families), err)
	}
	for family, named := range families {
		for name, parameter := range named {
			if parameter.Family != family || parameter.Name != name {
				t.Errorf("%s.%s calls itself %s.%s", family, name, parameter.Family, parameter.Name)
			}
			if parameter.Meaning == "" || parameter.Default == nil || parameter.Type == "" || parameter.Direction == "" {
				t.Errorf("%s.%s lacks a meaning, a default, a type or a direction", family, name)
			}
			if (parameter.Direction == "set") != (parameter.Elements != "") {
				t.Errorf("%s.%s: a set says what its elements are, and nothing else does", family, name)
			}
		}
	}
}

// TestTheUnionHas27Members guards the one list that is shipped full.
func TestTheUnionHas27Members(t *testing.T) {
	lists, err := policies.Lists()
	if err != nil {
		t.Fatal(err)
	}
	if got := len(lists["union_members"]); got != 27 {
		t.Errorf("the Union has %d members", got)
	}
	for _, name := range []string{"known_exploited", "high_risk_suppliers"} {
		if list, ok := lists[name]; !ok || len(list) != 0 {
			t.Errorf("%s ships with %v", name, list)
		}
	}
}
