package vocabulary_test

import (
	"net/netip"
	"regexp"
	"slices"
	"strings"
	"testing"
	"time"

	"github.com/hashicorp/hcl/v2"
	"github.com/hashicorp/hcl/v2/hclsyntax"
	"github.com/hashicorp/hcl/v2/hclwrite"
	"github.com/zclconf/go-cty/cty"

	"github.com/netgrade/netgrade/inventory/vocabulary"
)

// TestExamples says of every example that it is HCL in the form of netgrade fmt, and that each value in it is legal.
func TestExamples(t *testing.T) {
	v := vocabulary.Standard()
	everything(v, func(path string, b *vocabulary.Block, a *vocabulary.Attribute) {
		lines := v.BlockExample(b)
		if a != nil {
			lines = v.AttributeExample(b, a)
		}
		text := strings.Join(lines, "\n") + "\n"
		if formatted := string(hclwrite.Format([]byte(text))); formatted != text {
			t.Errorf("%s: the example is not formatted: \n%s", path, text)
		}
		file, diagnostics := hclsyntax.ParseConfig([]byte(text), path, hcl.InitialPos)
		if diagnostics.HasErrors() {
			t.Fatalf("%s: %v\n%s", path, diagnostics, text)
		}
		top := file.Body.(*hclsyntax.Body).Blocks[0]
		checkBody(t, path, v.Block(top.Type), top)
		if a != nil && !strings.Contains(text, a.Name) {
			t.Errorf("%s: the example does not show it:\n%s", path, text)
		}
	})
}

func checkBody(t *testing.T, path string, definition *vocabulary.Block, block *hclsyntax.Block) {
	if definition == nil || len(block.Labels) != len(definition.Labels) {
		t.Fatalf("%s: the example has a block %s %q", path, block.Type, block.Labels)
	}
	if slices.Contains(block.Labels, "") {
		t.Errorf("%s: a label of %s is empty", path, block.Type)
	}
	for _, a := range definition.Attributes {
		if a.Required && block.Body.Attributes[a.Name] == nil {
			t.Errorf("%s: the example leaves out %s, which is required", path, a.Path)
		}
		if a.InsteadOf != "" && block.Body.Attributes[a.Name] != nil && block.Body.Attributes[a.InsteadOf] != nil {
			t.Errorf("%s: the example has both %s and %s", path, a.Name, a.InsteadOf)
		}
	}
	for name, written := range block.Body.Attributes {
		a := definition.Attribute(name)
		if a == nil {
			t.Errorf("%s: there is no attribute %s in %s", path, name, definition.Path)
			continue
		}
		checkExpression(t, a, written.Expr)
	}
	for _, nested := range block.Body.Blocks {
		if block.Type == "asset" && !definition.Block(nested.Type).CarriedBy(block.Labels[0]) {
			t.Errorf("%s: a %s cannot have %s", path, block.Labels[0], nested.Type)
		}
		checkBody(t, path, definition.Block(nested.Type), nested)
	}
}

func checkExpression(t *testing.T, a *vocabulary.Attribute, expression hclsyntax.Expression) {
	elements := []hclsyntax.Expression{expression}
	tuple, isTuple := expression.(*hclsyntax.TupleConsExpr)
	if isTuple != a.Type.List {
		t.Errorf("%s is of type %s; the example has a list: %v", a.Path, a.Type, isTuple)
	}
	if isTuple {
		elements = tuple.Exprs
	}
	for _, element := range elements {
		if traversal, ok := element.(*hclsyntax.ScopeTraversalExpr); ok {
			legal := a.Type.Base == "reference" && slices.Contains(a.Type.Targets, traversal.Traversal.RootName()) ||
				a.Type.Base == "selector" && slices.Contains([]string{"zone", "asset"}, traversal.Traversal.RootName())
			if !legal || len(traversal.Traversal) != 2 {
				t.Errorf("%s: %s is no reference of type %s", a.Path, traversal.Traversal.RootName(), a.Type)
			}
			continue
		}
		value, diagnostics := element.Value(nil)
		if diagnostics.HasErrors() || !legal(a, value) {
			t.Errorf("%s: %#v is no %s (%v)", a.Path, value, a.Type, diagnostics)
		}
	}
}

var durations = regexp.MustCompile(`^([0-9]+[dhms])+$`)

// legal judges a plain value by its type.
func legal(a *vocabulary.Attribute, value cty.Value) bool {
	switch a.Type.Base {
	case "bool":
		return value.Type() == cty.Bool
	case "number", "share":
		if value.Type() != cty.Number {
			return false
		}
		number, _ := value.AsBigFloat().Float64()
		return (!a.Bounded || number >= a.Minimum && number <= a.Maximum) && (a.Type.Base != "share" || number >= 0 && number <= 1)
	case "reference":
		return false
	}
	if value.Type() != cty.String {
		return false
	}
	text := value.AsString()
	switch a.Type.Base {
	case "enum":
		return slices.Contains(a.Values, text)
	case "date":
		_, err := time.Parse(time.DateOnly, text)
		return err == nil
	case "duration":
		return durations.MatchString(text)
	case "country":
		return len(text) == 2 && strings.ToUpper(text) == text
	case "selector":
		if text == "any" {
			return true
		}
	case "cidr":
	default:
		return text != "" && text != "text"
	}
	prefix, err := netip.ParsePrefix(text)
	return err == nil && (prefix.Masked() == prefix || a.Path == "asset.interface.address")
}

// TestEveryNameHasAnExample makes whoever adds a text, a number, a duration or a block with a label say how one looks.
func TestEveryNameHasAnExample(t *testing.T) {
	everything(vocabulary.Standard(), func(path string, b *vocabulary.Block, a *vocabulary.Attribute) {
		switch {
		case a == nil && (b.Example != "") != (len(b.Labels) > 0):
			t.Errorf("the block %s has labels %q and the example %q", path, b.Labels, b.Example)
		case a == nil:
		case a.Example == nil && slices.Contains([]string{"string", "number", "duration"}, a.Type.Base):
			t.Errorf("%s is of type %s and has no example", path, a.Type)
		case a.Default != nil && a.Default == false && a.Example != nil:
			t.Errorf("%s: an example of a switch shows it on", path)
		}
	})
}
