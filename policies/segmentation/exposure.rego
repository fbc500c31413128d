# METADATA
# title: Declared exposure matches what the rules allow
# description: The inventory must not claim an asset is internal while a rule opens it.
# custom:
#   id: SEG-006
#   severity: high
#   subject: asset
#   kinds: [all]
#   cause: wrong-exposure
#   remediation: Correct the exposure attribute or the rule.
#   binding: operator
#   references:
#     nis2-ir: ["6.7.2(a)", "2.2.1"]
#     iso27001: ["A.8.20", "A.5.9"]
#     iec62443-3-3: ["SR 5.2"]
#     nist-csf: ["ID.AM-03", "PR.IR-01"]
#     nist-800-53: ["CM-8", "SC-7", "CA-7"]
#     cis: ["12.4", "1.1"]
package netgrade.segmentation.exposure

deny contains finding if {
	exposure := input.asset.exposure
	exposure != "internet"
	input.asset._derived.internet.reachable
	finding := {
		"message": "the internet reaches it, and its exposure is declared as {exposure}",
		"with": {"exposure": exposure},
		"at": ["exposure"],
		"related": _walk,
	}
}

met if input.asset.exposure == "internet"

met if input.asset._derived.internet.reachable == false

_walk contains place if {
	some position
	name := input.asset._derived.internet.walk[position].conduit
	place := {"type": "conduit", "name": name, "path": []}
}

_walk contains place if {
	some position
	step := input.asset._derived.internet.walk[position]
	place := {"type": "asset", "name": step.firewall, "path": ["firewall", "rule", step.rule]}
}

_walk contains place if {
	some position
	step := input.asset._derived.internet.walk[position]
	place := {"type": "asset", "name": step.firewall, "path": ["firewall", step.default]}
}
