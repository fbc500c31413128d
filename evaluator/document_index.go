package evaluator

import (
	"github.com/open-policy-agent/opa/v1/ast"

	"github.com/netgrade/netgrade/inventory"
)

// indexMakers are the look-up tables that rules find under input.index, by name. Each is made only when a rule reads it.
var indexMakers = map[string]func(*inventory.Inventory) map[string][]string{
	// assets_at_site: the names of the assets of a site, whatever their state.
	"assets_at_site": func(inv *inventory.Inventory) map[string][]string { return byReference(inv, "asset", "site") },
	// assets_in_zone: the names of the assets of a zone, whatever their state.
	"assets_in_zone": func(inv *inventory.Inventory) map[string][]string { return byReference(inv, "asset", "zone") },
	// services_on_asset: the names of the services that an asset hosts.
	"services_on_asset": func(inv *inventory.Inventory) map[string][]string { return byReference(inv, "service", "hosted_on") },
}

// byReference lists the names of all blocks of a type under the name to which an attribute of theirs refers.
func byReference(inv *inventory.Inventory, blockType, attribute string) map[string][]string {
	index := map[string][]string{}
	for _, name := range inv.Names(blockType) {
		switch data := inv.Lookup(blockType, name).Attributes[attribute].Data.(type) {
		case inventory.Reference:
			index[data.Name] = append(index[data.Name], name)
		case []inventory.Value:
			for _, element := range data {
				if reference, ok := element.Data.(inventory.Reference); ok {
					index[reference.Name] = append(index[reference.Name], name)
				}
			}
		}
	}
	return index
}

// indexes makes the tables that are read.
func (d *documents) indexes(read *reads) *ast.Term {
	var pairs []pair
	for name, make := range indexMakers {
		if read.below(name) == nil {
			continue
		}
		var entries []pair
		for key, names := range make(d.inventory) {
			terms := ast.NewArray()
			for _, one := range names {
				terms = terms.Append(ast.StringTerm(one))
			}
			entries = append(entries, entry(key, ast.NewTerm(terms)))
		}
		pairs = append(pairs, entry(name, ast.ObjectTerm(entries...)))
	}
	return ast.ObjectTerm(pairs...)
}
