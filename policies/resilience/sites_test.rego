package netgrade.resilience.sites_test

import data.netgrade.resilience.sites

test_fail_every_site_that_stops_it if {
	document := _service({"site_loss": {"survived": false, "cuts": {"athens": {"path": _path}, "volos": {"path": []}}}})
	sites.deny == {_stops("athens", _path), _stops("volos", [])} with input as document
	not sites.met with input as document
}

test_fail_not_reached_at_all if {
	document := _service({"reached": false, "site_loss": {"survived": false, "cuts": {}}})
	sites.deny == {_unreached} with input as document
	not sites.met with input as document
}

test_pass_outlives_any_site if {
	sites.met with input as _service({"site_loss": {"survived": true, "cuts": {}}})
	sites.deny == set() with input as _service({"site_loss": {"survived": true, "cuts": {}}})
}

test_unknown_undecided[text] if {
	some text, document in {"what it loses": _service({}), "anything": {"service": {"essential": true}}}
	sites.deny == set() with input as document
	not sites.met with input as document
}

test_applies_to_essential_services if {
	sites.applies with input as _service({})
	not sites.applies with input as {"service": {"essential": false}}
	not sites.applies with input as {"service": {"_name": "s"}}
}

_service(derived) := {"service": {"essential": true, "_derived": object.union({"reached": true}, derived)}}

_path := [{"type": "asset", "name": "e1"}, {"type": "asset", "name": "h1"}]

_stops(site, path) := {
	"message": "the loss of site {site} stops it",
	"with": {"site": site},
	"at": {"type": "site", "name": site, "path": []},
	"related": path,
}

_unreached := {"message": "it is not reached even while nothing is lost", "at": ["reached_from"]}
