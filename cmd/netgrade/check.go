package main

import (
	"context"
	"errors"
	"runtime"
	"time"

	"github.com/spf13/cobra"

	"github.com/netgrade/netgrade/evaluator"
	"github.com/netgrade/netgrade/evaluator/report"
	"github.com/netgrade/netgrade/inventory"
)

type checkFlags struct {
	format    string
	results   string
	asOf      string
	color     string
	stdinName string
	jobs      int
	maxFile   int
	all       bool
	quiet     bool
	noExcerpt bool
	gates     evaluator.Gates
	selection evaluator.Selection
}

func newCheck(outside world) *cobra.Command {
	var flags checkFlags
	command := &cobra.Command{
		Use:   "check PATH...",
		Short: "Grade an inventory: findings with their source line, scores, and what to do next",
		Long: `check reads every *.hcl and *.hcl.json file under the given paths as one
inventory, judges it by the rules, and prints what is shown good, what is
violated, what isn't shown, a grade for each asset, service, site and the
operator, and what to do next. The path - reads the standard input.

Exit codes: 0 nothing open at or above the gate, 1 findings, 2 the inventory or
the flags are wrong and nothing was graded, 4 a score, grade or coverage gate
was missed. When several hold, 4 goes before 1; the last line on stderr names
every gate that was missed.

Each flag can be set in the environment too: --fail-on as NETGRADE_FAIL_ON.`,
		Example: `  netgrade check my-inventory
  netgrade check my-inventory --format json --results all --as-of 2026-11-23 > report.json`,
		Args: atLeastOnePath,
		RunE: func(command *cobra.Command, paths []string) error {
			return check(command.Context(), outside, paths, flags)
		},
	}
	flags.declareReport(command)
	flags.declareGates(command)
	flags.declareSelection(command)
	return command
}

func (f *checkFlags) declareReport(command *cobra.Command) {
	declareWord(command, word{&f.format, "format", report.Formats()}, "format", report.TextFormat, "what to print")
	declareWord(command, word{&f.results, "results", resultsWords}, "results", "open", "results in the JSON report")
	declareWord(command, word{&f.color, "color", colorWords}, "color", "auto", "colours, where auto honours NO_COLOR")
	declareNumber(command, number{&f.jobs, "number", 1, mostJobs}, "jobs", runtime.GOMAXPROCS(0), "rules that are evaluated at once; the report doesn't depend on it")
	declareNumber(command, number{&f.maxFile, "number", 1, largestFile}, "max-file", 16, "largest file that is read, in MiB")
	set := command.Flags()
	set.Var(day{&f.asOf}, "as-of", "judge as of this day, such as 2026-11-23 (default today, UTC)")
	set.StringVar(&f.stdinName, "stdin-filename", "", "the file `NAME` under which - is read, such as network.hcl.json")
	set.BoolVar(&f.all, "all", false, "print every entry of the text report instead of the worst ones")
	set.BoolVarP(&f.quiet, "quiet", "q", false, "print one line instead of the text report")
	set.BoolVar(&f.noExcerpt, "no-excerpts", false, "leave the source lines out of the report")
}

func (f *checkFlags) declareGates(command *cobra.Command) {
	declareWord(command, word{&f.gates.FailOn, "severity", evaluator.Severities()}, "fail-on", "high",
		"exit with 1 when something of this severity or worse is open")
	declareWord(command, word{&f.gates.Gate, "gate", []string{evaluator.GateOpen, evaluator.GateViolated}}, "gate", evaluator.GateOpen,
		"what --fail-on looks at: all that is open, or what is violated alone")
	declareNumber(command, number{&f.gates.FailUnder, "score", 0, 100}, "fail-under", 0, "exit with 4 when the operator's score is lower")
	declareWord(command, word{&f.gates.FailGrade, "grade", grades()}, "fail-grade", "", "exit with 4 when the operator's grade is worse")
	declareNumber(command, number{&f.gates.FailCoverage, "percent", 0, 100}, "fail-coverage", 0,
		"exit with 4 when less of what applies could be decided, in per cent")
}

func (f *checkFlags) declareSelection(command *cobra.Command) {
	set := command.Flags()
	set.StringSliceVar(&f.selection.Rules, "rule", nil, "judge by this rule only: an `ID` or a pattern such as 'SSH-*'; repeatable")
	set.StringSliceVar(&f.selection.Families, "family", nil, "judge by the rules of this `FAMILY` only, such as ssh; repeatable")
	set.StringSliceVar(&f.selection.Standards, "standard", nil, "judge by the rules that cite this `STANDARD` only, such as nis2; repeatable")
	set.StringSliceVar(&f.selection.Subjects, "subject", nil, "judge this `SUBJECT` only, such as asset.fw-1 or 'ath-*'; repeatable")
}

// Bounds of flags that are numbers: no machine has more processors, and a larger file is no inventory.
const (
	mostJobs    = 4096
	largestFile = 1024
)

// grades are the letters of a gate; U is no grade that one could ask for.
func grades() []string {
	var letters []string
	for _, grade := range evaluator.Grades() {
		if grade.Letter != "U" {
			letters = append(letters, grade.Letter)
		}
	}
	return letters
}

var resultsWords = []string{"open", "all"}

func check(ctx context.Context, outside world, paths []string, flags checkFlags) error {
	outside.color = flags.color
	options := inventory.Options{Stdin: outside.in, StdinName: flags.stdinName, Limits: inventory.CheckLimits()}
	options.Limits.File = int64(flags.maxFile) << 20
	inv, err := inventory.Load(ctx, paths, options)
	if err != nil {
		return refuse(outside, err)
	}
	if err := explain(outside, inv.Warnings, inv.Files); err != nil {
		return err
	}
	policies, err := evaluator.Embedded(ctx)
	if err != nil {
		return err
	}
	graded, err := evaluator.Evaluate(ctx, policies, inv, flags.evaluation(outside.now()))
	if err != nil {
		return err
	}
	if err := flags.print(outside, graded); err != nil {
		return err
	}
	missed, err := evaluator.Judge(graded, flags.gates)
	if err != nil || len(missed) == 0 {
		return err
	}
	return &exit{evaluator.ExitCode(missed), "netgrade: " + evaluator.MissedLine(missed)}
}

func (f checkFlags) evaluation(now time.Time) evaluator.Options {
	return evaluator.Options{
		AsOf:      dayOf(f.asOf, now),
		Jobs:      f.jobs,
		Selection: f.selection,
		Report: evaluator.AssembleInput{
			Netgrade: version(),
			// People are told what is shown good as well, so the text needs every result.
			AllResults: f.results == "all" || f.format == report.TextFormat,
			NoExcerpts: f.noExcerpt,
		},
	}
}

func (f checkFlags) print(outside world, graded *evaluator.Report) error {
	width, color := terminal(outside.out, outside.color)
	return report.Write(outside.out, f.format, graded, report.TextOptions{Width: width, Color: color, All: f.all, Quiet: f.quiet})
}

func atLeastOnePath(_ *cobra.Command, paths []string) error {
	if len(paths) == 0 {
		return errors.New("name at least one file or folder to read, or - for the standard input")
	}
	return nil
}
