package evaluator

import (
	"fmt"
	"maps"
	"strings"

	"github.com/netgrade/netgrade/inventory"
	"github.com/netgrade/netgrade/inventory/source"
	"github.com/netgrade/netgrade/inventory/vocabulary"
)

// emptyBlock is a block that declares nothing.
func emptyBlock(definition *vocabulary.Block, name string) *inventory.Block {
	return &inventory.Block{Definition: definition, Name: name, At: source.Range{File: definition.Path, Line: 1}, Attributes: map[string]inventory.Value{},
		Facets: map[string]*inventory.Block{}, Items: map[string]map[string]*inventory.Block{}, None: map[string]source.Range{}}
}

func cloneInventory(inv *inventory.Inventory) *inventory.Inventory {
	clone := &inventory.Inventory{Vocabulary: inv.Vocabulary, Header: cloneBlock(inv.Header), Operator: cloneBlock(inv.Operator), Blocks: map[string]map[string]*inventory.Block{}}
	for blockType, blocks := range inv.Blocks {
		clone.Blocks[blockType] = cloneBlocks(blocks)
	}
	return clone
}

func cloneBlock(block *inventory.Block) *inventory.Block {
	clone := *block
	clone.Attributes, clone.None = maps.Clone(block.Attributes), maps.Clone(block.None)
	clone.Facets = cloneBlocks(block.Facets)
	clone.Items = make(map[string]map[string]*inventory.Block, len(block.Items))
	for itemType, items := range block.Items {
		clone.Items[itemType] = cloneBlocks(items)
	}
	return &clone
}

func cloneBlocks(blocks map[string]*inventory.Block) map[string]*inventory.Block {
	clone := make(map[string]*inventory.Block, len(blocks))
	for name, block := range blocks {
		clone[name] = cloneBlock(block)
	}
	return clone
}

// written shows an inventory to whoever must understand a failure.
func written(inv *inventory.Inventory) string {
	var text strings.Builder
	var write func(block *inventory.Block, indent string)
	write = func(block *inventory.Block, indent string) {
		fmt.Fprintf(&text, "%s%s %s %s none=%v\n", indent, block.Definition.Name, block.Kind, block.Name, sortedKeys(block.None))
		for _, name := range sortedKeys(block.Attributes) {
			fmt.Fprintf(&text, "%s  %s = %s\n", indent, name, plainly(block.Attributes[name].Data))
		}
		for _, name := range sortedKeys(block.Facets) {
			write(block.Facets[name], indent+"  ")
		}
		for _, items := range sortedKeys(block.Items) {
			for _, name := range sortedKeys(block.Items[items]) {
				write(block.Items[items][name], indent+"  ")
			}
		}
	}
	write(inv.Header, "")
	write(inv.Operator, "")
	for _, blockType := range sortedKeys(inv.Blocks) {
		for _, name := range sortedKeys(inv.Blocks[blockType]) {
			write(inv.Blocks[blockType][name], "")
		}
	}
	return text.String()
}

func plainly(data any) string {
	list, ok := data.([]inventory.Value)
	if !ok {
		return fmt.Sprint(data)
	}
	parts := make([]string, len(list))
	for i, element := range list {
		parts[i] = fmt.Sprint(element.Data)
	}
	return "[" + strings.Join(parts, ", ") + "]"
}
