# METADATA
# title: SNMPv3 users authenticate and encrypt with current algorithms
# description: noAuth or MD5/DES users give v3 the weakness of v2c.
# custom:
#   id: SNMP-002
#   severity: medium
#   subject: asset
#   kinds: [all]
#   cause: snmp-protection
#   remediation: Recreate users with SHA-2 and AES (authPriv).
#   binding: good_practice
#   references:
#     nis2: ["21(2)(h)"]
#     nis2-ir: ["9.2(b)"]
#     iso27001: ["A.8.24"]
#     iec62443-3-3: ["SR 4.3"]
#     nist-csf: ["PR.DS-02"]
#     nist-800-53: ["SC-8(1)", "SC-13", "IA-3"]
#     cis: ["12.6"]
#     rfc: ["RFC 3414", "RFC 3826", "RFC 7860"]
package netgrade.snmp.users

import data.netgrade.lib
import data.netgrade.parameters.snmp

applies if {
	input.asset.snmp.enabled
	"3" in input.asset.snmp.versions
}

deny contains finding if {
	some name
	level := input.asset.snmp.user[name].security_level
	level != "authPriv"
	finding := {
		"message": "a user is served at level {level}",
		"with": {"level": level},
		"at": ["snmp", "user", name, "security_level"],
	}
}

deny contains finding if {
	some name
	authentication := input.asset.snmp.user[name].authentication
	lib.is_none_of(authentication, snmp.authentication)
	finding := {
		"message": "a user authenticates with {authentication}",
		"with": {"authentication": authentication},
		"at": ["snmp", "user", name, "authentication"],
	}
}

deny contains finding if {
	some name
	privacy := input.asset.snmp.user[name].privacy
	lib.is_none_of(privacy, snmp.privacy)
	finding := {
		"message": "a user's traffic is encrypted with {privacy}",
		"with": {"privacy": privacy},
		"at": ["snmp", "user", name, "privacy"],
	}
}

deny contains finding if {
	lib.fewer_than(object.keys(input.asset.snmp.user), 1)
	finding := {"message": "version 3 is answered and there is no user", "at": ["snmp", "user"]}
}

met if {
	lib.at_least(object.keys(input.asset.snmp.user), 1)
	lib.proven_for_all(object.keys(input.asset.snmp.user), _protected)
}

_protected contains name if {
	some name
	input.asset.snmp.user[name].security_level == "authPriv"
	input.asset.snmp.user[name].authentication in snmp.authentication
	input.asset.snmp.user[name].privacy in snmp.privacy
}
