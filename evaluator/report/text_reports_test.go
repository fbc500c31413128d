package report_test

import (
	"fmt"
	"slices"
	"strings"

	"github.com/netgrade/netgrade/evaluator"
	"github.com/netgrade/netgrade/inventory/source"
)

// The reports of the golden tests are built by hand: a draft takes verdicts and fills in what an evaluation would have added
// up, closely enough for a reader.
type draft struct {
	*evaluator.Report
	subjects map[evaluator.SubjectRef]*evaluator.SubjectStanding
	order    []evaluator.SubjectRef
}

func newDraft(name, title string) *draft {
	return &draft{
		Report: &evaluator.Report{
			AsOf: "2026-11-23", Grading: evaluator.Grading,
			Operator: evaluator.OperatorCard{Name: name, Title: title},
			Rules:    rules(), Excerpts: map[string]string{},
		},
		subjects: map[evaluator.SubjectRef]*evaluator.SubjectStanding{},
	}
}

// rules are five rules of three families, one of each severity and two of one cause.
func rules() map[string]evaluator.RuleCard {
	return map[string]evaluator.RuleCard{
		"MGMT-001": {Title: "Telnet is off", Severity: "critical", Family: "management", Cause: "cleartext-management",
			Remediation: "Disable the Telnet server and use SSH version 2.",
			References: map[string][]string{"nis2": {"21(2)(g)"}, "nis2-ir": {"6.7.2(f)", "11.4.2(c)"}, "iso27001": {"A.8.20", "A.8.21"},
				"iec62443-3-3": {"SR 7.7"}, "nist-csf": {"PR.DS-02", "PR.PS-01"}, "nist-800-53": {"CM-7", "SC-8", "IA-5(1)"}, "cis": {"4.6"}}},
		"MGMT-002": {Title: "Unencrypted web management is off", Severity: "high", Family: "management", Cause: "cleartext-management",
			Remediation: "Serve the management interface over HTTPS only; do not leave HTTP open even for a redirect on OT networks.",
			References:  map[string][]string{"nis2": {"21(2)(g)"}, "iec62443-3-3": {"SR 7.7"}}},
		"SSH-003": {Title: "SSH offers only strong message authentication", Severity: "medium", Family: "ssh", Cause: "weak-ssh",
			Remediation: "Allow hmac-sha2-256-etm and hmac-sha2-512-etm alone.", References: map[string][]string{"rfc": {"9142"}}},
		"TIME-001": {Title: "The clock is synchronised", Severity: "high", Family: "time", Cause: "no-time",
			Remediation: "Name at least three time sources.", References: map[string][]string{"nis2": {"21(2)(g)"}}},
		"LOG-006": {Title: "Logs carry the time zone", Severity: "low", Family: "logging", Cause: "log-time",
			Remediation: "Log in UTC, or with the offset from it."},
	}
}

// subject declares a subject before its verdicts.
func (d *draft) subject(kind, name, class string, at source.Range) {
	ref := evaluator.SubjectRef{Type: kind, Name: name}
	d.subjects[ref] = &evaluator.SubjectStanding{SubjectRef: ref, Kind: class, At: at, Undeclared: []evaluator.Undeclared{}}
	d.order = append(d.order, ref)
}

// verdict adds a result; for a fail text is its message and for anything else the undeclared attributes, parted by blanks.
func (d *draft) verdict(rule, kind, name, verdict, text string, at source.Range) {
	card := d.Rules[rule]
	result := evaluator.Result{
		Rule: rule, Subject: evaluator.SubjectRef{Type: kind, Name: name}, Verdict: verdict, Severity: card.Severity, Cause: card.Cause,
		Findings: []evaluator.Finding{}, Missing: []string{},
	}
	if verdict == "unknown" {
		result.Missing = strings.Fields(text)
	} else if text != "" {
		result.Findings = []evaluator.Finding{{Message: text, Template: text, At: at, Related: []source.Range{}}}
	}
	d.Results = append(d.Results, result)
}

