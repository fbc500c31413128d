package main

import (
	"fmt"

	"github.com/spf13/cobra"

	"github.com/netgrade/netgrade/inventory/vocabulary"
)

func newVocabulary(outside world) *cobra.Command {
	var schema bool
	command := &cobra.Command{
		Use:   "vocabulary [PATH]",
		Short: "Explain what an inventory may say: a block, an attribute, a kind",
		Long: `vocabulary explains the language of inventories. Without a path it lists the
blocks and kinds; with the path of a block or an attribute, or the name of a
kind, it says what it means, what may be written, what silence means, and shows
an example.`,
		Example: `  netgrade vocabulary asset.ssh
  netgrade vocabulary --json-schema > netgrade.schema.json`,
		Args: onePathAtMost,
		RunE: func(_ *cobra.Command, paths []string) error {
			words := vocabulary.Standard()
			if schema {
				return printSchema(outside, words)
			}
			path := ""
			if len(paths) > 0 {
				path = paths[0]
			}
			width, _ := terminal(outside.out, outside.color)
			text, err := words.Explain(path, width)
			if err != nil {
				return err
			}
			_, err = fmt.Fprint(outside.out, text)
			return err
		},
	}
	command.Flags().BoolVar(&schema, "json-schema", false, "print a JSON Schema for *.hcl.json, for editors")
	return command
}

func onePathAtMost(_ *cobra.Command, paths []string) error {
	if len(paths) > 1 {
		return fmt.Errorf("%q: one path is explained at a time", paths[1])
	}
	return nil
}

func printSchema(outside world, words *vocabulary.Vocabulary) error {
	text, err := words.JSONSchema()
	if err != nil {
		return err
	}
	_, err = fmt.Fprintf(outside.out, "%s\n", text)
	return err
}
