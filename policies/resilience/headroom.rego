# METADATA
# title: Links keep headroom, also after the loss of a parallel link
# description: A path that exists but is full is no path.
# custom:
#   id: RES-011
#   severity: high
#   subject: link
#   cause: link-capacity
#   remediation: Add capacity or shed non-essential traffic.
#   binding: operator
#   references:
#     nis2-ir: ["4.2.5"]
#     iso27001: ["A.8.6"]
#     nist-800-53: ["SC-5(2)", "CP-2(2)"]
#     nist-csf: ["PR.IR-04"]
#     enisa-5g: ["SO21-009"]
package netgrade.resilience.headroom

import data.netgrade.lib
import data.netgrade.parameters.resilience

applies if {
	input.link.status == "active"
	input.link._derived.carries
}

excluded if input.link.status != "active"

excluded if input.link._derived.carries == false

deny contains finding if {
	input.link.peak > input.link.capacity * resilience.capacity_maximum_utilisation
	finding := {
		"message": "the busy hour takes {peak} of {capacity} Mbit/s, more than the share of {limit}",
		"with": {
			"peak": input.link.peak,
			"capacity": input.link.capacity,
			"limit": resilience.capacity_maximum_utilisation,
		},
		"at": ["peak"],
		"related": [["capacity"]],
	}
}

deny contains finding if {
	lib.at_least(input.link._derived.bundle.links, 2)
	peak := input.link._derived.bundle_load.peak
	left := input.link._derived.bundle_load.left
	peak > left * resilience.capacity_maximum_utilisation_failed
	finding := {
		"message": "when one of the parallel links fails the busy hour needs {peak} Mbit/s and {left} are left",
		"with": {"peak": peak, "left": left},
		"at": ["peak"],
		"related": [["capacity"]],
	}
}

met if {
	input.link.peak <= input.link.capacity * resilience.capacity_maximum_utilisation
	_bundle_holds
}

_bundle_holds if lib.fewer_than(input.link._derived.bundle.links, 2)

_bundle_holds if {
	peak := input.link._derived.bundle_load.peak
	left := input.link._derived.bundle_load.left
	peak <= left * resilience.capacity_maximum_utilisation_failed
}
