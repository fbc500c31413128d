# METADATA
# title: An essential service survives the failure of any one provider
# description: Insolvency, outage or attack stops all of a provider's links at once.
# custom:
#   id: RES-005
#   severity: high
#   subject: service
#   cause: single-point-of-failure
#   remediation: Order the second link from a provider that does not use the same carrier.
#   binding: operator
#   references:
#     nis2: ["21(2)(d)"]
#     nis2-ir: ["4.2.4(d)", "5.1.2(d)"]
#     nist-800-53: ["CP-8", "CP-8(3)"]
#     dora: ["29(1)(b)"]
#     iso27001: ["A.8.14", "A.8.21"]
package netgrade.resilience.providers

applies if {
	input.service.essential
	input.service._derived.outside_links
}

excluded if input.service._derived.outside_links == false

deny contains finding if {
	input.service._derived.reached == false
	finding := {"message": "it is not reached even while nothing is lost", "at": ["reached_from"]}
}

deny contains finding if {
	some provider
	cut := input.service._derived.provider_loss.cuts[provider]
	finding := {
		"message": "the failure of {provider} stops it",
		"with": {"provider": provider},
		"at": ["hosted_on"],
		"related": cut.path,
	}
}

met if input.service._derived.provider_loss.survived
