# METADATA
# title: SNMP answers only the monitoring systems
# description: An open agent leaks topology and amplifies traffic.
# custom:
#   id: SNMP-004
#   severity: medium
#   subject: asset
#   kinds: [all]
#   cause: snmp-sources
#   remediation: Bind SNMP to an access list of the monitoring hosts.
#   binding: operator
#   references:
#     nis2: ["21(2)(g)"]
#     nis2-ir: ["6.7.2(c)"]
#     iso27001: ["A.8.20", "A.8.22"]
#     iec62443-3-3: ["SR 5.2"]
#     nist-csf: ["PR.IR-01"]
#     nist-800-53: ["AC-4", "SC-7"]
#     cis: ["13.4"]
package netgrade.snmp.networks

import data.netgrade.lib
import data.netgrade.parameters.management

applies if input.asset.snmp.enabled

deny contains finding if {
	some prefix in _wide
	finding := {
		"message": "SNMP answers all of {network}",
		"with": {"network": prefix},
		"at": ["snmp", "networks"],
	}
}

met if {
	lib.narrow(
		input.asset.snmp.networks,
		management.minimum_prefix_length_ipv4,
		management.minimum_prefix_length_ipv6,
	)
}

_wide := lib.wide(
	input.asset.snmp.networks,
	management.minimum_prefix_length_ipv4,
	management.minimum_prefix_length_ipv6,
)
