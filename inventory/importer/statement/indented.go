package statement

import (
	"strings"
	"unicode"
)

// maximumBanner is the most lines of free text that a banner may have; a longer one was never closed. A text with
// maximumUnclosed such banners is no configuration, and no more are looked for.
const (
	maximumBanner   = 512
	maximumUnclosed = 32
)

// readIndented nests each line in the nearest line above it that has fewer leading blanks.
func (b *builder) readIndented(text string) {
	indents := []int{-1}
	for number := 1; text != "" && !b.full(); number++ {
		var line string
		line, text, _ = strings.Cut(text, "\n")
		line = strings.TrimRightFunc(line, unicode.IsSpace)
		content := strings.TrimLeftFunc(line, unicode.IsSpace)
		switch {
		case content == "":
			continue
		case len(line) > maximumLine:
			b.drop(number)
			continue
		case content[0] == '!':
			b.addComment(content, number)
			continue
		}
		indent := len(line) - len(content)
		for indents[len(indents)-1] >= indent {
			indents = indents[:len(indents)-1]
		}
		b.open = b.open[:len(indents)]
		s := &Statement{Words: strings.Fields(content), Line: number}
		if size := bannerHead(s.Words); size > 0 {
			var lines int
			text, lines = b.withoutBanner(s.Words[size-1:], content, text)
			number += lines
			s.Words = s.Words[:size]
		}
		b.add(s)
		if b.enter(s) {
			indents = append(indents, indent)
		}
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

// withoutBanner finds the end of the free text of a statement in the text after its line, and gives what is left of that
// and the number of lines that were taken. Free text is delimited by a character of the author's choice right after the kind
// of banner (Cisco; in listings that is always ^C), or by a line that says EOF (Arista). words begins with the kind.
func (b *builder) withoutBanner(words []string, line, after string) (left string, lines int) {
	ends := func(line string) bool { return strings.TrimSpace(line) == "EOF" }
	if len(words) > 1 {
		delimiter := delimiterOf(words[1])
		_, rest, _ := strings.Cut(line, words[0])
		_, rest, _ = strings.Cut(rest, delimiter)
		if strings.Contains(rest, delimiter) {
			return after, 0
		}
		ends = func(line string) bool { return strings.Contains(line, delimiter) }
	}
	if b.unclosed >= maximumUnclosed {
		return after, 0
	}
	for rest := after; rest != "" && lines < maximumBanner; {
		line, rest, _ = strings.Cut(rest, "\n")
		lines++
		if ends(line) {
			return rest, lines
		}
	}
	b.unclosed++
	return after, 0
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
