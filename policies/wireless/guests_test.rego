package netgrade.wireless.guests_test

import data.netgrade.wireless.guests

test_fail_another_trust if {
	document := _access_point({"visitors": _guests({"zone": {"_name": "guests", "trust": "dmz"}})}, _outward)
	guests.deny == {_land_in("visitors", "dmz")} with input as document
	not guests.met with input as document
}

test_fail_stations_see_one_another if {
	document := _access_point({"visitors": _guests({"client_isolation": false})}, _outward)
	guests.deny == {_no_isolation("visitors")} with input as document
	not guests.met with input as document
}

test_fail_conduit_inside[trust] if {
	some trust in ["corporate", "management", "ot", "safety"]
	document := _access_point({"visitors": _guests({})}, object.union(_outward, {"in": _conduit("guests", trust)}))
	guests.deny == {_leads_inside("visitors", "in")} with input as document
	not guests.met with input as document
}

test_fail_all_at_once if {
	networks := {
		"cafe": _guests({"zone": {"_name": "office", "trust": "corporate"}}),
		"staff": {"purpose": "staff", "zone": {"_name": "office", "trust": "corporate"}, "client_isolation": false},
		"visitors": _guests({"client_isolation": false}),
	}
	conduits := {"a": _conduit("guests", "ot"), "b": _conduit("office", "management"), "c": _conduit("office", "cloud")}
	guests.deny == {
		_land_in("cafe", "corporate"),
		_leads_inside("cafe", "b"),
		_leads_inside("visitors", "a"),
		_no_isolation("visitors"),
	} with input as _access_point(networks, conduits)
}

# Each part decides without the others.
test_fail_whatever_else_is_undeclared if {
	guests.deny == {_no_isolation("v")} with input as {"asset": {"wireless": {"network": {"v": {"purpose": "guest", "client_isolation": false}}}}}
	guests.deny == {_leads_inside("v", "in")} with input as _access_point(
		{"v": {"purpose": "guest", "zone": {"_name": "guests"}}},
		{"in": _conduit("guests", "corporate"), "out": {"from": {"_name": "guests"}, "to": {"_name": "x"}}},
	)
}

test_pass_internet_alone[text] if {
	some text, conduits in {
		"no conduit": {},
		"outward": _outward,
		"to other guests": {"c": _conduit("guests", "guest")},
		"to the dmz": {"c": _conduit("guests", "dmz")},
		"from elsewhere to the inside": {"c": _conduit("office", "management")},
		"from elsewhere to nobody knows where": {"c": {"from": {"_name": "office"}, "to": {"_name": "x"}}},
	}
	guests.met with input as _access_point({"visitors": _guests({})}, conduits)
	guests.deny == set() with input as _access_point({"visitors": _guests({})}, conduits)
}

# Staff may land anywhere, and a network that would do for guests needs no purpose.
test_pass_other_networks[text] if {
	some text, other in {
		"staff": {"purpose": "staff", "zone": {"_name": "office", "trust": "corporate"}, "client_isolation": false},
		"purpose undeclared": object.remove(_guests({}), ["purpose"]),
	}
	guests.met with input as _access_point({"visitors": _guests({}), "other": other}, _outward)
	guests.deny == set() with input as _access_point({"visitors": _guests({}), "other": other}, _outward)
}

test_unknown_undeclared_where_it_decides[text] if {
	some text, document in {
		"isolation": _access_point({"v": object.remove(_guests({}), ["client_isolation"])}, _outward),
		"its zone": _access_point({"v": object.remove(_guests({}), ["zone"])}, _outward),
		"trust of its zone": _access_point({"v": object.union(object.remove(_guests({}), ["zone"]), {"zone": {"_name": "guests"}})}, _outward),
		"trust of the zone behind a conduit": _access_point({"v": _guests({})}, {"c": {"from": {"_name": "guests"}, "to": {"_name": "x"}}}),
		"purpose of another network": _access_point({"v": _guests({}), "w": {"zone": {"_name": "office", "trust": "corporate"}}}, _outward),
		"conduits": {"asset": {"wireless": {"network": {"v": _guests({})}}}, "inventory": {"zone": {}}},
		"networks": {"asset": {"wireless": {"rogue_detection": true}}, "inventory": {"conduit": {}}},
	}
	guests.deny == set() with input as document
	not guests.met with input as document
}

test_applies_to_guest_networks if {
	guests.applies with input as _access_point({"visitors": {"purpose": "guest"}, "staff": {"purpose": "staff"}}, {})
	not guests.applies with input as _access_point({"staff": {"purpose": "staff"}}, {})
	not guests.applies with input as _access_point({"other": {"client_isolation": true}}, {})
	not guests.applies with input as _access_point({}, {})
}

_access_point(networks, conduits) := {
	"asset": {"_kind": "access_point", "wireless": {"network": networks}},
	"inventory": {"conduit": conduits},
}

_guests(changed) := object.union({"purpose": "guest", "zone": {"_name": "guests", "trust": "guest"}, "client_isolation": true}, changed)

_outward := {"out": _conduit("guests", "internet")}

_conduit(zone, trust) := {"from": {"_name": zone}, "to": {"_name": "there", "trust": trust}}

_land_in(name, trust) := {
	"message": "guests land in a zone of trust {trust}",
	"with": {"trust": trust},
	"at": ["wireless", "network", name, "zone"],
}

_no_isolation(name) := {"message": "guests reach one another", "at": ["wireless", "network", name, "client_isolation"]}

_leads_inside(name, conduit) := {
	"message": "conduit {conduit} leads guests into an internal zone",
	"with": {"conduit": conduit},
	"at": ["wireless", "network", name, "zone"],
	"related": [{"type": "conduit", "name": conduit, "path": ["to"]}],
}
