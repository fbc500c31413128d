# METADATA
# title: Unused ports are shut down
# description: An open socket in a corridor is network access.
# custom:
#   id: L2-001
#   severity: medium
#   subject: asset
#   kinds: [switch]
#   cause: unused-ports
#   remediation: Shut unused ports and put them in an unused VLAN.
#   binding: good_practice
#   references:
#     nis2-ir: ["6.7.2(f)", "6.7.2(g)"]
#     iso27001: ["A.8.20"]
#     iec62443-3-3: ["SR 7.7"]
#     iec62443-2-1: ["NET 1.6"]
#     nist-800-53: ["SC-41", "CM-7"]
#     cis: ["4.8"]
package netgrade.switching.unused_ports

deny contains finding if {
	input.asset.switching.unused_ports_disabled == false
	finding := {"message": "unused ports are open", "at": ["switching", "unused_ports_disabled"]}
}

met if input.asset.switching.unused_ports_disabled
