//go:build linux

package main

import (
	"bytes"
	"context"
	"io"
	"os"
	"path/filepath"
	"strings"
	"syscall"
	"testing"
	"time"
	"unsafe"

	"github.com/netgrade/netgrade/inventory/source"
)

// TestTerminalDecidesWidthAndColours runs check on terminals of several widths.
func TestTerminalDecidesWidthAndColours(t *testing.T) {
	sample := filepath.Join("..", "..", "testdata", "inventories", "weak-link")
	for _, test := range []struct {
		name    string
		columns uint16
		set     map[string]string
		flags   []string
		colored bool
	}{
		{"80 columns", 80, nil, nil, true},
		{"132 columns", 132, nil, nil, true},
		{"NO_COLOR", 60, map[string]string{"NO_COLOR": "1"}, nil, false},
		{"an empty NO_COLOR", 60, map[string]string{"NO_COLOR": ""}, nil, true},
		{"a dumb terminal", 60, map[string]string{"TERM": "dumb"}, nil, false},
		{"never", 60, nil, []string{"--color", "never"}, false},
		{"always", 60, map[string]string{"NO_COLOR": "1"}, []string{"--color", "always"}, true},
	} {
		t.Run(test.name, func(t *testing.T) {
			t.Setenv("TERM", "xterm")
			t.Setenv("NO_COLOR", "")
			for name, value := range test.set {
				t.Setenv(name, value)
			}
			arguments := append([]string{"check", sample, "--as-of", "2026-11-23"}, test.flags...)
			text := onTerminal(t, test.columns, arguments)
			if strings.Contains(text, "\x1b[") != test.colored {
				t.Errorf("colours: %v, want %v", !test.colored, test.colored)
			}
			widest := 0
			for line := range strings.Lines(withoutColours(text)) {
				widest = max(widest, source.Width(strings.TrimRight(line, "\r\n")))
			}
			if widest > int(test.columns) || widest < int(test.columns)-15 {
				t.Errorf("the widest line takes %d columns of %d", widest, test.columns)
			}
		})
	}
}

// onTerminal runs the program with its standard output on a terminal of that width, and gives what the terminal got.
func onTerminal(t *testing.T, columns uint16, arguments []string) string {
	t.Helper()
	controller, terminal := pseudoTerminal(t)
	size := [4]uint16{40, columns}
	if _, _, errno := syscall.Syscall(syscall.SYS_IOCTL, terminal.Fd(), syscall.TIOCSWINSZ, uintptr(unsafe.Pointer(&size))); errno != 0 {
		t.Fatal(errno)
	}
	shown := make(chan string)
	go func() {
		// Reading ends with an error when the last one who writes has closed the terminal.
		text, _ := io.ReadAll(controller)
		shown <- string(text)
	}()
	var problems bytes.Buffer
	code := run(context.Background(), arguments, world{in: strings.NewReader(""), out: terminal, err: &problems, now: time.Now})
	if code == 2 {
		t.Errorf("nothing was graded: %s", problems.String())
	}
	terminal.Close()
	return <-shown
}

// withoutColours leaves out the only sequences that the program writes: ESC [ figures m.
func withoutColours(text string) string {
	var plain strings.Builder
	for {
		before, after, found := strings.Cut(text, "\x1b[")
		plain.WriteString(before)
		if !found {
			return plain.String()
		}
		_, text, _ = strings.Cut(after, "m")
	}
}

// TestNoTerminal says what a file gets: no colours, and the usual width.
func TestNoTerminal(t *testing.T) {
	file, err := os.Create(filepath.Join(t.TempDir(), "out"))
	if err != nil {
		t.Fatal(err)
	}
	defer file.Close()
	if width, colored := terminal(file, "auto"); width != 0 || colored {
		t.Errorf("width %d, colours %v", width, colored)
	}
}
