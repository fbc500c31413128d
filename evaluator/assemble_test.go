package evaluator

import (
	"slices"
	"testing"

	"github.com/netgrade/netgrade/inventory"
	"github.com/netgrade/netgrade/inventory/source"
)

func TestResultsComeWorstFirst(t *testing.T) {
	inv := build(t, `asset: {a: {kind: router}, b: {kind: router}}`)
	input := AssembleInput{Inventory: inv, Verdicts: verdicts(t, inv, `
		PASS critical a asset a pass
		NONE critical a asset a not_applicable
		LOW  low      a asset a fail
		HIGH high     a asset b unknown x
		HIGH high     a asset a unknown x
		FAIL high     a asset b fail
		ERR  high     a asset a error
		CRIT critical a asset a unknown x`)}
	order := func(report *Report) []string {
		var names []string
		for _, result := range report.Results {
			names = append(names, result.Rule+" "+result.Subject.Name)
		}
		return names
	}
	open := []string{"CRIT a", "FAIL b", "ERR a", "HIGH a", "HIGH b", "LOW a"}
	if got := order(assembled(t, input)); !slices.Equal(got, open) {
		t.Errorf("results come as %v, expected %v", got, open)
	}
	input.AllResults = true
	all := assembled(t, input)
	if got, want := order(all), append(open, "PASS a", "NONE a"); !slices.Equal(got, want) {
		t.Errorf("all results come as %v, expected %v", got, want)
	}
	if len(all.Rules) != 7 {
		t.Errorf("%d rules are described, expected those of the results, 7", len(all.Rules))
	}
}

func TestFingerprintsSurviveWhatDoesNotMatter(t *testing.T) {
	inv := build(t, `asset: {a: {kind: router}, b: {kind: router}}`)
	base := verdicts(t, inv, `A high a asset a fail`)[0]
	base.Findings = []Finding{{Template: "{count} ways in", With: map[string]any{"count": 2}, Path: "ssh", At: source.Range{File: "a.hcl", Line: 3}}}
	with := func(change func(*Verdict, *Finding)) string {
		changed := base
		changed.Findings = slices.Clone(base.Findings)
		change(&changed, &changed.Findings[0])
		return fingerprint(&changed)
	}
	for name, change := range map[string]func(*Verdict, *Finding){
		"another line":  func(_ *Verdict, f *Finding) { f.At.Line = 40 },
		"another value": func(_ *Verdict, f *Finding) { f.With, f.Message = map[string]any{"count": 3}, "3 ways in" },
	} {
		if with(change) != fingerprint(&base) {
			t.Errorf("%s gives another fingerprint", name)
		}
	}
	other := subjectsOf(inv, "asset")[1]
	for name, change := range map[string]func(*Verdict, *Finding){
		"another template": func(_ *Verdict, f *Finding) { f.Template = "a way in" },
		"another path":     func(_ *Verdict, f *Finding) { f.Path = "snmp" },
		"another subject":  func(v *Verdict, _ *Finding) { v.Subject = other },
		"another rule":     func(v *Verdict, _ *Finding) { v.Rule = &Rule{ID: "B"} },
	} {
		if with(change) == fingerprint(&base) {
			t.Errorf("%s gives the same fingerprint", name)
		}
	}
}

func TestInventoryDigest(t *testing.T) {
	a := inventory.File{Path: "a.hcl", SHA256: "aa", Text: []byte("one")}
	b := inventory.File{Path: "b.hcl", SHA256: "bb", Text: []byte("two")}
	digest := InventoryDigest([]inventory.File{a, b})
	// printf 'a.hcl\0003\000aa\nb.hcl\0003\000bb\n' | sha256sum
	if want := "3e37eaeda9f35af41dcd51d352e3ad3245831e79bd97797ccff1dd385c736462"; digest != want {
		t.Errorf("the digest is %s, expected %s", digest, want)
	}
	if InventoryDigest([]inventory.File{b, a}) != digest {
		t.Error("the order of the files changes the digest")
	}
	a.Path = "c.hcl"
	if InventoryDigest([]inventory.File{a, b}) == digest {
		t.Error("another name keeps the digest")
	}
}

