package evaluator

import (
	"fmt"
	"slices"
	"strings"
	"time"

	"github.com/netgrade/netgrade/inventory"
)

// The states of an exception. Only one in force waives anything; the others say what is wrong with it, in this order. They are
// decided as GOV-007 decides: an exception that fails that rule, or leaves it unknown, is not in order.
const (
	ExceptionInForce       = "in_force"
	ExceptionUnknownRule   = "unknown_rule"   // no rule has that id
	ExceptionNotWaivable   = "not_waivable"   // the rule can't be waived
	ExceptionUnapproved    = "unapproved"     // approved by nobody, or only after the day of the evaluation
	ExceptionWithoutReason = "without_reason" // the reason is empty
	ExceptionExpired       = "expired"        // its last day has passed
	ExceptionTooLong       = "too_long"       // it runs longer than exceptions from such a rule may
	ExceptionIncomplete    = "incomplete"     // reason, approver or a date is not declared
	ExceptionIgnored       = "ignored"        // in order, and the run lets no exception waive anything
)

// waivers are the exceptions in force, by rule and subject.
type waivers map[string]map[SubjectRef]string

// waiving names the exception that waives a verdict, or nothing. Errors are never waived: who accepts a risk that is known has not
// accepted what could not be looked at.
func (w waivers) waiving(verdict *Verdict) string {
	if verdict.Outcome != Fail && verdict.Outcome != Unknown {
		return ""
	}
	subjects := w[verdict.Rule.ID]
	if len(subjects) == 0 {
		return ""
	}
	if name, ok := subjects[SubjectRef{verdict.Subject.Type, verdict.Subject.Name}]; ok {
		return name
	}
	if verdict.Subject.Parent != nil {
		return subjects[SubjectRef{"asset", verdict.Subject.Parent.Name}]
	}
	return ""
}

// examine judges every exception of the inventory and gathers what those in force waive. Of two that waive the same, the
// first by name is told.
func examine(input AssembleInput) ([]ExceptionCard, waivers, error) {
	asOf, err := time.Parse(time.DateOnly, input.AsOf)
	if err != nil {
		return nil, nil, fmt.Errorf("day of the evaluation: expected a date such as 2026-11-23: %w", err)
	}
	cards, waived := []ExceptionCard{}, waivers{}
	for _, name := range input.Inventory.Names("exception") {
		block := input.Inventory.Lookup("exception", name)
		id, _ := block.Text("rule")
		card := ExceptionCard{Name: name, Rule: id, Subjects: waivedSubjects(input.Inventory, block), At: block.At}
		card.State = exceptionState(block, input.Catalogue[id], asOf, input.ExceptionLength)
		if card.State == ExceptionInForce && input.IgnoreExceptions {
			card.State = ExceptionIgnored
		}
		if card.State == ExceptionInForce {
			waived.add(card)
		}
		cards = append(cards, card)
	}
	return cards, waived, nil
}

func (w waivers) add(card ExceptionCard) {
	if w[card.Rule] == nil {
		w[card.Rule] = map[SubjectRef]string{}
	}
	for _, subject := range card.Subjects {
		if _, taken := w[card.Rule][subject]; !taken {
			w[card.Rule][subject] = card.Name
		}
	}
}

// waivedSubjects are the subjects that an exception names; one that leaves them out speaks of the operator itself.
func waivedSubjects(inv *inventory.Inventory, exception *inventory.Block) []SubjectRef {
	value, declared := exception.Attributes["subjects"]
	if !declared {
		return []SubjectRef{{"operator", inv.Operator.Name}}
	}
	subjects := []SubjectRef{}
	listed, _ := value.Data.([]inventory.Value)
	for _, element := range listed {
		if reference, ok := element.Data.(inventory.Reference); ok {
			subjects = append(subjects, SubjectRef{reference.Type, reference.Name})
		}
	}
	slices.SortFunc(subjects, SubjectRef.Compare)
	return slices.Compact(subjects)
}

// exceptionState says whether an exception is in order. What is certainly wrong with it is told before what is missing.
func exceptionState(exception *inventory.Block, rule *Rule, asOf time.Time, longest ExceptionLength) string {
	approver, hasApprover := exception.Text("approved_by")
	reason, hasReason := exception.Text("reason")
	approved, hasApproved := dateOf(exception, "approved")
	expires, hasExpires := dateOf(exception, "expires")
	switch {
	case rule == nil:
		return ExceptionUnknownRule
	case !rule.Waivable:
		return ExceptionNotWaivable
	case hasApprover && blank(approver), hasApproved && approved.After(asOf):
		return ExceptionUnapproved
	case hasReason && blank(reason):
		return ExceptionWithoutReason
	case hasExpires && expires.Before(asOf):
		return ExceptionExpired
	case hasApproved && hasExpires && expires.Sub(approved) > longest.of(rule):
		return ExceptionTooLong
	case !hasApprover || !hasReason || !hasApproved || !hasExpires:
		return ExceptionIncomplete
	default:
		return ExceptionInForce
	}
}

func (l ExceptionLength) of(rule *Rule) time.Duration {
	if rule.Severity == "critical" {
		return time.Duration(l.Critical) * time.Second
	}
	return time.Duration(l.Other) * time.Second
}

func blank(text string) bool { return strings.TrimSpace(text) == "" }

func dateOf(block *inventory.Block, attribute string) (time.Time, bool) {
	text, declared := block.Text(attribute)
	if !declared {
		return time.Time{}, false
	}
	date, err := time.Parse(time.DateOnly, text)
	return date, err == nil
}
