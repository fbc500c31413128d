package source

import (
	"bytes"
	"sort"
	"strings"
	"unicode"
)

// Text is the bytes of one file, prepared for excerpts: where its lines begin, and which of them stand inside a heredoc.
// It may be read from many goroutines.
type Text struct {
	bytes []byte
	// starts are the offsets of the first byte of each line.
	starts []int
	// heredocs are the bodies of heredocs as pairs of line numbers, the first inside and the first after.
	heredocs [][2]int
}

// NewText prepares the bytes of a file, in one pass over them. The bytes must not change afterwards.
func NewText(file []byte) *Text {
	t := &Text{bytes: file, starts: []int{0}}
	if bytes.HasPrefix(file, []byte("\ufeff")) {
		t.starts[0] = len("\ufeff")
	}
	marker, first := "", 0
	for at := t.starts[0]; at < len(file); {
		end := len(file)
		if n := bytes.IndexByte(file[at:], '\n'); n >= 0 {
			end = at + n + 1
		}
		line := file[at:end]
		switch {
		case marker == "":
			marker, first = heredocMarker(line), len(t.starts)+1
		case string(bytes.TrimSpace(line)) == marker:
			t.heredocs = append(t.heredocs, [2]int{first, len(t.starts)})
			marker = ""
		}
		if at = end; at < len(file) || file[at-1] == '\n' {
			t.starts = append(t.starts, at)
		}
	}
	if marker != "" {
		t.heredocs = append(t.heredocs, [2]int{first, len(t.starts) + 1})
	}
	return t
}

// heredocMarker gives the name after << at the end of a line; empty where there is none. A comment that ends so is taken
// for a heredoc too: too much is masked then, never too little.
func heredocMarker(line []byte) string {
	at := bytes.LastIndex(line, []byte("<<"))
	if at < 0 {
		return ""
	}
	marker := strings.TrimSuffix(strings.TrimRight(string(line[at+2:]), "\r\n"), " ")
	marker = strings.TrimPrefix(marker, "-")
	for _, letter := range marker {
		if letter != '_' && letter != '-' && !unicode.In(letter, unicode.L, unicode.N, unicode.M) {
			return ""
		}
	}
	return marker
}

// Line gives a line without its end; nil when the file has no such line. Lines begin at 1.
func (t *Text) Line(number int) []byte {
	if number < 1 || number > len(t.starts) {
		return nil
	}
	line := t.bytes[t.starts[number-1]:]
	if number < len(t.starts) {
		line = t.bytes[t.starts[number-1]:t.starts[number]]
	}
	return bytes.TrimSuffix(bytes.TrimSuffix(line, []byte("\n")), []byte("\r"))
}

// At gives the place of the bytes from start to end in a file of that name, as HCL counts: columns are grapheme clusters.
func (t *Text) At(file string, start, end int) Range {
	at := Range{File: file}
	at.Line, at.Column = t.position(start)
	at.EndLine, at.EndColumn = t.position(end)
	return at
}

func (t *Text) position(offset int) (line, column int) {
	line = max(1, sort.SearchInts(t.starts, offset+1))
	return line, Column(t.bytes[t.starts[line-1]:max(offset, t.starts[line-1])])
}

// Column is the column that follows text on its line, as HCL counts: one for each grapheme cluster, beginning at 1.
func Column(before []byte) int {
	column := 1
	for len(before) > 0 {
		before = before[cluster(before):]
		column++
	}
	return column
}

// offsetOf is the offset of a column in a line; beyond the line it is its end.
func offsetOf(line []byte, column int) int {
	at := 0
	for ; column > 1 && at < len(line); column-- {
		at += cluster(line[at:])
	}
	return at
}

// inHeredoc reports whether the line is part of a heredoc's body.
func (t *Text) inHeredoc(line int) bool {
	i := sort.Search(len(t.heredocs), func(i int) bool { return t.heredocs[i][1] > line })
	return i < len(t.heredocs) && t.heredocs[i][0] <= line
}
