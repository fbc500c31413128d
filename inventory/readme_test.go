package inventory

import (
	"context"
	"os"
	"regexp"
	"strings"
	"testing"
)

// TestReadme loads the examples of the page on the language as one inventory, and wants it to name every function.
func TestReadme(t *testing.T) {
	page, err := os.ReadFile("README.md")
	if err != nil {
		t.Fatal(err)
	}
	var examples strings.Builder
	for _, example := range regexp.MustCompile("(?s)```hcl\n(.*?)```").FindAllSubmatch(page, -1) {
		examples.Write(example[1])
	}
	inv, err := Parse(context.Background(), []File{{Path: "README.hcl", Text: []byte(examples.String())}}, Options{})
	if err != nil {
		t.Fatal(err)
	}
	if inv.Lookup("asset", "db-1").Facets["ssh"] == nil {
		t.Error("the template of the example is not used")
	}
	listed := regexp.MustCompile("(?s)functions\n`([^`]*)`").FindSubmatch(page)
	if listed == nil {
		t.Fatal("the page lists no functions")
	}
	if got, want := strings.Join(strings.Fields(string(listed[1])), " "), strings.Join(sortedKeys(functions), " "); got != want {
		t.Errorf("the page lists the functions\n%s\nand there are\n%s", got, want)
	}
}
