package topology

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
	switch {
	case o.truth == No || other.truth == No:
		return known(false)
	case o.truth == Yes && other.truth == Yes:
		return known(true)
	default:
		return opinion{missing: append(append([]Missing{}, o.missing...), other.missing...)}
	}
}

// not turns an opinion round.
func (o opinion) not() opinion {
	switch o.truth {
	case Yes:
		return known(false)
	case No:
		return known(true)
	default:
		return o
	}
}

// or holds where one of the two does.
func (o opinion) or(other opinion) opinion { return o.not().and(other.not()).not() }
