package vocabulary

import (
	"bytes"
	"encoding/json"
	"strings"
)

// schema is a JSON Schema, or a part of one.
type schema = map[string]any

// JSONSchema writes a JSON Schema (draft 2020-12) of inventories in the JSON syntax of HCL (.hcl.json), for editors that
// complete and check while one writes. Labels are levels of objects: {"asset": {"router": {"edge-1": {…}}}}.
//
// It refuses nothing that the reader of inventories takes in its usual form, and cannot see all that the reader refuses:
// an expression "${…}" is legal wherever a value is, whether a name exists is left to the reader, and so is what a
// template may supply. An inventory may be spread over files, so no top-level block is demanded.
func (v *Vocabulary) JSONSchema() ([]byte, error) {
	w := &schemaWriter{vocabulary: v, definitions: v.valueDefinitions()}
	properties := schema{"//": true}
	for _, b := range v.Blocks {
		properties[b.Name] = w.placed(b)
	}
	var text bytes.Buffer
	encoder := json.NewEncoder(&text)
	encoder.SetEscapeHTML(false)
	encoder.SetIndent("", "  ")
	err := encoder.Encode(schema{
		"$schema":              "https://json-schema.org/draft/2020-12/schema",
		"$id":                  "urn:netgrade:inventory:1",
		"title":                "netgrade inventory in the JSON syntax of HCL",
		"type":                 "object",
		"properties":           properties,
		"additionalProperties": false,
		"$defs":                w.definitions,
	})
	return text.Bytes(), err
}

// schemaWriter collects the definitions that the schema refers to.
type schemaWriter struct {
	vocabulary  *Vocabulary
	definitions schema
}

// placed is the schema of the property under which a block stands: its body, or the levels of its labels around it.
// Blocks that may stand several times may also be written as an array of such objects.
func (w *schemaWriter) placed(b *Block) schema {
	var level schema
	switch {
	case b.Name == "asset" && b.Path == b.Name:
		level = w.byKind(b)
	case len(b.Labels) > 0:
		level = w.byLabel(b, w.body(b))
	case b.FreeForm:
		level = schema{"type": "object"}
	default:
		return described(b.Meaning, w.body(b))
	}
	if b.Repeatable {
		name := b.Path + ".by_label"
		w.definitions[name] = level
		level = schema{"anyOf": []any{refer(name), schema{"type": "array", "items": refer(name)}}}
	}
	return described(b.Meaning, level)
}

// byLabel is an object whose keys are the names of blocks; names that always exist cannot be declared.
func (w *schemaWriter) byLabel(b *Block, body schema) schema {
	names := schema{"//": true}
	for name := range b.Builtin {
		names[name] = false
	}
	return schema{
		"type":                 "object",
		"properties":           names,
		"propertyNames":        schema{"minLength": 1},
		"additionalProperties": body,
	}
}

// byKind is the object of assets: kind, then name. A kind refuses the blocks that it may not carry.
func (w *schemaWriter) byKind(b *Block) schema {
	kinds := schema{"//": true}
	for _, kind := range w.vocabulary.Kinds {
		body, refused := w.body(b), schema{}
		for _, nested := range b.Blocks {
			if !nested.CarriedBy(kind.Name) {
				refused[nested.Name] = false
			}
		}
		body["properties"] = refused
		kinds[kind.Name] = described(kind.Meaning, w.byLabel(b, body))
	}
	return schema{"type": "object", "properties": kinds, "additionalProperties": false}
}

// body refers to the definition of a block's body, which is written at the first call.
func (w *schemaWriter) body(b *Block) schema {
	if _, known := w.definitions[b.Path]; !known {
		w.definitions[b.Path] = nil // Blocks do not hold themselves, but a definition is made once.
		w.definitions[b.Path] = w.bodyDefinition(b)
	}
	return refer(b.Path)
}

