package inventory_test

import (
	"context"
	"errors"
	"fmt"
	"runtime"
	"strings"
	"testing"

	"github.com/netgrade/netgrade/inventory"
)

// TestWorkIsBounded gives expressions that would grow or run without end, and wants each refused by name and cheaply.
func TestWorkIsBounded(t *testing.T) {
	for name, test := range map[string]struct{ locals, wanted string }{
		"doubling list": {
			"a0 = [1, 2]\n" + chain(40, "a%d = [local.a%d, local.a%[2]d]"), "this value grows too large",
		},
		"doubling text": {
			"a0 = \"xx\"\n" + chain(40, "a%d = \"${local.a%d}${local.a%[2]d}\""), "this value grows too large",
		},
		"squares": {
			"a0 = 1e200\n" + chain(4, "a%d = local.a%d * local.a%[2]d"), "this number is not finite",
		},
		"long chain": {
			"a0 = 1\n" + chain(1500, "a%d = local.a%d"), "a chain of more than 1000 locals",
		},
		"loops in loops": {
			"a = split(\",\", \"" + strings.Repeat("x,", 300) + "\")\n" +
				"b = [for i in local.a : [for j in local.a : [for k in local.a : 1 if false]]]", "the expressions of this inventory compute too much",
		},
		"replace": {
			"a = \"" + strings.Repeat("x", 3000) + "\"\nb = replace(local.a, \"x\", local.a)", "this value grows too large",
		},
		"join": {
			"a = split(\",\", \"" + strings.Repeat(",", 3000) + "\")\nb = join(\"" + strings.Repeat("x", 3000) + "\", local.a)", "this value grows too large",
		},
		"format": {
			"a = \"" + strings.Repeat("x", 60_000) + "\"\nb = format(\"" + strings.Repeat("%s", 20) + "\", " + strings.Repeat("local.a, ", 19) + "local.a)", "this value grows too large",
		},
		"distinct lists": {
			"a = split(\",\", \"" + strings.Repeat("x,", 9000) + "\")\nb = distinct([for i, x in local.a : [i]])", "the expressions of this inventory compute too much",
		},
	} {
		t.Run(name, func(t *testing.T) {
			text := header + owner + "locals {\n" + test.locals + "\n}\n"
			var before, after runtime.MemStats
			runtime.ReadMemStats(&before)
			_, err := inventory.Parse(context.Background(), []inventory.File{{Path: "a.hcl", Text: []byte(text)}}, inventory.Options{})
			runtime.ReadMemStats(&after)
			var invalid *inventory.Invalid
			if !errors.As(err, &invalid) {
				t.Fatalf("got %v", err)
			}
			if got := invalid.Diagnostics[0].Summary; got != test.wanted {
				t.Errorf("got %q, wanted %q", got, test.wanted)
			}
			if n := len(invalid.Diagnostics); n > 1 {
				t.Errorf("told %d times: %v", n, invalid.Diagnostics)
			}
			if grown := (after.TotalAlloc - before.TotalAlloc) >> 20; grown > 500 {
				t.Errorf("%d MiB were allocated", grown)
			}
		})
	}
}

// chain writes n lines, each from its number and the number before it.
func chain(n int, line string) string {
	var all strings.Builder
	for i := 1; i <= n; i++ {
		fmt.Fprintf(&all, line+"\n", i, i-1)
	}
	return all.String()
}

// TestTemplatesAreBounded multiplies a large template by many assets.
func TestTemplatesAreBounded(t *testing.T) {
	var text strings.Builder
	text.WriteString(header + owner + "template \"t\" {\n")
	for i := range 1000 {
		fmt.Fprintf(&text, "listener \"l%d\" {}\n", i)
	}
	text.WriteString("}\n")
	for i := range 300 {
		fmt.Fprintf(&text, "asset \"server\" \"s%d\" { use = [template.t] }\n", i)
	}
	limits := inventory.CheckLimits()
	limits.Merged = 100_000
	_, err := inventory.Parse(context.Background(), []inventory.File{{Path: "a.hcl", Text: []byte(text.String())}}, inventory.Options{Limits: limits})
	if err == nil || !strings.Contains(err.Error(), "templates bring too much into assets") {
		t.Errorf("got %v", err)
	}
}

// TestDataOnly wants values, references, locals, templates and plain operators admitted, and everything that loops or
// calls refused, as an inventory from a stranger has it.
func TestDataOnly(t *testing.T) {
	parse := func(expression string) error {
		text := header + owner + "locals {\n  l = [1, 2]\n  x = " + expression + "\n}\n"
		_, err := inventory.Parse(context.Background(), []inventory.File{{Path: "a.hcl", Text: []byte(text)}}, inventory.Options{DataOnly: true})
		return err
	}
	for _, admitted := range []string{`"a"`, `[1, { a = null }]`, `local.l[0]`, `"${local.l[0]}-x"`, `1 + 2 > 2 ? -1 : 3`, `zone.internet`, `"%{if true}a%{else}b%{endif}"`} {
		if err := parse(admitted); err != nil {
			t.Errorf("%s: %v", admitted, err)
		}
	}
	for _, refused := range []string{`upper("a")`, `[for x in local.l : x]`, `{ for x in local.l : x => x }`, `local.l[*]`, `"%{for x in local.l}${x}%{endfor}"`} {
		if err := parse(refused); err == nil || !strings.Contains(err.Error(), "loops and function calls are not allowed here") {
			t.Errorf("%s: %v", refused, err)
		}
	}
}
