package vocabulary

import (
	"strconv"
	"strings"

	"go.yaml.in/yaml/v3"
)

func (r *reader) readAttributes(b *Block, node *yaml.Node) {
	for name, value := range r.mapping(node) {
		attribute := r.attribute(name, b.Path+"."+name, value)
		b.Attributes, b.attributes[name] = append(b.Attributes, attribute), attribute
	}
}

// attribute reads one attribute.
func (r *reader) attribute(name, path string, node *yaml.Node) *Attribute {
	a := &Attribute{Name: name, Path: path}
	var literal *yaml.Node
	for key, value := range r.mapping(node) {
		switch key {
		case "type":
			a.Type = r.typeOf(value)
		case "meaning":
			a.Meaning = r.text(value)
		case "values":
			r.values(a, value)
		case "ordered":
			a.Ordered = r.truth(value)
		case "range":
			r.bounds(a, value)
		case "required":
			a.Required = r.truth(value)
		case "default":
			literal = value
		case "absent_means":
			a.AbsentNone = r.oneOf(value, "none") == "none"
		case "read_by":
			a.ReadBy = r.texts(value)
		case "instead_of":
			a.InsteadOf = r.text(value)
		case "subsector_of":
			a.SubsectorOf = r.text(value)
		case "example":
			a.Example = r.example(value)
		case "reading":
			a.Reading = r.truth(value)
		default:
			r.unknownKey(value, key)
		}
	}
	if literal != nil {
		a.Default = r.literal(a, literal)
	}
	r.settleAttribute(a, node)
	return a
}

// settleAttribute refuses what cannot be meant.
func (r *reader) settleAttribute(a *Attribute, node *yaml.Node) {
	switch {
	case a.Meaning == "":
		r.mistake(node, "%s has no meaning", a.Path)
	case a.Type.Base == "":
		r.mistake(node, "%s has no type", a.Path)
	case (a.Type.Base == "enum") != (len(a.Values) > 0):
		r.mistake(node, "%s: an enum has values, and nothing else has", a.Path)
	case a.Bounded && a.Type.Base != "number":
		r.mistake(node, "%s: only numbers have a range", a.Path)
	case a.Reading && a.Type.String() != "date":
		r.mistake(node, "%s: only a date can be a reading", a.Path)
	case a.Required && (a.Default != nil || a.AbsentNone):
		r.mistake(node, "%s: what is required cannot be left out", a.Path)
	}
}

// values reads the legal words, or the name of an enumeration after a dollar sign.
func (r *reader) values(a *Attribute, node *yaml.Node) {
	name, shared := strings.CutPrefix(node.Value, "$")
	if !shared {
		a.Values = r.texts(node)
		return
	}
	a.Values, a.Ordered = r.vocabulary.Enumerations[name], r.ordered[name]
	if a.Values == nil {
		r.mistake(node, "there is no enumeration %s in an earlier file", name)
	}
}

// bounds reads a range such as 0-4 or -90-90; the first minus belongs to the lower bound where it stands in front.
func (r *reader) bounds(a *Attribute, node *yaml.Node) {
	text := r.text(node)
	low, high := "", ""
	if text != "" {
		if i := strings.IndexByte(text[1:], '-'); i >= 0 {
			low, high = text[:i+1], text[i+2:]
		}
	}
	var errLow, errHigh error
	a.Minimum, errLow = strconv.ParseFloat(low, 64)
	a.Maximum, errHigh = strconv.ParseFloat(high, 64)
	if errLow != nil || errHigh != nil || a.Minimum > a.Maximum {
		r.mistake(node, "%s is no range; write it as 0-4 or -90-90", text)
	}
	a.Bounded = true
}

// example reads one value or a list of values; they are kept as they are written, and may look like numbers or days.
func (r *reader) example(node *yaml.Node) []string {
	elements := []*yaml.Node{node}
	if node.Kind == yaml.SequenceNode {
		elements = node.Content
	}
	texts := make([]string, 0, len(elements))
	for _, element := range elements {
		if element.Kind != yaml.ScalarNode {
			r.mistake(element, "an example is a value or a list of values")
		}
		texts = append(texts, element.Value)
	}
	return texts
}

// typeOf reads a type as the files write it: bool, list(enum), reference(service|supplier).
func (r *reader) typeOf(node *yaml.Node) Type {
	text := r.text(node)
	var t Type
	if inner, ok := inParentheses(text, "list"); ok {
		t.List, text = true, inner
	}
	if targets, ok := inParentheses(text, "reference"); ok {
		t.Base, t.Targets = "reference", strings.Split(targets, "|")
		return t
	}
	switch text {
	case "bool", "string", "number", "share", "duration", "date", "country", "cidr", "enum", "selector":
		t.Base = text
	case "map(string)":
		t.Base = "map"
	default:
		r.mistake(node, "there is no type %s", text)
	}
	return t
}

func inParentheses(text, word string) (string, bool) {
	inner, opened := strings.CutPrefix(text, word+"(")
	if !opened {
		return "", false
	}
	return strings.CutSuffix(inner, ")")
}
