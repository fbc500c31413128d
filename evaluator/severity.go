package evaluator

import "slices"

// Severities lists the severities that a rule may have, worst first.
func Severities() []string { return slices.Clone(severities) }

// SeverityRank is the place of a severity in Severities, 0 for the worst. It reports false for what is no severity.
func SeverityRank(severity string) (int, bool) {
	at := slices.Index(severities, severity)
	return at, at >= 0
}

// Cost is what an open result of a severity costs, in points: critical 100, high 40, medium 12, low 3.
func Cost(severity string) float64 { return costOf(severity).number() }
