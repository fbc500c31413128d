# METADATA
# title: The management plane does not answer the internet
# description: A management flaw or a stolen password is then usable by anyone, at once and at scale.
# custom:
#   id: MGMT-006
#   severity: critical
#   subject: asset
#   kinds: [all]
#   cause: management-reachability
#   remediation: Move management to an out-of-band or VPN-only path and drop management ports on the outside interface.
#   binding: operator
#   references:
#     nis2: ["21(2)(g)", "21(2)(i)"]
#     nis2-ir: ["6.7.2(b)", "6.7.2(d)", "6.8.2(g)"]
#     iso27001: ["A.8.20", "A.8.22"]
#     iec62443-3-3: ["SR 1.13", "SR 5.2"]
#     nist-csf: ["PR.IR-01", "PR.AA-05"]
#     nist-800-53: ["AC-17", "SC-7"]
#     cis: ["12.2", "12.3"]
#     dora: ["9(4)(b)"]
#     enisa-5g: ["SO11-040", "SO11-037"]
package netgrade.management.internet

import data.netgrade.lib

deny contains finding if {
	input.asset.management.internet_reachable
	finding := {"message": "a management service answers the internet", "at": ["management", "internet_reachable"]}
}

deny contains finding if {
	input.asset.exposure == "internet"
	lib.covers_a_family(input.asset.management.networks)
	finding := {
		"message": "any address may open a management session, and the asset is exposed to the internet",
		"at": ["management", "networks"],
	}
}

met if {
	input.asset.management.internet_reachable == false
	_unreachable
}

_unreachable if input.asset.exposure != "internet"

_unreachable if lib.covers_no_family(input.asset.management.networks)
