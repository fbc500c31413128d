# METADATA
# title: Logs are kept long enough and cannot be altered
# description: Intrusions are often found after months.
# custom:
#   id: LOG-002
#   severity: medium
#   subject: asset
#   kinds: [all]
#   cause: log-retention
#   remediation: Lengthen the retention and write to storage the source cannot change.
#   binding: operator
#   references:
#     nis2-ir: ["3.2.5"]
#     nist-800-53: ["AU-11", "AU-9"]
#     cis: ["8.10", "8.3"]
#     iec62443-3-3: ["SR 3.9", "SR 2.9"]
#     iso27001: ["A.8.15"]
#     enisa-5g: ["SO12-014"]
package netgrade.logging.retention

import data.netgrade.parameters.logging

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
	retention := input.asset.logging.retention
	retention < logging.minimum_retention
	finding := {
		"message": "logs are kept for {retention} seconds, {limit} are asked for",
		"with": {"retention": retention, "limit": logging.minimum_retention},
		"at": ["logging", "retention"],
	}
}

deny contains finding if {
	input.asset.logging.tamper_protected == false
	finding := {"message": "stored logs can be altered from the source", "at": ["logging", "tamper_protected"]}
}

met if {
	input.asset.logging.retention >= logging.minimum_retention
	input.asset.logging.tamper_protected
}
