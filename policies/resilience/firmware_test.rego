package netgrade.resilience.firmware_test

import data.netgrade.resilience.firmware

test_fail_every_image_that_stops_it if {
	document := _service({"firmware_loss": {"survived": false, "cuts": {"acme x9 17": {"path": _path}, "bolt k2 4": {"path": []}}}})
	firmware.deny == {_stops("acme x9 17", _path), _stops("bolt k2 4", [])} with input as document
	not firmware.met with input as document
}

test_pass_outlives_any_image if {
	firmware.met with input as _service({"firmware_loss": {"survived": true, "cuts": {}}})
	firmware.deny == set() with input as _service({"firmware_loss": {"survived": true, "cuts": {}}})
}

test_unknown_undecided if {
	firmware.deny == set() with input as _service({})
	not firmware.met with input as _service({})
}

test_applies_where_no_single_asset_stops_it if {
	firmware.applies with input as _service({})
	not firmware.excluded with input as _service({})
	not firmware.applies with input as {"service": {"essential": false, "_derived": {"asset_loss": {"survived": true, "cuts": {}}}}}
}

test_not_applicable_a_single_asset_stops_it if {
	firmware.excluded with input as _service({"asset_loss": {"survived": false, "cuts": {"h1": {"path": []}}}})
	not firmware.applies with input as _service({"asset_loss": {"survived": false, "cuts": {"h1": {"path": []}}}})
}

test_unknown_whether_a_single_asset_stops_it if {
	document := {"service": {"essential": true, "_derived": {"firmware_loss": {"survived": true, "cuts": {}}}}}
	not firmware.applies with input as document
	not firmware.excluded with input as document
}

_service(derived) := {"service": {"essential": true, "_derived": object.union({"asset_loss": {"survived": true}}, derived)}}

_path := [{"type": "asset", "name": "e1"}, {"type": "asset", "name": "r1"}, {"type": "asset", "name": "h1"}]

_stops(image, path) := {
	"message": "a flaw in {image} stops it",
	"with": {"image": image},
	"at": ["hosted_on"],
	"related": path,
}
