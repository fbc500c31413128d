# METADATA
# title: An essential service survives the loss of any one link
# description: Cuts are the most frequent failure of a network.
# custom:
#   id: RES-002
#   severity: critical
#   subject: service
#   cause: single-point-of-failure
#   remediation: Add a link between the two sides of the bridge.
#   binding: operator
#   references:
#     nis2-ir: ["4.2.4(a)", "4.2.4(d)"]
#     iso27001: ["A.8.14"]
#     nist-800-53: ["CP-8(2)", "SC-47"]
#     nist-csf: ["PR.IR-03"]
#     dora: ["12(4)"]
package netgrade.resilience.links

applies if {
	input.service.essential
	input.service._derived.remote
}

excluded if input.service._derived.remote == false

deny contains finding if {
	input.service._derived.reached == false
	finding := {"message": "it is not reached even while nothing is lost", "at": ["reached_from"]}
}

deny contains finding if {
	some link
	cut := input.service._derived.link_loss.cuts[link]
	finding := {
		"message": "the loss of link {link} stops it",
		"with": {"link": link},
		"at": {"type": "link", "name": link, "path": ["between"]},
		"related": cut.path,
	}
}

met if input.service._derived.link_loss.survived
