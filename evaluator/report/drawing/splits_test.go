package drawing

import (
	"strings"
	"testing"

	"github.com/netgrade/netgrade/evaluator"
)

// TestWithoutServicesWhatSplitsIsMarked: where no service says what matters, the network itself does.
func TestWithoutServicesWhatSplitsIsMarked(t *testing.T) {
	report := &evaluator.Report{Facts: evaluator.Facts{
		Nodes: []evaluator.FactNode{{Type: "asset", Name: "end"}, {Type: "asset", Name: "middle", Splits: true}},
		Edges: []evaluator.FactEdge{{Type: "link", Name: "only", From: "end", To: "middle", Splits: true}},
	}}
	var svg strings.Builder
	if err := Draw(&svg, report, Options{}); err != nil {
		t.Fatal(err)
	}
	for _, want := range []string{"The loss of asset middle splits the network.", "The loss of link only splits the network.", "of the network:"} {
		if !strings.Contains(svg.String(), want) {
			t.Errorf("the picture doesn't say %q", want)
		}
	}
	report.Facts.Derived = map[string]map[string]any{"water": {"essential": true}}
	svg.Reset()
	if err := Draw(&svg, report, Options{}); err != nil {
		t.Fatal(err)
	}
	if strings.Contains(svg.String(), "splits the network") {
		t.Error("a service is declared, and the picture still speaks of the network")
	}
}
