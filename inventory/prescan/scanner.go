package prescan

import (
	"bytes"
	"fmt"
	"unicode/utf8"

	"github.com/hashicorp/hcl/v2/hclsyntax"

	"github.com/netgrade/netgrade/inventory/source"
)

// scanner is the machine: it cuts bytes into the tokens that HCL's scanner would, and hands each to the grammar.
type scanner struct {
	counts
	src   []byte
	at    int
	items []Item

	frames []frame
	// deepest is the largest number of things that were open at once, directives counts those of templates.
	deepest, directives int
	// operators of the expression that is being read, with those of the expressions around it.
	operators int32
	// line is the number of the line that is being read, lineStart the offset at which it begins.
	line, lineStart int
}

// counts are what is bounded for a file as a whole, in either spelling.
type counts struct {
	limits Limits
	faults faults
	// tokens of the file, the count at which the top-level block began, and the dollar and per cent signs in text.
	tokens, blockStart, signs int
}

// file reads the whole of a native file.
func (s *scanner) file() {
	if bytes.HasPrefix(s.src, byteOrderMark) {
		s.at = len(byteOrderMark)
	}
	s.line, s.lineStart = 1, s.at
	s.frames = append(make([]frame, 0, 16), frame{kind: fileBody})
	s.run()
	s.lineEnd(len(s.src))
}

// template reads the whole of a template that stands in a JSON string.
func (s *scanner) template() {
	s.line = 1
	s.frames = append(s.frames, frame{kind: bare, text: &template{}})
	s.run()
}

// run reads to the end of the bytes and closes what may end there.
func (s *scanner) run() {
	for s.at < len(s.src) && !s.faults.stopped {
		switch top := s.top(); top.kind {
		case quoted, label:
			s.quotedText(top)
		case heredoc, bare:
			s.heredocText(top)
		default:
			s.code()
		}
	}
	if s.faults.stopped {
		return
	}
	switch top := s.top(); top.kind {
	case quoted, label, heredoc:
		s.unclosed(top)
	case bare:
		s.closeTemplate()
	default:
		s.token(endOfFile, len(s.src), len(s.src))
	}
}

func (s *scanner) top() *frame { return &s.frames[len(s.frames)-1] }

// code cuts tokens until text begins or ends.
func (s *scanner) code() {
	for s.at < len(s.src) && !s.faults.stopped {
		start := s.at
		switch c := s.src[start]; classes[c] {
		case blank:
			for s.at++; s.at < len(s.src) && classes[s.src[s.at]] == blank; {
				s.at++
			}
		case letter:
			if s.at = s.wordEnd(start); s.at > start {
				s.token(word, start, s.at)
			}
		case digit:
			s.number(start)
		case newline:
			s.newline(start)
		case quote:
			if s.string(start) {
				return
			}
		case punctuation:
			s.punctuation(start, c)
			if c == '}' || c == '~' || c == '<' {
				return // A template may have ended or a heredoc begun.
			}
		default:
			s.strange(start)
		}
	}
}

// class says what a byte may begin in code.
type class uint8

const (
	foreign class = iota
	blank
	letter
	digit
	newline
	quote
	punctuation
)

// classes and inWord are tables because they are looked into for every byte.
var classes, inWord = func() (table [256]class, word [256]bool) {
	for c := range 256 {
		switch {
		case c == ' ' || c == '\t':
			table[c] = blank
		case 'a' <= c|0x20 && c|0x20 <= 'z' || c == '_' || c >= utf8.RuneSelf:
			table[c], word[c] = letter, true
		case '0' <= c && c <= '9':
			table[c], word[c] = digit, true
		case c == '\n' || c == '\r':
			table[c] = newline
		case c == '"':
			table[c] = quote
		case bytes.IndexByte([]byte("{}[]().,*/%+-=<>!?:#&|~"), byte(c)) >= 0:
			table[c] = punctuation
		}
	}
	word['-'] = true
	return table, word
}()

// wordEnd gives the end of the word that begins at an offset; the offset itself when it is no word, which is a fault then.
// A word with letters beyond ASCII is shown to HCL, whose tables of letters decide.
func (s *scanner) wordEnd(start int) int {
	end, bits := start, byte(0)
	for end < len(s.src) && inWord[s.src[end]] {
		bits |= s.src[end]
		end++
	}
	if bits >= utf8.RuneSelf && !hclsyntax.ValidIdentifier(string(s.src[start:end])) {
		s.strangeWord(start, end)
		return start
	}
	return end
}

