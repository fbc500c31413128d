# METADATA
# title: An essential service survives a flaw common to one manufacturer's firmware
# description: A worm or a bad update hits all boxes of one release at once.
# custom:
#   id: RES-007
#   severity: medium
#   subject: service
#   cause: monoculture
#   remediation: Use another product or at least stagger releases between the members of a pair.
#   binding: good_practice
#   references:
#     enisa-5g: ["SO4-012"]
#     nis2-ir: ["5.1.2(d)"]
#     nist-800-53: ["PL-8(2)", "SR-3(1)"]
package netgrade.resilience.firmware

# Where a single asset is enough to stop the service, the images of several don't matter yet.
applies if {
	input.service.essential
	input.service._derived.asset_loss.survived
}

excluded if input.service._derived.asset_loss.survived == false

deny contains finding if {
	some image
	cut := input.service._derived.firmware_loss.cuts[image]
	finding := {
		"message": "a flaw in {image} stops it",
		"with": {"image": image},
		"at": ["hosted_on"],
		"related": cut.path,
	}
}

met if input.service._derived.firmware_loss.survived
