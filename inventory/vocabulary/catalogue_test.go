package vocabulary_test

import (
	"errors"
	"fmt"
	"io/fs"
	"maps"
	"os"
	"path/filepath"
	"reflect"
	"regexp"
	"slices"
	"strings"
	"testing"

	"go.yaml.in/yaml/v3"

	"github.com/netgrade/netgrade/inventory/vocabulary"
)

// TestCatalogue holds the embedded vocabulary against the shared catalogue, from which it was carried over: every
// block, attribute, kind, group, enumeration and sector. The catalogue is walked as plain YAML, without our reader.
func TestCatalogue(t *testing.T) {
	document := sharedDocument(t, "catalogue", "vocabulary.yaml")
	v := vocabulary.Standard()
	c := comparison{t: t, v: v, enumerations: listsOf(document["enumerations"]), groups: listsOf(document["groups"])}

	c.equal("version", v.Version, document["version"])
	c.equal("subjects", v.Subjects, textsOf(document["subjects"]))
	c.equal("enumerations", v.Enumerations, c.enumerations)
	c.words(document)
	c.sectors(document["sectors"].(map[string]any))
	c.blocks("", v.Blocks, document["blocks"].(map[string]any))
	if c.attributesSeen < 430 || c.blocksSeen < 80 {
		t.Errorf("only %d blocks and %d attributes were compared", c.blocksSeen, c.attributesSeen)
	}
}

// comparison walks both sides at once.
type comparison struct {
	t                          *testing.T
	v                          *vocabulary.Vocabulary
	enumerations               map[string][]string
	groups                     map[string][]string
	kinds                      []string
	blocksSeen, attributesSeen int
}

func (c *comparison) equal(what string, got, want any) {
	c.t.Helper()
	if !reflect.DeepEqual(got, want) {
		c.t.Errorf("%s: the vocabulary has %v, the catalogue %v", what, got, want)
	}
}

// words compares kinds, groups, types, data, free forms and none.
func (c *comparison) words(document map[string]any) {
	kinds := map[string]string{}
	for _, kind := range c.v.Kinds {
		kinds[kind.Name] = kind.Meaning
		c.kinds = append(c.kinds, kind.Name)
	}
	c.equal("kinds", kinds, textsOf(document["kinds"]))
	c.groups["all"] = c.kinds
	c.equal("groups", c.v.Groups, c.groups)

	types := map[string]string{}
	for _, term := range c.v.Types {
		types[term.Name] = term.Meaning
	}
	c.equal("types", types, textsOf(document["types"]))

	data := map[string]any{}
	for _, term := range c.v.Data {
		data[term.Name] = map[string]any{"type": term.Type, "meaning": term.Meaning}
	}
	c.equal("data", data, document["data"])

	none := document["none_attribute"].(map[string]any)
	c.equal("none", []any{c.v.None.Name, c.v.None.Type.String(), c.v.None.Meaning}, []any{none["name"], none["type"], meaning(none)})

	freeForms := document["free_form"].(map[string]any)
	c.equal("number of free forms", len(c.v.FreeForms), len(freeForms))
	for _, form := range c.v.FreeForms {
		want := freeForms[form.Name].(map[string]any)
		c.equal(form.Name, form, vocabulary.FreeForm{
			Name: form.Name, Meaning: meaning(want), Block: isTrue(want["block"]),
			KeysArePaths: want["keys"] == "path", ReadBy: listOf(want["read_by"]),
		})
	}
}

func (c *comparison) sectors(document map[string]any) {
	sectors, annexes := map[string][]string{}, map[string]string{}
	for annex, list := range document {
		for sector, subsectors := range listsOf(list) {
			sectors[sector], annexes[sector] = subsectors, annex
		}
	}
	c.equal("sectors", c.v.Sectors, sectors)
	c.equal("annexes", c.v.Annexes, annexes)
}

