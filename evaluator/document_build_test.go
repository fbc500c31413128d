package evaluator

import (
	"encoding/json"
	"fmt"
	"maps"
	"slices"
	"strconv"
	"strings"
	"testing"
	"time"

	"go.yaml.in/yaml/v3"

	"github.com/netgrade/netgrade/inventory"
	"github.com/netgrade/netgrade/inventory/source"
	"github.com/netgrade/netgrade/inventory/vocabulary"
)

// builder makes inventories from short YAML, so that a test of the engine doesn't depend on the reader of HCL:
// type → name → attributes and nested blocks; an asset has kind, lists of references are written zone.x.
type builder struct {
	words *vocabulary.Vocabulary
	line  int
}

// build makes an inventory; the operator is named op unless the text names one.
func build(t testing.TB, text string) *inventory.Inventory {
	t.Helper()
	var types map[string]any
	if err := yaml.Unmarshal([]byte(text), &types); err != nil {
		t.Fatalf("the YAML of a test: %v", err)
	}
	return buildFrom(t, types)
}

func buildFrom(t testing.TB, types map[string]any) (inv *inventory.Inventory) {
	t.Helper()
	defer func() {
		if mistake := recover(); mistake != nil {
			t.Fatalf("the inventory of a test: %v", mistake)
		}
	}()
	b := &builder{words: vocabulary.Standard()}
	inv = &inventory.Inventory{Vocabulary: b.words, Blocks: map[string]map[string]*inventory.Block{}}
	header, _ := types["inventory"].(map[string]any)
	inv.Header = b.block(b.words.Block("inventory"), "", header)
	operator, _ := types["operator"].(map[string]any)
	inv.Operator = b.block(b.words.Block("operator"), "op", operator)
	for _, name := range slices.Sorted(maps.Keys(types)) {
		if name == "inventory" || name == "operator" {
			continue
		}
		definition := b.words.Block(name)
		inv.Blocks[name] = map[string]*inventory.Block{}
		items, _ := types[name].(map[string]any)
		for _, label := range slices.Sorted(maps.Keys(items)) {
			body, _ := items[label].(map[string]any)
			inv.Blocks[name][label] = b.block(definition, label, body)
		}
	}
	b.addInternet(inv)
	return inv
}

func (b *builder) addInternet(inv *inventory.Inventory) {
	if inv.Blocks["zone"] == nil {
		inv.Blocks["zone"] = map[string]*inventory.Block{}
	}
	zone := b.words.Block("zone")
	inv.Blocks["zone"]["internet"] = b.block(zone, "internet", zone.Builtin["internet"])
}

func (b *builder) block(definition *vocabulary.Block, name string, body map[string]any) *inventory.Block {
	block := &inventory.Block{
		Definition: definition, Name: name, At: b.next(),
		Attributes: map[string]inventory.Value{}, Facets: map[string]*inventory.Block{},
		Items: map[string]map[string]*inventory.Block{}, None: map[string]source.Range{},
	}
	for _, key := range slices.Sorted(maps.Keys(body)) {
		b.member(block, key, body[key])
	}
	return block
}

func (b *builder) member(block *inventory.Block, key string, value any) {
	attribute, nested := block.Definition.Attribute(key), block.Definition.Block(key)
	switch {
	case key == "kind" && block.Definition.Path == "asset":
		block.Kind = value.(string)
	case key == "none":
		for _, name := range value.([]any) {
			block.None[name.(string)] = b.next()
		}
	case key == "labels":
		block.Labels = map[string]inventory.Value{}
		for label, text := range value.(map[string]any) {
			block.Labels[label] = inventory.Value{Data: text, At: b.next()}
		}
	case attribute != nil:
		block.Attributes[key] = b.value(attribute.Type, value)
	case nested != nil && nested.Repeatable:
		block.Items[key] = map[string]*inventory.Block{}
		items := value.(map[string]any)
		for _, label := range slices.Sorted(maps.Keys(items)) {
			item, _ := items[label].(map[string]any)
			block.Items[key][label] = b.block(nested, label, item)
		}
	case nested != nil:
		facet, _ := value.(map[string]any)
		block.Facets[key] = b.block(nested, "", facet)
	default:
		panic(fmt.Sprintf("%s has no %s", block.Definition.Path, key))
	}
}

func (b *builder) value(kind vocabulary.Type, value any) inventory.Value {
	at := b.next()
	if kind.List {
		elements := []inventory.Value{}
		for _, element := range value.([]any) {
			elements = append(elements, b.value(vocabulary.Type{Base: kind.Base, Targets: kind.Targets}, element))
		}
		return inventory.Value{Data: elements, At: at}
	}
	return inventory.Value{Data: plain(kind, value), At: at}
}

func plain(kind vocabulary.Type, value any) any {
	text := fmt.Sprint(value)
	switch kind.Base {
	case "bool":
		return value.(bool)
	case "number", "share":
		return json.Number(text)
	case "duration":
		return json.Number(strconv.FormatInt(seconds(text), 10))
	case "date":
		if day, ok := value.(time.Time); ok {
			return day.Format(time.DateOnly)
		}
		return text
	case "reference", "selector":
		return referenceOf(text)
	default:
		return text
	}
}

func referenceOf(text string) inventory.Reference {
	kind, name, named := strings.Cut(text, ".")
	switch {
	case strings.Contains(text, "/"):
		return inventory.Reference{Type: "cidr", Name: text}
	case !named:
		return inventory.Reference{Type: text}
	default:
		return inventory.Reference{Type: kind, Name: name}
	}
}

// seconds reads a duration such as 1d12h.
func seconds(text string) int64 {
	var sum, number int64
	for _, sign := range text {
		if sign >= '0' && sign <= '9' {
			number = 10*number + int64(sign-'0')
			continue
		}
		sum += number * map[rune]int64{'d': 86400, 'h': 3600, 'm': 60, 's': 1}[sign]
		number = 0
	}
	return sum
}

// next gives every block and value a place of its own.
func (b *builder) next() source.Range {
	b.line++
	return source.Range{File: "test.hcl", Line: b.line, Column: 1, EndLine: b.line, EndColumn: 2}
}
