package skeleton_test

import (
	"bytes"
	"context"
	"flag"
	"hash/fnv"
	"os"
	"path/filepath"
	"regexp"
	"slices"
	"strconv"
	"strings"
	"testing"

	"github.com/hashicorp/hcl/v2/hclwrite"
	"pgregory.net/rapid"

	"github.com/netgrade/netgrade/inventory"
	"github.com/netgrade/netgrade/inventory/skeleton"
	"github.com/netgrade/netgrade/inventory/vocabulary"
)

var update = flag.Bool("update", false, "write the golden files anew")

// everything is a table in which each attribute and block of the vocabulary is worth something, also what no rule reads today.
func everything() []skeleton.Worth {
	v := vocabulary.Standard()
	var worths []skeleton.Worth
	add := func(path string, b *vocabulary.Block) {
		hash := fnv.New32()
		hash.Write([]byte(path))
		points := []float64{0, 3, 12, 40, 100}[hash.Sum32()%5]
		worth := skeleton.Worth{Path: path, Points: points, Elsewhere: 52}
		if !strings.HasPrefix(b.Path, "asset") {
			worths = append(worths, worth)
			return
		}
		for _, kind := range v.Kinds {
			worth.Kind = kind.Name
			worths = append(worths, worth)
		}
	}
	var walk func(blocks []*vocabulary.Block)
	walk = func(blocks []*vocabulary.Block) {
		for _, b := range blocks {
			if b.Name == "template" || b.FreeForm {
				continue
			}
			add(b.Path, b)
			for _, a := range b.Attributes {
				add(a.Path, b)
			}
			walk(b.Blocks)
		}
	}
	walk(v.Blocks)
	return worths
}

// load reads files as an inventory, and fails on errors and warnings.
func load(t interface {
	Helper()
	Fatalf(string, ...any)
}, files []skeleton.File, more ...inventory.File) *inventory.Inventory {
	t.Helper()
	for _, file := range files {
		more = append(more, inventory.File{Path: file.Name, Text: file.Data})
	}
	inv, err := inventory.Parse(context.Background(), more, inventory.Options{})
	if err != nil {
		var text bytes.Buffer
		if invalid, ok := err.(*inventory.Invalid); ok {
			_ = invalid.Diagnostics.Write(&text, invalid.Lookup, sourceStyle)
		}
		t.Fatalf("%v\n%s", err, text.String())
	}
	if len(inv.Warnings) > 0 {
		t.Fatalf("%s: %s", inv.Warnings[0].At, inv.Warnings[0].Summary)
	}
	return inv
}

// operators are all sectors with all subsectors, by all classes of entity.
func operators() []skeleton.Operator {
	v := vocabulary.Standard()
	list := []skeleton.Operator{{Name: "unknown", Sites: 1}, {Name: "1st ${operator} \"of\" all", Country: "EL", Sites: 2}}
	for _, entity := range append([]string{""}, v.Block("operator").Attribute("entity").Values...) {
		for sector, subsectors := range v.Sectors {
			for _, subsector := range append(subsectors[:len(subsectors):len(subsectors)], "") {
				if subsector != "" || len(subsectors) == 0 {
					list = append(list, skeleton.Operator{Name: "op", Country: "GR", Sector: sector, Subsector: subsector, Entity: entity, Sites: 3})
				}
			}
		}
	}
	return list
}

func TestNewLoads(t *testing.T) {
	for _, operator := range operators() {
		files := skeleton.New(operator, few)
		inv := load(t, files)
		for name, want := range map[string]string{"country": operator.Country, "sector": operator.Sector, "subsector": operator.Subsector, "entity": operator.Entity} {
			if country, _ := inventory.Country(want); name == "country" {
				want = country
			}
			if got, _ := inv.Operator.Text(name); got != want {
				t.Errorf("%+v: %s is %q", operator, name, got)
			}
		}
		if len(inv.Names("site")) != operator.Sites || inv.Operator.Name != operator.Name {
			t.Errorf("%+v: the inventory has the sites %v and the operator %q", operator, inv.Names("site"), inv.Operator.Name)
		}
		for _, file := range files {
			if !bytes.Equal(hclwrite.Format(file.Data), file.Data) {
				t.Fatalf("%s is not laid out as netgrade fmt does it:\n%s", file.Name, file.Data)
			}
		}
	}
}

func kindNames() []string { return vocabulary.Standard().Groups["all"] }

// inUse is an asset of each of some kinds with the template of the kind, so that what stands in a template is checked.
func inUse(kinds ...string) inventory.File {
	text := ""
	for _, kind := range kinds {
		text += "asset \"" + kind + "\" \"a-" + kind + "\" {\n  use = [template." + kind + "]\n}\n"
	}
	return inventory.File{Path: "in-use.hcl", Text: []byte(text)}
}

// TestEverySettingLoads switches all settings on.
func TestEverySettingLoads(t *testing.T) {
	files := skeleton.New(skeleton.Operator{Name: "op", Sites: 1}, everything())
	load(t, switched(files, func() bool { return true }), inUse(kindNames()...))
}

// TestAnySettingsLoad switches any settings on, whatever there are.
func TestAnySettingsLoad(t *testing.T) {
	worths := everything()
	inventories := [][]skeleton.File{
		skeleton.New(skeleton.Operator{Name: "op", Sites: 1}, worths),
		skeleton.New(skeleton.Operator{Name: "op", Country: "CY", Sector: "banking", Entity: "essential", Sites: 3}, worths),
	}
	rapid.Check(t, func(t *rapid.T) {
		kind := rapid.SampledFrom(kindNames()).Draw(t, "kind")
		whole := rapid.SampledFrom(inventories).Draw(t, "inventory")
		share := rapid.IntRange(1, 99).Draw(t, "share")
		seed := rapid.Uint32().Draw(t, "seed")
		on := func() bool {
			seed = seed*1664525 + 1013904223 // A linear congruence costs less than thousands of draws.
			return int(seed>>16%100) < share
		}
		files := slices.DeleteFunc(slices.Clone(whole), func(file skeleton.File) bool {
			return strings.HasPrefix(file.Name, "templates/") && !strings.HasSuffix(file.Name, "/router.hcl") && !strings.HasSuffix(file.Name, "/"+kind+".hcl")
		})
		load(t, switched(files, on), inUse(kind))
	})
}

