package main

import (
	"fmt"
	"os"
	"strings"

	"github.com/spf13/cobra"
	"github.com/spf13/pflag"
)

// flagsFromEnvironment gives every flag that was not written the value of NETGRADE_<FLAG>, so that a pipeline can set
// --fail-on once as NETGRADE_FAIL_ON. An empty variable counts as none.
func flagsFromEnvironment(command *cobra.Command) error {
	var wrong error
	command.Flags().VisitAll(func(flag *pflag.Flag) {
		name := "NETGRADE_" + strings.ToUpper(strings.ReplaceAll(flag.Name, "-", "_"))
		value := os.Getenv(name)
		if value == "" || flag.Changed || wrong != nil || flag.Name == "help" {
			return
		}
		if err := command.Flags().Set(flag.Name, value); err != nil {
			wrong = fmt.Errorf("the environment variable %s: %w", name, valueFault(err))
		}
	})
	return wrong
}
