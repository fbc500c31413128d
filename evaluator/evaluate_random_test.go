package evaluator

import (
	"encoding/json"
	"fmt"
	"maps"
	"math/rand/v2"
	"slices"
	"strings"

	"github.com/netgrade/netgrade/inventory"
	"github.com/netgrade/netgrade/inventory/source"
	"github.com/netgrade/netgrade/inventory/vocabulary"
)

// completion declares what an inventory leaves out of what a rule reads; what it declares is for choose to say.
type completion struct {
	rule   *preparedRule
	choose chooser
	// likely is the chance in per cent that something is declared at all; 0 completes.
	likely int
	random *rand.Rand
	inv    *inventory.Inventory
	read   map[string]bool
}

// chooser picks one of n.
type chooser func(n int) int

// odometer goes through all ways to choose, one after the other.
type odometer struct {
	digits, sizes []int
	at            int
	asked         bool
}

func (o *odometer) choose(n int) int {
	o.asked = true
	if o.at == len(o.digits) {
		o.digits, o.sizes = append(o.digits, 0), append(o.sizes, n)
	}
	o.at++
	return o.digits[o.at-1]
}

// next moves on, and reports whether there is another way.
func (o *odometer) next() bool {
	for last := len(o.digits) - 1; last >= 0; last-- {
		if o.digits[last]++; o.digits[last] < o.sizes[last] {
			o.digits, o.sizes, o.at = o.digits[:last+1], o.sizes[:last+1], 0
			return true
		}
	}
	return false
}

// of completes a copy.
func (c completion) of(inv *inventory.Inventory) *inventory.Inventory {
	c.inv = cloneInventory(inv)
	if c.read == nil {
		c.read = vocabularyPaths(c.rule.reads)
	}
	for _, subjectType := range sortedKeys(c.inv.Vocabulary.Subjects) {
		definition := c.inv.Vocabulary.SubjectBlock(subjectType)
		if isTop(definition) && definition.AbsentUnknown && c.read[definition.Path] && len(c.inv.Blocks[subjectType]) == 0 {
			if _, named := c.inv.Header.None[subjectType]; !named && c.likely == 0 {
				c.addTop(definition)
			}
		}
	}
	c.block(c.inv.Operator)
	for _, blockType := range sortedKeys(c.inv.Blocks) {
		for _, name := range sortedKeys(c.inv.Blocks[blockType]) {
			if name != "internet" {
				c.block(c.inv.Blocks[blockType][name])
			}
		}
	}
	return c.inv
}

// addTop says that there is none of a type, or one.
func (c completion) addTop(definition *vocabulary.Block) {
	if c.choose(2) == 0 {
		c.inv.Header.None[definition.Name] = source.Range{File: "completed"}
		return
	}
	c.inv.Blocks[definition.Name] = map[string]*inventory.Block{"added": emptyBlock(definition, "added")}
}

// alternative settles pairs of which exactly one attribute is declared: the second is owed when the first was left out, and each is barred
// by the other.
func (c completion) alternative(block *inventory.Block, attribute *vocabulary.Attribute) (owed, barred bool) {
	for _, other := range block.Definition.Attributes {
		if attribute.InsteadOf != other.Name && other.InsteadOf != attribute.Name {
			continue
		}
		_, said := block.Attributes[other.Name]
		first := attribute.InsteadOf == other.Name
		return !first, said || first && c.choose(2) == 0
	}
	return false, false
}

// skip leaves something out when a random inventory is made.
func (c completion) skip() bool { return c.likely > 0 && c.random.IntN(100) >= c.likely }

func (c completion) block(block *inventory.Block) {
	for _, attribute := range block.Definition.Attributes {
		_, said := block.Attributes[attribute.Name]
		settled := attribute.Default != nil || attribute.AbsentNone
		owed, barred := c.alternative(block, attribute)
		if said || barred || !c.read[attribute.Path] {
			continue
		}
		if !attribute.Required && !owed && (c.likely == 0 && settled || c.skip()) {
			continue
		}
		if value := c.value(attribute, attribute.Type); value != nil {
			block.Attributes[attribute.Name] = inventory.Value{Data: value, At: source.Range{File: attribute.Name, Line: 1}}
		}
	}
	for _, nested := range block.Definition.Blocks {
		switch {
		case !c.read[nested.Path]:
		case nested.Repeatable:
			c.items(block, nested)
		default:
			c.facet(block, nested)
		}
	}
}