func (w *schemaWriter) bodyDefinition(b *Block) schema {
	properties := schema{"//": true}
	for _, a := range b.Attributes {
		properties[a.Name] = w.attribute(a)
	}
	for _, nested := range b.Blocks {
		properties[nested.Name] = w.placed(nested)
	}
	if len(b.none) > 0 {
		words := listOrExpression(schema{"enum": b.none})
		properties[w.vocabulary.None.Name] = described("Names of the blocks of which this block knowingly has none.", words)
	}
	if b.freeForm {
		for _, form := range w.vocabulary.FreeForms {
			properties[form.Name] = described(form.Meaning, w.freeForm(b, form))
		}
	}
	body := schema{"type": "object", "properties": properties, "additionalProperties": false}
	demand(body, b)
	return body
}

// demand adds what a body must hold. Of an asset nothing is demanded: a template may supply it.
func demand(body schema, b *Block) {
	if top := topOf(b.Path); top == "asset" || top == "template" {
		return
	}
	var names []string
	for _, a := range required(b) {
		names = append(names, a.Name)
	}
	if names != nil {
		body["required"] = names
	}
	for _, a := range b.Attributes {
		if a.InsteadOf != "" {
			body["oneOf"] = []any{schema{"required": []string{a.Name}}, schema{"required": []string{a.InsteadOf}}}
		}
	}
}

// freeForm is the schema of labels, custom, proof or origin in a block.
func (w *schemaWriter) freeForm(b *Block, form FreeForm) schema {
	if form.Block {
		return schema{"type": "object"}
	}
	texts := schema{"type": "object", "additionalProperties": refer("string")}
	if form.KeysArePaths {
		name := b.Path + ".paths"
		w.definitions[name] = schema{"enum": b.paths("")}
		texts["propertyNames"] = refer(name)
	}
	return schema{"anyOf": []any{texts, refer("expression")}}
}

// paths lists what lies below a block, without labels, each with the prefix in front.
func (b *Block) paths(prefix string) []string {
	var list []string
	for _, a := range b.Attributes {
		list = append(list, prefix+a.Name)
	}
	for _, nested := range b.Blocks {
		list = append(list, prefix+nested.Name)
		list = append(list, nested.paths(prefix+nested.Name+".")...)
	}
	return list
}

// attribute is the schema of an attribute's value, with its meaning and default.
func (w *schemaWriter) attribute(a *Attribute) schema {
	element := refer(w.element(a))
	switch {
	case a.Type.Base == "enum":
		element = schema{"enum": a.Values}
	case a.SubsectorOf != "":
		element = schema{"enum": w.vocabulary.allSubsectors()}
	case a.Bounded:
		element = schema{"type": "number", "minimum": a.Minimum, "maximum": a.Maximum}
	}
	value := element
	if a.Type.List {
		value = listOrExpression(element)
	} else if element["$ref"] == nil {
		value = schema{"anyOf": []any{element, refer("expression"), schema{"type": "null"}}}
	}
	if a.Default != nil {
		value["default"] = a.Default
	}
	return described(sentence(a.Meaning), value)
}

// listOrExpression is a list of elements, each of which may be an expression, or an expression that makes the list.
func listOrExpression(element schema) schema {
	if element["$ref"] == nil {
		element = schema{"anyOf": []any{element, refer("expression")}}
	}
	return schema{"anyOf": []any{schema{"type": "array", "items": element}, refer("expression"), schema{"type": "null"}}}
}

// element is the name of the definition of one value of the attribute's type.
func (w *schemaWriter) element(a *Attribute) string {
	if a.Type.Base != "reference" {
		return a.Type.Base
	}
	name := "reference." + strings.Join(a.Type.Targets, ".")
	if w.definitions[name] == nil {
		w.definitions[name] = referenceDefinition(a.Type.Targets)
	}
	return name
}

func refer(name string) schema { return schema{"$ref": "#/$defs/" + name} }

func described(text string, s schema) schema {
	s["description"] = text
	return s
}
