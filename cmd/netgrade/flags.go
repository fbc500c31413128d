package main

import (
	"fmt"
	"slices"
	"strings"

	"github.com/spf13/cobra"

	"github.com/netgrade/netgrade/inventory/source"
)

// words lists legal words as help shows them.
func words(legal []string) string { return strings.Join(legal, ", ") }

// oneOf refuses a word that means nothing and names the nearest that does.
func oneOf(flag, word string, legal []string) error {
	if slices.Contains(legal, word) {
		return nil
	}
	if near, ok := source.Nearest(word, legal); ok {
		return fmt.Errorf("%s: unknown word %q; did you mean %q?", flag, word, near)
	}
	return fmt.Errorf("%s: unknown word %q; expected one of %s", flag, word, words(legal))
}

func atLeast(flag string, value, least int) error {
	if value < least {
		return fmt.Errorf("%s: %d is too small; the least is %d", flag, value, least)
	}
	return nil
}

// complete lets the shell complete the legal words of flags.
func complete(command *cobra.Command, legal map[string][]string) {
	for flag, list := range legal {
		// The only error is a flag that doesn't exist, which every run of the command's tests would show.
		_ = command.RegisterFlagCompletionFunc(flag, cobra.FixedCompletions(list, cobra.ShellCompDirectiveNoFileComp))
	}
}
