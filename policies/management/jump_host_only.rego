# METADATA
# title: OT, safety and critical assets are administered through a jump host
# description: Direct administration from office networks carries malware into the process network.
# custom:
#   id: MGMT-015
#   severity: high
#   subject: asset
#   kinds: [all]
#   cause: direct-administration
#   remediation: Close direct management paths and name the jump hosts that remain.
#   binding: operator
#   references:
#     nis2: ["21(2)(i)"]
#     nis2-ir: ["6.7.2(d)", "6.8.2(g)", "11.3.2(d)", "11.4.2(b)"]
#     iso27001: ["A.8.2", "A.8.22"]
#     iec62443-3-3: ["SR 1.13", "SR 5.2"]
#     iec62443-2-1: ["NET 3.1", "NET 1.1"]
#     nist-csf: ["PR.AA-05", "PR.IR-01"]
#     nist-800-53: ["AC-17(3)", "SC-7(15)"]
#     cis: ["12.8"]
#     enisa-5g: ["SO11-075"]
package netgrade.management.jump_host_only

import data.netgrade.lib

applies if {
	input.asset._kind != "jump_host"
	input.asset.zone.trust in {"ot", "safety"}
}

applies if {
	input.asset._kind != "jump_host"
	input.asset.criticality == "critical"
}

excluded if input.asset._kind == "jump_host"

deny contains finding if {
	lib.proven_for_all(lib.positions(input.asset.management.jump_hosts), _dead)
	finding := {"message": "it is administered without a jump host", "at": ["management", "jump_hosts"]}
}

deny contains finding if {
	some position in _foreign
	host := input.asset.management.jump_hosts[position]
	finding := {
		"message": "it is administered through {host}, which is no jump host",
		"with": {"host": host},
		"at": ["management", "jump_hosts", position],
	}
}

met if {
	lib.at_least(_jump_hosts, 1)
	lib.proven_for_all(lib.positions(input.asset.management.jump_hosts), _jump_hosts | _dead)
}

_dead contains position if {
	some position
	host := input.asset.management.jump_hosts[position]
	input.inventory.asset[host].status in lib.dead_states
}

_jump_hosts contains position if {
	some position
	host := input.asset.management.jump_hosts[position]
	input.inventory.asset[host].status in lib.live_states
	input.inventory.asset[host]._kind == "jump_host"
}

_foreign contains position if {
	some position
	host := input.asset.management.jump_hosts[position]
	input.inventory.asset[host].status in lib.live_states
	input.inventory.asset[host]._kind != "jump_host"
}
