# METADATA
# title: Management sessions come only from named, narrow networks
# description: Without a source restriction any reachable host may try to log in.
# custom:
#   id: MGMT-004
#   severity: high
#   subject: asset
#   kinds: [all]
#   cause: management-reachability
#   remediation: Restrict the management listeners to the management networks with an access list or by binding them to the management VRF.
#   binding: operator
#   references:
#     nis2: ["21(2)(i)"]
#     nis2-ir: ["6.7.2(c)", "6.8.2(g)", "11.4.1"]
#     iso27001: ["A.8.20", "A.8.22"]
#     iec62443-3-3: ["SR 5.2"]
#     nist-csf: ["PR.AA-05", "PR.IR-01"]
#     nist-800-53: ["AC-17(3)", "SC-7(15)"]
#     cis: ["12.2", "12.8"]
#     enisa-5g: ["SO11-040"]
package netgrade.management.networks

import data.netgrade.lib
import data.netgrade.parameters.management

deny contains finding if {
	some prefix in _wide
	finding := {
		"message": "management sessions may come from all of {network}",
		"with": {"network": prefix},
		"at": ["management", "networks"],
	}
}

met if {
	lib.narrow(
		input.asset.management.networks,
		management.minimum_prefix_length_ipv4,
		management.minimum_prefix_length_ipv6,
	)
}

_wide := lib.wide(
	input.asset.management.networks,
	management.minimum_prefix_length_ipv4,
	management.minimum_prefix_length_ipv6,
)
