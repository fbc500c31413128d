// Package inventory is the language in which an operator says what it has and does: HCL files in, one Inventory out,
// every value with its place in the source. Load reads folders and files, Parse reads bytes that are already in memory;
// both refuse what is too large or too deep before HCL sees it, and report all mistakes at once. There is no Go type or
// function for a block: package vocabulary says what may be written, and one generic reader does the rest. A new
// attribute costs a line there and nothing here; only the few conditions between attributes stand in tables of this package.
//
// An Inventory is immutable once it was returned; it may be read from many goroutines.
package inventory

import (
	"maps"
	"slices"
	"strconv"

	"github.com/hashicorp/hcl/v2/hclsyntax"

	"github.com/netgrade/netgrade/inventory/source"
	"github.com/netgrade/netgrade/inventory/vocabulary"
)

// Inventory is all that one operator declared, with templates merged, locals evaluated and references checked.
type Inventory struct {
	Vocabulary *vocabulary.Vocabulary
	// Header is the block inventory, Operator the block operator with its nested subjects.
	Header   *Block
	Operator *Block
	// Blocks holds every other top-level block by type and name, the built-in zone.internet included.
	// Templates and locals are not among them: they are merged where they are used.
	Blocks map[string]map[string]*Block
	// Files are the files that were read, sorted by path.
	Files []File
	// Warnings are what the author should look at although the inventory can be graded.
	Warnings []source.Diagnostic
}

// File is one file that was read. Text is kept for excerpts.
type File struct {
	// Path is the name that is shown: relative to the path that was given, with forward slashes.
	Path string
	// Place is where the file stands in the file system; empty for what came in through the standard input or as bytes.
	Place  string
	SHA256 string
	Text   []byte
}

// Block is one block as it stands after templates were merged: an asset, a facet, a nested item.
type Block struct {
	Definition *vocabulary.Block
	// Name is the last label: the asset's name, the domain, the name of a nested item; empty for a facet and for inventory.
	Name string
	// Kind is the first label of an asset; empty for everything else.
	Kind string
	// At is the header of the block: its type and labels.
	At source.Range
	// Via are the templates and other places through which the block came, nearest first.
	Via []source.Range
	// Attributes are the declared ones; what is left out or null has no entry, defaults are not filled in.
	Attributes map[string]Value
	// Facets are the declared nested blocks that are not repeatable, by type.
	Facets map[string]*Block
	// Items are the declared nested blocks that are repeatable, by type and label.
	Items map[string]map[string]*Block
	// None holds the nested block types that the block says it knowingly has none of, with the place of the word.
	None map[string]source.Range
	// Labels, Proof and Origin are the free maps of the same names; nil where they were not written.
	Labels, Proof, Origin map[string]Value
	// Custom is the organisation's own block; nil where there is none.
	Custom map[string]Value

	// wrong are the attributes that were written, but not as their types have it. A block that has any is never returned.
	wrong []string
}

// Value is one declared value with its place.
type Value struct {
	// Data is one of bool, json.Number (numbers, and durations in seconds), string (text, enumerations, dates as
	// 2026-11-23, country codes after folding, prefixes), Reference, []Value, map[string]Value (free maps and custom only).
	Data any
	// At is the place of the expression that says the value; for an element of a list, of that element.
	At source.Range
	// Via are further places through which the value came, nearest first: the reference to a local, the use of a template.
	// An element of a list came through those of the list as well, after its own.
	Via []source.Range
	// Key is the place of the key for an entry of a free map; nil for everything else.
	Key *source.Range
}

// Reference names another block, or for a selector also a prefix or everything.
type Reference struct {
	// Type is a block type (site, zone, asset, supplier …), or cidr or any in a selector.
	Type string
	// Name is the name of the block or the text of the prefix; empty for any.
	Name string
}

// Lookup finds a subject by type and name, the nested subjects of the operator (csirt, supplier …) included; nil when there is none.
func (inv *Inventory) Lookup(blockType, name string) *Block {
	if inv.Operator != nil {
		if blockType == "operator" && name == inv.Operator.Name {
			return inv.Operator
		}
		if found := inv.Operator.Items[blockType][name]; found != nil {
			return found
		}
	}
	return inv.Blocks[blockType][name]
}

// Names lists the names of all blocks of a type in order, the nested subjects of the operator included.
func (inv *Inventory) Names(blockType string) []string {
	all := inv.Blocks[blockType]
	if nested, ok := inv.Operator.Items[blockType]; ok {
		all = nested
	}
	return slices.Sorted(maps.Keys(all))
}

// Text gives the string value of an attribute, such as an enumeration or a date; false when it is not declared and has no default.
func (b *Block) Text(attribute string) (string, bool) {
	data, ok := b.Data(attribute)
	text, isText := data.(string)
	return text, ok && isText
}

// Data gives the plain data of an attribute, its default included; false when it is neither declared nor defaulted.
func (b *Block) Data(attribute string) (any, bool) {
	if value, ok := b.Attributes[attribute]; ok {
		return value.Data, true
	}
	if definition := b.Definition.Attribute(attribute); definition != nil && definition.Default != nil {
		return definition.Default, true
	}
	return nil, false
}

// String writes the reference as an inventory does: site.athens-1, or dns_zone["example.eu"] where the name is no word.
func (r Reference) String() string {
	switch {
	case r.Type == "cidr":
		return r.Name
	case r.Name == "":
		return r.Type
	case hclsyntax.ValidIdentifier(r.Name):
		return r.Type + "." + r.Name
	}
	return r.Type + "[" + strconv.Quote(r.Name) + "]"
}
