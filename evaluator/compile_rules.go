package evaluator

import (
	"context"
	"fmt"
	"maps"
	"slices"
	"strings"
	"sync"

	"github.com/open-policy-agent/opa/v1/ast"
	"github.com/open-policy-agent/opa/v1/storage"
	"github.com/open-policy-agent/opa/v1/storage/inmem"
)

// compiled is a set of rules ready to be evaluated. It is immutable; every goroutine reads the same one.
type compiled struct {
	compiler    *ast.Compiler
	store       storage.Store
	transaction storage.Transaction
	rules       []*preparedRule
	// reads is what some rule reads of the part of the input that is the same for all subjects.
	reads *reads
}

// preparedRule is a rule with its four statements.
type preparedRule struct {
	*Rule
	applies, excluded, deny, met *statement
	// reads is what the statements read together, evidence what deny and met do.
	reads, evidence *reads
}

// statement is one of the rules deny, met, applies and excluded of a package; nil where the package doesn't state it.
type statement struct {
	reference ast.Ref
	// query is `data.<package>.<name> = answer`, and needs no further compilation.
	query ast.Body
	reads *reads
}

const answer = ast.Var("answer")

// compilations remembers what was compiled for which rules.
type compilations struct {
	lock sync.Mutex
	done map[string]*compiled
}

// maximumCompilations bounds how many different sets of rules are kept. Many inventories that each need another set are served better by one that
// holds all rules.
const maximumCompilations = 8

func newCompilations() *compilations { return &compilations{done: map[string]*compiled{}} }

// forRules compiles the given rules with the modules that they share, once.
func (p *Policies) forRules(ctx context.Context, rules []*Rule) (*compiled, error) {
	p.compiled.lock.Lock()
	defer p.compiled.lock.Unlock()
	if len(p.compiled.done) >= maximumCompilations {
		rules = p.rules
	}
	key := strings.Join(ids(rules), " ")
	if found := p.compiled.done[key]; found != nil {
		return found, nil
	}
	fresh, err := p.compile(ctx, rules)
	if err != nil {
		return nil, err
	}
	p.compiled.done[key] = fresh
	return fresh, nil
}

func (p *Policies) compile(ctx context.Context, rules []*Rule) (*compiled, error) {
	compiler := ast.NewCompiler().WithStrict(true).WithCapabilities(capabilities()).WithDefaultRegoVersion(ast.RegoV1)
	compiler.Compile(p.needed(rules))
	if compiler.Failed() {
		return nil, fmt.Errorf("compile policies: %w", compiler.Errors)
	}
	store := inmem.NewFromObjectWithOpts(p.data, inmem.OptReturnASTValuesOnRead(true))
	transaction, err := store.NewTransaction(ctx)
	if err != nil {
		return nil, fmt.Errorf("open the data of the policies: %w", err)
	}
	set := &compiled{compiler: compiler, store: store, transaction: transaction}
	for _, rule := range rules {
		prepared, err := prepare(compiler, rule)
		if err != nil {
			return nil, fmt.Errorf("%s: %w", p.owner[rule], err)
		}
		set.rules = append(set.rules, prepared)
		set.reads = set.reads.union(prepared.reads)
	}
	return set, nil
}

// needed are the modules of the rules and those that state no rule themselves.
func (p *Policies) needed(rules []*Rule) map[string]*ast.Module {
	modules := maps.Clone(p.modules)
	for _, path := range p.owner {
		delete(modules, path)
	}
	for _, rule := range rules {
		modules[p.owner[rule]] = p.modules[p.owner[rule]]
	}
	return modules
}

func prepare(compiler *ast.Compiler, rule *Rule) (*preparedRule, error) {
	prepared := &preparedRule{
		Rule:     rule,
		applies:  find(compiler, rule, "applies"),
		excluded: find(compiler, rule, "excluded"),
		deny:     find(compiler, rule, "deny"),
		met:      find(compiler, rule, "met"),
	}
	if prepared.deny == nil {
		return nil, fmt.Errorf("rule %s states no deny", rule.ID)
	}
	prepared.evidence = prepared.deny.reads
	if prepared.met != nil {
		prepared.evidence = prepared.evidence.union(prepared.met.reads)
	}
	prepared.reads = prepared.evidence
	for _, condition := range []*statement{prepared.applies, prepared.excluded} {
		if condition != nil {
			prepared.reads = prepared.reads.union(condition.reads)
		}
	}
	return prepared, nil
}

func find(compiler *ast.Compiler, rule *Rule, name string) *statement {
	reference := ast.MustParseRef("data." + rule.Package).Append(ast.StringTerm(name))
	if len(compiler.GetRulesExact(reference)) == 0 {
		return nil
	}
	return &statement{
		reference: reference,
		query:     ast.NewBody(ast.Equality.Expr(ast.NewTerm(reference), ast.NewTerm(answer))),
		reads:     readBy(compiler, reference),
	}
}

func ids(rules []*Rule) []string {
	list := make([]string, len(rules))
	for i, rule := range rules {
		list[i] = rule.ID
	}
	return list
}

func sortedKeys[V any](values map[string]V) []string { return slices.Sorted(maps.Keys(values)) }
