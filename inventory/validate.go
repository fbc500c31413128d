package inventory

import (
	"fmt"
	"slices"

	"github.com/netgrade/netgrade/inventory/source"
	"github.com/netgrade/netgrade/inventory/vocabulary"
)

// place of a block among others, for checks that look around.
type standing struct {
	block *Block
	// parent is the block around it, nil at the top; top is the outermost one, itself at the top.
	parent, top *Block
}

// checks are what must hold of the blocks at a path beyond the types of their attributes.
var checks = map[string]func(r *reader, s standing){
	"inventory":          (*reader).checkVersion,
	"asset.firewall":     (*reader).checkOrder,
	"service":            (*reader).checkQuorum,
	"service.dependency": (*reader).checkDependency,
}

// neverEmpty are the lists that cannot be empty while the function that they describe is switched on: a server without
// a version or a cipher serves nobody, so the empty list is a slip and would pass rules that ask for no weak element.
var neverEmpty = map[string][]string{
	"asset.tls":          {"versions", "cipher_suites", "groups"},
	"asset.ssh":          {"versions", "ciphers"},
	"asset.snmp":         {"versions"},
	"asset.openvpn":      {"data_ciphers"},
	"asset.ipsec.tunnel": {"ike_versions", "ike_encryption", "esp_encryption", "dh_groups"},
}

// validate checks what can be seen only when templates are merged and all blocks are known.
func (r *reader) validate(inv *Inventory) {
	for _, b := range topBlocks(inv) {
		r.check(standing{block: b, top: b})
	}
	r.checkAbsentTypes(inv)
}

// topBlocks lists the top-level blocks in a fixed order.
func topBlocks(inv *Inventory) []*Block {
	var all []*Block
	for _, b := range []*Block{inv.Header, inv.Operator} {
		if b != nil {
			all = append(all, b)
		}
	}
	for _, blockType := range sortedKeys(inv.Blocks) {
		for _, name := range sortedKeys(inv.Blocks[blockType]) {
			all = append(all, inv.Blocks[blockType][name])
		}
	}
	return all
}

// check checks a block and everything in it.
func (r *reader) check(s standing) {
	b := s.block
	for _, a := range b.Definition.Attributes {
		switch {
		case a.Required:
			r.checkRequired(b, a)
		case a.InsteadOf != "":
			r.checkInstead(b, a)
		case a.SubsectorOf != "":
			r.checkSubsector(b, a)
		}
	}
	r.checkEmpty(s)
	r.checkExcuses(s)
	if check := checks[b.Definition.Path]; check != nil {
		check(r, s)
	}
	// No two blocks in one share a place, so that the order in which they are looked at doesn't show.
	for _, facet := range b.Facets {
		r.check(standing{block: facet, parent: b, top: s.top})
	}
	for _, items := range b.Items {
		for _, item := range items {
			r.check(standing{block: item, parent: b, top: s.top})
		}
	}
}

func (r *reader) checkRequired(b *Block, a *vocabulary.Attribute) {
	if _, declared := b.Attributes[a.Name]; !declared && !r.wrong(b, a.Name) {
		d := source.Diagnostic{Summary: "no " + a.Name + " in " + described(b), Detail: "it says: " + a.Meaning, At: b.At}
		for _, via := range b.Via {
			d.Related = append(d.Related, source.Related{At: via, Note: "it came from here"})
		}
		r.problems.add(d)
	}
}

// checkInstead asks for exactly one of two attributes of which the one stands instead of the other.
func (r *reader) checkInstead(b *Block, a *vocabulary.Attribute) {
	if r.wrong(b, a.Name) || r.wrong(b, a.InsteadOf) {
		return
	}
	one, hasOne := b.Attributes[a.Name]
	other, hasOther := b.Attributes[a.InsteadOf]
	switch {
	case hasOne && hasOther:
		r.problems.add(source.Diagnostic{
			Summary: "both " + a.Name + " and " + a.InsteadOf + " in " + described(b), Detail: "keep exactly one of the two", At: one.At,
			Related: []source.Related{{At: other.At, Note: "the other one stands here"}},
		})
	case !hasOne && !hasOther:
		r.problems.error(b.At, "neither "+a.Name+" nor "+a.InsteadOf+" in "+described(b), "declare exactly one of the two")
	}
}

