package importer

import (
	"bytes"
	"cmp"
	"fmt"
	"slices"
	"strconv"
	"strings"

	"github.com/hashicorp/hcl/v2/hclwrite"
	"github.com/zclconf/go-cty/cty"

	"github.com/netgrade/netgrade/inventory/vocabulary"
)

// block is a block of inventory on its way to HCL. It is written in the order of the vocabulary; repeatable blocks stay in
// the order in which they were added.
type block struct {
	definition *vocabulary.Block
	labels     []string
	// remarks are comment lines above the block.
	remarks []string
	// lines are the lines of the source from which the block comes.
	lines  []int
	values map[string]value
	facets map[string]*block
	items  []*block
	// labelled are the labels that items have by type; full is set when an item was left out.
	labelled map[string]uniqueNames
	full     bool
}

// value is an attribute on its way to HCL.
type value struct {
	expression string
	// note is a comment beside it: where it comes from, and why it may be said.
	note string
}

func newBlock(definition *vocabulary.Block, labels ...string) *block {
	return &block{definition: definition, labels: labels, values: map[string]value{}, facets: map[string]*block{}}
}

// set writes an attribute of the block.
func (b *block) set(attribute string, v value) { b.values[attribute] = v }

// facet gives the nested block of a type, made when it is not there.
func (b *block) facet(name string) *block {
	if b.facets[name] == nil {
		b.facets[name] = newBlock(b.definition.Block(name))
	}
	return b.facets[name]
}

// maximumItems bounds the repeatable blocks of one block: an inventory is read in pieces of a top-level block, and one with
// more would be refused as a whole.
const maximumItems = 10_000

// item adds a repeatable nested block. Its label is made unique, because two names may differ only in what can't be printed.
func (b *block) item(name, label string) *block {
	if b.labelled == nil {
		b.labelled = map[string]uniqueNames{}
	}
	names, known := b.labelled[name]
	if !known {
		names = uniqueNames{taken: map[string]bool{}, next: map[string]int{}}
		b.labelled[name] = names
	}
	added := newBlock(b.definition.Block(name), names.give(shortened(label)))
	if len(b.items) < maximumItems {
		b.items = append(b.items, added)
	} else if !b.full {
		b.full = true
		b.remark(fmt.Sprintf("Only the first %d nested blocks were written.", maximumItems))
	}
	return added
}

// shortened cuts a label to a length at which people still read it.
func shortened(label string) string {
	const longest = 120
	letters := []rune(printable(label))
	if len(letters) == 0 {
		return "unnamed"
	}
	return string(letters[:min(len(letters), longest)])
}

// remark adds a comment line above the block.
func (b *block) remark(text string) { b.remarks = append(b.remarks, text) }

// from notes lines of the source as the origin of the block.
func (b *block) from(lines ...int) {
	b.lines = append(b.lines, slices.DeleteFunc(slices.Clone(lines), func(line int) bool { return line <= 0 })...)
}

// empty reports whether the block would say nothing, not even a comment.
func (b *block) empty() bool {
	return len(b.values)+len(b.items)+len(b.remarks)+len(b.facets) == 0
}

// silent reports whether the block holds comments only.
func (b *block) silent() bool { return len(b.values)+len(b.items)+len(b.facets) == 0 }

// printer writes blocks as HCL; hclwrite sets the blanks afterwards.
type printer struct {
	out bytes.Buffer
	// source is the file named in comments.
	source string
}

// print gives the formatted text of blocks, one empty line between them.
func (p *printer) print(blocks ...*block) []byte {
	for n, b := range blocks {
		if n > 0 {
			p.out.WriteByte('\n')
		}
		p.block(b)
	}
	return hclwrite.Format(p.out.Bytes())
}

