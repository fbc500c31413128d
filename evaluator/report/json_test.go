package report_test

import (
	"bytes"
	"encoding/json"
	"errors"
	"fmt"
	"strings"
	"testing"

	"github.com/santhosh-tekuri/jsonschema/v6"
	"pgregory.net/rapid"

	"github.com/netgrade/netgrade/evaluator"
	"github.com/netgrade/netgrade/evaluator/report"
	"github.com/netgrade/netgrade/inventory"
	"github.com/netgrade/netgrade/inventory/source"
	"github.com/netgrade/netgrade/inventory/vocabulary"
	"github.com/netgrade/netgrade/policies/standards"
)

func compiledSchema(t testing.TB) *jsonschema.Schema {
	t.Helper()
	document, err := jsonschema.UnmarshalJSON(bytes.NewReader(report.Schema()))
	if err != nil {
		t.Fatal(err)
	}
	compiler := jsonschema.NewCompiler()
	compiler.AssertFormat()
	if err := compiler.AddResource("report.json", document); err != nil {
		t.Fatal(err)
	}
	schema, err := compiler.Compile("report.json")
	if err != nil {
		t.Fatal(err)
	}
	return schema
}

// written is the JSON of a report, as bytes and as a value that was read back.
func written(t testing.TB, judged *evaluator.Report) ([]byte, any) {
	t.Helper()
	var text bytes.Buffer
	if err := report.JSON(&text, judged); err != nil {
		t.Fatal(err)
	}
	value, err := jsonschema.UnmarshalJSON(bytes.NewReader(text.Bytes()))
	if err != nil {
		t.Fatalf("what was written is no JSON: %v", err)
	}
	return text.Bytes(), value
}

// sampleLine is a line of the one file of the sample.
func sampleLine(line int) source.Range {
	return source.Range{File: "sample.hcl", Line: line, Column: 1, EndLine: line, EndColumn: 9}
}

func block(path, name string, line int, attributes map[string]any) *inventory.Block {
	definition, _ := vocabulary.Standard().Find(path)
	values := map[string]inventory.Value{}
	for attribute, data := range attributes {
		values[attribute] = inventory.Value{Data: data, At: sampleLine(line)}
	}
	return &inventory.Block{Definition: definition, Name: name, At: sampleLine(line), Attributes: values}
}

// sampleReport holds one of everything that a report may carry. Its asset and its service bear the name.
func sampleReport(t testing.TB, name string) *evaluator.Report {
	t.Helper()
	asset := block("asset", name, 2, map[string]any{"site": inventory.Reference{Type: "site", Name: "s"}})
	asset.Kind = "router"
	operator := block("operator", "op", 1, map[string]any{"name": name, "sector": "energy", "entity": "essential"})
	inv := &inventory.Inventory{
		Vocabulary: vocabulary.Standard(), Operator: operator,
		Blocks: map[string]map[string]*inventory.Block{
			"asset": {name: asset},
			"site":  {"s": block("site", "s", 3, nil)},
			"exception": {"e": block("exception", "e", 4, map[string]any{
				"rule": "WAIVED", "reason": "ordered", "approved_by": "ciso", "approved": "2026-10-01", "expires": "2026-12-15",
				"subjects": []inventory.Value{{Data: inventory.Reference{Type: "asset", Name: name}}},
			})},
		},
		Files: []inventory.File{{Path: "sample.hcl", SHA256: strings.Repeat("a", 64), Text: []byte("one\ntwo\nthree " + name + "\nfour\n")}},
	}
	catalogue, err := standards.Load()
	if err != nil {
		t.Fatal(err)
	}
	verdicts := sampleVerdicts(asset, operator, name)
	var rules []*evaluator.Rule
	for _, verdict := range verdicts {
		rules = append(rules, verdict.Rule)
	}
	judged, err := evaluator.Assemble(evaluator.AssembleInput{
		Inventory: inv, Rules: rules, Standards: catalogue, AsOf: "2026-11-23", Profiles: []string{"baseline"}, Netgrade: "1.0.0", Revision: "abc",
		Selection:    evaluator.Selection{Families: []string{"ssh"}, Partial: true},
		PolicyDigest: strings.Repeat("b", 64), Verdicts: verdicts, NotEvaluated: []evaluator.SubjectRef{{Type: "site", Name: "s"}},
		Policies: []evaluator.PolicyCard{{Name: "netgrade", Digest: strings.Repeat("c", 64)}},
		Data:     []evaluator.DataCard{{Name: "known_exploited", Digest: strings.Repeat("d", 64), Date: "2026-11-01"}},
		Limits:   []evaluator.Limit{{What: "paths", Bound: 10, Seen: 11}},
		Facts: evaluator.Facts{
			Nodes:   []evaluator.FactNode{{Type: "asset", Name: name, Kind: "router", Site: "s"}},
			Edges:   []evaluator.FactEdge{{Type: "hosts", From: name, To: "v"}},
			Derived: map[string]map[string]any{"v": {"must": []any{name, nil}, "unknown": nil}},
		},
		ExceptionLength: evaluator.ExceptionLength{Critical: 90 * 86400, Other: 365 * 86400}, AllResults: true,
	})
	if err != nil {
		t.Fatal(err)
	}
	return judged
}

