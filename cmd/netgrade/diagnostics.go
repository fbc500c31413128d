package main

import (
	"errors"

	"github.com/netgrade/netgrade/evaluator"
	"github.com/netgrade/netgrade/inventory"
	"github.com/netgrade/netgrade/inventory/source"
)

// refuse prints everything that is wrong with an inventory and ends with the code for what can't be graded.
func refuse(outside world, err error) error {
	var invalid *inventory.Invalid
	if !errors.As(err, &invalid) {
		return err
	}
	if err := explain(outside, invalid.Diagnostics, invalid.Files); err != nil {
		return err
	}
	return &exit{code: evaluator.ExitRefused}
}

// explain prints diagnostics with their source lines on stderr.
func explain(outside world, diagnostics source.Diagnostics, files []inventory.File) error {
	texts := make(map[string][]byte, len(files))
	for _, file := range files {
		texts[file.Path] = file.Text
	}
	width, color := terminal(outside.err, outside.color)
	return diagnostics.Write(outside.err, func(file string) []byte { return texts[file] }, source.Style{Width: width, Color: color})
}
