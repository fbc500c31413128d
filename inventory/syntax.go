package inventory

import (
	"github.com/hashicorp/hcl/v2"
	"github.com/hashicorp/hcl/v2/hclsyntax"

	"github.com/netgrade/netgrade/inventory/source"
)

// readable reports what HCL's parser still finds in a text that the pass over its bytes let through: attributes that
// stand twice, and hardly anything else. It is false where the text could not be read. HCL's own sentences are never
// shown, because they quote the source, and a source may hold a secret.
func readable(text []byte, parsed *hcl.File, diagnostics hcl.Diagnostics, found *problems) bool {
	for _, d := range diagnostics {
		switch {
		case d.Severity != hcl.DiagError || d.Subject == nil:
		case d.Summary == "Attribute redefined" && parsed != nil:
			redefined(text, parsed.Body.(*hclsyntax.Body), *d.Subject, found)
		default:
			// After the first syntax error the parser guesses, so what follows is an echo.
			found.secret(place(*d.Subject), "this text is not HCL", "the mistake may stand shortly before this place")
			return false
		}
	}
	return true
}

// redefined points at both places of an attribute that stands twice in one block. HCL keeps the first.
func redefined(text []byte, root *hclsyntax.Body, second hcl.Range, found *problems) {
	name := string(second.SliceBytes(text))
	holder := innermost(root, second.Start)
	first := holder.Attributes[name]
	if first == nil {
		return
	}
	found.twiceNamed(name, place(first.NameRange), place(second))
}

// innermost finds the body around a place that no block in it holds.
func innermost(root *hclsyntax.Body, at hcl.Pos) *hclsyntax.Body {
	for _, b := range root.Blocks {
		if b.Body.SrcRange.ContainsPos(at) {
			return innermost(b.Body, at)
		}
	}
	return root
}

// twiceNamed notes an attribute that stands twice in one block.
func (p *problems) twiceNamed(name string, first, second source.Range) {
	p.add(source.Diagnostic{
		Summary: "attribute " + quote(name) + " stands twice in this block", Detail: "remove one of them", At: second, Secret: true,
		Related: []source.Related{{At: first, Note: "the first one stands here"}},
	})
}
