package vocabulary_test

import (
	"bytes"
	"encoding/json"
	"errors"
	"io/fs"
	"os"
	"os/exec"
	"path/filepath"
	"strings"
	"testing"

	"github.com/santhosh-tekuri/jsonschema/v6"

	"github.com/netgrade/netgrade/inventory/vocabulary"
)

func compiledSchema(t *testing.T) *jsonschema.Schema {
	t.Helper()
	text, err := vocabulary.Standard().JSONSchema()
	if err != nil {
		t.Fatal(err)
	}
	document, err := jsonschema.UnmarshalJSON(bytes.NewReader(text))
	if err != nil {
		t.Fatal(err)
	}
	compiler := jsonschema.NewCompiler()
	if err := compiler.AddResource("inventory.json", document); err != nil {
		t.Fatal(err)
	}
	compiled, err := compiler.Compile("inventory.json") // This holds the schema against that of draft 2020-12 too.
	if err != nil {
		t.Fatal(err)
	}
	return compiled
}

func validate(t *testing.T, s *jsonschema.Schema, text string) error {
	t.Helper()
	document, err := jsonschema.UnmarshalJSON(strings.NewReader(text))
	if err != nil {
		t.Fatalf("%v in %s", err, text)
	}
	return s.Validate(document)
}

func TestSchemaTakes(t *testing.T) {
	s := compiledSchema(t)
	for _, text := range []string{
		`{}`,
		`{"//": "a comment", "inventory": {"version": 1, "stated": "2026-11-20", "none": ["link"]}}`,
		`{"site": {"athens": {"country": "GR", "latitude": 37.9, "power": {"ups": "1h30m", "//": "measured"}}}}`,
		`{"site": [{"athens": {}}, {"corinth": {}}]}`,
		`{"asset": {"router": {"1r": {"site": "${site.athens}", "zone": "zone.control", "ssh": {"versions": ["2"]}}}}}`,
		`{"asset": {"router": {"r": {"use": ["template.a", "${template.b}"], "logging": {"collectors": ["${asset[\"1r\"]}"]}}}}}`,
		`{"asset": {"router": {"r": {"none": ["ssh", "listener"], "backup": {"offline": "${local.offline}", "sites": "${local.sites}"}}}}}`,
		`{"asset": {"firewall": {"f": {"firewall": {"rule": {"a": {"order": 1, "source": ["any", "zone.dmz", "192.0.2.0/24"]}}}}}}}`,
		`{"asset": {"router": {"r": {"labels": {"team": "north"}, "custom": {"x": {"y": 1}}, "proof": {"ssh.versions": "scan"}}}}}`,
		`{"operator": {"op": {"sector": "energy", "subsector": "gas", "csirt": {"own": {"labels": {"a": "b"}, "constituency": []}}}}}`,
		`{"service": {"s": {"dependency": {"d": {"supplier": "supplier.acme"}}}}}`,
		`{"locals": {"anything": [1, {"a": true}]}}`,
		`{"locals": [{"a": 1}, {"b": 2}]}`,
		`{"template": {"t": {"zone": null, "management": {"telnet": false}}}}`,
		`{"dns_zone": {"example.eu": {"public": true}}}`,
	} {
		if err := validate(t, s, text); err != nil {
			t.Errorf("%s is refused: %v", text, err)
		}
	}
}

