package topology

import (
	"fmt"
	"slices"
	"strings"
)

// image is what an asset runs: vendor, model and version as fold compares them, with a nil for each that is undeclared.
type image [3]*string

// firmwareGroups takes all assets of one vendor, model and version. Which assets may share an image is worked out exactly: an image
// that several undeclared ones could agree on is the join of what each of them declares.
func (m *model) firmwareGroups() *grouping {
	g := &grouping{kind: Firmware, sparesEntries: true, assetDoubts: m.firmwareDoubts}
	r := imageReader{texts: map[string]*string{}, members: map[image][]int32{}}
	for i := range m.assets {
		of := r.read(m, int32(i))
		r.members[of] = append(r.members[of], int32(i))
	}
	images := r.joins()
	if len(images) > maximumImages {
		g.exceeded = fmt.Sprintf("more than %d combinations of vendor, model and version are possible", maximumImages)
		images = images[:len(r.order)]
	}
	for _, of := range images {
		one := group{name: of.String(), anonymous: !of.full()}
		if of.full() {
			one.assets = r.members[of]
		}
		for _, general := range r.order {
			if general != of && general.agrees(of) || general == of && one.anonymous {
				one.maybe = append(one.maybe, r.members[general]...)
			}
		}
		slices.Sort(one.maybe)
		g.groups = append(g.groups, one)
	}
	slices.SortStableFunc(g.groups, func(a, b group) int { return strings.Compare(a.name, b.name) })
	return g
}

// imageReader makes equal texts equal pointers.
type imageReader struct {
	texts   map[string]*string
	members map[image][]int32
	// order lists the images as assets declare them, in the order of their first asset.
	order []image
}

// read gives the image of an asset.
func (r *imageReader) read(m *model, asset int32) image {
	block := m.assets[asset]
	var of image
	if vendor, ok := text(block, "vendor"); ok {
		of[0] = r.intern(vendor)
	}
	if model, ok := text(block, "model"); ok {
		of[1] = r.intern(model)
	}
	if version, ok := text(block.Facets["firmware"], "version"); ok {
		of[2] = r.intern(version)
	}
	if len(r.members[of]) == 0 {
		r.order = append(r.order, of)
	}
	return of
}

// intern gives the one pointer of a text.
func (r *imageReader) intern(text string) *string {
	key := fold(text)
	if r.texts[key] == nil {
		r.texts[key] = &key
	}
	return r.texts[key]
}

// joins lists the images as declared and all that several of them could be together, up to maximumImages.
func (r *imageReader) joins() []image {
	all := slices.Clone(r.order)
	seen := map[image]bool{}
	for _, of := range all {
		seen[of] = true
	}
	for i := 0; i < len(all); i++ {
		for j := 0; j < i && len(all) <= maximumImages; j++ {
			if all[i].full() && all[j].full() {
				continue
			}
			if joined, ok := all[i].join(all[j]); ok && !seen[joined] {
				seen[joined] = true
				all = append(all, joined)
			}
		}
	}
	return all
}

// full reports whether all three are declared.
func (of image) full() bool { return of[0] != nil && of[1] != nil && of[2] != nil }

// agrees reports whether all that an image declares is declared the same by another.
func (of image) agrees(other image) bool {
	for i, word := range of {
		if word != nil && word != other[i] {
			return false
		}
	}
	return true
}

// join gives what two images declare together; false where they contradict each other.
func (of image) join(other image) (image, bool) {
	for i, word := range other {
		switch {
		case of[i] == nil:
			of[i] = word
		case word != nil && word != of[i]:
			return of, false
		}
	}
	return of, true
}

// String names an image as people read it off a label.
func (of image) String() string {
	var words []string
	for _, word := range of {
		if word != nil && *word != "" {
			words = append(words, *word)
		}
	}
	return strings.Join(words, " ")
}

// firmwareDoubts says what is open about the image of an asset.
func (m *model) firmwareDoubts(asset int32) []Missing {
	block := m.assets[asset]
	var all []Missing
	for _, attribute := range []string{"vendor", "model"} {
		if _, ok := text(block, attribute); !ok {
			all = append(all, missingOf("asset", block.Name, attribute)...)
		}
	}
	if _, ok := text(block.Facets["firmware"], "version"); !ok {
		all = append(all, missingOf("asset", block.Name, "firmware.version")...)
	}
	return all
}
