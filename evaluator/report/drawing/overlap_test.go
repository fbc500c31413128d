package drawing

import (
	"encoding/xml"
	"fmt"
	"io"
	"regexp"
	"slices"
	"strconv"
	"strings"
	"testing"

	"pgregory.net/rapid"

	"github.com/netgrade/netgrade/evaluator"
	"github.com/netgrade/netgrade/evaluator/report/drawing/layout"
	"github.com/netgrade/netgrade/inventory/vocabulary"
)

// anyReport draws a network of up to 80 assets with names of any length, at sites or none, with what services lose.
func anyReport() *rapid.Generator[*evaluator.Report] {
	return rapid.Custom(func(t *rapid.T) *evaluator.Report {
		report := &evaluator.Report{AsOf: "2026-11-23", Operator: evaluator.OperatorCard{Name: "any"}}
		word := rapid.StringMatching(`[a-z宽Ω]{1,8}(-[a-z0-9]{1,12}){0,4}`)
		count := rapid.IntRange(1, 80).Draw(t, "assets")
		var assets, links []any
		for i := range count {
			name := fmt.Sprint(word.Draw(t, "name"), i)
			site := ""
			if at := rapid.IntRange(0, 8).Draw(t, "site"); at > 0 {
				site = fmt.Sprint("site-", at)
			}
			kind := rapid.SampledFrom([]string{"router", "switch", "firewall", "plc"}).Draw(t, "kind")
			report.Facts.Nodes = append(report.Facts.Nodes, evaluator.FactNode{Type: "asset", Name: name, Kind: kind, Site: site, Zone: site})
			assets = append(assets, name)
		}
		for i := range rapid.IntRange(0, 2*count).Draw(t, "links") {
			end := rapid.SampledFrom(assets)
			name := fmt.Sprint("link-", i)
			report.Facts.Edges = append(report.Facts.Edges, evaluator.FactEdge{
				Type: "link", Name: name, From: end.Draw(t, "from").(string), To: end.Draw(t, "to").(string),
			})
			links = append(links, name)
		}
		report.Facts.Derived = map[string]map[string]any{"service": {
			"must_assets": assets[:rapid.IntRange(0, count).Draw(t, "cut")], "must_links": links[:rapid.IntRange(0, len(links)).Draw(t, "bridges")],
		}}
		return report
	})
}

// writing is a piece of text in an SVG with the room that it takes.
type writing struct {
	text string
	box  layout.Rectangle
}

// letterSizes are those of the style sheet, by class.
var letterSizes = map[string]float64{"heading": 18, "subtitle": 12, "legend": 12, "legend-head": 12, "site": 12, "label": 11, "detail": 9.5, "tag-text": 10.5}

// writings reads all text but the grades in glyphs back from an SVG.
func writings(t *rapid.T, svg string) []writing {
	var all []writing
	var shift layout.Point
	var current *writing
	var class string
	decoder := xml.NewDecoder(strings.NewReader(svg))
	for {
		token, err := decoder.Token()
		if err == io.EOF {
			return all
		}
		if err != nil {
			t.Fatal(err)
		}
		switch token := token.(type) {
		case xml.StartElement:
			attributes := map[string]string{}
			for _, a := range token.Attr {
				attributes[a.Name.Local] = a.Value
			}
			if parts := regexp.MustCompile(`^translate\((\S+) (\S+)\)$`).FindStringSubmatch(attributes["transform"]); parts != nil {
				shift = layout.Point{X: figure(t, parts[1]), Y: figure(t, parts[2])}
			}
			class, _, _ = strings.Cut(attributes["class"], " ")
			if token.Name.Local == "text" && class != "letter" {
				x, y := figure(t, attributes["x"]), figure(t, attributes["y"])
				if slices.Contains([]string{"label", "detail", "tag-text", "site"}, class) { // the others stand outside of the shifted part
					x, y = x+shift.X, y+shift.Y
				}
				current = &writing{box: layout.Rectangle{Left: x, Right: x, Top: y, Bottom: y}}
			}
		case xml.CharData:
			if current != nil {
				current.measure(t, class, string(token))
				all, current = append(all, *current), nil
			}
		}
	}
}

func figure(t *rapid.T, text string) float64 {
	x, err := strconv.ParseFloat(text, 64)
	if err != nil {
		t.Fatal(err)
	}
	return x
}

// measure makes the box as wide as the text and as high as its capitals and small letters.
func (w *writing) measure(t *rapid.T, class, text string) {
	size, ok := letterSizes[class]
	if !ok {
		t.Fatalf("a text of class %q", class)
	}
	w.text = text
	width := textWidth(text, size)
	if slices.Contains([]string{"label", "detail", "tag-text"}, class) {
		w.box.Left -= width / 2
	}
	w.box.Right = w.box.Left + width
	w.box.Top, w.box.Bottom = w.box.Bottom-0.75*size, w.box.Bottom+0.2*size
}

// No two texts in any picture overlap, and none leaves the page.
func TestNoTextOverlaps(t *testing.T) {
	rapid.Check(t, func(t *rapid.T) {
		view := rapid.SampledFrom(Views()).Draw(t, "view")
		var out strings.Builder
		if err := Draw(&out, anyReport().Draw(t, "report"), Options{View: view}); err != nil {
			t.Fatal(err)
		}
		all := writings(t, out.String())
		for i, a := range all {
			for _, b := range all[:i] {
				if a.box.Overlaps(b.box) {
					t.Fatalf("%q at %v and %q at %v overlap in %s", a.text, a.box, b.text, b.box, view)
				}
			}
		}
	})
}

// Every kind of asset and every trust of a zone has its shape.
func TestKindsHaveShapes(t *testing.T) {
	known := map[string]bool{}
	for _, family := range families() {
		for _, kind := range family.kinds {
			if known[kind] {
				t.Errorf("kind %s has two shapes", kind)
			}
			known[kind] = true
		}
	}
	for _, kind := range vocabulary.Standard().Kinds {
		if !known[kind.Name] {
			t.Errorf("kind %s has no shape", kind.Name)
		}
	}
}

// A label takes two lines at most, each within its width, and keeps the ends of the name, by which names differ.
func TestWrap(t *testing.T) {
	rapid.Check(t, func(t *rapid.T) {
		name := rapid.StringMatching(`[a-zA-Z宽Ω._ -]{1,80}`).Draw(t, "name")
		lines := wrap(name, labelSize, labelLimit)
		if len(lines) > 2 {
			t.Fatalf("%d lines: %q", len(lines), lines)
		}
		for _, line := range lines {
			if textWidth(line, labelSize) > labelLimit {
				t.Fatalf("%q is wider than %v", line, labelLimit)
			}
		}
	})
	for name, want := range map[string][]string{
		"ath-rt-1":                      {"ath-rt-1"},
		"thessaloniki-access-switch-12": {"thessaloniki-access-", "switch-12"},
		"very-long-name-of-a-substation-switch-no-17": {"very-long-name-of-", "a-substat…ch-no-17"},
	} {
		if got := wrap(name, labelSize, labelLimit); !slices.Equal(got, want) {
			t.Errorf("%s wraps as %q; want %q", name, got, want)
		}
	}
}
