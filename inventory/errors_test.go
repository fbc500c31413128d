package inventory_test

import (
	"context"
	"errors"
	"fmt"
	"os"
	"path/filepath"
	"regexp"
	"slices"
	"strings"
	"testing"

	"github.com/netgrade/netgrade/inventory"
	"github.com/netgrade/netgrade/inventory/source"
)

// prelude is what a case leaves out that isn't its theme.
var prelude = map[string]string{
	"inventory": "inventory { version = 1 }\n",
	"operator":  "operator \"op\" {}\n",
}

// TestErrors reads inventories in which every mistake is announced by a comment on its line. What isn't announced must
// not be found, and what is announced must be.
func TestErrors(t *testing.T) {
	files, err := filepath.Glob("testdata/errors/*.hcl")
	if err != nil || len(files) == 0 {
		t.Fatalf("no inventories with mistakes: %v", err)
	}
	for _, file := range files {
		text, err := os.ReadFile(file)
		if err != nil {
			t.Fatal(err)
		}
		for i, chunk := range strings.Split(string(text), "\n# ---\n") {
			t.Run(fmt.Sprintf("%s/%d", filepath.Base(file), i+1), func(t *testing.T) { checkChunk(t, chunk) })
		}
	}
}

func checkChunk(t *testing.T, chunk string) {
	files := []inventory.File{{Path: "case.hcl", Text: []byte(chunk)}}
	for block, text := range prelude {
		if !regexp.MustCompile(`(?m)^` + block + `\b`).MatchString(chunk) {
			files = append(files, inventory.File{Path: block + ".hcl", Text: []byte(text)})
		}
	}
	wanted := announced(chunk)
	if len(wanted) == 0 {
		t.Fatal("the case announces nothing")
	}
	inv, err := inventory.Parse(context.Background(), files, inventory.Options{})
	var found source.Diagnostics
	if invalid := (*inventory.Invalid)(nil); errors.As(err, &invalid) {
		found = invalid.Diagnostics
	} else if err != nil {
		t.Fatal(err)
	} else {
		found = inv.Warnings
	}
	for _, d := range found {
		severity := "error"
		if d.Severity == source.Warning {
			severity = "warning"
		}
		got := mistake{line: d.At.Line, text: severity + ": " + d.Summary}
		i := slices.IndexFunc(wanted, func(w mistake) bool { return w.line == got.line && strings.HasPrefix(got.text, w.text) })
		if d.At.File != "case.hcl" || i < 0 {
			t.Errorf("not announced: %s: %s (%s)", d.At, got.text, d.Detail)
			continue
		}
		wanted = slices.Delete(wanted, i, i+1)
	}
	for _, w := range wanted {
		t.Errorf("not found: line %d: %s", w.line, w.text)
	}
}

type mistake struct {
	line int
	text string
}

// announced collects the comments of a case.
func announced(chunk string) []mistake {
	var all []mistake
	for i, line := range strings.Split(chunk, "\n") {
		parts := regexp.MustCompile(`# (?:error|warning): `).FindAllStringIndex(line, -1)
		for j, part := range parts {
			end := len(line)
			if j+1 < len(parts) {
				end = parts[j+1][0]
			}
			all = append(all, mistake{i + 1, strings.TrimSpace(line[part[0]+2 : end])})
		}
	}
	return all
}
