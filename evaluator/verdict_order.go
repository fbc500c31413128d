package evaluator

import (
	"context"
	"fmt"

	"github.com/open-policy-agent/opa/v1/ast"
)

// Reasons why a rule is not applicable to a subject.
const (
	becauseKind    = "kind"
	becauseFacet   = "facet"
	becauseApplies = "applies"
)

// judgement is a verdict without its subject: what equal subjects share.
type judgement struct {
	outcome  Outcome
	because  string
	findings []rawFinding
	missing  []string
}

func notApplicable(because string) judgement {
	return judgement{outcome: NotApplicable, because: because}
}

// verdict judges one subject.
func (b *bench) verdict(ctx context.Context, subject *Subject) Verdict {
	judged := b.judgement(ctx, subject)
	return Verdict{
		Rule:     b.rule.Rule,
		Subject:  subject,
		Outcome:  judged.outcome,
		Because:  judged.because,
		Findings: b.place(subject, judged.findings),
		Missing:  judged.missing,
	}
}

// trial is the evaluation of one rule on one input.
type trial struct {
	*bench
	subject *Subject
	// own is the part of the input that belongs to the subject.
	own   []pair
	input *ast.Term
	// reached is found when it is first asked for.
	reached *reach
}

// decide tells the order in which a verdict is found: what doesn't concern the subject, whether that can be told, what is proven, and
// what is open.
func (t *trial) decide(ctx context.Context) judgement {
	concerned, err := t.applicability(ctx)
	switch {
	case err != nil:
		return failed(err)
	case concerned == no:
		return notApplicable(becauseApplies)
	case concerned == unclear, t.rule.hasFunction(t.subject) == unclear:
		return t.unknown(ctx, t.rule.excluded, t.rule.applies)
	}
	findings, err := t.findings(ctx, t.rule, t.input)
	switch {
	case err != nil:
		return failed(err)
	case len(findings) > 0:
		return t.convict(ctx, findings)
	}
	met, err := t.acquitted(ctx)
	switch {
	case err != nil:
		return failed(err)
	case met:
		return judgement{outcome: Pass}
	default:
		return t.unknown(ctx)
	}
}

// survive decides, and makes an error of a panic inside the policy engine: a built-in that breaks down on a hostile value costs the one
// result, which then stays open, and never the process.
func (t *trial) survive(ctx context.Context) (judged judgement) {
	defer func() {
		if broken := recover(); broken != nil {
			judged = failed(fmt.Errorf("the policy engine broke down: %v", broken))
		}
	}()
	return t.decide(ctx)
}

// applicability says whether the rule concerns the subject. A statement that doesn't hold decides only when nothing that
// it turns on is undeclared; one of the two that decides is enough.
func (t *trial) applicability(ctx context.Context) (certainty, error) {
	excluded, err := t.certaintyOf(ctx, t.rule.excluded, false)
	if err != nil || excluded == yes {
		return no, err
	}
	applies, err := t.certaintyOf(ctx, t.rule.applies, true)
	if err == nil && applies == yes && excluded == unclear {
		return unclear, nil
	}
	return applies, err
}

// certaintyOf says whether a statement holds, certainly doesn't, or may once more is declared. One that the rule leaves out is as absent says.
func (t *trial) certaintyOf(ctx context.Context, s *statement, absent bool) (certainty, error) {
	holds, err := t.holds(ctx, s, t.input, absent)
	if err != nil || holds {
		return yes, err
	}
	if possible, err := t.mayStillHold(ctx, s); err != nil || possible {
		return unclear, err
	}
	return no, nil
}

// certainty is the answer to a question that may turn on what nobody declared.
type certainty int

const (
	unclear certainty = iota
	yes
	no
)

// convict is the verdict over findings: a fail, unless the rule only states deny and what it found may rest on silence.
func (t *trial) convict(ctx context.Context, findings []rawFinding) judgement {
	if t.rule.met == nil {
		certain, err := t.certainlyDenied(ctx)
		switch {
		case err != nil:
			return failed(err)
		case !certain:
			return t.unknown(ctx)
		}
	}
	return judgement{outcome: Fail, findings: findings}
}

// acquitted reports whether the rule proves a pass: it is met or, where it doesn't say when it is met, deny had all it asks for.
func (t *trial) acquitted(ctx context.Context) (bool, error) {
	if t.rule.met == nil {
		return t.gapsIn(t.rule.deny.reads).empty(), nil
	}
	return t.holds(ctx, t.rule.met, t.input, false)
}

// unknown names what was not declared, in the evidence and in the conditions that are not decided.
func (t *trial) unknown(ctx context.Context, undecided ...*statement) judgement {
	missing, err := t.missing(ctx, undecided)
	if err != nil {
		return failed(err)
	}
	if facts := t.rule.reads.below(t.subject.Type).below("_derived"); len(missing) == 0 && facts != nil {
		missing = t.documents.wouldDecide(t.subject, facts)
	}
	return judgement{outcome: Unknown, missing: missing}
}

// failed is the verdict of a rule that could not be evaluated: open, with the reason as its finding.
func failed(err error) judgement {
	return judgement{outcome: Error, findings: []rawFinding{{template: cut(err.Error())}}}
}
