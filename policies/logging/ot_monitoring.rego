# METADATA
# title: Operational technology traffic is watched at every site that has controllers
# description: "Controllers keep no useful logs; only the wire shows an attack."
# custom:
#   id: LOG-006
#   severity: high
#   subject: site
#   cause: ot-monitoring
#   remediation: Place a passive sensor on the control network.
#   binding: good_practice
#   references:
#     nis2-ir: ["3.2.1"]
#     iec62443-3-3: ["SR 6.2"]
#     iec62443-2-1: ["EVENT 1.1"]
#     nist-800-53: ["SI-4", "SI-4(1)"]
#     cis: ["13.3"]
#     nist-csf: ["DE.CM-01"]
package netgrade.logging.ot_monitoring

import data.netgrade.lib

applies if lib.at_least(_watched_assets, 1)

excluded if lib.fewer_than(_watched_assets, 1)

deny contains finding if {
	lib.fewer_than(_sensors, 1)
	some name in _watched_assets
	input.inventory.asset[name].monitoring.passive_ot == false
	finding := {
		"message": "no sensor stands at the site and {asset} is not watched",
		"with": {"asset": name},
		"at": {"type": "asset", "name": name, "path": ["monitoring", "passive_ot"]},
	}
}

met if lib.at_least(_sensors, 1)

met if lib.proven_for_all(_watched_assets, _seen)

# Kind, state and site of an asset are always known here: an asset without site belongs to none.
_watched_assets contains name if {
	some position
	name := input.index.assets_at_site[input.site._name][position]
	input.inventory.asset[name].status in lib.live_states
	input.inventory.asset[name]._kind in {"plc", "rtu", "safety_controller", "hmi"}
}

_sensors contains name if {
	some position
	name := input.index.assets_at_site[input.site._name][position]
	input.inventory.asset[name].status in lib.live_states
	input.inventory.asset[name]._kind == "ids_sensor"
}

_seen contains name if {
	some name in _watched_assets
	input.inventory.asset[name].monitoring.passive_ot
}
