# METADATA
# title: Guest wireless reaches nothing internal
# description: Guest networks carry unmanaged and hostile devices.
# custom:
#   id: WIFI-004
#   severity: high
#   subject: asset
#   kinds: [wireless_controller, access_point]
#   cause: guest-separation
#   remediation: Give guests their own zone with internet access only.
#   binding: good_practice
#   references:
#     nis2-ir: ["6.8.1", "6.8.2(e)"]
#     iso27001: ["A.8.22"]
#     iec62443-3-3: ["SR 5.1"]
#     iec62443-2-1: ["NET 2.2"]
#     nist-csf: ["PR.IR-01"]
#     nist-800-53: ["AC-18(1)", "SC-7(29)"]
package netgrade.wireless.guests

import data.netgrade.lib
import data.netgrade.parameters.segmentation

applies if {
	some name
	input.asset.wireless.network[name].purpose == "guest"
}

deny contains finding if {
	some name
	input.asset.wireless.network[name].purpose == "guest"
	trust := input.asset.wireless.network[name].zone.trust
	trust != "guest"
	finding := {
		"message": "guests land in a zone of trust {trust}",
		"with": {"trust": trust},
		"at": ["wireless", "network", name, "zone"],
	}
}

deny contains finding if {
	some name
	input.asset.wireless.network[name].purpose == "guest"
	input.asset.wireless.network[name].client_isolation == false
	finding := {
		"message": "guests reach one another",
		"at": ["wireless", "network", name, "client_isolation"],
	}
}

deny contains finding if {
	some name, conduit
	input.asset.wireless.network[name].purpose == "guest"
	input.inventory.conduit[conduit].from._name == input.asset.wireless.network[name].zone._name
	input.inventory.conduit[conduit].to.trust in segmentation.internal_trusts
	finding := {
		"message": "conduit {conduit} leads guests into an internal zone",
		"with": {"conduit": conduit},
		"at": ["wireless", "network", name, "zone"],
		"related": [{"type": "conduit", "name": conduit, "path": ["to"]}],
	}
}

met if lib.proven_for_all(object.keys(input.asset.wireless.network), _harmless)

_harmless contains name if {
	some name
	input.asset.wireless.network[name].purpose != "guest"
}

_harmless contains name if {
	some name
	input.asset.wireless.network[name].zone.trust == "guest"
	input.asset.wireless.network[name].client_isolation
	lib.proven_for_all(object.keys(input.inventory.conduit), lib.of(_outward, name))
}

# The conduits that don't lead from the network's zone into an internal one.
_outward contains [name, conduit] if {
	some name, conduit
	input.inventory.conduit[conduit].from._name != input.asset.wireless.network[name].zone._name
}

_outward contains [name, conduit] if {
	some name, conduit
	input.asset.wireless.network[name]
	lib.is_none_of(input.inventory.conduit[conduit].to.trust, segmentation.internal_trusts)
}
