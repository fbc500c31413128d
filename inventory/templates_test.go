package inventory_test

import (
	"fmt"
	"testing"

	"github.com/netgrade/netgrade/inventory"
)

const layered = header + owner + `
template "old" {
  owner  = "old"
  vendor = "old"
  model  = "old"
  ssh {
    root_login = "yes"
    ciphers    = ["old"]
    host_key "rsa" {
      algorithm = "old"
      bits      = 1024
    }
  }
  none   = ["vulnerability", "bgp"]
  labels = { team = "old", floor = "old" }
  custom { rack = "old" }
}
template "new" {
  owner  = "new"
  vendor = "new"
  ssh {
    ciphers = ["new"]
    host_key "ed25519" { algorithm = "new" }
  }
  bgp {
    neighbor "x" { relation = "peer" }
  }
  labels = { team = "new" }
}
asset "router" "r1" {
  use   = [template.old, template.new]
  owner = "own"
  model = null
  ssh {
    host_key "rsa" { bits = 4096 }
  }
  vulnerability "CVE-2026-1" { severity = "low" }
}
`

// TestTemplates wants later templates over earlier ones and the asset's own words over all: attribute by attribute,
// items by label, free maps key by key; and a declared block over a none that came before it.
func TestTemplates(t *testing.T) {
	r1 := parseOne(t, "a.hcl", layered).Lookup("asset", "r1")
	ssh := r1.Facets["ssh"]
	for _, test := range []struct {
		what string
		got  any
		want string
	}{
		{"own word", r1.Attributes["owner"].Data, "own"},
		{"later template", r1.Attributes["vendor"].Data, "new"},
		{"null is no word", r1.Attributes["model"].Data, "old"},
		{"facet of both", ssh.Attributes["root_login"].Data, "yes"},
		{"list of the later template", elements(ssh.Attributes["ciphers"])[0].Data, "new"},
		{"own word in an item of both", ssh.Items["host_key"]["rsa"].Attributes["bits"].Data, "4096"},
		{"template's word in it", ssh.Items["host_key"]["rsa"].Attributes["algorithm"].Data, "old"},
		{"item of a template", ssh.Items["host_key"]["ed25519"].Attributes["algorithm"].Data, "new"},
		{"key of the later map", r1.Labels["team"].Data, "new"},
		{"key of the earlier map", r1.Labels["floor"].Data, "old"},
		{"custom", r1.Custom["rack"].Data, "old"},
		{"none gives way", len(r1.None), "0"},
		{"declared in spite of none", len(r1.Facets["bgp"].Items["neighbor"]), "1"},
		{"use stays", elements(r1.Attributes["use"])[1].Data, "template.new"},
	} {
		if got := fmt.Sprint(test.got); got != test.want {
			t.Errorf("%s: got %s, wanted %s", test.what, got, test.want)
		}
	}
}

// TestTemplatesAreNotChanged wants one asset's merge to leave the template as it was for the next.
func TestTemplatesAreNotChanged(t *testing.T) {
	inv := parseOne(t, "a.hcl", header+owner+`
template "t" {
  none = ["tls"]
  ssh { enabled = true }
}
asset "router" "r1" {
  use = [template.t]
  tls { enabled = false }
  ssh { root_login = "no" }
}
asset "router" "r2" { use = [template.t] }
`)
	r2 := inv.Lookup("asset", "r2")
	if _, says := r2.Facets["ssh"].Attributes["root_login"]; says || r2.Facets["tls"] != nil || r2.None["tls"].IsZero() {
		t.Errorf("r2 holds what only r1 says: %v, %v", r2.Facets, r2.None)
	}
}

// TestBuiltin wants zone.internet in every inventory, known by its trust.
func TestBuiltin(t *testing.T) {
	internet := parseOne(t, "a.hcl", header+owner).Lookup("zone", "internet")
	if trust, _ := internet.Text("trust"); trust != "internet" || internet.Name != "internet" {
		t.Errorf("zone.internet is %v", internet)
	}
}

// TestFolding wants values in the one form that everything after the reader relies on.
func TestFolding(t *testing.T) {
	inv := parseOne(t, "a.hcl", `
inventory { version = 1.0 }
operator "op" {
  country          = "EL"
  countries_served = ["UK", "GB", "el" == "el" ? "CY" : "FR"]
  people { access_removal = "1d12h" }
}
site "a" { latitude = 37.90 }
zone "z" { networks = ["2001:DB8:0:0::/32"] }
asset "firewall" "f" {
  interface "a" { address = "2001:DB8::0001/64" }
  firewall {
    rule "a" {
      action = "deny"
      source = ["any", "2001:DB8::/32", zone.z, asset.f]
    }
  }
}
`)
	for what, test := range map[string]struct{ got, want any }{
		"country":   {inv.Operator.Attributes["country"].Data, "GR"},
		"countries": {texts(inv.Operator.Attributes["countries_served"]), "[GB GB CY]"},
		"duration":  {inv.Operator.Facets["people"].Attributes["access_removal"].Data, "129600"},
		"number":    {inv.Lookup("site", "a").Attributes["latitude"].Data, "37.9"},
		"version":   {inv.Header.Attributes["version"].Data, "1"},
		"prefix":    {texts(inv.Lookup("zone", "z").Attributes["networks"]), "[2001:db8::/32]"},
		"address":   {inv.Lookup("asset", "f").Items["interface"]["a"].Attributes["address"].Data, "2001:db8::1/64"},
		"selectors": {texts(inv.Lookup("asset", "f").Facets["firewall"].Items["rule"]["a"].Attributes["source"]), "[any 2001:db8::/32 zone.z asset.f]"},
	} {
		if fmt.Sprint(test.got) != fmt.Sprint(test.want) {
			t.Errorf("%s: got %v, wanted %v", what, test.got, test.want)
		}
	}
}

func texts(v inventory.Value) []string {
	var all []string
	for _, one := range elements(v) {
		all = append(all, fmt.Sprint(one.Data))
	}
	return all
}
