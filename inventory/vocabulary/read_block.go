package vocabulary

import (
	"encoding/json"

	"go.yaml.in/yaml/v3"
)

// readBlocks adds the blocks of a mapping to their parent, or to the top level where parent is nil.
func (r *reader) readBlocks(parent *Block, node *yaml.Node) {
	for name, value := range r.mapping(node) {
		b := &Block{Name: name, Path: name, Expected: true, attributes: map[string]*Attribute{}, blocks: map[string]*Block{}}
		siblings, index := &r.vocabulary.Blocks, r.vocabulary.blocks
		if parent != nil {
			b.Path = parent.Path + "." + name
			siblings, index = &parent.Blocks, parent.blocks
		}
		if index[name] != nil {
			r.mistake(value, "block %s stands twice", b.Path)
			continue
		}
		r.block(b, value)
		*siblings, index[name] = append(*siblings, b), b
	}
}

// block reads the body of one block.
func (r *reader) block(b *Block, node *yaml.Node) {
	absence, expectedOn := "", false
	for key, value := range r.mapping(node) {
		switch key {
		case "meaning":
			b.Meaning = r.text(value)
		case "labels":
			b.Labels = r.texts(value)
		case "example":
			b.Example = r.text(value)
		case "repeatable":
			b.Repeatable = r.truth(value)
		case "required":
			b.Required = r.truth(value)
		case "free_form":
			b.FreeForm = r.truth(value)
		case "absent_means":
			absence = r.oneOf(value, "unknown", "none")
		case "subject":
			b.Subject = r.text(value)
			r.vocabulary.Subjects[b.Subject] = b.Path
		case "kinds":
			b.Kinds = r.kinds(value)
		case "expected_on":
			b.ExpectedOn, expectedOn = r.kinds(value), true
		case "expected":
			b.Expected = r.truth(value)
		case "builtin":
			defer r.builtin(b, value) // It is checked against the attributes, wherever they stand in the block.
		case "attributes_of":
			r.attributesOf(b, value)
		case "attributes":
			r.readAttributes(b, value)
		case "blocks":
			r.readBlocks(b, value)
		default:
			r.unknownKey(value, key)
		}
	}
	b.AbsentUnknown = absence == "unknown"
	r.settle(b, node, absence, expectedOn)
}

// settle fills in what a block leaves out, and refuses what cannot be meant.
func (r *reader) settle(b *Block, node *yaml.Node, absence string, expectedOn bool) {
	if b.Meaning == "" {
		r.mistake(node, "block %s has no meaning", b.Path)
	}
	nested := b.Path != b.Name
	if nested && b.Repeatable && absence == "" {
		r.mistake(node, "block %s is repeatable and does not say what its absence means", b.Path)
	}
	inAsset := nested && topOf(b.Path) == "asset"
	if !inAsset && (b.Kinds != nil || expectedOn) {
		r.mistake(node, "block %s lies outside assets and has no kinds", b.Path)
	}
	if inAsset && !b.Repeatable && !expectedOn {
		b.ExpectedOn = b.Kinds
		if b.Kinds == nil {
			b.ExpectedOn = r.vocabulary.kinds
		}
	}
	if len(b.Kinds) == len(r.vocabulary.kinds) {
		b.Kinds = nil
	}
}

// kinds reads a list of kinds and groups.
func (r *reader) kinds(node *yaml.Node) map[string]bool {
	names := r.texts(node)
	for _, name := range names {
		if !r.vocabulary.HasKind(name) {
			r.mistake(node, "there is no kind or group %s", name)
		}
	}
	return r.vocabulary.KindsOf(names...)
}

// attributesOf gives a block the attributes and nested blocks of another one, but for those that are excepted.
func (r *reader) attributesOf(b *Block, node *yaml.Node) {
	var origin *Block
	except := map[string]bool{}
	for key, value := range r.mapping(node) {
		switch key {
		case "block":
			if origin = r.vocabulary.Block(r.text(value)); origin == nil {
				r.mistake(value, "there is no block %s in an earlier file", value.Value)
				return
			}
		case "except":
			for _, name := range r.texts(value) {
				except[name] = true
				if origin == nil || origin.Attribute(name) == nil {
					r.mistake(value, "there is no attribute %s to leave out", name)
				}
			}
		default:
			r.unknownKey(value, key)
		}
	}
	if origin == nil {
		r.mistake(node, "block says whose attributes are meant")
		return
	}
	for _, attribute := range origin.Attributes {
		if !except[attribute.Name] {
			b.Attributes, b.attributes[attribute.Name] = append(b.Attributes, attribute), attribute
		}
	}
	b.Blocks, b.blocks = origin.Blocks, origin.blocks
}

// builtin reads the blocks that always exist, with their attributes.
func (r *reader) builtin(b *Block, node *yaml.Node) {
	b.Builtin = map[string]map[string]any{}
	for name, body := range r.mapping(node) {
		values := map[string]any{}
		for key, value := range r.mapping(body) {
			attribute := b.Attribute(key)
			if attribute == nil {
				r.mistake(value, "%s has no attribute %s", b.Path, key)
				continue
			}
			values[key] = r.literal(attribute, value)
		}
		b.Builtin[name] = values
	}
}

// literal reads a default or built-in value of an attribute; only truth values, numbers and words can be one.
func (r *reader) literal(a *Attribute, node *yaml.Node) any {
	switch {
	case a.Type.List:
	case a.Type.Base == "bool":
		return r.truth(node)
	case a.Type.Base == "number":
		r.number(node)
		return json.Number(node.Value)
	case a.Type.Base == "enum":
		return r.oneOf(node, a.Values...)
	case a.Type.Base == "string":
		return r.text(node)
	}
	r.mistake(node, "%s is of type %s, for which no value can be given here", a.Path, a.Type)
	return nil
}
