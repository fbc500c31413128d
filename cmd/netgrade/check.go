package main

import (
	"context"
	"errors"
	"fmt"
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
		Long: `check reads every *.hcl and *.hcl.json file under the given paths as one inventory, judges it by the rules, and prints what is
shown good, what is violated, what isn't shown, a grade for each asset, service, site and the operator, and what to do next.
The path - reads the standard input.

Exit codes: 0 nothing open at or above the gate, 1 findings, 2 the inventory or the flags are wrong and nothing was graded,
4 a score, grade or coverage gate was missed.`,
		Example: `  netgrade check my-inventory
  netgrade check my-inventory --format json --results all --as-of 2026-11-23 > report.json`,
		Args: atLeastOnePath,
		RunE: func(command *cobra.Command, paths []string) error {
			return check(command.Context(), outside, paths, flags)
		},
	}
	set := command.Flags()
	set.StringVar(&flags.format, "format", "text", "what to print: "+words(report.Formats()))
	set.StringVar(&flags.results, "results", "open", "results in a machine's format: open, or all")
	set.StringVar(&flags.asOf, "as-of", "", "judge as of this day, such as 2026-11-23 (default today, UTC)")
	set.IntVar(&flags.jobs, "jobs", runtime.GOMAXPROCS(0), "rules that are evaluated at once; the report doesn't depend on it")
	set.StringVar(&flags.stdinName, "stdin-filename", "", "the file name under which - is read")
	set.IntVar(&flags.maxFile, "max-file", 16, "largest file that is read, in MiB")
	set.StringVar(&flags.gates.FailOn, "fail-on", "high", "exit with 1 when something of this severity or worse is open: "+words(evaluator.Severities()))
	set.StringVar(&flags.gates.Gate, "gate", evaluator.GateOpen, "what --fail-on looks at: open (violated and not shown) or violated")
	set.IntVar(&flags.gates.FailUnder, "fail-under", 0, "exit with 4 when the operator's score is lower")
	set.StringVar(&flags.gates.FailGrade, "fail-grade", "", "exit with 4 when the operator's grade is worse, A to F")
	set.IntVar(&flags.gates.FailCoverage, "fail-coverage", 0, "exit with 4 when less of the rules is decided, in per cent")
	set.StringSliceVar(&flags.selection.Rules, "rule", nil, "judge by this rule only; an id or a pattern such as 'SSH-*'; repeatable")
	set.StringSliceVar(&flags.selection.Families, "family", nil, "judge by the rules of this family only; repeatable")
	set.StringSliceVar(&flags.selection.Standards, "standard", nil, "judge by the rules that cite this standard only; repeatable")
	set.StringSliceVar(&flags.selection.Subjects, "subject", nil, "judge this subject only, such as asset.fw-1; repeatable")
	set.BoolVar(&flags.all, "all", false, "print every entry of the text report instead of the worst ones")
	set.BoolVarP(&flags.quiet, "quiet", "q", false, "print one line")
	set.BoolVar(&flags.noExcerpt, "no-excerpts", false, "leave the source lines out of the report")
	set.StringVar(&flags.color, "color", "auto", "colours: auto, always or never; NO_COLOR is honoured")
	complete(command, map[string][]string{
		"format": report.Formats(), "results": resultsWords, "fail-on": evaluator.Severities(),
		"gate": {evaluator.GateOpen, evaluator.GateViolated}, "color": colorWords,
	})
	return command
}

var resultsWords = []string{"open", "all"}

func check(ctx context.Context, outside world, paths []string, flags checkFlags) error {
	day, err := flags.settle(outside)
	if err != nil {
		return err
	}
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
	graded, err := evaluator.Evaluate(ctx, policies, inv, flags.evaluation(day))
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

// settle refuses flags that mean nothing, before anything is read, and gives the day of the evaluation.
func (f checkFlags) settle(outside world) (day string, err error) {
	day = f.asOf
	if day == "" {
		day = outside.now().UTC().Format(time.DateOnly)
	}
	_, badDay := time.Parse(time.DateOnly, day)
	if badDay != nil {
		badDay = fmt.Errorf("--as-of: %q is no day of the calendar; write it as 2026-11-23", day)
	}
	return day, errors.Join(
		oneOf("--format", f.format, report.Formats()),
		oneOf("--results", f.results, resultsWords),
		oneOf("--color", f.color, colorWords),
		atLeast("--jobs", f.jobs, 1),
		atLeast("--max-file", f.maxFile, 1),
		badDay,
		f.gates.Check(),
	)
}

func (f checkFlags) evaluation(day string) evaluator.Options {
	return evaluator.Options{
		AsOf:      day,
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
	width, color := terminal(outside.out, f.color)
	return report.Write(outside.out, f.format, graded, report.TextOptions{Width: width, Color: color, All: f.all, Quiet: f.quiet})
}

func atLeastOnePath(_ *cobra.Command, paths []string) error {
	if len(paths) == 0 {
		return errors.New("name at least one file or folder to read, or - for the standard input")
	}
	return nil
}
