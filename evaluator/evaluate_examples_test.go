package evaluator

import (
	"maps"
	"os"
	"path/filepath"
	"slices"
	"strings"
	"testing"

	"go.yaml.in/yaml/v3"

	"github.com/netgrade/netgrade/inventory/vocabulary"
)

// TestCatalogueExamples judges the examples of the catalogue by the rules that exist: each says which verdict it owes.
func TestCatalogueExamples(t *testing.T) {
	p := ours(t)
	catalogue := p.catalogue()
	judged := 0
	for _, example := range catalogueExamples(t) {
		rule := catalogue[example.rule]
		if rule == nil {
			continue
		}
		judged++
		t.Run(example.rule+"/"+example.verdict, func(t *testing.T) {
			inv := buildFrom(t, example.inventory(rule.Subject))
			facts, err := Topology(t.Context(), p, inv)
			if err != nil {
				t.Fatal(err)
			}
			verdicts, err := judge(t.Context(), p, inv, []*Rule{rule}, Options{AsOf: day, derived: facts.Derived})
			if err != nil {
				t.Fatal(err)
			}
			got := verdicts[slices.IndexFunc(verdicts, func(verdict Verdict) bool { return verdict.Subject.Name == example.subject(rule.Subject) })]
			if string(got.Outcome) != example.verdict {
				t.Errorf("verdict %q (%s), want %q; findings %v, missing %v", got.Outcome, got.Because, example.verdict, got.Findings, got.Missing)
			}
			if got.Outcome == Unknown && len(got.Missing) == 0 {
				t.Errorf("nothing is named that is missing")
			}
		})
	}
	if judged < 3*len(p.rules) {
		t.Errorf("%d examples for %d rules", judged, len(p.rules))
	}
}

// example is one case of the catalogue: a body of the subject, with other objects under keys that hold a blank.
type example struct {
	rule, verdict string
	body          map[string]any
}

func catalogueExamples(t testing.TB) []example {
	t.Helper()
	files, err := filepath.Glob(filepath.Join(shared(t), "catalogue", "rules", "*.yaml"))
	if err != nil || len(files) == 0 {
		t.Fatalf("no rules in the catalogue: %v", err)
	}
	var examples []example
	for _, file := range files {
		text, err := os.ReadFile(file)
		if err != nil {
			t.Fatal(err)
		}
		var family struct {
			Rules []struct {
				ID       string
				Examples map[string]map[string]any
			}
		}
		if err := yaml.Unmarshal(text, &family); err != nil {
			t.Fatal(err)
		}
		for _, rule := range family.Rules {
			for _, verdict := range slices.Sorted(maps.Keys(rule.Examples)) {
				examples = append(examples, example{rule.ID, verdict, rule.Examples[verdict]})
			}
		}
	}
	return examples
}

// shared finds what the tests compare with, beside the checkout. Where it is missing a test is skipped, but for the continuous integration.
func shared(t testing.TB) string {
	t.Helper()
	folder := os.Getenv("NETGRADE_SHARED")
	if folder == "" {
		folder = filepath.Join("..", "..", "shared")
	}
	if _, err := os.Stat(folder); err != nil {
		if os.Getenv("CI") == "true" {
			t.Fatalf("the catalogue is missing: %v", err)
		}
		t.Skip("the catalogue is not beside this checkout")
	}
	return folder
}

func (e example) subject(subjectType string) string {
	switch subjectType {
	case "operator":
		return "op"
	case "firewall_rule":
		return "parent/this"
	default:
		return "this"
	}
}

// inventory makes an inventory of what the example says, with empty objects for those that it only names.
func (e example) inventory(subjectType string) map[string]any {
	types := map[string]any{"operator": map[string]any{}, "inventory": map[string]any{}}
	own, rules := map[string]any{}, map[string]any{}
	for key, value := range e.body {
		words := strings.Split(key, " ")
		body, _ := value.(map[string]any)
		head, rest, dotted := strings.Cut(key, ".")
		switch {
		case len(words) == 3:
			body = maps.Clone(body)
			body["kind"] = words[1]
			inside(types, "asset")[words[2]] = body
		case len(words) == 2 && words[0] == "rule":
			rules[words[1]] = value
		case len(words) == 2:
			e.holder(types, words[0])[words[1]] = body
		case dotted && (head == "operator" || head == "inventory"):
			inside(types, head)[rest] = value
		default:
			own[key] = value
		}
	}
	switch subjectType {
	case "operator":
		maps.Copy(inside(types, "operator"), own)
	case "firewall_rule":
		rules["this"] = own
		inside(types, "asset")["parent"] = map[string]any{"kind": "firewall", "firewall": map[string]any{"rule": rules}}
	default:
		e.holder(types, subjectType)["this"] = own
	}
	e.complete(types, types)
	return types
}

// holder is where objects of a type are listed: at the top, or in the operator.
func (e example) holder(types map[string]any, blockType string) map[string]any {
	if vocabulary.Standard().Block(blockType) == nil {
		return inside(inside(types, "operator"), blockType)
	}
	return inside(types, blockType)
}

// complete declares what is named by a reference and nowhere given.
func (e example) complete(types map[string]any, value any) {
	switch value := value.(type) {
	case map[string]any:
		for _, key := range slices.Sorted(maps.Keys(value)) {
			e.complete(types, value[key])
		}
	case []any:
		for _, element := range value {
			e.complete(types, element)
		}
	case string:
		blockType, name, ok := strings.Cut(value, ".")
		known := vocabulary.Standard().SubjectBlock(blockType) != nil
		if ok && known && name != "" && value != "zone.internet" && e.holder(types, blockType)[name] == nil {
			stub := map[string]any{}
			if blockType == "asset" {
				stub["kind"] = "server"
			}
			e.holder(types, blockType)[name] = stub
		}
	}
}

func inside(object map[string]any, key string) map[string]any {
	inner, ok := object[key].(map[string]any)
	if !ok {
		inner = map[string]any{}
		object[key] = inner
	}
	return inner
}
