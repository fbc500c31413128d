package netgrade.satellite.satellite_links_test

import data.netgrade.satellite.satellite_links

test_fail_by_satellite_alone if {
	satellite_links.deny == {_alone} with input as _service({"satellite_loss": {"survived": false, "cuts": {"satellite": {"path": []}}}})
	not satellite_links.met with input as _service({"satellite_loss": {"survived": false, "cuts": {"satellite": {"path": []}}}})
}

# What is reached by nothing is not reached on the ground either.
test_fail_not_reached_at_all if {
	satellite_links.deny == {_alone} with input as _service({"satellite_loss": {"survived": false, "cuts": {}}})
}

test_pass_a_path_on_the_ground if {
	satellite_links.met with input as _service({"satellite_loss": {"survived": true, "cuts": {}}})
	satellite_links.deny == set() with input as _service({"satellite_loss": {"survived": true, "cuts": {}}})
}

test_unknown_undecided if {
	satellite_links.deny == set() with input as _service({})
	not satellite_links.met with input as _service({})
}

test_applies_to_essential_services_with_satellite_links if {
	satellite_links.applies with input as _service({})
	not satellite_links.excluded with input as _service({})
	not satellite_links.applies with input as {"service": {"essential": false, "_derived": {"satellite_links": true}}}
}

test_not_applicable_no_satellite_link if {
	satellite_links.excluded with input as _service({"satellite_links": false})
	not satellite_links.applies with input as _service({"satellite_links": false})
}

test_unknown_whether_a_link_goes_over_satellites if {
	not satellite_links.applies with input as {"service": {"essential": true, "_derived": {}}}
	not satellite_links.excluded with input as {"service": {"essential": true, "_derived": {}}}
}

_service(derived) := {"service": {"essential": true, "_derived": object.union({"satellite_links": true}, derived)}}

_alone := {"message": "it is reached by satellite alone", "at": ["reached_from"]}
