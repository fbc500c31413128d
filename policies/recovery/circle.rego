# METADATA
# title: Services do not depend on each other in a circle
# description: In a circle nothing can be started first.
# custom:
#   id: RTO-005
#   severity: high
#   subject: service
#   cause: dependency-cycle
#   remediation: Give one member a way to start by itself and write the start order into the recovery plan.
#   binding: good_practice
#   references:
#     nis2-ir: ["4.1.2(e)"]
#     iso22301: ["8.2.2"]
#     nist-csf: ["GV.OC-05"]
package netgrade.recovery.circle

import data.netgrade.lib

applies if {
	some dependency
	is_string(input.service.dependency[dependency].service)
}

excluded if lib.proven_for_all(object.keys(input.service.dependency), _from_outside)

deny contains finding if {
	input.service._derived.circle.unbroken
	finding := {
		"message": "it depends on itself, and nothing breaks the circle",
		"at": ["dependency"],
		"related": _members,
	}
}

met if input.service._derived.circle.unbroken == false

_from_outside contains dependency if {
	some dependency
	is_string(input.service.dependency[dependency].supplier._name)
}

_members contains place if {
	some position
	name := input.service._derived.circle.members[position]
	place := {"type": "service", "name": name, "path": ["dependency"]}
}