func TestSchemaRefuses(t *testing.T) {
	s := compiledSchema(t)
	for _, text := range []string{
		`[]`,
		`{"assets": {}}`,
		`{"inventory": {}}`,
		`{"inventory": {"version": 1, "none": ["zone"]}}`,
		`{"asset": {"ruoter": {}}}`,
		`{"asset": {"router": {"r": {"telnet": false}}}}`,
		`{"asset": {"router": {"r": {"management": {"telent": false}}}}}`,
		`{"asset": {"router": {"r": {"management": {"telnet": "no"}}}}}`,
		`{"asset": {"plc": {"p": {"bgp": {}}}}}`,
		`{"asset": {"router": {"r": {"criticality": "urgent"}}}}`,
		`{"asset": {"router": {"r": {"site": "zone.control"}}}}`,
		`{"asset": {"router": {"r": {"site": "athens"}}}}`,
		`{"asset": {"router": {"r": {"ssh": {"versions": "2"}}}}}`,
		`{"asset": {"router": {"r": {"backup": {"interval": "1 day"}}}}}`,
		`{"asset": {"router": {"r": {"none": ["sshd"]}}}}`,
		`{"asset": {"router": {"r": {"proof": {"ssh.version": "scan"}}}}}`,
		`{"template": {"t": {"site": "site.athens"}}}`,
		`{"zone": {"internet": {}}}`,
		`{"zone": {"": {}}}`,
		`{"zone": {"z": {"security_level_target": 5}}}`,
		`{"conduit": {"c": {"from": "zone.a"}}}`,
		`{"service": {"s": {"dependency": {"d": {}}}}}`,
		`{"service": {"s": {"dependency": {"d": {"service": "service.a", "supplier": "supplier.b"}}}}}`,
		`{"site": {"s": {"country": "Greece"}}}`,
		`{"site": {"s": {"power": {"tested": "23.11.2026"}}}}`,
		`{"site": {"s": {"power": {"labels": {"a": "b"}}}}}`,
		`{"operator": {"op": {"subsector": "mining"}}}`,
	} {
		if err := validate(t, s, text); err == nil {
			t.Errorf("%s is taken", text)
		}
	}
}

// TestSchemaTakesExamples writes every example of the help as JSON and holds it against the schema, so that help and schema say the same.
func TestSchemaTakesExamples(t *testing.T) {
	s := compiledSchema(t)
	v := vocabulary.Standard()
	everything(v, func(path string, b *vocabulary.Block, a *vocabulary.Attribute) {
		if a != nil {
			return
		}
		text := strings.Join(v.BlockExample(b), "\n") + "\n"
		if err := validate(t, s, jsonOf(t, text)); err != nil {
			t.Errorf("%s: %v\n%s", path, err, text)
		}
	})
}

// TestSchemaTakesCatalogue makes the inventories of the catalogue's rule examples with the catalogue's own program and holds each against the schema.
func TestSchemaTakesCatalogue(t *testing.T) {
	program := filepath.Join(sharedFolder(t), "catalogue", "examples", "run.py")
	if _, err := os.Stat(program); errors.Is(err, fs.ErrNotExist) && os.Getenv("CI") != "true" {
		t.Skipf("the shared catalogue is not here: %v", err)
	}
	folder := t.TempDir()
	if output, err := exec.Command("python3", program, "--dry", "--keep", folder).CombinedOutput(); err != nil {
		if os.Getenv("CI") != "true" {
			t.Skipf("the catalogue's program does not run here: %v", err)
		}
		t.Fatalf("%v\n%s", err, output)
	}
	s, seen := compiledSchema(t), 0
	err := filepath.WalkDir(folder, func(path string, entry fs.DirEntry, err error) error {
		if err != nil || !strings.HasSuffix(path, ".hcl.json") {
			return err
		}
		text, err := os.ReadFile(path)
		if err != nil {
			return err
		}
		seen++
		if err := validate(t, s, string(text)); err != nil {
			t.Errorf("%s: %v", entry.Name(), err)
		}
		return nil
	})
	if err != nil || seen < 700 {
		t.Errorf("only %d inventories were held against the schema (%v)", seen, err)
	}
}

func TestSchemaIsTheSameTwice(t *testing.T) {
	first, _ := vocabulary.Standard().JSONSchema()
	second, _ := vocabulary.Standard().JSONSchema()
	if !bytes.Equal(first, second) || !json.Valid(first) {
		t.Error("two calls write different schemas")
	}
	t.Logf("%d bytes", len(first))
}
