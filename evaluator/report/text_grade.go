package report

import "github.com/netgrade/netgrade/evaluator"

// gradeMeaning is the sentence that defines a letter.
func gradeMeaning(letter string) string {
	for _, grade := range evaluator.Grades() {
		if grade.Letter == letter {
			return grade.Sentence
		}
	}
	return ""
}

// capMeaning says in words what kept the operator's letter below what its score earns.
func (s *story) capMeaning() string {
	switch s.report.Summary.Cap {
	case evaluator.CapOpenCritical:
		return "Something critical is open: while it is, the letter can't be better than E."
	case evaluator.CapOpenHigh:
		return "Something of high severity is open: while it is, the letter can't be better than C."
	case evaluator.CapMember:
		return "No group is graded more than one step above its worst member" + s.worstMember() + "."
	default:
		return ""
	}
}

// gradeTone colours a letter as its reader feels it.
func gradeTone(grade string) tone {
	switch grade {
	case "A", "B":
		return good
	case "C", "D":
		return open
	default:
		return bad
	}
}

// worstMember names the first step of the operator's weakest path, which is its worst member.
func (s *story) worstMember() string {
	for _, group := range s.report.Groups {
		if group.Type != "operator" {
			continue
		}
		for _, step := range group.Weakest {
			if step.SubjectRef != group.SubjectRef {
				return ", here " + subjectName(step.SubjectRef)
			}
		}
	}
	return ""
}
