package importer

import (
	"github.com/netgrade/netgrade/inventory/importer/statement"
)

// groupNames are the configuration groups of Junos that apply to the whole configuration.
type groupNames map[string]bool

// appliedGroups finds them. Groups that are applied further down are left out, as their statements stay not understood.
func appliedGroups(tree *statement.Tree) groupNames {
	names := groupNames{}
	if tree.Form == statement.Indented {
		return names
	}
	tree.Walk(func(path statement.Path) {
		if words := path.Last().Words; len(path) == 1 && len(words) == 2 && words[0] == "apply-groups" {
			names[words[1]] = true
		}
	})
	return names
}

// skip is the number of words before the part of a path that counts: two for a statement of an applied group.
func (g groupNames) skip(path statement.Path) int {
	words := []string{}
	for _, s := range path[:min(len(path), 2)] {
		words = append(words, s.Words[:min(len(s.Words), 2)]...)
	}
	if len(words) > 1 && words[0] == "groups" && g[words[1]] {
		return 2
	}
	return 0
}
