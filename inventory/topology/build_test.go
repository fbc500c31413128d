package topology

import (
	"encoding/json"
	"fmt"
	"strconv"
	"strings"

	"github.com/netgrade/netgrade/inventory"
	"github.com/netgrade/netgrade/inventory/source"
	"github.com/netgrade/netgrade/inventory/vocabulary"
)

// world builds an inventory block by block, the way a test thinks of it.
type world struct{ inv *inventory.Inventory }

func newWorld() *world {
	v := vocabulary.Standard()
	w := &world{inv: &inventory.Inventory{Vocabulary: v, Blocks: map[string]map[string]*inventory.Block{}}}
	w.inv.Header = block(v.Block("inventory"), "", nil)
	w.inv.Operator = block(v.Block("operator"), "op", nil)
	w.put("zone", "internet", attributes{"trust": "internet"})
	return w
}

// attributes of a block under construction: bool, int, float64, string, ref, or a list of them.
type attributes map[string]any

// ref is a reference to another block.
type ref struct{ kind, name string }

// list of values of one attribute.
type values []any

func block(definition *vocabulary.Block, name string, a attributes) *inventory.Block {
	b := &inventory.Block{Definition: definition, Name: name, Attributes: map[string]inventory.Value{},
		Facets: map[string]*inventory.Block{}, Items: map[string]map[string]*inventory.Block{}}
	for key, value := range a {
		b.Attributes[key] = inventory.Value{Data: plain(value)}
	}
	return b
}

func plain(value any) any {
	switch v := value.(type) {
	case ref:
		return inventory.Reference{Type: v.kind, Name: v.name}
	case int:
		return json.Number(strconv.Itoa(v))
	case float64:
		return json.Number(strconv.FormatFloat(v, 'g', -1, 64))
	case values:
		elements := make([]inventory.Value, len(v))
		for i, element := range v {
			elements[i] = inventory.Value{Data: plain(element)}
		}
		return elements
	default:
		return v
	}
}

// put declares a top-level block; an operator's nested subject goes where it belongs.
func (w *world) put(blockType, name string, a attributes) *inventory.Block {
	if definition := w.inv.Operator.Definition.Block(blockType); definition != nil {
		return nest(w.inv.Operator, blockType, name, a)
	}
	if w.inv.Blocks[blockType] == nil {
		w.inv.Blocks[blockType] = map[string]*inventory.Block{}
	}
	b := block(w.inv.Vocabulary.Block(blockType), name, a)
	w.inv.Blocks[blockType][name] = b
	return b
}

func (w *world) asset(kind, name string, a attributes) *inventory.Block {
	b := w.put("asset", name, a)
	b.Kind = kind
	return b
}

func (w *world) link(name, a, b string, more attributes) *inventory.Block {
	l := w.put("link", name, more)
	l.Attributes["between"] = inventory.Value{Data: plain(assets(a, b))}
	return l
}

// none lists the block types of which a block knowingly has none.
func none(b *inventory.Block, types ...string) *inventory.Block {
	if b.None == nil {
		b.None = map[string]source.Range{}
	}
	for _, t := range types {
		b.None[t] = source.Range{}
	}
	return b
}

// nest declares a repeatable nested block.
func nest(b *inventory.Block, blockType, name string, a attributes) *inventory.Block {
	if b.Items[blockType] == nil {
		b.Items[blockType] = map[string]*inventory.Block{}
	}
	n := block(b.Definition.Block(blockType), name, a)
	b.Items[blockType][name] = n
	return n
}

// facet declares a nested block that is not repeatable.
func facet(b *inventory.Block, blockType string, a attributes) *inventory.Block {
	n := block(b.Definition.Block(blockType), "", a)
	b.Facets[blockType] = n
	return n
}

// assets and the like make lists of references.
func assets(names ...string) values  { return refs("asset", names) }
func zonesOf(names ...string) values { return refs("zone", names) }
func refs(kind string, names []string) values {
	all := values{}
	for _, name := range names {
		all = append(all, ref{kind, name})
	}
	return all
}

// texts makes a list of strings.
func wordsOf(words ...string) values {
	all := values{}
	for _, word := range words {
		all = append(all, word)
	}
	return all
}

// String draws the world for a failing test.
func (w *world) String() string {
	var out strings.Builder
	for _, blockType := range sortedKeys(w.inv.Blocks) {
		for _, name := range sortedKeys(w.inv.Blocks[blockType]) {
			draw(&out, "", w.inv.Blocks[blockType][name])
		}
	}
	draw(&out, "", w.inv.Operator)
	return out.String()
}

func draw(out *strings.Builder, indent string, b *inventory.Block) {
	fmt.Fprintf(out, "%s%s %s:", indent, b.Definition.Name, b.Name)
	for _, key := range sortedKeys(b.Attributes) {
		fmt.Fprintf(out, " %s=%s", key, show(b.Attributes[key].Data))
	}
	fmt.Fprintln(out)
	for _, key := range sortedKeys(b.Facets) {
		draw(out, indent+"  ", b.Facets[key])
	}
	for _, key := range sortedKeys(b.Items) {
		for _, name := range sortedKeys(b.Items[key]) {
			draw(out, indent+"  ", b.Items[key][name])
		}
	}
}

func show(data any) string {
	switch v := data.(type) {
	case inventory.Reference:
		return v.Name
	case []inventory.Value:
		var words []string
		for _, element := range v {
			words = append(words, show(element.Data))
		}
		return "[" + strings.Join(words, " ") + "]"
	default:
		return fmt.Sprint(v)
	}
}
