# METADATA
# title: A service does not promise to recover sooner than what it depends on
# description: A chain recovers at the pace of its slowest link.
# custom:
#   id: RTO-002
#   severity: critical
#   subject: service
#   cause: recovery-chain
#   remediation: Lengthen the objective, shorten the dependency's, or add a buffer or alternative.
#   binding: operator
#   references:
#     nis2-ir: ["4.1.2(e)", "4.1.2(f)"]
#     nist-800-53: ["CP-2", "CP-2(8)"]
#     iso22301: ["8.2.2", "8.3.2"]
#     dora: ["12(6)"]
#     nist-csf: ["GV.OC-05", "RC.RP-02"]
package netgrade.recovery.chain

import data.netgrade.lib
import data.netgrade.parameters.recovery

applies if lib.at_least(object.keys(input.service.dependency), 1)

excluded if lib.fewer_than(object.keys(input.service.dependency), 1)

deny contains finding if {
	some name in _late
	finding := {
		"message": "it promises to recover sooner than what it depends on, buffer included",
		"at": ["dependency", name],
		"related": [["rto"]],
	}
}

met if lib.proven_for_all(object.keys(input.service.dependency), _in_time)

# How soon the thing itself is back, and how soon its substitute, in seconds.
_arrival[name] := seconds if {
	some name
	seconds := input.inventory.service[input.service.dependency[name].service].rto
}

_arrival[name] := seconds if {
	some name
	seconds := input.service.dependency[name].supplier.restore_time
}

_substitute[name] := seconds if {
	some name
	input.service.dependency[name].alternative.type == "service"
	seconds := input.inventory.service[input.service.dependency[name].alternative.name].rto
}

_substitute[name] := seconds if {
	some name
	input.service.dependency[name].alternative.type == "supplier"
	seconds := input.inventory.supplier[input.service.dependency[name].alternative.name].restore_time
}

# How long the service may wait for it.
_patience[name] := seconds if {
	some name
	seconds := (input.service.rto + input.service.dependency[name].buffer) - recovery.restart_margin
}

_in_time contains name if {
	some name
	_arrival[name] <= _patience[name]
}

_in_time contains name if {
	some name
	_substitute[name] <= _patience[name]
}

# What is back within the objective itself needs no buffer, so it doesn't matter whether one was declared.
_in_time contains name if {
	some name
	_arrival[name] <= input.service.rto - recovery.restart_margin
}

_in_time contains name if {
	some name
	_substitute[name] <= input.service.rto - recovery.restart_margin
}

_late contains name if {
	some name
	_arrival[name] > _patience[name]
	input.service.dependency[name].alternative == null
}

_late contains name if {
	some name
	_arrival[name] > _patience[name]
	_substitute[name] > _patience[name]
}
