package prescan

// token is what the grammar tells apart. Strings and heredocs are none: they open frames.
type token uint8

const (
	nothing token = iota
	endOfFile
	lineBreak
	word
	number
	openBrace
	closeBrace
	openBracket
	closeBracket
	openParen
	closeParen
	trimEnd // ~}, which ends a template.
	operator
	minus
	star
	bang
	equals
	arrow
	comma
	dot
	ellipsis
	colon
	doubleColon
	question
	text
)

// token takes the next token. Each state says what it takes; whatever is left over is a syntax error.
func (s *scanner) token(t token, start, end int) {
	if s.countTokens(1, start); s.faults.stopped {
		return
	}
	f := s.top()
	if t == lineBreak && !s.heedsLines(f) {
		return
	}
	if !s.take(f, t, start) && !s.faults.stopped {
		s.unexpected(f, t, start, end)
	}
}

// heedsLines reports whether the end of a line means anything here. In brackets and templates it means nothing, but for a
// splat, whose brackets HCL reads as if they weren't there.
func (s *scanner) heedsLines(f *frame) bool {
	if f.kind == index && (f.state == firstInIndex || f.state == wantClose) {
		return s.heedsLines(&s.frames[len(s.frames)-2])
	}
	return f.kind <= lineBody || f.kind == object
}

func (s *scanner) take(f *frame, t token, start int) bool {
	switch {
	case f.state <= afterLineName:
		return s.inBody(f, t, start)
	case f.state <= wantOperand:
		return s.beforeOperand(f, t, start)
	case f.state <= afterOperand:
		return s.afterOperand(f, t, start)
	case f.state <= afterGrouping:
		return s.beforeClose(f, t, start)
	default:
		return s.inIntroduction(f, t, start)
	}
}

// inBody takes a token between the items of a body, or in the header of one.
func (s *scanner) inBody(f *frame, t token, start int) bool {
	switch f.state {
	case wantItem, firstInBody:
		return s.beforeItem(f, t, start)
	case wantNewline:
		return s.endsItem(f, t)
	}
	switch { // After the name of an item, or a label.
	case t == equals && f.state != afterLabel:
		f.state = wantOperand
	case f.state == afterLineName:
		return false
	case t == word:
		f.state = afterLabel
	case t == openBrace:
		f.state = wantNewline
		s.open(blockBody, firstInBody, start)
	default:
		return false
	}
	return true
}

// beforeItem takes the first word of an item, an empty line, or the end of the body.
func (s *scanner) beforeItem(f *frame, t token, start int) bool {
	switch {
	case t == lineBreak:
		f.state = wantItem
	case t == word && f.state == firstInBody:
		f.kind, f.state = lineBody, afterLineName
	case t == word:
		if f.kind == fileBody {
			s.beginItem(start)
		}
		f.state = afterName
	default:
		return t == endOfFile && f.kind == fileBody || s.closes(f, t)
	}
	return true
}

// endsItem takes the end of the line of an item.
func (s *scanner) endsItem(f *frame, t token) bool {
	if t != lineBreak && (t != endOfFile || f.kind != fileBody) {
		return false
	}
	s.endExpression(f)
	f.state = wantItem
	if f.kind == fileBody {
		s.items[len(s.items)-1].End = s.at
	}
	return true
}

// beforeOperand takes a token where a value must stand, or may.
func (s *scanner) beforeOperand(f *frame, t token, start int) bool {
	switch {
	case f.state == firstInFor && t == word && s.is(start, "for"):
		f.kind, f.state = f.kind+forTuple-tuple, wantForName
		return true
	case f.state <= firstInList && (t == lineBreak || s.closes(f, t)):
		return true // Of the frames with this state only objects see line ends.
	case f.state == firstInIndex && t == star:
		f.state = wantClose
		return true
	case f.state == firstInIndex && t == lineBreak:
		f.state = wantOperand
		return true
	}
	switch t {
	case word:
		f.state = afterWord
	case number:
		f.state = afterOperand
	case minus, bang:
		f.state = wantOperand
		s.countOperator(start)
	case openParen:
		f.state = afterOperand
		s.open(group, wantOperand, start)
	case openBracket:
		f.state = afterOperand
		s.open(tuple, firstInFor, start)
	case openBrace:
		f.state = afterOperand
		s.open(object, firstInFor, start)
	default:
		return false
	}
	return true
}

