package netgrade.resilience.providers_test

import data.netgrade.resilience.providers

# A provider, or whoever stands behind several.
test_fail_every_party_that_stops_it if {
	document := _service({"provider_loss": {"survived": false, "cuts": {"carrier": {"path": _path}, "digger": {"path": []}}}})
	providers.deny == {_stops("carrier", _path), _stops("digger", [])} with input as document
	not providers.met with input as document
}

test_fail_not_reached_at_all if {
	document := _service({"reached": false, "provider_loss": {"survived": false, "cuts": {}}})
	providers.deny == {_unreached} with input as document
	not providers.met with input as document
}

test_pass_outlives_any_provider if {
	providers.met with input as _service({"provider_loss": {"survived": true, "cuts": {}}})
	providers.deny == set() with input as _service({"provider_loss": {"survived": true, "cuts": {}}})
}

test_unknown_undecided[text] if {
	some text, document in {"what it loses": _service({}), "anything": {"service": {"essential": true}}}
	providers.deny == set() with input as document
	not providers.met with input as document
}

test_applies_to_essential_services_where_links_are_provided if {
	providers.applies with input as _service({})
	not providers.excluded with input as _service({})
	not providers.applies with input as {"service": {"essential": false, "_derived": {"outside_links": true}}}
}

test_not_applicable_all_links_are_owned if {
	providers.excluded with input as _service({"outside_links": false})
	not providers.applies with input as _service({"outside_links": false})
}

test_unknown_whose_the_links_are if {
	not providers.applies with input as {"service": {"essential": true, "_derived": {}}}
	not providers.excluded with input as {"service": {"essential": true, "_derived": {}}}
}

_service(derived) := {"service": {"essential": true, "_derived": object.union({"outside_links": true, "reached": true}, derived)}}

_path := [{"type": "asset", "name": "e1"}, {"type": "link", "name": "e1-h1"}, {"type": "asset", "name": "h1"}]

_stops(provider, path) := {
	"message": "the failure of {provider} stops it",
	"with": {"provider": provider},
	"at": ["hosted_on"],
	"related": path,
}

_unreached := {"message": "it is not reached even while nothing is lost", "at": ["reached_from"]}
