package netgrade.resilience.links_test

import data.netgrade.resilience.links

test_fail_every_link_that_stops_it if {
	document := _service({"link_loss": {"survived": false, "cuts": {"e1-h1": {"path": _path}, "up": {"path": []}}}})
	links.deny == {_stops("e1-h1", _path), _stops("up", [])} with input as document
	not links.met with input as document
}

test_fail_not_reached_at_all if {
	document := _service({"reached": false, "link_loss": {"survived": false, "cuts": {}}})
	links.deny == {_unreached} with input as document
	not links.met with input as document
}

test_pass_outlives_any_link if {
	links.met with input as _service({"link_loss": {"survived": true, "cuts": {}}})
	links.deny == set() with input as _service({"link_loss": {"survived": true, "cuts": {}}})
}

test_unknown_undecided[text] if {
	some text, document in {"what it loses": _service({}), "anything": {"service": {"essential": true}}}
	links.deny == set() with input as document
	not links.met with input as document
}

test_applies_to_essential_services_that_users_reach_over_links if {
	links.applies with input as _service({})
	not links.excluded with input as _service({})
	not links.applies with input as {"service": {"essential": false, "_derived": {"remote": true}}}
}

test_not_applicable_hosts_are_where_users_come_in if {
	links.excluded with input as _service({"remote": false})
	not links.applies with input as _service({"remote": false})
}

test_unknown_where_users_come_in if {
	not links.applies with input as {"service": {"essential": true, "_derived": {}}}
	not links.excluded with input as {"service": {"essential": true, "_derived": {}}}
}

_service(derived) := {"service": {"essential": true, "_derived": object.union({"reached": true, "remote": true}, derived)}}

_path := [{"type": "asset", "name": "e1"}, {"type": "link", "name": "e1-h1"}, {"type": "asset", "name": "h1"}]

_stops(link, path) := {
	"message": "the loss of link {link} stops it",
	"with": {"link": link},
	"at": {"type": "link", "name": link, "path": ["between"]},
	"related": path,
}

_unreached := {"message": "it is not reached even while nothing is lost", "at": ["reached_from"]}
