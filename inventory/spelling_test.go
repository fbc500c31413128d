package inventory_test

import (
	"cmp"
	"context"
	"encoding/json"
	"fmt"
	"maps"
	"slices"
	"strconv"
	"strings"
	"testing"

	"pgregory.net/rapid"

	"github.com/netgrade/netgrade/inventory"
	"github.com/netgrade/netgrade/inventory/vocabulary"
)

// piece is a block that the generator made up, before it is spelt.
type piece struct {
	definition *vocabulary.Block
	labels     []string
	attributes map[string]any // bool, json.Number, string, inventory.Reference, []any, map[string]any
	blocks     []*piece
}

// generator draws inventories that load, with the vocabulary as its grammar.
type generator struct {
	t     *rapid.T
	names map[string][]string
}

var odd = []string{"", "a", "ünïcödé", `quote " and \ slash`, "${no} %{template}", "line\nbreak", "$${", "κεντρικό", "tab\there", "💧"}

func (g *generator) inventory() []*piece {
	v := vocabulary.Standard()
	g.names = map[string][]string{"zone": {"internet"}}
	for _, blockType := range []string{"site", "zone", "conduit", "link", "dns_zone", "service", "asset", "template", "csirt", "contingency_plan", "exercise", "cooperation", "supplier"} {
		for i := range rapid.IntRange(1, 2).Draw(g.t, blockType) {
			g.names[blockType] = append(g.names[blockType], fmt.Sprintf("%s-%d", blockType, i))
		}
	}
	g.names["asset"] = append(g.names["asset"], "1st asset")
	top := []*piece{g.block(v.Block("inventory"), "", nil), g.block(v.Block("operator"), "", []string{"op"})}
	for _, blockType := range slices.Sorted(maps.Keys(g.names)) {
		definition := v.Block(blockType)
		if definition == nil {
			continue // nested in the operator
		}
		for _, name := range g.names[blockType] {
			switch {
			case name == "internet":
			case blockType == "asset":
				kind := rapid.SampledFrom(v.Kinds).Draw(g.t, "kind").Name
				top = append(top, g.block(definition, kind, []string{kind, name}))
			case blockType == "template":
				// Every kind may carry what all kinds may carry, which keeps templates usable by any asset.
				top = append(top, g.block(definition, "template", []string{name}))
			default:
				top = append(top, g.block(definition, "", []string{name}))
			}
		}
	}
	return top
}

func (g *generator) block(definition *vocabulary.Block, kind string, labels []string) *piece {
	p := &piece{definition: definition, labels: labels, attributes: map[string]any{}}
	for _, a := range definition.Attributes {
		if a.Required || rapid.IntRange(0, 4).Draw(g.t, a.Path) == 0 && !delicate(a) {
			p.attributes[a.Name] = g.value(a)
		}
	}
	if definition.Path == "inventory" {
		p.attributes["version"] = json.Number("1")
	}
	if definition.Path == "service.dependency" {
		p.attributes["supplier"] = g.reference([]string{"supplier"})
	}
	if definition.TakesFreeForm() && rapid.Bool().Draw(g.t, "labels") {
		p.attributes["labels"] = map[string]any{"team": rapid.SampledFrom(odd).Draw(g.t, "label"), "odd key.": "x"}
	}
	for _, nested := range definition.Blocks {
		g.nested(p, nested, kind)
	}
	return p
}

// delicate attributes are bound to others by rules that this test isn't about.
func delicate(a *vocabulary.Attribute) bool {
	return a.InsteadOf != "" || a.SubsectorOf != "" || slices.Contains([]string{"operator.sector", "service.quorum", "service.dependency.supplier", "asset.firewall.rule.ports"}, a.Path)
}

