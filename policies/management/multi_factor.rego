# METADATA
# title: Administrators log in with several factors
# description: A stolen password alone must not open the infrastructure.
# custom:
#   id: MGMT-007
#   severity: high
#   subject: asset
#   kinds: [network_devices, servers]
#   cause: single-factor-login
#   remediation: Require a second factor at the authentication server, or make a jump host that asks for it the only way in.
#   binding: operator
#   references:
#     nis2: ["21(2)(j)"]
#     nis2-ir: ["11.3.2(a)", "11.7.1"]
#     iso27001: ["A.8.5", "A.8.2"]
#     iec62443-3-3: ["SR 1.1", "SR 1.1 RE 2"]
#     iec62443-2-1: ["USER 1.9"]
#     nist-csf: ["PR.AA-03"]
#     nist-800-53: ["IA-2(1)"]
#     cis: ["6.5"]
#     dora: ["9(4)(d)"]
#     enisa-5g: ["SO11-075"]
package netgrade.management.multi_factor

import data.netgrade.lib

deny contains finding if {
	input.asset.authentication.multi_factor == false
	lib.proven_for_all(lib.positions(input.asset.management.jump_hosts), _dead)
	finding := {
		"message": "one factor is enough to log in, and there is no jump host on the way",
		"at": ["authentication", "multi_factor"],
		"related": [["management", "jump_hosts"]],
	}
}

deny contains finding if {
	input.asset.authentication.multi_factor == false
	some position in _weak
	host := input.asset.management.jump_hosts[position]
	finding := {
		"message": "one factor is enough to log in, and jump host {host} doesn't ask for more",
		"with": {"host": host},
		"at": ["authentication", "multi_factor"],
		"related": [["management", "jump_hosts", position]],
	}
}

met if input.asset.authentication.multi_factor

met if {
	lib.at_least(_strong, 1)
	lib.proven_for_all(lib.positions(input.asset.management.jump_hosts), _strong | _dead)
}

_dead contains position if {
	some position
	host := input.asset.management.jump_hosts[position]
	input.inventory.asset[host].status in lib.dead_states
}

_strong contains position if {
	some position
	host := input.asset.management.jump_hosts[position]
	input.inventory.asset[host].status in lib.live_states
	input.inventory.asset[host].remote_access.enabled
	input.inventory.asset[host].remote_access.multi_factor
}

# A jump host is weak when it asks for one factor, or lets nobody in from elsewhere, so that the login on the asset decides.
_weak contains position if {
	some position
	host := input.asset.management.jump_hosts[position]
	input.inventory.asset[host].status in lib.live_states
	input.inventory.asset[host].remote_access.multi_factor == false
}

_weak contains position if {
	some position
	host := input.asset.management.jump_hosts[position]
	input.inventory.asset[host].status in lib.live_states
	input.inventory.asset[host].remote_access.enabled == false
}

_weak contains position if {
	some position
	host := input.asset.management.jump_hosts[position]
	input.inventory.asset[host].status in lib.live_states
	input.inventory.asset[host].remote_access == null
}
