package main

import (
	"encoding/json"
	"fmt"
	"runtime/debug"

	opa "github.com/open-policy-agent/opa/v1/version"
	"github.com/spf13/cobra"

	"github.com/netgrade/netgrade/evaluator"
)

// build is what the program knows of itself.
type build struct {
	Netgrade     string `json:"netgrade"`
	Commit       string `json:"commit"`
	Modified     bool   `json:"modified"`
	Go           string `json:"go"`
	OPA          string `json:"opa"`
	Grading      string `json:"grading"`
	PolicyDigest string `json:"policy_digest"`
}

func newVersion(outside world) *cobra.Command {
	var format string
	command := &cobra.Command{
		Use:   "version",
		Short: "Say which program, which OPA and which policies these are",
		Long: `version says which build of netgrade this is, which OPA and which grading scheme
it carries, and the digest of its policies: two reports with the same digest were
judged by the same rules and parameters.`,
		Example: `  netgrade version
  netgrade version --format json`,
		Args: noArguments,
		RunE: func(command *cobra.Command, _ []string) error {
			policies, err := evaluator.Embedded(command.Context())
			if err != nil {
				return err
			}
			return printVersion(outside, format, aboutBuild(policies.Digest()))
		},
	}
	declareWord(command, word{&format, "format", versionFormats}, "format", "text", "what to print")
	return command
}

var versionFormats = []string{"text", "json"}

func printVersion(outside world, format string, about build) error {
	if format == "json" {
		encoder := json.NewEncoder(outside.out)
		encoder.SetIndent("", "  ")
		return encoder.Encode(about)
	}
	changed := ""
	if about.Modified {
		changed = ", with changes"
	}
	_, err := fmt.Fprintf(outside.out, "netgrade %s (commit %s%s)\n%s, OPA %s\ngrading %s\npolicies %s\n",
		about.Netgrade, about.Commit, changed, about.Go, about.OPA, about.Grading, about.PolicyDigest)
	return err
}

func aboutBuild(policyDigest string) build {
	about := build{Netgrade: version(), Commit: "unknown", OPA: opa.Version, Grading: evaluator.Grading, PolicyDigest: policyDigest}
	info, ok := debug.ReadBuildInfo()
	if !ok {
		return about
	}
	about.Go = info.GoVersion
	for _, setting := range info.Settings {
		switch setting.Key {
		case "vcs.revision":
			about.Commit = setting.Value
		case "vcs.modified":
			about.Modified = setting.Value == "true"
		}
	}
	return about
}

// version is the module's version as the build recorded it; a build from a checkout says (devel).
func version() string {
	if info, ok := debug.ReadBuildInfo(); ok && info.Main.Version != "" {
		return info.Main.Version
	}
	return "(devel)"
}
