# METADATA
# title: An essential service outlives the failure of any one foreign country
# description: Dependencies in one neighbour state must not be a single point of failure.
# custom:
#   id: BORDER-004
#   severity: high
#   subject: service
#   cause: foreign-country-failure
#   remediation: Add a path or a supplier that avoids the country, or storage to bridge its failure.
#   binding: operator
#   references:
#     cer: ["12(2)", "13(1)(d)"]
#     nis2: ["21(2)(c)"]
#     nist-csf: ["GV.OC-05", "PR.IR-03"]
#     nist-800-53: ["CP-8(2)", "CP-2(8)"]
#     iso22301: ["8.3.2"]
package netgrade.border.foreign_country

applies if {
	input.service.essential
	input.service._derived.abroad
}

excluded if input.service._derived.abroad == false

deny contains finding if {
	input.service._derived.reached == false
	finding := {"message": "it is not reached even while nothing is lost", "at": ["reached_from"]}
}

deny contains finding if {
	some country
	cut := input.service._derived.country_loss.cuts[country]
	finding := {
		"message": "the failure of {country} stops it",
		"with": {"country": country},
		"at": ["hosted_on"],
		"related": cut.path,
	}
}

met if input.service._derived.country_loss.survived
