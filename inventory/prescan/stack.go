package prescan

import "fmt"

// takeText takes a string or a heredoc, and gives the kind of frame that it opens; false where none may stand.
func (s *scanner) takeText(opens kind, start, end int) (kind, bool) {
	f := s.top()
	switch {
	case opens == quoted && (f.state == afterName || f.state == afterLabel):
		f.state = afterLabel
		return label, true
	case firstInFor <= f.state && f.state <= wantOperand:
		f.state = afterOperand
		return opens, true
	}
	s.unexpected(f, text, start, end)
	return opens, false
}

// open pushes a frame, unless too much is open.
func (s *scanner) open(k kind, first state, start int) *frame {
	if !s.deeper(start) {
		return s.top()
	}
	opened := frame{kind: k, state: first, start: start, before: s.operators, most: s.operators}
	if k == object {
		opened.part = keyPart
	}
	s.frames = append(s.frames, opened)
	return s.top()
}

// deeper checks that one more thing may be open.
func (s *scanner) deeper(start int) bool {
	open := len(s.frames) + s.directives // The frame of the file stands for the new one.
	s.deepest = max(s.deepest, open)
	if open > s.limits.Nesting {
		s.faults.add(tooDeep, fault{
			start: start, end: start + 1, summary: fmt.Sprintf("more than %d brackets, blocks and templates in one another", s.limits.Nesting),
			detail: "give the inner part a name in locals and refer to it",
		})
	}
	return !s.faults.stopped
}

// closes takes a token that closes the frame.
func (s *scanner) closes(f *frame, t token) bool {
	if !f.kind.closedBy(t) {
		return false
	}
	word, start := f.word, f.start
	s.pop()
	return word == noWord || s.endDirective(word, start)
}

// pop removes the innermost frame. Its operators count in the expression around it, because they nest in it.
func (s *scanner) pop() {
	f := s.top()
	s.operators = max(f.most, s.operators)
	s.frames = s.frames[:len(s.frames)-1]
}

// endExpression forgets the operators of an expression that is complete; the largest count stays with the frame.
func (s *scanner) endExpression(f *frame) {
	f.most = max(f.most, s.operators)
	s.operators = f.before
}

func (s *scanner) countOperator(start int) {
	if s.operators++; int(s.operators) > s.limits.Operators {
		s.faults.add(tooManyOperators, fault{
			start: start, end: start + 1, summary: fmt.Sprintf("more than %d operators and indexes in one expression", s.limits.Operators),
			detail: "give parts of it names in locals and refer to them",
		})
	}
}
