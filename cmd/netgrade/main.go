// Command netgrade grades an infrastructure operator against international network-security and resilience standards. Each
// command is one file with one constructor: flags in, one call into inventory or evaluator, an exit code out. The streams, the
// clock and the arguments are passed in, and main alone exits, so that a test runs the whole program as its users do.
//
// Begin at newRoot, which lists the commands.
package main

import (
	"context"
	"errors"
	"fmt"
	"io"
	"os"
	"os/signal"
	"syscall"
	"time"

	"github.com/spf13/cobra"

	"github.com/netgrade/netgrade/evaluator"
)

// world is what a command may touch of the outside.
type world struct {
	in       io.Reader
	out, err io.Writer
	now      func() time.Time
	color    string // what --color says, for the commands that have it; empty is auto
}

// exit is an error that decides the exit code. Its text, where it has one, is printed as the last line on stderr.
type exit struct {
	code int
	text string
}

func (e *exit) Error() string { return e.text }

func main() {
	ctx, stop := context.WithCancel(context.Background())
	interrupted := make(chan os.Signal, 1)
	signal.Notify(interrupted, os.Interrupt, syscall.SIGTERM)
	go func() {
		code := 128 + int((<-interrupted).(syscall.Signal))
		stop()
		os.Exit(code)
	}()
	os.Exit(run(ctx, os.Args[1:], world{in: os.Stdin, out: os.Stdout, err: os.Stderr, now: time.Now}))
}

// run is the program without its process: arguments and streams in, exit code out.
func run(ctx context.Context, arguments []string, outside world) int {
	root := newRoot(outside)
	root.SetArgs(arguments)
	err := root.ExecuteContext(ctx)
	if err == nil {
		return evaluator.ExitGood
	}
	var decided *exit
	if errors.As(err, &decided) {
		if decided.text != "" {
			fmt.Fprintln(outside.err, decided.text)
		}
		return decided.code
	}
	fmt.Fprintf(outside.err, "netgrade: %v\n", err)
	return evaluator.ExitRefused
}

func newRoot(outside world) *cobra.Command {
	root := &cobra.Command{
		Use:   "netgrade COMMAND",
		Short: "Grade an infrastructure operator against network-security and resilience standards",
		Long: `netgrade reads what an operator declares of its network, sites, services and
organisation, holds it against what the standards ask, and reports for each
asset what is shown good, what is violated and what nobody has shown, with the
source line and one honest score. It shows evidence against clauses; it never
claims compliance.`,
		Example: `  netgrade init my-inventory --sector drinking_water --entity important --country GR --sites 3
  netgrade check my-inventory`,
		Version:               version(),
		Args:                  knownCommand,
		RunE:                  showHelp,
		DisableFlagsInUseLine: true,
		SilenceErrors:         true,
		SilenceUsage:          true,
		PersistentPreRunE:     func(command *cobra.Command, _ []string) error { return flagsFromEnvironment(command) },
	}
	root.SetIn(outside.in)
	root.SetOut(outside.out)
	root.SetErr(outside.err)
	root.SetVersionTemplate("netgrade {{.Version}}\n")
	root.SetUsageTemplate(usageWithin(outside, root.UsageTemplate()))
	root.SetFlagErrorFunc(flagFault)
	root.SetHelpCommand(newHelp())
	root.CompletionOptions.DisableDefaultCmd = true
	root.AddCommand(
		newCheck(outside),
		newCompletion(outside),
		newFormat(outside),
		newGraph(outside),
		newImport(outside),
		newInit(outside),
		newVocabulary(outside),
		newVersion(outside),
	)
	return root
}
