package statement

import (
	"strings"
	"unicode"
)

// maximumBanner is the most lines of free text that a banner may have; a longer one was never closed.
const maximumBanner = 512

// readIndented nests each line in the nearest line above it that has fewer leading blanks.
func (b *builder) readIndented(text string) {
	lines := strings.Split(text, "\n")
	indents := []int{-1}
	for number := 0; number < len(lines) && !b.full(); number++ {
		line := strings.TrimRightFunc(lines[number], unicode.IsSpace)
		content := strings.TrimLeftFunc(line, unicode.IsSpace)
		if content == "" {
			continue
		}
		if len(line) > maximumLine {
			b.tree.Dropped = append(b.tree.Dropped, number+1)
			continue
		}
		if content[0] == '!' {
			b.addComment(content, number+1)
			continue
		}
		indent := len(line) - len(content)
		for indents[len(indents)-1] >= indent {
			indents = indents[:len(indents)-1]
		}
		b.open = b.open[:len(indents)]
		words, textLines := withoutBanner(strings.Fields(content), lines[number:])
		s := &Statement{Words: words, Line: number + 1}
		b.add(s)
		if b.enter(s) {
			indents = append(indents, indent)
		}
		number += textLines
	}
}

// addComment keeps a comment that says anything, at the top: comments end no section and belong to none. Its first word is
// the exclamation mark, so that no pattern takes it for a statement.
func (b *builder) addComment(content string, line int) {
	words := strings.Fields(strings.TrimLeft(content, "!"))
	if len(words) == 0 {
		return
	}
	b.count++
	words = append([]string{"!"}, words...)
	b.tree.Root.Children = append(b.tree.Root.Children, &Statement{Words: words, Line: line, Comment: true})
}

// withoutBanner cuts the free text from a statement that carries some, and says how many of the lines after it belong to
// that text. Free text is delimited by a character of the author's choice right after the kind of banner (Cisco; in
// listings that is always ^C), or by a line that says EOF (Arista). lines begins with the statement's own line.
func withoutBanner(words []string, lines []string) (head []string, textLines int) {
	size := bannerHead(words)
	if size == 0 {
		return words, 0
	}
	head = words[:size]
	if len(words) == size {
		for n := 1; n < len(lines) && n <= maximumBanner; n++ {
			if strings.TrimSpace(lines[n]) == "EOF" {
				return head, n
			}
		}
		return head, 0
	}
	delimiter := delimiterOf(words[size])
	_, after, _ := strings.Cut(lines[0], head[size-1])
	_, after, _ = strings.Cut(after, delimiter)
	if strings.Contains(after, delimiter) {
		return head, 0
	}
	for n := 1; n < len(lines) && n <= maximumBanner; n++ {
		if strings.Contains(lines[n], delimiter) {
			return head, n
		}
	}
	return head, 0
}

// bannerHead is the number of words before the free text of a statement, zero for a statement without any.
func bannerHead(words []string) int {
	switch {
	case words[0] == "banner" && len(words) > 1:
		return 2
	case len(words) > 3 && words[0] == "aaa" && words[1] == "authentication" && (words[2] == "banner" || words[2] == "fail-message"):
		return 3
	case len(words) > 3 && words[0] == "menu" && words[2] == "title":
		return 3
	}
	return 0
}

func delimiterOf(word string) string {
	if strings.HasPrefix(word, "^C") {
		return "^C"
	}
	for _, letter := range word {
		return string(letter)
	}
	return word
}