func TestPolicyDigest(t *testing.T) {
	pieces := PolicyPieces{
		Rego: map[string]string{"b.rego": "package b\n", "a.rego": "package a\n"}, Parameters: map[string]any{"ssh": map[string]any{"limit": 3}},
		Data: map[string]any{"union_members": []string{"GR"}}, Vocabulary: 1, OPA: "1.22.2",
	}
	digest := func() string {
		t.Helper()
		text, err := PolicyDigest(pieces)
		if err != nil {
			t.Fatal(err)
		}
		return text
	}
	before := digest()
	if before != digest() {
		t.Error("the same pieces have two digests")
	}
	pieces.OPA = "1.22.3"
	if digest() == before {
		t.Error("another version of OPA keeps the digest")
	}
	pieces.Data["never"] = make(chan int)
	if _, err := PolicyDigest(pieces); err == nil {
		t.Error("what can't be written as JSON has a digest")
	}
}

func TestExcerpts(t *testing.T) {
	inv := build(t, `asset: {a: {kind: router}, b: {kind: router}}`)
	inv.Files = []inventory.File{{Path: "test.hcl", Text: []byte("one\n\ttelnet = true # since \"hunter2\"\nthree\nsecret = \"hunter2\"\nteam = \"us\"\n")}}
	list := verdicts(t, inv, `
		A high a asset a fail
		B high b asset b unknown x
		C high c asset b pass`)
	line := func(number int) source.Range {
		return source.Range{File: "test.hcl", Line: number, Column: 1, EndLine: number, EndColumn: 4}
	}
	list[0].Findings = []Finding{
		{Message: "m", Template: "m", At: line(2), Related: []source.Range{line(4), {}}},
		{Message: "n", Template: "n", At: line(5), Path: "custom.team"},
	}
	list[1].Subject.Block.At = line(3)
	input := AssembleInput{Inventory: inv, Verdicts: list}
	got := assembled(t, input).Excerpts
	want := map[string]string{
		"test.hcl:2": "\ttelnet = true # …", "test.hcl:3": "three", "test.hcl:4": `secret = "…"`, "test.hcl:5": `team = "…"`,
	}
	if len(got) != len(want) {
		t.Errorf("excerpts are %q", got)
	}
	for place, text := range want {
		if got[place] != text {
			t.Errorf("%s is %q, expected %q", place, got[place], text)
		}
	}
	input.NoExcerpts = true
	if got := assembled(t, input).Excerpts; got != nil {
		t.Errorf("excerpts are %q although none are wanted", got)
	}
}

func TestTheDayMustBeADate(t *testing.T) {
	for _, day := range []string{"", "today", "2026-02-30"} {
		if _, err := Assemble(AssembleInput{Inventory: build(t, `{}`), AsOf: day}); err == nil {
			t.Errorf("%q is taken for a date", day)
		}
	}
}

func TestTheOperatorIsDescribed(t *testing.T) {
	inv := build(t, `operator: {name: Hellas Water SA, country: GR, entity: essential, sector: energy, subsector: electricity}`)
	got := assembled(t, AssembleInput{Inventory: inv}).Operator
	if got.Name != "op" || got.Title != "Hellas Water SA" || got.Country != "GR" || got.Entity != "essential" ||
		!slices.Equal(got.Sectors, []string{"energy"}) || got.Subsector != "electricity" {
		t.Errorf("the operator is %+v", got)
	}
}

func TestASelectionMakesTheReportPartial(t *testing.T) {
	input := AssembleInput{Inventory: build(t, `{}`)}
	if assembled(t, input).Selection.Partial {
		t.Error("a report of everything is partial")
	}
	input.Selection.Subjects = []string{"asset.r1"}
	if !assembled(t, input).Selection.Partial {
		t.Error("a report of one subject is not partial")
	}
}
