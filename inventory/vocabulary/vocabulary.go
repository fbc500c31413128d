// Package vocabulary says what an inventory may hold: every block, attribute, type, kind, group, enumeration and sector,
// with meaning, default and what silence means. The words stand in the declarative files beside this one, embedded and
// read once by Standard; the reader of inventories, the help, the JSON Schema and the evaluator all ask the same tables,
// so that a new attribute costs one line of YAML and no Go.
//
// A Vocabulary is immutable; paths are written without labels: asset.bgp.neighbor.relation.
package vocabulary

// Vocabulary is the whole table.
type Vocabulary struct {
	Version int
	// Kinds are the kinds of asset with their meaning, in the order of the files.
	Kinds []Kind
	// Groups are named sets of kinds, all included.
	Groups map[string][]string
	// Enumerations are the shared lists of values; ordered ones rise from the first to the last.
	Enumerations map[string][]string
	// Sectors maps a sector to its subsectors; the list is empty where none is required.
	Sectors map[string][]string
	// Annexes maps a sector to the annex of NIS2 (Directive (EU) 2022/2555) that lists it: annex_i or annex_ii.
	Annexes map[string]string
	// Types explains each type of value, by name as the files write it.
	Types []Term
	// Data describes the documents that are given to an evaluation beside the inventory.
	Data []Term
	// Subjects maps the name of a subject in rules (firewall_rule) to the path of its block (asset.firewall.rule).
	Subjects map[string]string
	// Blocks are the top-level blocks in the order of the files; template holds what asset holds, less use and site.
	Blocks []*Block
	// None is the attribute none, which names nested blocks that a block knowingly has none of; Block.NoneAllowed says where it may stand.
	None *Attribute
	// FreeForms are the words labels, custom, proof and origin; Block.TakesFreeForm says where they may stand.
	FreeForms []FreeForm

	blocks map[string]*Block
	kinds  map[string]bool
}

// FreeForm is a word whose content the vocabulary leaves to the organisation that writes it.
type FreeForm struct {
	Name, Meaning string
	// Block is true for a block with any attributes (custom), false for an attribute that maps texts to texts.
	Block bool
	// KeysArePaths is true where each key must be the path of something below the block that holds the map; Block.Below finds it.
	KeysArePaths bool
	// ReadBy names the readers, as for attributes.
	ReadBy []string
}

// Kind is one kind of asset.
type Kind struct{ Name, Meaning string }

// Term is a word with its meaning.
type Term struct{ Name, Type, Meaning string }

// Block is one kind of block: a top-level block, a facet (nested, at most one) or a nested repeatable block.
type Block struct {
	Name string
	// Path has all names from the top, without labels; a template's nested blocks have the paths of the asset's.
	Path string
	// Labels says what each label of the block means; empty for facets.
	Labels []string
	// Example is a plausible name, for examples; empty where the block has no label.
	Example    string
	Repeatable bool
	Required   bool
	// FreeForm blocks (locals) take any attribute.
	FreeForm bool
	// AbsentUnknown is true where no declared block leaves open whether there are any; false where it says that there is none.
	// It speaks of repeatable blocks only.
	AbsentUnknown bool
	// Subject is the name under which rules are written about the block, or empty.
	Subject string
	// Kinds are the kinds of asset that may carry the block, nil for all; outside assets it is nil.
	Kinds map[string]bool
	// ExpectedOn are the kinds on which the absence of the facet means unknown; on others it means that there is none.
	// Where the files leave it out it holds every kind that may carry the facet; outside assets Expected alone decides.
	ExpectedOn map[string]bool
	// Expected is false where the absence of the facet always means that there is none (service.cloud).
	Expected bool
	Meaning  string
	// Builtin are the names that always exist (zone.internet) with their attributes.
	Builtin map[string]map[string]any
	// Attributes and Blocks are in the order of the files.
	Attributes []*Attribute
	Blocks     []*Block

	attributes map[string]*Attribute
	blocks     map[string]*Block
	none       []string
	freeForm   bool
}

// Attribute is one attribute of a block.
type Attribute struct {
	Name string
	Path string
	Type Type
	// Values are the legal words of an enumeration, in order where Ordered.
	Values  []string
	Ordered bool
	// Minimum and Maximum bound a number, inclusive, where Bounded.
	Bounded          bool
	Minimum, Maximum float64
	Required         bool
	// Default is the value of a declared block that leaves the attribute out (bool, string or json.Number); nil means none.
	Default any
	// AbsentNone is true where leaving the attribute out says that there is none.
	AbsentNone bool
	// ReadBy names readers other than rules: loader, topology, scoring, report.
	ReadBy []string
	// Reading marks a date that renews itself without anybody's act.
	Reading bool
	// InsteadOf names a sibling: of the two exactly one is declared. Empty for almost all.
	InsteadOf string
	// SubsectorOf names a sibling that holds a sector; the legal words are the subsectors of that sector, in Vocabulary.Sectors. Empty for
	// all others.
	SubsectorOf string
	// Example is a plausible value, or the elements of a plausible list, as they would be written without quotes; nil where
	// any value of the type will do.
	Example []string
	Meaning string
}

// Type is the type of an attribute.
type Type struct {
	// Base is bool, string, number, share, duration, date, country, map, cidr, enum, reference or selector.
	Base string
	// List is true for list(Base).
	List bool
	// Targets are the block types that a reference may name.
	Targets []string
}

// String writes the type as the files write it: list(reference(site)).
func (t Type) String() string { return t.render() }

// Attribute finds an attribute of the block by name; nil when it has none of that name.
func (b *Block) Attribute(name string) *Attribute { return b.attributes[name] }

// Block finds a nested block by name; nil when there is none of that name.
func (b *Block) Block(name string) *Block { return b.blocks[name] }

// IsFacet reports whether the block is nested and at most once in its parent.
func (b *Block) IsFacet() bool { return !b.Repeatable && b.Path != b.Name }
