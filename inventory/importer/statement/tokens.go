package statement

import (
	"regexp"
	"slices"
	"strings"
)

// readTokens reads the two forms of Junos. They have words, quoted strings, comments and lists in brackets in common;
// in the set form a statement ends with its line, in the braced form with a semicolon or a brace.
func (b *builder) readTokens(text string) {
	r := &tokenReader{builder: b, list: -1}
	comment, number := false, 0
	for line := range strings.SplitSeq(text, "\n") {
		if b.full() {
			return
		}
		number++
		line = strings.TrimSpace(line)
		switch {
		case len(line) > maximumLine:
			b.drop(number)
		case prompt.MatchString(line):
		default:
			comment = r.line(line, number, comment)
		}
	}
	r.end()
	r.off.mark(b.tree.Root.Children)
}

// prompt is the line that a Junos device writes after its answer: the role of the routing engine.
var prompt = regexp.MustCompile(`^\{[a-z]+(:\w+)*\}$`)

// tokenReader collects the words of the statement that is being read.
type tokenReader struct {
	*builder
	words []string
	start int
	// list is where the list in brackets began among the words; -1 outside a list.
	list   int
	closed []string
	// excess counts the braces that were opened beyond maximumDepth.
	excess int
	// off holds the paths named by deactivate, in the set form.
	off switchedOff
}

// line reads one line and reports whether a comment is still open at its end.
func (r *tokenReader) line(line string, number int, comment bool) bool {
	for line != "" {
		if comment {
			_, after, found := strings.Cut(line, "*/")
			if !found {
				return true
			}
			line, comment = strings.TrimSpace(after), false
			continue
		}
		switch {
		case line[0] == '#':
			line = ""
		case strings.HasPrefix(line, "/*"):
			line, comment = line[2:], true
		case line[0] == '"':
			var word string
			word, line = quoted(line)
			r.word(word, number)
		case strings.IndexByte("{};[]", line[0]) >= 0:
			r.sign(line[0])
			line = line[1:]
		default:
			end := strings.IndexAny(line, " \t{};[]\"")
			if end < 0 {
				end = len(line)
			}
			r.word(line[:end], number)
			line = line[end:]
		}
		line = strings.TrimLeft(line, " \t")
	}
	if r.tree.Form == Set {
		r.end()
	}
	return comment
}

// quoted splits a leading quoted string from a line. A string that is not closed ends with the line.
func quoted(line string) (word, rest string) {
	var text strings.Builder
	for at := 1; at < len(line); at++ {
		switch {
		case line[at] == '\\' && at+1 < len(line):
			at++
			text.WriteByte(line[at])
		case line[at] == '"':
			return text.String(), line[at+1:]
		default:
			text.WriteByte(line[at])
		}
	}
	return text.String(), ""
}

func (r *tokenReader) word(word string, line int) {
	if len(r.words) == 0 {
		r.start = line
	}
	r.words = append(r.words, word)
}

// sign reads a sign that stands outside strings and comments.
func (r *tokenReader) sign(sign byte) {
	switch sign {
	case ';':
		r.end()
	case '[':
		r.list = len(r.words)
	case ']':
		if r.list >= 0 {
			r.closed = slices.Clone(r.words[r.list:])
			r.words = r.words[:r.list]
			r.list = -1
		}
	case '{':
		s := r.statement(r.words)
		r.words, r.closed, r.list = nil, nil, -1
		r.add(s)
		if !r.enter(s) {
			r.excess++
		}
	case '}':
		r.end()
		if r.excess > 0 {
			r.excess--
		} else if len(r.open) > 1 {
			r.open = r.open[:len(r.open)-1]
		}
	}
}

// end finishes a statement; one with a list in brackets becomes one statement for each element, as the set form writes it.
func (r *tokenReader) end() {
	words, elements := r.words, r.closed
	r.words, r.closed, r.list = nil, nil, -1
	if r.tree.Form == Set {
		if len(words) < 2 {
			return
		}
		verb := words[0]
		words = words[1:]
		switch verb {
		case "set":
		case "deactivate":
			r.off.add(words)
			return
		default:
			return
		}
	}
	if len(elements) == 0 && len(words) > 0 {
		r.add(r.statement(words))
	}
	for _, element := range elements {
		r.add(r.statement(append(slices.Clone(words), element)))
	}
}

// statement makes a statement of words; the marks that Junos puts before the first word are no part of it.
func (r *tokenReader) statement(words []string) *Statement {
	s := &Statement{Line: r.start}
	for len(words) > 0 && slices.Contains([]string{"inactive:", "protect:", "replace:", "unprotect:"}, words[0]) {
		s.Inactive = s.Inactive || words[0] == "inactive:"
		words = words[1:]
	}
	s.Words = words
	return s
}

// switchedOff is a set of paths, as a tree by word: a path is in it when its node has end set.
type switchedOff struct {
	next map[string]*switchedOff
	end  bool
}

func (o *switchedOff) add(path []string) {
	node := o
	for _, word := range path {
		if node.next == nil {
			node.next = map[string]*switchedOff{}
		}
		if node.next[word] == nil {
			node.next[word] = &switchedOff{}
		}
		node = node.next[word]
	}
	node.end = true
}

// mark switches off every statement of the set form whose path begins with one in the set.
func (o *switchedOff) mark(statements []*Statement) {
	for _, s := range statements {
		node := o
		for _, word := range s.Words {
			if node = node.next[word]; node == nil {
				break
			}
			if node.end {
				s.Inactive = true
				break
			}
		}
	}
}