func (c completion) facet(parent *inventory.Block, definition *vocabulary.Block) {
	if parent.Facets[definition.Name] == nil {
		carried := parent.Kind == "" || definition.Kinds == nil || definition.Kinds[parent.Kind]
		open := facetPresence(parent, definition, c.rule.Presence) == undeclared
		if !carried || c.likely == 0 && !open || c.skip() {
			return
		}
		if definition.Attribute("enabled") != nil && c.choose(5) == 4 {
			parent.None[definition.Name] = source.Range{File: "none"}
			return
		}
		parent.Facets[definition.Name] = emptyBlock(definition, "")
	}
	c.block(parent.Facets[definition.Name])
}

func (c completion) items(parent *inventory.Block, definition *vocabulary.Block) {
	open := itemsPresence(parent, definition, c.rule.Presence) == undeclared
	if len(parent.Items[definition.Name]) == 0 && (open || c.likely > 0) && !c.skip() {
		number := c.choose(3)
		if number == 0 {
			parent.None[definition.Name] = source.Range{File: "none"}
		}
		for label := range number {
			if parent.Items[definition.Name] == nil {
				parent.Items[definition.Name] = map[string]*inventory.Block{}
			}
			parent.Items[definition.Name][fmt.Sprint("i", label)] = emptyBlock(definition, fmt.Sprint("i", label))
		}
	}
	for _, label := range sortedKeys(parent.Items[definition.Name]) {
		c.block(parent.Items[definition.Name][label])
		c.settlePair(parent.Items[definition.Name][label])
	}
}

// settlePair names a supplier of its own where a dependency names neither a service nor a supplier, which no inventory may.
func (c completion) settlePair(block *inventory.Block) {
	_, service := block.Attributes["service"]
	_, supplier := block.Attributes["supplier"]
	if block.Definition.Path != "service.dependency" || service || supplier {
		return
	}
	if c.inv.Operator.Items["supplier"] == nil {
		c.inv.Operator.Items["supplier"] = map[string]*inventory.Block{}
	}
	if c.inv.Operator.Items["supplier"]["own"] == nil {
		c.inv.Operator.Items["supplier"]["own"] = emptyBlock(c.inv.Vocabulary.SubjectBlock("supplier"), "own")
		c.block(c.inv.Operator.Items["supplier"]["own"])
	}
	block.Attributes["supplier"] = inventory.Value{Data: inventory.Reference{Type: "supplier", Name: "own"}, At: source.Range{File: "supplier", Line: 1}}
}

// pools are values on both sides of the limits that rules know, by type.
var pools = map[string][]string{
	"number": {"1", "0", "2", "4096", "70"}, "share": {"0", "1", "0.5"}, "duration": {"0", "300", "3600", "864000", "63072000"},
	"date": {"2026-11-20", "2026-12-01", "2020-01-01", "2026-06-01"}, "country": {"GR", "RS", "NO"},
	"cidr":   {"10.0.0.0/24", "0.0.0.0/0", "2001:db8::/48", "::/0", "192.168.0.0/16", "0.0.0.0/1", "128.0.0.0/1"},
	"string": {"acme", "", "ssh-ed25519", "rsa-sha2-256", "curve25519-sha256", "diffie-hellman-group1-sha1", "aes256-ctr", "aes256-gcm@openssh.com", "chacha20-poly1305@openssh.com", "hmac-sha2-256-etm@openssh.com", "hmac-md5", "ext-info-s"},
}

