package importer

import (
	"slices"
	"strings"

	"github.com/netgrade/netgrade/inventory/importer/statement"
)

// groups are the configuration groups of Junos that apply to the whole configuration.
type groups struct {
	names map[string]bool
	// partial is set when some group is applied further down, or by a name that only the device resolves.
	partial bool
}

// appliedGroups finds them.
func appliedGroups(tree *statement.Tree) groups {
	g := groups{names: map[string]bool{}}
	if tree.Form == statement.Indented {
		return g
	}
	tree.Walk(func(path statement.Path) {
		for depth, s := range path {
			at := slices.Index(s.Words, "apply-groups")
			switch {
			case at < 0:
			case depth == 0 && at == 0 && len(s.Words) == 2 && !strings.HasPrefix(s.Words[1], "$"):
				g.names[s.Words[1]] = true
			default:
				g.partial = true
			}
		}
	})
	return g
}

// skip is the number of words before the part of a path that counts: two for a statement of an applied group.
func (g groups) skip(path statement.Path) int {
	words := []string{}
	for _, s := range path[:min(len(path), 2)] {
		words = append(words, s.Words[:min(len(s.Words), 2)]...)
	}
	if len(words) > 1 && words[0] == "groups" && g.names[words[1]] {
		return 2
	}
	return 0
}
