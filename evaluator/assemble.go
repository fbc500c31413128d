package evaluator

import (
	"cmp"
	"fmt"
	"slices"
	"strings"

	"github.com/netgrade/netgrade/inventory"
	"github.com/netgrade/netgrade/policies/standards"
)

// Grading is the version of the scheme that turns results into points, scores and grades; every report carries it.
const Grading = "2026.1"

// ReportSchema names the version of the report's JSON.
const ReportSchema = "netgrade/report/v1"

// AssembleInput is all that a Report is made of. Inventory, Verdicts, Rules, Standards and AsOf are owed; the zero value of the rest is useful.
type AssembleInput struct {
	Inventory *inventory.Inventory
	// Verdicts hold every rule that took part on every subject of its type, in any order.
	Verdicts []Verdict
	// Rules are those that took part, also where no subject of theirs exists; clauses that none of them cites have no rule.
	Rules []*Rule
	// Catalogue holds every rule that is known, by id, those left out by the selection too: an exception may name them. Nil means Rules.
	Catalogue map[string]*Rule
	Standards *standards.Catalogue
	// AsOf is the day of the evaluation, a full-date such as 2026-11-23.
	AsOf      string
	Profiles  []string
	Selection Selection
	// Netgrade is the version of the program, Revision that of the inventory's repository where it is known.
	Netgrade, Revision string
	// PolicyDigest comes from the function of that name.
	PolicyDigest string
	Policies     []PolicyCard
	Data         []DataCard
	Limits       []Limit
	Facts        Facts
	// Needs says what a service needs beside its hosts, as the topology derived it: assets, links and sites. Nil leaves
	// the hosts and the sites on which all of them stand.
	Needs func(service string) []Need
	// NotEvaluated are the subjects whose rules could not be evaluated at all; their grade is U, and their errors stand in Verdicts.
	NotEvaluated []SubjectRef
	// ExceptionLength bounds how long an exception may run, in seconds, by the severity of the rule that it waives
	// (parameters governance.exception_maximum_length_critical and _other).
	ExceptionLength ExceptionLength
	// IgnoreExceptions shows the exceptions of the inventory and lets them waive nothing: a regulator's run.
	IgnoreExceptions bool
	// AllResults keeps every result; otherwise the report holds what is open or waived.
	AllResults bool
	// NoExcerpts leaves the source lines out.
	NoExcerpts bool
}

// Need is a subject without which a service stops. A possible one is not decided by what was declared; it weighs only where that
// gives the service the higher points, so that leaving the facts out is never better than stating them.
type Need struct {
	SubjectRef
	Possible bool
}

// ExceptionLength is the longest that an exception may run, in seconds.
type ExceptionLength struct{ Critical, Other int64 }

// Assemble turns verdicts into a Report: complete, ordered, the same for the same input whatever the order of the verdicts.
func Assemble(input AssembleInput) (*Report, error) {
	input = completed(input)
	cards, waived, err := examine(input)
	if err != nil {
		return nil, fmt.Errorf("assemble the report: %w", err)
	}
	isWaived := func(verdict *Verdict) bool { return waived.waiving(verdict) != "" }
	board := newBoard(input.Inventory, input.Verdicts, isWaived, input.NotEvaluated)
	board.formGroups(input.Needs)

	report := &Report{
		Schema:          ReportSchema,
		Netgrade:        input.Netgrade,
		Grading:         Grading,
		AsOf:            input.AsOf,
		Profiles:        append([]string{}, input.Profiles...),
		Selection:       input.Selection,
		PolicyDigest:    input.PolicyDigest,
		InventoryDigest: InventoryDigest(input.Inventory.Files),
		Revision:        input.Revision,
		Operator:        operatorCard(input.Inventory),
		Subjects:        board.standings(),
		Groups:          board.cards(),
		Results:         results(input.Verdicts, waived, input.AllResults),
		Standards:       standardCards(input),
		Policies:        append([]PolicyCard{}, input.Policies...),
		Data:            append([]DataCard{}, input.Data...),
		Sources:         sourceCards(input.Inventory.Files),
		Exceptions:      cards,
		Limits:          append([]Limit{}, input.Limits...),
		Facts:           completeFacts(input.Facts),
	}
	report.Summary = report.Groups[0].Standing // the operator stands first
	report.Rules = ruleCards(input, report.Results)
	if !input.NoExcerpts {
		report.Excerpts = excerpts(input.Inventory, input.Verdicts)
	}
	return report, nil
}

// completed fills in what the input may leave out.
func completed(input AssembleInput) AssembleInput {
	if input.Catalogue == nil {
		input.Catalogue = make(map[string]*Rule, len(input.Rules))
		for _, rule := range input.Rules {
			input.Catalogue[rule.ID] = rule
		}
	}
	if input.Standards == nil {
		input.Standards = &standards.Catalogue{}
	}
	asked := input.Selection
	if len(asked.Rules)+len(asked.Families)+len(asked.Standards)+len(asked.Subjects) > 0 {
		input.Selection.Partial = true
	}
	return input
}

func operatorCard(inv *inventory.Inventory) OperatorCard {
	operator := inv.Operator
	card := OperatorCard{Name: operator.Name, Sectors: []string{}}
	card.Title, _ = operator.Text("name")
	card.Country, _ = operator.Text("country")
	card.Entity, _ = operator.Text("entity")
	card.Subsector, _ = operator.Text("subsector")
	if sector, declared := operator.Text("sector"); declared {
		card.Sectors = append(card.Sectors, sector)
	}
	return card
}

func sourceCards(files []inventory.File) []SourceCard {
	cards := make([]SourceCard, 0, len(files))
	for _, file := range files {
		cards = append(cards, SourceCard{File: file.Path, SHA256: file.SHA256})
	}
	slices.SortFunc(cards, func(a, b SourceCard) int { return strings.Compare(a.File, b.File) })
	return cards
}

// completeFacts makes empty what was not derived, and sorts the rest.
func completeFacts(facts Facts) Facts {
	complete := Facts{
		Nodes:   append([]FactNode{}, facts.Nodes...),
		Edges:   append([]FactEdge{}, facts.Edges...),
		Derived: map[string]map[string]any{},
	}
	slices.SortFunc(complete.Nodes, func(a, b FactNode) int {
		return cmp.Or(cmp.Compare(a.Type, b.Type), cmp.Compare(a.Name, b.Name))
	})
	slices.SortFunc(complete.Edges, func(a, b FactEdge) int {
		return cmp.Or(cmp.Compare(a.Type, b.Type), cmp.Compare(a.Name, b.Name), cmp.Compare(a.From, b.From), cmp.Compare(a.To, b.To))
	})
	for service, derived := range facts.Derived {
		complete.Derived[service], _ = withoutNulls(derived).(map[string]any)
	}
	return complete
}
