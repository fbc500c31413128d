package inventory

import (
	"github.com/hashicorp/hcl/v2"
	"github.com/hashicorp/hcl/v2/hclsyntax"

	"github.com/netgrade/netgrade/inventory/source"
)

// body is what stands between the braces of a block, whichever spelling it was read from: native HCL and JSON both end
// here, so that everything after this point is written once.
type body struct {
	attributes []attribute
	blocks     []block
}

// attribute is one name with its expression, not yet evaluated.
type attribute struct {
	name string
	at   source.Range
	expr hclsyntax.Expression
}

// block is a nested block as it was written.
type block struct {
	name   string
	labels []label
	// at is the header: the type and the labels; in JSON the last label, or the key where there is none.
	at   source.Range
	body body
}

// label is one label of a block.
type label struct {
	text string
	at   source.Range
}

// last gives the last label of the block, which is its name; empty where it has none.
func (b *block) last() string {
	if len(b.labels) == 0 {
		return ""
	}
	return b.labels[len(b.labels)-1].text
}

// place turns a range of HCL into ours, which has no byte offsets and is what reports carry.
func place(r hcl.Range) source.Range {
	return source.Range{File: r.Filename, Line: r.Start.Line, Column: r.Start.Column, EndLine: r.End.Line, EndColumn: r.End.Column}
}
