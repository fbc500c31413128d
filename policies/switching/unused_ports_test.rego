package netgrade.switching.unused_ports_test

import data.netgrade.switching.unused_ports

test_fail_open if {
	unused_ports.deny == {{
		"message": "unused ports are open",
		"at": ["switching", "unused_ports_disabled"],
	}} with input as _switch({"unused_ports_disabled": false})
	not unused_ports.met with input as _switch({"unused_ports_disabled": false})
}

test_pass_shut_down if {
	unused_ports.met with input as _switch({"unused_ports_disabled": true})
	unused_ports.deny == set() with input as _switch({"unused_ports_disabled": true})
}

test_unknown_undeclared if {
	unused_ports.deny == set() with input as _switch({"bpdu_guard": true})
	not unused_ports.met with input as _switch({"bpdu_guard": true})
}

_switch(switching) := {"asset": {"_kind": "switch", "switching": switching}}
