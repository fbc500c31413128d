# METADATA
# title: Critical assets log to a collector that survives them
# description: An intruder deletes local logs first.
# custom:
#   id: LOG-001
#   severity: high
#   subject: asset
#   kinds: [all]
#   cause: central-logging
#   remediation: Forward logs to two collectors at different sites.
#   binding: operator
#   references:
#     nis2-ir: ["3.2.1", "3.2.5"]
#     iso27001: ["A.8.15"]
#     nist-800-53: ["AU-4(1)", "AU-9(2)", "AU-6(4)"]
#     cis: ["8.9"]
#     nist-csf: ["PR.PS-04"]
#     iec62443-3-3: ["SR 6.2", "SR 2.8"]
#     iec62443-2-1: ["EVENT 1.4"]
#     enisa-5g: ["SO23-003"]
package netgrade.logging.collectors

import data.netgrade.lib

applies if {
	input.asset._kind != "log_collector"
	input.asset.criticality in {"high", "critical"}
}

applies if {
	input.asset._kind != "log_collector"
	input.asset.exposure == "internet"
}

excluded if input.asset._kind == "log_collector"

deny contains finding if {
	lib.proven_for_all(lib.positions(input.asset.logging.collectors), _useless)
	finding := {"message": "no other asset keeps its logs", "at": ["logging", "collectors"]}
}

deny contains finding if {
	input.asset.criticality == "critical"
	lib.proven_for_all(lib.positions(input.asset.logging.collectors), _useless | _at_the_same_site)
	some position in _at_the_same_site
	finding := {
		"message": "all its collectors stand at its own site",
		"at": ["logging", "collectors", position],
		"related": [["site"]],
	}
}

met if {
	input.asset.criticality != "critical"
	lib.at_least(_useful, 1)
}

met if {
	some position in _useful
	host := input.asset.logging.collectors[position]
	input.inventory.asset[host].site._name != input.asset.site._name
}

_useful contains position if {
	some position
	host := input.asset.logging.collectors[position]
	host != input.asset._name
	input.inventory.asset[host].status in lib.live_states
}

_useless contains position if {
	some position
	input.asset.logging.collectors[position] == input.asset._name
}

_useless contains position if {
	some position
	host := input.asset.logging.collectors[position]
	input.inventory.asset[host].status in lib.dead_states
}

_at_the_same_site contains position if {
	some position in _useful
	host := input.asset.logging.collectors[position]
	input.inventory.asset[host].site._name == input.asset.site._name
}
