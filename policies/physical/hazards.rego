# METADATA
# title: The sites an essential service can fail over to do not share a hazard zone
# description: Two data centres in one flood plain are one.
# custom:
#   id: PHYS-004
#   severity: high
#   subject: service
#   cause: single-point-of-failure
#   remediation: Move one host to a site outside the zone.
#   binding: operator
#   references:
#     nis2-ir: ["4.2.2(c)", "13.2.1"]
#     nist-800-53: ["CP-6(1)", "CP-7(1)", "PE-23"]
#     dora: ["12(5)(a)"]
#     cer: ["13(1)(a)"]
package netgrade.physical.hazards

import data.netgrade.parameters.physical

applies if {
	input.service.essential
	input.service._derived.spread
}

excluded if input.service._derived.spread == false

deny contains finding if {
	some hazard
	input.service._derived.hazard_loss.cuts[hazard]
	finding := {
		"message": "one event in hazard zone {hazard} stops it",
		"with": {"hazard": hazard},
		"at": ["hosted_on"],
	}
}

deny contains finding if {
	distance := input.service._derived.farthest_km_settled
	distance < physical.hazard_minimum_distance
	finding := {
		"message": "its sites lie at most {distance} km apart, {limit} are asked for",
		"with": {"distance": floor(distance * 10) / 10, "limit": physical.hazard_minimum_distance},
		"at": ["hosted_on"],
	}
}

met if {
	input.service._derived.hazard_loss.survived
	input.service._derived.farthest_km >= physical.hazard_minimum_distance
}
