package importer

import (
	"context"
	"errors"
	"os"
	"path/filepath"
	"regexp"
	"strings"
	"testing"

	"github.com/netgrade/netgrade/inventory"
	"github.com/netgrade/netgrade/inventory/importer/statement"
)

// planted is the word that stands where secrets stand; nothing that an import says may hold it.
const planted = "Xq9PlantedSecret7Zv"

// secretPlaces are the statements in which the last group is a secret.
var secretPlaces = []*regexp.Regexp{
	regexp.MustCompile(`(?m)^(\s*snmp-server community )\S+`),
	regexp.MustCompile(`(?m)^(\s*username \S+ (?:privilege \d+ |role \S+ )*(?:secret|password) (?:\d |sha512 )?)\S+`),
	regexp.MustCompile(`(?m)^(\s*enable (?:secret|password) (?:\d |sha512 )?)\S+`),
	regexp.MustCompile(`(?m)^(\s*password (?:\d )?)\S+`),
	regexp.MustCompile(`(?m)^(\s*key 7 )\S+`),
	regexp.MustCompile(`(?m)^(\s*ntp authentication-key \d+ \S+ (?:7 )?)\S+`),
	regexp.MustCompile(`(?m)^(\s*neighbor \S+ password 7 )\S+`),
	regexp.MustCompile(`(?m)^(\s*snmp-server user \S+ \S+ v3 auth \S+ )\S+`),
	regexp.MustCompile(`(?m)^(\s*(?:tacacs|radius)-server host \S+ key )\S+`),
	regexp.MustCompile(`(?m)^(set snmp community )\S+`),
	regexp.MustCompile(`(?m)^(.* encrypted-password )"[^"\n]*"`),
	regexp.MustCompile(`(?m)^(.* (?:authentication|privacy)-key )"[^"\n]*"`),
}

func plant(text string) string {
	for _, place := range secretPlaces {
		text = place.ReplaceAllString(text, "${1}"+planted)
	}
	return text
}

func addSamples(f *testing.F, add func(text string)) {
	paths, err := filepath.Glob("testdata/config/*")
	if err != nil || len(paths) == 0 {
		f.Fatalf("no samples: %v", err)
	}
	for _, path := range paths {
		text, err := os.ReadFile(path)
		if err != nil {
			f.Fatal(err)
		}
		add(string(text))
	}
}

// FuzzConfig imports any text: the result loads as an inventory, is the same the second time, and repeats no secret.
func FuzzConfig(f *testing.F) {
	addSamples(f, func(text string) { f.Add(text) })
	f.Add("version 15.2\nhostname x\nline vty 0 4\n transport input\nend\n")
	f.Add("set version 1\nset system host-name ${x}\nset interfaces a unit 0 family inet address ::1/0\nset interfaces a unit 0 family inet address 1.1.1.1/33")
	f.Add("! device: a (b, EOS-4\x00)\ninterface Ethernet1\n   no switchport\ninterface Ethernet1 \n   ip address 0.0.0.0/0\n")
	f.Fuzz(func(t *testing.T, data string) {
		if len(data) > 16<<10 {
			t.Skip("a longer text shows nothing new")
		}
		text := text{name: "folder/device.cfg", data: plant(data)}
		first, second := importText(t, text), importText(t, text)
		words := said(first)
		if words != said(second) {
			t.Fatal("the second import differs from the first")
		}
		if strings.Contains(words, planted) {
			t.Fatalf("a secret is repeated:\n%s", words)
		}
		files := []inventory.File{}
		for _, file := range first.Files {
			files = append(files, inventory.File{Path: file.Name, Text: file.Data})
		}
		if len(files) == 0 {
			return
		}
		if _, err := inventory.Parse(context.Background(), files, inventory.Options{}); err != nil {
			t.Fatalf("what was imported does not load: %v\n%s", err, words)
		}
	})
}

func importText(t *testing.T, text text) *Result {
	i := &configImport{systems: systems()}
	if err := i.read(text); err != nil && !errors.Is(err, statement.ErrTooLong) {
		t.Fatal(err)
	}
	return i.result(ConfigOptions{})
}

func said(r *Result) string {
	var all strings.Builder
	for _, file := range r.Files {
		all.WriteString(file.Name + "\n" + string(file.Data))
	}
	for _, device := range r.Devices {
		for _, line := range device.NotUnderstood {
			all.WriteString(line.Head + "\n")
		}
	}
	for _, warning := range r.Warnings {
		all.WriteString(warning.Summary + warning.Detail + "\n")
	}
	return all.String()
}
