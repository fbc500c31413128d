package prescan

import (
	"bytes"
	"fmt"
	"unicode/utf8"

	"github.com/netgrade/netgrade/inventory/source"
)

// cause is why a file is refused. Of each cause only the first place is told: who mends it looks for the others.
type cause uint

const (
	badBytes cause = 1 << iota
	badSyntax
	tooDeep
	tooManyTokens
	tooManyOperators
	tooLongString
	tooLongLine
	tooManySigns
	tooManyLines
	badNumber
	twiceTheKey

	// fatal causes end the scan: what follows them can't be told apart from their echoes.
	fatal = badBytes | badSyntax | tooDeep | tooManyTokens | tooManyOperators
)

// fault is one refusal; start and end are offsets into the file.
type fault struct {
	start, end      int
	summary, detail string
	// related is the offset of a further place, with a note; the note is empty where there is none.
	related int
	note    string
}

// faults collects refusals.
type faults struct {
	found   []fault
	known   cause
	stopped bool
}

// add notes a refusal, and ends the scan where its cause is fatal.
func (f *faults) add(why cause, one fault) {
	if f.isNews(why) {
		f.found = append(f.found, one)
	}
	f.known |= why
	f.stopped = f.stopped || why&fatal != 0
}

// isNews reports whether a refusal of this cause would be told. A hostile file breaks one bound a million times: who asks
// first needs no million sentences.
func (f *faults) isNews(why cause) bool { return f.known&why == 0 && !f.stopped }

func (f *faults) diagnostics(file string, src []byte) source.Diagnostics {
	if len(f.found) == 0 {
		return nil
	}
	text := source.NewText(src)
	var out source.Diagnostics
	for _, one := range f.found {
		// The line may hold a secret that never got to be a value, so nothing of it is shown but its shape.
		d := source.Diagnostic{Summary: one.summary, Detail: one.detail, At: text.At(file, one.start, one.end), Secret: true}
		if one.note != "" {
			d.Related = []source.Related{{At: text.At(file, one.related, one.related+1), Note: one.note}}
		}
		out = append(out, d)
	}
	return out.Sorted()
}

var byteOrderMark = []byte("\ufeff")

// TrimMark gives the bytes of a file without a byte order mark at their start.
func TrimMark(src []byte) []byte { return bytes.TrimPrefix(src, byteOrderMark) }

// bytes refuses what is too large or is no text.
func (f *faults) bytes(src []byte, most int) {
	zero := bytes.IndexByte(src, 0)
	switch {
	case len(src) > most:
		f.add(badBytes, fault{
			summary: fmt.Sprintf("file larger than %s", size(most)),
			detail:  "split it into several files; together they form one inventory",
		})
	case isUTF16(src, zero):
		f.add(badBytes, fault{end: 1, summary: "text in UTF-16", detail: "an inventory is UTF-8: save the file in that encoding"})
	case zero >= 0:
		f.add(badBytes, fault{start: zero, end: zero + 1, summary: "binary data, not text", detail: "an inventory is UTF-8 text and holds no zero byte"})
	case !utf8.Valid(src):
		bad := firstInvalid(src)
		f.add(badBytes, fault{
			start: bad, end: bad + 1, summary: fmt.Sprintf("byte 0x%02x, which is not UTF-8", src[bad]),
			detail: "an inventory is UTF-8: save the file in that encoding (Windows-1253 and ISO 8859-7 are others)",
		})
	}
}

// isUTF16 reports a file that begins with a byte order mark of UTF-16, or whose first two letters look like ASCII in it.
func isUTF16(src []byte, zero int) bool {
	if bytes.HasPrefix(src, []byte{0xff, 0xfe}) || bytes.HasPrefix(src, []byte{0xfe, 0xff}) {
		return true
	}
	return (zero == 0 || zero == 1) && len(src) >= 4 && src[1-zero] != 0 && src[zero+2] == 0 && src[3-zero] != 0
}

func firstInvalid(src []byte) int {
	at := 0
	for {
		letter, n := utf8.DecodeRune(src[at:])
		if letter == utf8.RuneError && n <= 1 {
			return at
		}
		at += n
	}
}

// size writes a bound as people say it.
func size(n int) string {
	switch {
	case n >= 1<<20 && n%(1<<20) == 0:
		return fmt.Sprintf("%d MiB", n>>20)
	case n >= 1<<10 && n%(1<<10) == 0:
		return fmt.Sprintf("%d KiB", n>>10)
	}
	return fmt.Sprintf("%d bytes", n)
}
