package netgrade.management.session_timeout_test

import data.netgrade.management.session_timeout

test_fail_never_ends if {
	session_timeout.deny == {{
		"message": "idle sessions never end",
		"at": ["management", "session_timeout"],
	}} with input as _router({"session_timeout": 0})
	not session_timeout.met with input as _router({"session_timeout": 0})
}

test_fail_one_second_too_long if {
	session_timeout.deny == {_too_long(601, 600)} with input as _router({"session_timeout": 601})
	not session_timeout.met with input as _router({"session_timeout": 601})
}

test_pass_at_the_limit if {
	session_timeout.met with input as _router({"session_timeout": 600})
	session_timeout.deny == set() with input as _router({"session_timeout": 600})
}

test_pass_shorter if {
	session_timeout.met with input as _router({"session_timeout": 1})
	session_timeout.deny == set() with input as _router({"session_timeout": 1})
}

test_unknown_undeclared if {
	session_timeout.deny == set() with input as _router({"telnet": false})
	not session_timeout.met with input as _router({"telnet": false})
	not session_timeout.excluded with input as _router({"telnet": false})
}

# An operator display must stay readable.
test_not_applicable_operator_display if {
	session_timeout.excluded with input as {"asset": {"_kind": "hmi", "management": {"session_timeout": 0}}}
}

test_fail_under_a_stricter_limit if {
	session_timeout.deny == {_too_long(600, 300)} with input as _router({"session_timeout": 600})
		with data.netgrade.parameters.management.maximum_session_timeout as 300
}

_router(management) := {"asset": {"_kind": "router", "management": management}}

_too_long(timeout, limit) := {
	"message": "idle sessions end after {timeout} seconds, {limit} are allowed",
	"with": {"timeout": timeout, "limit": limit},
	"at": ["management", "session_timeout"],
}
