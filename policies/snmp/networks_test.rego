package netgrade.snmp.networks_test

import data.netgrade.snmp.networks

test_fail_wide_network[network] if {
	some network in ["10.0.0.0/8", "10.8.0.0/15", "0.0.0.0/0", "::/0", "2001:db8::/47"]
	networks.deny == {_wide(network)} with input as _switch(["192.0.2.0/24", network])
	not networks.met with input as _switch(["192.0.2.0/24", network])
}

test_fail_several_together if {
	networks.deny == {_wide("10.8.0.0/15")} with input as _switch(["10.9.0.0/16", "10.8.0.0/16"])
	networks.deny == {_wide("::/0")} with input as _switch(["::/1", "8000::/1"])
}

test_pass_at_the_limit if {
	networks.met with input as _switch(["10.9.0.0/16", "2001:db8:1::/48"])
	networks.deny == set() with input as _switch(["10.9.0.0/16", "2001:db8:1::/48"])
}

test_pass_nobody_is_answered if {
	networks.met with input as _switch([])
	networks.deny == set() with input as _switch([])
}

test_unknown_networks_undeclared if {
	networks.applies with input as {"asset": {"snmp": {"enabled": true}}}
	networks.deny == set() with input as {"asset": {"snmp": {"enabled": true}}}
	not networks.met with input as {"asset": {"snmp": {"enabled": true}}}
}

test_not_applicable_no_agent if {
	not networks.applies with input as {"asset": {"snmp": {"enabled": false, "networks": ["0.0.0.0/0"]}}}
}

# The limit is that of management sources.
test_fail_under_a_stricter_limit if {
	networks.deny == {_wide("10.9.0.0/16")} with input as _switch(["10.9.0.0/16"])
		with data.netgrade.parameters.management.minimum_prefix_length_ipv4 as 24
}

_switch(list) := {"asset": {"_kind": "switch", "snmp": {"enabled": true, "networks": list}}}

_wide(network) := {
	"message": "SNMP answers all of {network}",
	"with": {"network": network},
	"at": ["snmp", "networks"],
}
