# METADATA
# title: An essential service survives the loss of any one duct
# description: Two fibres in one duct are cut by one digger.
# custom:
#   id: RES-004
#   severity: high
#   subject: service
#   cause: single-point-of-failure
#   remediation: Route one of the links through another duct.
#   binding: operator
#   references:
#     nis2-ir: ["4.2.4(d)", "13.1.2(c)"]
#     nist-800-53: ["CP-8(2)", "SC-47"]
#     iso27001: ["A.7.12", "A.8.14"]
package netgrade.resilience.ducts

import data.netgrade.lib

applies if input.service.essential

deny contains finding if {
	input.service._derived.reached == false
	finding := {"message": "it is not reached even while nothing is lost", "at": ["reached_from"]}
}

# Each line of the inventory that names the duct is a place to look at, however it spells the name.
deny contains finding if {
	some duct, link, position
	cut := input.service._derived.duct_loss.cuts[duct]
	lib.folded(input.inventory.link[link].ducts[position]) == lib.folded(duct)
	input.inventory.link[link].status in lib.live_states
	finding := {
		"message": "the loss of duct {duct} stops it",
		"with": {"duct": duct},
		"at": {"type": "link", "name": link, "path": ["ducts", position]},
		"related": cut.path,
	}
}

met if input.service._derived.duct_loss.survived
