package main

import "github.com/spf13/cobra"

func newHelp() *cobra.Command {
	return &cobra.Command{
		Use:   "help [COMMAND]",
		Short: "Explain a command, with its flags and two examples",
		Long: `help explains a command: what it does, its flags, and two examples. Without a
command it lists the commands.`,
		Example: `  netgrade help check
  netgrade help import config`,
		Args: cobra.ArbitraryArgs, // the names of commands, one below the other
		ValidArgsFunction: func(command *cobra.Command, names []string, _ string) ([]string, cobra.ShellCompDirective) {
			var below []string
			if target, _, err := command.Root().Find(names); err == nil {
				for _, one := range target.Commands() {
					below = append(below, one.Name())
				}
			}
			return below, cobra.ShellCompDirectiveNoFileComp
		},
		RunE: func(command *cobra.Command, names []string) error {
			target, rest, err := command.Root().Find(names)
			if err != nil {
				return err
			}
			if err := knownCommand(target, rest); err != nil {
				return err
			}
			// Its help shows the same flags as --help does.
			target.InitDefaultHelpFlag()
			target.InitDefaultVersionFlag()
			return target.Help()
		},
	}
}
