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
	// Derived gives what the topology derives for a subject; nil where no topology was computed.
	Derived func(subjectType, name string) map[string]any
	// Report carries what the report says beside the verdicts: standards, profiles, digests. Inventory, Verdicts, Rules, Catalogue, AsOf and Selection
	// are filled in.
	Report AssembleInput
}

// Evaluate judges an inventory by policies and says what it is worth.
func Evaluate(ctx context.Context, policies *Policies, inv *inventory.Inventory, options Options) (*Report, error) {
	rules := selectRules(policies.rules, options.Selection)
	verdicts, err := judge(ctx, policies, inv, rules, options)
	if err != nil {
		return nil, err
	}
	input := options.Report
	policies.provenance.tell(&input)
	input.Inventory, input.Verdicts, input.Rules, input.Catalogue = inv, verdicts, rules, policies.catalogue()
	input.AsOf, input.Selection = options.AsOf, options.Selection
	return Assemble(input)
}

// judge gives the verdict of every rule on every subject of its type, in the order of rules and subjects.
func judge(ctx context.Context, policies *Policies, inv *inventory.Inventory, rules []*Rule, options Options) ([]Verdict, error) {
	set, err := policies.forRules(ctx, rules)
	if err != nil {
		return nil, err
	}
	e := &evaluation{
		compiled:  set,
		documents: &documents{inventory: inv, asOf: options.AsOf, facts: policies.facts(options.Derived)},
		cancel:    topdown.NewCancel(),
	}
	defer context.AfterFunc(ctx, e.cancel.Cancel)()
	e.shared = e.documents.shared(set.reads)
	return e.run(ctx, e.tasks(options.Selection), options.Jobs)
}
