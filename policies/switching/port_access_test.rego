package netgrade.switching.port_access_test

import data.netgrade.switching.port_access

test_fail_no_control if {
	port_access.deny == {{
		"message": "an access port admits any device",
		"at": ["switching", "port_access"],
	}} with input as _switch({"port_access": "none"})
	not port_access.met with input as _switch({"port_access": "none"})
}

test_pass_any_control[control] if {
	some control in ["802.1x", "mac_bypass", "port_security"]
	port_access.met with input as _switch({"port_access": control})
	port_access.deny == set() with input as _switch({"port_access": control})
}

test_unknown_undeclared if {
	port_access.deny == set() with input as _switch({"bpdu_guard": true})
	not port_access.met with input as _switch({"bpdu_guard": true})
}

_switch(switching) := {"asset": {"_kind": "switch", "switching": switching}}
