package skeleton

import (
	"bytes"
	"errors"

	"github.com/hashicorp/hcl/v2"
	"github.com/hashicorp/hcl/v2/hclsyntax"
	"github.com/hashicorp/hcl/v2/hclwrite"

	"github.com/netgrade/netgrade/inventory"
)

// parse gives the syntax of a file that an inventory was read from, so it is known to be HCL within the bounds.
func parse(file inventory.File) (*hclsyntax.Body, error) {
	parsed, diagnostics := hclsyntax.ParseConfig(file.Text, file.Path, hcl.InitialPos)
	if diagnostics.HasErrors() {
		return nil, errors.New("the text is not HCL")
	}
	return parsed.Body.(*hclsyntax.Body), nil
}

// edit is one change of a text: what is inserted at which byte. The text around it stays as it is.
type edit struct {
	at   int
	text string
}

// useTemplate lets an asset use the template of its kind; nothing where its use is no list that could be added to.
func useTemplate(text []byte, block *hclsyntax.Block, kind string) []edit {
	reference := "template." + kind
	use := block.Body.Attributes["use"]
	if use == nil {
		return firstLine(text, block, indentation+"use = ["+reference+"]")
	}
	list, ok := use.Expr.(*hclsyntax.TupleConsExpr)
	if !ok {
		return nil
	}
	if len(list.Exprs) > 0 {
		reference += ", "
	}
	return []edit{{list.OpenRange.End.Byte, reference}}
}

// firstLine puts a line at the beginning of a block: behind a comment on its first line, and on a line of its own where the whole block
// stands on one.
func firstLine(text []byte, block *hclsyntax.Block, line string) []edit {
	open, end := block.OpenBraceRange.End.Byte, block.CloseBraceRange.Start.Byte
	body := bytes.TrimLeft(text[open:end], " \t")
	switch {
	case len(body) == 0:
		return []edit{{open, "\n" + line + "\n"}}
	case block.OpenBraceRange.Start.Line == block.CloseBraceRange.Start.Line:
		return []edit{{open, "\n" + line + "\n"}, {end, "\n"}}
	case body[0] == '#' || bytes.HasPrefix(body, []byte("//")):
		return []edit{{open + bytes.IndexByte(text[open:], '\n') + 1, line + "\n"}}
	}
	return []edit{{open, "\n" + line}}
}

// apply makes the changes. A text that was laid out as netgrade fmt does it stays so; any other keeps its own layout.
func apply(text []byte, edits []edit) []byte {
	var changed bytes.Buffer
	from := 0
	for _, one := range edits {
		changed.Write(text[from:one.at])
		changed.WriteString(one.text)
		from = one.at
	}
	changed.Write(text[from:])
	if bytes.Equal(hclwrite.Format(text), text) {
		return hclwrite.Format(changed.Bytes())
	}
	return changed.Bytes()
}
