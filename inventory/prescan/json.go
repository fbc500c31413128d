package prescan

import (
	"bytes"
	"encoding/json"
	"fmt"
)

// walker reads JSON (RFC 8259) without building anything, and the templates in its strings.
type walker struct {
	counts
	src  []byte
	at   int
	open []container
	// keys are those of all open objects, innermost last.
	keys []key
}

// container is an open object or array.
type container struct {
	object         bool
	start, members int
	// firstKey is the index of the first key of an object; many finds them where they are too many to look through.
	firstKey int
	many     map[string]int
}

// key is a key of an object, decoded, and its offset.
type key struct {
	name  []byte
	start int
}

// fewKeys is how many keys of an object are compared one by one.
const fewKeys = 16

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
	if inner.object {
		closer = '}'
	}
	switch next := w.peek(); {
	case next == 0:
		w.syntax(inner.start, fmt.Sprintf("this %c is never closed", w.src[inner.start]))
		return
	case next == closer:
		w.countTokens(1, w.at)
		w.at++
		w.keys = w.keys[:inner.firstKey]
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
	if !inner.object || w.key(inner) {
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
	name, ok := w.string()
	if !ok {
		return false
	}
	if first, twice := w.find(inner, name); twice {
		w.faults.add(twiceTheKey, fault{
			start: start, end: w.at, summary: "the same key twice in one object", detail: "several blocks of one name are an array of objects",
			related: first, note: "the first one stands here",
		})
	}
	w.keep(inner, key{name, start})
	if w.peek() != ':' {
		w.expected("a colon")
		return false
	}
	w.countTokens(1, w.at)
	w.at++
	return true
}

// find looks for a key of an object.
func (w *walker) find(object *container, name []byte) (start int, found bool) {
	if object.many != nil {
		start, found = object.many[string(name)]
		return start, found
	}
	for _, one := range w.keys[object.firstKey:] {
		if bytes.Equal(one.name, name) {
			return one.start, true
		}
	}
	return 0, false
}

// keep notes a key of an object.
func (w *walker) keep(object *container, one key) {
	if object.many != nil {
		object.many[string(one.name)] = one.start
		return
	}
	if w.keys = append(w.keys, one); len(w.keys)-object.firstKey <= fewKeys {
		return
	}
	object.many = map[string]int{}
	for _, one := range w.keys[object.firstKey:] {
		object.many[string(one.name)] = one.start
	}
	w.keys = w.keys[:object.firstKey]
}

// value reads a value, or the opening of one.
func (w *walker) value() {
	switch next := w.peek(); {
	case next == '{' || next == '[':
		w.countTokens(1, w.at)
		one := container{object: next == '{', start: w.at, firstKey: len(w.keys)}
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
	text := w.src[first:w.at]
	if len(text) > 1 && text[0] == '0' && isDigit(text[1]) || pointWithoutDigit(text) {
		w.syntax(start, "not a number of JSON")
		return
	}
	w.faults.number(w.src, first, w.at, w.limits)
}

// pointWithoutDigit reports a point after which no digit stands: HCL takes 1.e3 for a number, JSON doesn't.
func pointWithoutDigit(number []byte) bool {
	at := bytes.IndexByte(number, '.')
	return at >= 0 && (at+1 == len(number) || !isDigit(number[at+1]))
}

// string reads a string and decodes it.
func (w *walker) string() (decoded []byte, ok bool) {
	start := w.at
	w.countTokens(1, start)
	escaped, signs := false, false
	for w.at++; w.at < len(w.src) && w.src[w.at] != '"' && w.src[w.at] >= ' '; w.at++ {
		switch w.src[w.at] {
		case '\\':
			escaped = true
			w.at++
		case '$', '%':
			signs = true
		}
	}
	if w.at >= len(w.src) || w.src[w.at] != '"' {
		w.syntax(start, "this string is not closed on its line")
		return nil, false
	}
	w.at++
	decoded = w.src[start+1 : w.at-1]
	if escaped {
		var text string
		if err := json.Unmarshal(w.src[start:w.at], &text); err != nil {
			w.syntax(start, "a backslash that escapes nothing in this string")
			return nil, false
		}
		decoded = []byte(text)
	}
	if most := w.limits.StringBytes; len(decoded) > most && w.faults.isNews(tooLongString) {
		w.faults.add(tooLongString, fault{start: start, end: start + 1, summary: fmt.Sprintf("text longer than %s", size(most))})
	} else if len(decoded) <= most && (escaped || signs) {
		w.text(decoded, start, escaped)
	}
	return decoded, !w.faults.stopped
}

// text checks what a string says as HCL would read it: as a template.
func (w *walker) text(decoded []byte, start int, escaped bool) {
	if lines := bytes.Count(decoded, []byte("\n")); lines > w.limits.HeredocLines {
		w.faults.add(tooManyLines, fault{start: start, end: start + 1, summary: fmt.Sprintf("text of more than %d lines", w.limits.HeredocLines)})
		return
	}
	if bytes.IndexByte(decoded, '$') < 0 && bytes.IndexByte(decoded, '%') < 0 {
		return
	}
	inner := &scanner{counts: w.counts, src: decoded, directives: len(w.open)}
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
