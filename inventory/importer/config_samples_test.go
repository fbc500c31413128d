package importer_test

import (
	"context"
	"flag"
	"os"
	"path/filepath"
	"regexp"
	"strings"
	"testing"

	"github.com/netgrade/netgrade/inventory"
	"github.com/netgrade/netgrade/inventory/importer"
)

var update = flag.Bool("update", false, "write the expected files of the samples anew; read them before you commit")

// imported reads files or folders and fails the test when that is impossible.
func imported(t testing.TB, paths ...string) *importer.Result {
	t.Helper()
	result, err := importer.Config(context.Background(), paths, importer.ConfigOptions{})
	if err != nil {
		t.Fatal(err)
	}
	return result
}

// loaded reads the files of a result as an inventory, which they must form as they are.
func loaded(t testing.TB, result *importer.Result) *inventory.Inventory {
	t.Helper()
	files := make([]inventory.File, len(result.Files))
	for n, file := range result.Files {
		files[n] = inventory.File{Path: file.Name, Text: file.Data}
	}
	inv, err := inventory.Parse(context.Background(), files, inventory.Options{})
	if err != nil {
		t.Fatalf("what was imported does not load: %v", err)
	}
	return inv
}

// TestSamples imports configurations that this project wrote and compares every byte with files that somebody has read.
func TestSamples(t *testing.T) {
	const expected = "testdata/expected"
	result := imported(t, "testdata/config")
	loaded(t, result)
	seen := map[string]bool{}
	for _, file := range result.Files {
		seen[file.Name] = true
		path := filepath.Join(expected, file.Name)
		if *update {
			if err := os.WriteFile(path, file.Data, 0o666); err != nil {
				t.Fatal(err)
			}
			continue
		}
		want, err := os.ReadFile(path)
		if err != nil {
			t.Fatal(err)
		}
		if string(want) != string(file.Data) {
			t.Errorf("%s differs from %s:\n%s", file.Name, path, file.Data)
		}
	}
	written, err := os.ReadDir(expected)
	if err != nil {
		t.Fatal(err)
	}
	for _, entry := range written {
		if !seen[entry.Name()] {
			t.Errorf("%s was expected and not imported", entry.Name())
		}
	}
}

// TestNotUnderstood lists what the samples hold that no table knows: file, line and the words that may be shown.
func TestNotUnderstood(t *testing.T) {
	lines := []string{}
	for _, device := range imported(t, "testdata/config").Devices {
		if device.Understood == 0 {
			t.Errorf("%s: nothing was understood", device.Source)
		}
		for _, line := range device.NotUnderstood {
			lines = append(lines, device.Name+": "+line.Head)
		}
	}
	want := []string{
		"patras-edge-1: groups …",
		"patras-edge-1: protocols frobnicate level …",
		"patras-edge-1-2: groups …",
		"patras-edge-1-2: protocols frobnicate level …",
		"thessaloniki-acc-1-hellas-example: unheard-of feature …",
	}
	if strings.Join(lines, "\n") != strings.Join(want, "\n") {
		t.Errorf("not understood:\n%s\nwant:\n%s", strings.Join(lines, "\n"), strings.Join(want, "\n"))
	}
}

// TestTwoFormsOfJunos holds the braced form of a configuration against the set form of the same: they say the same.
func TestTwoFormsOfJunos(t *testing.T) {
	place := regexp.MustCompile(`(?m)#.*$|"management" += .*|origin = \{[^}]*\}`)
	facts := func(path string) string {
		for _, file := range imported(t, path).Files {
			if file.Name == "patras-edge-1.hcl" {
				return strings.Join(strings.Fields(place.ReplaceAllString(string(file.Data), "")), " ")
			}
		}
		t.Fatalf("%s: no device", path)
		return ""
	}
	braced, set := facts("testdata/config/junos-edge.conf"), facts("testdata/config/junos-edge.set")
	if braced != set {
		t.Errorf("braced:\n%s\nset:\n%s", braced, set)
	}
}

