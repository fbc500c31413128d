package topology

import (
	"slices"
	"strings"

	"github.com/netgrade/netgrade/inventory"
)

// nobody stands for an end, a zone or a parent that isn't there.
const nobody = int32(-1)

// network is what of an inventory carries paths: its active and standby assets and links under small numbers. Assets and links
// are numbered in the order of their names.
type network struct {
	inv    *inventory.Inventory
	assets []*inventory.Block
	links  []*inventory.Block
	// ends are the assets at which a link ends; the second is nobody for a link to the outside, to itself or to a retired asset,
	// both are where no end carries paths, or where there are more than two.
	ends [][2]int32
	// crowded holds the ends of links with more than two. Such a link is no path between two assets; the optimistic graph
	// joins them all, the pessimistic one none.
	crowded map[int32][]int32
	// linksKnown is false where the inventory says nothing about links: it has none and doesn't say so.
	linksKnown bool
}

// readNetwork numbers the assets and links of an inventory.
func readNetwork(inv *inventory.Inventory) *network {
	n := &network{inv: inv, assets: carriers(inv.Blocks["asset"]), links: carriers(inv.Blocks["link"]), crowded: map[int32][]int32{}}
	n.linksKnown = len(inv.Blocks["link"]) > 0 || namedNone(inv, "link")
	n.ends = make([][2]int32, len(n.links))
	for i, link := range n.links {
		n.ends[i] = n.endsOf(int32(i), link)
	}
	return n
}

// carriers lists the blocks that carry paths in the order of their names.
func carriers(blocks map[string]*inventory.Block) []*inventory.Block {
	found := make([]*inventory.Block, 0, len(blocks))
	for _, block := range blocks {
		if carriesPaths(block) {
			found = append(found, block)
		}
	}
	slices.SortFunc(found, func(a, b *inventory.Block) int { return strings.Compare(a.Name, b.Name) })
	return found
}

// namedNone reports whether the inventory says that it has no block of a type.
func namedNone(inv *inventory.Inventory, blockType string) bool {
	if inv.Header == nil {
		return false
	}
	_, named := inv.Header.None[blockType]
	return named
}

// endsOf finds the assets at which a link ends, and remembers it as crowded where there are more than two.
func (n *network) endsOf(number int32, link *inventory.Block) [2]int32 {
	names, _ := references(link, "between")
	live := n.numbers(names)
	switch len(live) {
	case 0:
		return [2]int32{nobody, nobody}
	case 1:
		return [2]int32{live[0], nobody}
	case 2:
		return [2]int32{live[0], live[1]}
	default:
		n.crowded[number] = live
		return [2]int32{nobody, nobody}
	}
}

// numbers gives the numbers of the assets that carry paths, in the order of the names.
func (n *network) numbers(names []string) []int32 {
	var found []int32
	for _, name := range names {
		if number := find(n.assets, name); number != nobody {
			found = append(found, number)
		}
	}
	return found
}

// find gives the number of a block by name, or nobody.
func find(blocks []*inventory.Block, name string) int32 {
	i, ok := slices.BinarySearchFunc(blocks, name, func(b *inventory.Block, name string) int { return strings.Compare(b.Name, name) })
	if !ok {
		return nobody
	}
	return int32(i)
}

// endsAt lists the assets at which a link ends, however many.
func (n *network) endsAt(link int32) []int32 {
	if many := n.crowded[link]; many != nil {
		return many
	}
	ends := n.ends[link]
	switch {
	case ends[0] == nobody:
		return nil
	case ends[1] == nobody:
		return ends[:1]
	default:
		return n.ends[link][:]
	}
}

// joins reports whether a link joins two assets in both graphs.
func (n *network) joins(link int32) bool { return n.ends[link][1] != nobody }
