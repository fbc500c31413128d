package statement

import (
	"strings"
)

// Table finds the pattern that fits a statement. It is immutable once made.
//
// A pattern is written in words:
//
//	ntp server <host>            a word in angle brackets is any one word, kept under that name
//	access-class <list> in|out   alternatives
//	ntp server [vrf <vrf>] <host> [prefer]   what stands in square brackets may be left out
//	username <name> <rest...>    all words that are left of the statement, none included
//	line vty <rest...> / login local         a slash goes to the statement nested in it
//	router **                    anything at all from here on, nested statements included
//
// In the two forms of Junos a slash is never written: the words of a path are one row, however they were nested.
type Table struct {
	byWord map[string][]pattern
}

// Found is a statement that fits a pattern.
type Found struct {
	// Row is the number of the pattern in the list given to NewTable.
	Row  int
	Line int
	// Words are the words kept by name, Rest those kept by a name with three dots.
	Words map[string]string
	Rest  []string
}

// pattern is one way to read a row: optional parts are spelt out into several patterns.
type pattern struct {
	row    int
	tokens []token
}

type token struct {
	kind  kind
	words []string // alternatives of a literal, or the name under which a word is kept
}

type kind int

const (
	literal kind = iota
	capture
	rest
	nested
	anything
)

// NewTable makes a table of patterns; of several that fit a statement the first wins.
func NewTable(patterns []string) *Table {
	t := &Table{byWord: map[string][]pattern{}}
	for row, text := range patterns {
		for _, words := range spellOut(strings.Fields(text)) {
			p := pattern{row: row, tokens: tokens(words)}
			if len(p.tokens) == 0 {
				continue
			}
			for _, first := range p.tokens[0].words {
				t.byWord[first] = append(t.byWord[first], p)
			}
		}
	}
	return t
}

// spellOut gives the patterns that a pattern with optional parts stands for, the longest first.
func spellOut(words []string) [][]string {
	for from, word := range words {
		if !strings.HasPrefix(word, "[") {
			continue
		}
		for to := from; to < len(words); to++ {
			if !strings.HasSuffix(words[to], "]") {
				continue
			}
			part := strings.Fields(strings.Trim(strings.Join(words[from:to+1], " "), "[]"))
			with := append(append(append([]string{}, words[:from]...), part...), words[to+1:]...)
			without := append(append([]string{}, words[:from]...), words[to+1:]...)
			return append(spellOut(with), spellOut(without)...)
		}
	}
	return [][]string{words}
}

func tokens(words []string) []token {
	all := make([]token, 0, len(words))
	for _, word := range words {
		name, isName := strings.CutPrefix(strings.TrimSuffix(word, ">"), "<")
		switch {
		case word == "/":
			all = append(all, token{kind: nested})
		case word == "**":
			all = append(all, token{kind: anything})
		case isName && strings.HasSuffix(name, "..."):
			all = append(all, token{kind: rest})
		case isName:
			all = append(all, token{kind: capture, words: []string{name}})
		default:
			all = append(all, token{kind: literal, words: strings.Split(word, "|")})
		}
	}
	return all
}

// Find gives the first pattern that fits the innermost statement of a path; the first skip words of the path are left
// out of the comparison (a Junos group stands before the path that it is applied to).
func (t *Table) Find(path Path, form Form, skip int) (Found, bool) {
	c := cursor{path: path, form: form, word: skip}
	c.settle()
	first, ok := c.peek()
	if !ok {
		return Found{}, false
	}
	for _, p := range t.byWord[first] {
		found := Found{Row: p.row, Line: path.Last().Line}
		if p.fits(c, &found) {
			return found, true
		}
	}
	return Found{}, false
}

// fits compares a pattern with what is left of a path.
func (p pattern) fits(c cursor, found *Found) bool {
	for _, t := range p.tokens {
		switch t.kind {
		case anything:
			return true
		case nested:
			if !c.descend() {
				return false
			}
		case rest:
			for word, ok := c.peek(); ok; word, ok = c.peek() {
				found.Rest = append(found.Rest, word)
				c.next()
			}
		default:
			word, ok := c.peek()
			if !ok || t.kind == literal && !contains(t.words, word) {
				return false
			}
			if t.kind == capture {
				found.keep(t.words[0], word)
			}
			c.next()
		}
	}
	return c.atEnd()
}

func (f *Found) keep(name, word string) {
	if f.Words == nil {
		f.Words = map[string]string{}
	}
	f.Words[name] = word
}

func contains(words []string, word string) bool {
	for _, candidate := range words {
		if candidate == word {
			return true
		}
	}
	return false
}

// cursor is a place in a path: a statement and a word in it.
type cursor struct {
	path      Path
	form      Form
	statement int
	word      int
}

// settle moves from the end of a statement to the next one where nesting is of no importance.
func (c *cursor) settle() {
	for c.form != Indented && c.statement < len(c.path)-1 && c.word >= len(c.path[c.statement].Words) {
		c.word -= len(c.path[c.statement].Words)
		c.statement++
	}
}

func (c *cursor) peek() (string, bool) {
	if words := c.path[c.statement].Words; c.word < len(words) {
		return words[c.word], true
	}
	return "", false
}

func (c *cursor) next() {
	c.word++
	c.settle()
}

// descend goes to the nested statement; false when the present one has words left or nothing is nested in it.
func (c *cursor) descend() bool {
	if _, more := c.peek(); more || c.statement == len(c.path)-1 {
		return false
	}
	c.statement++
	c.word = 0
	return true
}

func (c *cursor) atEnd() bool {
	return c.statement == len(c.path)-1 && c.word >= len(c.path[c.statement].Words)
}
