package evaluator

import (
	"context"
	"fmt"

	"github.com/netgrade/netgrade/inventory"
	"github.com/netgrade/netgrade/policies"
)

// Embedded compiles the policies that the program carries, with the thresholds of the profile baseline and the lists beside them.
func Embedded(ctx context.Context) (*Policies, error) {
	families, err := policies.Parameters()
	if err != nil {
		return nil, err
	}
	parameters, err := thresholds(families)
	if err != nil {
		return nil, err
	}
	lists, err := policies.Lists()
	if err != nil {
		return nil, err
	}
	data := map[string]any{"netgrade": map[string]any{"parameters": parameters}}
	for name, list := range lists {
		data[name] = anyList(list)
	}
	sources := Sources{Policies: policies.Modules(), Data: data}
	compiled, err := Compile(ctx, sources)
	if err != nil {
		return nil, err
	}
	compiled.provenance, err = trace(sources, "netgrade")
	return compiled, err
}

// thresholds gives the parameters in the shape that rules read: by family and name, durations in seconds.
func thresholds(families map[string]map[string]policies.Parameter) (map[string]any, error) {
	result := make(map[string]any, len(families))
	for family, named := range families {
		values := make(map[string]any, len(named))
		for name, parameter := range named {
			value, err := threshold(parameter)
			if err != nil {
				return nil, fmt.Errorf("parameter %s.%s: %w", family, name, err)
			}
			values[name] = value
		}
		result[family] = values
	}
	return result, nil
}

func threshold(parameter policies.Parameter) (any, error) {
	text, isText := parameter.Default.(string)
	if parameter.Type != "duration" || !isText {
		return parameter.Default, nil
	}
	return inventory.ParseDuration(text)
}

func anyList(texts []string) []any {
	list := make([]any, len(texts))
	for i, text := range texts {
		list[i] = text
	}
	return list
}
