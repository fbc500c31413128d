package inventory

import (
	"fmt"

	"github.com/netgrade/netgrade/inventory/source"
)

// useTemplates completes an asset with what its templates say. The last template is asked first and only gaps are
// filled, so that a later template wins over an earlier one and the asset's own words over all.
func (r *reader) useTemplates(asset *Block) {
	uses, _ := asset.Attributes["use"].Data.([]Value)
	for i := len(uses) - 1; i >= 0; i-- {
		use := uses[i]
		reference, _ := use.Data.(Reference)
		template := r.templates[reference.Name]
		if template == nil {
			continue
		}
		via := append([]source.Range{use.At}, use.Via...)
		u := &underlay{reader: r, template: reference, via: append(via, asset.Attributes["use"].Via...), kind: asset.Kind}
		u.fill(asset, template)
	}
}

// underlay is one template on its way into one asset.
type underlay struct {
	reader   *reader
	template Reference
	// via are the places through which the template came, the word in use first.
	via  []source.Range
	kind string
}

// fill adds to a block what it leaves out and the template says.
func (u *underlay) fill(b, from *Block) {
	if !u.afford(1 + len(from.Attributes)) {
		return
	}
	u.fillAttributes(b, from)
	for _, name := range sortedKeys(from.Facets) {
		facet := from.Facets[name]
		switch own := b.Facets[name]; {
		case own != nil:
			u.fill(own, facet)
		case u.admits(b, facet):
			if b.Facets == nil {
				b.Facets = map[string]*Block{}
			}
			b.Facets[name] = u.copy(facet)
		}
	}
	for _, name := range sortedKeys(from.Items) {
		u.fillItems(b, name, from.Items[name])
	}
	u.fillNone(b, from)
}

// afford counts the blocks and attributes that templates bring in; false when they are too many, which is told once.
func (u *underlay) afford(n int) bool {
	most := u.reader.options.Limits.Merged
	before := u.reader.merged
	if u.reader.merged += n; u.reader.merged <= most {
		return true
	}
	if before <= most {
		u.reader.problems.error(u.via[0], "templates bring too much into assets", fmt.Sprintf("the bound is %d blocks and attributes altogether", most))
	}
	return false
}

func (u *underlay) fillAttributes(b, from *Block) {
	b.wrong = append(b.wrong, from.wrong...)
	fillMap(&b.Attributes, from.Attributes, u.via)
	fillMap(&b.Labels, from.Labels, u.via)
	fillMap(&b.Proof, from.Proof, u.via)
	fillMap(&b.Origin, from.Origin, u.via)
	fillMap(&b.Custom, from.Custom, u.via)
}

// fillMap adds the values that are missing, with the places through which they come.
func fillMap(into *map[string]Value, from map[string]Value, via []source.Range) {
	if *into == nil && from != nil {
		*into = make(map[string]Value, len(from))
	}
	for name, v := range from {
		if _, own := (*into)[name]; !own {
			v.Via = through(v.Via, via)
			(*into)[name] = v
		}
	}
}

// through joins two lists of places. Most values came through nothing before, and all of those share one list.
func through(inner, outer []source.Range) []source.Range {
	if len(inner) == 0 {
		return outer
	}
	return append(inner[:len(inner):len(inner)], outer...)
}

// fillItems adds the items of one type that are missing, and completes those that stand in both under one label.
func (u *underlay) fillItems(b *Block, name string, items map[string]*Block) {
	for _, label := range sortedKeys(items) {
		item := items[label]
		if own := b.Items[name][label]; own != nil {
			u.fill(own, item)
			continue
		}
		if !u.admits(b, item) {
			return
		}
		if b.Items == nil {
			b.Items = map[string]map[string]*Block{}
		}
		if b.Items[name] == nil {
			b.Items[name] = make(map[string]*Block, len(items))
		}
		b.Items[name][label] = u.copy(item)
	}
}

// copy makes the asset's own copy of a block of the template.
func (u *underlay) copy(from *Block) *Block {
	b := &Block{Definition: from.Definition, Name: from.Name, At: from.At, Via: through(from.Via, u.via)}
	u.fill(b, from)
	return b
}

// fillNone adds what the template has none of. A block that the asset, or a later template, declares wins over it.
func (u *underlay) fillNone(b, from *Block) {
	for name, at := range from.None {
		if _, own := b.None[name]; own || !declaredAt(b, name).IsZero() {
			continue
		}
		if b.None == nil {
			b.None = make(map[string]source.Range, len(from.None))
		}
		b.None[name] = at
	}
}

// admits refuses a block of the template that the asset says it has none of, or that its kind cannot carry.
func (u *underlay) admits(b, block *Block) bool {
	name := block.Definition.Name
	if at, denied := b.None[name]; denied {
		u.reader.problems.add(source.Diagnostic{
			Summary: "none names " + name + ", and " + u.template.String() + " declares it", Detail: "remove one of the two", At: at,
			Related: []source.Related{{At: block.At, Note: "declared here"}, {At: u.via[0], Note: "used here"}},
		})
		return false
	}
	if u.kind != "" && !block.Definition.CarriedBy(u.kind) {
		u.reader.problems.add(source.Diagnostic{
			Summary: fmt.Sprintf("a %s has no %s, which %s holds", u.kind, name, u.template), At: u.via[0],
			Detail:  "it may stand in " + oneOf(sortedKeys(block.Definition.Kinds)),
			Related: []source.Related{{At: block.At, Note: "the template holds it here"}},
		})
		return false
	}
	return true
}
