package netgrade.resilience.ducts_test

import data.netgrade.resilience.ducts

# Every link that names the duct is shown, at the place where it does.
test_fail_ducts_that_stop_it if {
	document := _service({"survived": false, "cuts": {"egnatia": {"path": _path}, "pylon": {"path": []}}}, {
		"a": {"status": "active", "ducts": ["bridge", "egnatia"]},
		"b": {"status": "standby", "ducts": ["egnatia", "pylon"]},
		"c": {"status": "active", "ducts": ["bridge"]},
		"d": {"status": "active", "ducts": []},
		"e": {"status": "active"},
	})
	ducts.deny == {
		_stops("a", 1, "egnatia", _path),
		_stops("b", 0, "egnatia", _path),
		_stops("b", 1, "pylon", []),
	} with input as document
	not ducts.met with input as document
}

# Names are free text: blanks around them and case don't count.
test_fail_spelled_otherwise if {
	document := _service({"survived": false, "cuts": {"Egnatia": {"path": []}}}, {
		"a": {"status": "active", "ducts": [" Egnatia"]},
		"b": {"status": "active", "ducts": ["EGNATIA "]},
	})
	ducts.deny == {_stops("a", 0, "Egnatia", []), _stops("b", 0, "Egnatia", [])} with input as document
}

# Links that carry nothing are no place to look at.
test_fail_beside_links_not_in_use if {
	document := _service({"survived": false, "cuts": {"egnatia": {"path": []}}}, {
		"a": {"status": "active", "ducts": ["egnatia"]},
		"new": {"status": "planned", "ducts": ["egnatia"]},
		"old": {"status": "retired", "ducts": ["egnatia"]},
	})
	ducts.deny == {_stops("a", 0, "egnatia", [])} with input as document
}

test_fail_not_reached_at_all if {
	document := {"service": {"essential": true, "_derived": {"reached": false, "duct_loss": {"survived": false, "cuts": {}}}}, "inventory": {"link": {}}}
	ducts.deny == {_unreached} with input as document
	not ducts.met with input as document
}

test_pass_outlives_any_duct if {
	document := _service({"survived": true, "cuts": {}}, {"a": {"status": "active", "ducts": ["egnatia"]}})
	ducts.met with input as document
	ducts.deny == set() with input as document
}

test_unknown_undecided if {
	document := {"service": {"essential": true, "_derived": {"reached": true}}, "inventory": {"link": {"a": {"status": "active"}}}}
	ducts.deny == set() with input as document
	not ducts.met with input as document
}

test_applies_to_essential_services if {
	ducts.applies with input as {"service": {"essential": true}}
	not ducts.applies with input as {"service": {"essential": false}}
	not ducts.applies with input as {"service": {"_name": "s"}}
}

_service(loss, links) := {
	"service": {"essential": true, "_derived": {"reached": true, "duct_loss": loss}},
	"inventory": {"link": links},
}

_path := [{"type": "asset", "name": "e1"}, {"type": "link", "name": "a"}, {"type": "asset", "name": "h1"}]

_stops(link, position, duct, path) := {
	"message": "the loss of duct {duct} stops it",
	"with": {"duct": duct},
	"at": {"type": "link", "name": link, "path": ["ducts", position]},
	"related": path,
}

_unreached := {"message": "it is not reached even while nothing is lost", "at": ["reached_from"]}
