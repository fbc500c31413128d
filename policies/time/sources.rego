# METADATA
# title: Clocks are synchronised to enough sources
# description: "Unsynchronised logs cannot be correlated; one source may be wrong."
# custom:
#   id: TIME-001
#   severity: medium
#   subject: asset
#   kinds: [network_devices, servers]
#   cause: time-synchronisation
#   remediation: Configure the missing sources.
#   binding: operator
#   references:
#     nis2-ir: ["3.2.6"]
#     iso27001: ["A.8.17"]
#     iec62443-3-3: ["SR 2.11", "SR 2.11 RE 1"]
#     iec62443-2-1: ["NET 1.9"]
#     nist-csf: ["PR.PS-04"]
#     nist-800-53: ["AU-8", "SC-45(1)"]
#     cis: ["8.4"]
#     rfc: ["RFC 8633"]
#     enisa-5g: ["SO15-023"]
package netgrade.time.sources

import data.netgrade.lib
import data.netgrade.parameters.time

deny contains finding if {
	input.asset.time.enabled == false
	finding := {"message": "the clock is not synchronised", "at": ["time", "enabled"]}
}

deny contains finding if {
	sources := object.keys(input.asset.time.source)
	lib.fewer_than(sources, _needed)
	finding := {
		"message": "the clock has {sources} of the {needed} sources that it needs",
		"with": {"sources": lib.size(sources), "needed": _needed},
		"at": ["time", "source"],
	}
}

met if {
	input.asset.time.enabled
	lib.at_least(object.keys(input.asset.time.source), _needed)
}

_needed := time.minimum_sources_server if input.asset._kind == "time_server"

_needed := time.minimum_sources_client if input.asset._kind != "time_server"
