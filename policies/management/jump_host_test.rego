package netgrade.management.jump_host_test

import data.netgrade.management.jump_host

test_fail_one_factor if {
	jump_host.deny == {_one_factor} with input as _jump_host("internal", {"multi_factor": false, "session_recording": true})
	not jump_host.met with input as _jump_host("internal", {"multi_factor": false, "session_recording": true})
}

test_fail_not_recorded if {
	jump_host.deny == {_unrecorded} with input as _jump_host("internal", {"multi_factor": true, "session_recording": false})
	not jump_host.met with input as _jump_host("internal", {"multi_factor": true, "session_recording": false})
}

test_fail_exposed if {
	jump_host.deny == {_exposed} with input as _jump_host("internet", {"multi_factor": true, "session_recording": true})
	not jump_host.met with input as _jump_host("internet", {"multi_factor": true, "session_recording": true})
}

test_fail_all_at_once if {
	document := _jump_host("internet", {"multi_factor": false, "session_recording": false})
	jump_host.deny == {_one_factor, _unrecorded, _exposed} with input as document
}

# Any of the three decides without the others.
test_fail_others_undeclared if {
	jump_host.deny == {_exposed} with input as _jump_host("internet", {})
	jump_host.deny == {_one_factor} with input as {"asset": {"remote_access": {"multi_factor": false}}}
	jump_host.deny == {_unrecorded} with input as {"asset": {"remote_access": {"session_recording": false}}}
}

test_pass_inside_recorded_with_factors[exposure] if {
	some exposure in ["partner", "internal", "isolated"]
	jump_host.met with input as _jump_host(exposure, {"multi_factor": true, "session_recording": true})
	jump_host.deny == set() with input as _jump_host(exposure, {"multi_factor": true, "session_recording": true})
}

test_unknown_one_undeclared[missing] if {
	some missing, document in {
		"multi_factor": _jump_host("internal", {"session_recording": true}),
		"session_recording": _jump_host("internal", {"multi_factor": true}),
		"exposure": {"asset": {"_kind": "jump_host", "remote_access": {"multi_factor": true, "session_recording": true}}},
		"all": {"asset": {"_kind": "jump_host"}},
	}
	jump_host.deny == set() with input as document
	not jump_host.met with input as document
}

_jump_host(exposure, remote_access) := {"asset": {
	"_kind": "jump_host",
	"exposure": exposure,
	"remote_access": object.union({"enabled": true}, remote_access),
}}

_one_factor := {"message": "one factor is enough to enter", "at": ["remote_access", "multi_factor"]}

_unrecorded := {"message": "privileged sessions are not recorded", "at": ["remote_access", "session_recording"]}

_exposed := {"message": "the jump host is exposed to the internet", "at": ["exposure"]}
