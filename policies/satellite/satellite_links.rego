# METADATA
# title: Satellite links of essential services have a path on the ground
# description: Interference or an attack on the operator of the satellites cuts all terminals at once.
# custom:
#   id: PNT-002
#   severity: medium
#   subject: service
#   cause: single-point-of-failure
#   remediation: Add a terrestrial or microwave path, or declare the service not essential there.
#   binding: good_practice
#   references:
#     nist-800-53: ["CP-8", "CP-8(3)", "SC-47"]
#     nis2-ir: ["4.2.4(d)"]
#     nist-csf: ["PR.IR-03"]
package netgrade.satellite.satellite_links

applies if {
	input.service.essential
	input.service._derived.satellite_links
}

excluded if input.service._derived.satellite_links == false

deny contains finding if {
	input.service._derived.satellite_loss.survived == false
	finding := {"message": "it is reached by satellite alone", "at": ["reached_from"]}
}

met if input.service._derived.satellite_loss.survived
