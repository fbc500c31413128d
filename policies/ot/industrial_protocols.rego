# METADATA
# title: Unprotected industrial protocols stay inside OT
# description: They carry commands without authentication.
# custom:
#   id: OT-007
#   severity: critical
#   subject: asset
#   kinds: [all]
#   cause: risky-listener
#   remediation: Terminate the protocol in the DMZ and forward with an application gateway, or use the protected form.
#   binding: operator
#   references:
#     nis2-ir: ["6.7.2(f)", "6.8.2(c)"]
#     iso27001: ["A.8.20"]
#     iec62443-3-3: ["SR 3.1", "SR 5.2", "SR 7.7"]
#     iec62443-2-1: ["NET 1.7"]
#     nist-800-53: ["CM-7", "SC-8"]
#     cis: ["13.4"]
package netgrade.ot.industrial_protocols

import data.netgrade.lib
import data.netgrade.parameters.ot

applies if input.asset.zone.trust in {"ot", "safety"}

applies if input.asset._kind in lib.operational_technology

# Nothing is left to judge when every listener speaks something else, or there is none.
excluded if lib.proven_for_all(object.keys(input.asset.listener), _other_protocol)

deny contains finding if {
	some listener, conduit
	service := input.asset.listener[listener].service
	service in ot.insecure_protocols
	lib.is_none_of(input.asset.listener[listener].protected_by, ot.accepted_protection)
	input.inventory.conduit[conduit].to._name == input.asset.zone._name
	lib.is_none_of(input.inventory.conduit[conduit].from.trust, {"ot", "safety"})
	service in input.inventory.conduit[conduit].protocols
	finding := {
		"message": "conduit {conduit} lets {service} in from outside operational technology, unprotected",
		"with": {"conduit": conduit, "service": service},
		"at": ["listener", listener, "protected_by"],
		"related": [{"type": "conduit", "name": conduit, "path": ["protocols"]}],
	}
}

met if lib.proven_for_all(object.keys(input.asset.listener), ((_other_protocol | _protected) | _kept_inside))

_other_protocol contains listener if {
	some listener
	lib.is_none_of(input.asset.listener[listener].service, ot.insecure_protocols)
}

_protected contains listener if {
	some listener
	input.asset.listener[listener].protected_by in ot.accepted_protection
}

_kept_inside contains listener if {
	some listener
	input.asset.listener[listener]
	lib.proven_for_all(object.keys(input.inventory.conduit), lib.of(_closed, listener))
}

# The conduits that don't carry the listener's protocol in from outside operational technology.
_closed contains [listener, conduit] if {
	some listener, conduit
	input.asset.listener[listener]
	input.inventory.conduit[conduit].to._name != input.asset.zone._name
}

_closed contains [listener, conduit] if {
	some listener, conduit
	input.asset.listener[listener]
	input.inventory.conduit[conduit].from.trust in {"ot", "safety"}
}

_closed contains [listener, conduit] if {
	some listener, conduit
	lib.lacks(input.inventory.conduit[conduit].protocols, input.asset.listener[listener].service)
}