func (g *generator) nested(p *piece, definition *vocabulary.Block, kind string) {
	if !definition.CarriedBy(kind) && kind != "" {
		return
	}
	if !definition.Repeatable {
		if rapid.IntRange(0, 3).Draw(g.t, definition.Path) == 0 {
			p.blocks = append(p.blocks, g.block(definition, kind, nil))
		}
		return
	}
	labels := g.names[definition.Name]
	if definition.Subject == "" || definition.Path == "asset.firewall.rule" {
		labels = []string{"a", "b ${c}"}[:rapid.IntRange(0, 2).Draw(g.t, definition.Path)]
	}
	for i, label := range labels {
		one := g.block(definition, kind, []string{label})
		if _, has := one.attributes["order"]; has {
			one.attributes["order"] = json.Number(strconv.Itoa(i))
		}
		p.blocks = append(p.blocks, one)
	}
}

func (g *generator) value(a *vocabulary.Attribute) any {
	if !a.Type.List {
		return g.single(a)
	}
	list := make([]any, rapid.IntRange(1, 3).Draw(g.t, "elements"))
	for i := range list {
		list[i] = g.single(a)
	}
	return list
}

func (g *generator) single(a *vocabulary.Attribute) any {
	sample := func(all ...string) string { return rapid.SampledFrom(all).Draw(g.t, a.Path) }
	switch a.Type.Base {
	case "bool":
		return rapid.Bool().Draw(g.t, a.Path)
	case "number":
		if a.Bounded {
			return json.Number(strconv.FormatFloat(a.Minimum, 'f', -1, 64))
		}
		return json.Number(sample("0", "7", "4294967295", "2.5", "-3"))
	case "share":
		return json.Number(sample("0", "0.25", "1"))
	case "duration":
		return sample("0s", "30m", "1d12h", "365d", "1.5h", "90m")
	case "date":
		return sample("2026-11-23", "2024-02-29", "0001-01-01")
	case "country":
		return sample("GR", "EL", "UK", "CY", "RS")
	case "cidr":
		return sample("192.0.2.0/24", "2001:db8::/32", "0.0.0.0/0", "2001:DB8:0::/48")
	case "enum":
		return sample(a.Values...)
	case "reference":
		return g.reference(a.Type.Targets)
	case "selector":
		if text := sample("any", "10.0.0.0/8", "reference"); text != "reference" {
			return text
		}
		return g.reference([]string{"zone", "asset"})
	}
	return rapid.SampledFrom(odd).Draw(g.t, a.Path)
}

func (g *generator) reference(targets []string) inventory.Reference {
	target := rapid.SampledFrom(targets).Draw(g.t, "target")
	return inventory.Reference{Type: target, Name: rapid.SampledFrom(g.names[target]).Draw(g.t, "name")}
}

// native spells a block in HCL.
func (p *piece) native(out *strings.Builder) {
	out.WriteString(p.definition.Name)
	for _, l := range p.labels {
		out.WriteString(" " + nativeText(l))
	}
	out.WriteString(" {\n")
	for _, name := range slices.Sorted(maps.Keys(p.attributes)) {
		out.WriteString(name + " = " + nativeValue(p.attributes[name]) + "\n")
	}
	for _, b := range p.blocks {
		b.native(out)
	}
	out.WriteString("}\n")
}

