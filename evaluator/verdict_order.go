package evaluator

import (
	"context"

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

// verdict judges one subject by one rule.
func (e *evaluation) verdict(ctx context.Context, rule *preparedRule, subject *Subject) Verdict {
	judged := e.judge(ctx, rule, subject)
	return Verdict{
		Rule:     rule.Rule,
		Subject:  subject,
		Outcome:  judged.outcome,
		Because:  judged.because,
		Findings: e.place(subject, judged.findings),
		Missing:  judged.missing,
	}
}

// judge tells the order in which a verdict is found: what doesn't concern the subject, then what is proven, then what is open.
func (e *evaluation) judge(ctx context.Context, rule *preparedRule, subject *Subject) judgement {
	if because := inapplicable(rule, subject); because != "" {
		return notApplicable(because)
	}
	input := e.documents.input(subject, everything, rule.Presence, e.shared)
	return e.decide(ctx, rule, subject, input)
}

// decide evaluates the statements of a rule on an input.
func (e *evaluation) decide(ctx context.Context, rule *preparedRule, subject *Subject, input *ast.Term) judgement {
	excluded, err := e.holds(ctx, rule.excluded, input, false)
	if err != nil {
		return failed(err)
	}
	if excluded {
		return notApplicable(becauseApplies)
	}
	applies, err := e.holds(ctx, rule.applies, input, true)
	if err != nil {
		return failed(err)
	}
	if !applies {
		return judgement{outcome: Unknown}
	}
	findings, err := e.findings(ctx, rule, input)
	if err != nil {
		return failed(err)
	}
	if len(findings) > 0 {
		return judgement{outcome: Fail, findings: findings}
	}
	met, err := e.holds(ctx, rule.met, input, false)
	switch {
	case err != nil:
		return failed(err)
	case met:
		return judgement{outcome: Pass}
	default:
		return judgement{outcome: Unknown}
	}
}

// failed is the verdict of a rule that could not be evaluated: open, with the reason as its finding.
func failed(err error) judgement {
	return judgement{outcome: Error, findings: []rawFinding{{template: err.Error()}}}
}
