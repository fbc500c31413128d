package evaluator

import (
	"fmt"
	"strings"

	"github.com/netgrade/netgrade/inventory"
	"github.com/netgrade/netgrade/inventory/source"
)

// excerpter gathers the source lines of places, each file prepared once.
type excerpter struct {
	files map[string][]byte
	texts map[string]*source.Text
	lines map[string]string
}

// excerpts holds the masked lines to which results point: the places of findings, and the header of a subject whose result has none. What
// an organisation keeps in labels and custom blocks is never shown.
func excerpts(inv *inventory.Inventory, verdicts []Verdict) map[string]string {
	e := &excerpter{files: map[string][]byte{}, texts: map[string]*source.Text{}, lines: map[string]string{}}
	for _, file := range inv.Files {
		e.files[file.Path] = file.Text
	}
	for i := range verdicts {
		verdict := &verdicts[i]
		if !isOpen(verdict.Outcome) {
			continue
		}
		if len(verdict.Findings) == 0 {
			e.add(verdict.Subject.Block.At, false)
		}
		for _, finding := range verdict.Findings {
			private := strings.HasPrefix(finding.Path, "custom") || strings.HasPrefix(finding.Path, "labels")
			e.add(finding.At, private)
			for _, related := range finding.Related {
				e.add(related, private)
			}
		}
	}
	return e.lines
}

// add takes the first line of a place in. A line that is private for one finding is private for all.
func (e *excerpter) add(at source.Range, private bool) {
	bytes, known := e.files[at.File]
	key := fmt.Sprintf("%s:%d", at.File, at.Line)
	if _, done := e.lines[key]; !known || done && !private {
		return
	}
	text := e.texts[at.File]
	if text == nil {
		text = source.NewText(bytes)
		e.texts[at.File] = text
	}
	e.lines[key] = shortened(text, at, private)
}

// longestExcerpt is the length in bytes up to which a line is carried whole. A longer one is cut round the place, and its columns no longer hold.
const longestExcerpt = 500

func shortened(text *source.Text, at source.Range, private bool) string {
	if len(text.Line(at.Line)) > longestExcerpt {
		return text.Excerpt(at, private, source.DefaultWidth).Text
	}
	return text.Masked(at.File, at.Line, private)
}
