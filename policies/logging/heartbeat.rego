# METADATA
# title: Silence of a critical asset raises an alarm
# description: A log source that stops is the first sign of tampering or failure.
# custom:
#   id: LOG-005
#   severity: medium
#   subject: asset
#   kinds: [all]
#   cause: silent-asset
#   remediation: Alarm on missing heartbeats.
#   binding: operator
#   references:
#     nis2-ir: ["3.2.4", "3.2.3(k)"]
#     nist-800-53: ["AU-5", "SI-4"]
#     nist-csf: ["DE.CM-09"]
#     iec62443-3-3: ["SR 2.10"]
package netgrade.logging.heartbeat

import data.netgrade.parameters.logging

applies if {
	input.asset.criticality in {"high", "critical"}
	input.asset.status == "active"
}

excluded if input.asset.status != "active"

deny contains finding if {
	input.asset.monitoring.heartbeat == 0
	finding := {"message": "its silence raises no alarm", "at": ["monitoring", "heartbeat"]}
}

deny contains finding if {
	heartbeat := input.asset.monitoring.heartbeat
	heartbeat > logging.monitoring_maximum_heartbeat
	finding := {
		"message": "its silence raises an alarm after {heartbeat} seconds, {limit} are allowed",
		"with": {"heartbeat": heartbeat, "limit": logging.monitoring_maximum_heartbeat},
		"at": ["monitoring", "heartbeat"],
	}
}

met if {
	input.asset.monitoring.heartbeat > 0
	input.asset.monitoring.heartbeat <= logging.monitoring_maximum_heartbeat
}
