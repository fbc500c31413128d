package inventory

import (
	"fmt"
	"strconv"
	"strings"
	"unicode/utf8"

	"github.com/netgrade/netgrade/inventory/source"
)

// problems collects what is wrong with an inventory. The same sentence about the same place counts once: a local of the
// wrong type that a hundred assets use is one mistake, and stands on one line.
type problems struct {
	found  source.Diagnostics
	seen   map[problem]bool
	errors int
	// searches counts look-ups of a nearest word: an inventory full of mistakes needs no guess for each of them.
	searches int
}

type problem struct {
	summary string
	at      source.Range
}

func (p *problems) add(d source.Diagnostic) {
	key := problem{d.Summary, d.At}
	if p.seen[key] {
		return
	}
	if p.seen == nil {
		p.seen = map[problem]bool{}
	}
	p.seen[key] = true
	p.found = append(p.found, d)
	if d.Severity == source.Error {
		p.errors++
	}
}

// error notes what is wrong at a place and what to write instead.
func (p *problems) error(at source.Range, summary, detail string) {
	p.add(source.Diagnostic{Summary: summary, Detail: detail, At: at})
}

// secret is error for a place whose text may be a secret.
func (p *problems) secret(at source.Range, summary, detail string) {
	p.add(source.Diagnostic{Summary: summary, Detail: detail, At: at, Secret: true})
}

// twice notes that something stands at two places although it may stand at one only.
func (p *problems) twice(first, second source.Range, summary, detail string) {
	p.add(source.Diagnostic{
		Summary: summary, Detail: detail, At: second,
		Related: []source.Related{{At: first, Note: "the first one stands here"}},
	})
}

func (p *problems) addAll(all source.Diagnostics) {
	for _, d := range all {
		p.add(d)
	}
}

// longestName is how many letters of a name are repeated in a sentence.
const longestName = 64

// quote repeats a name from the input in a sentence: in quotation marks, with control characters escaped, and cut where it is long.
func quote(name string) string {
	if utf8.RuneCountInString(name) > longestName {
		name = string([]rune(name)[:longestName]) + "…"
	}
	return strconv.Quote(name)
}

// oneOf lists words for a sentence: a, b or c. Long lists are cut, because nobody reads them in an error.
func oneOf(words []string) string {
	const most = 12
	switch {
	case len(words) == 0:
		return "nothing"
	case len(words) == 1:
		return words[0]
	case len(words) > most:
		return fmt.Sprintf("%s and %d more", strings.Join(words[:most], ", "), len(words)-most)
	}
	last := len(words) - 1
	return strings.Join(words[:last], ", ") + " or " + words[last]
}

// nearest finds the candidate that a word was probably meant to be; empty when none is near.
func (p *problems) nearest(word string, candidates []string) string {
	return p.nearestOf(word, func() []string { return candidates })
}

// nearestOf is nearest for candidates that are costly to list: after a hundred searches they are listed no more. Their
// order doesn't matter, because of words that are equally near the first by alphabet is taken.
func (p *problems) nearestOf(word string, candidates func() []string) string {
	const most = 100
	if p.searches++; p.searches > most {
		return ""
	}
	word, _ = source.Nearest(word, candidates())
	return word
}

// didYouMean proposes a word; empty when there is none.
func didYouMean(word string) string {
	if word == "" {
		return ""
	}
	return "did you mean " + strconv.Quote(word) + "?"
}

// didYouMeanCode proposes what stands without quotation marks, such as a reference; empty when there is none.
func didYouMeanCode(prefix, word string) string {
	if word == "" {
		return ""
	}
	return "did you mean " + prefix + word + "?"
}
