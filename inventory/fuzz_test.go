package inventory_test

import (
	"bytes"
	"context"
	"errors"
	"os"
	"path/filepath"
	"strings"
	"testing"

	"github.com/netgrade/netgrade/inventory"
	"github.com/netgrade/netgrade/inventory/source"
)

// FuzzParse gives arbitrary bytes to the reader, as HCL and as JSON. Whatever they are, the answer is an inventory that
// is whole, or an invalid one with a sentence and places that exist; and never anything else.
func FuzzParse(f *testing.F) {
	for _, pattern := range []string{"testdata/errors/*.hcl", "testdata/messages/*.hcl*"} {
		files, _ := filepath.Glob(pattern)
		if len(files) == 0 {
			f.Fatalf("no seeds in %s", pattern)
		}
		for _, file := range files {
			text, err := os.ReadFile(file)
			if err != nil {
				f.Fatal(err)
			}
			for _, chunk := range bytes.Split(text, []byte("\n# ---\n")) {
				f.Add(chunk, strings.HasSuffix(file, ".json"))
			}
		}
	}
	f.Add([]byte(placesNative), false)
	f.Add([]byte(placesJSON), true)
	f.Add([]byte(layered), false)
	f.Add([]byte(`{"inventory":{"version":1},"operator":{"o":{}},"locals":{"a":"${[for x in [1]: x]}"},"asset":[{"router":[{"r":{"use":["${template.t}"]}}]}]}`), true)
	f.Fuzz(func(t *testing.T, text []byte, inJSON bool) {
		file := inventory.File{Path: "a.hcl", Text: text}
		if inJSON {
			file.Path = "a.hcl.json"
		}
		inv, err := inventory.Parse(context.Background(), []inventory.File{file}, inventory.Options{Limits: inventory.ScanLimits()})
		var invalid *inventory.Invalid
		switch {
		case err == nil:
			checkWhole(t, inv)
		case errors.As(err, &invalid):
			checkSaid(t, invalid, text)
		default:
			t.Fatalf("neither an inventory nor its mistakes: %v", err)
		}
	})
}

// checkWhole follows every block and reference of an inventory.
func checkWhole(t *testing.T, inv *inventory.Inventory) {
	if inv.Header == nil || inv.Operator == nil || inv.Lookup("zone", "internet") == nil {
		t.Fatal("a part of the inventory is missing")
	}
	var walk func(b *inventory.Block)
	follow := func(v inventory.Value) {
		if r, ok := v.Data.(inventory.Reference); ok && r.Type != "cidr" && r.Type != "any" && r.Type != "template" && inv.Lookup(r.Type, r.Name) == nil {
			t.Fatalf("%s leads to nothing", r)
		}
	}
	walk = func(b *inventory.Block) {
		for _, v := range b.Attributes {
			follow(v)
			if list, ok := v.Data.([]inventory.Value); ok {
				for _, one := range list {
					follow(one)
				}
			}
		}
		for _, facet := range b.Facets {
			walk(facet)
		}
		for _, items := range b.Items {
			for _, item := range items {
				walk(item)
			}
		}
	}
	walk(inv.Header)
	walk(inv.Operator)
	for _, named := range inv.Blocks {
		for _, b := range named {
			walk(b)
		}
	}
}

// checkSaid holds the mistakes against the text, and prints them.
func checkSaid(t *testing.T, invalid *inventory.Invalid, text []byte) {
	lines := bytes.Count(text, []byte("\n")) + 1
	if !invalid.Diagnostics.HasErrors() {
		t.Fatal("refused without a mistake")
	}
	for _, d := range invalid.Diagnostics {
		if d.Summary == "" || len(d.Summary) > 500 || d.At.Line > lines || d.At.Line > 0 && d.At.Column < 1 {
			t.Fatalf("%q at %+v, in %d lines", d.Summary, d.At, lines)
		}
	}
	var out bytes.Buffer
	if err := invalid.Diagnostics.Write(&out, invalid.Lookup, source.Style{}); err != nil {
		t.Fatal(err)
	}
}
