package source

import (
	"bytes"
	"slices"
	"strings"
	"unicode"
)

// piece is a part of a line with what is shown in its place: shown is empty where the bytes themselves are.
type piece struct {
	start, end int
	shown      string
}

// masker walks over one line and decides, piece by piece, what may be shown of it. It knows just enough of the two
// spellings to tell strings and comments from the rest; on a line that no reader would accept it errs on the side of hiding.
type masker struct {
	line []byte
	json bool
	// from and to bound the bytes of which pieces are wanted: a line may hold megabytes.
	from, to int
	pieces   []piece
	// secret says that literals are hidden whatever they look like: the caller said so, or the line names a secret.
	secret bool
	// named says that the word that the value belongs to is one for secrets, so that bare words are hidden as well.
	named bool
}

// mask splits a line into pieces, of which it gives those that touch the bytes between two offsets.
func mask(line []byte, json, secret bool, from, to int) []piece {
	m := &masker{line: line, json: json, secret: secret, from: from, to: to}
	at := 0
	if end := bytes.Index(line, []byte("*/")); end >= 0 && !bytes.Contains(line[:end], []byte("/*")) {
		at = m.hide(0, end+len("*/"), "… */") // The end of a comment that began on an earlier line.
	}
	for at < len(line) && at <= to {
		at = m.next(at)
	}
	return m.pieces
}

// next appends the piece at an offset and gives the offset after it.
func (m *masker) next(at int) int {
	rest := m.line[at:]
	switch c := rest[0]; {
	case c == '"':
		return m.literal(at, m.stringEnd(at))
	case !m.json && c == '#':
		return m.hide(at, len(m.line), "# …")
	case !m.json && bytes.HasPrefix(rest, []byte("//")):
		return m.hide(at, len(m.line), "// …")
	case !m.json && bytes.HasPrefix(rest, []byte("/*")):
		end := len(m.line)
		if n := bytes.Index(rest[2:], []byte("*/")); n >= 0 {
			end = at + 2 + n + 2
		}
		return m.hide(at, end, "/* … */")
	case isWord(c):
		return m.word(at)
	}
	return m.show(at, at+1)
}

func (m *masker) show(start, end int) int {
	if end < m.from {
		return end
	}
	if last := len(m.pieces) - 1; last >= 0 && m.pieces[last].shown == "" {
		m.pieces[last].end = end
		return end
	}
	m.pieces = append(m.pieces, piece{start: start, end: end})
	return end
}

func (m *masker) hide(start, end int, shown string) int {
	if end < m.from {
		return end
	}
	m.pieces = append(m.pieces, piece{start, end, shown})
	return end
}

// literal shows or hides a string. A string that is a key names what follows, as a bare word does.
func (m *masker) literal(start, end int) int {
	text := strings.Trim(string(m.line[start:end]), `"`)
	if m.isKey(end) && !looksSecret(text) {
		m.named = namesSecret(text)
		return m.show(start, end)
	}
	if m.secret || m.named || looksSecret(text) {
		return m.hide(start, end, `"…"`)
	}
	return m.show(start, end)
}

// word shows or hides a bare word or number.
func (m *masker) word(start int) int {
	end := start + 1
	for end < len(m.line) && (isWord(m.line[end]) || m.line[end] == '-' || m.line[end] == '.') {
		end++
	}
	text := string(m.line[start:end])
	isNumber := '0' <= text[0] && text[0] <= '9'
	switch {
	case m.isKey(end):
		m.named = namesSecret(text)
	case m.named && text != "true" && text != "false" && text != "null" && !(isNumber && len(text) < longNumber),
		m.secret && isNumber && len(text) >= longNumber:
		return m.hide(start, end, "…")
	}
	return m.show(start, end)
}

// longNumber is how many digits a number has that could be a PIN and not a port or a count.
const longNumber = 6

