# METADATA
# title: Time sources are authenticated
# description: Shifted time breaks certificates, logs and protection relays.
# custom:
#   id: TIME-002
#   severity: medium
#   subject: asset
#   kinds: [time_server]
#   cause: time-authentication
#   remediation: Use NTS or AES-CMAC keys between own servers.
#   binding: good_practice
#   references:
#     nis2-ir: ["3.2.6", "6.7.2(i)"]
#     iso27001: ["A.8.17"]
#     iec62443-3-3: ["SR 2.11 RE 2"]
#     nist-800-53: ["SC-45", "IA-3"]
#     rfc: ["RFC 8915", "RFC 8573"]
package netgrade.time.authentication

import data.netgrade.lib
import data.netgrade.parameters.time

applies if {
	input.asset.time.enabled
	some name
	input.asset.time.source[name].type in _network_types
}

deny contains finding if {
	some name
	input.asset.time.source[name].type in _network_types
	authentication := input.asset.time.source[name].authentication
	lib.is_none_of(authentication, time.accepted_authentication)
	finding := {
		"message": "a time source is believed with authentication {authentication}",
		"with": {"authentication": authentication},
		"at": ["time", "source", name, "authentication"],
	}
}

met if lib.proven_for_all(object.keys(input.asset.time.source), _trusted)

_trusted contains name if {
	some name
	lib.is_none_of(input.asset.time.source[name].type, _network_types)
}

_trusted contains name if {
	some name
	input.asset.time.source[name].authentication in time.accepted_authentication
}

_network_types := {"ntp", "nts"}
