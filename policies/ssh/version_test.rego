package netgrade.ssh.version_test

import data.netgrade.ssh.version

test_fail_version_1_beside_2 if {
	version.deny == {_old(0)} with input as _router({"enabled": true, "versions": ["1", "2"]})
	version.deny == {_old(1)} with input as _router({"enabled": true, "versions": ["2", "1"]})
	not version.met with input as _router({"enabled": true, "versions": ["1", "2"]})
}

test_fail_version_1_alone if {
	version.deny == {_old(0)} with input as _router({"enabled": true, "versions": ["1"]})
	not version.met with input as _router({"enabled": true, "versions": ["1"]})
}

test_pass_version_2_alone if {
	version.met with input as _router({"enabled": true, "versions": ["2"]})
	version.met with input as _router({"enabled": true, "versions": ["2", "2"]})
	version.deny == set() with input as _router({"enabled": true, "versions": ["2"]})
}

test_unknown_versions_undeclared if {
	version.applies with input as _router({"enabled": true})
	version.deny == set() with input as _router({"enabled": true})
	not version.met with input as _router({"enabled": true})
}

test_unknown_server_undeclared if not version.applies with input as {"asset": {"_kind": "router"}}

test_not_applicable_no_server if not version.applies with input as _router({"enabled": false})

_router(ssh) := {"asset": {"_kind": "router", "ssh": ssh}}

_old(position) := {"message": "SSH version 1 is accepted", "at": ["ssh", "versions", position]}
