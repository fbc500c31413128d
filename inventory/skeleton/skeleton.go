// Package skeleton writes the first version of an inventory for somebody who has none yet: a few blocks that load and get a
// grade, and beside them, commented out, every setting that is worth declaring, what matters most first.
//
// New makes a whole inventory for an operator; Extend adds templates to one that was imported; Save puts the files in place and
// never over something that stands there. What a setting is worth comes from outside as a table of Worth, because this package
// knows the language and nothing of rules.
//
// In everything that it writes a comment like "# this" explains, and one like "#telnet = false" is a setting: without its first # it is
// inventory. In a block that is commented out each line begins with #, so that the block can be switched on as a whole; a block's
// first and last line and what is required in it belong to each setting. Whatever settings are switched on, the inventory loads.
// Settings that would name what nobody has declared yet are written as explanation.
package skeleton

import (
	"cmp"
	"slices"
	"strings"

	"github.com/netgrade/netgrade/inventory/vocabulary"
)

// Worth says what silence about one attribute or block costs.
type Worth struct {
	// Path is the path in the vocabulary: asset.management.telnet, asset.ssh, operator.soc.siem.
	Path string
	// Kind is the kind of asset about which it speaks; empty outside assets.
	Kind string
	// Points is what silence costs the subject that could declare it, in points.
	Points float64
	// Elsewhere is what it costs each other subject for which somebody looks here.
	Elsewhere float64
}

// Operator is what a new inventory says at once. All but Name may be empty: then it is left for the reader to say. The words must be
// legal, the sector with its subsector where it needs one.
type Operator struct {
	Name                               string
	Country, Sector, Subsector, Entity string
	// Sites is the number of sites, at least 1.
	Sites int
}

// File is one file of an inventory.
type File struct {
	// Name is relative to the folder of the inventory, with forward slashes.
	Name string
	Data []byte
	// Contents says in a few words what the file holds.
	Contents string
	// Changed is true for a file that stands there already and is written anew; Save refuses every other that does.
	Changed bool
}

// form is what all files of one skeleton are written from.
type form struct {
	words  *vocabulary.Vocabulary
	worths map[place]Worth
	names  names
}

// place is where something can be declared.
type place struct{ path, kind string }

func newForm(worths []Worth, known names) *form {
	f := &form{words: vocabulary.Standard(), worths: make(map[place]Worth, len(worths)), names: known}
	for _, worth := range worths {
		f.worths[place{worth.Path, worth.Kind}] = worth
	}
	return f
}

// worth is what silence about a path costs, and whether anybody asks about it at all.
func (f *form) worth(path, kind string) (Worth, bool) {
	if !inAsset(path) {
		kind = ""
	}
	worth, asked := f.worths[place{path, kind}]
	return worth, asked
}

// compare puts what costs more first.
func (w Worth) compare(other Worth) int {
	return cmp.Or(cmp.Compare(other.Points, w.Points), cmp.Compare(other.Elsewhere, w.Elsewhere))
}

// attributes lists those of a block that are worth declaring, with those that it demands and those of the given names, which
// stand first. The others follow by points; what silence answers comes last. Of a nested block of which only the presence counts all are
// shown.
func (f *form) attributes(b *vocabulary.Block, kind string, first ...string) []*vocabulary.Attribute {
	var chosen []*vocabulary.Attribute
	for _, name := range first {
		chosen = append(chosen, b.Attribute(name))
	}
	var rest []*vocabulary.Attribute
	asked := func(a *vocabulary.Attribute) bool { _, asked := f.worth(a.Path, kind); return asked }
	all := strings.Contains(b.Path, ".") && !slices.ContainsFunc(b.Attributes, asked)
	for _, a := range b.Attributes {
		if (all || a.Required || asked(a)) && !slices.Contains(chosen, a) {
			rest = append(rest, a)
		}
	}
	slices.SortStableFunc(rest, func(one, other *vocabulary.Attribute) int {
		return f.cost(one, kind).compare(f.cost(other, kind))
	})
	return append(chosen, rest...)
}

// cost is what leaving an attribute out of a declared block costs at the top of a file. Where silence is an answer it costs nothing.
func (f *form) cost(a *vocabulary.Attribute, kind string) Worth {
	if isTop(a.Path) && (a.Default != nil || a.AbsentNone) {
		return Worth{}
	}
	worth, _ := f.worth(a.Path, kind)
	return worth
}

// blocks lists the nested blocks that are worth declaring, the dearest first, in two parts: those whose absence leaves questions open,
// and those whose absence says that there is none.
func (f *form) blocks(b *vocabulary.Block, kind string) (open, closed []*vocabulary.Block) {
	for _, nested := range b.Blocks {
		_, asked := f.worth(nested.Path, kind)
		switch {
		case !asked || !nested.CarriedBy(kind):
		case nested.AbsenceUnknown(kind):
			open = append(open, nested)
		default:
			closed = append(closed, nested)
		}
	}
	byWorth := func(one, other *vocabulary.Block) int {
		first, _ := f.worth(one.Path, kind)
		second, _ := f.worth(other.Path, kind)
		return first.compare(second)
	}
	slices.SortStableFunc(open, byWorth)
	slices.SortStableFunc(closed, byWorth)
	return open, closed
}
