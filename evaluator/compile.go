package evaluator

import (
	"context"
	"errors"
	"fmt"
	"io/fs"
	"runtime"
	"slices"
	"strings"

	"github.com/open-policy-agent/opa/v1/ast"
	"golang.org/x/sync/errgroup"
)

// Sources are what an inventory is judged by.
type Sources struct {
	// Policies holds *.rego, one folder for each family and lib for what they share; tests (*_test.rego) are left out.
	Policies fs.FS
	// Data is the base document: netgrade.parameters after profiles and overlays, union_members, known_exploited, high_risk_suppliers.
	Data map[string]any
}

// Policies are parsed rules with their data. They are immutable and may judge many inventories at once; a set of
// rules is compiled when the first inventory asks for it and remembered.
type Policies struct {
	rules      []*Rule
	modules    map[string]*ast.Module // by path; those of rules and those they share
	owner      map[*Rule]string       // the path of the module that states the rule
	data       map[string]any
	compiled   *compilations
	provenance provenance
}

// Rules lists all rules in the order of their ids.
func (p *Policies) Rules() []*Rule { return slices.Clone(p.rules) }

// Compile reads policies and the metadata of each rule. Every mistake is reported with its file and line.
func Compile(ctx context.Context, sources Sources) (*Policies, error) {
	modules, err := parse(ctx, sources.Policies)
	if err != nil {
		return nil, err
	}
	policies := &Policies{modules: modules, owner: map[*Rule]string{}, data: sources.Data, compiled: newCompilations()}
	var mistakes []error
	for _, path := range sortedKeys(modules) {
		rule, err := readRule(path, modules[path])
		if err != nil {
			mistakes = append(mistakes, err)
		}
		if rule != nil {
			policies.rules = append(policies.rules, rule)
			policies.owner[rule] = path
		}
	}
	slices.SortFunc(policies.rules, func(a, b *Rule) int { return strings.Compare(a.ID, b.ID) })
	mistakes = append(mistakes, sameIDs(policies)...)
	if err := errors.Join(mistakes...); err != nil {
		return nil, err
	}
	return policies, nil
}

func sameIDs(policies *Policies) []error {
	var mistakes []error
	for i := 1; i < len(policies.rules); i++ {
		first, second := policies.rules[i-1], policies.rules[i]
		if first.ID == second.ID {
			mistakes = append(mistakes, fmt.Errorf("%s: the rule id %s is taken by %s", policies.owner[second], second.ID, policies.owner[first]))
		}
	}
	return mistakes
}

// parse reads all modules, several at once: parsing is most of what a start costs.
func parse(ctx context.Context, policies fs.FS) (map[string]*ast.Module, error) {
	paths, err := regoFiles(policies)
	if err != nil {
		return nil, err
	}
	parsed := make([]*ast.Module, len(paths))
	options := ast.ParserOptions{Capabilities: capabilities(), ProcessAnnotation: true, RegoVersion: ast.RegoV1}
	group, ctx := errgroup.WithContext(ctx)
	group.SetLimit(runtime.GOMAXPROCS(0))
	for i, path := range paths {
		group.Go(func() error {
			text, err := fs.ReadFile(policies, path)
			if err != nil {
				return fmt.Errorf("read policy: %w", err)
			}
			parsed[i], err = ast.ParseModuleWithOpts(path, string(text), options)
			return errors.Join(err, ctx.Err())
		})
	}
	if err := group.Wait(); err != nil {
		return nil, err
	}
	modules := make(map[string]*ast.Module, len(paths))
	for i, path := range paths {
		modules[path] = parsed[i]
	}
	return modules, nil
}

func regoFiles(policies fs.FS) ([]string, error) {
	var paths []string
	err := fs.WalkDir(policies, ".", func(path string, entry fs.DirEntry, err error) error {
		if err != nil {
			return fmt.Errorf("list policies: %w", err)
		}
		if !entry.IsDir() && strings.HasSuffix(path, ".rego") && !strings.HasSuffix(path, "_test.rego") {
			paths = append(paths, path)
		}
		return nil
	})
	return paths, err
}
