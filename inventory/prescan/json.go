package prescan

import (
	"bytes"
	"encoding/json"
	"fmt"
	"strings"
)

// walker reads JSON (RFC 8259) without building anything, and the templates in its strings.
type walker struct {
	counts
	src  []byte
	at   int
	open []container
}

// container is an open object or array.
type container struct {
	start, members int
	// keys are the offsets of an object's keys; nil in an array.
	keys map[string]int
}

// blockDepth is how deep the members stand that count as blocks: in the root, a type and a kind.
const blockDepth = 3

func (w *walker) file() {
	if bytes.HasPrefix(w.src, byteOrderMark) {
		w.at = len(byteOrderMark)
	}
	if next := w.peek(); next != '{' && next != '[' {
		w.expected("{")
		return
	}
	w.value()
	for len(w.open) > 0 && !w.faults.stopped {
		w.member()
	}
	if !w.faults.stopped && w.peek() != 0 {
		w.expected("the end of the file")
	}
}

// member reads one member of the innermost container with the comma before it, or the end of the container.
func (w *walker) member() {
	inner := &w.open[len(w.open)-1]
	closer := byte(']')
	if inner.keys != nil {
		closer = '}'
	}
	switch next := w.peek(); {
	case next == 0:
		w.syntax(inner.start, fmt.Sprintf("this %c is never closed", w.src[inner.start]))
		return
	case next == closer:
		w.countTokens(1, w.at)
		w.at++
		w.open = w.open[:len(w.open)-1]
		return
	case inner.members > 0 && next != ',':
		w.expected(fmt.Sprintf("a comma or %c", closer))
		return
	case inner.members > 0:
		w.countTokens(1, w.at)
		w.at++
		w.peek()
	}
	inner.members++
	if len(w.open) == blockDepth {
		w.blockStart = w.tokens
	}
	if inner.keys == nil || w.key(inner) {
		w.value()
	}
}

// key reads the key of a member and its colon.
func (w *walker) key(inner *container) bool {
	start := w.at
	if w.peek() != '"' {
		w.expected("a key in quotation marks")
		return false
	}
	key, ok := w.string()
	if !ok {
		return false
	}
	if first, twice := inner.keys[key]; twice {
		w.faults.add(twiceTheKey, fault{
			start: start, end: w.at, summary: "the same key twice in one object", detail: "several blocks of one name are an array of objects",
			related: first, note: "the first one stands here",
		})
	}
	inner.keys[key] = start
	if w.peek() != ':' {
		w.expected("a colon")
		return false
	}
	w.countTokens(1, w.at)
	w.at++
	return true
}

// value reads a value, or the opening of one.
func (w *walker) value() {
	switch next := w.peek(); {
	case next == '{' || next == '[':
		w.countTokens(1, w.at)
		one := container{start: w.at}
		if next == '{' {
			one.keys = map[string]int{}
		}
		if w.open = append(w.open, one); len(w.open) > w.limits.Nesting {
			w.faults.add(tooDeep, fault{start: w.at, end: w.at + 1, summary: fmt.Sprintf("more than %d objects and arrays in one another", w.limits.Nesting)})
		}
		w.at++
	case next == '"':
		w.string()
	case next == '-' || isDigit(next):
		w.number()
	default:
		for _, name := range []string{"true", "false", "null"} {
			if bytes.HasPrefix(w.src[w.at:], []byte(name)) {
				w.countTokens(1, w.at)
				w.at += len(name)
				return
			}
		}
		w.expected("a value")
	}
}

// number reads a number; one with a zero before other digits isn't JSON.
func (w *walker) number() {
	w.countTokens(1, w.at)
	start := w.at
	if w.src[w.at] == '-' {
		w.at++
	}
	first := w.at
	for w.at < len(w.src) && bytes.IndexByte([]byte("+-.eE0123456789"), w.src[w.at]) >= 0 {
		w.at++
	}
	if w.at > first+1 && w.src[first] == '0' && isDigit(w.src[first+1]) || w.at > first && w.src[first] == '.' {
		w.syntax(start, "not a number of JSON")
		return
	}
	w.faults.number(w.src, first, w.at, w.limits)
}

// string reads a string and decodes it.
func (w *walker) string() (decoded string, ok bool) {
	start := w.at
	w.countTokens(1, w.at)
	escaped := false
	for w.at++; w.at < len(w.src) && w.src[w.at] != '"' && w.src[w.at] >= ' '; w.at++ {
		if w.src[w.at] == '\\' {
			escaped = true
			w.at++
		}
	}
	if w.at >= len(w.src) || w.src[w.at] != '"' {
		w.syntax(start, "this string is not closed on its line")
		return "", false
	}
	w.at++
	decoded = string(w.src[start+1 : w.at-1])
	if escaped {
		if err := json.Unmarshal(w.src[start:w.at], &decoded); err != nil {
			w.syntax(start, "a backslash that escapes nothing in this string")
			return "", false
		}
	}
	w.text(decoded, start, escaped)
	return decoded, !w.faults.stopped
}

// text checks what a string says: its length, and the template that it may be.
func (w *walker) text(decoded string, start int, escaped bool) {
	if most := w.limits.StringBytes; len(decoded) > most {
		w.faults.add(tooLongString, fault{start: start, end: start + 1, summary: fmt.Sprintf("text longer than %s", size(most))})
		return
	}
	if lines := strings.Count(decoded, "\n"); lines > w.limits.HeredocLines {
		w.faults.add(tooManyLines, fault{start: start, end: start + 1, summary: fmt.Sprintf("text of more than %d lines", w.limits.HeredocLines)})
		return
	}
	if !strings.ContainsAny(decoded, "$%") {
		return
	}
	inner := &scanner{counts: w.counts, src: []byte(decoded), directives: len(w.open)}
	inner.faults.found = nil
	inner.template()
	found := append(w.faults.found, inSource(inner.faults.found, start, escaped)...)
	w.counts = inner.counts
	w.faults.found = found
}

// inSource moves faults of a template to where its string stands. Offsets into a string with escapes are not those of the
// file: the place is that of the string then.
func inSource(faults []fault, start int, escaped bool) []fault {
	for i := range faults {
		one := &faults[i]
		shift := start + 1
		if escaped {
			one.start, one.end, one.related, shift = 0, 1, 0, start
		}
		one.start, one.end, one.related = one.start+shift, one.end+shift, one.related+shift
	}
	return faults
}

// peek skips blanks and gives the next byte; 0 at the end. A file with zero bytes never gets here.
func (w *walker) peek() byte {
	for ; w.at < len(w.src); w.at++ {
		if c := w.src[w.at]; c != ' ' && c != '\n' && c != '\t' && c != '\r' {
			return c
		}
	}
	return 0
}

func (w *walker) syntax(at int, summary string) {
	w.faults.add(badSyntax, fault{start: at, end: at + 1, summary: summary})
}

// expected says what had to stand here.
func (w *walker) expected(what string) {
	found := "a word"
	switch next := w.peek(); {
	case next == 0:
		found = "the end of the file"
	case next == ',':
		found = "a comma"
	case next == '"':
		found = "a string"
	case classes[next] == punctuation:
		found = string(next)
	}
	w.faults.add(badSyntax, fault{start: w.at, end: min(w.at+1, len(w.src)), summary: "expected " + what + ", found " + found})
}
