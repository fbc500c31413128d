// Package evaluator judges an inventory by policies and says what it is worth: Inventory and policies in, Report out.
//
// Embedded compiles the policies that the program carries, and Evaluate judges an inventory by them:
//
//	policies, err := evaluator.Embedded(ctx)
//	report, err := evaluator.Evaluate(ctx, policies, inv, evaluator.Options{AsOf: "2026-11-23"})
//
// A policy proves: deny proves a fail, met proves a pass, and where neither holds the result is unknown. What nobody declared has no key in the
// documents that policies see, so nothing is ever proven by silence. What each rule reads is found by a walk over the compiled Rego. A subject is
// projected to that, and subjects with equal projections are judged once; for an unknown, partial evaluation names the undeclared attributes
// that it turns on.
//
// Results become points and grades as Standing says. A Report is the only thing that leaves this package; formats, comparisons and registers are
// functions of it. Policies are immutable and may judge many inventories at once; the same input gives the same report for any number of jobs.
package evaluator

import (
	"context"

	"github.com/open-policy-agent/opa/v1/topdown"

	"github.com/netgrade/netgrade/inventory"
)

// Options say how an evaluation is done and what its report tells beside the verdicts.
type Options struct {
	// AsOf is the day of the evaluation, a full-date.
	AsOf string
	// Jobs is how many rules are evaluated at once; less than one means one. The report doesn't depend on it.
	Jobs int
	// Selection leaves rules and subjects out; the report is then partial.
	Selection Selection
	// Report carries what the report says beside the verdicts: standards, profiles, digests. Inventory, Verdicts, Rules, Catalogue, AsOf and Selection
	// are filled in.
	Report AssembleInput

	// derived tells what the topology derives; nil where none was asked.
	derived deriver
}

// Evaluate judges an inventory by policies and says what it is worth. A selection that names or leaves nothing is an error.
func Evaluate(ctx context.Context, policies *Policies, inv *inventory.Inventory, options Options) (*Report, error) {
	if err := options.Selection.check(policies.rules, inv); err != nil {
		return nil, err
	}
	facts, err := Topology(ctx, policies, inv)
	if err != nil {
		return nil, err
	}
	rules := selectRules(policies.rules, options.Selection)
	options.derived = facts.Derived
	verdicts, err := judge(ctx, policies, inv, rules, options)
	if err != nil {
		return nil, err
	}
	if err := options.Selection.checkMet(rules, verdicts); err != nil {
		return nil, err
	}
	input := options.Report
	input.Facts, input.Needs = factsOf(inv, facts), needsOf(facts)
	policies.provenance.tell(&input)
	input.Inventory, input.Verdicts, input.Rules, input.Catalogue = inv, verdicts, rules, policies.catalogue()
	input.AsOf, input.Selection = options.AsOf, options.Selection
	input.Selection.Partial = len(rules) < len(policies.rules) || len(options.Selection.Subjects) > 0
	return Assemble(input)
}

// judge gives the verdict of every rule on every subject of its type, in the order of rules and subjects.
func judge(ctx context.Context, policies *Policies, inv *inventory.Inventory, rules []*Rule, options Options) ([]Verdict, error) {
	subjects := subjectsFor(inv, rules, options.Selection)
	set, err := policies.forRules(ctx, subjects.concerned(rules))
	if err != nil {
		return nil, err
	}
	e := &evaluation{
		compiled:  set,
		documents: &documents{inventory: inv, asOf: options.AsOf, facts: policies.facts(options.derived)},
		cancel:    topdown.NewCancel(),
	}
	defer context.AfterFunc(ctx, e.cancel.Cancel)()
	e.shared = e.documents.shared(set.reads)
	return e.run(ctx, e.tasks(rules, subjects, options.Selection), options.Jobs)
}
