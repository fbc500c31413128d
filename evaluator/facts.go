package evaluator

import (
	"context"
	"slices"

	"github.com/netgrade/netgrade/inventory"
	"github.com/netgrade/netgrade/inventory/topology"
)

// Topology works the facts of the topology out, by the thresholds that the policies hold: what the loss of one part cuts off, and what one may ask of it.
func Topology(ctx context.Context, policies *Policies, inv *inventory.Inventory) (*topology.Facts, error) {
	return topology.Derive(ctx, inv, topology.Options{
		MinimumBuffer:   number(policies.data, "netgrade.parameters.border.minimum_buffer"),
		MinimumAutonomy: number(policies.data, "netgrade.parameters.power.minimum_autonomy"),
	})
}

// needsOf says what services stop without, beside their hosts: every asset, link and site whose single loss cuts.
func needsOf(facts *topology.Facts) func(service string) []Need {
	return func(service string) []Need {
		certain, possible := facts.Needed(service)
		needs := make([]Need, 0, len(certain)+len(possible))
		for _, element := range certain {
			needs = append(needs, Need{SubjectRef: SubjectRef{element.Type, element.Name}})
		}
		for _, element := range possible {
			if !slices.Contains(certain, element) {
				needs = append(needs, Need{SubjectRef: SubjectRef{element.Type, element.Name}, Possible: true})
			}
		}
		return needs
	}
}

// lossKeys name in a report the losses that certainly stop a service, by their kind.
var lossKeys = map[topology.Kind]string{
	topology.Asset: "must_assets", topology.Link: "must_links", topology.Site: "must_sites", topology.Duct: "must_ducts",
	topology.Provider: "must_providers", topology.Power: "must_power", topology.Firmware: "must_firmware",
	topology.Satellite: "must_satellite", topology.Country: "must_countries",
}

// derivedOf tells of each service whether it is essential, whether it is reached while nothing is lost, and what it doesn't survive, with the
// way by which a loss hits it.
func derivedOf(inv *inventory.Inventory, facts *topology.Facts) map[string]map[string]any {
	all := map[string]map[string]any{}
	for _, name := range inv.Names("service") {
		standing := facts.Standing(name)
		if standing == nil {
			continue
		}
		derived := map[string]any{"reached": standing.Reach.String()}
		if essential, declared := inv.Blocks["service"][name].Data("essential"); declared {
			derived["essential"] = essential
		}
		for kind, key := range lossKeys {
			derived[key] = cutsOf(standing.Losses[kind].Cuts)
		}
		if believed := believedOf(standing); len(believed) > 0 {
			derived["believed"] = believed
		}
		all[name] = derived
	}
	return all
}

func cutsOf(cuts []topology.Cut) []any {
	all := []any{}
	for _, cut := range cuts {
		one := map[string]any{"name": cut.Name}
		if cut.Witness != nil {
			one["hosts"] = cut.Witness.Hosts
			one["zone"] = cut.Witness.Zone
			one["through"] = cut.Witness.Through
			one["path"] = pathOf(cut.Witness.Path)
		}
		all = append(all, one)
	}
	return all
}

func pathOf(path []topology.Element) []any {
	all := []any{}
	for _, element := range path {
		all = append(all, map[string]any{"type": element.Type, "name": element.Name})
	}
	return all
}

// believedOf lists what the service survives only because a buffer or an alternative was declared, with the losses by their kind.
func believedOf(standing *topology.Standing) []any {
	all := []any{}
	for _, kind := range topology.Kinds() {
		loss := standing.Losses[kind]
		if loss.Outlived != topology.Yes {
			continue
		}
		for _, belief := range loss.Believed {
			all = append(all, map[string]any{
				"kind": string(kind), "loss": belief.Loss, "service": belief.Service, "need": belief.Need, "by": belief.By,
			})
		}
	}
	return all
}
