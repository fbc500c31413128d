# METADATA
# title: Only SNMP version 3 is answered
# description: Versions 1 and 2c send the community in clear.
# custom:
#   id: SNMP-001
#   severity: high
#   subject: asset
#   kinds: [all]
#   cause: snmp-protection
#   remediation: Remove communities and use SNMPv3 users.
#   binding: good_practice
#   references:
#     nis2: ["21(2)(g)", "21(2)(h)"]
#     nis2-ir: ["6.7.2(f)", "6.7.2(i)"]
#     iso27001: ["A.8.20", "A.8.21"]
#     iec62443-3-3: ["SR 1.5", "SR 7.7"]
#     nist-csf: ["PR.DS-02"]
#     nist-800-53: ["CM-7", "SC-8"]
#     cis: ["4.6", "12.3", "12.6"]
#     rfc: ["RFC 3414"]
#     enisa-5g: ["SO15-005"]
package netgrade.snmp.version

import data.netgrade.lib

applies if input.asset.snmp.enabled

deny contains finding if {
	some position
	version := input.asset.snmp.versions[position]
	version != "3"
	finding := {
		"message": "SNMP version {version} is answered",
		"with": {"version": version},
		"at": ["snmp", "versions", position],
	}
}

met if lib.all_of(input.asset.snmp.versions, {"3"})
