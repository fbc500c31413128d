package inventory

import (
	"fmt"

	"github.com/netgrade/netgrade/inventory/vocabulary"
)

// block reads what stands in one block, word by word: attributes, nested blocks, and the words that may stand in many
// blocks. kind is the kind of the asset around it, empty elsewhere and in templates.
func (r *reader) block(b *block, definition *vocabulary.Block, kind string) *Block {
	read := &Block{Definition: definition, Name: b.last(), At: b.at}
	if definition.Name == "asset" && definition.Path == definition.Name {
		read.Kind = kind
	}
	read.Attributes = make(map[string]Value, len(b.body.attributes))
	for _, a := range b.body.attributes {
		r.attribute(read, a)
	}
	for i := range b.body.blocks {
		r.nested(read, &b.body.blocks[i], kind)
	}
	r.checkNone(read)
	return read
}

// attribute reads one attribute into its block.
func (r *reader) attribute(b *Block, a attribute) {
	definition := b.Definition.Attribute(a.name)
	switch {
	case definition != nil:
		v, ok := r.convert(a, definition)
		switch {
		case !ok:
			b.wrong = append(b.wrong, a.name)
		case v.Data != nil:
			b.Attributes[a.name] = v
		}
	case a.name == r.vocabulary.None.Name && len(b.Definition.NoneAllowed()) > 0:
		r.none(b, a)
	case b.Definition.TakesFreeForm() && r.freeMap(b, a):
	case b.Definition.Block(a.name) != nil:
		r.problems.secret(a.at, a.name+" is a block, not an attribute", "write "+header(b.Definition.Block(a.name))+" { … }, without an equals sign")
	default:
		r.unknownAttribute(b.Definition, a)
	}
}

// unknownAttribute refuses an attribute that the vocabulary doesn't have at this place. Its value is never shown: what
// doesn't belong into an inventory may well be a password.
func (r *reader) unknownAttribute(definition *vocabulary.Block, a attribute) {
	var words []string
	for _, known := range definition.Attributes {
		words = append(words, known.Name)
	}
	for _, known := range definition.Blocks {
		words = append(words, known.Name)
	}
	detail := ""
	if nearest := r.problems.nearest(a.name, words); nearest != "" {
		detail = didYouMean(nearest)
	} else if path := r.elsewhere(definition, a.name); path != "" {
		detail = "there is " + path
	} else {
		detail = explainedBy(definition)
	}
	r.problems.secret(a.at, "unknown attribute "+quote(a.name)+" in "+definition.Path, detail)
}

// elsewhere finds a word one block further in or out, for somebody who has put it into the wrong one.
func (r *reader) elsewhere(definition *vocabulary.Block, name string) string {
	for _, nested := range definition.Blocks {
		if found := nested.Attribute(name); found != nil {
			return found.Path
		}
	}
	top := r.vocabulary.Block(topOf(definition.Path))
	if found := top.Attribute(name); found != nil {
		return found.Path
	}
	for _, nested := range top.Blocks {
		if found := nested.Attribute(name); found != nil {
			return found.Path
		}
	}
	return ""
}

// nested reads a block in a block: a facet, an item, or the organisation's own block custom.
func (r *reader) nested(parent *Block, b *block, kind string) {
	definition := parent.Definition.Block(b.name)
	switch {
	case definition == nil && r.isCustom(parent.Definition, b.name):
		r.custom(parent, b)
		return
	case definition == nil:
		r.unknownBlock(b, parent.Definition)
		return
	case !r.labelled(b, definition):
		return
	}
	read := r.block(b, definition, kind)
	if !definition.CarriedBy(kind) && kind != "" {
		r.problems.error(b.at, fmt.Sprintf("a %s has no %s", kind, b.name), "it may stand in "+oneOf(sortedKeys(definition.Kinds)))
	}
	if !definition.Repeatable {
		r.addFacet(parent, read)
		return
	}
	r.addItem(parent, read)
}

func (r *reader) addFacet(parent, facet *Block) {
	name := facet.Definition.Name
	if first := parent.Facets[name]; first != nil {
		r.problems.twice(first.At, facet.At, "block "+name+" stands twice in this "+parent.Definition.Name, "merge them into one")
		return
	}
	if parent.Facets == nil {
		parent.Facets = map[string]*Block{}
	}
	parent.Facets[name] = facet
}

func (r *reader) addItem(parent, item *Block) {
	name := item.Definition.Name
	if first := parent.Items[name][item.Name]; first != nil {
		if r.names.isType(name) && parent.Definition.Name == "operator" {
			return // Names that can be referred to have been compared already.
		}
		r.problems.twice(first.At, item.At, "two blocks "+name+" have the name "+quote(item.Name), "rename one of them, or merge them")
		return
	}
	if parent.Items == nil {
		parent.Items = map[string]map[string]*Block{}
	}
	if parent.Items[name] == nil {
		parent.Items[name] = map[string]*Block{}
	}
	parent.Items[name][item.Name] = item
}

// unknownBlock refuses a block that the vocabulary doesn't have at this place; parent is nil at the top.
func (r *reader) unknownBlock(b *block, parent *vocabulary.Block) {
	if parent == nil {
		words := make([]string, 0, len(r.vocabulary.Blocks))
		for _, known := range r.vocabulary.Blocks {
			words = append(words, known.Name)
		}
		detail := didYouMean(r.problems.nearest(b.name, words))
		if r.vocabulary.HasKind(b.name) {
			detail = "a kind of asset stands behind the word asset: asset \"" + b.name + "\" \"name\" { … }"
		}
		if detail == "" {
			if detail = r.home(b.name); detail == "" {
				detail = "an inventory consists of blocks " + oneOf(words)
			}
		}
		r.problems.secret(b.at, "unknown block "+quote(b.name), detail)
		return
	}
	if a := parent.Attribute(b.name); a != nil {
		r.problems.secret(b.at, b.name+" is an attribute, not a block", "write "+b.name+" = …, with a value of type "+a.Type.String())
		return
	}
	words := make([]string, 0, len(parent.Blocks))
	for _, known := range parent.Blocks {
		words = append(words, known.Name)
	}
	detail := didYouMean(r.problems.nearest(b.name, words))
	if detail == "" {
		detail = r.home(b.name)
	}
	if detail == "" {
		detail = explainedBy(parent)
	}
	r.problems.secret(b.at, "unknown block "+quote(b.name)+" in "+parent.Path, detail)
}

// explainedBy says how to learn what a block holds, where no word of it is near.
func explainedBy(definition *vocabulary.Block) string {
	return `"netgrade vocabulary ` + definition.Path + `" lists what it holds`
}

// home says where a block of a name belongs; empty when there is none of that name anywhere.
func (r *reader) home(name string) string {
	for _, top := range r.vocabulary.Blocks {
		if top.Name == name {
			return name + " stands at the top, outside other blocks"
		}
		if path := find(top, name); path != "" {
			return "there is " + path
		}
	}
	return ""
}

func find(b *vocabulary.Block, name string) string {
	for _, nested := range b.Blocks {
		if nested.Name == name {
			return nested.Path
		}
		if path := find(nested, name); path != "" {
			return path
		}
	}
	return ""
}

// refuseNested refuses blocks where only attributes may stand.
func (r *reader) refuseNested(b *block) {
	for _, nested := range b.body.blocks {
		r.problems.secret(nested.at, "no block may stand in "+b.name, "write "+nested.name+" = { … }, with an equals sign")
	}
}

// topOf gives the first word of a path.
func topOf(path string) string {
	for i := range len(path) {
		if path[i] == '.' {
			return path[:i]
		}
	}
	return path
}
