package evaluator

import (
	"context"
	"fmt"

	"github.com/open-policy-agent/opa/v1/ast"
	"github.com/open-policy-agent/opa/v1/topdown"

	"golang.org/x/sync/errgroup"
)

// evaluation is all that one run knows. It is immutable but for its memory; every goroutine shares it.
type evaluation struct {
	*compiled
	documents *documents
	shared    []pair
	cancel    topdown.Cancel
}

// task is one rule with the subjects that it judges.
type task struct {
	rule     *preparedRule
	subjects []*Subject
	// standIns are results where there is no block to judge.
	standIns []Verdict
}

// run judges all tasks, several at once. The order of the verdicts is that of the tasks whatever the number of jobs.
func (e *evaluation) run(ctx context.Context, tasks []task, jobs int) ([]Verdict, error) {
	verdicts := make([][]Verdict, len(tasks))
	group, ctx := errgroup.WithContext(ctx)
	group.SetLimit(max(jobs, 1))
	for i, task := range tasks {
		group.Go(func() error {
			judged, err := e.judgeAll(ctx, task)
			verdicts[i] = judged
			return err
		})
	}
	if err := group.Wait(); err != nil {
		return nil, fmt.Errorf("evaluate: %w", err)
	}
	var all []Verdict
	for _, judged := range verdicts {
		all = append(all, judged...)
	}
	return all, nil
}

// judgeAll judges the subjects of one rule one after the other, and those alike only once.
func (e *evaluation) judgeAll(ctx context.Context, task task) ([]Verdict, error) {
	b := &bench{evaluation: e, rule: task.rule, known: map[int][]remembered{}}
	verdicts := task.standIns
	for _, subject := range task.subjects {
		verdicts = append(verdicts, b.verdict(ctx, subject))
		if err := ctx.Err(); err != nil {
			return nil, err
		}
	}
	return verdicts, nil
}

// bench is where one rule judges its subjects, with its memory: a verdict depends only on the values that the rule reads, so a second
// subject with the same values costs a look-up. Only one goroutine uses it.
type bench struct {
	*evaluation
	rule  *preparedRule
	known map[int][]remembered
	// sharedGaps are found when the first verdict needs them.
	sharedGaps *gaps
}

// remembered is a judgement with the part of the input that led to it.
type remembered struct {
	own *ast.Term
	judgement
}

// judgement finds the judgement of a subject, in memory or by evaluation.
func (b *bench) judgement(ctx context.Context, subject *Subject) judgement {
	if because := inapplicable(b.rule, subject); because != "" {
		return notApplicable(because)
	}
	own := b.documents.own(subject, b.rule.reads, b.rule.Presence)
	key := ast.ObjectTerm(append(b.documents.undecided(subject, b.rule.reads), own...)...)
	hash := key.Hash()
	for _, candidate := range b.known[hash] {
		if candidate.own.Equal(key) {
			return candidate.judgement
		}
	}
	trial := &trial{bench: b, subject: subject, own: own, input: input(own, b.shared)}
	judged := trial.survive(ctx)
	if ctx.Err() == nil {
		b.known[hash] = append(b.known[hash], remembered{key, judged})
	}
	return judged
}

// ask evaluates one statement on an input; nil when it is undefined.
func (e *evaluation) ask(ctx context.Context, question *statement, input *ast.Term) (ast.Value, error) {
	var value ast.Value
	err := e.query(question.query, input).Iter(ctx, func(result topdown.QueryResult) error {
		value = result[answer].Value
		return nil
	})
	return value, err
}

// query is a body made ready. Strict about built-ins: one that fails would otherwise leave deny undefined and turn a fail into a pass.
func (e *evaluation) query(body ast.Body, input *ast.Term) *topdown.Query {
	return topdown.NewQuery(body).
		WithCompiler(e.compiler).
		WithStore(e.store).
		WithTransaction(e.transaction).
		WithInput(input).
		WithCancel(e.cancel).
		WithStrictBuiltinErrors(true)
}

// holds reports whether a statement is true; one that the rule doesn't make is what otherwise says.
func (e *evaluation) holds(ctx context.Context, question *statement, input *ast.Term, otherwise bool) (bool, error) {
	if question == nil {
		return otherwise, nil
	}
	value, err := e.ask(ctx, question, input)
	return value != nil && value.Compare(ast.Boolean(true)) == 0, err
}
