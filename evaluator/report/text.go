package report

import (
	"io"

	"github.com/netgrade/netgrade/evaluator"
)

// TextOptions say how a text report is drawn. The caller looks at the terminal and at NO_COLOR; the report doesn't.
type TextOptions struct {
	// Width is the number of columns that no line exceeds; 0 means 100, and less than 40 is taken as 40.
	Width int
	// Color adds the eight basic colours of terminals, and nothing else.
	Color bool
	// All prints every entry and row instead of the worst ones.
	All bool
	// Quiet prints one line: the operator, its grade and score.
	Quiet bool
}

const (
	usualWidth    = 100
	narrowest     = 40
	entriesShown  = 20 // findings of a report that isn't asked for all
	entriesKept   = 5  // of those, what isn't shown keeps this many beside many violations
	rowsShown     = 20 // rows of a table
	subjectsShown = 3  // names in an entry before "and 27 more"
)

// Text writes a report for people: first the grade and what decided it, then what is shown to be good, what is violated
// and what nobody has shown yet, each worst first and folded; then tables, the weakest path and what to do next. It is a
// function of the report and the options alone, keeps within the width, and prints nothing that a terminal would obey.
func Text(w io.Writer, report *evaluator.Report, options TextOptions) error {
	page := &page{width: options.width(), color: options.Color}
	if options.Quiet {
		page.line(0, oneLine(report)...)
		return page.copyTo(w)
	}
	story := newStory(page, report, options.All)
	story.headline()
	story.notices()
	story.shownGood()
	story.violated()
	story.notShown()
	story.subjects()
	story.groups()
	story.believed()
	story.standards()
	story.weakestPath()
	story.next()
	story.folded()
	return page.copyTo(w)
}

func (o TextOptions) width() int {
	if o.Width == 0 {
		return usualWidth
	}
	return max(o.Width, narrowest)
}

// story holds what the sections of a text report share.
type story struct {
	*page
	report   *evaluator.Report
	all      bool
	known    map[evaluator.SubjectRef]evaluator.SubjectStanding
	broken   []*entry // violated, worst first
	missing  []*entry // not shown, worst first
	withheld int      // entries that were left out
}

func newStory(page *page, report *evaluator.Report, all bool) *story {
	story := &story{page: page, report: report, all: all, known: map[evaluator.SubjectRef]evaluator.SubjectStanding{}}
	for _, subject := range report.Subjects {
		story.known[subject.SubjectRef] = subject
	}
	story.broken = foldLines(fold(report.Results, evaluator.Fail))
	story.missing = fold(report.Results, evaluator.Unknown, evaluator.Error)
	return story
}