// TestSecretsOfSamples looks for every secret of the samples in everything that an import says.
func TestSecretsOfSamples(t *testing.T) {
	secret := regexp.MustCompile(`\$\d\$[^\s";]+|AAAA[^\s";]+`)
	words := []string{
		"S1lentRe4der", "wr1teEverything", "Obs3rve", "Dr0wssap", "Never-Do-This", "094F471A1A0A", "13061E010803557878", "0817435C1B0A12",
		"0614092F4F4B1D1C", "9f8e7d6c5b4a39281706f5e4d3c2b1a0", "0a1b2c3d4e5f60718293a4b5c6d7e8f9", "02050D480809", "LcV6aBcDeFgHiJkLmNoPqRsTuVwXyZ",
	}
	samples, err := filepath.Glob("testdata/config/*")
	if err != nil || len(samples) == 0 {
		t.Fatalf("no samples: %v", err)
	}
	for _, path := range samples {
		text, err := os.ReadFile(path)
		if err != nil {
			t.Fatal(err)
		}
		words = append(words, secret.FindAllString(string(text), -1)...)
	}
	said := everythingSaid(imported(t, "testdata/config"))
	for _, word := range words {
		if strings.Contains(said, word) {
			t.Errorf("the secret %s is repeated", word)
		}
	}
}

// everythingSaid is all text that an import hands back.
func everythingSaid(result *importer.Result) string {
	var text strings.Builder
	for _, file := range result.Files {
		text.WriteString(file.Name + "\n" + string(file.Data) + "\n")
	}
	for _, device := range result.Devices {
		for _, line := range device.NotUnderstood {
			text.WriteString(line.Head + "\n")
		}
	}
	for _, warning := range result.Warnings {
		text.WriteString(warning.Summary + "\n" + warning.Detail + "\n")
	}
	return text.String()
}

// TestHeadsHideSecrets imports statements that no table knows, with secrets that look like keywords.
func TestHeadsHideSecrets(t *testing.T) {
	const text = `version 15.2
hostname r1
frob password sesame
frob
 community sesame
wibble sesame7 abc
Frob sesame
snmp frob sesame
one two three four five sesame
end
`
	path := filepath.Join(t.TempDir(), "device.cfg")
	if err := os.WriteFile(path, []byte(text), 0o666); err != nil {
		t.Fatal(err)
	}
	heads := []string{}
	for _, line := range imported(t, path).Devices[0].NotUnderstood {
		heads = append(heads, line.Head)
	}
	want := []string{"frob password …", "frob", "frob community …", "wibble …", "…", "snmp …", "one two three four five …"}
	if strings.Join(heads, "\n") != strings.Join(want, "\n") {
		t.Errorf("shown:\n%s\nwant:\n%s", strings.Join(heads, "\n"), strings.Join(want, "\n"))
	}
}

// TestCollectors imports devices that log to one another, to an address that two of them have, and to a stranger.
func TestCollectors(t *testing.T) {
	device := func(name, address, rest string) string {
		return "version 15.2\nhostname " + name + "\ninterface Loopback0\n ip address " + address + " 255.255.255.255\n" + rest + "end\n"
	}
	folder := t.TempDir()
	for name, text := range map[string]string{
		"a": device("a", "10.0.0.1", "logging host 10.0.0.2\nlogging host 192.0.2.9\n"),
		"b": device("b", "10.0.0.2", "logging host 10.0.0.3\n"),
		"c": device("c", "10.0.0.3", "logging host 10.0.0.3\n"),
		"d": device("d", "10.0.0.3", ""),
	} {
		if err := os.WriteFile(filepath.Join(folder, name+".cfg"), []byte(text), 0o666); err != nil {
			t.Fatal(err)
		}
	}
	assets := loaded(t, imported(t, folder)).Blocks["asset"]
	for name, want := range map[string]string{"a": "[asset.b]", "b": undeclared, "c": undeclared, "d": "[]"} {
		if got := shown(assets[name], "logging.collectors"); got != want {
			t.Errorf("collectors of %s: %s, want %s", name, got, want)
		}
	}
}