func nativeText(text string) string {
	quoted := strings.NewReplacer(`\`, `\\`, `"`, `\"`, "\n", `\n`, "\t", `\t`, "${", "$${", "%{", "%%{").Replace(text)
	return `"` + quoted + `"`
}

func nativeValue(v any) string {
	switch v := v.(type) {
	case string:
		return nativeText(v)
	case []any:
		var all []string
		for _, one := range v {
			all = append(all, nativeValue(one))
		}
		return "[" + strings.Join(all, ", ") + "]"
	case map[string]any:
		var all []string
		for _, key := range slices.Sorted(maps.Keys(v)) {
			all = append(all, nativeText(key)+" = "+nativeValue(v[key]))
		}
		return "{" + strings.Join(all, ", ") + "}"
	}
	return fmt.Sprint(v)
}

// inJSON adds a block to the object of its parent.
func (p *piece) inJSON(parent map[string]any) {
	body := map[string]any{}
	for name, v := range p.attributes {
		body[name] = jsonValue(v)
	}
	for _, b := range p.blocks {
		b.inJSON(body)
	}
	holder, key := parent, p.definition.Name
	for _, l := range p.labels {
		if holder[key] == nil {
			holder[key] = map[string]any{}
		}
		holder, key = holder[key].(map[string]any), l
	}
	holder[key] = body
}

func jsonValue(v any) any {
	switch v := v.(type) {
	case string:
		return strings.NewReplacer("${", "$${", "%{", "%%{").Replace(v)
	case inventory.Reference:
		if len(v.Name)%2 == 0 {
			return v.String()
		}
		return "${" + v.String() + "}"
	case []any:
		list := make([]any, len(v))
		for i, one := range v {
			list[i] = jsonValue(one)
		}
		return list
	case map[string]any:
		object := map[string]any{}
		for key, one := range v {
			object[key] = jsonValue(one)
		}
		return object
	}
	return v
}

// TestSpellings wants one content to load to one inventory, whether it is written in HCL or JSON, in one file or in
// many, and in whatever order.
func TestSpellings(t *testing.T) {
	rapid.Check(t, func(t *rapid.T) {
		top := (&generator{t: t}).inventory()
		var whole strings.Builder
		split := make([]inventory.File, rapid.IntRange(1, 4).Draw(t, "files"))
		shuffled := rapid.Permutation(top).Draw(t, "order")
		for i, p := range shuffled {
			p.native(&whole)
			var one strings.Builder
			p.native(&one)
			file := &split[i%len(split)]
			file.Path = fmt.Sprintf("f%d.hcl", i%len(split))
			file.Text = append(file.Text, one.String()...)
		}
		object := map[string]any{}
		for _, p := range top {
			p.inJSON(object)
		}
		encoded, err := json.Marshal(object)
		if err != nil {
			t.Fatal(err)
		}
		native := dumped(t, inventory.File{Path: "a.hcl", Text: []byte(whole.String())})
		if other := dumped(t, split...); other != native {
			t.Fatalf("in one file:\n%s\nsplit:\n%s", native, other)
		}
		if other := dumped(t, inventory.File{Path: "a.hcl.json", Text: encoded}); other != native {
			t.Fatalf("native:\n%s\nJSON:\n%s", native, other)
		}
	})
}

func dumped(t *rapid.T, files ...inventory.File) string {
	slices.SortFunc(files, func(a, b inventory.File) int { return cmp.Compare(b.Path, a.Path) })
	inv, err := inventory.Parse(context.Background(), files, inventory.Options{})
	if err != nil {
		t.Fatalf("%v\n%s", err, files[0].Text)
	}
	var out strings.Builder
	dump(&out, inv.Header)
	dump(&out, inv.Operator)
	for _, blockType := range slices.Sorted(maps.Keys(inv.Blocks)) {
		for _, name := range inv.Names(blockType) {
			dump(&out, inv.Blocks[blockType][name])
		}
	}
	return out.String()
}

// dump writes a block without its places.
func dump(out *strings.Builder, b *inventory.Block) {
	fmt.Fprintf(out, "%s %q %q {\n", b.Definition.Path, b.Kind, b.Name)
	for _, all := range []map[string]inventory.Value{b.Attributes, b.Labels} {
		for _, name := range slices.Sorted(maps.Keys(all)) {
			fmt.Fprintf(out, "%s = %s\n", name, dumpValue(all[name]))
		}
	}
	for _, name := range slices.Sorted(maps.Keys(b.Facets)) {
		dump(out, b.Facets[name])
	}
	for _, name := range slices.Sorted(maps.Keys(b.Items)) {
		for _, label := range slices.Sorted(maps.Keys(b.Items[name])) {
			dump(out, b.Items[name][label])
		}
	}
	out.WriteString("}\n")
}

func dumpValue(v inventory.Value) string {
	list, isList := v.Data.([]inventory.Value)
	if !isList {
		return fmt.Sprintf("%T %[1]q", v.Data)
	}
	var all []string
	for _, one := range list {
		all = append(all, dumpValue(one))
	}
	return "[" + strings.Join(all, ", ") + "]"
}
