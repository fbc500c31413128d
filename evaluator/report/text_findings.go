package report

import (
	"fmt"
	"slices"
	"strings"

	"github.com/netgrade/netgrade/evaluator"
	"github.com/netgrade/netgrade/inventory/source"
)

// violated tells what the inventory itself says is wrong, worst first, with the line that says it.
func (s *story) violated() {
	if len(s.broken) == 0 {
		s.heading("VIOLATED", say("Nothing: no value that is declared breaks a rule."))
		return
	}
	results, rules := counts(s.broken)
	s.heading("VIOLATED", run{plural(results, "check"), bad}, say(" of "+plural(rules, "rule")+
		". What the inventory itself declares breaks these."))
	shown, _ := shares(len(s.broken), len(s.missing))
	for _, entry := range s.cut(s.broken, shown) {
		s.blank()
		s.brokenEntry(entry)
	}
}

// notShown tells what nobody has declared, worst first, with the words to declare.
func (s *story) notShown() {
	if len(s.missing) == 0 {
		s.heading("NOT SHOWN", say("Nothing: every rule that applies could be decided."))
		return
	}
	results, rules := counts(s.missing)
	s.heading("NOT SHOWN", run{plural(results, "check"), open}, say(" of "+plural(rules, "rule")+
		". What would decide these is not declared; until it is, they cost as much as violations."))
	_, shown := shares(len(s.broken), len(s.missing))
	for _, entry := range s.cut(s.missing, shown) {
		s.blank()
		s.missingEntry(entry)
	}
}

// cut gives the entries to print: all when asked for, otherwise the first few; the others are counted for the last line.
func (s *story) cut(entries []*entry, shown int) []*entry {
	if s.all {
		return entries
	}
	s.withheld += len(entries) - shown
	return entries[:shown]
}

// brokenEntry prints a violation: what was found, on what, the line that decides it, the rule, the fix, the clauses.
func (s *story) brokenEntry(e *entry) {
	lead := e.lead()
	card := s.report.Rules[lead.Rule]
	headline := card.Title + ": not so"
	if len(lead.Findings) > 0 {
		headline = sentence(lead.Findings[0].Message)
	}
	s.labelled(run{lead.Severity, bad}, run{headline, strong})
	s.labelled(label("On"), say(someNames(e.subjects(), s.names())))
	s.deciding(e)
	s.labelled(label("Rule"), say(lead.Rule+" "+card.Title))
	for _, also := range e.also {
		s.labelled(label("And"), say(fmt.Sprintf("%s %s (%s)", also.lead().Rule, s.report.Rules[also.lead().Rule].Title, also.lead().Severity)))
	}
	s.labelled(label("Fix"), say(card.Remediation))
	s.clauses(card)
}

// missingEntry prints what isn't shown: the rule that asks, for what, and which words would answer it.
func (s *story) missingEntry(e *entry) {
	lead := e.lead()
	card := s.report.Rules[lead.Rule]
	s.labelled(run{lead.Severity, open}, run{card.Title, strong}, run{" (" + lead.Rule + ")", faint})
	s.labelled(label("For"), say(someNames(e.subjects(), s.names())))
	switch {
	case lead.Verdict == string(evaluator.Error):
		s.labelled(label("Error"), say(errorText(lead)))
		return
	case len(lead.Missing) == 0:
		s.labelled(label("Reason"), say("What is declared doesn't decide it, and no single attribute would."))
	default:
		s.labelled(label("Declare"), append([]run{say(s.missingWords(lead.Missing))}, s.where(lead.Subject)...)...)
	}
	s.labelled(label("Aim"), say(card.Remediation))
	s.clauses(card)
}

// errorText is what the evaluation said when a rule could not be evaluated.
func errorText(result *evaluator.Result) string {
	if len(result.Findings) == 0 {
		return "The rule could not be evaluated."
	}
	return "The rule could not be evaluated: " + result.Findings[0].Message
}

// attributesShown is the number of undeclared attributes that an entry names.
const attributesShown = 6

func (s *story) missingWords(paths []string) string {
	if s.all {
		return join(paths)
	}
	return joinFew(paths, attributesShown)
}

// where says in which block the first of an entry's subjects stands.
func (s *story) where(ref evaluator.SubjectRef) []run {
	at := s.known[ref].At
	if at.IsZero() {
		return nil
	}
	return []run{say(" "), {"(" + subjectName(ref) + " is at " + place(at) + ")", faint}}
}

// deciding prints the line that decides the first finding, with a caret, and where the others stand.
func (s *story) deciding(e *entry) {
	places := e.places()
	if len(places) == 0 {
		return
	}
	s.labelled(label("At"), say(places[0].String()))
	s.excerpt(places[0])
	if others := places[1:]; len(others) > 0 {
		s.labelled(label("Also at"), say(s.somePlaces(others)))
	}
	var related []source.Range
	for _, finding := range e.lead().Findings {
		related = append(related, finding.Related...)
	}
	if len(related) > 0 {
		s.labelled(label("See"), say(s.somePlaces(related)))
	}
}

// somePlaces lists the first few lines and counts the others.
func (s *story) somePlaces(places []source.Range) string {
	var lines []string
	for _, at := range places {
		lines = append(lines, excerptKey(at))
	}
	lines = slices.Compact(lines)
	if rest := len(lines) - s.names(); rest > 0 {
		return fmt.Sprintf("%s and %s", strings.Join(lines[:s.names()], ", "), strings.Replace(plural(rest, "place"), " ", " more ", 1))
	}
	return join(lines)
}

// names is how many subjects of an entry are named.
func (s *story) names() int {
	if s.all {
		return len(s.report.Results) + 1
	}
	return subjectsShown
}

// clauses prints which clauses of which standards a rule speaks for, those that bind the operator first.
func (s *story) clauses(card evaluator.RuleCard) {
	if len(card.References) == 0 {
		return
	}
	var cited []string
	for _, id := range s.bindingFirst(card.References) {
		cited = append(cited, id+" "+strings.Join(card.References[id], ", "))
	}
	shown := len(cited)
	for !s.all && shown > 1 && source.Width(strings.Join(cited[:shown], "; ")) > s.width-labelColumns-len(" and 99 more standards") {
		shown--
	}
	text := strings.Join(cited[:shown], "; ")
	if rest := len(cited) - shown; rest > 0 {
		text += " and " + strings.Replace(plural(rest, "standard"), " ", " more ", 1)
	}
	s.labelled(label("Clauses"), run{text, faint})
}

func label(text string) run { return run{"  " + text, faint} }
