package drawing

import (
	"encoding/xml"
	"fmt"
	"strings"

	"github.com/netgrade/netgrade/inventory/source"
)

// printable makes foreign text safe for a page and for the terminal on which a picture may be printed: what would be obeyed, would reorder the
// text or end its line becomes a visible escape.
func printable(text string) string { return source.Printable(text) }

// forXML escapes text for the content and the attributes of XML; characters that XML 1.0 has not are visible escapes by then.
func forXML(text string) string {
	var out strings.Builder
	_ = xml.EscapeText(&out, []byte(printable(text))) // a strings.Builder takes everything
	return out.String()
}

// forDOT writes a quoted string of Graphviz, in which a backslash leads escapes of labels such as \N, the name of the node. The
// replacement character stands for broken text in any case; gonum's reader takes it for such.
func forDOT(text string) string {
	return `"` + strings.NewReplacer(`\`, `\\`, `"`, `\"`, "\ufffd", "?").Replace(printable(text)) + `"`
}

// forMermaid writes a quoted string of Mermaid. Letters, digits and a few marks stand for themselves, all else is a numeric code: Mermaid
// looks for comments (%%), directives, HTML and Markdown inside of strings as well.
func forMermaid(text string) string {
	var out strings.Builder
	out.WriteByte('"')
	for _, letter := range printable(text) {
		switch {
		case letter >= 'a' && letter <= 'z', letter >= 'A' && letter <= 'Z', letter >= '0' && letter <= '9',
			strings.ContainsRune(" -.,/()+", letter), letter > '~':
			out.WriteRune(letter)
		default:
			fmt.Fprintf(&out, "#%d;", letter)
		}
	}
	out.WriteByte('"')
	return out.String()
}

// forJSON escapes what encoding/json leaves as it is and a terminal would obey: DEL and the second range of control characters.
func forJSON(text []byte) []byte {
	var out strings.Builder
	for _, letter := range string(text) {
		if letter >= 0x7f && letter <= 0x9f {
			fmt.Fprintf(&out, `\u%04x`, letter)
			continue
		}
		out.WriteRune(letter)
	}
	return []byte(out.String())
}
