package source

import (
	"fmt"
	"strings"
	"unicode"
	"unicode/utf8"

	"github.com/apparentlymart/go-textseg/v15/textseg"
	"golang.org/x/text/width"
)

const (
	// longestWord is how many characters without a space are printed; a terminal can't wrap a longer word.
	longestWord = 100
	// mostMarks is how many combining marks are printed on one letter. Vietnamese and polytonic Greek need two or three;
	// a hundred paint over the lines above.
	mostMarks = 4
	// tabStop is the distance of tab stops in excerpts.
	tabStop = 4
)

// Printable makes text from outside safe to print on a terminal, on one line. Characters that a terminal would obey, that
// reorder or hide what stands beside them, or that end a line become visible escapes such as \x1b or \u202e; long words and
// piles of combining marks are cut. Every sink for terminals passes foreign text through here, once; text that is
// printable already comes back unchanged.
func Printable(text string) string {
	if len(text) <= longestWord && isPlain(text) {
		return text
	}
	var out strings.Builder
	word, marks := 0, mostMarks // A mark without a letter before it would change what is printed before the text.
	for i := 0; i < len(text); {
		letter, size := utf8.DecodeRuneInString(text[i:])
		raw := text[i : i+size]
		i += size
		isMark := unicode.Is(unicode.M, letter)
		if word++; unicode.Is(unicode.Zs, letter) {
			word = 0
		}
		if marks++; !isMark {
			marks = 0
		}
		switch {
		case word == longestWord+1 || word <= longestWord && marks == mostMarks+1 && out.Len() > 0:
			out.WriteString("…")
		case word > longestWord || marks > mostMarks && out.Len() > 0:
		case isSafe(letter, size) && (!isMark || out.Len() > 0):
			out.WriteString(raw)
		default:
			out.WriteString(escape(letter, raw))
		}
	}
	return out.String()
}

func isPlain(text string) bool {
	for i := range len(text) {
		if text[i] < ' ' || text[i] > '~' {
			return false
		}
	}
	return true
}

// isSafe reports whether a terminal shows the character and does nothing else.
func isSafe(letter rune, size int) bool {
	if letter < utf8.RuneSelf {
		return ' ' <= letter && letter <= '~'
	}
	if letter == utf8.RuneError && size == 1 || unicode.Is(invisible, letter) {
		return false
	}
	return unicode.IsPrint(letter) || unicode.Is(unicode.Zs, letter)
}

// escape writes a character as Go source would, which most readers of a log have seen before.
func escape(letter rune, raw string) string {
	switch {
	case letter == '\n':
		return `\n`
	case letter == '\r':
		return `\r`
	case letter == '\t':
		return `\t`
	case letter == utf8.RuneError && len(raw) == 1, letter < utf8.RuneSelf:
		return fmt.Sprintf(`\x%02x`, raw[0])
	case letter <= 0xffff:
		return fmt.Sprintf(`\u%04x`, letter)
	}
	return fmt.Sprintf(`\U%08x`, letter)
}

// invisible are the characters that Unicode counts as letters, marks or symbols although nothing is drawn for them:
// fillers, joiners and variation selectors. The others that show nothing are control or format characters, which
// unicode.IsPrint refuses.
var invisible = &unicode.RangeTable{
	R16: []unicode.Range16{
		{Lo: 0x034f, Hi: 0x034f, Stride: 1}, {Lo: 0x115f, Hi: 0x1160, Stride: 1}, {Lo: 0x17b4, Hi: 0x17b5, Stride: 1},
		{Lo: 0x180b, Hi: 0x180f, Stride: 1}, {Lo: 0x2800, Hi: 0x2800, Stride: 1}, {Lo: 0x3164, Hi: 0x3164, Stride: 1},
		{Lo: 0xfe00, Hi: 0xfe0f, Stride: 1}, {Lo: 0xffa0, Hi: 0xffa0, Stride: 1},
	},
	R32: []unicode.Range32{{Lo: 0xe0100, Hi: 0xe01ef, Stride: 1}},
}

// Width is how many columns of a terminal printable text takes: two for a wide character, none for a combining mark.
func Width(text string) int {
	if isPlain(text) {
		return len(text)
	}
	cells := 0
	for len(text) > 0 {
		size := cluster(text)
		cells += clusterWidth(text[:size])
		text = text[size:]
	}
	return cells
}

// Truncate cuts printable text to a number of columns; an ellipsis takes the place of what was cut.
func Truncate(text string, cells int) string {
	if Width(text) <= cells {
		return text
	}
	end, used := 0, 0
	for end < len(text) {
		size := cluster(text[end:])
		if used += clusterWidth(text[end : end+size]); used > cells-1 {
			break
		}
		end += size
	}
	return text[:end] + "…"
}

// cluster is the length of the first grapheme cluster of text, in bytes. ASCII is decided without the table.
func cluster[bytes string | []byte](text bytes) int {
	if len(text) == 1 || text[0] < utf8.RuneSelf && text[1] < utf8.RuneSelf && text[0] != '\r' {
		return 1
	}
	size, _, err := textseg.ScanGraphemeClusters([]byte(text[:min(len(text), longestCluster)]), true)
	if err != nil || size == 0 {
		return 1
	}
	return size
}

// longestCluster bounds the bytes in which the end of a cluster is looked for.
const longestCluster = 256

func clusterWidth(text string) int {
	widest := 0
	for _, letter := range text {
		switch kind := width.LookupRune(letter).Kind(); {
		case unicode.Is(unicode.M, letter):
		case kind == width.EastAsianWide || kind == width.EastAsianFullwidth:
			widest = 2
		default:
			widest = max(widest, 1)
		}
	}
	return widest
}
