package main

import (
	"io"
	"slices"
	"strings"
	"testing"
	"time"
	"unicode/utf8"

	"github.com/spf13/cobra"
	"github.com/spf13/pflag"
)

// everyCommand lists the root and all commands below it.
func everyCommand(t *testing.T) []*cobra.Command {
	t.Helper()
	all := []*cobra.Command{newRoot(world{in: strings.NewReader(""), out: io.Discard, err: io.Discard, now: time.Now})}
	all[0].InitDefaultHelpCmd()
	for i := 0; i < len(all); i++ {
		all = append(all, all[i].Commands()...)
	}
	if len(all) < 2 {
		t.Fatal("the program has no commands")
	}
	return all
}

// TestEveryCommandExplainsItself holds the help of each command to what a newcomer needs.
func TestEveryCommandExplainsItself(t *testing.T) {
	for _, command := range everyCommand(t) {
		t.Run(command.CommandPath(), func(t *testing.T) {
			examples := slices.DeleteFunc(strings.Split(command.Example, "\n"), func(line string) bool {
				return !strings.HasPrefix(line, "  ") || !strings.Contains(line, "netgrade ")
			})
			if len(examples) < 2 {
				t.Errorf("its help shows %d examples", len(examples))
			}
			if command.Short == "" || strings.HasSuffix(command.Short, ".") {
				t.Errorf("its line in the list is %q", command.Short)
			}
			if command.Long == "" {
				t.Error("its help explains nothing")
			}
			for line := range strings.Lines(command.Long) {
				if utf8.RuneCountInString(strings.TrimSpace(line)) > 100 {
					t.Errorf("a line of its help is wider than a page: %s", line)
				}
			}
			if command.Args == nil {
				t.Error("it takes whatever arguments stand there")
			}
		})
	}
}

// TestExamplesParse reads the flags and arguments of each example as the shell hands them over.
func TestExamplesParse(t *testing.T) {
	for _, command := range everyCommand(t) {
		for line := range strings.Lines(command.Example) {
			line = strings.TrimPrefix(strings.TrimSpace(line), "source <(")
			for part := range strings.SplitSeq(strings.TrimSuffix(line, ")"), " && ") {
				part, _, _ = strings.Cut(part, " >")
				words := strings.Fields(part)
				root := everyCommand(t)[0]
				target, rest, err := root.Find(words[1:])
				if err == nil {
					err = target.ParseFlags(rest)
				}
				if err == nil {
					err = target.ValidateArgs(target.Flags().Args())
				}
				if err != nil || target == root {
					t.Errorf("the help of %s shows %q: %v", command.CommandPath(), part, err)
				}
			}
		}
	}
}

// TestEveryFlagIsExplained wants a sentence of each flag, and a name of its value that isn't the name of a type of Go.
func TestEveryFlagIsExplained(t *testing.T) {
	seen := 0
	for _, command := range everyCommand(t) {
		command.LocalFlags().VisitAll(func(flag *pflag.Flag) {
			seen++
			value, usage := pflag.UnquoteUsage(flag)
			if usage == "" || strings.HasSuffix(usage, ".") {
				t.Errorf("%s --%s: its explanation is %q", command.CommandPath(), flag.Name, usage)
			}
			if value != strings.ToUpper(value) {
				t.Errorf("%s --%s: its value is called %q", command.CommandPath(), flag.Name, value)
			}
		})
	}
	if seen == 0 {
		t.Fatal("no flag was seen")
	}
}
