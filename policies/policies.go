// Package policies holds what the standards ask: Rego rules, one folder per family and one file per rule with its test beside
// it, the thresholds that they read, and the lists that come from outside an inventory. All of it is data; the Go in this
// room embeds the files and reads the thresholds. Modules is the first call: the file system that the evaluator compiles.
//
// How a rule is written is taught in README.md.
package policies

import (
	"embed"
	"fmt"
	"io/fs"
	"path"
	"strings"

	"go.yaml.in/yaml/v3"
)

//go:embed lib border logging management ot physical recovery resilience satellite segmentation snmp ssh supplier switching time wireless parameters lists
var files embed.FS

// Modules is the file system of all Rego modules, tests included; a caller that evaluates leaves *_test.rego out.
func Modules() fs.FS { return files }

// Parameter is one threshold with its meaning. Default and the values in Profiles are as the file writes them: a number, a text (a duration
// such as 72h), or a list.
type Parameter struct {
	Family  string `yaml:"-"`
	Name    string `yaml:"-"`
	Meaning string `yaml:"meaning"`
	// Type is duration, number, share or list(string).
	Type    string `yaml:"type"`
	Default any    `yaml:"default"`
	// Direction says which value is stricter: min (the larger), max (the smaller), date (the earlier) or set, where Elements decides.
	Direction string `yaml:"direction"`
	// Elements says what a set holds: allowed (fewer is stricter), required or forbidden (more is stricter), classifying (not tightened).
	Elements string `yaml:"elements"`
	// Contested names the sources that disagree about the default.
	Contested string `yaml:"contested"`
	// Profiles overlay the default: a scalar replaces it, a list is edited with only, add or remove.
	Profiles map[string]any `yaml:"profiles"`
}

// Parameters reads every threshold, by family and name.
func Parameters() (map[string]map[string]Parameter, error) {
	entries, err := fs.ReadDir(files, "parameters")
	if err != nil {
		return nil, fmt.Errorf("list parameters: %w", err)
	}
	families := make(map[string]map[string]Parameter, len(entries))
	for _, entry := range entries {
		family := strings.TrimSuffix(entry.Name(), ".yaml")
		var named map[string]Parameter
		if err := readYAML(path.Join("parameters", entry.Name()), &named); err != nil {
			return nil, err
		}
		for name, parameter := range named {
			parameter.Family, parameter.Name = family, name
			named[name] = parameter
		}
		families[family] = named
	}
	return families, nil
}

// Lists reads the lists that come from outside an inventory, by the name under which rules read them in data.
func Lists() (map[string][]string, error) {
	entries, err := fs.ReadDir(files, "lists")
	if err != nil {
		return nil, fmt.Errorf("list the lists: %w", err)
	}
	lists := make(map[string][]string, len(entries))
	for _, entry := range entries {
		var list []string
		if err := readYAML(path.Join("lists", entry.Name()), &list); err != nil {
			return nil, err
		}
		lists[strings.TrimSuffix(entry.Name(), ".yaml")] = list
	}
	return lists, nil
}

func readYAML(name string, into any) error {
	text, err := files.ReadFile(name)
	if err != nil {
		return fmt.Errorf("read %s: %w", name, err)
	}
	if err := yaml.Unmarshal(text, into); err != nil {
		return fmt.Errorf("read %s: %w", name, err)
	}
	return nil
}
