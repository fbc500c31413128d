package source

import (
	"encoding/base64"
	"strings"
)

// looksSecret reports whether a text has the form of a secret, whatever it is called: a private key, a password in a URL,
// the hash of a password, a signed token, or a long text without rhyme or reason.
func looksSecret(text string) bool {
	return strings.Contains(text, "-----BEGIN ") || hasURLPassword(text) || isPasswordHash(text) || isToken(text) || isRandom(text)
}

// hasURLPassword reports a URL with user and password, as RFC 3986, section 3.2.1 has them (and deprecates them).
func hasURLPassword(text string) bool {
	_, rest, found := strings.Cut(text, "://")
	if !found {
		return false
	}
	if end := strings.IndexAny(rest, "/?# "); end >= 0 {
		rest = rest[:end]
	}
	user, _, found := cutLast(rest, "@")
	return found && strings.Contains(user, ":")
}

func cutLast(text, separator string) (before, after string, found bool) {
	at := strings.LastIndex(text, separator)
	if at < 0 {
		return text, "", false
	}
	return text[:at], text[at+len(separator):], true
}

// isPasswordHash reports the modular crypt format: $1$salt$hash, $6$…, $2b$…, $argon2id$…; devices use it too ($9$…).
func isPasswordHash(text string) bool {
	rest, found := strings.CutPrefix(text, "$")
	scheme, hash, more := strings.Cut(rest, "$")
	return found && more && 0 < len(scheme) && len(scheme) < 16 && len(hash) >= 8 && !strings.ContainsAny(text, " {")
}

// isToken reports a JSON Web Token (RFC 7519): three parts in base64url, the first of which is a JSON object.
func isToken(text string) bool {
	header, rest, found := strings.Cut(text, ".")
	if !found || !strings.Contains(rest, ".") || !strings.HasPrefix(header, "eyJ") {
		return false
	}
	_, err := base64.RawURLEncoding.DecodeString(header)
	return err == nil
}

const (
	// shortestRandom is the length from which a text without pattern counts as a secret: 128 bits in base64 take 22 letters.
	shortestRandom = 20
	// shortestHex is the same for hexadecimal digits: 128 bits.
	shortestHex = 32
)

// isRandom reports a long word that changes between small and capital letters and digits as only random text does, or that
// is all hexadecimal digits. Words in front (Bearer, key=) don't hide it.
func isRandom(text string) bool {
	for _, word := range strings.FieldsFunc(text, func(r rune) bool { return !isBase64(r) }) {
		if len(word) >= shortestHex && isHex(word) || len(word) >= shortestRandom && changes(word)*4 >= len(word) {
			return true
		}
	}
	return false
}

func isBase64(letter rune) bool {
	return 'a' <= letter && letter <= 'z' || 'A' <= letter && letter <= 'Z' || '0' <= letter && letter <= '9' || letter == '+' || letter == '/'
}

func isHex(word string) bool {
	return strings.Trim(word, "0123456789abcdefABCDEF") == "" && strings.ContainsAny(word, "0123456789") && strings.ContainsAny(word, "abcdefABCDEF")
}

// changes counts the neighbours in a word of which one is a small letter, a capital or a digit and the other is not.
func changes(word string) int {
	count := 0
	for i := 1; i < len(word); i++ {
		if class(word[i-1]) != class(word[i]) {
			count++
		}
	}
	return count
}

func class(c byte) int {
	switch {
	case 'a' <= c && c <= 'z':
		return 0
	case 'A' <= c && c <= 'Z':
		return 1
	case '0' <= c && c <= '9':
		return 2
	}
	return 3
}
