package report

import (
	"cmp"
	"fmt"
	"slices"
	"strings"

	"github.com/netgrade/netgrade/evaluator"
	"github.com/netgrade/netgrade/inventory/source"
)

// entry is one thing to do: open results of the same rule and verdict that lack the same attributes.
type entry struct {
	results []*evaluator.Result // never empty, in the order of the report
	also    []*entry            // entries of other rules that the same source line violates
}

func (e *entry) lead() *evaluator.Result { return e.results[0] }

// parts are the entry itself and those that were folded into it.
func (e *entry) parts() []*entry { return append([]*entry{e}, e.also...) }

// fold gathers the results that have one of the verdicts into entries, worst first.
func fold(results []evaluator.Result, verdicts ...evaluator.Outcome) []*entry {
	byKey := map[string]*entry{}
	var entries []*entry
	for i := range results {
		result := &results[i]
		if !slices.Contains(verdicts, evaluator.Outcome(result.Verdict)) {
			continue
		}
		key := strings.Join(append([]string{result.Verdict, result.Rule}, result.Missing...), "\x00")
		if byKey[key] == nil {
			byKey[key] = &entry{}
			entries = append(entries, byKey[key])
		}
		byKey[key].results = append(byKey[key].results, result)
	}
	slices.SortFunc(entries, (*entry).compare)
	return entries
}

// foldLines puts entries that stand on one and the same source line into one: whoever mends the line mends them all.
// The entries come and go worst first.
func foldLines(entries []*entry) []*entry {
	byLine := map[string]*entry{}
	var folded []*entry
	for _, entry := range entries {
		line := entry.line()
		if first := byLine[line]; line != "" && first != nil {
			first.also = append(first.also, entry)
			continue
		}
		byLine[line] = entry
		folded = append(folded, entry)
	}
	return folded
}

// compare puts the worse entry first: by severity, then by the number of results.
func (e *entry) compare(other *entry) int {
	one, two := e.lead(), other.lead()
	return cmp.Or(
		cmp.Compare(severityRank(one.Severity), severityRank(two.Severity)),
		cmp.Compare(len(other.results), len(e.results)),
		cmp.Compare(one.Rule, two.Rule),
		cmp.Compare(one.Verdict, two.Verdict),
		slices.Compare(one.Missing, two.Missing),
	)
}

// line is the file:line on which all findings of the entry stand, or nothing when they stand on several.
func (e *entry) line() string {
	line := ""
	for _, result := range e.results {
		for _, finding := range result.Findings {
			here := excerptKey(finding.At)
			if finding.At.IsZero() || line != "" && line != here {
				return ""
			}
			line = here
		}
	}
	return line
}

// places are the places of the findings, each once.
func (e *entry) places() []source.Range {
	var places []source.Range
	seen := map[source.Range]bool{{}: true}
	for _, result := range e.results {
		for _, finding := range result.Findings {
			if !seen[finding.At] {
				seen[finding.At] = true
				places = append(places, finding.At)
			}
		}
	}
	return places
}

// subjects are the subjects of the entry and of those folded into it, each once.
func (e *entry) subjects() []evaluator.SubjectRef {
	var subjects []evaluator.SubjectRef
	seen := map[evaluator.SubjectRef]bool{}
	for _, part := range e.parts() {
		for _, result := range part.results {
			if !seen[result.Subject] {
				seen[result.Subject] = true
				subjects = append(subjects, result.Subject)
			}
		}
	}
	return subjects
}

// count is the number of results in the entry and in those folded into it.
func (e *entry) count() int {
	count := len(e.results)
	for _, also := range e.also {
		count += len(also.results)
	}
	return count
}

// counts adds up the results of entries and the rules that gave them.
func counts(entries []*entry) (results, rules int) {
	seen := map[string]bool{}
	for _, entry := range entries {
		results += entry.count()
		for _, part := range entry.parts() {
			seen[part.lead().Rule] = true
		}
	}
	return results, len(seen)
}

// shares divides the entries that a report prints between the violated and those that aren't shown: violations come
// first, but never push out the worst of what a newcomer has to declare.
func shares(violated, notShown int) (int, int) {
	first := min(violated, entriesShown-min(entriesKept, notShown))
	return first, min(notShown, entriesShown-first)
}

// folded is the last line of a report: what was put together and what was left out.
func (s *story) folded() {
	entries := len(s.broken) + len(s.missing)
	results, _ := counts(slices.Concat(s.broken, s.missing))
	if results == entries && s.withheld == 0 {
		return
	}
	s.blank()
	text := fmt.Sprintf("Folded: %s into %s.", plural(results, "open check"), plural(entries, "entry"))
	if s.withheld > 0 {
		text = fmt.Sprintf("Folded: %s into %s, of which %d are printed; --all prints every one.",
			plural(results, "open check"), plural(entries, "entry"), entries-s.withheld)
	}
	s.paragraph(0, 0, run{text, faint})
}
