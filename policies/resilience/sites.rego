# METADATA
# title: An essential service survives the loss of any one site
# description: Fire, flood or sabotage takes whole sites.
# custom:
#   id: RES-003
#   severity: high
#   subject: service
#   cause: single-point-of-failure
#   remediation: Host the service at a second site outside the same hazard zone.
#   binding: operator
#   references:
#     nis2-ir: ["4.2.4(b)"]
#     nist-800-53: ["CP-7", "CP-7(1)", "CP-2(6)"]
#     cer: ["13(1)(d)"]
#     dora: ["12(4)", "12(5)"]
#     iso27001: ["A.8.14"]
#     nist-csf: ["PR.IR-03"]
package netgrade.resilience.sites

applies if input.service.essential

deny contains finding if {
	input.service._derived.reached == false
	finding := {"message": "it is not reached even while nothing is lost", "at": ["reached_from"]}
}

deny contains finding if {
	some site
	cut := input.service._derived.site_loss.cuts[site]
	finding := {
		"message": "the loss of site {site} stops it",
		"with": {"site": site},
		"at": {"type": "site", "name": site, "path": []},
		"related": cut.path,
	}
}

met if input.service._derived.site_loss.survived