// finish adds up the verdicts of each subject and of the operator.
func (d *draft) finish() *evaluator.Report {
	members := map[string]int{}
	worst := evaluator.Standing{Grade: "A"}
	for _, ref := range d.order {
		subject := d.subjects[ref]
		subject.Standing = d.standing(func(result evaluator.Result) bool { return result.Subject == ref })
		subject.Undeclared = d.undeclared(ref)
		members[subject.Grade]++
		if subject.Points > worst.Points {
			worst = subject.Standing
		}
		d.Subjects = append(d.Subjects, *subject)
	}
	d.Summary = d.standing(func(evaluator.Result) bool { return true })
	d.Summary.Points, d.Summary.Score, d.Summary.ScoreBest = worst.Points, worst.Score, worst.ScoreBest
	d.Summary.PointsFail, d.Summary.PointsUnknown = worst.PointsFail, worst.PointsUnknown
	d.Summary.Grade, d.Summary.Cap = worst.Grade, evaluator.CapMember
	d.Groups = append(d.Groups, evaluator.Group{
		SubjectRef: evaluator.SubjectRef{Type: "operator", Name: d.Operator.Name}, Standing: d.Summary, Grades: members,
	})
	return d.Report
}

func (d *draft) standing(mine func(evaluator.Result) bool) evaluator.Standing {
	worst, violated, best := map[string]float64{}, map[string]float64{}, map[string]float64{}
	var standing evaluator.Standing
	var decided, all float64
	for _, result := range d.Results {
		if !mine(result) {
			continue
		}
		cost := evaluator.Cost(result.Severity)
		all += cost
		switch result.Verdict {
		case "pass":
			standing.Verdicts.Pass++
			decided += cost
			continue
		case "waived":
			standing.Verdicts.Waived++
			decided += cost
			continue
		case "fail":
			standing.Verdicts.Fail++
			decided += cost
			violated[result.Cause] = max(violated[result.Cause], cost)
			best[result.Cause] = max(best[result.Cause], cost)
		case "error":
			standing.Verdicts.Error++
			best[result.Cause] = max(best[result.Cause], cost)
		default:
			standing.Verdicts.Unknown++
		}
		worst[result.Cause] = max(worst[result.Cause], cost)
	}
	standing.Points, standing.PointsFail = sum(worst), sum(violated)
	standing.PointsUnknown = standing.Points - standing.PointsFail
	standing.Score, standing.ScoreBest = int(10000/(100+standing.Points)), int(10000/(100+sum(best)))
	standing.ScoreUnwaived = standing.Score
	standing.Coverage = 100
	if all > 0 {
		standing.Coverage = int(100 * decided / all)
	}
	standing.Provisional = standing.Coverage < 50
	grades := evaluator.Grades()
	standing.Grade = grades[slices.IndexFunc(grades, func(grade evaluator.Grade) bool { return standing.Score >= grade.From })].Letter
	return standing
}

func sum(costs map[string]float64) (total float64) {
	for _, cost := range costs {
		total += cost
	}
	return total
}

// undeclared gives each missing attribute the cost of the worst result that names it.
func (d *draft) undeclared(ref evaluator.SubjectRef) []evaluator.Undeclared {
	list := []evaluator.Undeclared{}
	for _, result := range d.Results {
		for _, path := range result.Missing {
			if result.Subject == ref && !slices.ContainsFunc(list, func(u evaluator.Undeclared) bool { return u.Path == path }) {
				list = append(list, evaluator.Undeclared{Path: path, Worth: evaluator.Cost(result.Severity)})
			}
		}
	}
	return list
}

func place(file string, line, column, end int) source.Range {
	return source.Range{File: file, Line: line, Column: column, EndLine: line, EndColumn: end}
}

// line adds an excerpt and gives the place of the words in it that decide.
func (d *draft) line(file string, number int, text, words string) source.Range {
	column := strings.Index(text, words) + 1
	at := place(file, number, column, column+len(words))
	d.Excerpts[fmt.Sprintf("%s:%d", file, number)] = text
	return at
}

