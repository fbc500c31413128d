package importer

import (
	"regexp"
	"strings"

	"github.com/netgrade/netgrade/inventory/importer/statement"
)

// A statement that was not understood may hold a secret anywhere, so only what looks like a keyword is shown of it, and
// nothing after a word that announces a secret.
var (
	keyword = regexp.MustCompile(`^[a-z][a-z-]{0,23}$`)
	secrets = regexp.MustCompile(`pass|secret|key|commun|auth|md5|sha|psk|cred|token|hash|cert|priv|crypt|phrase|pin|login|user|snmp|tacacs|radius|` +
		`name|descr|banner|url|title|text|string|exec|alias|remark|contact|location|host|label|message|server`)
)

// maximumHead is the number of words shown.
const maximumHead = 5

// shownHead is what may be shown of a statement: its first keywords.
func shownHead(path statement.Path) string {
	words := []string{}
	for _, s := range path {
		words = append(words, s.Words[:min(len(s.Words), maximumHead+1)]...)
		if len(words) > maximumHead {
			break
		}
	}
	shown := []string{}
	for n, word := range words {
		if n == maximumHead || !keyword.MatchString(word) {
			return strings.Join(append(shown, "…"), " ")
		}
		shown = append(shown, word)
		if secrets.MatchString(word) && n+1 < len(words) {
			return strings.Join(append(shown, "…"), " ")
		}
	}
	return strings.Join(shown, " ")
}
