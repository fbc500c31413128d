package vocabulary

import (
	"strings"
	"testing"
	"testing/fstest"
)

func TestEmbeddedFilesAreSound(t *testing.T) {
	if _, err := read(files); err != nil {
		t.Fatal(err)
	}
}

// small is a vocabulary with one of each; the cases of TestMistakes break it in one place.
const small = `
kinds: {router: "Routes", server: "Serves"}
groups: {boxes: [router, server]}
enumerations:
  level: {ordered: true, values: [low, high]}
  sector: [energy]
sectors: {annex_i: {energy: [gas]}}
blocks:
  inventory: {labels: [], required: true, meaning: "About itself.", attributes: {version: {type: number, required: true, meaning: "One."}}}
  zone:
    labels: ["name"]
    repeatable: true
    subject: zone
    builtin: {internet: {trust: internet}}
    meaning: "A zone."
    attributes:
      trust: {type: enum, values: [internet, dmz], meaning: "Trust."}
  asset:
    labels: ["kind", "name"]
    repeatable: true
    subject: asset
    meaning: "An asset."
    attributes:
      use: {type: list(reference(template)), meaning: "Templates."}
      zone: {type: reference(zone), meaning: "Zone."}
      rank: {type: enum, values: $level, default: low, meaning: "Rank."}
      depth: {type: number, range: "-90-90", meaning: "Depth."}
    blocks:
      ssh:
        kinds: [boxes]
        expected_on: [router]
        meaning: "SSH."
        attributes:
          enabled: {type: bool, default: true, meaning: "On."}
        blocks:
          key: {labels: ["name"], repeatable: true, absent_means: unknown, meaning: "A key."}
  template: {labels: ["name"], repeatable: true, attributes_of: {block: asset, except: [use]}, meaning: "A template."}
`

func readSmall(text string) (*Vocabulary, error) {
	return read(fstest.MapFS{
		"vocabulary.yaml": {Data: []byte("version: 1\nfiles: [all]\nnone: {type: list(string), meaning: \"None.\"}\nfree_form: {labels: {type: map(string), meaning: \"Free.\"}}\n")},
		"all.yaml":        {Data: []byte(text)},
	})
}

func TestReadSmall(t *testing.T) {
	v, err := readSmall(small)
	if err != nil {
		t.Fatal(err)
	}
	depth := v.Block("asset").Attribute("depth")
	if !depth.Bounded || depth.Minimum != -90 || depth.Maximum != 90 {
		t.Errorf("the range of depth is %v to %v", depth.Minimum, depth.Maximum)
	}
	rank := v.Block("asset").Attribute("rank")
	if !rank.Ordered || rank.Default != "low" {
		t.Errorf("rank is %+v", rank)
	}
	template := v.Block("template")
	if template.Attribute("use") != nil || template.Attribute("zone") == nil || template.Block("ssh") != v.Block("asset").Block("ssh") {
		t.Error("a template holds what an asset holds, but for use")
	}
}

