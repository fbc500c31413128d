package netgrade.management.http_test

import data.netgrade.management.http

test_fail_http_is_on if {
	http.deny == {{
		"message": "web management answers without encryption",
		"at": ["management", "http"],
	}} with input as _switch({"http": true})
	not http.met with input as _switch({"http": true})
}

test_pass_http_is_off if {
	http.met with input as _switch({"http": false})
	http.deny == set() with input as _switch({"http": false})
}

test_unknown_http_undeclared if {
	http.deny == set() with input as _switch({"telnet": false})
	not http.met with input as _switch({"telnet": false})
}

_switch(management) := {"asset": {"_kind": "switch", "management": management}}
