package topology

import (
	"slices"
	"strings"
)

// group is a set of assets or links that one event takes at once.
type group struct {
	name string
	// assets and links certainly belong to it.
	assets, links []int32
	// maybe and maybeLinks belong to it where an undeclared attribute says so, beyond what is loose in the grouping.
	maybe, maybeLinks []int32
	// anonymous groups exist only where undeclared attributes agree on something that nobody named.
	anonymous bool
}

// grouping holds all groups of one kind.
type grouping struct {
	kind   Kind
	groups []group
	// loose and looseLinks may belong to any of the groups, or together to one that nobody named.
	loose, looseLinks []int32
	// sparesEntries is true where the entry assets of a service are not taken with their group.
	sparesEntries bool
	// exceeded says which bound left groups out, or is empty.
	exceeded string
	// assetDoubts and linkDoubts name the attributes because of which an asset or a link is loose or maybe.
	assetDoubts, linkDoubts func(number int32) []Missing
}

// collector gathers groups by name.
type collector struct {
	index  map[string]int
	groups []group
}

// at finds or makes the group of a name; key is what makes two spellings one.
func (c *collector) at(key, shown string) *group {
	if c.index == nil {
		c.index = map[string]int{}
	}
	i, ok := c.index[key]
	if !ok {
		i = len(c.groups)
		c.index[key] = i
		c.groups = append(c.groups, group{name: shown})
	}
	return &c.groups[i]
}

// sorted gives the groups by name, and one without a name for what is loose.
func (c *collector) sorted(anyLoose bool) []group {
	slices.SortFunc(c.groups, func(a, b group) int { return strings.Compare(a.name, b.name) })
	if anyLoose {
		c.groups = append(c.groups, group{anonymous: true})
	}
	return c.groups
}

// groupings makes the groups of every kind.
func (m *model) groupings() []*grouping {
	return []*grouping{m.siteGroups(), m.ductGroups(), m.providerGroups(), m.substationGroups(), m.feedGroups(), m.firmwareGroups(), m.satelliteGroup(), m.countryGroups()}
}

// missingOf names one attribute of a block of the inventory.
func missingOf(blockType, name, path string) []Missing {
	return []Missing{{Element: Element{Type: blockType, Name: name}, Path: path}}
}
