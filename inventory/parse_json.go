package inventory

import (
	"strings"

	"github.com/hashicorp/hcl/v2"
	"github.com/hashicorp/hcl/v2/hclsyntax"
	"github.com/hashicorp/hcl/v2/json"
	"github.com/zclconf/go-cty/cty"
	"golang.org/x/text/unicode/norm"

	"github.com/netgrade/netgrade/inventory/prescan"
	"github.com/netgrade/netgrade/inventory/source"
	"github.com/netgrade/netgrade/inventory/vocabulary"
)

// jsonReader folds HCL's JSON spelling into the same bodies as the native one. JSON doesn't say whether a key is a block
// or an attribute, so the vocabulary decides; a key that it doesn't know is taken for an attribute and refused later.
type jsonReader struct {
	vocabulary *vocabulary.Vocabulary
	problems   *problems
}

// parseJSON reads a file in the JSON spelling.
func parseJSON(file File, limits prescan.Limits, v *vocabulary.Vocabulary, found *problems) (body, bool) {
	if refused := prescan.JSON(file.Path, file.Text, limits); refused != nil {
		found.addAll(refused)
		return body{}, false
	}
	root, diagnostics := json.ParseExpression(prescan.TrimMark(file.Text), file.Path)
	if !readable(file.Text, nil, diagnostics, found) {
		return body{}, false
	}
	r := &jsonReader{vocabulary: v, problems: found}
	return r.body(root, v.Block, "an inventory is one JSON object, whose keys are block types"), true
}

// body folds an object, or an array of objects that count as one. nested finds the definition of a nested block.
func (r *jsonReader) body(x hcl.Expression, nested func(string) *vocabulary.Block, expected string) body {
	var b body
	places := map[string]source.Range{}
	for _, pair := range r.pairs(x, expected) {
		key, at := keyOf(pair)
		if key == "//" {
			continue // HCL's JSON spelling keeps comments under this key.
		}
		if definition := nested(key); definition != nil {
			header := block{name: key, at: at}
			r.blocks(&b, header, pair.Value, definition, len(definition.Labels))
			continue
		}
		if first, stands := places[key]; stands {
			r.problems.twiceNamed(key, first, at) // One object has each key once, but an array of them may not.
			continue
		}
		places[key] = at
		b.attributes = append(b.attributes, attributeOf(key, at, r.expression(pair.Value)))
	}
	return b
}

// blocks unpacks the labels of a block, which are the keys of objects in objects, and adds each block that it finds.
func (r *jsonReader) blocks(b *body, header block, x hcl.Expression, definition *vocabulary.Block, labels int) {
	if labels > 0 {
		meaning := definition.Labels[len(definition.Labels)-labels]
		pairs := r.pairs(x, "the keys of "+definition.Name+" are labels: "+meaning+", and then its body")
		if pairs != nil && len(pairs) == 0 {
			r.problems.error(place(x.Range()), "no label in "+definition.Path, noLabel(definition))
		}
		for _, pair := range pairs {
			key, at := keyOf(pair)
			if key == "//" {
				continue
			}
			labelled := header
			labelled.at = at
			labelled.labels = append(labelled.labels[:len(labelled.labels):len(labelled.labels)], label{text: key, at: at})
			r.blocks(b, labelled, pair.Value, definition, labels-1)
		}
		return
	}
	bodies := []hcl.Expression{x}
	if list, diagnostics := hcl.ExprList(x); !diagnostics.HasErrors() {
		bodies = list
	}
	for _, one := range bodies {
		if isNull(one) {
			continue
		}
		written := header
		written.body = r.body(one, r.nestedIn(definition), header.name+" is a block: an object with its attributes")
		b.blocks = append(b.blocks, written)
	}
}

// nestedIn finds the blocks that may stand in a block, custom included.
func (r *jsonReader) nestedIn(definition *vocabulary.Block) func(string) *vocabulary.Block {
	return func(name string) *vocabulary.Block {
		if definition.TakesFreeForm() {
			for _, form := range r.vocabulary.FreeForms {
				if form.Block && form.Name == name {
					return &vocabulary.Block{Name: name, Path: definition.Path + "." + name, FreeForm: true}
				}
			}
		}
		return definition.Block(name)
	}
}

