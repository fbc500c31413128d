package skeleton_test

import (
	"bytes"
	"context"
	"fmt"
	"slices"
	"strings"
	"testing"

	"pgregory.net/rapid"

	"github.com/netgrade/netgrade/inventory"
	"github.com/netgrade/netgrade/inventory/skeleton"
)

const header = "inventory {\n  version = 1\n}\noperator \"op\" {}\n"

// TestExtendEdits lists texts of assets with what becomes of them.
func TestExtendEdits(t *testing.T) {
	for _, test := range []struct{ name, before, after string }{
		{"nothing in it", `asset "plc" "p" {}`, "asset \"plc\" \"p\" {\n  use = [template.plc]\n}"},
		{"a few lines", `# why
asset "plc" "p" { # its place
  # a comment
  status = "standby" # spare

  management {
    telnet = false
  }
}`, `# why
asset "plc" "p" { # its place
  use = [template.plc]
  # a comment
  status = "standby" # spare

  management {
    telnet = false
  }
}`},
		{"aligned with what follows", "asset \"plc\" \"p\" {\n  status = \"standby\"\n}", "asset \"plc\" \"p\" {\n  use    = [template.plc]\n  status = \"standby\"\n}"},
		{"an own layout", "asset \"plc\" \"p\" {\n      status=\"standby\"\n}", "asset \"plc\" \"p\" {\n  use = [template.plc]\n      status=\"standby\"\n}"},
		{"one line", `asset "plc" "p" { status = "standby" }`, "asset \"plc\" \"p\" {\n  use    = [template.plc]\n  status = \"standby\"\n}"},
		{"templates before", "asset \"plc\" \"p\" {\n  use = [template.own]\n}\ntemplate \"own\" {}", "asset \"plc\" \"p\" {\n  use = [template.plc, template.own]\n}\ntemplate \"own\" {}"},
		{"no templates yet", "asset \"plc\" \"p\" {\n  use = []\n}", "asset \"plc\" \"p\" {\n  use = [template.plc]\n}"},
		{"a list over lines", "asset \"plc\" \"p\" {\n  use = [\n    template.own, # ours\n  ]\n}\ntemplate \"own\" {}", "asset \"plc\" \"p\" {\n  use = [template.plc,\n    template.own, # ours\n  ]\n}\ntemplate \"own\" {}"},
		{"computed", "locals {\n  ours = [template.own]\n}\nasset \"plc\" \"p\" {\n  use = local.ours\n}\ntemplate \"own\" {}", ""},
		{"somebody's template of that name", "asset \"plc\" \"p\" {}\ntemplate \"plc\" {}", ""},
		{"quoted braces", "asset \"plc\" \"p {\" {\n  owner = \"{\"\n}", "asset \"plc\" \"p {\" {\n  use   = [template.plc]\n  owner = \"{\"\n}"},
	} {
		t.Run(test.name, func(t *testing.T) {
			extension := extend(t, inventory.File{Path: "a.hcl", Text: []byte(header + test.before + "\n")})
			if test.after == "" {
				if slices.ContainsFunc(extension.Files, func(file skeleton.File) bool { return file.Name == "a.hcl" }) || len(extension.Left) != 1 {
					t.Errorf("it is not left alone: %+v, %v", extension.Files, extension.Left)
				}
				return
			}
			if len(extension.Files) != 2 || extension.Files[1].Name != "templates/plc.hcl" || extension.Assets != 1 {
				t.Fatalf("%d assets, files %+v", extension.Assets, extension.Files)
			}
			if got := strings.TrimPrefix(string(extension.Files[0].Data), header); got != test.after+"\n" {
				t.Errorf("it became\n%s", got)
			}
		})
	}
}

func extend(t *testing.T, files ...inventory.File) *skeleton.Extension {
	t.Helper()
	extension, err := skeleton.Extend(context.Background(), load(t, nil, files...), everything())
	if err != nil {
		t.Fatal(err)
	}
	return extension
}

