# METADATA
# title: Spanning tree and broadcast storms cannot be triggered from an edge port
# description: Causes an outage, not a breach.
# custom:
#   id: L2-004
#   severity: low
#   subject: asset
#   kinds: [switch]
#   cause: edge-port-storms
#   remediation: Enable BPDU guard and storm control on edge ports.
#   binding: good_practice
#   references:
#     nis2-ir: ["6.7.2(b)"]
#     iso27001: ["A.8.20"]
#     iec62443-3-3: ["SR 7.1"]
#     nist-800-53: ["SC-5"]
package netgrade.switching.edge_ports

deny contains finding if {
	input.asset.switching.bpdu_guard == false
	finding := {"message": "an edge port takes part in the spanning tree", "at": ["switching", "bpdu_guard"]}
}

deny contains finding if {
	input.asset.switching.storm_control == false
	finding := {"message": "an edge port may flood the network", "at": ["switching", "storm_control"]}
}

met if {
	input.asset.switching.bpdu_guard
	input.asset.switching.storm_control
}