// pairs gives the members of an object, or of the objects of an array one after the other. Null has none.
func (r *jsonReader) pairs(x hcl.Expression, expected string) []hcl.KeyValuePair {
	if pairs, diagnostics := hcl.ExprMap(x); !diagnostics.HasErrors() {
		return pairs
	}
	if isNull(x) {
		return nil
	}
	list, diagnostics := hcl.ExprList(x)
	if diagnostics.HasErrors() {
		r.problems.secret(place(x.Range()), "an object is expected here", expected)
		return nil
	}
	var all []hcl.KeyValuePair
	for _, one := range list {
		pairs, diagnostics := hcl.ExprMap(one)
		if diagnostics.HasErrors() {
			r.problems.secret(place(one.Range()), "an object is expected here", expected)
		}
		all = append(all, pairs...)
	}
	return all
}

// expression turns a JSON value into the expression that says the same in native HCL. A text with a template mark is
// parsed as a template, as HCL's JSON spelling has it.
func (r *jsonReader) expression(x hcl.Expression) hclsyntax.Expression {
	if list, diagnostics := hcl.ExprList(x); !diagnostics.HasErrors() {
		tuple := &hclsyntax.TupleConsExpr{SrcRange: x.Range(), OpenRange: x.StartRange()}
		for _, element := range list {
			tuple.Exprs = append(tuple.Exprs, r.expression(element))
		}
		return tuple
	}
	if pairs, diagnostics := hcl.ExprMap(x); !diagnostics.HasErrors() {
		object := &hclsyntax.ObjectConsExpr{SrcRange: x.Range(), OpenRange: x.StartRange()}
		for _, pair := range pairs {
			object.Items = append(object.Items, hclsyntax.ObjectConsItem{KeyExpr: r.scalar(pair.Key), ValueExpr: r.expression(pair.Value)})
		}
		return object
	}
	return r.scalar(x)
}

func (r *jsonReader) scalar(x hcl.Expression) hclsyntax.Expression {
	literal, _ := x.Value(nil)
	if literal.Type() != cty.String || literal.IsNull() || !strings.ContainsAny(literal.AsString(), "$%") {
		return &hclsyntax.LiteralValueExpr{Val: literal, SrcRange: x.Range()}
	}
	text := literal.AsString()
	if !strings.Contains(text, "${") && !strings.Contains(text, "%{") {
		return &hclsyntax.LiteralValueExpr{Val: literal, SrcRange: x.Range()}
	}
	start := x.Range().Start
	start.Column++ // the quotation mark
	start.Byte++
	template, diagnostics := hclsyntax.ParseTemplate([]byte(text), x.Range().Filename, start)
	if diagnostics.HasErrors() {
		r.problems.secret(place(x.Range()), "the template in this text cannot be read", `a "${" that means itself is written "$${"`)
		return &hclsyntax.ExprSyntaxError{SrcRange: x.Range()}
	}
	return whole(template, x.Range())
}

// whole gives a template the range of the JSON text that holds it, because the letters in it can be shifted by escapes.
func whole(template hclsyntax.Expression, r hcl.Range) hclsyntax.Expression {
	switch t := template.(type) {
	case *hclsyntax.TemplateExpr:
		t.SrcRange = r
	case *hclsyntax.TemplateWrapExpr:
		t.SrcRange = r
	}
	return template
}

func keyOf(pair hcl.KeyValuePair) (string, source.Range) {
	key, _ := pair.Key.Value(nil)
	return norm.NFC.String(key.AsString()), place(pair.Key.Range())
}

func isNull(x hcl.Expression) bool {
	v, _ := x.Value(nil)
	return v.IsNull()
}

func noLabel(definition *vocabulary.Block) string {
	if definition.Path != definition.Name {
		return `an empty object says nothing; none = ["` + definition.Name + `"] says that there is none`
	}
	return "an empty object says nothing: leave it out"
}