// goodReport is a water utility that is well run: everything is decided, two small things are violated, one is waived.
func goodReport() *evaluator.Report {
	d := newDraft("hellas-water", "Hellas Water SA")
	d.Operator.Country, d.Operator.Entity, d.Operator.Sectors = "GR", "important", []string{"drinking_water", "waste_water"}
	d.Profiles = []string{"nis2-important"}
	for i := range 12 {
		name := fmt.Sprintf("pump-%d", i+1)
		d.subject("asset", name, "plc", place("assets/pumps.hcl", 10*i+1, 1, 20))
		for _, rule := range []string{"MGMT-001", "MGMT-002", "SSH-003", "TIME-001"} {
			d.verdict(rule, "asset", name, "pass", "", source.Range{})
		}
	}
	at := d.line("assets/pumps.hcl", 47, `    time_zone = "Europe/Athens"`, `"Europe/Athens"`)
	for _, name := range []string{"pump-2", "pump-5"} {
		d.verdict("LOG-006", "asset", name, "fail", "Log messages carry no time zone", at)
	}
	d.verdict("TIME-001", "asset", "pump-12", "waived", "", source.Range{})
	d.Exceptions = []evaluator.ExceptionCard{
		{Name: "old-pump", Rule: "TIME-001", State: "in_force", At: place("exceptions.hcl", 1, 1, 5)},
		{Name: "older-pump", Rule: "MGMT-001", State: "expired", At: place("exceptions.hcl", 9, 1, 5)},
	}
	d.Standards = []evaluator.StandardCard{
		{ID: "nis2", Title: "Directive (EU) 2022/2555 (NIS 2 Directive)", Binds: true, Count: evaluator.ClauseCount{Evidenced: 1, NoRule: 42}},
		{ID: "iso27001", Title: "ISO/IEC 27001:2022, Annex A", Count: evaluator.ClauseCount{Evidenced: 2, NoRule: 91}},
	}
	report := d.finish()
	report.Summary.Cap = ""
	report.Groups[0].Weakest = []evaluator.Weakness{
		{SubjectRef: evaluator.SubjectRef{Type: "asset", Name: "pump-2"}, At: place("assets/pumps.hcl", 11, 1, 20)},
		{SubjectRef: evaluator.SubjectRef{Type: "asset", Name: "pump-2"}, Rule: "LOG-006", At: at},
	}
	return report
}

// mixedReport is an operator with something of everything: violations through a template, at many places and on one line,
// things not shown, an error, a bound, old data, services and sites.
func mixedReport() *evaluator.Report {
	d := newDraft("north-grid", "North Grid plc")
	d.Operator.Country, d.Operator.Entity, d.Operator.Sectors = "IE", "essential", []string{"electricity"}
	telnet := d.line("templates/branch.hcl", 14, "    telnet = true  # …", "telnet = true")
	for i := range 8 {
		name := fmt.Sprintf("branch-%d", i+1)
		d.subject("asset", name, "router", place("assets/branch.hcl", 12*i+1, 1, 24))
		d.verdict("MGMT-001", "asset", name, "fail", "Telnet is enabled", telnet)
		d.verdict("MGMT-002", "asset", name, "fail", "HTTP is enabled beside Telnet", telnet)
		d.verdict("TIME-001", "asset", name, "pass", "", source.Range{})
		missing := "logging.format logging.time_zone"
		if i == 7 {
			missing = "logging.time_zone"
		}
		d.verdict("LOG-006", "asset", name, "unknown", missing, source.Range{})
	}
	d.Results[0].Findings[0].Related = []source.Range{place("assets/branch.hcl", 2, 9, 26)}
	for i := range 5 {
		name := fmt.Sprintf("core-%d", i+1)
		d.subject("asset", name, "switch", place("assets/core.hcl", 20*i+1, 1, 24))
		at := d.line("assets/core.hcl", 20*i+7, `    macs = ["hmac-sha2-256-etm@openssh.com", "hmac-md5"]`, `"hmac-md5"`)
		d.verdict("SSH-003", "asset", name, "fail", "The message authentication code hmac-md5 is offered", at)
		d.verdict("MGMT-001", "asset", name, "pass", "", source.Range{})
		d.verdict("TIME-001", "asset", name, "pass", "", source.Range{})
	}
	d.verdict("LOG-006", "asset", "core-1", "error", "data.netgrade.logging: built-in function time.parse_rfc3339_ns failed", source.Range{})
	d.subject("link", "dublin-cork", "", place("links.hcl", 3, 1, 10))
	d.verdict("TIME-001", "link", "dublin-cork", "unknown", "", source.Range{})
	d.subject("firewall_rule", "core-1/allow-web", "", place("assets/core.hcl", 9, 3, 9))
	// A word was masked before the place, which stood further right: the whole line is marked.
	d.Excerpts["assets/core.hcl:11"] = `    log = { url = "…", zone = "" }`
	d.verdict("LOG-006", "firewall_rule", "core-1/allow-web", "fail", "Log messages carry no time zone", place("assets/core.hcl", 11, 71, 73))
	d.Data = []evaluator.DataCard{{Name: "known_exploited", Date: "2025-01-02", Stale: true}}
	d.Limits = []evaluator.Limit{{What: "groups of three assets that stop a service", Bound: 1000, Seen: 5400}}
	d.Selection = evaluator.Selection{Families: []string{"management", "ssh"}, Partial: true}
	d.Standards = []evaluator.StandardCard{
		{ID: "nis2", Title: "Directive (EU) 2022/2555 (NIS 2 Directive)", Binds: true,
			Count:   evaluator.ClauseCount{Evidenced: 3, Violated: 1, NotShown: 2, NotApplicable: 1, NoRule: 42},
			Clauses: []evaluator.Clause{{ID: "21(2)(g)", State: "violated"}, {ID: "21(2)(h)", State: "evidenced"}}},
		{ID: "rfc", Title: "IETF documents", Count: evaluator.ClauseCount{Violated: 1, NoRule: 3}},
	}
	report := d.finish()
	group := func(kind, name string, standing evaluator.Standing) evaluator.Group {
		return evaluator.Group{SubjectRef: evaluator.SubjectRef{Type: kind, Name: name}, Standing: standing, Grades: map[string]int{"B": 2, "E": 1}}
	}
	report.Groups = append(report.Groups, group("service", "transmission", report.Subjects[0].Standing),
		group("site", "cork", report.Subjects[9].Standing), group("site", "dublin", report.Subjects[0].Standing))
	report.Groups[0].Weakest = []evaluator.Weakness{
		{SubjectRef: evaluator.SubjectRef{Type: "service", Name: "transmission"}, At: place("services.hcl", 1, 1, 5)},
		{SubjectRef: evaluator.SubjectRef{Type: "asset", Name: "branch-1"}, At: place("assets/branch.hcl", 1, 1, 24)},
		{SubjectRef: evaluator.SubjectRef{Type: "asset", Name: "branch-1"}, Rule: "MGMT-001", At: telnet},
	}
	return report
}

