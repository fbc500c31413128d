# METADATA
# title: Access ports admit only authorised devices
# description: Control at the port stops casual attachment.
# custom:
#   id: L2-002
#   severity: medium
#   subject: asset
#   kinds: [switch]
#   cause: port-access
#   remediation: Deploy 802.1X, or MAC limits where devices cannot do it (OT).
#   binding: good_practice
#   references:
#     nis2-ir: ["6.7.2(g)", "11.1.2(b)"]
#     iso27001: ["A.8.20"]
#     iec62443-3-3: ["SR 1.2"]
#     iec62443-2-1: ["NET 1.6"]
#     nist-csf: ["PR.AA-03"]
#     nist-800-53: ["IA-3", "SC-7(14)"]
#     cis: ["13.9"]
package netgrade.switching.port_access

deny contains finding if {
	input.asset.switching.port_access == "none"
	finding := {"message": "an access port admits any device", "at": ["switching", "port_access"]}
}

met if input.asset.switching.port_access != "none"