// checkSubsector holds a subsector against the sector beside it.
func (r *reader) checkSubsector(b *Block, a *vocabulary.Attribute) {
	sector, known := b.Text(a.SubsectorOf)
	if !known {
		return
	}
	legal := r.vocabulary.Sectors[sector]
	declared, isDeclared := b.Attributes[a.Name]
	text, _ := declared.Data.(string)
	switch {
	case !isDeclared && len(legal) > 0 && !r.wrong(b, a.Name):
		r.problems.error(b.Attributes[a.SubsectorOf].At, "sector "+sector+" needs a subsector", "one of "+oneOf(legal))
	case isDeclared && len(legal) == 0:
		r.problems.error(declared.At, "sector "+sector+" has no subsectors", "remove it")
	case isDeclared && !slices.Contains(legal, text):
		r.wrongWord(value{data: text, at: declared.At}, a.Path+" for sector "+sector, legal)
	}
}

// checkEmpty refuses empty lists of what is switched on.
func (r *reader) checkEmpty(s standing) {
	names := neverEmpty[s.block.Definition.Path]
	if len(names) == 0 {
		return
	}
	switchedOn, has := s.block.Data("enabled")
	if !has && s.parent != nil {
		switchedOn, _ = s.parent.Data("enabled")
	}
	if switchedOn != true {
		return
	}
	for _, name := range names {
		declared := s.block.Attributes[name]
		if list, isList := declared.Data.([]Value); isList && len(list) == 0 {
			path := s.block.Definition.Path + "." + name
			r.problems.error(declared.At, path+" is empty although the function is enabled", "leave it out if it is not known, or say enabled = false")
		}
	}
}

// checkExcuses warns about a none that changes nothing: the facet is one that every such thing has, so its attributes
// are unknown rather than absent.
func (r *reader) checkExcuses(s standing) {
	kind := s.top.Kind
	for _, name := range sortedKeys(s.block.None) {
		definition := s.block.Definition.Block(name)
		if definition == nil || definition.MayBeMissing(kind) {
			continue
		}
		what := s.block.Definition.Name
		if kind != "" {
			what = kind
		}
		r.problems.add(source.Diagnostic{
			Severity: source.Warning, At: s.block.None[name],
			Summary: "none names " + name + ", which every " + what + " has", Detail: "it counts as not declared; declare what it is like",
		})
	}
}

// checkVersion asks for the version of the vocabulary that this program reads.
func (r *reader) checkVersion(s standing) {
	version, declared := s.block.Attributes["version"]
	if n, whole := wholeNumber(version); declared && (!whole || n != r.vocabulary.Version) {
		r.problems.error(version.At, "this version of the vocabulary is not known", fmt.Sprintf("this netgrade reads version %d", r.vocabulary.Version))
	}
}

// checkOrder asks that no two rules of a firewall have one position: which of them matches first would be open.
func (r *reader) checkOrder(s standing) {
	places := map[any]Value{}
	rules := s.block.Items["rule"]
	for _, label := range sortedKeys(rules) {
		order, declared := rules[label].Attributes["order"]
		if !declared {
			continue
		}
		first, taken := places[order.Data]
		if !taken {
			places[order.Data] = order
			continue
		}
		if first.At.Compare(order.At) > 0 {
			first, order = order, first
		}
		r.problems.twice(first.At, order.At, fmt.Sprintf("two rules of %s have the order %v", s.top.Name, order.Data), "the first match wins, so each rule has a position of its own")
	}
}

// checkQuorum asks for a quorum that the hosts can reach.
func (r *reader) checkQuorum(s standing) {
	quorum, declared := s.block.Attributes["quorum"]
	hosts, _ := s.block.Attributes["hosted_on"].Data.([]Value)
	if !declared || len(hosts) == 0 {
		return
	}
	different := map[any]bool{}
	for _, host := range hosts {
		different[host.Data] = true
	}
	if n, whole := wholeNumber(quorum); !whole || n < 1 || n > len(different) {
		r.problems.error(quorum.At, "service.quorum is out of range", fmt.Sprintf("%s is hosted on %d, so a whole number from 1 to %d is expected", s.block.Name, len(different), len(different)))
	}
}

// checkDependency refuses a service that needs itself.
func (r *reader) checkDependency(s standing) {
	needed, declared := s.block.Attributes["service"]
	if declared && needed.Data == (Reference{Type: "service", Name: s.top.Name}) {
		r.problems.error(needed.At, "service "+quote(s.top.Name)+" depends on itself", "name the other service that it needs")
	}
}

// described names a block in a sentence: its path, and its name where it has one.
func described(b *Block) string {
	if b.Name == "" {
		return b.Definition.Path
	}
	return b.Definition.Path + " " + quote(b.Name)
}

// wrong reports whether an attribute of a block was written, but wrongly: then it isn't missing.
func (r *reader) wrong(b *Block, name string) bool {
	return slices.Contains(b.wrong, name)
}
