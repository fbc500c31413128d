package inventory

import (
	"slices"

	"github.com/netgrade/netgrade/inventory/source"
)

// useTemplates lays an asset over the templates that it uses.
func (r *reader) useTemplates(asset *Block) {}

var _ = slices.Clone[[]source.Range]
