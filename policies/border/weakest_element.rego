# METADATA
# title: No unsupported, exploitable or default-password asset stands where an essential service must pass
# description: "A chain is as strong as its weakest link; here one weak asset stops or opens the whole service."
# custom:
#   id: BORDER-002
#   severity: critical
#   subject: service
#   cause: weakest-element
#   remediation: Fix or bypass the named asset.
#   binding: good_practice
#   references:
#     nis2: ["21(1)", "21(2)(e)"]
#     nis2-ir: ["6.6.1(a)", "11.6.2(c)"]
#     nist-csf: ["GV.OC-05"]
#     nist-800-53: ["CP-2(8)", "RA-9", "SA-22"]
package netgrade.border.weakest_element

import data.netgrade.lib

applies if {
	input.service.essential
	lib.at_least(object.keys(input.service._derived.must), 1)
}

# As long as more may stand in the way nobody can say that nothing does.
applies if {
	input.service.essential
	input.service._derived.must_settled
	lib.at_least(object.keys(input.service._derived.must_possible), 1)
}

excluded if {
	input.service._derived.must_settled
	lib.fewer_than(object.keys(input.service._derived.must), 1)
}

deny contains finding if {
	some asset
	input.service._derived.must[asset]
	day := input.inventory.asset[asset].firmware.end_of_support
	day < input.as_of
	finding := {
		"message": "everything passes {asset}, whose firmware is no longer supported",
		"with": {"asset": asset},
		"at": {"type": "asset", "name": asset, "path": ["firmware", "end_of_support"]},
	}
}

deny contains finding if {
	some asset
	input.service._derived.must[asset]
	some vulnerability in lib.of(_exploited, asset)
	finding := {
		"message": "everything passes {asset}, which has an exploited vulnerability ({vulnerability})",
		"with": {"asset": asset, "vulnerability": vulnerability},
		"at": {"type": "asset", "name": asset, "path": ["vulnerability", vulnerability]},
	}
}

deny contains finding if {
	some asset
	input.service._derived.must[asset]
	input.inventory.asset[asset].authentication.default_credentials_changed == false
	finding := {
		"message": "everything passes {asset}, where a vendor default credential works",
		"with": {"asset": asset},
		"at": {"type": "asset", "name": asset, "path": ["authentication", "default_credentials_changed"]},
	}
}

met if lib.proven_for_all(object.keys(input.service._derived.must_possible), _sound)

# Whether a vulnerability is exploited is never asked for: what nobody says to be exploited doesn't count.
_sound contains asset if {
	some asset
	input.inventory.asset[asset].firmware.end_of_support >= input.as_of
	input.inventory.asset[asset].authentication.default_credentials_changed
	lib.fewer_than(lib.of(_exploited, asset), 1)
}

_exploited contains [asset, vulnerability] if {
	some asset, vulnerability
	input.inventory.asset[asset].vulnerability[vulnerability].known_exploited
	input.inventory.asset[asset].vulnerability[vulnerability].fixed == null
}

# A day that is still to come fixes nothing.
_exploited contains [asset, vulnerability] if {
	some asset, vulnerability
	input.inventory.asset[asset].vulnerability[vulnerability].known_exploited
	input.inventory.asset[asset].vulnerability[vulnerability].fixed > input.as_of
}
