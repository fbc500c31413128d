# METADATA
# title: Access networks refuse forged DHCP, ARP and router advertisements
# description: Address forging redirects a whole segment to an attacker.
# custom:
#   id: L2-003
#   severity: medium
#   subject: asset
#   kinds: [switch]
#   cause: address-forgery
#   remediation: Enable DHCP snooping, dynamic ARP inspection and RA guard on access VLANs.
#   binding: good_practice
#   references:
#     nis2-ir: ["6.7.2(b)"]
#     iso27001: ["A.8.20"]
#     iec62443-3-3: ["SR 3.1"]
#     nist-csf: ["PR.IR-01"]
#     nist-800-53: ["SC-7(11)"]
#     rfc: ["RFC 6105", "RFC 9099"]
package netgrade.switching.address_forgery

import data.netgrade.lib

deny contains finding if {
	input.asset.switching.dhcp_snooping == false
	finding := {"message": "forged DHCP answers are let through", "at": ["switching", "dhcp_snooping"]}
}

deny contains finding if {
	input.asset.switching.arp_inspection == false
	finding := {"message": "forged ARP answers are let through", "at": ["switching", "arp_inspection"]}
}

deny contains finding if {
	input.asset.switching.router_advertisement_guard == false
	some name in _speaks_ipv6
	finding := {
		"message": "forged router advertisements are let through on an IPv6 network",
		"at": ["switching", "router_advertisement_guard"],
		"related": [["interface", name, "zone"]],
	}
}

met if {
	input.asset.switching.dhcp_snooping
	input.asset.switching.arp_inspection
	_guarded
}

_guarded if input.asset.switching.router_advertisement_guard

_guarded if lib.proven_for_all(object.keys(input.asset.interface), _lacks_ipv6)

_speaks_ipv6 contains name if {
	some name
	lib.holds_ipv6(input.asset.interface[name].zone.networks)
}

# The internet is every address of both families.
_speaks_ipv6 contains name if {
	some name
	input.asset.interface[name].zone._name == "internet"
}

_lacks_ipv6 contains name if {
	some name
	lib.lacks_ipv6(input.asset.interface[name].zone.networks)
}
