package main

import (
	"context"
	"errors"
	"fmt"
	"strings"

	"github.com/spf13/cobra"

	"github.com/netgrade/netgrade/evaluator"
	"github.com/netgrade/netgrade/evaluator/report"
	"github.com/netgrade/netgrade/evaluator/report/drawing"
	"github.com/netgrade/netgrade/inventory"
	"github.com/netgrade/netgrade/inventory/topology"
)

type graphFlags struct {
	format, view, asOf, kind string
	lose                     []string
	loseAny, bound           int
}

func newGraph(outside world) *cobra.Command {
	var flags graphFlags
	command := &cobra.Command{
		Use:   "graph PATH...",
		Short: "Draw the network, or say what the loss of a part takes down",
		Long: `graph draws what an inventory declares, with the single points of failure and
the weakest links marked. With --lose it says what the loss of parts would do:
which services stop and by which way, who runs on and for how long, and the
grades then. With --lose-any it looks for the smallest sets of parts that stop
an essential service.`,
		Example: `  netgrade graph my-inventory --view services > services.svg
  netgrade graph my-inventory --lose site.athens --lose link.west-trunk`,
		Args: atLeastOnePath,
		RunE: func(command *cobra.Command, paths []string) error {
			return graph(command.Context(), outside, paths, flags)
		},
	}
	set := command.Flags()
	set.StringVar(&flags.format, "format", "", "the `FORMAT` of a picture: "+words(drawing.Formats())+" (default "+drawing.Formats()[0]+"); of a loss: "+words(report.LossFormats()))
	declareWord(command, word{&flags.view, "view", drawing.Views()}, "view", drawing.Views()[0], "what the picture shows")
	set.StringArrayVar(&flags.lose, "lose", nil, "say what the loss of this `PART` does, such as site.athens, link.x or duct.owner:name; repeatable")
	declareNumber(command, number{&flags.loseAny, "size", 0, 5}, "lose-any", 0, "look for sets of this size that stop an essential service")
	declareWord(command, word{&flags.kind, "kind", []string{"asset", "link", "site"}}, "kind", "asset", "what --lose-any loses")
	declareNumber(command, number{&flags.bound, "trials", 0, 100_000_000}, "bound", 0, "combinations that --lose-any tries at most (default 200000)")
	set.Var(day{&flags.asOf}, "as-of", "judge as of this day, such as 2026-11-23 (default today, UTC)")
	complete(command, map[string][]string{"format": append(drawing.Formats(), report.LossFormats()...)})
	return command
}

func graph(ctx context.Context, outside world, paths []string, flags graphFlags) error {
	if len(flags.lose) > 0 && flags.loseAny > 0 {
		return errors.New("--lose and --lose-any ask two different things: use one of them")
	}
	inv, err := inventory.Load(ctx, paths, inventory.Options{Stdin: outside.in})
	if err != nil {
		return refuse(outside, err)
	}
	policies, err := evaluator.Embedded(ctx)
	if err != nil {
		return err
	}
	options := evaluator.Options{AsOf: dayOf(flags.asOf, outside.now()), Report: evaluator.AssembleInput{Netgrade: version()}}
	switch {
	case len(flags.lose) > 0:
		return lose(ctx, outside, policies, inv, options, flags)
	case flags.loseAny > 0:
		return loseAny(ctx, outside, policies, inv, flags)
	}
	graded, err := evaluator.Evaluate(ctx, policies, inv, options)
	if err != nil {
		return err
	}
	return drawing.Draw(outside.out, graded, drawing.Options{Format: flags.format, View: flags.view})
}

// lose tells what the loss of some parts does.
func lose(ctx context.Context, outside world, policies *evaluator.Policies, inv *inventory.Inventory, options evaluator.Options, flags graphFlags) error {
	loss := report.Loss{}
	for _, part := range flags.lose {
		kind, name, ok := strings.Cut(part, ".")
		if !ok || name == "" {
			return fmt.Errorf("--lose: %q names no part; write its type and name, such as site.athens", part)
		}
		loss.Lost = append(loss.Lost, topology.Element{Type: kind, Name: name})
	}
	facts, err := evaluator.Topology(ctx, policies, inv)
	if err != nil {
		return err
	}
	if loss.Outcome, err = facts.Lose(loss.Lost...); err != nil {
		return fmt.Errorf("--lose: %w", err)
	}
	without, err := facts.Without(loss.Lost...)
	if err != nil {
		return fmt.Errorf("--lose: %w", err)
	}
	if loss.Now, err = evaluator.Evaluate(ctx, policies, inv, options); err != nil {
		return err
	}
	if loss.Then, err = evaluator.Evaluate(ctx, policies, without, options); err != nil {
		return err
	}
	return flags.print(outside, func(text report.TextOptions) error { return report.TextLoss(outside.out, loss, text) },
		func() error { return report.JSONLoss(outside.out, loss) })
}

// loseAny looks for the smallest sets that stop an essential service.
func loseAny(ctx context.Context, outside world, policies *evaluator.Policies, inv *inventory.Inventory, flags graphFlags) error {
	facts, err := evaluator.Topology(ctx, policies, inv)
	if err != nil {
		return err
	}
	kind := topology.Kind(flags.kind)
	found, err := facts.Smallest(ctx, flags.loseAny, kind, flags.bound)
	if err != nil {
		return err
	}
	return flags.print(outside,
		func(text report.TextOptions) error {
			return report.TextCutSets(outside.out, kind, flags.loseAny, found, text)
		},
		func() error { return report.JSONCutSets(outside.out, kind, flags.loseAny, found) })
}

// print writes what was found out, as text unless JSON was asked for.
func (f graphFlags) print(outside world, text func(report.TextOptions) error, asJSON func() error) error {
	format := f.format
	if format == "" {
		format = report.TextFormat
	}
	if err := oneOf("--format", format, report.LossFormats()); err != nil {
		return err
	}
	if format == "json" {
		return asJSON()
	}
	width, color := terminal(outside.out, "auto")
	return text(report.TextOptions{Width: width, Color: color})
}
