package drawing_test

import (
	"encoding/json"
	"encoding/xml"
	"io"
	"regexp"
	"strings"
	"testing"
	"unicode"

	"gonum.org/v1/gonum/graph/encoding/dot"
	"gonum.org/v1/gonum/graph/multi"
	"pgregory.net/rapid"

	"github.com/netgrade/netgrade/evaluator/report/drawing"
)

// hostile draws names as a submitter would write them who wants to break out of one of the syntaxes.
func hostile() *rapid.Generator[string] {
	return rapid.OneOf(
		rapid.SampledFrom([]string{
			"</svg>", "</text><script>alert(1)</script>", `"]; n0 -- n1; x["`, "-->", "%%{init: {}}%%", "%% x", "]]>", "<!--", "&lt;", "&#0;", `\N\l"`, `\`,
			"a\nb", "a\r\nend\n", "---\nx", "|", "`", `"`, "'", "#quot;", "end", "subgraph", "style x:#;", "\x00", "\x1b[31m", "\u202eevil", "\u0085", "\u2028",
			"\xff\xfe", "\ufffe", "宽字符宽字符宽字符", "👨\u200d👩\u200d👧", strings.Repeat("long-", 60), strings.Repeat("x", 300), "{{", "}}", "[[", "__proto__",
		}),
		rapid.String(),
	)
}

// each runs a check on every view of hostile reports: every name begins with hostile text and ends with its own.
func each(t *testing.T, format string, check func(t *rapid.T, out string)) {
	rapid.Check(t, func(t *rapid.T) {
		bad := hostile().Draw(t, "text")
		for _, view := range drawing.Views() {
			report := sample(func(name string) string { return bad + name })
			check(t, draw(t, report, drawing.Options{Format: format, View: view}))
		}
	})
}

// XML is well-formed, has only elements and attributes that we write, and nothing that a browser would run or load.
func TestHostileSVG(t *testing.T) {
	elements := regexp.MustCompile(`^(svg|title|desc|style|defs|marker|path|rect|g|text)$`)
	attributes := regexp.MustCompile(`^(xmlns|class|role|aria-labelledby|id|viewBox|width|height|x|y|rx|d|transform|refX|refY|markerWidth|markerHeight|markerUnits|orient|marker-end)$`)
	each(t, "svg", func(t *rapid.T, out string) {
		decoder := xml.NewDecoder(strings.NewReader(out))
		for {
			token, err := decoder.Token()
			if err == io.EOF {
				break
			}
			if err != nil {
				t.Fatalf("not XML: %v in\n%s", err, out)
			}
			start, ok := token.(xml.StartElement)
			if !ok {
				continue
			}
			if !elements.MatchString(start.Name.Local) {
				t.Fatalf("element %s in\n%s", start.Name.Local, out)
			}
			for _, attribute := range start.Attr {
				if !attributes.MatchString(attribute.Name.Local) {
					t.Fatalf("attribute %s in\n%s", attribute.Name.Local, out)
				}
			}
		}
		plainText(t, out)
	})
}

// plainText refuses what a terminal would obey or what reorders text.
func plainText(t *rapid.T, out string) {
	for _, letter := range out {
		if letter != '\n' && letter != '\t' && (unicode.IsControl(letter) || unicode.Is(unicode.Bidi_Control, letter) || letter == '\u2028' || letter == '\u2029') {
			t.Fatalf("the output holds U+%04X", letter)
		}
	}
}

func TestHostileGraphML(t *testing.T) {
	each(t, "graphml", func(t *rapid.T, out string) {
		var read struct {
			Keys []struct {
				ID string `xml:"id,attr"`
			} `xml:"key"`
			Graph struct {
				Nodes []struct {
					ID   string `xml:"id,attr"`
					Data []struct {
						Key string `xml:"key,attr"`
					} `xml:"data"`
				} `xml:"node"`
				Edges []struct {
					Source string `xml:"source,attr"`
					Target string `xml:"target,attr"`
				} `xml:"edge"`
			} `xml:"graph"`
		}
		if err := xml.Unmarshal([]byte(out), &read); err != nil {
			t.Fatalf("not GraphML: %v", err)
		}
		nodes, keys := map[string]bool{}, map[string]bool{}
		for _, key := range read.Keys {
			keys[key.ID] = true
		}
		for _, node := range read.Graph.Nodes {
			nodes[node.ID] = true
			for _, data := range node.Data {
				if !keys[data.Key] {
					t.Fatalf("key %s isn't declared", data.Key)
				}
			}
		}
		for _, edge := range read.Graph.Edges {
			if !nodes[edge.Source] || !nodes[edge.Target] {
				t.Fatalf("an edge joins %s and %s, which are no nodes", edge.Source, edge.Target)
			}
		}
		if len(nodes) < 3 || len(read.Graph.Edges) < 2 {
			t.Fatalf("%d nodes and %d edges", len(nodes), len(read.Graph.Edges))
		}
		plainText(t, out)
	})
}

// Graphviz's language reads back with as many nodes as were drawn, none of them made by a name.
func TestHostileDOT(t *testing.T) {
	each(t, "dot", func(t *rapid.T, out string) {
		nodes := 0
		var err error
		if strings.HasPrefix(out, "digraph") {
			g := multi.NewDirectedGraph()
			err = dot.UnmarshalMulti([]byte(out), g)
			nodes = g.Nodes().Len()
		} else {
			g := multi.NewUndirectedGraph()
			err = dot.UnmarshalMulti([]byte(out), g)
			nodes = g.Nodes().Len()
		}
		if err != nil {
			t.Fatalf("not DOT: %v in\n%s", err, out)
		}
		if drawn := len(regexp.MustCompile(`(?m)^\t+n\d+ \[label=`).FindAllString(out, -1)); drawn != nodes {
			t.Fatalf("%d nodes were drawn and %d read in\n%s", drawn, nodes, out)
		}
		plainText(t, out)
	})
}

// Every line of Mermaid is of a form that we write, its strings made of safe letters and numeric codes.
func TestHostileMermaid(t *testing.T) {
	text := `"(?:[a-zA-Z0-9 \-.,/()+]|[^\x00-\x7f]|#[0-9]+;)*"`
	forms := regexp.MustCompile(`^(?:flowchart (?:LR|TB)| +subgraph g\d+\[` + text + `\]|  end| +n\d+(?:\[` + text + `\]|\[\[` + text + `\]\]|\(\[` + text + `\]\))|` +
		`  n\d+ (?:---|===|-\.-|-->|==>|-\.->)(?:\|` + text + `\|)? n\d+|  classDef (?:single|weakest) [a-z0-9:#,-]+|  class [n0-9,]+ (?:single|weakest))$`)
	each(t, "mermaid", func(t *rapid.T, out string) {
		head, body, ok := strings.Cut(out, "\n---\n")
		if !ok || !strings.HasPrefix(head, "---\ntitle: \"") || strings.Count(head, "\n") != 1 {
			t.Fatalf("the head is %q", head)
		}
		for line := range strings.Lines(body) {
			if !forms.MatchString(strings.TrimSuffix(line, "\n")) {
				t.Fatalf("not a form of ours: %q", line)
			}
		}
		plainText(t, out)
	})
}

// JSON gives the names back as they were, but for what is no UTF-8.
func TestHostileJSON(t *testing.T) {
	rapid.Check(t, func(t *rapid.T) {
		bad := hostile().Draw(t, "text")
		out := draw(t, sample(func(name string) string { return bad + name }), drawing.Options{Format: "json"})
		var g graph
		if err := json.Unmarshal([]byte(out), &g); err != nil {
			t.Fatal(err)
		}
		if want := strings.ToValidUTF8(bad, "\ufffd") + "fw-1"; len([]rune(bad)) == len([]rune(strings.ToValidUTF8(bad, "\ufffd"))) && g.Nodes[0].Name != want {
			t.Fatalf("the first node is %q; want %q", g.Nodes[0].Name, want)
		}
		for _, letter := range out {
			if letter >= 0x7f && letter <= 0x9f {
				t.Fatalf("the output holds U+%04X", letter)
			}
		}
	})
}