// afterOperand takes a token that goes on with an expression, or ends it.
func (s *scanner) afterOperand(f *frame, t token, start int) bool {
	switch {
	case t == operator, t == minus, t == star:
		f.state = wantOperand
		s.countOperator(start)
	case t == question:
		f.state = wantOperand
		f.conditions++
		s.countOperator(start)
	case t == colon && f.conditions > 0:
		f.state = wantOperand
		f.conditions--
	case t == dot:
		f.state = afterDot
	case t == openBracket:
		f.state = afterOperand
		s.countOperator(start)
		s.open(index, firstInIndex, start)
	case t == openParen && f.state == afterWord:
		f.state = afterOperand
		s.open(call, firstInList, start)
	case f.conditions > 0:
		return false
	default:
		return s.endsExpression(f, t, start)
	}
	return true
}

// endsExpression takes a token that ends an expression, as the kind of frame and the part that is being read have it.
func (s *scanner) endsExpression(f *frame, t token, start int) bool {
	state := wantOperand
	switch f.kind {
	case fileBody, blockBody:
		return s.endsItem(f, t)
	case tuple, call:
		if t == ellipsis && f.kind == call {
			f.state = wantClose
			return true
		}
		if t != comma {
			return s.closes(f, t)
		}
		state = firstInList
	case object:
		switch {
		case f.part == keyPart && (t == equals || t == colon):
			f.part = valuePart
		case f.part == valuePart && (t == comma || t == lineBreak):
			f.part, state = keyPart, firstInList
		default:
			return f.part == valuePart && s.closes(f, t)
		}
	case forTuple, forObject:
		return s.endsLoopPart(f, t, start)
	default:
		return s.closes(f, t)
	}
	s.endExpression(f)
	f.state = state
	return true
}

// endsLoopPart takes a token that ends one of the expressions of [for …] or {for …}.
func (s *scanner) endsLoopPart(f *frame, t token, start int) bool {
	complete := f.part == testPart || f.part == pairPart || f.part == resultPart && f.kind == forTuple
	var next part
	switch {
	case f.part == overPart && t == colon:
		next = resultPart
	case f.part == resultPart && t == arrow && f.kind == forObject:
		next = pairPart
	case f.part == pairPart && t == ellipsis:
		f.state = afterGrouping
		return true
	case complete && f.part != testPart && t == word && s.is(start, "if"):
		next = testPart
	default:
		return complete && s.closes(f, t)
	}
	s.endExpression(f)
	f.part, f.state = next, wantOperand
	return true
}

// beforeClose takes a token where little else than the end of the frame, or a name after a dot, may stand.
func (s *scanner) beforeClose(f *frame, t token, start int) bool {
	switch {
	case f.state == afterDot && t == word:
		f.state = afterOperand
		return true
	case f.state == afterDot:
		return false
	case f.state == afterGrouping && t == word && s.is(start, "if"):
		s.endExpression(f)
		f.part, f.state = testPart, wantOperand
		return true
	}
	return s.closes(f, t)
}

// inIntroduction takes a token between for and in, or the word of a directive.
func (s *scanner) inIntroduction(f *frame, t token, start int) bool {
	switch {
	case f.state == afterForName && t == comma:
		f.state = wantValueName
	case t != word:
		return false
	case f.state == wantForName:
		f.state = afterForName
	case f.state == wantValueName:
		f.state = wantIn
	case f.state == wantDirective:
		return s.introduce(f, start)
	case s.is(start, "in"): // After the names.
		f.part, f.state = overPart, wantOperand
	default:
		return false
	}
	return true
}

// is reports whether the word that was just read is this one.
func (s *scanner) is(start int, word string) bool { return string(s.src[start:s.at]) == word }