// importedReport is what a newcomer sees after an import: thirty devices, a little proven, the rest not declared.
func importedReport() *evaluator.Report {
	d := newDraft("imported", "")
	for i := range 30 {
		name := fmt.Sprintf("device-%02d", i+1)
		d.subject("asset", name, "router", place("imported/"+name+".hcl", 3, 1, 30))
		d.verdict("MGMT-001", "asset", name, "pass", "", source.Range{})
		d.verdict("MGMT-002", "asset", name, "unknown", "management.http", source.Range{})
		if i%10 == 0 {
			d.verdict("SSH-003", "asset", name, "pass", "", source.Range{})
		} else {
			d.verdict("SSH-003", "asset", name, "unknown", "ssh.macs", source.Range{})
		}
		d.verdict("TIME-001", "asset", name, "unknown", "time.enabled time.source time.authenticated", source.Range{})
		d.verdict("LOG-006", "asset", name, "unknown", "logging.time_zone", source.Range{})
	}
	return d.finish()
}

// hostileReport is the work of somebody who wants the terminal, or the reader, to be deceived.
func hostileReport() *evaluator.Report {
	d := newDraft("evil\x1b]0;owned\a", "Honest \u202eytitnE\u202c Ltd\r\nGRADE A")
	d.Operator.Sectors = []string{"drinking\u200b_water"}
	long := strings.Repeat("a-very-long-name-without-blanks-", 20)
	names := []string{"\x1b[2Jclear", "zalgo" + strings.Repeat("\u0301", 40), long, "宽字符的设备名称宽字符的设备名称", "👨‍👩‍👧‍👦-family", ""}
	for i, name := range names {
		at := place("files/\x1b[31m"+name+".hcl", i+1, 3, 900)
		d.subject("asset", name, "router", at)
		d.Excerpts[fmt.Sprintf("%s:%d", at.File, at.Line)] = "\t\t" + name + "\t= \"\u2028" + long + "\x07\""
		d.verdict("MGMT-001", "asset", name, "fail", "Telnet is \x9b31mreally\u2066 enabled on "+name, at)
		d.verdict("SSH-003", "asset", name, "unknown", "ssh.macs ssh."+strings.Repeat("x", 300), source.Range{})
	}
	return d.finish()
}
