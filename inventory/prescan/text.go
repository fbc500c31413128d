package prescan

import (
	"bytes"
	"fmt"
	"unicode/utf8"
)

// string reads a string. The common one, without template or escape, is read at once; for any other it opens a frame and
// reports true.
func (s *scanner) string(start int) (opened bool) {
	for i := start + 1; i < len(s.src); i++ {
		if !inString[s.src[i]] {
			continue
		}
		if s.src[i] != '"' {
			break
		}
		s.countTokens(3, start)
		s.at = i + 1
		s.stringLength(start, s.at)
		if _, ok := s.takeText(quoted, start, s.at); ok {
			s.deeper(start)
		}
		return false
	}
	s.countTokens(3, start)
	s.at = start + 1
	if k, ok := s.takeText(quoted, start, s.at); ok {
		s.open(k, wantItem, start).text = &template{}
	}
	return true
}

// inString are the bytes that mean something in a string: its end, an escape, a template, a line end.
var inString = [256]bool{'"': true, '\\': true, '$': true, '%': true, '\n': true, '\r': true}

// quotedText reads on in a string until it ends or a template opens.
func (s *scanner) quotedText(f *frame) {
	for s.at < len(s.src) && !s.faults.stopped {
		switch c := s.src[s.at]; {
		case !inString[c]:
			s.at++
		case c == '"':
			s.at++
			s.stringLength(f.start, s.at)
			s.closeTemplate()
			return
		case c == '\\':
			s.escape()
		case c == '$' || c == '%':
			if s.sign(f, c) {
				return
			}
		default:
			s.unclosed(f)
			return
		}
	}
}

// sign reads a dollar or per cent sign in text, and reports whether it opened a template. A doubled sign before a brace is an
// escape and opens nothing.
func (s *scanner) sign(f *frame, c byte) (opened bool) {
	start, rest := s.at, s.src[s.at+1:]
	s.countTokens(2, start)
	s.countSign(f, start)
	s.at++
	switch {
	case len(rest) > 1 && rest[0] == c && rest[1] == '{':
		s.countSign(f, start)
		s.at += 2
		if len(rest) > 2 && rest[2] == '~' {
			s.at++
		}
	case len(rest) > 0 && rest[0] == '{':
		s.at++
		if len(rest) > 1 && rest[1] == '~' {
			s.at++
		}
		s.openTemplate(f, c, start)
		return true
	}
	return false
}

// countSign adds to the dollar and per cent signs of the text and of the file.
func (s *scanner) countSign(f *frame, at int) {
	f.text.signs++
	s.signs++
	most, where := s.limits.LiteralSigns, "text"
	if s.signs > s.limits.FileSigns {
		most, where = s.limits.FileSigns, "file"
	} else if f.text.signs <= most {
		return
	}
	if !s.faults.isNews(tooManySigns) {
		return
	}
	s.faults.add(tooManySigns, fault{start: at, end: at + 1, summary: fmt.Sprintf("more than %d dollar and per cent signs in one %s", most, where)})
}

// escape reads a backslash and what it stands before.
func (s *scanner) escape() {
	start, rest := s.at, s.src[s.at+1:]
	length := 0
	if len(rest) > 0 {
		switch rest[0] {
		case 'n', 'r', 't', '"', '\\':
			s.at += 2
			return
		case 'u':
			length = 4
		case 'U':
			length = 8
		}
	}
	if length > 0 && isCharacter(rest[1:min(len(rest), 1+length)], length) {
		s.at += 2 + length
		return
	}
	s.syntax(start, start+2, "no such escape in a string", `after a backslash stands one of n, r, t, ", \, u and four hexadecimal digits, or U and eight; a backslash itself is written \\`)
}

// isCharacter reports whether text is so many hexadecimal digits and names a character that UTF-8 can hold.
func isCharacter(text []byte, length int) bool {
	var value rune
	for _, c := range text {
		digit := bytes.IndexByte([]byte("0123456789abcdef"), c|0x20)
		if c < '0' || digit < 0 {
			return false
		}
		value = value<<4 | rune(digit)
	}
	return len(text) == length && utf8.ValidRune(value)
}

// openHeredoc reads << with the name that must follow it to the end of the line.
func (s *scanner) openHeredoc(start int) {
	at := start + 2
	if at < len(s.src) && s.src[at] == '-' {
		at++
	}
	end := at
	if at < len(s.src) && classes[s.src[at]] == letter {
		if end = s.wordEnd(at); end == at {
			return
		}
	}
	newline := end
	if newline < len(s.src) && s.src[newline] == '\r' {
		newline++
	}
	if end == at || newline == len(s.src) || s.src[newline] != '\n' {
		s.syntax(start, max(end, start+2), "a text of several lines begins with << and a name that ends the line", "for example <<END")
		return
	}
	s.countTokens(2, start)
	s.lineEnd(newline)
	s.at = newline + 1
	if k, ok := s.takeText(heredoc, start, end); ok {
		s.open(k, wantItem, start).text = &template{marker: string(s.src[at:end]), lineStart: true}
	}
}

// heredocText reads on in a heredoc, or in the template of a JSON string, until it ends or a template opens.
func (s *scanner) heredocText(f *frame) {
	for s.at < len(s.src) && !s.faults.stopped {
		if f.text.lineStart && s.endsHeredoc(f) {
			return
		}
		f.text.lineStart = false
		switch c := s.src[s.at]; {
		case c == '$' || c == '%':
			if s.sign(f, c) {
				return
			}
		case c == '\n':
			s.endHeredocLine(f, s.at)
		case c == '\r' && s.at+1 < len(s.src) && s.src[s.at+1] == '\n':
			s.at++
		case c == '\r':
			s.strange(s.at) // HCL's scanner stops at a carriage return inside a line.
		default:
			for s.at++; s.at < len(s.src) && !inHeredoc[s.src[s.at]]; {
				s.at++
			}
		}
	}
}

// inHeredoc are the bytes that mean something in a heredoc: a template or a line end.
var inHeredoc = [256]bool{'$': true, '%': true, '\n': true, '\r': true}

// endsHeredoc closes a heredoc at the line of its marker, which may stand between blanks. The end of that line belongs to the
// code around the heredoc; a line without an end is none.
func (s *scanner) endsHeredoc(f *frame) bool {
	n := bytes.IndexByte(s.src[s.at:], '\n')
	if n < 0 || string(bytes.TrimSpace(s.src[s.at:s.at+n])) != f.text.marker {
		return false
	}
	s.at += n
	s.stringLength(f.start, s.at)
	if s.src[s.at-1] == '\r' {
		s.at--
	}
	s.countTokens(1, s.at)
	s.closeTemplate()
	return true
}

// endHeredocLine reads the end of a line of a heredoc.
func (s *scanner) endHeredocLine(f *frame, newline int) {
	s.countTokens(1, newline)
	s.lineEnd(newline)
	s.countLine(f, newline)
	s.at = newline + 1
	f.text.lineStart = f.kind == heredoc
}

func (s *scanner) countLine(f *frame, at int) {
	if f.text.lines++; f.text.lines > s.limits.HeredocLines && s.faults.isNews(tooManyLines) {
		s.faults.add(tooManyLines, fault{start: at, end: at, summary: fmt.Sprintf("text of more than %d lines", s.limits.HeredocLines)})
	}
}

func (s *scanner) stringLength(start, end int) {
	if most := s.limits.StringBytes; end-start > most && s.faults.isNews(tooLongString) {
		s.faults.add(tooLongString, fault{start: start, end: start + 1, summary: fmt.Sprintf("text longer than %s", size(most))})
	}
}
