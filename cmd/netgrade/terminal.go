package main

import (
	"io"
	"os"

	"golang.org/x/term"
)

var colorWords = []string{"auto", "always", "never"}

// terminal tells how wide the stream is, 0 when it is no terminal, and whether to colour what goes to it. Without a word of
// the user colours go to terminals alone, and not where NO_COLOR holds anything or the terminal says that it is dumb.
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
	return width, isTerminal && os.Getenv("NO_COLOR") == "" && os.Getenv("TERM") != "dumb"
}
