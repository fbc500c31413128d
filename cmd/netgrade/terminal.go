package main

import (
	"io"
	"os"

	"golang.org/x/term"
)

var colorWords = []string{"auto", "always", "never"}

// terminal tells how wide the stream is, 0 when it is no terminal, and whether to colour what goes to it.
func terminal(stream io.Writer, color string) (width int, colored bool) {
	file, isFile := stream.(*os.File)
	isTerminal := isFile && term.IsTerminal(int(file.Fd()))
	if isTerminal {
		if columns, _, err := term.GetSize(int(file.Fd())); err == nil {
			width = columns
		}
	}
	switch color {
	case "always":
		return width, true
	case "never":
		return width, false
	}
	_, refused := os.LookupEnv("NO_COLOR")
	return width, isTerminal && !refused
}
