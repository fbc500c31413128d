package inventory

import (
	"bytes"
	"cmp"
	"slices"

	"github.com/hashicorp/hcl/v2"
	"github.com/hashicorp/hcl/v2/hclsyntax"
	"golang.org/x/text/unicode/norm"
)

// parseNative reads HCL's own spelling.
func parseNative(file File, found *problems) body {
	// HCL accepts a byte order mark and counts it as a column; without it, columns are those that editors show.
	text := bytes.TrimPrefix(file.Text, []byte("\xEF\xBB\xBF"))
	parsed, diagnostics := hclsyntax.ParseConfig(text, file.Path, hcl.InitialPos)
	if parsed == nil {
		syntaxErrors(text, nil, diagnostics, found)
		return body{}
	}
	root := parsed.Body.(*hclsyntax.Body)
	syntaxErrors(text, root, diagnostics, found)
	return nativeBody(root)
}

// nativeBody carries a parsed body over, attributes in the order in which they were written.
func nativeBody(parsed *hclsyntax.Body) body {
	b := body{attributes: make([]attribute, 0, len(parsed.Attributes)), blocks: make([]block, 0, len(parsed.Blocks))}
	for _, a := range parsed.Attributes {
		b.attributes = append(b.attributes, attribute{name: a.Name, at: place(a.NameRange), expr: a.Expr})
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
