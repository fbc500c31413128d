package importer_test

import (
	"encoding/json"
	"errors"
	"io/fs"
	"os"
	"path/filepath"
	"regexp"
	"slices"
	"strings"
	"testing"

	"github.com/netgrade/netgrade/inventory"
)

// expectedDevice is what a plain text search found in a configuration of a real device.
type expectedDevice struct {
	OS             string   `json:"os"`
	Hostname       string   `json:"hostname"`
	Version        string   `json:"version"`
	Interfaces     int      `json:"interfaces"`
	TransportInput []string `json:"transport_input"`
	HTTP           bool     `json:"http_server_on"`
	Communities    []string `json:"snmp_communities"`
	NTP            []string `json:"ntp_servers"`
	Syslog         []string `json:"syslog_hosts"`
	Telnet         bool     `json:"telnet_server"`
	Services       []string `json:"services"`
}

// TestRealDevices imports the configurations of real devices and compares facts with a search that knows nothing of nesting.
func TestRealDevices(t *testing.T) {
	folder := sharedData(t, "configs")
	text, err := os.ReadFile(filepath.Join(folder, "expected.json"))
	if err != nil {
		t.Fatal(err)
	}
	all := map[string]json.RawMessage{}
	if err := json.Unmarshal(text, &all); err != nil {
		t.Fatal(err)
	}
	read := map[string]int{}
	for name, raw := range all {
		want := expectedDevice{}
		if json.Unmarshal(raw, &want) != nil || !slices.Contains([]string{"ios", "eos", "junos-set"}, want.OS) {
			continue
		}
		read[want.OS]++
		t.Run(name, func(t *testing.T) { compareDevice(t, filepath.Join(folder, filepath.FromSlash(name)), want) })
	}
	for _, system := range []string{"ios", "eos", "junos-set"} {
		if read[system] < 3 {
			t.Errorf("only %d configurations of %s were compared", read[system], system)
		}
	}
}

func compareDevice(t *testing.T, path string, want expectedDevice) {
	result := imported(t, path)
	if len(result.Devices) != 1 || len(result.Warnings) != 0 {
		t.Fatalf("devices %v, warnings %v", result.Devices, result.Warnings)
	}
	asset := loaded(t, result).Blocks["asset"][result.Devices[0].Name]
	text, err := os.ReadFile(path)
	if err != nil {
		t.Fatal(err)
	}
	is := func(what string, got, want any) {
		t.Helper()
		if got != want {
			t.Errorf("%s is %v, want %v", what, got, want)
		}
	}
	is("hostname", asset.Name, strings.ReplaceAll(want.Hostname, ".", "-"))
	is("version", data(asset, "firmware", "version"), want.Version)
	is("snmp.enabled", data(asset, "snmp", "enabled"), len(want.Communities) > 0)
	is("telnet", data(asset, "management", "telnet"), want.Telnet || slices.Contains(want.Services, "telnet"))
	is("ssh.enabled", data(asset, "ssh", "enabled"), true)
	is("sources of time", strings.Join(labels(asset, "time", "source"), " "), strings.Join(want.NTP, " "))
	if len(want.Syslog) == 0 {
		is("number of collectors", len(list(asset, "logging", "collectors")), 0)
	}
	if want.OS == "junos-set" {
		is("http", data(asset, "management", "http"), false)
		return
	}
	is("number of interfaces", interfaces(asset), want.Interfaces)
	// The search looked for the words of Cisco; the command API of Arista has its own.
	is("http", data(asset, "management", "http"), want.HTTP || regexp.MustCompile(`(?m)^ +protocol http\r?$`).Match(text))
	if want.OS == "ios" {
		is("transport", strings.Join(want.TransportInput, " "), "ssh")
	}
}

// TestFabrics imports two fabrics whose configurations a program rendered.
func TestFabrics(t *testing.T) {
	folder := sharedData(t, "ansible-avd")
	for name, devices := range map[string]int{"single-dc-l3ls": 8, "l2ls-fabric": 6} {
		t.Run(name, func(t *testing.T) {
			result := imported(t, filepath.Join(folder, name, "intended"))
			inv := loaded(t, result)
			if len(result.Devices) != devices {
				t.Errorf("%d devices, want %d", len(result.Devices), devices)
			}
			for _, device := range result.Devices {
				if len(device.NotUnderstood) > 0 {
					t.Errorf("%s: not understood: %v", device.Source, device.NotUnderstood)
				}
				asset := inv.Blocks["asset"][device.Name]
				wantKind := "switch"
				if strings.HasPrefix(device.Name, "dc1-spine") {
					wantKind = "router" // All its ports route.
				}
				if asset.Kind != wantKind {
					t.Errorf("%s is a %s, want a %s", device.Name, asset.Kind, wantKind)
				}
				if got := data(asset, "management", "http"); got != false {
					t.Errorf("%s: http is %v, want false: its command API answers HTTPS only", device.Name, got)
				}
			}
		})
	}
}

// data is a value of a facet with its default; nil where it is undeclared.
func data(asset *inventory.Block, facet, attribute string) any {
	if asset.Facets[facet] == nil {
		return nil
	}
	value, _ := asset.Facets[facet].Data(attribute)
	return value
}

func list(asset *inventory.Block, facet, attribute string) []inventory.Value {
	value, _ := data(asset, facet, attribute).([]inventory.Value)
	return value
}

func labels(asset *inventory.Block, facet, item string) []string {
	names := []string{}
	for name := range asset.Facets[facet].Items[item] {
		names = append(names, name)
	}
	slices.Sort(names)
	return names
}

// interfaces counts the interfaces of the device; further addresses of one have blocks of their own.
func interfaces(asset *inventory.Block) int {
	count := 0
	for name := range asset.Items["interface"] {
		if !strings.Contains(name, " (") {
			count++
		}
	}
	return count
}

// sharedData finds real data beside the module; without it the test is skipped, but not where everything must run.
func sharedData(t *testing.T, name string) string {
	t.Helper()
	root := os.Getenv("NETGRADE_SHARED")
	if root == "" {
		root = filepath.Join(moduleRoot(t), "..", "shared")
	}
	folder := filepath.Join(root, "data", name)
	_, err := os.Stat(folder)
	if errors.Is(err, fs.ErrNotExist) && os.Getenv("CI") != "true" {
		t.Skipf("the shared data is not here: %v", err)
	}
	if err != nil {
		t.Fatal(err)
	}
	return folder
}

func moduleRoot(t *testing.T) string {
	t.Helper()
	folder, err := os.Getwd()
	if err != nil {
		t.Fatal(err)
	}
	for {
		if _, err := os.Stat(filepath.Join(folder, "go.mod")); err == nil {
			return folder
		}
		if folder == filepath.Dir(folder) {
			t.Fatal("the tests run outside a module")
		}
		folder = filepath.Dir(folder)
	}
}
