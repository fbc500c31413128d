package evaluator

import "github.com/netgrade/netgrade/inventory"

// Outcome is the verdict of one rule on one subject, before exceptions.
type Outcome string

// The outcomes. Fail, unknown and error are open and cost the same; waived is added by exceptions, outside the rules.
const (
	Pass          Outcome = "pass"
	Fail          Outcome = "fail"
	Unknown       Outcome = "unknown"
	Error         Outcome = "error"
	NotApplicable Outcome = "not_applicable"
	Waived        Outcome = "waived"
)

// Rule is one policy with the metadata that its annotation states. It is immutable after compilation.
type Rule struct {
	ID          string
	Title       string
	Family      string          // folder below policies
	Severity    string          // critical, high, medium, low
	Subject     string          // name of the subject type: asset, service, firewall_rule …
	Kinds       map[string]bool // kinds of asset that it concerns; nil for every kind and for other subjects
	Cause       string
	Remediation string
	Binding     string
	Waivable    bool
	// Presence marks a rule that treats the absence of the block as a fail.
	Presence   bool
	References map[string][]string
	// Package is the Rego package, such as netgrade.management.telnet.
	Package string
}

// Subject is what a rule judges. Name is as the report writes it: a nested subject of an asset is parent/label.
type Subject struct {
	Type   string
	Name   string
	Block  *inventory.Block
	Parent *inventory.Block // the asset of a firewall rule; nil otherwise
}

// Verdict is what the engine says of one rule and one subject.
type Verdict struct {
	Rule    *Rule
	Subject *Subject
	Outcome Outcome
	// Because says why a rule is not applicable: kind, facet or applies.
	Because string
	// Findings prove a fail, in the order of their messages; an error carries one finding with its text.
	Findings []Finding
	// Missing names the undeclared attributes of an unknown, as vocabulary paths below the subject, sorted.
	Missing []string
}
