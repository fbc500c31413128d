# METADATA
# title: Trunks are explicit
# description: Native-VLAN and DTP tricks hop VLANs.
# custom:
#   id: L2-005
#   severity: medium
#   subject: asset
#   kinds: [switch, router]
#   cause: trunks
#   remediation: Set trunks by hand, list allowed VLANs, and use an unused native VLAN or tag it.
#   binding: good_practice
#   references:
#     nis2-ir: ["6.7.2(b)", "6.8.2(e)"]
#     iso27001: ["A.8.22"]
#     iec62443-3-3: ["SR 5.1"]
#     nist-800-53: ["AC-4", "SC-7(29)"]
#     cis: ["12.2"]
package netgrade.switching.trunks

deny contains finding if {
	input.asset.switching.trunk_negotiation
	finding := {"message": "a port negotiates trunking by itself", "at": ["switching", "trunk_negotiation"]}
}

deny contains finding if {
	input.asset.switching.trunk_vlans_restricted == false
	finding := {"message": "a trunk carries every VLAN", "at": ["switching", "trunk_vlans_restricted"]}
}

deny contains finding if {
	input.asset.switching.native_vlan == 1
	finding := {"message": "trunks carry VLAN 1 untagged", "at": ["switching", "native_vlan"]}
}

met if {
	input.asset.switching.trunk_negotiation == false
	input.asset.switching.trunk_vlans_restricted
	input.asset.switching.native_vlan != 1
}
