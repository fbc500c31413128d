package inventory

import (
	"github.com/hashicorp/hcl/v2"
	"github.com/hashicorp/hcl/v2/hclsyntax"

	"github.com/netgrade/netgrade/inventory/source"
)

// body is what stands between the braces of a block, whichever spelling it was read from: native HCL and JSON both end
// here, so that everything after this point is written once.
// No attribute stands twice in it: who parses sees to that.
type body struct {
	attributes []attribute
	blocks     []block
}

// attribute is one name with its expression. Where the expression needs nothing but itself it has been evaluated
// already: expr is nil then, and constant the value.
type attribute struct {
	name     string
	at       source.Range
	expr     hclsyntax.Expression
	constant value
}

func attributeOf(name string, at source.Range, expr hclsyntax.Expression) attribute {
	if v, ok := constant(expr); ok {
		return attribute{name: name, at: at, constant: v}
	}
	return attribute{name: name, at: at, expr: expr}
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
