# METADATA
# title: Idle management sessions end
# description: An abandoned session is a login without credentials.
# custom:
#   id: MGMT-012
#   severity: medium
#   subject: asset
#   kinds: [all]
#   cause: session-timeout
#   remediation: "Set an idle timeout on console, SSH and web sessions; on operator HMIs use a view-only lock instead of a logout."
#   binding: operator
#   references:
#     nis2: ["21(2)(g)"]
#     nis2-ir: ["11.6.2(e)"]
#     iso27001: ["A.8.5"]
#     iec62443-3-3: ["SR 2.5", "SR 2.6"]
#     iec62443-2-1: ["USER 1.18", "NET 3.3"]
#     nist-csf: ["PR.PS-01"]
#     nist-800-53: ["AC-12", "SC-10"]
#     cis: ["4.3"]
#     enisa-5g: ["SO11-008"]
package netgrade.management.session_timeout

import data.netgrade.parameters.management

excluded if input.asset._kind == "hmi"

deny contains finding if {
	input.asset.management.session_timeout == 0
	finding := {"message": "idle sessions never end", "at": ["management", "session_timeout"]}
}

deny contains finding if {
	timeout := input.asset.management.session_timeout
	timeout > management.maximum_session_timeout
	finding := {
		"message": "idle sessions end after {timeout} seconds, {limit} are allowed",
		"with": {"timeout": timeout, "limit": management.maximum_session_timeout},
		"at": ["management", "session_timeout"],
	}
}

met if {
	input.asset.management.session_timeout > 0
	input.asset.management.session_timeout <= management.maximum_session_timeout
}
