package prescan

// openTemplate opens ${ or %{ in a text.
func (s *scanner) openTemplate(f *frame, sign byte, start int) {
	switch {
	case f.kind == label:
		s.syntax(start, start+2, "a template in the name of a block", "names are fixed; for a name that holds "+string(sign)+"{ write "+string(sign)+string(sign)+"{")
	case sign == '$':
		s.open(interpolation, wantOperand, start)
	default:
		s.open(directive, wantDirective, start)
	}
}

// directiveWord takes the first word of %{…}.
func (s *scanner) directiveWord(f *frame, start int) bool {
	switch f.word = string(s.src[start:s.at]); f.word {
	case "if":
		f.state = wantOperand
	case "for":
		f.state = wantForName
	case "else", "endif", "endfor":
		f.state = wantClose
	default:
		return false
	}
	return true
}

// endDirective notes a complete directive in the text that holds it. What if and for open must be closed in the same text.
func (s *scanner) endDirective(word string, start int) bool {
	text := s.top().text
	opener := ""
	if last := len(text.open) - 1; last >= 0 {
		opener = text.open[last].word
	}
	switch {
	case word == "if" || word == "for":
		if !s.deeper(start) {
			return false
		}
		s.directives++
		text.open = append(text.open, openDirective{word, start})
	case word == "else" && opener == "if":
		text.open[len(text.open)-1].word = word
	case word == "endif" && (opener == "if" || opener == "else"), word == "endfor" && opener == "for":
		s.directives--
		text.open = text.open[:len(text.open)-1]
	default:
		s.syntax(start, start+2, "%{"+word+"} that belongs to nothing", "in one text stand %{if …} and %{endif}, with %{else} between them perhaps, or %{for …} and %{endfor}")
	}
	return true
}

// closeTemplate closes a string, a heredoc or the text of a JSON string.
func (s *scanner) closeTemplate() {
	if text := s.top().text; len(text.open) > 0 {
		open := text.open[len(text.open)-1]
		end := "%{endif}"
		if open.word == "for" {
			end = "%{endfor}"
		}
		s.syntax(open.start, open.start+2, "this directive is never closed", "end it with "+end+" in the same text")
		return
	}
	s.pop()
}
