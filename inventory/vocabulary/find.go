package vocabulary

import (
	"slices"
	"strings"
)

// Block finds a top-level block by name; nil when there is none of that name.
func (v *Vocabulary) Block(name string) *Block { return v.blocks[name] }

// Find looks up a path such as asset.ssh.ciphers, operator.csirt or zone. It gives the block at the path, or the attribute
// at the path and the block that holds it; nil and nil when nothing of that path exists. In a template's path the
// attribute and the nested blocks are the asset's.
func (v *Vocabulary) Find(path string) (*Block, *Attribute) {
	name, rest, more := strings.Cut(path, ".")
	b := v.blocks[name]
	if b == nil || !more {
		return b, nil
	}
	return b.Below(rest)
}

// Below looks up a path that begins in the block: ssh.ciphers in asset. It gives what Find gives. The keys of the free
// maps proof and origin are such paths.
func (b *Block) Below(path string) (*Block, *Attribute) {
	for {
		name, rest, more := strings.Cut(path, ".")
		if nested := b.blocks[name]; nested != nil {
			if !more {
				return nested, nil
			}
			b, path = nested, rest
			continue
		}
		if attribute := b.attributes[name]; attribute != nil && !more {
			return b, attribute
		}
		return nil, nil
	}
}

// SubjectBlock finds the block of a subject by the name that rules use (firewall_rule); nil when no rule can be about such a thing.
func (v *Vocabulary) SubjectBlock(subject string) *Block {
	path, ok := v.Subjects[subject]
	if !ok {
		return nil
	}
	b, _ := v.Find(path)
	return b
}

// HasKind reports whether a name is a kind of asset or a group of kinds, all included.
func (v *Vocabulary) HasKind(name string) bool {
	return v.kinds[name] || v.Groups[name] != nil
}

// KindsOf is the set of kinds that kinds and groups name together. A name that is neither adds nothing; HasKind tells.
func (v *Vocabulary) KindsOf(names ...string) map[string]bool {
	set := map[string]bool{}
	for _, name := range names {
		if v.kinds[name] {
			set[name] = true
		}
		// A word may be a kind and a group at once only if the files say so; then it means both.
		for _, kind := range v.Groups[name] {
			set[kind] = true
		}
	}
	return set
}

// CarriedBy reports whether an asset of the kind may carry the block; outside assets kind is empty and the answer yes.
func (b *Block) CarriedBy(kind string) bool { return b.Kinds == nil || b.Kinds[kind] }

// AbsenceUnknown reports what silence about a nested or top-level block says: true when it leaves open whether there is
// one, false when it says that there is none. Kind is the kind of the asset around the block, empty outside assets.
func (b *Block) AbsenceUnknown(kind string) bool {
	switch {
	case b.Repeatable:
		return b.AbsentUnknown
	case b.ExpectedOn == nil:
		return b.Expected
	}
	return b.Expected && b.ExpectedOn[kind]
}

// MayBeMissing reports whether a facet that is named in none counts as known to be absent on an asset of the kind: it
// can be switched off (it has enabled), or its absence says that there is none anyway. Any other facet named in none
// counts as left out. Repeatable blocks may always be missing.
func (b *Block) MayBeMissing(kind string) bool {
	return b.Repeatable || b.Attribute("enabled") != nil || !b.AbsenceUnknown(kind)
}

// NoneAllowed lists the block types that the attribute none of this block may name, in the order of the files: its
// nested blocks, and in inventory the top-level blocks whose absence leaves open whether there are any (conduit, link).
// Where the list is empty the block takes no such attribute.
func (b *Block) NoneAllowed() []string { return slices.Clone(b.none) }

// TakesFreeForm reports whether labels, custom, proof and origin may stand in the block: in every top-level block with a
// label, and in the subjects nested in the operator.
func (b *Block) TakesFreeForm() bool { return b.freeForm }

func topOf(path string) string {
	top, _, _ := strings.Cut(path, ".")
	return top
}
