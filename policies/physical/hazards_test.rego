package netgrade.physical.hazards_test

import data.netgrade.physical.hazards

test_fail_zones_that_break_the_quorum if {
	document := _service({"hazard_loss": {"survived": false, "cuts": {"flood:axios": {"path": []}, "quake:x": {"path": []}}}, "farthest_km": 300})
	hazards.deny == {_stopped("flood:axios"), _stopped("quake:x")} with input as document
	not hazards.met with input as document
}

test_fail_too_close if {
	document := _service({"hazard_loss": _outlived, "farthest_km": 29.96, "farthest_km_settled": 29.96})
	hazards.deny == {_close(29.9)} with input as document
	not hazards.met with input as document
}

# Either decides without the other.
test_fail_the_other_undecided if {
	hazards.deny == {_close(7)} with input as _service({"farthest_km": 7, "farthest_km_settled": 7})
	hazards.deny == {_stopped("z")} with input as _service({"hazard_loss": {"survived": false, "cuts": {"z": {"path": []}}}})
}

test_pass_far_apart[distance] if {
	some distance in [30, 305.2]
	document := _service({"hazard_loss": _outlived, "farthest_km": distance, "farthest_km_settled": distance})
	hazards.met with input as document
	hazards.deny == set() with input as document
}

# One pair is enough, wherever the others lie.
test_pass_far_apart_and_a_site_without_coordinates if {
	hazards.met with input as _service({"hazard_loss": _outlived, "farthest_km": 305})
}

test_unknown_undecided[text] if {
	some text, derived in {
		"the hazard zones": {"farthest_km": 305, "farthest_km_settled": 305},
		"the distance": {"hazard_loss": _outlived},
		"whether another site is farther": {"hazard_loss": _outlived, "farthest_km": 7},
		"both": {},
	}
	hazards.deny == set() with input as _service(derived)
	not hazards.met with input as _service(derived)
}

test_applies_to_essential_services_at_several_sites if {
	hazards.applies with input as _service({})
	not hazards.excluded with input as _service({})
	not hazards.applies with input as {"service": {"essential": false, "_derived": {"spread": true}}}
}

test_unknown_whether_its_hosts_are_spread if {
	not hazards.applies with input as {"service": {"essential": true, "_derived": {}}}
	not hazards.excluded with input as {"service": {"essential": true, "_derived": {}}}
}

test_not_applicable_at_one_site if {
	hazards.excluded with input as _service({"spread": false})
	not hazards.applies with input as _service({"spread": false})
}

_service(derived) := {"service": {"essential": true, "_derived": object.union({"spread": true}, derived)}}

_outlived := {"survived": true, "cuts": {}}

_stopped(hazard) := {
	"message": "one event in hazard zone {hazard} stops it",
	"with": {"hazard": hazard},
	"at": ["hosted_on"],
}

_close(distance) := {
	"message": "its sites lie at most {distance} km apart, {limit} are asked for",
	"with": {"distance": distance, "limit": 30},
	"at": ["hosted_on"],
}
