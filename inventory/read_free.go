package inventory

import (
	"slices"

	"github.com/netgrade/netgrade/inventory/source"
	"github.com/netgrade/netgrade/inventory/vocabulary"
)

// none reads the list of nested block types that a block knowingly has none of.
func (r *reader) none(b *Block, a attribute) {
	v, ok := r.evaluate(a, r.vocabulary.None)
	if !ok || v.data == nil {
		return
	}
	list, ok := v.data.([]value)
	if !ok {
		r.problems.error(a.at, "none is a list of words", `for example none = ["`+b.Definition.NoneAllowed()[0]+`"]`)
		return
	}
	allowed := b.Definition.NoneAllowed()
	b.None = make(map[string]source.Range, len(list))
	for _, element := range list {
		word, ok := element.data.(string)
		if !ok || !slices.Contains(allowed, word) {
			r.wrongWord(element, "none in "+b.Definition.Path, allowed)
			continue
		}
		b.None[word] = element.at
	}
}

// checkNone refuses a none that names a block which stands beside it.
func (r *reader) checkNone(b *Block) {
	for name, at := range b.None {
		if declared := declaredAt(b, name); !declared.IsZero() {
			r.problems.add(source.Diagnostic{
				Summary: "none names " + name + ", and a " + name + " is declared", Detail: "remove one of the two", At: at,
				Related: []source.Related{{At: declared, Note: "declared here"}},
			})
		}
	}
}

// declaredAt gives the first place at which a block of a type is declared in another one; the zero range when none is.
func declaredAt(b *Block, name string) source.Range {
	if facet := b.Facets[name]; facet != nil {
		return facet.At
	}
	var first source.Range
	for _, item := range b.Items[name] {
		if first.IsZero() || item.At.Compare(first) < 0 {
			first = item.At
		}
	}
	return first
}

// freeMap reads labels, proof and origin; false when the attribute is none of them.
func (r *reader) freeMap(b *Block, a attribute) bool {
	for _, form := range r.vocabulary.FreeForms {
		if form.Name != a.name || form.Block {
			continue
		}
		entries := r.entries(b, a, form)
		switch a.name {
		case "labels":
			b.Labels = entries
		case "proof":
			b.Proof = entries
		case "origin":
			b.Origin = entries
		}
		return true
	}
	return false
}

// entries reads an object whose values are texts.
func (r *reader) entries(b *Block, a attribute, form vocabulary.FreeForm) map[string]Value {
	v, ok := r.evaluate(a, nil)
	if !ok || v.data == nil {
		return nil
	}
	members, ok := v.data.(object)
	if !ok {
		r.problems.secret(a.at, a.name+" is an object whose values are text", "for example "+a.name+` = { key = "text" }`)
		return nil
	}
	entries := make(map[string]Value, len(members))
	for _, m := range members {
		if form.KeysArePaths {
			r.checkPath(b.Definition, a.name, m)
		}
		if _, isText := m.value.data.(string); !isText {
			r.problems.secret(m.value.at, "a value in "+a.name+" is text, and this is "+m.value.describe(), "write it in quotation marks")
			continue
		}
		entry := plain(m.value)
		entry.Key = &m.at
		entries[m.key] = entry
	}
	return entries
}

// checkPath refuses a key that is no path of something below the block.
func (r *reader) checkPath(definition *vocabulary.Block, name string, m member) {
	if block, _ := definition.Below(m.key); block != nil {
		return
	}
	detail := didYouMean(r.problems.nearestOf(m.key, func() []string { return pathsBelow(definition, "") }))
	key := "this key"
	if detail != "" {
		key = "key " + quote(m.key)
	} else {
		detail = "a key is the path of an attribute or block below, without labels, such as " + pathsBelow(definition, "")[0]
	}
	r.problems.secret(m.at, key+" of "+name+" is no path in "+definition.Path, detail)
}

func pathsBelow(definition *vocabulary.Block, prefix string) []string {
	var paths []string
	for _, a := range definition.Attributes {
		paths = append(paths, prefix+a.Name)
	}
	for _, nested := range definition.Blocks {
		paths = append(paths, prefix+nested.Name)
		paths = append(paths, pathsBelow(nested, prefix+nested.Name+".")...)
	}
	return paths
}

// isCustom reports whether a name is the organisation's own block, and may stand here.
func (r *reader) isCustom(parent *vocabulary.Block, name string) bool {
	return parent.TakesFreeForm() && slices.ContainsFunc(r.vocabulary.FreeForms, func(f vocabulary.FreeForm) bool { return f.Block && f.Name == name })
}

// custom reads the organisation's own block: any attributes with any values.
func (r *reader) custom(parent *Block, b *block) {
	if len(b.labels) > 0 {
		r.problems.secret(b.at, b.name+" has no label", "write "+b.name+" { … }")
		return
	}
	if parent.Custom != nil {
		r.problems.secret(b.at, "block "+b.name+" stands twice in this "+parent.Definition.Name, "merge them into one")
		return
	}
	r.refuseNested(b)
	parent.Custom = map[string]Value{}
	for _, a := range b.body.attributes {
		if v, ok := r.evaluate(a, nil); ok && v.data != nil {
			parent.Custom[a.name] = plain(v)
		}
	}
}

// plain carries a value over whose type is free. Nulls in it are left out, as they are everywhere.
func plain(v value) Value {
	result := Value{At: v.at, Via: v.via}
	switch data := v.data.(type) {
	case float64:
		result.Data = number(data)
	case []value:
		list := make([]Value, 0, len(data))
		for _, element := range data {
			if element.data != nil {
				list = append(list, plain(element))
			}
		}
		result.Data = list
	case object:
		members := make(map[string]Value, len(data))
		for _, m := range data {
			if m.value.data != nil {
				entry := plain(m.value)
				entry.Key = &m.at
				members[m.key] = entry
			}
		}
		result.Data = members
	default:
		result.Data = data
	}
	return result
}