// blocks compares the blocks of one level; path is empty at the top.
func (c *comparison) blocks(path string, blocks []*vocabulary.Block, document map[string]any) {
	names := map[string]bool{}
	for _, b := range blocks {
		names[b.Name] = true
		want, ok := document[b.Name].(map[string]any)
		if !ok {
			c.t.Errorf("the catalogue has no block %s below %q", b.Name, path)
			continue
		}
		c.blocksSeen++
		c.block(b, want)
	}
	for name := range document {
		if !names[name] {
			c.t.Errorf("the vocabulary has no block %s below %q", name, path)
		}
	}
}

func (c *comparison) block(b *vocabulary.Block, want map[string]any) {
	known(c.t, b.Path, want, "meaning", "labels", "repeatable", "required", "free_form", "absent_means", "subject",
		"kinds", "expected_on", "expected", "builtin", "attributes_of", "attributes", "blocks")
	c.equal(b.Path+" meaning", b.Meaning, meaning(want))
	c.equal(b.Path+" labels", append([]string{}, b.Labels...), append([]string{}, listOf(want["labels"])...))
	c.equal(b.Path+" repeatable", b.Repeatable, isTrue(want["repeatable"]))
	c.equal(b.Path+" required", b.Required, isTrue(want["required"]))
	c.equal(b.Path+" free_form", b.FreeForm, isTrue(want["free_form"]))
	c.equal(b.Path+" absent_means", b.AbsentUnknown, want["absent_means"] == "unknown")
	c.equal(b.Path+" expected", b.Expected, want["expected"] != false)
	if want["builtin"] != nil || b.Builtin != nil {
		c.equal(b.Path+" builtin", fmt.Sprint(b.Builtin), fmt.Sprint(want["builtin"]))
	}
	subject, _ := want["subject"].(string)
	c.equal(b.Path+" subject", b.Subject, subject)
	c.kindsOfBlock(b, want)
	if want["attributes_of"] != nil {
		c.template(b, want["attributes_of"].(string))
		return
	}
	attributes, _ := want["attributes"].(map[string]any)
	c.equal(b.Path+" number of attributes", len(b.Attributes), len(attributes))
	for _, a := range b.Attributes {
		c.attribute(b.Path+"."+a.Name, a, attributes[a.Name])
	}
	nested, _ := want["blocks"].(map[string]any)
	c.blocks(b.Path, b.Blocks, nested)
}

// kindsOfBlock asks for every kind whether it may carry the block and what the block's absence says there.
func (c *comparison) kindsOfBlock(b *vocabulary.Block, want map[string]any) {
	inAsset := strings.HasPrefix(b.Path, "asset.")
	carriers, expected := c.kinds, []string(nil)
	if want["kinds"] != nil {
		carriers = c.expand(listOf(want["kinds"]))
	}
	if expected = carriers; want["expected_on"] != nil {
		expected = c.expand(listOf(want["expected_on"]))
	}
	for _, kind := range c.kinds {
		if !inAsset {
			continue
		}
		c.equal(b.Path+" on "+kind, b.CarriedBy(kind), slices.Contains(carriers, kind))
		if b.IsFacet() {
			c.equal(b.Path+" expected on "+kind, b.AbsenceUnknown(kind), slices.Contains(expected, kind) && want["expected"] != false)
		}
	}
}

func (c *comparison) expand(names []string) []string {
	var kinds []string
	for _, name := range names {
		if group, ok := c.groups[name]; ok {
			kinds = append(kinds, group...)
		} else {
			kinds = append(kinds, name)
		}
	}
	return kinds
}

// template holds a block that shares another's attributes against that one: everything but use and site, as its meaning says.
func (c *comparison) template(b *vocabulary.Block, origin string) {
	for _, a := range c.v.Block(origin).Attributes {
		left := a.Name == "use" || a.Name == "site"
		c.equal(b.Path+"."+a.Name+" is shared", b.Attribute(a.Name) == a, !left)
	}
	c.equal(b.Path+" shares its blocks", slices.Equal(b.Blocks, c.v.Block(origin).Blocks), true)
}

// ordered are the attributes with values of their own that rise, as the catalogue's comments and meanings say; beside
// them every attribute with values of a rising enumeration does.
var ordered = []string{"asset.classification", "asset.tls.versions", "$level", "$tls_version"}

