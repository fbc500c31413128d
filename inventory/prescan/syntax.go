package prescan

import (
	"unicode"
	"unicode/utf8"
)

func (s *scanner) syntax(start, end int, summary, detail string) {
	s.faults.add(badSyntax, fault{start: start, end: min(end, len(s.src)), summary: summary, detail: detail})
}

// unexpected says what was found where something else had to stand, and why, if that can be known.
func (s *scanner) unexpected(f *frame, t token, start, end int) {
	opened := f.kind != fileBody && f.kind != bare
	switch {
	case t == endOfFile && opened:
		s.syntax(f.start, f.start+len(f.kind.opener()), "this "+f.kind.opener()+" is never closed", "")
		return
	case opened && isCloser(t) && !f.kind.closedBy(t):
		s.faults.add(badSyntax, fault{
			start: start, end: end, summary: t.String() + " although " + f.kind.opener() + " is still open",
			related: f.start, note: "opened here",
		})
		return
	}
	s.syntax(start, end, "expected "+f.expected()+", found "+t.String(), hint(f, t))
}

// unclosed says that a string or heredoc has no end.
func (s *scanner) unclosed(f *frame) {
	if f.kind == heredoc {
		s.syntax(f.start, f.start+2, "this text of several lines is never closed", "it ends at a line that holds the name after << and nothing else")
		return
	}
	s.syntax(f.start, f.start+1, "this string is not closed on its line", `end it with a quotation mark; a new line in a string is \n, a longer text begins with <<END`)
}

// strange refuses a character that means nothing in code.
func (s *scanner) strange(at int) {
	letter, n := utf8.DecodeRune(s.src[at:])
	detail := ""
	switch letter {
	case '\'', '`', '‘', '’', '“', '”', '„', '«', '»':
		detail = `strings stand in plain quotation marks: "`
	case ';':
		detail = "items are separated by new lines"
	case '&', '|':
		detail = "the words and and or are written && and ||"
	case '\r':
		detail = "lines end with a newline, or a carriage return and a newline"
	}
	s.syntax(at, at+n, "a character that means nothing here", detail)
}

// strangeWord refuses the first character of a word that belongs to no word.
func (s *scanner) strangeWord(start, end int) {
	at := start
	for at < end {
		letter, n := utf8.DecodeRune(s.src[at:end])
		if letter >= utf8.RuneSelf && !unicode.In(letter, unicode.L, unicode.M, unicode.N) {
			break
		}
		at += n
	}
	if at == end {
		at = start
	}
	s.strange(at)
}

func isCloser(t token) bool {
	return t == closeBrace || t == closeBracket || t == closeParen || t == trimEnd
}

// expected says what the state waits for.
func (f *frame) expected() string {
	switch f.state {
	case wantItem, firstInBody:
		return "the name of a block or an attribute"
	case afterName:
		return "=, a label or {"
	case afterLabel:
		return "a label or {"
	case wantNewline:
		return "a new line"
	case afterLineName:
		return "="
	case firstInFor, firstInList, firstInIndex, wantOperand:
		return "a value"
	case afterDot:
		return "a name"
	case wantForName, wantValueName:
		return "the name of a variable"
	case afterForName, wantIn:
		return "the word in"
	case wantDirective:
		return "if, else, endif, for or endfor"
	}
	return f.expectedAfter()
}

// expectedAfter says what may follow a complete operand, besides an operator.
func (f *frame) expectedAfter() string {
	if f.conditions > 0 {
		return ": and the other value of the condition"
	}
	switch {
	case f.kind <= blockBody:
		return "a new line"
	case f.kind == object && f.part == keyPart:
		return "= and a value"
	case f.kind == object:
		return "a new line, a comma or }"
	case f.kind == tuple:
		return "a comma or ]"
	case f.kind == call:
		return "a comma or )"
	case f.kind == group:
		return ")"
	case f.kind == index:
		return "]"
	case f.part == overPart && f.kind != directive:
		return ": and the value for each element"
	case f.part == resultPart && f.kind == forObject:
		return "=> and a value"
	case f.kind == forTuple:
		return "]"
	}
	return "}"
}

// hint says what to write instead, for mistakes that people make.
func hint(f *frame, t token) string {
	switch {
	case f.state == wantItem && t == text:
		return "names of attributes and blocks stand without quotation marks"
	case f.state == afterName && (t == lineBreak || t == endOfFile):
		return "an attribute is name = value, a block is its name, its labels and {"
	case f.state == afterName && t == colon:
		return "an attribute is name = value"
	case f.kind <= blockBody && t == word && (f.state == afterOperand || f.state == afterWord):
		return `text stands in quotation marks, also a duration such as "30m" and a day such as "2026-11-23"`
	case f.state == afterDot && (t == number || t == star):
		return "an index stands in brackets: [0], [*]"
	case t == doubleColon:
		return "functions have plain names here"
	case f.kind <= blockBody && t == comma:
		return "attributes and blocks are separated by new lines"
	case f.kind == lineBody:
		return "a block on one line holds one attribute; put each of several on a line of its own"
	case t == equals && f.state == afterOperand:
		return "to compare, write =="
	}
	return ""
}

// String names a token for a sentence. What a word says is not repeated: it may be a secret that lost its quotation marks.
func (t token) String() string {
	return [...]string{
		nothing: "nothing", endOfFile: "the end of the file", lineBreak: "the end of the line", word: "a word", number: "a number",
		openBrace: "{", closeBrace: "}", openBracket: "[", closeBracket: "]", openParen: "(", closeParen: ")", trimEnd: "~}",
		operator: "an operator", minus: "-", star: "*", bang: "!", equals: "=", arrow: "=>", comma: "a comma", dot: "a dot",
		ellipsis: "...", colon: ":", doubleColon: "::", question: "?", text: "a string",
	}[t]
}
