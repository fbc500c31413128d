package main

import (
	"fmt"
	"slices"
	"strconv"
	"strings"
	"time"

	"github.com/spf13/cobra"

	"github.com/netgrade/netgrade/inventory/source"
)

// words lists legal words as help shows them.
func words(legal []string) string { return strings.Join(legal, ", ") }

// word is the value of a flag that takes one word of a list. A word that means nothing is refused when it is read, from the
// command line or the environment, so that a misspelt gate never lets everything pass.
type word struct {
	value *string
	noun  string // what the word is, such as severity
	legal []string
}

func (w word) String() string { return *w.value }

// Type is how help writes the value.
func (w word) Type() string { return strings.ToUpper(w.noun) }

func (w word) Set(text string) error {
	if err := known(w.noun, text, w.legal); err != nil {
		return err
	}
	*w.value = text
	return nil
}

// declareWord declares such a flag; its usage and the shell's completion list the words.
func declareWord(command *cobra.Command, flag word, name, initial, usage string) {
	*flag.value = initial
	command.Flags().Var(flag, name, usage+": "+words(flag.legal))
	complete(command, map[string][]string{name: flag.legal})
}

// number is the value of a flag that takes a whole number between two bounds.
type number struct {
	value       *int
	noun        string
	least, most int
}

func (n number) String() string { return strconv.Itoa(*n.value) }

// Type is how help writes the value.
func (n number) Type() string { return strings.ToUpper(n.noun) }

func (n number) Set(text string) error {
	value, err := strconv.Atoi(text)
	if err != nil || value < n.least || value > n.most {
		return fmt.Errorf("expected a whole number from %d to %d, not %q", n.least, n.most, text)
	}
	*n.value = value
	return nil
}

// declareNumber declares such a flag.
func declareNumber(command *cobra.Command, flag number, name string, initial int, usage string) {
	*flag.value = initial
	command.Flags().Var(flag, name, usage)
}

// day is the value of a flag that takes a day of the calendar.
type day struct{ value *string }

func (d day) String() string { return *d.value }

// Type is how help writes the value.
func (d day) Type() string { return "DAY" }

func (d day) Set(text string) error {
	if _, err := time.Parse(time.DateOnly, text); err != nil {
		return fmt.Errorf("%q is no day of the calendar; write it as 2026-11-23", text)
	}
	*d.value = text
	return nil
}

// dayOf is the day that was asked for, and else today.
func dayOf(asked string, now time.Time) string {
	if asked != "" {
		return asked
	}
	return now.UTC().Format(time.DateOnly)
}

// known refuses a word that means nothing and names the nearest that does.
func known(noun, word string, legal []string) error {
	if slices.Contains(legal, word) {
		return nil
	}
	if near, ok := source.Nearest(word, legal); ok {
		return fmt.Errorf("unknown %s %q; did you mean %q?", noun, word, near)
	}
	return fmt.Errorf("unknown %s %q; expected one of %s", noun, word, words(legal))
}

// oneOf is known for a flag whose words depend on what else was asked for.
func oneOf(flag, word string, legal []string) error {
	if err := known("word", word, legal); err != nil {
		return fmt.Errorf("%s: %w", flag, err)
	}
	return nil
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
