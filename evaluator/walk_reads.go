package evaluator

// reads says which part of a document a rule looks at, as a tree: under named keys, under every key, or all that is below.
// A node without any of these is looked at as far as its own value goes: a plain value as it is, a block as to whether it is there.
// The nil tree reads nothing. It is immutable once it was settled.
type reads struct {
	whole bool
	each  *reads
	named map[string]*reads
	// scanned: the rule looks which keys there are, or computes them, so that all keys count. Else a key that it doesn't spell is a name that
	// stands elsewhere in the input.
	scanned bool
}

// anyElement stands for every key of an object and every position of a list.
const anyElement = "*"

// everything reads the whole document.
var everything = &reads{whole: true, scanned: true}

// below is what is read under one key; nil for nothing.
func (r *reads) below(key string) *reads {
	switch {
	case r == nil:
		return nil
	case r.whole:
		return r
	case r.named[key] != nil:
		return r.named[key]
	default:
		return r.each
	}
}

// names reports whether the rule spells the key, other than by reading all keys.
func (r *reads) names(key string) bool { return r != nil && !r.whole && r.named[key] != nil }

// mentions reports whether the key is read anywhere in the tree.
func (r *reads) mentions(key string) bool {
	if r == nil || r.whole {
		return r != nil
	}
	for name, below := range r.named {
		if name == key || below.mentions(key) {
			return true
		}
	}
	return r.each.mentions(key)
}

// add notes that the path is looked at, and gives what is read there.
func (r *reads) add(path []string) *reads {
	for _, key := range path {
		if r.whole {
			return r
		}
		r = r.child(key)
	}
	return r
}

// addAll notes that all below the path is used.
func (r *reads) addAll(path []string) { *r.add(path) = reads{whole: true, scanned: true} }

func (r *reads) child(key string) *reads {
	if key == anyElement {
		if r.each == nil {
			r.each = &reads{}
		}
		return r.each
	}
	if r.named[key] == nil {
		if r.named == nil {
			r.named = map[string]*reads{}
		}
		r.named[key] = &reads{}
	}
	return r.named[key]
}

// union is what one of two trees reads.
func (r *reads) union(other *reads) *reads {
	switch {
	case r == nil || other != nil && other.whole:
		return other
	case other == nil || r.whole:
		return r
	}
	merged := &reads{each: r.each.union(other.each), scanned: r.scanned || other.scanned}
	for _, tree := range []*reads{r, other} {
		for key := range tree.named {
			if merged.named == nil {
				merged.named = map[string]*reads{}
			}
			merged.named[key] = r.named[key].union(other.named[key])
		}
	}
	return merged
}

// settle lets named keys read what every key does, so that one step down finds all.
func (r *reads) settle() *reads {
	if r == nil || r.whole {
		return r
	}
	settled := &reads{each: r.each.settle(), scanned: r.scanned}
	for key, below := range r.named {
		if settled.named == nil {
			settled.named = map[string]*reads{}
		}
		settled.named[key] = below.union(r.each).settle()
	}
	return settled
}

// paths writes the leaves of the tree in order, for people and tests: asset.ssh.host_key.*.bits, with a last ** where all is read.
func (r *reads) paths() []string {
	if r == nil {
		return nil
	}
	if r.whole {
		return []string{"**"}
	}
	var paths []string
	for _, key := range append(sortedKeys(r.named), anyElement) {
		below := r.named[key]
		if key == anyElement {
			below = r.each
		}
		if below == nil {
			continue
		}
		deeper := below.paths()
		if len(deeper) == 0 {
			paths = append(paths, key)
		}
		for _, path := range deeper {
			paths = append(paths, key+"."+path)
		}
	}
	return paths
}