// value chooses a value; nil where a reference has no target in this inventory.
func (c completion) value(attribute *vocabulary.Attribute, kind vocabulary.Type) any {
	if kind.List {
		list := []inventory.Value{}
		for range c.choose(3) {
			if element := c.value(attribute, vocabulary.Type{Base: kind.Base, Targets: kind.Targets}); element != nil {
				list = append(list, inventory.Value{Data: element, At: source.Range{File: attribute.Name, Line: len(list) + 2}})
			}
		}
		return list
	}
	switch kind.Base {
	case "bool":
		return c.choose(2) == 0
	case "enum":
		return attribute.Values[c.choose(len(attribute.Values))]
	case "number", "share", "duration":
		return json.Number(pools[kind.Base][c.choose(len(pools[kind.Base]))])
	case "reference":
		target := kind.Targets[c.choose(len(kind.Targets))]
		names := c.inv.Names(target)
		if len(names) == 0 {
			c.choose(1)
			return nil
		}
		return inventory.Reference{Type: target, Name: names[c.choose(len(names))]}
	case "selector":
		return []inventory.Reference{{Type: "any"}, {Type: "zone", Name: "internet"}, {Type: "cidr", Name: "10.0.0.0/24"}}[c.choose(3)]
	default:
		return pools[kind.Base][c.choose(len(pools[kind.Base]))]
	}
}

// randomInventory makes a small inventory in which most of what the rule reads is declared.
func randomInventory(rule *preparedRule, random *rand.Rand) *inventory.Inventory {
	words := vocabulary.Standard()
	inv := &inventory.Inventory{Vocabulary: words, Header: emptyBlock(words.Block("inventory"), ""), Operator: emptyBlock(words.Block("operator"), "op"),
		Blocks: map[string]map[string]*inventory.Block{"zone": {"internet": emptyBlock(words.Block("zone"), "internet")}}}
	inv.Blocks["zone"]["internet"].Attributes["trust"] = inventory.Value{Data: "internet"}
	kinds := slices.Sorted(maps.Keys(words.KindsOf("all")))
	if rule.Kinds != nil && random.IntN(10) > 0 {
		kinds = slices.Sorted(maps.Keys(rule.Kinds))
	}
	for _, definition := range words.Blocks {
		if slices.Contains([]string{"inventory", "operator", "template", "locals", "exception"}, definition.Name) {
			continue
		}
		for i := range random.IntN(3) {
			if inv.Blocks[definition.Name] == nil {
				inv.Blocks[definition.Name] = map[string]*inventory.Block{}
			}
			block := emptyBlock(definition, fmt.Sprint(definition.Name, i))
			if definition.Name == "asset" {
				block.Kind = kinds[random.IntN(len(kinds))]
			}
			inv.Blocks[definition.Name][block.Name] = block
		}
	}
	return completion{rule: rule, choose: random.IntN, likely: 60 + random.IntN(41), random: random}.of(inv)
}

// vocabularyPaths are the blocks and attributes that lie on the paths that are read.
func vocabularyPaths(read *reads) map[string]bool {
	words := vocabulary.Standard()
	paths := map[string]bool{}
	var look func(definition *vocabulary.Block, read *reads, deep bool)
	look = func(definition *vocabulary.Block, read *reads, deep bool) {
		if read == nil {
			return
		}
		paths[definition.Path] = true
		for _, attribute := range definition.Attributes {
			below := read.below(attribute.Name)
			if below == nil {
				continue
			}
			paths[attribute.Path] = true
			if attribute.Type.Base == "reference" && deep && resolved[attribute.Type.Targets[0]] {
				look(words.SubjectBlock(attribute.Type.Targets[0]), below.union(below.below(anyElement)), false)
			}
		}
		for _, nested := range definition.Blocks {
			below := read.below(nested.Name)
			if nested.Repeatable && below != nil {
				paths[nested.Path] = true
				below = below.below(anyElement)
			}
			look(nested, below, deep)
		}
	}
	for _, subjectType := range sortedKeys(words.Subjects) {
		look(words.SubjectBlock(subjectType), read.below(subjectType), true)
		look(words.SubjectBlock(subjectType), read.below("inventory").below(subjectType).below(anyElement), true)
	}
	look(words.Block("asset"), read.below("parent"), true)
	for _, path := range sortedKeys(paths) {
		for end := strings.LastIndex(path, "."); end > 0; end = strings.LastIndex(path[:end], ".") {
			paths[path[:end]] = true
		}
	}
	return paths
}
