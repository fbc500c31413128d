package netgrade.resilience.assets_test

import data.netgrade.resilience.assets

test_fail_every_asset_that_stops_it if {
	document := _service({"asset_loss": {"survived": false, "cuts": {"fw": {"path": _path}, "h1": {"path": []}}}})
	assets.deny == {_stops("fw", _path), _stops("h1", [])} with input as document
	not assets.met with input as document
}

# A service that nobody reaches names no loss.
test_fail_not_reached_at_all if {
	document := _service({"reached": false, "asset_loss": {"survived": false, "cuts": {}}})
	assets.deny == {_unreached} with input as document
	not assets.met with input as document
}

test_pass_outlives_any_asset if {
	assets.met with input as _service({"asset_loss": {"survived": true, "cuts": {}}})
	assets.deny == set() with input as _service({"asset_loss": {"survived": true, "cuts": {}}})
}

test_unknown_undecided[text] if {
	some text, document in {"what it loses": _service({}), "anything": {"service": {"essential": true}}}
	assets.deny == set() with input as document
	not assets.met with input as document
}

test_applies_to_essential_services if {
	assets.applies with input as _service({})
	not assets.applies with input as {"service": {"essential": false}}
	not assets.applies with input as {"service": {"_name": "s"}}
}

_service(derived) := {"service": {"essential": true, "_derived": object.union({"reached": true}, derived)}}

_path := [{"type": "asset", "name": "fw"}, {"type": "asset", "name": "h1"}]

_stops(asset, path) := {
	"message": "the loss of {asset} stops it",
	"with": {"asset": asset},
	"at": {"type": "asset", "name": asset, "path": []},
	"related": path,
}

_unreached := {"message": "it is not reached even while nothing is lost", "at": ["reached_from"]}