func (p *printer) block(b *block) {
	for _, remark := range b.remarks {
		p.comment(remark)
	}
	if len(b.lines) > 0 {
		p.comment("From " + p.source + lineNumbers(b.lines, ":"))
	}
	if b.silent() && b.definition.IsFacet() {
		return
	}
	p.out.WriteString(b.definition.Name)
	for _, label := range b.labels {
		p.out.WriteString(" " + quote(label))
	}
	if b.silent() {
		p.out.WriteString(" {}\n")
		return
	}
	p.out.WriteString(" {\n")
	p.attributes(b)
	p.nested(b)
	p.out.WriteString("}\n")
}

// attributes writes those of the vocabulary in its order, then the free maps.
func (p *printer) attributes(b *block) {
	names := []string{}
	for _, attribute := range b.definition.Attributes {
		names = append(names, attribute.Name)
	}
	for _, name := range append(names, "labels", "origin") {
		v, ok := b.values[name]
		if !ok {
			continue
		}
		fmt.Fprintf(&p.out, "%s = %s", name, v.expression)
		if v.note != "" {
			p.out.WriteString(" # " + printable(v.note))
		}
		p.out.WriteByte('\n')
	}
}

func (p *printer) nested(b *block) {
	first := len(b.values) == 0
	write := func(nested *block) {
		if !first {
			p.out.WriteByte('\n')
		}
		first = false
		p.block(nested)
	}
	for _, definition := range b.definition.Blocks {
		if facet := b.facets[definition.Name]; facet != nil && !facet.empty() {
			write(facet)
		}
		for _, item := range b.items {
			if item.definition == definition {
				write(item)
			}
		}
	}
}

// commentWidth is the column at which comments are broken.
const commentWidth = 110

func (p *printer) comment(text string) {
	line := "#"
	for _, word := range strings.Fields(printable(text)) {
		if len(line)+1+len(word) > commentWidth && line != "#" {
			p.out.WriteString(line + "\n")
			line = "#"
		}
		line += " " + word
	}
	p.out.WriteString(line + "\n")
}

// lineNumbers writes lines as text after a sign: the first four, and how many more.
func lineNumbers(lines []int, sign string) string {
	const shown = 4
	sorted := slices.Compact(slices.Sorted(slices.Values(lines)))
	words := []string{}
	for _, line := range sorted[:min(len(sorted), shown)] {
		words = append(words, strconv.Itoa(line))
	}
	text := sign + strings.Join(words, ",")
	if rest := len(sorted) - shown; rest > 0 {
		text += " and " + counted(rest, "more line", "more lines")
	}
	return text
}

// printable leaves only what may stand in a comment or a string: one line, no control characters, and no signs that begin a
// template, of which a hostile text could hold more than an inventory may.
func printable(text string) string {
	return strings.TrimSpace(strings.Map(func(letter rune) rune {
		switch {
		case letter == '$' || letter == '%':
			return '_'
		case !strconv.IsPrint(letter):
			return ' '
		}
		return letter
	}, strings.ToValidUTF8(text, "?")))
}

// quote writes a string as HCL writes it, with template marks escaped.
func quote(text string) string {
	return string(hclwrite.TokensForValue(cty.StringVal(printable(text))).Bytes())
}

// The expressions below are the kinds of value that imports write.

func truth(yes bool) string { return strconv.FormatBool(yes) }

func number(n int) string { return strconv.Itoa(n) }

func texts(all []string) string {
	quoted := make([]string, len(all))
	for n, text := range all {
		quoted[n] = quote(text)
	}
	return "[" + strings.Join(quoted, ", ") + "]"
}

// seconds writes a duration in the units that people read: 8m30s.
func seconds(n int) string {
	text := ""
	for _, unit := range []struct {
		sign   string
		length int
	}{{"d", 86400}, {"h", 3600}, {"m", 60}, {"s", 1}} {
		if count := n / unit.length; count > 0 {
			text += number(count) + unit.sign
			n %= unit.length
		}
	}
	return quote(cmp.Or(text, "0s"))
}

// pairs writes a map in the order of its keys.
func pairs(all map[string]string) string {
	var text strings.Builder
	text.WriteString("{\n")
	for _, key := range sortedKeys(all) {
		fmt.Fprintf(&text, "%s = %s\n", quote(key), quote(all[key]))
	}
	return text.String() + "}"
}
