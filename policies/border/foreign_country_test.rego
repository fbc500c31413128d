package netgrade.border.foreign_country_test

import data.netgrade.border.foreign_country

test_fail_countries_that_stop_it if {
	document := _service({"country_loss": {"survived": false, "cuts": {"BG": {"path": _path}, "CY": {"path": [], "needs": ["gas"]}}}})
	foreign_country.deny == {_stops("BG", _path), _stops("CY", [])} with input as document
	not foreign_country.met with input as document
}

test_fail_not_reached_at_all if {
	document := _service({"reached": false, "country_loss": {"survived": false, "cuts": {}}})
	foreign_country.deny == {_unreached} with input as document
	not foreign_country.met with input as document
}

test_pass_outlives_any_country if {
	foreign_country.met with input as _service({"country_loss": {"survived": true, "cuts": {}}})
	foreign_country.deny == set() with input as _service({"country_loss": {"survived": true, "cuts": {}}})
}

test_unknown_undecided[text] if {
	some text, document in {"what it loses": _service({}), "anything": {"service": {"essential": true}}}
	foreign_country.deny == set() with input as document
	not foreign_country.met with input as document
}

test_applies_to_essential_services_with_something_abroad if {
	foreign_country.applies with input as _service({})
	not foreign_country.excluded with input as _service({})
	not foreign_country.applies with input as {"service": {"essential": false, "_derived": {"abroad": true}}}
}

test_unknown_whether_anything_is_abroad if {
	not foreign_country.applies with input as {"service": {"essential": true, "_derived": {"reached": true}}}
	not foreign_country.excluded with input as {"service": {"essential": true, "_derived": {"reached": true}}}
}

test_not_applicable_everything_at_home if {
	foreign_country.excluded with input as _service({"abroad": false})
	not foreign_country.applies with input as _service({"abroad": false})
}

_service(derived) := {"service": {"essential": true, "_derived": object.union({"abroad": true, "reached": true}, derived)}}

_path := [{"type": "asset", "name": "e1"}, {"type": "link", "name": "e1-h1"}, {"type": "asset", "name": "h1"}]

_stops(country, path) := {
	"message": "the failure of {country} stops it",
	"with": {"country": country},
	"at": ["hosted_on"],
	"related": path,
}

_unreached := {"message": "it is not reached even while nothing is lost", "at": ["reached_from"]}
