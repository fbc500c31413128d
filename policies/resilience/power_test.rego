package netgrade.resilience.power_test

import data.netgrade.resilience.power

# A substation, or a feed within a site.
test_fail_every_source_that_stops_it if {
	document := _service({"power_loss": {"survived": false, "cuts": {"north": {"path": _path}, "athens/a1": {"path": []}}}})
	power.deny == {_stops("north", _path), _stops("athens/a1", [])} with input as document
	not power.met with input as document
}

test_fail_not_reached_at_all if {
	document := _service({"reached": false, "power_loss": {"survived": false, "cuts": {}}})
	power.deny == {_unreached} with input as document
	not power.met with input as document
}

test_pass_outlives_any_source if {
	power.met with input as _service({"power_loss": {"survived": true, "cuts": {}}})
	power.deny == set() with input as _service({"power_loss": {"survived": true, "cuts": {}}})
}

test_unknown_undecided[text] if {
	some text, document in {"what it loses": _service({}), "anything": {"service": {"essential": true}}}
	power.deny == set() with input as document
	not power.met with input as document
}

test_applies_to_essential_services if {
	power.applies with input as _service({})
	not power.applies with input as {"service": {"essential": false}}
	not power.applies with input as {"service": {"_name": "s"}}
}

_service(derived) := {"service": {"essential": true, "_derived": object.union({"reached": true}, derived)}}

_path := [{"type": "asset", "name": "e1"}, {"type": "asset", "name": "h1"}]

_stops(source, path) := {
	"message": "the loss of power source {source} stops it",
	"with": {"source": source},
	"at": ["hosted_on"],
	"related": path,
}

_unreached := {"message": "it is not reached even while nothing is lost", "at": ["reached_from"]}