func (c *comparison) attribute(path string, a *vocabulary.Attribute, entry any) {
	want, ok := entry.(map[string]any)
	if !ok {
		c.t.Errorf("the catalogue has no attribute %s", path)
		return
	}
	c.attributesSeen++
	known(c.t, path, want, "type", "values", "range", "required", "default", "absent_means", "read_by", "reading", "meaning")
	c.equal(path, a.Path, path)
	c.equal(path+" type", a.Type.String(), want["type"])
	c.equal(path+" meaning", a.Meaning, meaning(want))
	c.equal(path+" required", a.Required, isTrue(want["required"]))
	c.equal(path+" absent_means", a.AbsentNone, want["absent_means"] == "none")
	c.equal(path+" read_by", a.ReadBy, listOf(want["read_by"]))
	c.equal(path+" reading", a.Reading, isTrue(want["reading"]))
	c.equal(path+" default", a.Default, want["default"])

	shared, _ := want["values"].(string)
	c.equal(path+" ordered", a.Ordered, slices.Contains(ordered, path) || slices.Contains(ordered, shared))
	values := listOf(want["values"])
	if shared != "" {
		values = c.enumerations[strings.TrimPrefix(shared, "$")]
	}
	c.equal(path+" values", a.Values, values)

	bounds := ""
	if a.Bounded {
		bounds = fmt.Sprintf("%v-%v", a.Minimum, a.Maximum)
	}
	wanted, _ := want["range"].(string)
	c.equal(path+" range", bounds, wanted)
}

// pointer is a pointer into the catalogue's own prose, which means nothing to somebody who has only the program.
var pointer = regexp.MustCompile(` \(SEMANTICS\.md[^)]*\)`)

func meaning(entry map[string]any) string {
	text, _ := entry["meaning"].(string)
	return pointer.ReplaceAllString(text, "")
}

// known fails on a key that this test would not compare.
func known(t *testing.T, path string, entry map[string]any, keys ...string) {
	t.Helper()
	for _, key := range slices.Sorted(maps.Keys(entry)) {
		if !slices.Contains(keys, key) {
			t.Errorf("%s: the catalogue has a key %s, which is not compared", path, key)
		}
	}
}

func isTrue(value any) bool { return value == true }

func listOf(value any) []string {
	list, ok := value.([]any)
	if !ok {
		return nil
	}
	texts := make([]string, 0, len(list))
	for _, element := range list {
		texts = append(texts, fmt.Sprint(element))
	}
	return texts
}

func listsOf(value any) map[string][]string {
	lists := map[string][]string{}
	for name, list := range value.(map[string]any) {
		lists[name] = listOf(list)
	}
	return lists
}

func textsOf(value any) map[string]string {
	texts := map[string]string{}
	for name, text := range value.(map[string]any) {
		texts[name] = pointer.ReplaceAllString(text.(string), "")
	}
	return texts
}

// sharedDocument reads a YAML file of the folder shared, which lies beside the module or where NETGRADE_SHARED says.
// Without the folder the test is skipped, but never where CI is set.
func sharedDocument(t *testing.T, elements ...string) map[string]any {
	t.Helper()
	text, err := os.ReadFile(filepath.Join(append([]string{sharedFolder(t)}, elements...)...))
	if errors.Is(err, fs.ErrNotExist) && os.Getenv("CI") != "true" {
		t.Skipf("the shared catalogue is not here: %v", err)
	}
	if err != nil {
		t.Fatal(err)
	}
	var document map[string]any
	if err := yaml.Unmarshal(text, &document); err != nil {
		t.Fatal(err)
	}
	return document
}

func sharedFolder(t *testing.T) string {
	t.Helper()
	if folder := os.Getenv("NETGRADE_SHARED"); folder != "" {
		return folder
	}
	folder, err := os.Getwd()
	if err != nil {
		t.Fatal(err)
	}
	for {
		if _, err := os.Stat(filepath.Join(folder, "go.mod")); err == nil {
			return filepath.Join(folder, "..", "shared")
		}
		if folder == filepath.Dir(folder) {
			t.Fatal("the tests run outside a module")
		}
		folder = filepath.Dir(folder)
	}
}
