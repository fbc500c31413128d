package vocabulary

import (
	"fmt"
	"maps"
	"slices"
)

// finish derives what can be known only when all files were read, and checks what a file may say about a later one.
func (r *reader) finish() {
	v := r.vocabulary
	for _, b := range v.Blocks {
		r.finishBlock(b)
		if b.Repeatable && b.AbsentUnknown && v.blocks["inventory"] != nil {
			holder := v.blocks["inventory"]
			holder.none = append(holder.none, b.Name)
		}
	}
	if len(v.Sectors) > 0 && !slices.Equal(slices.Sorted(maps.Keys(v.Sectors)), slices.Sorted(slices.Values(v.Enumerations["sector"]))) {
		r.complain("the sectors of the annexes are not those of the enumeration sector")
	}
}

func (r *reader) complain(format string, values ...any) {
	r.mistakes = append(r.mistakes, fmt.Errorf(format, values...))
}

func (r *reader) finishBlock(b *Block) {
	top := b.Path == b.Name
	b.freeForm = len(b.Labels) > 0 && (top || topOf(b.Path) == "operator" && b.Subject != "")
	b.none = nil
	for _, nested := range b.Blocks {
		b.none = append(b.none, nested.Name)
		if b.attributes[nested.Name] != nil {
			r.complain("%s: %s is a block and an attribute", b.Path, nested.Name)
		}
		r.finishBlock(nested)
	}
	for _, a := range b.Attributes {
		if r.reserved(a.Name) {
			r.complain("%s: the name is reserved", a.Path)
		}
		for _, sibling := range []string{a.InsteadOf, a.SubsectorOf} {
			if sibling != "" && b.attributes[sibling] == nil {
				r.complain("%s: there is no attribute %s beside it", a.Path, sibling)
			}
		}
		for _, target := range a.Type.Targets {
			if !r.isTarget(target) {
				r.complain("%s: nothing of type %s can be referred to", a.Path, target)
			}
		}
	}
}

// reserved reports whether a name is a word that may stand in many blocks.
func (r *reader) reserved(name string) bool {
	return name == "none" || slices.ContainsFunc(r.vocabulary.FreeForms, func(f FreeForm) bool { return f.Name == name })
}

// isTarget reports whether a reference may name blocks of the type: top-level blocks with a label, and the subjects nested in the operator.
func (r *reader) isTarget(name string) bool {
	v := r.vocabulary
	if b := v.blocks[name]; b != nil {
		return b.Repeatable && len(b.Labels) > 0
	}
	nested := v.SubjectBlock(name)
	return nested != nil && nested.Repeatable && topOf(nested.Path) == "operator"
}
