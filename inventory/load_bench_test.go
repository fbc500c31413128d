package inventory_test

import (
	"context"
	"fmt"
	"strings"
	"testing"

	"github.com/hashicorp/hcl/v2"
	"github.com/hashicorp/hcl/v2/hclsyntax"

	"github.com/netgrade/netgrade/inventory"
)

// national writes an inventory of n assets that use a template and say some twenty words of their own.
func national(n int) []inventory.File {
	files := []inventory.File{{Path: "base.hcl", Text: []byte(header + owner + `
site "athens" { country = "GR" }
zone "core" { networks = ["10.0.0.0/8"] }
locals { ntp = [asset.r0] }
template "base" {
  owner = "network team"
  logging { collectors = local.ntp }
  management { telnet = false }
}
`)}}
	for start := 0; start < n; start += 500 {
		var text strings.Builder
		for i := start; i < min(start+500, n); i++ {
			fmt.Fprintf(&text, `asset "router" "r%d" {
  use         = [template.base]
  site        = site.athens
  zone        = zone.core
  criticality = "high"
  vendor      = "Example"
  model       = "R-100"
  verified    = "2026-10-01"
  management {
    http            = false
    networks        = ["10.9.0.0/24", "10.9.1.0/24"]
    session_timeout = "10m"
  }
  ssh {
    versions     = ["2"]
    root_login   = "no"
    ciphers      = ["aes256-gcm@openssh.com", "chacha20-poly1305@openssh.com"]
    key_exchange = ["mlkem768x25519-sha256", "curve25519-sha256"]
    host_key "ed25519" { algorithm = "ssh-ed25519" }
  }
  interface "ge-0/0/0" {
    zone    = zone.core
    address = "10.%d.%d.1/24"
  }
  firmware {
    version      = "21.4R3"
    last_patched = "2026-09-12"
  }
}
`, i, i/250%256, i%250)
		}
		files = append(files, inventory.File{Path: fmt.Sprintf("assets-%03d.hcl", start/500), Text: []byte(text.String())})
	}
	return files
}

// BenchmarkParse reads 5,000 assets; BenchmarkSyntax has HCL parse the same bytes and do nothing else with them. The
// difference is what bounds, names, evaluation, types, templates and checks cost together.
func BenchmarkParse(b *testing.B) {
	files := national(5000)
	b.SetBytes(size(files))
	b.ReportAllocs()
	for b.Loop() {
		if _, err := inventory.Parse(context.Background(), files, inventory.Options{}); err != nil {
			b.Fatal(err)
		}
	}
}

func BenchmarkSyntax(b *testing.B) {
	files := national(5000)
	b.SetBytes(size(files))
	b.ReportAllocs()
	for b.Loop() {
		for _, file := range files {
			if _, diagnostics := hclsyntax.ParseConfig(file.Text, file.Path, hcl.InitialPos); diagnostics.HasErrors() {
				b.Fatal(diagnostics)
			}
		}
	}
}

func size(files []inventory.File) int64 {
	sum := 0
	for _, file := range files {
		sum += len(file.Text)
	}
	return int64(sum)
}
