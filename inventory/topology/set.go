package topology

import "slices"

// set is a set of assets or links: the members, or where rest is true everything but them.
type set struct {
	rest    bool
	members []int32
}

// everything and nothing are the two ends.
func everything() set { return set{rest: true} }
func nothing() set    { return set{} }

// setOf makes a set of numbers in any order.
func setOf(members ...int32) set {
	slices.Sort(members)
	return set{members: slices.Compact(members)}
}

// isEmpty reports whether nothing is in the set.
func (s set) isEmpty() bool { return !s.rest && len(s.members) == 0 }

// has reports whether a number is in the set.
func (s set) has(number int32) bool {
	_, listed := slices.BinarySearch(s.members, number)
	return listed != s.rest
}

// or unites two sets.
func (s set) or(t set) set {
	switch {
	case !s.rest && !t.rest:
		return set{members: merge(s.members, t.members)}
	case s.rest && t.rest:
		return set{rest: true, members: keep(s.members, t.members, true)}
	case s.rest:
		return set{rest: true, members: keep(s.members, t.members, false)}
	default:
		return set{rest: true, members: keep(t.members, s.members, false)}
	}
}

// and intersects two sets.
func (s set) and(t set) set {
	return s.not().or(t.not()).not()
}

// not is everything outside the set.
func (s set) not() set { return set{rest: !s.rest, members: s.members} }

// merge unites two sorted lists.
func merge(a, b []int32) []int32 {
	if len(a) == 0 {
		return b
	}
	if len(b) == 0 {
		return a
	}
	all := make([]int32, 0, len(a)+len(b))
	for len(a) > 0 && len(b) > 0 {
		switch {
		case a[0] < b[0]:
			all, a = append(all, a[0]), a[1:]
		case b[0] < a[0]:
			all, b = append(all, b[0]), b[1:]
		default:
			all, a, b = append(all, a[0]), a[1:], b[1:]
		}
	}
	return append(append(all, a...), b...)
}

// keep leaves of one sorted list what another also has, or has not.
func keep(a, b []int32, shared bool) []int32 {
	var kept []int32
	for _, number := range a {
		if _, both := slices.BinarySearch(b, number); both == shared {
			kept = append(kept, number)
		}
	}
	return kept
}