func sampleVerdicts(asset, operator *inventory.Block, name string) []evaluator.Verdict {
	about := &evaluator.Subject{Type: "asset", Name: name, Block: asset}
	rule := func(id, severity string) *evaluator.Rule {
		return &evaluator.Rule{
			ID: id, Title: "A rule", Family: "sample", Severity: severity, Subject: "asset", Cause: "cause-" + severity, Binding: "operator",
			Waivable: true, References: map[string][]string{"nis2": {"21(2)(g)", "7"}, "iso27001": {"A.8.20"}},
		}
	}
	return []evaluator.Verdict{
		{Rule: rule("FAIL", "critical"), Subject: about, Outcome: evaluator.Fail, Findings: []evaluator.Finding{
			{Message: name + " is open", Template: "{name} is open", With: map[string]any{"name": name, "none": nil, "list": []any{1, nil}},
				At: sampleLine(3), Related: []source.Range{sampleLine(1)}},
			{Message: "bare", Template: "bare"},
		}},
		{Rule: rule("UNKNOWN", "high"), Subject: about, Outcome: evaluator.Unknown, Missing: []string{"ssh.macs", "vendor"}},
		{Rule: rule("ERROR", "medium"), Subject: about, Outcome: evaluator.Error, Findings: []evaluator.Finding{{Message: "broke", Template: "broke"}}},
		{Rule: rule("WAIVED", "low"), Subject: about, Outcome: evaluator.Fail},
		{Rule: rule("NONE", "low"), Subject: about, Outcome: evaluator.NotApplicable, Because: "kind"},
		{Rule: rule("PASS", "low"), Subject: &evaluator.Subject{Type: "operator", Name: "op", Block: operator}, Outcome: evaluator.Pass},
	}
}

func TestJSONFollowsItsSchema(t *testing.T) {
	text, value := written(t, sampleReport(t, "r1"))
	if err := compiledSchema(t).Validate(value); err != nil {
		t.Errorf("%#v", err)
	}
	if bytes.Contains(text, []byte("null")) {
		t.Error("a null was written")
	}
	var again evaluator.Report
	if err := json.Unmarshal(text, &again); err != nil {
		t.Fatal(err)
	}
	if second, _ := written(t, &again); !bytes.Equal(text, second) {
		t.Error("a report that was read back is written with other bytes")
	}
}

func TestTheEmptyReportFollowsTheSchema(t *testing.T) {
	judged, err := evaluator.Assemble(evaluator.AssembleInput{
		Inventory: &inventory.Inventory{Vocabulary: vocabulary.Standard(), Operator: block("operator", "op", 1, nil)},
		AsOf:      "2026-11-23", PolicyDigest: strings.Repeat("b", 64), NoExcerpts: true,
	})
	if err != nil {
		t.Fatal(err)
	}
	text, value := written(t, judged)
	if err := compiledSchema(t).Validate(value); err != nil {
		t.Errorf("%#v", err)
	}
	if bytes.Contains(text, []byte("null")) || bytes.Contains(text, []byte("excerpts")) {
		t.Errorf("what is absent was written:\n%s", text)
	}
}

// TestTheSchemaIsStrict spoils a good report in one place after the other.
func TestTheSchemaIsStrict(t *testing.T) {
	schema := compiledSchema(t)
	for _, spoil := range []struct{ old, new string }{
		{`"profiles": [`, `"stranger": 1, "profiles": [`},
		{`"severity": "high"`, `"severity": "severe"`},
		{`"verdict": "pass"`, `"verdict": "compliant"`},
		{`"was": "fail",`, ``},
		{`"because": "kind"`, `"because": "kind", "waived_by": "e"`},
		{`"as_of": "2026-11-23"`, `"as_of": "today"`},
		{`"revision": "abc"`, `"revision": null`},
		{`"weight": 2`, `"weight": 9`},
		{`"score_best": `, `"score_beast": `},
	} {
		text, _ := written(t, sampleReport(t, "r1"))
		spoilt := strings.Replace(string(text), spoil.old, spoil.new, 1)
		if spoilt == string(text) {
			t.Fatalf("the report holds no %s", spoil.old)
		}
		value, err := jsonschema.UnmarshalJSON(strings.NewReader(spoilt))
		if err != nil {
			t.Fatal(err)
		}
		if schema.Validate(value) == nil {
			t.Errorf("the schema accepts %s", spoil.new)
		}
	}
}

// TestJSONEscapes states that no name brings a control character into the output, and that the name is read back as it was.
func TestJSONEscapes(t *testing.T) {
	rapid.Check(t, func(rt *rapid.T) {
		name := rapid.StringOf(rapid.OneOf(
			rapid.RuneFrom([]rune{'a', '<', '&', 0x1b, 0x7f, 0x80, 0x9b, 0x9f, 0xa0, 0xbf, 'Â', 'Ã', 0x2028, '😀'}),
			rapid.Rune(),
		)).Draw(rt, "name")
		judged := &evaluator.Report{Netgrade: name}
		text, _ := written(t, judged)
		for at, r := range string(text) {
			if r < ' ' && r != '\n' || r >= 0x7f && r <= 0x9f || strings.ContainsRune("<>&\u2028\u2029", r) {
				rt.Fatalf("%U at byte %d", r, at)
			}
		}
		var again evaluator.Report
		if err := json.Unmarshal(text, &again); err != nil {
			rt.Fatal(err)
		}
		if again.Netgrade != name {
			rt.Fatalf("%q was read back as %q", name, again.Netgrade)
		}
	})
}

type brokenPipe struct{}

func (brokenPipe) Write([]byte) (int, error) { return 0, errors.New("broken pipe") }

func TestJSONTellsOfAWriterThatFails(t *testing.T) {
	err := report.JSON(brokenPipe{}, sampleReport(t, "r1"))
	if err == nil || !strings.Contains(fmt.Sprint(err), "broken pipe") {
		t.Errorf("the error is %v", err)
	}
}
