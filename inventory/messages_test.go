package inventory_test

import (
	"bytes"
	"context"
	"errors"
	"flag"
	"fmt"
	"os"
	"path/filepath"
	"strings"
	"testing"

	"github.com/netgrade/netgrade/inventory"
	"github.com/netgrade/netgrade/inventory/source"
)

var update = flag.Bool("update", false, "write the messages that were found as the ones that are wanted")

// TestMessages compares whole messages, as people see them, with the texts beside the inventories.
func TestMessages(t *testing.T) {
	files, _ := filepath.Glob("testdata/messages/*.hcl*")
	if len(files) == 0 {
		t.Fatal("no inventories with mistakes")
	}
	for _, file := range files {
		t.Run(filepath.Base(file), func(t *testing.T) {
			got := messages(t, file)
			golden := strings.TrimSuffix(strings.TrimSuffix(file, ".json"), ".hcl") + ".txt"
			if *update {
				must(t, os.WriteFile(golden, got, 0o644))
			}
			wanted, err := os.ReadFile(golden)
			must(t, err)
			if !bytes.Equal(got, wanted) {
				t.Errorf("got\n%s\nwanted\n%s", got, wanted)
			}
		})
	}
}

func messages(t *testing.T, file string) []byte {
	t.Helper()
	_, err := inventory.Load(context.Background(), []string{file}, inventory.Options{})
	var invalid *inventory.Invalid
	if !errors.As(err, &invalid) {
		t.Fatalf("got %v, not an invalid inventory", err)
	}
	var out bytes.Buffer
	must(t, invalid.Diagnostics.Write(&out, invalid.Lookup, source.Style{}))
	return out.Bytes()
}

// TestNothingSecretIsSaid puts a secret at places where secrets end up by mistake, and looks for it in the messages.
func TestNothingSecretIsSaid(t *testing.T) {
	const secret = "hunter2-Tr0ub4dor"
	for _, body := range []string{
		`password = "%s"`, `snmp { community = "%s" }`, `snmp { versions = ["%s"] }`, `owner = ["%s"]`, `status = "%s"`,
		`use = "%s"`, `zone = "%s"`, `none = ["%s"]`, `labels = "%s"`, `labels = { a = ["%s"] }`,
		`keys { rotated = "%s" }`, `monitoring { heartbeat = "%s" }`, `management { networks = ["%s"] }`, `ssh = "%s"`,
		`owner = "%s`, `owner = "a" "%s"`, `custom { a = upper("%s", 1) }`, `owner = 1 + "%s"`, `owner = "%s" ? 1 : 2`,
		`interface "a" { address = "%s" }`, `management { telnet = "%s" }`, `firmware { version = nope("%s") }`,
		`labels = { a = { b = "%s" }.c }`, `%[1]q { }`, `owner = <<EOT` + "\n%s\nEOT",
	} {
		text := header + owner + "asset \"router\" \"r\" {\n  " + fmt.Sprintf(body, secret) + "\n}\n"
		_, err := inventory.Parse(context.Background(), []inventory.File{{Path: "a.hcl", Text: []byte(text)}}, inventory.Options{})
		var invalid *inventory.Invalid
		if !errors.As(err, &invalid) {
			if !strings.Contains(body, "EOT") {
				t.Errorf("%s: got %v, not an invalid inventory", body, err)
			}
			continue
		}
		var out bytes.Buffer
		must(t, invalid.Diagnostics.Write(&out, invalid.Lookup, source.Style{}))
		if strings.Contains(out.String(), "hunter2") {
			t.Errorf("%s is answered by\n%s", body, out.String())
		}
	}
}
