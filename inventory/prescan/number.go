package prescan

import (
	"fmt"
	"strconv"
)

// number reads a number as HCL's scanner does, which takes more for one than is one: 1.2.3 is a single token.
func (s *scanner) number(start int) {
	end := start + 1
	plain := true
	for i := end; i < len(s.src); {
		c := s.src[i]
		switch {
		case isDigit(c):
			i++
			end = i
			continue
		case c == '.':
			i++
			plain = plain && (i == len(s.src) || !isDigit(s.src[i])) // A dot that ends the number isn't part of it.
			continue
		case (c == 'e' || c == 'E') && exponentDigit(s.src[i+1:]) > 0:
			i += 1 + exponentDigit(s.src[i+1:])
			end, plain = i, false
			continue
		}
		break
	}
	s.at = end
	if !plain || end-start > 15 {
		s.faults.number(s.src, start, end, s.limits)
	}
	s.token(number, start, end)
}

func isDigit(c byte) bool { return '0' <= c && c <= '9' }

// exponentDigit is the length of an optional sign and a digit; 0 where there is no digit.
func exponentDigit(text []byte) int {
	switch {
	case len(text) > 0 && isDigit(text[0]):
		return 1
	case len(text) > 1 && (text[0] == '+' || text[0] == '-') && isDigit(text[1]):
		return 2
	}
	return 0
}

// number refuses a number that is none, that is longer than anybody writes, or that a float64 can't hold. A number of
// nine characters may stand for ten million digits.
func (f *faults) number(src []byte, start, end int, limits Limits) {
	text := src[start:end]
	if !isNumber(text) {
		f.add(badSyntax, fault{start: start, end: end, summary: "not a number", detail: "a number is digits, with one point at most; a version or an address is written in quotation marks"})
		return
	}
	if len(text) > limits.NumberChars {
		f.add(badNumber, fault{start: start, end: end, summary: fmt.Sprintf("number longer than %d characters", limits.NumberChars), detail: "a name made of digits is written in quotation marks"})
		return
	}
	if exponent := exponentOf(text); exponent > limits.Exponent || -exponent > limits.Exponent {
		f.add(badNumber, fault{start: start, end: end, summary: fmt.Sprintf("number with an exponent beyond %d", limits.Exponent), detail: "no quantity in an inventory is so large or so small"})
	}
}

// isNumber reports whether text is digits, with a point after them perhaps, and an exponent. HCL takes 1.e3 for a number.
func isNumber(text []byte) bool {
	rest := digits(text)
	if len(rest) == len(text) {
		return false
	}
	if len(rest) > 1 && rest[0] == '.' {
		rest = digits(rest[1:])
	}
	if len(rest) > 0 && rest[0]|0x20 == 'e' {
		n := exponentDigit(rest[1:])
		if n == 0 {
			return false
		}
		rest = digits(rest[1+n:])
	}
	return len(rest) == 0
}

func digits(text []byte) []byte {
	for len(text) > 0 && isDigit(text[0]) {
		text = text[1:]
	}
	return text
}

// exponentOf gives the exponent that is written in a number; one that is itself too long to count is beyond all bounds.
func exponentOf(number []byte) int {
	for i, c := range number {
		if c|0x20 == 'e' {
			exponent, err := strconv.Atoi(string(number[i+1:]))
			if err != nil {
				return 1 << 30
			}
			return exponent
		}
	}
	return 0
}
