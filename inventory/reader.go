package inventory

import (
	"cmp"
	"context"
	"encoding/json"
	"fmt"

	"github.com/netgrade/netgrade/inventory/source"
	"github.com/netgrade/netgrade/inventory/vocabulary"
)

// reader turns the blocks of all files into one Inventory. It knows no block or attribute by name but those that are
// part of the language itself: inventory, operator, locals, template, asset, and the words that may stand in many blocks.
type reader struct {
	vocabulary *vocabulary.Vocabulary
	options    Options
	problems   *problems
	names      *names
	evaluator  *evaluator
	templates  map[string]*Block
	// merged counts the attributes that templates brought into assets.
	merged int
}

// read goes through the phases in their order: names, locals, templates, everything else, and what holds of the whole.
func (r *reader) read(ctx context.Context, all parsed) (*Inventory, error) {
	blocks := all.blocks
	r.names = namesIn(blocks, r.vocabulary, r.problems)
	r.names.incomplete = all.incomplete
	r.evaluator = &evaluator{names: r.names, problems: r.problems, limits: r.options.Limits, dataOnly: r.options.DataOnly}
	r.evaluator.evaluateLocals(blocks)
	inv := &Inventory{Vocabulary: r.vocabulary, Blocks: map[string]map[string]*Block{}}
	r.readTemplates(blocks)
	for i := range blocks {
		if err := ctx.Err(); err != nil {
			return nil, err
		}
		r.top(inv, &blocks[i])
	}
	r.addBuiltin(inv)
	// What a whole inventory must hold can be asked only of a whole one.
	if !all.incomplete {
		r.requireOnce(blocks)
		r.validate(inv)
	}
	return inv, nil
}

// readTemplates reads every template by itself, before the assets that use them.
func (r *reader) readTemplates(blocks []block) {
	r.templates = map[string]*Block{}
	for i := range blocks {
		if b := &blocks[i]; b.name == "template" && r.labelled(b, r.vocabulary.Block("template")) {
			r.templates[b.last()] = r.block(b, r.vocabulary.Block("template"), "")
		}
	}
}

// top reads one top-level block into the inventory.
func (r *reader) top(inv *Inventory, b *block) {
	definition := r.vocabulary.Block(b.name)
	switch {
	case definition == nil:
		r.unknownBlock(b, nil)
		return
	case definition.FreeForm:
		r.refuseNested(b)
		return
	case b.name == "template" || !r.labelled(b, definition):
		return
	}
	kind := ""
	if b.name == "asset" && r.checkKind(b.labels[0]) {
		kind = b.labels[0].text
	}
	read := r.block(b, definition, kind)
	if b.name == "asset" {
		r.useTemplates(read)
	}
	switch b.name {
	case "inventory":
		inv.Header = cmp.Or(inv.Header, read)
	case "operator":
		inv.Operator = cmp.Or(inv.Operator, read)
	default:
		named := inv.Blocks[b.name]
		if named == nil {
			named = map[string]*Block{}
			inv.Blocks[b.name] = named
		}
		named[read.Name] = read
	}
}

// labelled checks the number of labels, and that none is empty.
func (r *reader) labelled(b *block, definition *vocabulary.Block) bool {
	if len(b.labels) != len(definition.Labels) {
		r.problems.error(b.at, fmt.Sprintf("%s has %s, not %d", definition.Path, labelCount(len(definition.Labels)), len(b.labels)), "write "+header(definition)+" { … }")
		return false
	}
	for i, l := range b.labels {
		if l.text == "" {
			r.problems.error(l.at, "an empty label in "+definition.Path, "the label says: "+definition.Labels[i])
			return false
		}
	}
	return true
}

// checkKind reports whether the first label of an asset is a kind.
func (r *reader) checkKind(kind label) bool {
	words := make([]string, 0, len(r.vocabulary.Kinds))
	for _, known := range r.vocabulary.Kinds {
		if known.Name == kind.text {
			return true
		}
		words = append(words, known.Name)
	}
	detail := didYouMean(r.problems.nearest(kind.text, words))
	if detail == "" {
		detail = "the kinds are " + oneOf(words)
	}
	r.problems.error(kind.at, "unknown kind of asset "+quote(kind.text), detail)
	return false
}

// requireOnce asks for the blocks that every inventory holds exactly once.
func (r *reader) requireOnce(blocks []block) {
	for _, definition := range r.vocabulary.Blocks {
		if definition.Repeatable {
			continue
		}
		var first *block
		for i := range blocks {
			switch b := &blocks[i]; {
			case b.name != definition.Name:
			case first == nil:
				first = b
			default:
				r.problems.twice(first.at, b.at, "a second block "+definition.Name, "an inventory has exactly one; two inventories can't be graded together")
			}
		}
		if first == nil && definition.Required {
			r.problems.error(source.Range{}, "there is no block "+definition.Name, "every inventory has one: "+header(definition)+" { … }; where this is a part of one, name its folder")
		}
	}
}

// addBuiltin adds the blocks that always exist, such as zone.internet.
func (r *reader) addBuiltin(inv *Inventory) {
	for _, definition := range r.vocabulary.Blocks {
		for name, attributes := range definition.Builtin {
			b := &Block{Definition: definition, Name: name, Attributes: map[string]Value{}}
			for key, data := range attributes {
				b.Attributes[key] = Value{Data: data}
			}
			if inv.Blocks[definition.Name] == nil {
				inv.Blocks[definition.Name] = map[string]*Block{}
			}
			inv.Blocks[definition.Name][name] = b
		}
	}
}

// header writes the header of a block as an example: asset "kind" "name".
func header(definition *vocabulary.Block) string {
	text := definition.Name
	for _, meaning := range definition.Labels {
		text += ` "` + meaning + `"`
	}
	return text
}

func labelCount(n int) string {
	switch n {
	case 0:
		return "no label"
	case 1:
		return "one label"
	}
	return fmt.Sprintf("%d labels", n)
}

// wholeNumber reads a declared number that must be whole; false when it is not declared or has a fraction.
func wholeNumber(v Value) (int, bool) {
	text, ok := v.Data.(json.Number)
	if !ok {
		return 0, false
	}
	n, err := text.Int64()
	return int(n), err == nil
}
