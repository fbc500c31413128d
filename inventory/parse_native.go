package inventory

import (
	"cmp"
	"slices"

	"github.com/hashicorp/hcl/v2"
	"github.com/hashicorp/hcl/v2/hclsyntax"
	"golang.org/x/text/unicode/norm"

	"github.com/netgrade/netgrade/inventory/prescan"
)

// parseNative reads HCL's own spelling, one top-level item after the other: the parser's memory follows the largest
// block then, and not the file.
func parseNative(file File, limits prescan.Limits, found *problems) (body, bool) {
	items, refused := prescan.Native(file.Path, file.Text, limits)
	if refused != nil {
		found.addAll(refused)
		return body{}, false
	}
	var all body
	for _, item := range items {
		start := hcl.Pos{Line: item.Line, Column: item.Column, Byte: item.Start}
		text := file.Text[item.Start:item.End]
		parsed, diagnostics := hclsyntax.ParseConfig(text, file.Path, start)
		if !readable(file.Text, parsed, diagnostics, found) {
			return body{}, false
		}
		one := nativeBody(parsed.Body.(*hclsyntax.Body))
		all.attributes = append(all.attributes, one.attributes...)
		all.blocks = append(all.blocks, one.blocks...)
	}
	return all, true
}

// nativeBody carries a parsed body over, attributes in the order in which they were written.
func nativeBody(parsed *hclsyntax.Body) body {
	b := body{attributes: make([]attribute, 0, len(parsed.Attributes)), blocks: make([]block, 0, len(parsed.Blocks))}
	for _, a := range parsed.Attributes {
		b.attributes = append(b.attributes, attributeOf(a.Name, place(a.NameRange), a.Expr))
	}
	slices.SortFunc(b.attributes, func(x, y attribute) int {
		return cmp.Or(cmp.Compare(x.at.Line, y.at.Line), cmp.Compare(x.at.Column, y.at.Column))
	})
	for _, nested := range parsed.Blocks {
		b.blocks = append(b.blocks, nativeBlock(nested))
	}
	return b
}

func nativeBlock(parsed *hclsyntax.Block) block {
	b := block{name: parsed.Type, at: place(parsed.DefRange()), labels: make([]label, len(parsed.Labels)), body: nativeBody(parsed.Body)}
	for i, text := range parsed.Labels {
		b.labels[i] = label{text: norm.NFC.String(text), at: place(parsed.LabelRanges[i])}
	}
	return b
}
