package report

import (
	"strings"

	"github.com/netgrade/netgrade/inventory/source"
)

// wrap breaks runs at their blanks into lines: the first has room for first columns, the others for rest.
// Runs that touch without a blank stay together. A word wider than a whole line is split where the line ends.
func wrap(runs []run, first, rest int) [][]run {
	lines := &lines{room: max(2, first), rest: max(2, rest)}
	var word []run
	for _, piece := range runs {
		for i, part := range strings.Split(source.Printable(piece.text), " ") {
			if i > 0 {
				lines.add(word)
				word = nil
			}
			if part != "" {
				word = append(word, run{text: part, tone: piece.tone})
			}
		}
	}
	lines.add(word)
	return append(lines.done, lines.current)
}

// lines fills one line after the other with words.
type lines struct {
	done    [][]run
	current []run
	room    int // columns of the current line
	used    int
	rest    int // columns of every later line
}

// add puts a word on the current line, or on the next where it doesn't fit.
func (l *lines) add(word []run) {
	width := 0
	for _, piece := range word {
		width += source.Width(piece.text)
	}
	if width == 0 {
		return
	}
	if l.used > 0 && l.used+1+width > l.room {
		l.next()
	}
	if l.used > 0 {
		l.put(run{text: " ", tone: l.joint(word[0].tone)})
	}
	for _, piece := range word {
		l.fill(piece)
	}
}

// joint is the tone of the blank before a word: that of its neighbours when they agree, so that a coloured phrase is one stretch.
func (l *lines) joint(next tone) tone {
	if l.current[len(l.current)-1].tone == next {
		return next
	}
	return plain
}

// fill puts a piece of a word on as many lines as it needs.
func (l *lines) fill(piece run) {
	for source.Width(piece.text) > l.room-l.used {
		head, tail := source.Split(piece.text, l.room-l.used)
		l.put(run{text: head, tone: piece.tone})
		l.next()
		piece.text = tail
	}
	l.put(piece)
}

func (l *lines) put(piece run) {
	if piece.text == "" {
		return
	}
	l.used += source.Width(piece.text)
	if last := len(l.current) - 1; last >= 0 && l.current[last].tone == piece.tone {
		l.current[last].text += piece.text
		return
	}
	l.current = append(l.current, piece)
}

func (l *lines) next() {
	l.done = append(l.done, l.current)
	l.current, l.used, l.room = nil, 0, l.rest
}
