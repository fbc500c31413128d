package report

import (
	"strings"
	"testing"

	"github.com/netgrade/netgrade/evaluator"
)

// TestWhatRestsOnADeclarationIsTold: a pass that rests on a buffer alone is not passed over in silence.
func TestWhatRestsOnADeclarationIsTold(t *testing.T) {
	belief := map[string]any{"kind": "asset", "loss": "t1", "service": "main", "need": "clock", "by": "buffer"}
	report := &evaluator.Report{Facts: evaluator.Facts{Derived: map[string]map[string]any{
		"main":  {"believed": []any{belief, belief}},
		"other": {"reached": "yes"},
	}}}
	var text strings.Builder
	if err := Text(&text, report, TextOptions{}); err != nil {
		t.Fatal(err)
	}
	if want := "main outlives 2 losses by the buffer of dependency clock of service main."; !strings.Contains(text.String(), want) {
		t.Errorf("the report doesn't say %q:\n%s", want, text.String())
	}
	report.Facts.Derived = nil
	text.Reset()
	if err := Text(&text, report, TextOptions{}); err != nil {
		t.Fatal(err)
	}
	if strings.Contains(text.String(), "BELIEVED") {
		t.Error("nothing is believed, and the report has a section for it")
	}
}
