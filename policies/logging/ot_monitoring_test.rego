package netgrade.logging.ot_monitoring_test

import data.netgrade.logging.ot_monitoring

test_fail_each_unwatched_asset_is_named if {
	document := _site({"plc1": _asset("plc", false), "rtu1": _asset("rtu", false), "hmi1": _asset("hmi", true)})
	ot_monitoring.applies with input as document
	ot_monitoring.deny == {_unwatched("plc1"), _unwatched("rtu1")} with input as document
	not ot_monitoring.met with input as document
}

# One that is certainly not watched decides, whatever the others leave out.
test_fail_beside_one_that_says_nothing if {
	document := _site({"plc1": _asset("plc", false), "plc2": {"_kind": "plc", "status": "active"}})
	ot_monitoring.deny == {_unwatched("plc1")} with input as document
}

test_fail_sensor_not_in_use[status] if {
	some status in ["planned", "retired"]
	document := _site({"plc1": _asset("plc", false), "ids1": {"_kind": "ids_sensor", "status": status}})
	ot_monitoring.deny == {_unwatched("plc1")} with input as document
	not ot_monitoring.met with input as document
}

test_fail_sensor_at_another_site if {
	document := {
		"site": {"_name": "athens"},
		"index": {"assets_at_site": {"athens": ["plc1"], "patras": ["ids1"]}},
		"inventory": {"asset": {"plc1": _asset("plc", false), "ids1": {"_kind": "ids_sensor", "status": "active"}}},
	}
	ot_monitoring.deny == {_unwatched("plc1")} with input as document
}

test_pass_a_sensor_stands_there[status] if {
	some status in ["active", "standby"]
	document := _site({"plc1": _asset("plc", false), "ids1": {"_kind": "ids_sensor", "status": status}})
	ot_monitoring.met with input as document
	ot_monitoring.deny == set() with input as document
}

test_pass_every_one_is_watched if {
	document := _site({"plc1": _asset("plc", true), "sis1": _asset("safety_controller", true)})
	ot_monitoring.met with input as document
	ot_monitoring.deny == set() with input as document
}

# Assets of other kinds, and those that are not in use, need not be watched.
test_pass_beside_assets_that_are_not_judged if {
	document := _site({
		"plc1": _asset("plc", true),
		"plc0": {"_kind": "plc", "status": "retired", "monitoring": {"passive_ot": false}},
		"hist": _asset("historian", false),
	})
	ot_monitoring.met with input as document
	ot_monitoring.deny == set() with input as document
}

test_unknown_an_asset_says_nothing if {
	document := _site({"plc1": _asset("plc", true), "plc2": {"_kind": "plc", "status": "active", "monitoring": {}}})
	ot_monitoring.applies with input as document
	ot_monitoring.deny == set() with input as document
	not ot_monitoring.met with input as document
}

test_applies_to_sites_with_controllers[kind] if {
	some kind in ["plc", "rtu", "safety_controller", "hmi"]
	ot_monitoring.applies with input as _site({"it": {"_kind": kind, "status": "standby"}})
	not ot_monitoring.excluded with input as _site({"it": {"_kind": kind, "status": "standby"}})
}

test_not_applicable_without_controllers[kind] if {
	some kind in ["historian", "engineering_workstation", "router", "ids_sensor"]
	ot_monitoring.excluded with input as _site({"it": {"_kind": kind, "status": "active"}})
	not ot_monitoring.applies with input as _site({"it": {"_kind": kind, "status": "active"}})
}

test_not_applicable_controllers_not_in_use[status] if {
	some status in ["planned", "retired"]
	ot_monitoring.excluded with input as _site({"plc1": {"_kind": "plc", "status": status}})
}

test_not_applicable_empty_site if {
	document := {"site": {"_name": "athens"}, "index": {"assets_at_site": {}}, "inventory": {"asset": {}}}
	ot_monitoring.excluded with input as document
}

_site(assets) := {
	"site": {"_name": "athens"},
	"index": {"assets_at_site": {"athens": [name | some name, _ in assets]}},
	"inventory": {"asset": assets},
}

_asset(kind, watched) := {"_kind": kind, "status": "active", "monitoring": {"passive_ot": watched}}

_unwatched(name) := {
	"message": "no sensor stands at the site and {asset} is not watched",
	"with": {"asset": name},
	"at": {"type": "asset", "name": name, "path": ["monitoring", "passive_ot"]},
}
