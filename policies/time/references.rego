# METADATA
# title: Time servers draw on independent references
# description: One operator or one GNSS constellation is a common cause of failure.
# custom:
#   id: TIME-003
#   severity: medium
#   subject: asset
#   kinds: [time_server]
#   cause: time-references
#   remediation: Add a reference of another operator or constellation.
#   binding: good_practice
#   references:
#     nis2-ir: ["3.2.6"]
#     iso27001: ["A.8.17"]
#     nist-800-53: ["SC-45(2)"]
#     rfc: ["RFC 8633"]
package netgrade.time.references

import data.netgrade.lib

applies if input.asset.time.enabled

deny contains finding if {
	lib.fewer_than(object.keys(input.asset.time.source), 2)
	finding := {"message": "the clock has fewer than two references", "at": ["time", "source"]}
}

deny contains finding if {
	some name
	lib.at_least(object.keys(input.asset.time.source), 2)
	lib.proven_for_all(object.keys(input.asset.time.source), _alike[name])
	finding := {
		"message": "all references are of one operator and one type",
		"at": ["time", "source"],
	}
}

met if {
	some one, other
	lib.folded(input.asset.time.source[one].operator) != lib.folded(input.asset.time.source[other].operator)
}

met if {
	some one, other
	input.asset.time.source[one].type != input.asset.time.source[other].type
}

_alike[one] contains other if {
	some one, other
	lib.folded(input.asset.time.source[one].operator) == lib.folded(input.asset.time.source[other].operator)
	input.asset.time.source[one].type == input.asset.time.source[other].type
}
