package report

import (
	"fmt"
	"io"
	"strings"

	"github.com/netgrade/netgrade/evaluator"
	"github.com/netgrade/netgrade/inventory/source"
)

// TextFormat is the format that people read; the others are for programs.
const TextFormat = "text"

// format is one way to write a report.
type format struct {
	name  string
	write func(io.Writer, *evaluator.Report, TextOptions) error
}

// formats is the one list of formats: flags, completion and errors read it.
func formats() []format {
	return []format{
		{TextFormat, Text},
		{"json", func(w io.Writer, report *evaluator.Report, _ TextOptions) error { return JSON(w, report) }},
	}
}

// Formats names what Write can write.
func Formats() []string {
	var names []string
	for _, format := range formats() {
		names = append(names, format.name)
	}
	return names
}

// Write writes a report in the format of that name. The options concern the text alone.
func Write(w io.Writer, name string, report *evaluator.Report, options TextOptions) error {
	for _, format := range formats() {
		if format.name == name {
			return format.write(w, report, options)
		}
	}
	hint := "expected " + strings.Join(Formats(), ", ")
	if near, found := source.Nearest(name, Formats()); found {
		hint = fmt.Sprintf("did you mean %q?", near)
	}
	return fmt.Errorf("unknown format %q; %s", name, hint)
}
