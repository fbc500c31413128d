package netgrade.management.telnet_test

import data.netgrade.management.telnet

test_fail_telnet_is_on if {
	telnet.deny == {{"message": "Telnet is enabled", "at": ["management", "telnet"]}} with input as _router({"telnet": true})
	not telnet.met with input as _router({"telnet": true})
}

test_pass_telnet_is_off if {
	telnet.met with input as _router({"telnet": false})
	telnet.deny == set() with input as _router({"telnet": false})
}

test_unknown_telnet_undeclared if {
	telnet.deny == set() with input as _router({"http": false})
	not telnet.met with input as _router({"http": false})
}

test_unknown_nothing_declared if {
	telnet.deny == set() with input as {"asset": {"_kind": "router"}}
	not telnet.met with input as {"asset": {"_kind": "router"}}
}

_router(management) := {"asset": {"_kind": "router", "management": management}}
