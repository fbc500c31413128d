package standards_test

import (
	"os"
	"path/filepath"
	"testing"

	"go.yaml.in/yaml/v3"

	"github.com/netgrade/netgrade/policies/standards"
)

func load(t *testing.T) *standards.Catalogue {
	t.Helper()
	catalogue, err := standards.Load()
	if err != nil {
		t.Fatal(err)
	}
	return catalogue
}

// operator declares attributes; one that isn't a key is undeclared.
func operator(attributes map[string][]string) func(string) ([]string, bool) {
	return func(name string) ([]string, bool) {
		values, declared := attributes[name]
		return values, declared
	}
}

func TestAppliesTo(t *testing.T) {
	tests := []struct {
		name, standard string
		operator       map[string][]string
		want           bool
	}{
		{"an essential entity", "nis2", map[string][]string{"entity": {"essential"}, "regimes": {"nis2"}}, true},
		{"an entity of neither class", "nis2", map[string][]string{"entity": {"none"}, "regimes": {"nis2"}}, false},
		{"a financial entity is under another law", "nis2", map[string][]string{"entity": {"essential"}, "regimes": {"nis2", "dora"}}, false},
		{"nothing declared counts as if it applied", "nis2", nil, true},
		{"undeclared regimes don't take the law away", "nis2", map[string][]string{"entity": {"important"}}, true},
		{"every attribute counts", "nis2-ir", map[string][]string{"entity": {"essential"}, "entity_type": {"other"}}, false},
		{"no regime declared as an empty list", "dora", map[string][]string{"regimes": {}}, false},
		{"a law for others", "cra", nil, false},
		{"good practice is no law", "iso27001", nil, false},
	}
	catalogue := load(t)
	for _, test := range tests {
		t.Run(test.name, func(t *testing.T) {
			if got := catalogue.Standard(test.standard).AppliesTo(operator(test.operator)); got != test.want {
				t.Errorf("%s applies: %t, expected %t", test.standard, got, test.want)
			}
		})
	}
}

func TestObliges(t *testing.T) {
	catalogue := load(t)
	for _, test := range []struct {
		standard, clause string
		want             bool
	}{
		{"nis2", "21(2)(g)", true}, // below 21(2), which is listed
		{"nis2", "21(2)", true},
		{"nis2", "21", false}, // above it
		{"nis2", "7", false},  // for Member States
		{"cra", "13", false},
		{"iso27001", "A.8.24", false},
	} {
		standard := catalogue.Standard(test.standard)
		clause := standard.Clause(test.clause)
		if clause == nil {
			t.Fatalf("%s has no %s", test.standard, test.clause)
		}
		if got := standard.Obliges(clause); got != test.want {
			t.Errorf("%s %s obliges operators: %t, expected %t", test.standard, test.clause, got, test.want)
		}
	}
}

func TestClause(t *testing.T) {
	catalogue := load(t)
	for _, test := range []struct{ standard, citation, want string }{
		{"rfc", "RFC 9325", "RFC 9325"},
		{"rfc", "RFC 9325 section 3.1.1", "RFC 9325"},
		{"bsi-tr-02102", "TR-02102-2 section 3.3.1", "TR-02102-2"},
		{"rfc", "RFC 99999", ""},
		{"nis2", "21(2)(a) section 1", ""}, // only some standards are cited with sections
	} {
		got := ""
		if clause := catalogue.Standard(test.standard).Clause(test.citation); clause != nil {
			got = clause.ID
		}
		if got != test.want {
			t.Errorf("%s cites %q, expected %q", test.citation, got, test.want)
		}
	}
	if catalogue.Standard("iso9001") != nil {
		t.Error("a standard that nobody wrote down was found")
	}
}

// original is a standard as the catalogue of rules has it.
type original struct {
	ID, Title, Version string
	AppliesTo          any      `yaml:"applies_to"`
	ForOperators       []string `yaml:"articles_for_operators"`
	Controls           []struct {
		ID, Title, Parent string
		Withdrawn         bool
	}
}

// TestCatalogue holds the embedded standards against those of the shared catalogue, clause by clause.
func TestCatalogue(t *testing.T) {
	paths, err := filepath.Glob(filepath.Join(shared(t), "catalogue", "standards", "*.yaml"))
	if err != nil || len(paths) == 0 {
		t.Fatalf("no standards in the shared catalogue: %v", err)
	}
	catalogue := load(t)
	if len(catalogue.Standards) != len(paths) {
		t.Errorf("%d standards, the shared catalogue has %d", len(catalogue.Standards), len(paths))
	}
	for _, path := range paths {
		text, err := os.ReadFile(path)
		if err != nil {
			t.Fatal(err)
		}
		var want original
		if err := yaml.Unmarshal(text, &want); err != nil {
			t.Fatal(err)
		}
		if got := catalogue.Standard(want.ID); got == nil {
			t.Errorf("no standard %s", want.ID)
		} else {
			compare(t, got, want)
		}
	}
}

func compare(t *testing.T, got *standards.Standard, want original) {
	t.Helper()
	if got.Title != want.Title || got.Version != want.Version || got.Law != (want.AppliesTo != nil) || len(got.ForOperators) != len(want.ForOperators) {
		t.Errorf("%s differs in its header", want.ID)
	}
	count := 0
	for _, control := range want.Controls {
		if control.Withdrawn {
			continue
		}
		count++
		clause := got.Clause(control.ID)
		if clause == nil || clause.Title != control.Title || clause.Parent != control.Parent {
			t.Errorf("%s: clause %s is %+v, expected %+v", want.ID, control.ID, clause, control)
		}
	}
	if len(got.Clauses) != count {
		t.Errorf("%s has %d clauses, expected %d", want.ID, len(got.Clauses), count)
	}
}

// shared finds the folder that is handed to every checkout beside the project.
func shared(t *testing.T) string {
	t.Helper()
	folder := os.Getenv("NETGRADE_SHARED")
	if folder == "" {
		folder = filepath.Join(moduleRoot(t), "..", "shared")
	}
	if _, err := os.Stat(folder); err != nil {
		if os.Getenv("CI") == "true" {
			t.Fatalf("the shared folder is missing: %v", err)
		}
		t.Skipf("the shared folder is missing, so nothing is compared with it: %v", err)
	}
	return folder
}

func moduleRoot(t *testing.T) string {
	t.Helper()
	folder, err := os.Getwd()
	if err != nil {
		t.Fatal(err)
	}
	for {
		if _, err := os.Stat(filepath.Join(folder, "go.mod")); err == nil {
			return folder
		}
		if filepath.Dir(folder) == folder {
			t.Fatal("no go.mod above the package")
		}
		folder = filepath.Dir(folder)
	}
}
