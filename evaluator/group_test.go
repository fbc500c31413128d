package evaluator

import "testing"

func TestPointsOfAGroup(t *testing.T) {
	inv := build(t, `
site: {athens: , patras: }
asset:
  core:  {kind: router, site: site.athens, criticality: critical}
  edge:  {kind: router, site: site.athens, criticality: low}
  other: {kind: router, site: site.patras, criticality: medium}`)
	report := assembled(t, AssembleInput{Inventory: inv, Verdicts: verdicts(t, inv, `
		A high   a asset core  pass
		A high   a asset edge  fail
		A high   a asset other pass
		B medium b site  athens fail
		B medium b site  patras pass`)})

	athens := groupNamed(t, report, "site", "athens")
	// (40 + (4·0 + 1·40)/5)/2 + 12
	if athens.Points != 36 || athens.Score != 73 || athens.Grade != "C" {
		t.Errorf("Athens costs %v, scores %d and has %s", athens.Points, athens.Score, athens.Grade)
	}
	if patras := groupNamed(t, report, "site", "patras"); patras.Points != 0 || patras.Grade != "A" || len(patras.Weakest) != 0 {
		t.Errorf("Patras stands at %+v", patras)
	}
	// members: athens 36 (2), patras 0 (2), core 0 (4), edge 40 (1), other 0 (2): (40 + 112/11)/2
	if got := report.Summary; got.Points != 25.09 || got.Score != 79 || got.Grade != "C" || got.Cap != "" {
		t.Errorf("the operator stands at %+v", got)
	}
	if got, want := report.Groups[0].Grades, 3; got["A"] != want || got["C"] != 2 {
		t.Errorf("grades of the members are %v", got)
	}
}

func TestTheWorstMemberCapsItsGroup(t *testing.T) {
	inv := build(t, `
site: {s: }
asset:
  bad: {kind: router, site: site.s, criticality: low}
  a:   {kind: router, site: site.s, criticality: critical}
  b:   {kind: router, site: site.s, criticality: critical}
  c:   {kind: router, site: site.s, criticality: critical}
  d:   {kind: router, site: site.s, criticality: critical}`)
	report := assembled(t, AssembleInput{Inventory: inv, Verdicts: verdicts(t, inv, `
		A critical a asset bad fail`)})
	// (100 + 100/17)/2: a C by its score, but its worst member has an E
	if got := groupNamed(t, report, "site", "s"); got.Points != 52.94 || got.Score != 65 || got.Grade != "D" || got.Cap != CapMember {
		t.Errorf("the site stands at %+v", got.Standing)
	}

	report = assembled(t, AssembleInput{Inventory: inv, Verdicts: verdicts(t, inv, `
		A critical a asset bad fail
		B critical b asset bad fail
		C high     c asset bad unknown x`)})
	// (240 + 240/17)/2 in all, (200 + 200/17)/2 without what is not shown
	if got := groupNamed(t, report, "site", "s"); got.Points != 127.06 || got.PointsFail != 105.88 || got.PointsUnknown != 21.18 || got.Grade != "E" {
		t.Errorf("the site stands at %+v", got.Standing)
	}
}

func TestACapOfTheMemberIsNamed(t *testing.T) {
	shares := []rank{rankA, rankC, rankF}
	for i, want := range []string{"", CapMember, CapMember} {
		if _, name := graded(100, OpenCount{}, shares[i]); name != want {
			t.Errorf("with a worst member of rank %d the cap is %q, expected %q", shares[i], name, want)
		}
	}
	if got, name := graded(50, OpenCount{Critical: 1, High: 1}, rankF); got != rankE || name != CapOpenCritical {
		t.Errorf("of two caps that lower equally %q is named at %d, expected its own result", name, got)
	}
}

func TestMembersOfAService(t *testing.T) {
	inv := build(t, `
site: {athens: , patras: }
link: {l: }
asset:
  h1: {kind: server, site: site.athens}
  h2: {kind: server, site: site.patras}
  r1: {kind: router}
service:
  any: {essential: true, hosted_on: [asset.h1, asset.h2], quorum: 1}
  all: {essential: false, hosted_on: [asset.h1, asset.h2], quorum: 2}
  none: {essential: true}`)
	members := func(input AssembleInput, service string) string {
		text := ""
		for _, m := range groupNamed(t, assembled(t, input), "service", service).Members {
			text += m.Type + "." + m.Name + " "
		}
		return text
	}
	bare := AssembleInput{Inventory: inv}
	for service, want := range map[string]string{
		"any":  "asset.h1 asset.h2 ",
		"all":  "asset.h1 asset.h2 site.athens site.patras ",
		"none": "",
	} {
		if got := members(bare, service); got != want {
			t.Errorf("without facts the members of %s are %q, expected %q", service, got, want)
		}
	}
	derived := AssembleInput{Inventory: inv, Needs: func(string) []Need {
		return []Need{{SubjectRef: SubjectRef{"asset", "r1"}}, {SubjectRef: SubjectRef{"link", "l"}}, {SubjectRef{"asset", "h1"}, true}, {SubjectRef: SubjectRef{"service", "all"}}}
	}}
	if got, want := members(derived, "any"), "asset.h1 asset.h2 asset.r1 link.l "; got != want {
		t.Errorf("with facts the members are %q, expected %q", got, want)
	}
	weights := map[string]int{}
	for _, m := range assembled(t, bare).Groups[0].Members {
		weights[m.Type+"."+m.Name] = m.Weight
	}
	if weights["service.any"] != 3 || weights["service.all"] != 2 || weights["site.athens"] != 2 || weights["link.l"] != 2 {
		t.Errorf("weights are %v", weights)
	}
	if _, builtin := weights["zone.internet"]; builtin {
		t.Error("the internet is a member of the operator")
	}
}

func TestTheWeakestPath(t *testing.T) {
	inv := build(t, `
site: {s: }
asset:
  fw:   {kind: firewall, site: site.s, criticality: high, firewall: {rule: {web: }}}
  good: {kind: router, site: site.s, criticality: high}
operator: {supplier: {acme: }}`)
	list := verdicts(t, inv, `
		FW-1   high     open firewall_rule fw/web fail
		FW-2   high     open asset         fw     unknown vendor
		GOOD   low      good asset         good   fail
		SUP-1  medium   sup  supplier      acme   fail`)
	list[0].Findings = []Finding{{Message: "any may enter", Template: "any may enter", At: list[0].Subject.Block.At}}
	report := assembled(t, AssembleInput{Inventory: inv, Verdicts: list})

	names := func(steps []Weakness) string {
		text := ""
		for _, step := range steps {
			text += step.Type + "." + step.Name + " " + step.Rule + ";"
		}
		return text
	}
	if got, want := names(report.Groups[0].Weakest), "asset.fw ;firewall_rule.fw/web FW-1;"; got != want {
		t.Errorf("the operator's weakest path is %q, expected %q", got, want)
	}
	last := report.Groups[0].Weakest[1]
	if last.At != list[0].Subject.Block.At {
		t.Errorf("it ends at %s, expected the line of the firewall rule", last.At)
	}
}
