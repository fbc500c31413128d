package netgrade.management.zone_test

import data.netgrade.management.zone

test_fail_overlaps_another_zone if {
	document := _input(["10.9.0.0/24"], {"corp": {"trust": "corporate", "networks": ["10.9.0.0/16"]}})
	zone.deny == {_overlaps("10.9.0.0/24", 0, "corp"), _uncovered("10.9.0.0/24", 0)} with input as document
	not zone.met with input as document
}

# Being inside a management zone doesn't excuse being inside another one as well.
test_fail_covered_and_overlapping if {
	zones := {
		"mgmt": {"trust": "management", "networks": ["10.9.0.0/16"]},
		"corp": {"trust": "corporate", "networks": ["10.9.0.128/25"]},
	}
	zone.deny == {_overlaps("10.9.0.0/24", 0, "corp")} with input as _input(["10.9.0.0/24"], zones)
	not zone.met with input as _input(["10.9.0.0/24"], zones)
}

test_fail_covered_in_part if {
	zones := {"mgmt": {"trust": "management", "networks": ["10.9.0.0/25"]}}
	zone.deny == {_uncovered("10.9.0.0/24", 0)} with input as _input(["10.9.0.0/24"], zones)
}

test_fail_only_one_of_two_is_covered if {
	zones := {"mgmt": {"trust": "management", "networks": ["10.9.0.0/16"]}}
	zone.deny == {_uncovered("192.0.2.0/24", 1)} with input as _input(["10.9.0.0/24", "192.0.2.0/24"], zones)
	not zone.met with input as _input(["10.9.0.0/24", "192.0.2.0/24"], zones)
}

test_fail_zone_of_the_other_family if {
	zones := {"mgmt": {"trust": "management", "networks": ["::/0"]}}
	zone.deny == {_uncovered("10.9.0.0/24", 0)} with input as _input(["10.9.0.0/24"], zones)
}

# The trust of the only zone is undeclared: it overlaps if it is another zone, and is too small if it is a management zone.
test_fail_whatever_the_trust_is if {
	zones := {"small": {"networks": ["10.9.0.0/25"]}}
	zone.deny == {_uncovered("10.9.0.0/24", 0)} with input as _input(["10.9.0.0/24"], zones)
}

# A zone that is no management zone can't cover anything, whatever its networks are.
test_fail_other_zones_leave_their_networks_out if {
	zone.deny == {_uncovered("10.9.0.0/24", 0)} with input as _input(["10.9.0.0/24"], {"dmz": {"trust": "dmz"}})
}

test_pass_inside_a_management_zone if {
	zones := {
		"mgmt": {"trust": "management", "networks": ["10.9.0.0/16"]},
		"corp": {"trust": "corporate", "networks": ["10.8.0.0/16", "2001:db8::/32"]},
	}
	zone.met with input as _input(["10.9.0.0/24"], zones)
	zone.deny == set() with input as _input(["10.9.0.0/24"], zones)
}

test_pass_two_zones_cover_together if {
	zones := {
		"east": {"trust": "management", "networks": ["10.9.0.0/25"]},
		"west": {"trust": "management", "networks": ["10.9.0.128/25"]},
	}
	zone.met with input as _input(["10.9.0.0/24"], zones)
	zone.deny == set() with input as _input(["10.9.0.0/24"], zones)
}

# zone.internet is every address, so it would overlap everything; it is not read.
test_pass_the_internet_does_not_count if {
	zones := {
		"internet": {"trust": "internet", "networks": ["0.0.0.0/0"]},
		"mgmt": {"trust": "management", "networks": ["10.9.0.0/16"]},
	}
	zone.met with input as _input(["10.9.0.0/24"], zones)
	zone.deny == set() with input as _input(["10.9.0.0/24"], zones)
}

test_unknown_no_zone_declared if _undecided(["10.9.0.0/24"], {})

test_unknown_management_zone_leaves_networks_out if _undecided(["10.9.0.0/24"], {"mgmt": {"trust": "management"}})

test_unknown_trust_undeclared_where_it_overlaps if {
	_undecided(["10.9.0.0/24"], {"some": {"networks": ["10.9.0.0/16"]}})
	_undecided(["10.9.0.0/24"], {
		"mgmt": {"trust": "management", "networks": ["10.9.0.0/16"]},
		"some": {"networks": ["10.9.0.0/24"]},
	})
}

test_unknown_another_zone_leaves_networks_out if _undecided(["10.9.0.0/24"], {
	"mgmt": {"trust": "management", "networks": ["10.9.0.0/16"]},
	"corp": {"trust": "corporate"},
})

test_unknown_networks_undeclared if {
	document := {
		"asset": {"_kind": "router", "management": {"telnet": false}},
		"inventory": {"zone": {"mgmt": {"trust": "management", "networks": ["10.9.0.0/16"]}}},
	}
	zone.deny == set() with input as document
	not zone.met with input as document
	not zone.excluded with input as document
}

test_not_applicable_nobody_may_connect if {
	zone.excluded with input as _input([], {"mgmt": {"trust": "management"}})
	not zone.excluded with input as _input(["10.9.0.0/24"], {})
}

_undecided(networks, zones) if {
	zone.deny == set() with input as _input(networks, zones)
	not zone.met with input as _input(networks, zones)
}

_input(networks, zones) := {
	"asset": {"_kind": "router", "management": {"networks": networks}},
	"inventory": {"zone": object.union({"internet": {"trust": "internet"}}, zones)},
}

_overlaps(network, position, name) := {
	"message": "the management network {network} overlaps zone {zone}, which is no management zone",
	"with": {"network": network, "zone": name},
	"at": ["management", "networks", position],
	"related": [{"type": "zone", "name": name, "path": ["networks"]}],
}

_uncovered(network, position) := {
	"message": "the management network {network} is not covered by management zones",
	"with": {"network": network},
	"at": ["management", "networks", position],
}
