package evaluator

import (
	"cmp"
	"slices"
)

// worths gives each undeclared path of a subject its price: P now minus P with every unknown result that names it taken as pass.
// The dearest stands first. Marks are sorted by cause.
func worths(marks []mark) []Undeclared {
	saved := map[string]points{}
	for start := 0; start < len(marks); {
		end := start + 1
		for end < len(marks) && marks[end].cause == marks[start].cause {
			end++
		}
		savedByCause(marks[start:end], saved)
		start = end
	}
	list := make([]Undeclared, 0, len(saved))
	for path, worth := range saved {
		list = append(list, Undeclared{Path: path, Worth: worth.number()})
	}
	slices.SortFunc(list, func(a, b Undeclared) int {
		return cmp.Or(cmp.Compare(b.Worth, a.Worth), cmp.Compare(a.Path, b.Path))
	})
	return list
}

// savedByCause adds what each path would save among the marks of one cause.
func savedByCause(marks []mark, saved map[string]points) {
	now := sumOfWorst(marks, mark.open)
	looked := map[string]bool{}
	for _, m := range marks {
		if m.outcome != Unknown || m.waived {
			continue
		}
		for _, path := range m.missing {
			if looked[path] {
				continue
			}
			looked[path] = true
			saved[path] += now - sumOfWorst(marks, func(other mark) bool {
				return other.open() && !(other.outcome == Unknown && slices.Contains(other.missing, path))
			})
		}
	}
}
