# METADATA
# title: Services many others need are themselves redundant
# description: Name resolution, time and identity stop everything at once.
# custom:
#   id: RES-013
#   severity: critical
#   subject: service
#   cause: shared-service
#   remediation: Treat the shared service as essential and make it redundant.
#   binding: good_practice
#   references:
#     nist-csf: ["GV.OC-05", "PR.IR-03"]
#     nist-800-53: ["CP-2(8)", "SC-22"]
#     iso22301: ["8.2.2"]
#     nis2-ir: ["4.2.4(a)"]
#     cer: ["12(2)"]
package netgrade.resilience.shared_services

import data.netgrade.lib
import data.netgrade.parameters.resilience

applies if lib.at_least(input.service._derived.dependents.certain, resilience.shared_minimum_dependents)

# As long as more services may need it nobody can say that too few do.
applies if {
	input.service._derived.dependents_settled
	lib.at_least(input.service._derived.dependents.possible, resilience.shared_minimum_dependents)
}

excluded if lib.fewer_than(input.service._derived.dependents.possible, resilience.shared_minimum_dependents)

deny contains finding if {
	_cut_by_one
	some position
	dependent := input.service._derived.dependents.unprotected[position]
	finding := {
		"message": "one loss stops it, and {dependent} has nothing else",
		"with": {"dependent": dependent},
		"at": ["hosted_on"],
		"related": [{"type": "service", "name": dependent, "path": ["dependency"]}],
	}
}

met if {
	input.service._derived.asset_loss.survived
	input.service._derived.site_loss.survived
}

met if input.service._derived.dependents.may_be_unprotected == []

_cut_by_one if input.service._derived.asset_loss.survived == false

_cut_by_one if input.service._derived.site_loss.survived == false
