# METADATA
# title: Telnet is off
# description: "Credentials cross the network in clear; one capture gives the device away."
# custom:
#   id: MGMT-001
#   severity: critical
#   subject: asset
#   kinds: [all]
#   cause: cleartext-management
#   remediation: Disable the Telnet server and use SSH version 2.
#   binding: operator
#   references:
#     nis2: ["21(2)(g)"]
#     nis2-ir: ["6.7.2(f)", "11.4.2(c)"]
#     iso27001: ["A.8.20", "A.8.21"]
#     iec62443-3-3: ["SR 7.7"]
#     iec62443-2-1: ["NET 1.7", "USER 1.11"]
#     nist-csf: ["PR.DS-02", "PR.PS-01"]
#     nist-800-53: ["CM-7", "SC-8", "IA-5(1)"]
#     cis: ["4.6", "4.8", "12.3"]
#     dora: ["9(3)(a)", "9(4)(b)"]
#     enisa-5g: ["SO15-005"]
package netgrade.management.telnet

deny contains finding if {
	input.asset.management.telnet
	finding := {"message": "Telnet is enabled", "at": ["management", "telnet"]}
}

met if input.asset.management.telnet == false
