// Package report writes a Report for its readers: one file for each format, each a function of the Report (and of options that only
// say how it is drawn) to bytes. No format judges, sorts or guards: the Report comes complete and ordered from package
// evaluator, and what a reader is told stands in it.
//
// JSON is the contract between netgrade and whatever comes after it, and Schema its published description; every other
// format is a view of the same value. Begin with JSON(w, report). Text is what a person sees in a terminal.
//
// Whatever came out of an inventory is escaped here, once, for the place where it is printed: a name is text to a reader,
// never a command to a terminal or markup to a page.
package report

import (
	"bufio"
	_ "embed"
	"encoding/json"
	"fmt"
	"io"
	"slices"

	"github.com/netgrade/netgrade/evaluator"
)

//go:embed schema.json
var schema []byte

// Schema is the JSON Schema (draft 2020-12) of what JSON writes. It is strict: a report has no members but those it names.
func Schema() []byte { return slices.Clone(schema) }

// JSON writes the whole report, indented, with a line feed at the end. Beside what JSON itself asks for, <, >, &, U+2028, U+2029 and the
// control characters from U+007F to U+009F are escaped, so that neither a page nor a terminal acts on a name.
func JSON(w io.Writer, report *evaluator.Report) error { return writeJSON(w, report) }

// writeJSON writes any document in the manner of JSON.
func writeJSON(w io.Writer, document any) error {
	buffered := bufio.NewWriter(w)
	encoder := json.NewEncoder(&controlEscaper{to: buffered})
	encoder.SetIndent("", "  ")
	if err := encoder.Encode(document); err != nil {
		return fmt.Errorf("write JSON: %w", err)
	}
	if err := buffered.Flush(); err != nil {
		return fmt.Errorf("write JSON: %w", err)
	}
	return nil
}
