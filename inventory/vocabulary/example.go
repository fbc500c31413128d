package vocabulary

import (
	"strconv"
	"strings"
	"unicode"
)

// indentation is one level of an example, as netgrade fmt writes it.
const indentation = "  "

// BlockExample writes a block with a plausible value for each of its attributes, inside the blocks that must stand
// around it, as lines of HCL in the form of netgrade fmt. Nested blocks are written out too, but for a top-level block.
// The values are legal one by one; names refer to blocks that the example does not declare.
func (v *Vocabulary) BlockExample(b *Block) []string {
	body := v.bodyLines(b.Attributes)
	if b.Path != b.Name {
		for _, nested := range b.Blocks {
			body = append(body, v.wrap(nested, "", v.bodyLines(nested.Attributes))...)
		}
	}
	return v.around(b, body)
}

// AttributeExample writes one attribute with what its block demands beside it, inside the blocks that must stand around it.
func (v *Vocabulary) AttributeExample(b *Block, a *Attribute) []string {
	var shown []*Attribute
	for _, other := range b.Attributes {
		if other == a || other.Required {
			shown = append(shown, other)
		}
	}
	if len(shown) == 0 {
		shown = []*Attribute{a} // none and the free forms stand in no list of attributes.
	}
	return v.around(b, v.bodyLines(shown))
}

// ExampleValue is a plausible value of the attribute as an HCL expression.
func (v *Vocabulary) ExampleValue(a *Attribute) string {
	texts := a.Example
	if texts == nil {
		texts = []string{v.plausible(a)}
	}
	values := make([]string, len(texts))
	for i, text := range texts {
		values[i] = a.Type.expression(text)
	}
	if a.Type.List {
		return "[" + strings.Join(values, ", ") + "]"
	}
	return values[0]
}

// plausible is the text of a value where the files give none.
func (v *Vocabulary) plausible(a *Attribute) string {
	if text, ok := a.Default.(string); ok {
		return text
	}
	switch a.Type.Base {
	case "bool":
		return "true"
	case "number":
		return "1"
	case "share":
		return "0.95"
	case "duration":
		return "30m"
	case "date":
		return "2026-09-15"
	case "country":
		return "GR"
	case "cidr":
		return "192.0.2.0/24"
	case "enum":
		return a.Values[0]
	case "reference":
		target := a.Type.Targets[0]
		return reference(target, v.target(target).Example)
	case "selector":
		return "any"
	}
	return "text"
}

// target is the block that a reference of the type names.
func (v *Vocabulary) target(name string) *Block {
	if b := v.Block(name); b != nil {
		return b
	}
	return v.SubjectBlock(name)
}

// reference writes a reference by traversal, with an index where the name is no identifier.
func reference(blockType, name string) string {
	for i, letter := range name {
		if !unicode.IsLetter(letter) && letter != '_' && (i == 0 || !unicode.IsDigit(letter) && letter != '-') {
			return blockType + "[" + strconv.Quote(name) + "]"
		}
	}
	return blockType + "." + name
}

// expression writes a text as a value of the type: quoted, but for numbers, truth values and references.
func (t Type) expression(text string) string {
	switch t.Base {
	case "bool", "number", "share", "reference":
		return text
	case "selector":
		if strings.HasPrefix(text, "zone.") || strings.HasPrefix(text, "asset.") {
			return text
		}
	}
	return strconv.Quote(text)
}

// bodyLines writes attributes under one another, their equals signs aligned. Of two that exclude each other the first is written.
func (v *Vocabulary) bodyLines(attributes []*Attribute) []string {
	width, skip := 0, map[string]bool{}
	for _, a := range attributes {
		width = max(width, len(a.Name))
		skip[a.InsteadOf] = true
	}
	var lines []string
	for _, a := range attributes {
		if !skip[a.Name] {
			lines = append(lines, a.Name+strings.Repeat(" ", width-len(a.Name))+" = "+v.ExampleValue(a))
		}
	}
	return lines
}

// around puts the body of a block into the block and all blocks that hold it; each holds what it demands besides.
func (v *Vocabulary) around(b *Block, body []string) []string {
	names := strings.Split(b.Path, ".")
	chain := make([]*Block, 0, len(names))
	for i := range names {
		holder, _ := v.Find(strings.Join(names[:i+1], "."))
		chain = append(chain, holder)
	}
	kind := ""
	if len(chain) > 1 {
		kind = v.exampleKind(chain[1])
	}
	for i := len(chain) - 1; i >= 0; i-- {
		body = v.wrap(chain[i], kind, body)
		if i > 0 {
			body = append(v.bodyLines(required(chain[i-1])), body...)
		}
	}
	return body
}

func required(b *Block) []*Attribute {
	var list []*Attribute
	for _, a := range b.Attributes {
		if a.Required {
			list = append(list, a)
		}
	}
	return list
}

// wrap puts lines between the header of a block and its closing brace. Kind is the kind of an asset, and empty for the first kind of all.
func (v *Vocabulary) wrap(b *Block, kind string, body []string) []string {
	header := b.Name
	for i := range b.Labels {
		label := b.Example
		if i < len(b.Labels)-1 { // Only assets have two labels; the first one is the kind.
			if label = kind; kind == "" {
				label = v.Kinds[0].Name
			}
		}
		header += " " + strconv.Quote(label)
	}
	lines := []string{header + " {"}
	for _, line := range body {
		lines = append(lines, indentation+line)
	}
	return append(lines, "}")
}

// exampleKind is the first kind of asset on which a facet is expected, else the first that may carry it.
func (v *Vocabulary) exampleKind(b *Block) string {
	for _, kind := range v.Kinds {
		if b.ExpectedOn[kind.Name] {
			return kind.Name
		}
	}
	for _, kind := range v.Kinds {
		if b.CarriedBy(kind.Name) {
			return kind.Name
		}
	}
	return ""
}
