package main

import (
	"errors"
	"fmt"
	"strings"

	"github.com/spf13/cobra"
	"github.com/spf13/pflag"

	"github.com/netgrade/netgrade/inventory/source"
)

// What people get who mistype: the word as they wrote it, and the nearest that exists or where the list of them is.

// knownCommand refuses the arguments of a command that only has others below it.
func knownCommand(command *cobra.Command, arguments []string) error {
	if len(arguments) == 0 {
		return nil
	}
	var names []string
	for _, below := range command.Commands() {
		names = append(names, below.Name())
	}
	if near, ok := source.Nearest(arguments[0], names); ok {
		return fmt.Errorf("there is no command %q; did you mean \"%s %s\"?", command.CommandPath()+" "+arguments[0], command.CommandPath(), near)
	}
	return fmt.Errorf("there is no command %q; \"%s --help\" lists the commands", command.CommandPath()+" "+arguments[0], command.CommandPath())
}

// usageWithin is the template of the usage with flags that keep within the terminal, and one line that says how to call the command.
func usageWithin(outside world, template string) string {
	width, _ := terminal(outside.out, outside.color)
	if width == 0 {
		width = source.DefaultWidth
	}
	return strings.NewReplacer(
		".FlagUsages", fmt.Sprintf(".FlagUsagesWrapped %d", width),
		"{{if .HasAvailableSubCommands}}\n  {{.CommandPath}} [command]{{end}}", "",
		"[command]", "COMMAND",
	).Replace(template)
}

// showHelp is what a command does that only has others below it.
func showHelp(command *cobra.Command, _ []string) error { return command.Help() }

// noArguments refuses arguments where flags say everything.
func noArguments(command *cobra.Command, arguments []string) error {
	if len(arguments) > 0 {
		return fmt.Errorf("%q: %s takes nothing but flags", arguments[0], command.CommandPath())
	}
	return nil
}

// flagFault says what is wrong with a flag. Behind a command that doesn't exist no flag is known, and the command is the mistake.
func flagFault(command *cobra.Command, err error) error {
	if command.HasSubCommands() && command.Flags().NArg() > 0 {
		return knownCommand(command, command.Flags().Args())
	}
	var unknown *pflag.NotExistError
	var silent *pflag.ValueRequiredError
	var wrong *pflag.InvalidValueError
	switch {
	case errors.As(err, &unknown):
		return unknownFlag(command, unknown)
	case errors.As(err, &silent):
		value, usage := pflag.UnquoteUsage(silent.GetFlag())
		return fmt.Errorf("--%s needs a value, --%s %s: %s", silent.GetFlag().Name, silent.GetFlag().Name, value, usage)
	case errors.As(err, &wrong):
		return fmt.Errorf("--%s: %w", wrong.GetFlag().Name, valueFault(err))
	}
	return err
}

// unknownFlag names the nearest flag. A word behind one dash is read as a row of letters, and people mean the flag of that name.
func unknownFlag(command *cobra.Command, unknown *pflag.NotExistError) error {
	written, name := "--"+unknown.GetSpecifiedName(), unknown.GetSpecifiedName()
	if letters := unknown.GetSpecifiedShortnames(); letters != "" {
		written, name = "-"+letters, letters
	}
	var names []string
	command.Flags().VisitAll(func(flag *pflag.Flag) { names = append(names, flag.Name) })
	if near, ok := source.Nearest(name, names); ok {
		return fmt.Errorf("%s has no flag %s; did you mean --%s?", command.CommandPath(), written, near)
	}
	return fmt.Errorf("%s has no flag %s; \"%s --help\" lists its flags", command.CommandPath(), written, command.CommandPath())
}

// valueFault is what is wrong with the value of a flag, without the words that the flag library puts round it.
func valueFault(err error) error {
	var wrong *pflag.InvalidValueError
	if !errors.As(err, &wrong) {
		return err
	}
	switch wrong.GetFlag().Value.Type() {
	case "bool":
		return fmt.Errorf("expected true or false, not %q", wrong.GetValue())
	case "int":
		return fmt.Errorf("expected a whole number, not %q", wrong.GetValue())
	}
	return wrong.Unwrap()
}
