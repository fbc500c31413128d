package statement_test

import (
	"errors"
	"fmt"
	"strings"
	"testing"

	"github.com/netgrade/netgrade/inventory/importer/statement"
)

// written writes what a walk meets: line, depth and words of each statement.
func written(tree *statement.Tree) string {
	var text strings.Builder
	tree.Walk(func(path statement.Path) {
		rows := []string{}
		for _, s := range path {
			rows = append(rows, strings.Join(s.Words, " "))
		}
		fmt.Fprintf(&text, "%d: %s\n", path.Last().Line, strings.Join(rows, " / "))
	})
	return text.String()
}

func TestRead(t *testing.T) {
	for name, test := range map[string]struct {
		form statement.Form
		text string
		want string
	}{
		"indented": {
			form: statement.Indented,
			text: "a\n b 1\n   c\n b 2\nd\r\n\n! \n!x y\n e\n",
			want: "1: a\n2: a / b 1\n3: a / b 1 / c\n4: a / b 2\n5: d\n9: d / e\n8: ! x y\n",
		},
		"a banner in carets": {
			form: statement.Indented,
			text: "banner motd ^C\nline vty 0 4\n^C\nend\nbanner login ^Cone line^C\nend\n",
			want: "1: banner motd\n4: end\n5: banner login\n6: end\n",
		},
		"a banner with a sign of its own, and one up to EOF": {
			form: statement.Indented,
			text: "banner login #hello\nx\nbye#\na\nbanner motd\nx\nEOF\nb\n",
			want: "1: banner login\n4: a\n5: banner motd\n8: b\n",
		},
		"a banner that nobody closed": {
			form: statement.Indented,
			text: "banner login #\nx\n",
			want: "1: banner login\n2: x\n",
		},
		"braced": {
			form: statement.Braced,
			text: "a {\n  b { c d; e; } # f;\n  g [ h i ];\n  inactive: j { k; }\n  l \"m; { \\\"n\";\n}\n/* o {\n p; */\nq {}\n",
			want: "2: a / b / c d\n2: a / b / e\n3: a / g h\n3: a / g i\n5: a / l m; { \"n\n9: q\n",
		},
		"set": {
			form: statement.Set,
			text: "set a b \"c d\"\nset a e\nset a e f\ndeactivate a e\ndelete a\nset g [ h i ]\n\n{master:0}\n",
			want: "1: a b c d\n6: g h\n6: g i\n",
		},
		"braces that don't match": {
			form: statement.Braced,
			text: "} } a { b; } } c;\nd {",
			want: "1: a / b\n1: c\n2: d\n",
		},
	} {
		t.Run(name, func(t *testing.T) {
			tree, err := statement.Read(test.text, test.form)
			if err != nil {
				t.Fatal(err)
			}
			if got := written(tree); got != test.want {
				t.Errorf("got:\n%s\nwant:\n%s", got, test.want)
			}
		})
	}
}

func TestBounds(t *testing.T) {
	if _, err := statement.Read(strings.Repeat("a\n", 1<<21), statement.Indented); !errors.Is(err, statement.ErrTooLong) {
		t.Errorf("two million statements: %v", err)
	}
	if _, err := statement.Read("a [ "+strings.Repeat("b ", 1<<21)+"];", statement.Braced); err != nil {
		t.Errorf("a line too long is dropped, not an error: %v", err)
	}
	tree, err := statement.Read(strings.Repeat("a {\n", 10_000)+"b;\n"+strings.Repeat("}\n", 10_000)+"c;\n", statement.Braced)
	if err != nil {
		t.Fatal(err)
	}
	if got := written(tree); !strings.HasSuffix(got, "20002: c\n") {
		t.Errorf("after ten thousand braces the text ends with %q", got[max(0, len(got)-100):])
	}
	tree, err = statement.Read("a\n"+strings.Repeat("x", 1<<20)+"\nb\n", statement.Indented)
	if err != nil || len(tree.Dropped) != 1 || tree.Dropped[0] != 2 {
		t.Errorf("a long line: %v, %v", tree.Dropped, err)
	}
}

