package prescan

import "slices"

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

// introduce takes the first word of %{…}.
func (s *scanner) introduce(f *frame, start int) bool {
	f.word = directiveWord(max(0, slices.Index(directiveWords[:], string(s.src[start:s.at]))))
	switch f.word {
	case ifWord:
		f.state = wantOperand
	case forWord:
		f.state = wantForName
	case noWord:
		return false
	default:
		f.state = wantClose
	}
	return true
}

// endDirective notes a complete directive in the text that holds it. What if and for open must be closed in the same text.
func (s *scanner) endDirective(word directiveWord, start int) bool {
	text := s.top().text
	last := len(text.open) - 1
	opener := noWord
	if last >= 0 {
		opener = text.open[last].word
	}
	switch {
	case word == ifWord || word == forWord:
		if !s.deeper(start) {
			return false
		}
		s.directives++
		text.open = append(text.open, openDirective{word, start})
	case word == elseWord && opener == ifWord:
		text.open[last].word = elseWord
	case word == endifWord && (opener == ifWord || opener == elseWord), word == endforWord && opener == forWord:
		s.directives--
		text.open = text.open[:last]
	default:
		s.syntax(start, start+len("%{"), "%{"+directiveWords[word]+"} that belongs to nothing",
			"in one text stand %{if …} and %{endif}, with %{else} between them perhaps, or %{for …} and %{endfor}")
	}
	return true
}

// closeTemplate closes a string, a heredoc or the text of a JSON string.
func (s *scanner) closeTemplate() {
	if text := s.top().text; len(text.open) > 0 {
		open := text.open[len(text.open)-1]
		end := "%{endif}"
		if open.word == forWord {
			end = "%{endfor}"
		}
		s.syntax(open.start, open.start+len("%{"), "this directive is never closed", "end it with "+end+" in the same text")
		return
	}
	s.pop()
}