// isKey reports whether what ends at an offset is the name of the value after it.
func (m *masker) isKey(end int) bool {
	rest := bytes.TrimLeft(m.line[end:], " \t")
	return len(rest) > 0 && (rest[0] == ':' || rest[0] == '=' && !bytes.HasPrefix(rest, []byte("==")))
}

// stringEnd finds the end of the string that begins at an offset, templates in it included: inside those a quote begins a
// string of its own. A string that doesn't end goes to the end of the line.
func (m *masker) stringEnd(start int) int {
	open := []byte{'"'}
	for i := start + 1; i < len(m.line); i++ {
		c, quoted := m.line[i], open[len(open)-1] == '"'
		switch {
		case quoted && c == '\\':
			i++
		case c == '"' && quoted, c == '}' && !quoted:
			if open = open[:len(open)-1]; len(open) == 0 {
				return i + 1
			}
		case c == '"', c == '{' && !quoted, c == '{' && !m.json && m.opensTemplate(i):
			open = append(open, c)
		}
	}
	return len(m.line)
}

// opensTemplate reports whether the brace at an offset belongs to ${ or %{, and is not escaped as $${ or %%{.
func (m *masker) opensTemplate(brace int) bool {
	sign := m.line[brace-1]
	return (sign == '$' || sign == '%') && m.line[brace-2] != sign
}

func isWord(c byte) bool {
	return c == '_' || '0' <= c && c <= '9' || 'a' <= c && c <= 'z' || 'A' <= c && c <= 'Z' || c >= 0x80
}

// namesSecret reports whether a name is one under which people keep secrets: api_key, snmpCommunity, password-athens. The
// weaker words count only at the end of a name: key_exchange and token_lifetime are settings.
func namesSecret(name string) bool {
	words := splitName(name)
	for len(words) > 1 && isQualifier(words[len(words)-1]) {
		words = words[:len(words)-1]
	}
	for i, word := range words {
		if isStrong(word) && (i == len(words)-1 || !isSetting(words[i+1])) {
			return true
		}
	}
	return len(words) > 0 && isWeak(words[len(words)-1])
}

// isStrong reports whether a word means a secret wherever it stands in a name.
func isStrong(word string) bool {
	return endsWith(word, "password", "passwd", "pwd", "passphrase", "secret", "psk", "credential")
}

// isWeak reports whether a word means a secret at the end of a name; apikey and authtoken are such ends too.
func isWeak(word string) bool {
	return endsWith(word, "token", "key", "community", "communities", "pass", "pin")
}

func endsWith(word string, ends ...string) bool {
	word = strings.TrimSuffix(word, "s")
	return slices.ContainsFunc(ends, func(end string) bool { return strings.HasSuffix(word, strings.TrimSuffix(end, "s")) })
}

// isQualifier reports whether a word says in which form a secret is kept, so that the word before it decides.
func isQualifier(word string) bool {
	switch word {
	case "value", "text", "string", "hash", "material", "data", "pem", "base64", "hex", "file":
		return true
	}
	return strings.Trim(word, "0123456789") == ""
}

// isSetting reports whether a word after a strong one turns the name into a setting about secrets.
func isSetting(word string) bool {
	switch word {
	case "length", "min", "max", "minimum", "maximum", "age", "rotation", "lifetime", "policy", "enabled", "storage", "authentication",
		"entropy", "bits", "changed", "revoked", "history", "complexity", "encryption", "type":
		return true
	}
	return false
}

// splitName gives the lower-case words of a name: apiKey, api_key and api-key are all api and key.
func splitName(name string) []string {
	var words []string
	start := 0
	runes := []rune(name)
	flush := func(end int) {
		if end > start {
			words = append(words, strings.ToLower(string(runes[start:end])))
		}
	}
	for i, letter := range runes {
		switch {
		case letter == '_' || letter == '-' || letter == '.' || letter == ' ':
			flush(i)
			start = i + 1
		case unicode.IsUpper(letter) && i > start && unicode.IsLower(runes[i-1]):
			flush(i)
			start = i
		}
	}
	flush(len(runes))
	return words
}
