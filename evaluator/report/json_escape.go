package report

import (
	"bufio"
	"fmt"
)

// controlEscaper passes JSON on with U+007F and U+0080 to U+009F written as \u escapes; encoding/json leaves them as they are, and a
// terminal takes them for commands. In JSON they stand in strings alone, so that no other byte needs to be looked at.
type controlEscaper struct {
	to *bufio.Writer
	// led is set after the byte that begins U+0080 to U+00BF in UTF-8; what follows it decides.
	led bool
}

const (
	del    = 0x7f
	lead   = 0xc2
	lastC1 = 0x9f
)

// Write never fails before to does: a bufio.Writer remembers its first error and gives it on Flush.
func (e *controlEscaper) Write(text []byte) (int, error) {
	for _, b := range text {
		switch {
		case e.led && b <= lastC1:
			fmt.Fprintf(e.to, `\u%04x`, b) // the second byte is the character's number
		case e.led:
			e.to.Write([]byte{lead, b})
		case b == del:
			fmt.Fprintf(e.to, `\u%04x`, b)
		case b != lead:
			e.to.WriteByte(b)
		}
		e.led = !e.led && b == lead
	}
	return len(text), nil
}
