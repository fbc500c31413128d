# METADATA
# title: Safety systems are separated
# description: Safety must work when everything else is compromised.
# custom:
#   id: OT-005
#   severity: critical
#   subject: asset
#   kinds: [all]
#   cause: safety-separation
#   remediation: Move safety controllers into a safety zone, let conduits into it pass only through a filter that denies by default, and export data one-way.
#   binding: operator
#   references:
#     nis2-ir: ["6.8.2(c)", "6.8.2(e)"]
#     iso27001: ["A.8.22"]
#     iec62443-3-3: ["SR 5.1 RE 3"]
#     iec62443-2-1: ["NET 1.3"]
#     nist-800-53: ["SC-3", "SC-7(21)"]
package netgrade.ot.safety

import data.netgrade.lib

applies if input.asset.industrial.safety_function

applies if input.asset._kind == "safety_controller"

deny contains finding if {
	trust := input.asset.zone.trust
	trust != "safety"
	finding := {
		"message": "a safety function stands in a zone of trust {trust}",
		"with": {"trust": trust},
		"at": ["zone"],
	}
}

deny contains finding if {
	some conduit in _leads_here
	lib.proven_for_all(lib.positions(input.inventory.conduit[conduit].through), lib.of(_opens, conduit))
	finding := {
		"message": "conduit {conduit} enters its zone through nothing that refuses by default",
		"with": {"conduit": conduit},
		"at": {"type": "conduit", "name": conduit, "path": ["through"]},
		"related": [["zone"]],
	}
}

met if {
	input.asset.zone.trust == "safety"
	lib.proven_for_all(object.keys(input.inventory.conduit), _leads_elsewhere | _guarded)
}

_leads_here contains conduit if {
	some conduit
	input.inventory.conduit[conduit].to._name == input.asset.zone._name
}

_leads_elsewhere contains conduit if {
	some conduit
	input.inventory.conduit[conduit].to._name != input.asset.zone._name
}

_guarded contains conduit if {
	some conduit, position
	host := input.inventory.conduit[conduit].through[position]
	input.inventory.asset[host].status in lib.live_states
	input.inventory.asset[host].firewall.default_inbound == "deny"
}

# The positions in a conduit's path that refuse nothing by default.
_opens contains [conduit, position] if {
	some conduit, position
	host := input.inventory.conduit[conduit].through[position]
	input.inventory.asset[host].status in lib.dead_states
}

_opens contains [conduit, position] if {
	some conduit, position
	host := input.inventory.conduit[conduit].through[position]
	input.inventory.asset[host].firewall.default_inbound == "allow"
}

_opens contains [conduit, position] if {
	some conduit, position
	host := input.inventory.conduit[conduit].through[position]
	input.inventory.asset[host].firewall == null
}
