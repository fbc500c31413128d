# METADATA
# title: An essential service survives the loss of any one asset
# description: One failed box must not stop a service that people depend on.
# custom:
#   id: RES-001
#   severity: critical
#   subject: service
#   cause: single-point-of-failure
#   remediation: Add a second path or host so that no listed asset is on all paths.
#   binding: operator
#   references:
#     nis2: ["21(2)(c)"]
#     nis2-ir: ["4.2.4(a)", "4.2.1"]
#     iso27001: ["A.8.14"]
#     nist-800-53: ["CP-8(2)", "SI-13", "SC-36"]
#     nist-csf: ["PR.IR-03"]
#     dora: ["12(4)"]
#     iec62443-2-1: ["AVAIL 1.2"]
#     enisa-5g: ["SO24-001", "SO15-001"]
package netgrade.resilience.assets

applies if input.service.essential

deny contains finding if {
	input.service._derived.reached == false
	finding := {"message": "it is not reached even while nothing is lost", "at": ["reached_from"]}
}

deny contains finding if {
	some asset
	cut := input.service._derived.asset_loss.cuts[asset]
	finding := {
		"message": "the loss of {asset} stops it",
		"with": {"asset": asset},
		"at": {"type": "asset", "name": asset, "path": []},
		"related": cut.path,
	}
}

met if input.service._derived.asset_loss.survived
