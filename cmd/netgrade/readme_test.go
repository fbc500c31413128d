package main

import (
	"bytes"
	"context"
	"os"
	"path/filepath"
	"strings"
	"testing"
	"time"
)

// TestReadmeShowsWhatIsPrinted runs the first command of the README as it stands there and holds what it prints against the block below it.
func TestReadmeShowsWhatIsPrinted(t *testing.T) {
	root := filepath.Join("..", "..")
	text, err := os.ReadFile(filepath.Join(root, "README.md"))
	if err != nil {
		t.Fatal(err)
	}
	blocks := strings.Split(string(text), "```\n")
	if len(blocks) < 5 {
		t.Fatal("the README has lost its command or what it prints")
	}
	command, shown := strings.Fields(blocks[1]), blocks[3]
	if strings.Join(command[:3], " ") != "go run ./cmd/netgrade" {
		t.Fatalf("the first command of the README is %q", blocks[1])
	}
	t.Chdir(root)
	var out, problems bytes.Buffer
	code := run(context.Background(), command[3:], world{in: strings.NewReader(""), out: &out, err: &problems, now: time.Now})
	if code != 0 || problems.Len() > 0 {
		t.Errorf("the command exits with %d and says %q", code, problems.String())
	}
	if shown == "" || !strings.HasPrefix(out.String(), shown) {
		t.Errorf("the README shows\n%s\nand the command prints\n%s", shown, out.String())
	}
}
