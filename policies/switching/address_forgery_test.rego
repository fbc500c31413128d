package netgrade.switching.address_forgery_test

import data.netgrade.switching.address_forgery

test_fail_forged_dhcp if {
	address_forgery.deny == {_dhcp} with input as _switch({"dhcp_snooping": false}, {"v1": _ipv4})
	not address_forgery.met with input as _switch({"dhcp_snooping": false}, {"v1": _ipv4})
}

test_fail_forged_arp if {
	address_forgery.deny == {_arp} with input as _switch({"arp_inspection": false}, {"v1": _ipv4})
	not address_forgery.met with input as _switch({"arp_inspection": false}, {"v1": _ipv4})
}

# DHCP and ARP decide without anything being known of the interfaces.
test_fail_interfaces_undeclared if {
	address_forgery.deny == {_dhcp} with input as {"asset": {"switching": {"dhcp_snooping": false}}}
	address_forgery.deny == {_arp} with input as {"asset": {"switching": {"arp_inspection": false}}}
}

test_fail_forged_router_on_ipv6 if {
	document := _switch({"router_advertisement_guard": false}, {"v1": _ipv4, "v2": _both})
	address_forgery.deny == {_router("v2")} with input as document
	not address_forgery.met with input as document
}

test_fail_each_ipv6_interface_is_named if {
	document := _switch({"router_advertisement_guard": false}, {"v1": _both, "v2": _both, "v3": {}})
	address_forgery.deny == {_router("v1"), _router("v2")} with input as document
}

# The internet is every address, of IPv6 too.
test_fail_forged_router_towards_the_internet if {
	document := _switch({"router_advertisement_guard": false}, {"up": {"zone": {"_name": "internet", "trust": "internet"}}})
	address_forgery.deny == {_router("up")} with input as document
}

test_pass_guarded_whatever_the_interfaces_are[interfaces] if {
	some interfaces, declared in {
		"IPv4": {"interface": {"v1": _ipv4}},
		"IPv6": {"interface": {"v1": _both}},
		"no zone": {"interface": {"v1": {}}},
		"undeclared": {},
	}
	document := {"asset": object.union({"switching": object.union(_inspected, {"router_advertisement_guard": true})}, declared)}
	address_forgery.met with input as document
	address_forgery.deny == set() with input as document
}

test_pass_without_ipv6_no_guard_is_asked_for[guard] if {
	some guard in [{}, {"router_advertisement_guard": false}]
	address_forgery.met with input as _switch(guard, {"v1": _ipv4})
	address_forgery.deny == set() with input as _switch(guard, {"v1": _ipv4})
}

test_pass_no_interface_or_empty_zone if {
	address_forgery.met with input as _switch({"router_advertisement_guard": false}, {})
	address_forgery.met with input as _switch({"router_advertisement_guard": false}, {"v1": {"zone": {"_name": "spare", "networks": []}}})
}

test_unknown_inspection_undeclared[missing] if {
	some missing in ["dhcp_snooping", "arp_inspection"]
	_undecided({"asset": {"switching": object.remove(_inspected, [missing]), "interface": {"v1": _ipv4}}})
}

test_unknown_guard_undeclared_on_ipv6 if _undecided(_switch({}, {"v1": _both}))

test_unknown_where_the_interfaces_are[missing] if {
	some missing, document in {
		"interface": {"asset": {"switching": object.union(_inspected, {"router_advertisement_guard": false})}},
		"zone": _switch({"router_advertisement_guard": false}, {"v1": _ipv4, "v2": {}}),
		"networks": _switch({"router_advertisement_guard": false}, {"v1": {"zone": {"_name": "corp"}}}),
	}
	_undecided(document)
}

_undecided(document) if {
	address_forgery.deny == set() with input as document
	not address_forgery.met with input as document
}

_switch(changed, interfaces) := {"asset": {
	"_kind": "switch",
	"switching": object.union(_inspected, changed),
	"interface": interfaces,
}}

_inspected := {"dhcp_snooping": true, "arp_inspection": true}

_ipv4 := {"zone": {"_name": "corp", "networks": ["10.1.0.0/16"]}}

_both := {"zone": {"_name": "office", "networks": ["10.2.0.0/16", "2001:db8::/48"]}}

_dhcp := {"message": "forged DHCP answers are let through", "at": ["switching", "dhcp_snooping"]}

_arp := {"message": "forged ARP answers are let through", "at": ["switching", "arp_inspection"]}

_router(interface) := {
	"message": "forged router advertisements are let through on an IPv6 network",
	"at": ["switching", "router_advertisement_guard"],
	"related": [["interface", interface, "zone"]],
}
