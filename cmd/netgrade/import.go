package main

import (
	"context"
	"errors"
	"fmt"
	"io"
	"strings"

	"github.com/spf13/cobra"

	"github.com/netgrade/netgrade/inventory/importer"
	"github.com/netgrade/netgrade/inventory/source"
)

func newImport(outside world) *cobra.Command {
	command := &cobra.Command{
		Use:   "import FORMAT",
		Short: "Turn other people's formats into an inventory",
		Long: `import writes an inventory from what exists already. What the source decides is
written with file and line of origin, what it doesn't decide stays undeclared,
and secrets are dropped.`,
		Example: `  netgrade import config router.cfg switch.cfg -o imported
  netgrade import config backups/ -o imported --operator hellas-water --verbose`,
		Args: knownCommand,
		RunE: showHelp,

		DisableFlagsInUseLine: true,
	}
	command.AddCommand(newImportConfig(outside), newImportGraph(outside))
	return command
}

type importFlags struct {
	folder   string
	operator string
	force    bool
	verbose  bool
}

func (f *importFlags) declare(command *cobra.Command) {
	set := command.Flags()
	set.StringVarP(&f.folder, "output", "o", "", "the folder `DIR` to write to (required)")
	set.StringVar(&f.operator, "operator", "", "the short `NAME` of the operator")
	set.BoolVar(&f.force, "force", false, "replace files that stand there already")
	set.BoolVarP(&f.verbose, "verbose", "v", false, "list what was not understood")
}

func newImportConfig(outside world) *cobra.Command {
	var flags importFlags
	command := &cobra.Command{
		Use:   "config PATH... -o DIR",
		Short: "Import configurations of Cisco IOS and IOS-XE, Arista EOS and Junos devices",
		Long: `config reads configurations of network devices, one device a file, and writes one
inventory file for each with its interfaces and the settings that rules read, and
one with the operator. The operating system is recognised by the text of the
file.`,
		Example: `  netgrade import config router.cfg switch.cfg -o imported
  netgrade import config backups/ -o imported --verbose && netgrade check imported`,
		Args: configurationsNamed,
		RunE: func(command *cobra.Command, paths []string) error {
			return importConfig(command.Context(), outside, paths, flags)
		},
	}
	flags.declare(command)
	return command
}

func newImportGraph(outside world) *cobra.Command {
	var flags importFlags
	command := &cobra.Command{
		Use:   "graphml FILE -o DIR",
		Short: "Import the graph of a network, GraphML or GML",
		Long: `graphml reads the graph of a network in GraphML or GML: each node becomes a
router at a site of its own, with coordinates and country where the file states
them, and each edge a link.`,
		Example: `  netgrade import graphml backbone.graphml -o backbone
  netgrade import graphml backbone.gml -o backbone && netgrade graph backbone > backbone.svg`,
		Args: oneFile,
		RunE: func(command *cobra.Command, paths []string) error {
			return importGraph(command.Context(), outside, paths[0], flags)
		},
	}
	flags.declare(command)
	return command
}

func importConfig(ctx context.Context, outside world, paths []string, flags importFlags) error {
	if err := flags.folderNamed(); err != nil {
		return err
	}
	result, err := importer.Config(ctx, paths, importer.ConfigOptions{Operator: flags.operator})
	if err != nil {
		return err
	}
	return saveImport(outside, result, flags, "no configuration of a known device was found")
}

func importGraph(ctx context.Context, outside world, file string, flags importFlags) error {
	if err := flags.folderNamed(); err != nil {
		return err
	}
	result, err := importer.Graph(ctx, file, importer.GraphOptions{Operator: flags.operator})
	if err != nil {
		return err
	}
	return saveImport(outside, result, flags, "the graph has no nodes")
}

func configurationsNamed(_ *cobra.Command, paths []string) error {
	if len(paths) == 0 {
		return errors.New("name at least one configuration, or a folder of them")
	}
	return nil
}

func oneFile(_ *cobra.Command, paths []string) error {
	if len(paths) != 1 {
		return errors.New("name one file to read")
	}
	return nil
}

// folderNamed refuses an import that has nowhere to go, before anything is read.
func (f importFlags) folderNamed() error {
	if f.folder == "" {
		return errors.New("name the folder to write to with --output DIR, or -o DIR")
	}
	return nil
}

// saveImport writes what an import made, and says how much of the source was understood.
func saveImport(outside world, result *importer.Result, flags importFlags, nothing string) error {
	if err := explain(outside, result.Warnings, nil); err != nil {
		return err
	}
	if len(result.Devices) == 0 {
		return errors.New(nothing)
	}
	err := result.Save(flags.folder, flags.force)
	if errors.Is(err, importer.ErrNotOurs) {
		return fmt.Errorf("%w; --force replaces it all the same", err)
	}
	if err != nil {
		return err
	}
	return tellImport(outside.out, result, flags)
}

// tellImport says what was imported and how much of it was understood.
func tellImport(out io.Writer, result *importer.Result, flags importFlags) error {
	var told strings.Builder
	missed := 0
	for _, device := range result.Devices {
		missed += len(device.NotUnderstood)
		tellDevice(&told, device, flags.verbose)
	}
	if missed > 0 && !flags.verbose {
		fmt.Fprintf(&told, "What was not understood is listed with --verbose.\n")
	}
	devices := "1 device"
	if len(result.Devices) != 1 {
		devices = fmt.Sprintf("%d devices", len(result.Devices))
	}
	folder := source.Printable(flags.folder)
	fmt.Fprintf(&told, "%s written to %s; see the grade with: netgrade check %s\n", devices, folder, folder)
	_, err := io.WriteString(out, told.String())
	return err
}

func tellDevice(told *strings.Builder, device importer.Device, verbose bool) {
	missed := len(device.NotUnderstood)
	if device.Understood+missed == 0 {
		return // the source has no lines of its own for each device
	}
	fmt.Fprintf(told, "%s %s: %s, %d lines understood, %d not\n", device.Kind, device.Name, device.System, device.Understood, missed)
	if !verbose {
		return
	}
	for _, line := range device.NotUnderstood {
		fmt.Fprintf(told, "  %s:%d: %s\n", source.Printable(device.Source), line.Number, source.Printable(line.Head))
	}
}
