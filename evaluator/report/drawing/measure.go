package drawing

import (
	"strings"
	"unicode"

	"golang.org/x/text/width"
)

// asciiWidths are the advance widths of the characters from space to tilde, in hundredths of the font size: for each the wider one
// of DejaVu Sans and Arial, between which the fonts of a reader's machine lie. What is measured so fits in either.
var asciiWidths = [...]uint8{
	32, 41, 46, 84, 64, 96, 78, 28, 40, 40, 50, 84, 32, 37, 32, 34, 64, 64, 64, 64, 64, 64, 64, 64, 64, 64, 34, 34, 84, 84, 84, 56,
	102, 69, 69, 73, 78, 67, 62, 78, 76, 30, 50, 67, 56, 87, 75, 79, 67, 79, 73, 67, 62, 74, 69, 99, 69, 67, 69, 40, 34, 40, 84, 56,
	50, 62, 64, 55, 64, 62, 36, 64, 64, 28, 28, 58, 28, 98, 64, 62, 64, 64, 42, 53, 40, 64, 60, 82, 60, 60, 53, 64, 34, 64, 84,
}

const (
	letterWidth = 80  // of a letter beyond ASCII; only Œ, Щ and their like are wider
	wideWidth   = 130 // of ideographs and emoji
)

// textWidth is how many pixels a line of text takes at most.
func textWidth(text string, size float64) float64 {
	hundredths := 0
	for _, letter := range text {
		switch kind := width.LookupRune(letter).Kind(); {
		case letter >= ' ' && letter <= '~':
			hundredths += int(asciiWidths[letter-' '])
		case unicode.In(letter, unicode.Mn, unicode.Me, unicode.Cf):
		case kind == width.EastAsianWide || kind == width.EastAsianFullwidth:
			hundredths += wideWidth
		default:
			hundredths += letterWidth
		}
	}
	return float64(float64(hundredths)*size) / 100
}

// wrap breaks a name into at most two lines of a width. What doesn't fit loses its middle, because names differ at their ends.
func wrap(name string, size, limit float64) []string {
	if textWidth(name, size) <= limit {
		return []string{name}
	}
	cut := breakAt(name, size, limit)
	return []string{strings.TrimRight(name[:cut], " "), shorten(strings.TrimLeft(name[cut:], " "), size, limit)}
}

// breakAt is the last place after a separator up to which a name fits in a line, or the last letter that fits.
func breakAt(name string, size, limit float64) int {
	letters, separators := 0, 0
	for i, letter := range name {
		end := i + len(string(letter))
		if letter == unicode.ReplacementChar {
			end = i + 1
		}
		if end > len(name) || textWidth(name[:end], size) > limit {
			break
		}
		letters = end
		if strings.ContainsRune("-_./: ", letter) && end < len(name) {
			separators = end
		}
	}
	if separators > 0 {
		return separators
	}
	return max(letters, 1)
}

// paragraph breaks a text at its blanks into lines of a width; a word that is too long for a line loses its middle.
func paragraph(text string, size, limit float64) []string {
	var lines []string
	line := ""
	for _, word := range strings.Fields(text) {
		longer := strings.TrimSpace(line + " " + word)
		if line != "" && textWidth(longer, size) > limit {
			lines = append(lines, line)
			longer = word
		}
		line = shorten(longer, size, limit)
	}
	return append(lines, line)
}

// shorten takes letters out of the middle until a text fits.
func shorten(text string, size, limit float64) string {
	if textWidth(text, size) <= limit {
		return text
	}
	letters := []rune(text)
	for keep := min(len(letters)-1, int(limit)); keep > 1; keep-- {
		head := (keep + 1) / 2
		short := string(letters[:head]) + "…" + string(letters[len(letters)-(keep-head):])
		if textWidth(short, size) <= limit {
			return short
		}
	}
	return "…"
}
