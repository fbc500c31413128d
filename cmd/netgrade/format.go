package main

import (
	"bytes"
	"context"
	"errors"
	"fmt"
	"os"
	"path/filepath"
	"strings"

	"github.com/hashicorp/hcl/v2/hclwrite"
	"github.com/rogpeppe/go-internal/diff"
	"github.com/spf13/cobra"

	"github.com/netgrade/netgrade/evaluator"
	"github.com/netgrade/netgrade/inventory"
)

type formatFlags struct{ check, diff bool }

func newFormat(outside world) *cobra.Command {
	var flags formatFlags
	command := &cobra.Command{
		Use:   "fmt PATH...",
		Short: "Write inventory files in the canonical layout",
		Long: `fmt lays the *.hcl files under the given paths out in the canonical way and keeps
every comment. It names each file that it changes. *.hcl.json files are left as
they are. The path - formats the standard input to the standard output.`,
		Example: `  netgrade fmt my-inventory
  netgrade fmt --check --diff my-inventory`,
		Args: atLeastOnePath,
		RunE: func(command *cobra.Command, paths []string) error {
			return format(command.Context(), outside, paths, flags)
		},
	}
	command.Flags().BoolVar(&flags.check, "check", false, "change nothing; exit with 1 when a file would change")
	command.Flags().BoolVar(&flags.diff, "diff", false, "print what changes")
	return command
}

func format(ctx context.Context, outside world, paths []string, flags formatFlags) error {
	files, err := inventory.Files(ctx, paths, inventory.Options{Stdin: outside.in, StdinName: "stdin.hcl"})
	if err != nil {
		return refuse(outside, err)
	}
	changed := 0
	for _, file := range files {
		if !strings.HasSuffix(file.Path, ".hcl") {
			continue
		}
		laidOut := hclwrite.Format(file.Text)
		if file.Place == "" {
			if _, err := outside.out.Write(laidOut); err != nil {
				return err
			}
			continue
		}
		if bytes.Equal(laidOut, file.Text) {
			continue
		}
		changed++
		if err := flags.report(outside, file, laidOut); err != nil {
			return err
		}
		if !flags.check {
			if err := replace(file.Place, laidOut); err != nil {
				return fmt.Errorf("format %s: %w", file.Path, err)
			}
		}
	}
	if flags.check && changed > 0 {
		return &exit{evaluator.ExitOpen, fmt.Sprintf("netgrade: %d of %d files would change", changed, len(files))}
	}
	return nil
}

func (f formatFlags) report(outside world, file inventory.File, laidOut []byte) error {
	if f.diff {
		_, err := outside.out.Write(diff.Diff(file.Path+" (as it is)", file.Text, file.Path+" (as it should be)", laidOut))
		return err
	}
	_, err := fmt.Fprintln(outside.out, file.Path)
	return err
}

// replace writes a file in one step, so that an interruption leaves the old one or the new one, and never through a link.
func replace(name string, text []byte) error {
	info, err := os.Lstat(name)
	if err != nil {
		return err
	}
	if !info.Mode().IsRegular() {
		return errors.New("not a regular file; name the file that the link leads to")
	}
	temporary, err := os.CreateTemp(filepath.Dir(name), ".netgrade-*")
	if err != nil {
		return err
	}
	defer os.Remove(temporary.Name())
	_, err = temporary.Write(text)
	if err = errors.Join(err, temporary.Chmod(info.Mode().Perm()), temporary.Close()); err != nil {
		return err
	}
	return os.Rename(temporary.Name(), name)
}