func TestTable(t *testing.T) {
	patterns := []string{
		"ntp server [vrf <vrf>] <host> [prefer]",
		"line vty <first> [<last>] / login local|tacacs",
		"line vty <rest...>",
		"router **",
		"logging <rest...>",
	}
	text := "ntp server vrf M h prefer\nntp server h\nntp server\nline vty 0 4\n login local\n login\nrouter bgp 1\n x\n  y\nlogging\nline\n"
	tree, err := statement.Read(text, statement.Indented)
	if err != nil {
		t.Fatal(err)
	}
	table, got := statement.NewTable(patterns), []string{}
	tree.Walk(func(path statement.Path) {
		found, ok := table.Find(path, tree.Form, 0)
		if !ok {
			got = append(got, fmt.Sprintf("%d none", path.Last().Line))
			return
		}
		got = append(got, fmt.Sprintf("%d row %d %v %v", found.Line, found.Row, found.Words, found.Rest))
	})
	want := []string{
		"1 row 0 map[host:h vrf:M] []", "2 row 0 map[host:h] []", "3 none", "4 row 2 map[] [0 4]", "5 row 1 map[first:0 last:4] []", "6 none",
		"7 row 3 map[] []", "8 row 3 map[] []", "9 row 3 map[] []", "10 row 4 map[] []", "11 none",
	}
	if strings.Join(got, "\n") != strings.Join(want, "\n") {
		t.Errorf("got:\n%s\nwant:\n%s", strings.Join(got, "\n"), strings.Join(want, "\n"))
	}
}

// TestTableOverBraces finds the same rows in a braced text and in the set form of it, and skips the head of a path.
func TestTableOverBraces(t *testing.T) {
	table := statement.NewTable([]string{"system services ssh root-login <who>"})
	for form, text := range map[statement.Form]string{
		statement.Braced: "groups { g { system { services { ssh { root-login deny; } } } } }",
		statement.Set:    "set groups g system services ssh root-login deny",
	} {
		tree, err := statement.Read(text, form)
		if err != nil {
			t.Fatal(err)
		}
		tree.Walk(func(path statement.Path) {
			if _, ok := table.Find(path, form, 0); ok {
				t.Errorf("form %d: found without skipping", form)
			}
			if found, ok := table.Find(path, form, 2); !ok || found.Words["who"] != "deny" {
				t.Errorf("form %d: %v, %v", form, found, ok)
			}
		})
	}
}

// FuzzRead reads any text in any form: every statement has words and a line of the text, and no path is too deep.
func FuzzRead(f *testing.F) {
	f.Add("a\n b\n  c\nbanner motd ^C\nx\n^C\n", 0)
	f.Add("a { b [ c d ]; inactive: e; } \"f\n/* g", 1)
	f.Add("\f\n \v\n\u0085", 0)
	f.Add("set a b\ndeactivate a\nset a \"b c\" [ d", 2)
	table := statement.NewTable([]string{"a <x> [b <y>] <rest...>", "set **", "a / b|c / <z>"})
	f.Fuzz(func(t *testing.T, text string, number int) {
		form := statement.Form(((number % 3) + 3) % 3)
		tree, err := statement.Read(text, form)
		if err != nil {
			return
		}
		lines := strings.Count(text, "\n") + 1
		tree.Walk(func(path statement.Path) {
			if len(path) > 66 {
				t.Fatalf("%d statements deep", len(path))
			}
			last := path.Last()
			if last.Line < 0 || last.Line > lines {
				t.Fatalf("line %d of %d", last.Line, lines)
			}
			if found, ok := table.Find(path, form, max(number, -number, 0)%5); ok && found.Line != last.Line {
				t.Fatalf("found line %d, not %d", found.Line, last.Line)
			}
		})
	})
}
