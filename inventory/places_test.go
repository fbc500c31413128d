package inventory_test

import (
	"context"
	"fmt"
	"strings"
	"testing"

	"github.com/netgrade/netgrade/inventory"
	"github.com/netgrade/netgrade/inventory/source"
)

const placesNative = `inventory { version = 1 }
operator "op" {}
locals {
  ntp   = [asset.clock, asset["2nd"]]
  nets  = { office = "192.0.2.0/25", plant = "198.51.100.0/24" }
  teams = ["core team"]
  upper = [for name, net in local.nets : net if name == "plant"]
}
asset "time_server" "clock" {}
asset "time_server" "2nd" {}
template "base" {
  vendor = "ACME"
  logging {
    collectors = local.ntp
    retention  = "90d"
  }
  listener "ssh" { service = "ssh" }
  labels = { team = "core" }
}
asset "router" "r1" {
  use = [template.base]
  model = upper("mx480")
  owner = local.teams[0]
  management {
    networks = concat([local.nets.office], local.upper)
  }
  listener "ssh" { protected_by = "none" }
  labels = {
    floor = "three"
  }
}
`

// TestPlaces asks where values were said, and through which places they came.
func TestPlaces(t *testing.T) {
	inv := parseOne(t, "a.hcl", placesNative)
	r1 := inv.Lookup("asset", "r1")
	retention := r1.Facets["logging"].Attributes["retention"]
	collectors := r1.Facets["logging"].Attributes["collectors"]
	networks := r1.Facets["management"].Attributes["networks"]
	listener := r1.Items["listener"]["ssh"]
	for _, test := range []struct {
		what   string
		value  inventory.Value
		wanted string
	}{
		{"own word", r1.Attributes["use"], `[template.base]`},
		{"element", elements(r1.Attributes["use"])[0], `template.base`},
		{"call", r1.Attributes["model"], `upper("mx480")`},
		{"template", r1.Attributes["vendor"], `"ACME" < template.base`},
		{"element of a local", r1.Attributes["owner"], `"core team" < local.teams[0]`},
		{"facet of a template", retention, `"90d" < template.base`},
		{"local in a template", collectors, `[asset.clock, asset["2nd"]] < local.ntp < template.base`},
		{"reference in a local", elements(collectors)[1], `asset["2nd"]`},
		{"list of a call", networks, `concat([local.nets.office], local.upper)`},
		{"member of a local", elements(networks)[0], `"192.0.2.0/25" < local.nets.office`},
		{"through two locals", elements(networks)[1], `"198.51.100.0/24" < local.nets < local.upper`},
		{"item of both, the asset's word", listener.Attributes["protected_by"], `"none"`},
		{"item of both, the template's word", listener.Attributes["service"], `"ssh" < template.base`},
		{"label", r1.Labels["floor"], `"three"`},
		{"label of the template", r1.Labels["team"], `"core" < template.base`},
	} {
		got := cut(placesNative, test.value.At)
		for _, via := range test.value.Via {
			got += " < " + cut(placesNative, via)
		}
		if got != test.wanted {
			t.Errorf("%s: got %s, wanted %s", test.what, got, test.wanted)
		}
	}
	if got := cut(placesNative, *r1.Labels["floor"].Key); got != "floor" {
		t.Errorf("key of the label: %s", got)
	}
	if got := cut(placesNative, r1.Facets["logging"].At); got != "logging" {
		t.Errorf("header of the facet: %s", got)
	}
	if got := cut(placesNative, r1.At); got != `asset "router" "r1"` {
		t.Errorf("header of the asset: %s", got)
	}
}

const placesJSON = `{
  "inventory": {"version": 1},
  "operator": {"op": {"supplier": {"acme": {"provides": ["routers", "switches"]}}}},
  "locals": {"ntp": ["${asset.clock}", "asset[\"2nd\"]"]},
  "asset": {
    "time_server": {"clock": {}, "2nd": {}},
    "router": {"r1": {
      "//": "a comment",
      "labels": {"floor": "three"},
      "logging": {"collectors": "${local.ntp}"},
      "listener": [{"ssh": {"service": "ssh"}}, {"web": {"service": "https"}}]
    }}
  }
}`

// TestPlacesInJSON asks the same of the JSON spelling.
func TestPlacesInJSON(t *testing.T) {
	inv := parseOne(t, "a.hcl.json", placesJSON)
	r1 := inv.Lookup("asset", "r1")
	collectors := r1.Facets["logging"].Attributes["collectors"]
	for _, test := range []struct {
		what   string
		at     source.Range
		wanted string
	}{
		{"list", collectors.At, `["${asset.clock}", "asset[\"2nd\"]"]`},
		{"use of a local", collectors.Via[0], `"${local.ntp}"`},
		{"reference in a template", elements(collectors)[0].At, `"${asset.clock}"`},
		{"reference in a text", elements(collectors)[1].At, `"asset[\"2nd\"]"`},
		{"element", elements(inv.Lookup("supplier", "acme").Attributes["provides"])[1].At, `"switches"`},
		{"block of an array", r1.Items["listener"]["web"].At, `"web"`},
		{"asset", r1.At, `"r1"`},
		{"label", r1.Labels["floor"].At, `"three"`},
		{"key of a label", *r1.Labels["floor"].Key, `"floor"`},
	} {
		if got := cut(placesJSON, test.at); got != test.wanted {
			t.Errorf("%s: got %s, wanted %s", test.what, got, test.wanted)
		}
	}
	if got := fmt.Sprint(elements(collectors)[1].Data); got != `asset["2nd"]` {
		t.Errorf("the reference is %s", got)
	}
}

func parseOne(t testing.TB, name, text string) *inventory.Inventory {
	t.Helper()
	inv, err := inventory.Parse(context.Background(), []inventory.File{{Path: name, Text: []byte(text)}}, inventory.Options{})
	if err != nil {
		t.Fatalf("%v", err)
	}
	return inv
}

func elements(v inventory.Value) []inventory.Value { return v.Data.([]inventory.Value) }

// cut gives the text of a place. The texts of these tests are ASCII, so that columns are bytes.
func cut(text string, at source.Range) string {
	if at.IsZero() {
		return "nowhere"
	}
	lines := strings.Split(text, "\n")
	if at.Line != at.EndLine {
		return lines[at.Line-1][at.Column-1:] + "…"
	}
	return lines[at.Line-1][at.Column-1 : at.EndColumn-1]
}