var (
	blockBegins = regexp.MustCompile(`^[a-z_]+( "[^"]*")* \{$`)
	attribute   = regexp.MustCompile(`^[a-z_0-9]+ *= `)
)

// switched does to settings what a reader would: it takes the first # of a line away, and for a block that of its first and last line. What is
// required in a block stays with it.
func switched(files []skeleton.File, on func() bool) []skeleton.File {
	result := make([]skeleton.File, len(files))
	demanded := demandedByBlocks()
	for i, file := range files {
		var text strings.Builder
		var open []around
		for line := range strings.Lines(string(file.Data)) {
			code, commented := strings.CutPrefix(strings.TrimSpace(line), "#")
			inner := strings.TrimSpace(code)
			isSetting := commented && (!strings.HasPrefix(code, " ") || strings.HasPrefix(code, "  "))
			switch {
			case !isSetting:
			case blockBegins.MatchString(inner):
				name, _, _ := strings.Cut(inner, " ")
				open = append(open, around{name, on() && (len(open) == 0 || open[len(open)-1].on)})
				line = lineIf(open[len(open)-1].on, code)
			case inner == "}":
				line = lineIf(open[len(open)-1].on, code)
				open = open[:len(open)-1]
			case attribute.MatchString(inner) && len(open) == 0:
				line = lineIf(on(), code)
			case attribute.MatchString(inner):
				block := open[len(open)-1]
				name, _, _ := strings.Cut(inner, " ")
				line = lineIf(block.on && (demanded[block.name+"."+name] || on()), code)
			}
			text.WriteString(line)
		}
		result[i] = skeleton.File{Name: file.Name, Data: []byte(text.String())}
	}
	return result
}

// around is a block that is commented out around a line, and whether it is switched on.
type around struct {
	name string
	on   bool
}

// demandedByBlocks are the attributes that stand wherever their block does, by the names of both.
func demandedByBlocks() map[string]bool {
	found := map[string]bool{}
	var walk func(blocks []*vocabulary.Block)
	walk = func(blocks []*vocabulary.Block) {
		for _, b := range blocks {
			for _, a := range b.Attributes {
				if a.Required || a.InsteadOf != "" {
					found[b.Name+"."+a.Name] = true
				}
			}
			walk(b.Blocks)
		}
	}
	walk(vocabulary.Standard().Blocks)
	return found
}

func lineIf(on bool, code string) string {
	if on {
		return code + "\n"
	}
	return ""
}

var pointsBeside = regexp.MustCompile(`(\d+) points[.,]`)

// TestEverythingIsShown finds each attribute that is worth something, with the dearest ones of its block first.
func TestEverythingIsShown(t *testing.T) {
	files := skeleton.New(skeleton.Operator{Name: "op", Sites: 1}, everything())
	text := map[string]string{}
	for _, file := range files {
		text[file.Name] = string(file.Data)
	}
	v := vocabulary.Standard()
	for _, kind := range v.Kinds {
		var walk func(b *vocabulary.Block)
		walk = func(b *vocabulary.Block) {
			for _, a := range b.Attributes {
				if !regexp.MustCompile(`#[ #|]*` + a.Name + ` *= `).MatchString(text["templates/"+kind.Name+".hcl"]) {
					t.Errorf("the template %s does not show %s", kind.Name, a.Path)
				}
			}
			for _, nested := range b.Blocks {
				if nested.CarriedBy(kind.Name) {
					walk(nested)
				}
			}
		}
		walk(v.Block("template"))
	}
	for name, file := range text {
		if !strings.HasPrefix(name, "templates/") {
			continue // Elsewhere some attributes stand first whatever they are worth.
		}
		last := 1000
		for line := range strings.Lines(file) {
			found := pointsBeside.FindStringSubmatch(line)
			switch {
			case strings.HasSuffix(line, "{\n"):
				last = 1000
			case found == nil || !strings.Contains(line, " = "):
			default:
				points, _ := strconv.Atoi(found[1])
				if points > last {
					t.Errorf("%s: %d points stand after %d: %s", name, points, last, line)
				}
				last = points
			}
		}
	}
}

// TestGolden shows what people read.
func TestGolden(t *testing.T) {
	operator := skeleton.Operator{Name: "hellas-water", Country: "GR", Sector: "drinking_water", Entity: "important", Sites: 2}
	for _, file := range skeleton.New(operator, few) {
		switch file.Name {
		case "inventory.hcl", "sites.hcl", "zones.hcl", "services.hcl", "assets.hcl", "templates/router.hcl", "templates/plc.hcl":
			golden(t, filepath.Join("testdata", "new", filepath.FromSlash(file.Name)), file.Data)
		}
	}
}

func golden(t *testing.T, name string, got []byte) {
	t.Helper()
	if *update {
		if err := os.MkdirAll(filepath.Dir(name), 0o777); err != nil {
			t.Fatal(err)
		}
		if err := os.WriteFile(name, got, 0o666); err != nil {
			t.Fatal(err)
		}
	}
	want, err := os.ReadFile(name)
	if err != nil {
		t.Fatal(err)
	}
	if !bytes.Equal(got, want) {
		t.Errorf("%s has changed; it is now:\n%s", name, got)
	}
}
