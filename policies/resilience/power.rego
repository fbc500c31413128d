# METADATA
# title: An essential service survives the loss of any one power source
# description: Redundant hosts on one substation fail together.
# custom:
#   id: RES-006
#   severity: high
#   subject: service
#   cause: single-point-of-failure
#   remediation: Feed one site from another substation or lengthen generator autonomy.
#   binding: operator
#   references:
#     nis2-ir: ["13.1.2(b)", "13.1.2(a)"]
#     iso27001: ["A.7.11"]
#     nist-800-53: ["PE-11", "PE-11(1)"]
#     iec62443-3-3: ["SR 7.5"]
#     enisa-5g: ["SO10", "SO10-001"]
package netgrade.resilience.power

applies if input.service.essential

deny contains finding if {
	input.service._derived.reached == false
	finding := {"message": "it is not reached even while nothing is lost", "at": ["reached_from"]}
}

deny contains finding if {
	some source
	cut := input.service._derived.power_loss.cuts[source]
	finding := {
		"message": "the loss of power source {source} stops it",
		"with": {"source": source},
		"at": ["hosted_on"],
		"related": cut.path,
	}
}

met if input.service._derived.power_loss.survived