func (s *scanner) newline(start int) {
	end := start + 1
	if s.src[start] == '\r' {
		if end == len(s.src) || s.src[end] != '\n' {
			s.strange(start)
			return
		}
		end++
	}
	s.lineEnd(end - 1)
	s.at = end
	s.token(lineBreak, start, end)
}

// lineEnd notes that a line ends at an offset, that of its newline.
func (s *scanner) lineEnd(end int) {
	if most := s.limits.LineBytes; end-s.lineStart > most && s.faults.isNews(tooLongLine) {
		s.faults.add(tooLongLine, fault{
			start: s.lineStart + most, end: s.lineStart + most + 1, summary: fmt.Sprintf("line longer than %s", size(most)),
			detail: "break it after a comma or a brace",
		})
	}
	s.line++
	s.lineStart = end + 1
}

// comment skips a comment; a comment to the end of its line ends before the newline.
func (s *scanner) comment(start int) {
	s.countTokens(1, start)
	if s.src[start] == '/' && s.src[start+1] == '*' {
		n := bytes.Index(s.src[start+2:], []byte("*/"))
		if n < 0 {
			s.syntax(start, start+2, "this comment is never closed", "end it with */")
			return
		}
		s.at = start + 2 + n + 2
		for i := start; ; {
			n := bytes.IndexByte(s.src[i:s.at], '\n')
			if n < 0 {
				return
			}
			i += n + 1
			s.lineEnd(i - 1)
		}
	}
	s.at = len(s.src)
	if n := bytes.IndexByte(s.src[start:], '\n'); n >= 0 {
		s.at = start + n
	}
}

// punctuation reads a sign, or several that belong together.
func (s *scanner) punctuation(start int, c byte) {
	t, length := single[c], 1
	if isStart[c] {
		next, third := byte(0), byte(0)
		if start+1 < len(s.src) {
			next = s.src[start+1]
		}
		if start+2 < len(s.src) {
			third = s.src[start+2]
		}
		switch {
		case c == '#', c == '/' && (next == '/' || next == '*'):
			s.comment(start)
			return
		case c == '<' && next == '<':
			s.openHeredoc(start)
			return
		case next == '=' && (c == '=' || c == '!' || c == '<' || c == '>'), c == next && (c == '&' || c == '|'):
			t, length = operator, 2
		case c == '=' && next == '>':
			t, length = arrow, 2
		case c == ':' && next == ':':
			t, length = doubleColon, 2
		case c == '.' && next == '.' && third == '.':
			t, length = ellipsis, 3
		case c == '~' && next == '}':
			t, length = trimEnd, 2
		case t == nothing:
			s.strange(start)
			return
		}
	}
	s.at = start + length
	s.token(t, start, s.at)
}

// isStart are the signs with which a comment, a heredoc or a token of several signs may begin.
var isStart = [256]bool{'#': true, '/': true, '<': true, '>': true, '=': true, '!': true, '&': true, '|': true, ':': true, '.': true, '~': true}

// single are the tokens of one sign.
var single = [256]token{
	'{': openBrace, '}': closeBrace, '[': openBracket, ']': closeBracket, '(': openParen, ')': closeParen,
	'.': dot, ',': comma, '*': star, '/': operator, '%': operator, '+': operator, '<': operator, '>': operator,
	'-': minus, '!': bang, '=': equals, '?': question, ':': colon,
}

// countTokens adds to the tokens of file and block.
func (c *counts) countTokens(n, at int) {
	c.tokens += n
	switch {
	case c.tokens-c.blockStart > c.limits.BlockTokens:
		c.faults.add(tooManyTokens, fault{
			start: at, end: at, summary: fmt.Sprintf("more than %d words and signs in one block", c.limits.BlockTokens),
			detail: "divide the block, or move long lists into several",
		})
	case c.tokens > c.limits.FileTokens:
		c.faults.add(tooManyTokens, fault{
			start: at, end: at, summary: fmt.Sprintf("more than %d words and signs in one file", c.limits.FileTokens),
			detail: "split it into several files; together they form one inventory",
		})
	}
}

// beginItem notes that a top-level item begins.
func (s *scanner) beginItem(start int) {
	s.blockStart = s.tokens
	s.items = append(s.items, Item{Start: start, End: len(s.src), Line: s.line, Column: source.Column(s.src[s.lineStart:start])})
}
