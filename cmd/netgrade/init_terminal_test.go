//go:build linux

package main

import (
	"context"
	"io"
	"os"
	"path/filepath"
	"strconv"
	"strings"
	"syscall"
	"testing"
	"time"
	"unsafe"
)

// TestInitAsksOnATerminal runs init on a pseudo-terminal, and answers.
func TestInitAsksOnATerminal(t *testing.T) {
	controller, terminal := pseudoTerminal(t)
	if _, err := io.WriteString(controller, "CY\ndrinking_water\nessential\n2\n"); err != nil {
		t.Fatal(err)
	}
	folder := filepath.Join(t.TempDir(), "water")
	if code := run(context.Background(), []string{"init", folder}, world{in: terminal, out: terminal, err: io.Discard, now: time.Now}); code != 0 {
		t.Errorf("exit code %d", code)
	}
	operator, err := os.ReadFile(filepath.Join(folder, "inventory.hcl"))
	if err != nil {
		t.Fatal(err)
	}
	sites, err := os.ReadFile(filepath.Join(folder, "sites.hcl"))
	if err != nil {
		t.Fatal(err)
	}
	for _, want := range []string{`country = "CY"`, `sector  = "drinking_water"`, `entity  = "essential"`, `site "site-2"`} {
		if !strings.Contains(string(operator)+string(sites), want) {
			t.Errorf("no %s in\n%s\n%s", want, operator, sites)
		}
	}
}

// pseudoTerminal opens both ends of a terminal: what is written to the first is typed at the second.
func pseudoTerminal(t *testing.T) (controller, terminal *os.File) {
	t.Helper()
	controller, err := os.OpenFile("/dev/ptmx", os.O_RDWR|syscall.O_NOCTTY, 0)
	if err != nil {
		t.Skipf("this machine has no pseudo-terminals: %v", err)
	}
	t.Cleanup(func() { controller.Close() })
	number, unlocked := uint32(0), int32(0)
	for request, argument := range map[uintptr]unsafe.Pointer{syscall.TIOCGPTN: unsafe.Pointer(&number), syscall.TIOCSPTLCK: unsafe.Pointer(&unlocked)} {
		if _, _, errno := syscall.Syscall(syscall.SYS_IOCTL, controller.Fd(), request, uintptr(argument)); errno != 0 {
			t.Fatal(errno)
		}
	}
	terminal, err = os.OpenFile("/dev/pts/"+strconv.Itoa(int(number)), os.O_RDWR|syscall.O_NOCTTY, 0)
	if err != nil {
		t.Fatal(err)
	}
	t.Cleanup(func() { terminal.Close() })
	return controller, terminal
}
