package main

import (
	"bytes"
	"context"
	"os"
	"path/filepath"
	"strings"
	"testing"
	"time"

	"github.com/santhosh-tekuri/jsonschema/v6"

	"github.com/netgrade/netgrade/evaluator"
	"github.com/netgrade/netgrade/evaluator/report"
)

// badInventory breaks a rule, leaves most open, and holds what a report must escape.
const badInventory = `inventory {
  version = 1
}

operator "op" {
  name = "Grid <of> \u001b[31mthe \"North\" & South"
}

asset "router" "r-1" {
  management {
    telnet = true # a line with its comment
  }
}

asset "plc" "p-1" {}
`

// TestJSONReportFollowsItsSchema runs check on the samples and on a bad inventory, and holds the whole standard output
// against the published schema.
func TestJSONReportFollowsItsSchema(t *testing.T) {
	schema := reportSchema(t)
	samples := filepath.Join("..", "..", "testdata", "inventories")
	bad := filepath.Join(t.TempDir(), "bad.hcl")
	if err := os.WriteFile(bad, []byte(badInventory), 0o600); err != nil {
		t.Fatal(err)
	}
	for name, inventory := range map[string]struct {
		path string
		code int
	}{
		"hellas-water": {filepath.Join(samples, "hellas-water"), evaluator.ExitGood},
		"weak-link":    {filepath.Join(samples, "weak-link"), evaluator.ExitOpen},
		"bad":          {bad, evaluator.ExitOpen},
	} {
		for _, flags := range [][]string{nil, {"--results", "all"}, {"--results", "all", "--no-excerpts"}, {"--family", "ssh"}} {
			t.Run(strings.Join(append([]string{name}, flags...), " "), func(t *testing.T) {
				out, code := checked(t, append([]string{inventory.path, "--format", "json"}, flags...)...)
				if len(flags) == 0 && code != inventory.code {
					t.Errorf("exit code %d, want %d", code, inventory.code)
				}
				value, err := jsonschema.UnmarshalJSON(bytes.NewReader(out))
				if err != nil {
					t.Fatalf("stdout is no JSON: %v", err)
				}
				if err := schema.Validate(value); err != nil {
					t.Error(err)
				}
			})
		}
	}
}

// TestJobsChangeNoByte runs check with one job and with eight, in both formats.
func TestJobsChangeNoByte(t *testing.T) {
	for _, sample := range []string{"hellas-water", "weak-link"} {
		path := filepath.Join("..", "..", "testdata", "inventories", sample)
		for _, flags := range [][]string{{"--format", "json", "--results", "all"}, {"--format", "text", "--all"}} {
			one, _ := checked(t, append([]string{path, "--jobs", "1"}, flags...)...)
			eight, _ := checked(t, append([]string{path, "--jobs", "8"}, flags...)...)
			if !bytes.Equal(one, eight) {
				t.Errorf("%s %s: one job and eight give different bytes", sample, strings.Join(flags, " "))
			}
		}
	}
}

// checked runs check as of the day of the samples and gives its standard output and its exit code.
func checked(t *testing.T, arguments ...string) (out []byte, code int) {
	t.Helper()
	var text, problems bytes.Buffer
	arguments = append([]string{"check", "--as-of", "2026-11-23"}, arguments...)
	code = run(context.Background(), arguments, world{in: strings.NewReader(""), out: &text, err: &problems, now: time.Now})
	if code == evaluator.ExitRefused {
		t.Fatalf("nothing was graded: %s", problems.String())
	}
	return text.Bytes(), code
}

func reportSchema(t *testing.T) *jsonschema.Schema {
	t.Helper()
	document, err := jsonschema.UnmarshalJSON(bytes.NewReader(report.Schema()))
	if err != nil {
		t.Fatal(err)
	}
	compiler := jsonschema.NewCompiler()
	compiler.AssertFormat()
	if err := compiler.AddResource("report.json", document); err != nil {
		t.Fatal(err)
	}
	schema, err := compiler.Compile("report.json")
	if err != nil {
		t.Fatal(err)
	}
	return schema
}
