package main

import (
	"errors"
	"os"
	"os/exec"
	"path/filepath"
	"strconv"
	"testing"

	"github.com/rogpeppe/go-internal/testscript"
)

func TestMain(m *testing.M) {
	testscript.Main(m, map[string]func(){"netgrade": main})
}

// TestScripts runs the whole program as its users do; each script under testdata/script tells one story.
func TestScripts(t *testing.T) {
	samples, err := filepath.Abs(filepath.Join("..", "..", "testdata", "inventories"))
	if err != nil {
		t.Fatal(err)
	}
	testscript.Run(t, testscript.Params{
		Dir:                 filepath.Join("testdata", "script"),
		RequireExplicitExec: true,
		RequireUniqueNames:  true,
		UpdateScripts:       os.Getenv("NETGRADE_TEST_UPDATE") != "",
		Cmds:                map[string]func(*testscript.TestScript, bool, []string){"exits": exits},
		Setup: func(env *testscript.Env) error {
			env.Setenv("SAMPLES", samples)
			return nil
		},
	})
}

// exits is a command of the scripts: exits CODE program arguments… runs a program as exec does, and demands that exit code.
func exits(script *testscript.TestScript, negated bool, arguments []string) {
	if negated || len(arguments) < 2 {
		script.Fatalf("usage: exits CODE program arguments…")
	}
	wanted, err := strconv.Atoi(arguments[0])
	script.Check(err)
	code := 0
	var failed *exec.ExitError
	if err := script.Exec(arguments[1], arguments[2:]...); errors.As(err, &failed) {
		code = failed.ExitCode()
	} else {
		script.Check(err)
	}
	if code != wanted {
		script.Fatalf("%s exits with %d, not with %d", arguments[1], code, wanted)
	}
}
