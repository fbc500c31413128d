# METADATA
# title: Management networks belong to a management zone
# description: A source restriction to a user network protects little.
# custom:
#   id: MGMT-005
#   severity: medium
#   subject: asset
#   kinds: [all]
#   cause: management-reachability
#   remediation: Create a dedicated management zone, move the administration sources into it and name it in the inventory.
#   binding: operator
#   references:
#     nis2-ir: ["6.8.2(f)", "6.8.2(g)"]
#     iso27001: ["A.8.22"]
#     iec62443-3-3: ["SR 5.1"]
#     nist-csf: ["PR.IR-01"]
#     nist-800-53: ["SC-7(15)", "SC-7(29)"]
#     cis: ["12.2", "12.8"]
#     enisa-5g: ["SO11-052"]
package netgrade.management.zone

import data.netgrade.lib

excluded if input.asset.management.networks == []

deny contains finding if {
	some position
	network := input.asset.management.networks[position]
	some name in _declared_zones
	input.inventory.zone[name].trust != "management"
	lib.overlaps(network, input.inventory.zone[name].networks)
	finding := {
		"message": "the management network {network} overlaps zone {zone}, which is no management zone",
		"with": {"network": network, "zone": name},
		"at": ["management", "networks", position],
		"related": [{"type": "zone", "name": name, "path": ["networks"]}],
	}
}

# Whatever the zones leave out: none of those that could be management zones can grow.
deny contains finding if {
	lib.at_least(_declared_zones, 1)
	lib.proven_for_all(_declared_zones, _bounded)
	some position
	network := input.asset.management.networks[position]
	lib.uncovered(network, _possible_networks)
	finding := {
		"message": "the management network {network} is not covered by management zones",
		"with": {"network": network},
		"at": ["management", "networks", position],
	}
}

met if {
	lib.proven_for_all(lib.positions(input.asset.management.networks), _covered)
	lib.proven_for_all(_declared_zones, _harmless)
}

# zone.internet is built in and stands for no network of the operator's.
_declared_zones := object.keys(input.inventory.zone) - {"internet"}

_covered contains position if {
	some position
	lib.covered(input.asset.management.networks[position], _management_networks)
}

_management_networks contains network if {
	some name in _declared_zones
	input.inventory.zone[name].trust == "management"
	some position
	network := input.inventory.zone[name].networks[position]
}

# A zone does no harm when it is a management zone, or surely shares no address with the management networks.
_harmless contains name if {
	some name in _declared_zones
	input.inventory.zone[name].trust == "management"
}

_harmless contains name if {
	some name in _declared_zones
	lib.disjoint(input.asset.management.networks, input.inventory.zone[name].networks)
}

# A zone is bounded when nothing that it leaves out could add a management network.
_bounded contains name if some name in _certainly_other

_bounded contains name if {
	some name in _declared_zones
	is_array(input.inventory.zone[name].networks)
}

_certainly_other contains name if {
	some name in _declared_zones
	input.inventory.zone[name].trust != "management"
}

_possible_networks contains network if {
	some name in lib.still_possible(_declared_zones, _certainly_other)
	some position
	network := input.inventory.zone[name].networks[position]
}