// TestMistakes changes one place of the small vocabulary and expects the line and a sentence that says what is wrong.
func TestMistakes(t *testing.T) {
	for _, test := range []struct{ name, old, new, want string }{
		{"unknown key of a block", `meaning: "SSH."`, "meaning: \"SSH.\"\n        colour: red", "colour has no meaning here"},
		{"unknown key of an attribute", `meaning: "Rank."`, `meaning: "Rank.", colour: red`, "all.yaml:26: colour has no meaning here"},
		{"unknown key of a file", "enumerations:", "enumeration:", "enumeration has no meaning here"},
		{"attribute twice", "      rank:", "      zone:", "zone stands twice"},
		{"block twice", "  template: {", "  asset: {labels: [], meaning: \"x\"}\n  template: {", "asset stands twice"},
		{"unknown type", "type: number, range", "type: integer, range", "there is no type integer"},
		{"unknown enumeration", "$level", "$levels", "there is no enumeration levels in an earlier file"},
		{"enum without values", "values: $level, default: low, ", "", "an enum has values"},
		{"values without enum", "type: number, range", "type: number, values: [a], range", "an enum has values"},
		{"number as a value", "[internet, dmz]", "[internet, 1]", "a text is expected; quote numbers"},
		{"illegal default", "default: low", "default: middle", `middle is none of ["low" "high"]`},
		{"default of a reference", "type: reference(zone), ", "type: reference(zone), default: x, ", "no value can be given here"},
		{"broken range", "-90-90", "90--90", "90--90 is no range"},
		{"range of a text", "type: number, range", "type: string, range", "only numbers have a range"},
		{"unknown kind", "kinds: [boxes]", "kinds: [box]", "there is no kind or group box"},
		{"unknown kind in a group", "[router, server]", "[router, servers]", "there is no kind servers"},
		{"kinds outside assets", "    subject: zone", "    kinds: [router]", "lies outside assets"},
		{"block without meaning", `meaning: "SSH."`, `meaning: ""`, "block asset.ssh has no meaning"},
		{"silence unsaid", "absent_means: unknown, ", "", "does not say what its absence means"},
		{"wrong word for silence", "absent_means: unknown", "absent_means: maybe", `maybe is none of ["unknown" "none"]`},
		{"reference to nothing", "reference(zone)", "reference(zones)", "nothing of type zones can be referred to"},
		{"built-in without attribute", "{trust: internet}", "{color: red}", "zone has no attribute color"},
		{"attributes of nothing", "{block: asset, except: [use]}", "{block: assets}", "there is no block assets"},
		{"exception of nothing", "except: [use]", "except: [used]", "there is no attribute used"},
		{"reserved name", "      rank:", "      labels:", "asset.labels: the name is reserved"},
		{"block and attribute", "      rank:", "      ssh:", "asset: ssh is a block and an attribute"},
		{"sector unknown", "{energy: [gas]}", "{energies: [gas]}", "the sectors of the annexes are not those"},
		{"required with default", "default: low", "default: low, required: true", "cannot be left out"},
		{"a list for a mapping", "groups: {boxes: [router, server]}", "groups: [router]", "a mapping is expected"},
		{"no YAML", "kinds: {", "kinds: {{{", "all.yaml"},
	} {
		t.Run(test.name, func(t *testing.T) {
			if strings.Count(small, test.old) == 0 {
				t.Fatalf("the small vocabulary has no %q", test.old)
			}
			_, err := readSmall(strings.Replace(small, test.old, test.new, 1))
			if err == nil || !strings.Contains(err.Error(), test.want) {
				t.Errorf("the error is %v; it should say %q", err, test.want)
			}
		})
	}
}

func TestMissingFile(t *testing.T) {
	_, err := read(fstest.MapFS{"vocabulary.yaml": {Data: []byte("version: 1\nfiles: [all]\n")}})
	if err == nil || !strings.Contains(err.Error(), "all.yaml") {
		t.Errorf("a file that does not exist: %v", err)
	}
}

// TestEveryFileIsRead finds a file that the root does not name.
func TestEveryFileIsRead(t *testing.T) {
	entries, err := files.ReadDir(".")
	if err != nil {
		t.Fatal(err)
	}
	text, err := files.ReadFile(root)
	if err != nil {
		t.Fatal(err)
	}
	for _, entry := range entries {
		name := strings.TrimSuffix(entry.Name(), ".yaml")
		if entry.Name() != root && !strings.Contains(string(text), name+",") && !strings.Contains(string(text), name+"]") {
			t.Errorf("%s is not among the files of %s", entry.Name(), root)
		}
		if file, err := files.ReadFile(entry.Name()); err != nil || !strings.HasPrefix(string(file), "# ") {
			t.Errorf("%s does not begin with a comment that says what it holds (%v)", entry.Name(), err)
		}
	}
}

func BenchmarkRead(b *testing.B) {
	b.ReportAllocs()
	for b.Loop() {
		if _, err := read(files); err != nil {
			b.Fatal(err)
		}
	}
}
