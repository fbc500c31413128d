package topology

import "slices"

// opinion is a Truth together with what would decide it.
type opinion struct {
	truth   Truth
	missing []Missing
}

// known and openBecause make opinions.
func known(value bool) opinion { return opinion{truth: truth(value)} }
func openBecause(blockType, name, path string) opinion {
	return opinion{missing: missingOf(blockType, name, path)}
}

// and holds where both do; one that certainly doesn't decides.
func (o opinion) and(other opinion) opinion {
	together := opinion{truth: o.truth.and(other.truth)}
	if together.truth == Undecided {
		together.missing = joinMissing(o.missing, other.missing)
	}
	return together
}

// joinMissing adds what is missing to a list up to maximumNamed, so that an opinion about thousands of rules stays as short as one about two.
func joinMissing(missing, more []Missing) []Missing {
	missing = slices.Clip(missing[:min(len(missing), maximumNamed)])
	for _, m := range more {
		if len(missing) == maximumNamed {
			break
		}
		if !slices.Contains(missing, m) {
			missing = append(missing, m)
		}
	}
	return missing
}

// not turns an opinion round.
func (o opinion) not() opinion { return opinion{truth: o.truth.not(), missing: o.missing} }

// or holds where one of the two does.
func (o opinion) or(other opinion) opinion { return o.not().and(other.not()).not() }

// and is the conjunction of Kleene: one No decides.
func (t Truth) and(other Truth) Truth {
	switch {
	case t == No || other == No:
		return No
	case t == Yes && other == Yes:
		return Yes
	default:
		return Undecided
	}
}

// not turns a truth round; what is undecided stays so.
func (t Truth) not() Truth {
	switch t {
	case Yes:
		return No
	case No:
		return Yes
	default:
		return Undecided
	}
}

// or is the disjunction of Kleene: one Yes decides.
func (t Truth) or(other Truth) Truth { return t.not().and(other.not()).not() }
