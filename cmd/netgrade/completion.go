package main

import (
	"fmt"
	"io"

	"github.com/spf13/cobra"
)

// shell is a shell for which a script of completions can be printed.
type shell struct {
	name  string
	print func(root *cobra.Command, out io.Writer) error
}

func shells() []shell {
	return []shell{
		{"bash", func(root *cobra.Command, out io.Writer) error { return root.GenBashCompletionV2(out, true) }},
		{"fish", func(root *cobra.Command, out io.Writer) error { return root.GenFishCompletion(out, true) }},
		{"powershell", func(root *cobra.Command, out io.Writer) error { return root.GenPowerShellCompletionWithDesc(out) }},
		{"zsh", func(root *cobra.Command, out io.Writer) error { return root.GenZshCompletion(out) }},
	}
}

func shellNames() []string {
	var names []string
	for _, shell := range shells() {
		names = append(names, shell.name)
	}
	return names
}

func newCompletion(outside world) *cobra.Command {
	return &cobra.Command{
		Use:   "completion SHELL",
		Short: "Print the script with which a shell completes commands, flags and their words",
		Long: `completion prints a script for bash, fish, powershell or zsh. Once the shell has
read it, the tabulator key completes the commands of netgrade, their flags and
the words that a flag takes.`,
		Example: `  source <(netgrade completion bash)
  netgrade completion fish > ~/.config/fish/completions/netgrade.fish`,
		Args:      oneShell,
		ValidArgs: shellNames(),
		RunE: func(command *cobra.Command, names []string) error {
			for _, shell := range shells() {
				if shell.name == names[0] {
					return shell.print(command.Root(), outside.out)
				}
			}
			return known("shell", names[0], shellNames())
		},
	}
}

func oneShell(_ *cobra.Command, names []string) error {
	if len(names) != 1 {
		return fmt.Errorf("name one shell: %s", words(shellNames()))
	}
	return nil
}