func TestExtendLeavesJSON(t *testing.T) {
	extension := extend(t,
		inventory.File{Path: "a.hcl", Text: []byte(header)},
		inventory.File{Path: "b.hcl.json", Text: []byte(`{"asset": {"plc": {"p": {}}}}`)})
	if len(extension.Left) != 1 || extension.Left[0].At.File != "b.hcl.json" || !strings.Contains(extension.Left[0].Detail, `"use": ["template.plc"]`) {
		t.Errorf("left alone: %+v", extension.Left)
	}
	if len(extension.Files) != 1 || extension.Files[0].Name != "templates/plc.hcl" {
		t.Errorf("files %+v", extension.Files)
	}
}

func TestExtendRefusesTemplatesInJSON(t *testing.T) {
	inv := load(t, nil,
		inventory.File{Path: "a.hcl", Text: []byte(header + "asset \"plc\" \"p\" {}\n")},
		inventory.File{Path: "b.hcl.json", Text: []byte(`{"template": {"plc": {}}}`)})
	if extension, err := skeleton.Extend(context.Background(), inv, few); err == nil {
		t.Errorf("two templates of one name: %+v", extension.Files)
	}
}

// TestExtendTwice says of any assets in any layout: each uses the template of its kind afterwards, the first of its templates, nothing else
// changes, all settings load, and a second time nothing is left to do.
func TestExtendTwice(t *testing.T) {
	rapid.Check(t, func(t *rapid.T) {
		before := load(t, nil, inventory.File{Path: "x/a.hcl", Text: []byte(header + drawAssets(t))})
		extension, err := skeleton.Extend(context.Background(), before, few)
		if err != nil {
			t.Fatal(err)
		}
		whole := extension.Whole(before)
		after := load(t, whole)
		for name, asset := range after.Blocks["asset"] {
			uses := asset.Attributes["use"].Data.([]inventory.Value)
			old, _ := before.Blocks["asset"][name].Attributes["use"].Data.([]inventory.Value)
			if uses[0].Data != (inventory.Reference{Type: "template", Name: asset.Kind}) || len(uses) != len(old)+1 {
				t.Errorf("%s uses %v", name, uses)
			}
		}
		text := func(file []byte) string {
			for _, kind := range kindNames() {
				file = bytes.ReplaceAll(file, []byte("template."+kind+", "), nil)
				file = bytes.ReplaceAll(file, []byte("template."+kind), nil)
			}
			return strings.NewReplacer(" ", "", "\n", "", "\r", "", "=", "", "[", "", "]", "", "use", "").Replace(string(file))
		}
		last := whole[len(whole)-1]
		if want, got := text(before.Files[0].Text), text(last.Data); want != got {
			t.Errorf("more changed than the use of templates:\n%s\nafter\n%s", want, got)
		}
		load(t, switched(whole, func() bool { return true }))
		again, err := skeleton.Extend(context.Background(), after, few)
		if err != nil || len(again.Files)+again.Assets+len(again.Left) > 0 {
			t.Errorf("a second time: %+v, %v", again, err)
		}
	})
}

func drawAssets(t *rapid.T) string {
	text := "template \"own\" {}\n"
	for i := range rapid.IntRange(1, 4).Draw(t, "assets") {
		kind := rapid.SampledFrom([]string{"plc", "router", "firewall"}).Draw(t, "kind")
		body := rapid.SampledFrom([]string{
			"{}", "{ owner = \"a\" }", "{ use = [template.own] }", "{\n}", "{ # c\n}", "{ // c\n  owner = \"a\"\n}", "{ /* c */\n  owner = \"a\"\n}",
			"{\n  use = [ ]\n}", "{\n\n  management {\n  }\n  use=[template.own]\n}", "{\r\n  owner = \"a\"\r\n}", "{ # c\r\n  owner = \"a\"\r\n}",
			"{\n  use = [template.own,template.own]\n}", "{\n  owner = <<-X\n    { # }\n  X\n}",
		}).Draw(t, "body")
		text += fmt.Sprintf("asset %q \"a-%d\" %s\n", kind, i, body)
	}
	return text
}
