package netgrade.management.networks_test

import data.netgrade.management.networks

test_fail_whole_internet[network] if {
	some network in ["0.0.0.0/0", "::/0"]
	networks.deny == {_wide(network)} with input as _router([network])
	not networks.met with input as _router([network])
}

test_fail_halves_of_the_internet if {
	networks.deny == {_wide("0.0.0.0/0")} with input as _router(["0.0.0.0/1", "128.0.0.0/1"])
	networks.deny == {_wide("::/0")} with input as _router(["8000::/1", "::/1"])
}

# Each is long enough, and together they are 10.8.0.0/15.
test_fail_neighbours_together if {
	networks.deny == {_wide("10.8.0.0/15")} with input as _router(["10.8.0.0/16", "10.9.0.0/16"])
	not networks.met with input as _router(["10.8.0.0/16", "10.9.0.0/16"])
}

test_fail_one_bit_short if {
	networks.deny == {_wide("10.0.0.0/15")} with input as _router(["10.0.0.0/15"])
	networks.deny == {_wide("2001:db8::/47")} with input as _router(["2001:db8::/47"])
}

test_fail_only_the_wide_one_is_named if {
	networks.deny == {_wide("10.0.0.0/8")} with input as _router(["192.0.2.0/24", "10.0.0.0/8", "2001:db8:1::/48"])
}

# The families are merged apart: no prefix of IPv6 hides one of IPv4.
test_fail_beside_the_other_family if {
	networks.deny == {_wide("0.0.0.0/0")} with input as _router(["::/48", "0.0.0.0/0"])
}

test_pass_at_the_limit[network] if {
	some network in ["10.9.0.0/16", "2001:db8:1::/48"]
	networks.met with input as _router([network])
	networks.deny == set() with input as _router([network])
}

test_pass_single_addresses if {
	networks.met with input as _router(["192.0.2.1/32", "2001:db8::1/128"])
}

test_pass_nobody_may_connect if {
	networks.met with input as _router([])
	networks.deny == set() with input as _router([])
}

test_unknown_networks_undeclared if {
	networks.deny == set() with input as {"asset": {"management": {"telnet": false}}}
	not networks.met with input as {"asset": {"management": {"telnet": false}}}
}

test_fail_under_a_stricter_limit if {
	networks.deny == {_wide("10.9.0.0/23")} with input as _router(["10.9.0.0/23"])
		with data.netgrade.parameters.management.minimum_prefix_length_ipv4 as 24
	networks.met with input as _router(["10.9.0.0/24"])
		with data.netgrade.parameters.management.minimum_prefix_length_ipv4 as 24
}

_router(list) := {"asset": {"_kind": "router", "management": {"networks": list}}}

_wide(network) := {
	"message": "management sessions may come from all of {network}",
	"with": {"network": network},
	"at": ["management", "networks"],
}
