package evaluator

import (
	"bytes"
	"encoding/json"
	"fmt"
	"maps"
	"slices"
	"testing"

	"pgregory.net/rapid"
)

// world is a random inventory with random verdicts: what the laws of the score speak about. Its rules read nothing; what they would find is drawn.
type world struct {
	t      *testing.T
	blocks map[string]any // as build reads them
	rules  []*Rule
	found  map[question]finding
}

// question is one rule on one subject.
type question struct {
	rule    string
	subject SubjectRef
}

type finding struct {
	outcome Outcome
	missing []string
}

var openOutcomes = []Outcome{Fail, Unknown, Error}

func drawWorld(t *testing.T, rt *rapid.T) *world {
	w := &world{t: t, blocks: map[string]any{}, found: map[question]finding{}}
	w.drawBlocks(rt)
	for i := range rapid.IntRange(2, 6).Draw(rt, "rules") {
		subject := rapid.SampledFrom([]string{"asset", "asset", "site", "service", "operator", "firewall_rule", "zone"}).Draw(rt, "subject type")
		w.rules = append(w.rules, &Rule{
			ID: fmt.Sprintf("R-%d", i), Subject: subject, Waivable: true, Binding: "operator",
			Severity: rapid.SampledFrom(severities).Draw(rt, "severity"),
			Cause:    rapid.SampledFrom([]string{"one", "two", "three"}).Draw(rt, "cause"),
		})
	}
	for _, q := range w.questions() {
		w.found[q] = drawFinding(rt, rapid.SampledFrom([]Outcome{Pass, Fail, Unknown, Error, NotApplicable}).Draw(rt, "outcome"))
	}
	return w
}

func drawFinding(rt *rapid.T, outcome Outcome) finding {
	if outcome != Unknown {
		return finding{outcome: outcome}
	}
	return finding{outcome, rapid.SampledFrom([][]string{{"a"}, {"b"}, {"a", "b"}}).Draw(rt, "missing")}
}

func (w *world) drawBlocks(rt *rapid.T) {
	assets, names := map[string]any{}, []string{}
	for i := range rapid.IntRange(1, 5).Draw(rt, "assets") {
		asset := map[string]any{"kind": "firewall", "firewall": map[string]any{"rule": map[string]any{"allow": nil}}}
		if rapid.Bool().Draw(rt, "criticality declared") {
			asset["criticality"] = rapid.SampledFrom([]string{"low", "medium", "high", "critical"}).Draw(rt, "criticality")
		}
		if rapid.Bool().Draw(rt, "site declared") {
			asset["site"] = "site.s"
		}
		names = append(names, fmt.Sprintf("asset.a%d", i))
		assets[fmt.Sprintf("a%d", i)] = asset
	}
	w.blocks["asset"] = assets
	w.blocks["site"] = map[string]any{"s": nil}
	w.blocks["zone"] = map[string]any{"z": nil}
	services := map[string]any{}
	for i := range rapid.IntRange(0, 2).Draw(rt, "services") {
		service := map[string]any{}
		if rapid.Bool().Draw(rt, "essential declared") {
			service["essential"] = rapid.Bool().Draw(rt, "essential")
		}
		hosts := []any{}
		for _, host := range rapid.SliceOfNDistinct(rapid.SampledFrom(names), 0, len(names), rapid.ID).Draw(rt, "hosts") {
			hosts = append(hosts, host)
		}
		service["hosted_on"] = hosts
		services[fmt.Sprintf("v%d", i)] = service
	}
	w.blocks["service"] = services
	if rapid.Bool().Draw(rt, "exception") {
		w.blocks["exception"] = map[string]any{"e": map[string]any{
			"rule": "R-0", "subjects": []any{names[0]}, "reason": "replacement ordered", "approved_by": "ciso",
			"approved": "2026-10-01", "expires": "2026-12-15",
		}}
	}
}

// questions are all rules on all subjects of their type, in a fixed order.
func (w *world) questions() []question {
	inv := buildFrom(w.t, w.blocks)
	var questions []question
	for _, rule := range w.rules {
		for _, subject := range subjectsOf(inv, rule.Subject) {
			questions = append(questions, question{rule.ID, SubjectRef{subject.Type, subject.Name}})
		}
	}
	return questions
}

// with is the same world in which some answers are others.
func (w *world) with(questions []question, answer func(question) finding) *world {
	changed := *w
	changed.found = maps.Clone(w.found)
	for _, q := range questions {
		changed.found[q] = answer(q)
	}
	return &changed
}

// declaring is the same world with one more attribute declared on a block.
func (w *world) declaring(blockType, name, attribute string, value any) *world {
	changed := *w
	changed.blocks = maps.Clone(w.blocks)
	blocks := maps.Clone(w.blocks[blockType].(map[string]any))
	block := maps.Clone(blocks[name].(map[string]any))
	block[attribute] = value
	blocks[name] = block
	changed.blocks[blockType] = blocks
	return &changed
}

func (w *world) input() AssembleInput {
	inv := buildFrom(w.t, w.blocks)
	input := AssembleInput{Inventory: inv, Rules: w.rules, AsOf: "2026-11-23", ExceptionLength: ExceptionLength{90 * 86400, 365 * 86400}}
	for _, rule := range w.rules {
		for _, subject := range subjectsOf(inv, rule.Subject) {
			found := w.found[question{rule.ID, SubjectRef{subject.Type, subject.Name}}]
			input.Verdicts = append(input.Verdicts, Verdict{Rule: rule, Subject: subject, Outcome: found.outcome, Missing: found.missing})
		}
	}
	return input
}

func (w *world) report() *Report {
	report, err := Assemble(w.input())
	if err != nil {
		w.t.Fatal(err)
	}
	return report
}

// drawQuestions draws some of the questions that have one of the outcomes; it skips a world that has none.
func (w *world) drawQuestions(rt *rapid.T, outcomes ...Outcome) []question {
	var fitting []question
	for _, q := range w.questions() {
		if slices.Contains(outcomes, w.found[q].outcome) {
			fitting = append(fitting, q)
		}
	}
	if len(fitting) == 0 {
		rt.Skip("nothing of that outcome")
	}
	return rapid.SliceOfNDistinct(rapid.SampledFrom(fitting), 1, len(fitting), rapid.ID).Draw(rt, "changed")
}

// standings gives every standing of a report under a name of its own.
func standings(report *Report) map[string]Standing {
	all := map[string]Standing{"summary": report.Summary}
	for _, subject := range report.Subjects {
		all["subject "+subject.Type+" "+subject.Name] = subject.Standing
	}
	for _, group := range report.Groups {
		all["group "+group.Type+" "+group.Name] = group.Standing
	}
	return all
}

func asJSON(t *testing.T, value any) []byte {
	t.Helper()
	text, err := json.MarshalIndent(value, "", " ")
	if err != nil {
		t.Fatal(err)
	}
	return bytes.TrimSpace(text)
}
