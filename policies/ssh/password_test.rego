package netgrade.ssh.password_test

import data.netgrade.ssh.password

test_fail_password_alone if {
	document := _server("internet", {"enabled": true, "password_authentication": true})
	password.applies with input as document
	password.deny == {{
		"message": "a password alone opens an exposed SSH server",
		"at": ["ssh", "password_authentication"],
	}} with input as document
	not password.met with input as document
}

test_pass_no_password if {
	document := _server("internet", {"enabled": true, "password_authentication": false})
	password.met with input as document
	password.deny == set() with input as document
}

test_unknown_undeclared if {
	password.applies with input as _server("internet", {"enabled": true})
	password.deny == set() with input as _server("internet", {"enabled": true})
	not password.met with input as _server("internet", {"enabled": true})
}

# Every jump host is judged, wherever it stands.
test_applies_to_jump_hosts if {
	password.applies with input as {"asset": {"_kind": "jump_host", "exposure": "internal", "ssh": {"enabled": true}}}
	password.applies with input as {"asset": {"_kind": "jump_host", "ssh": {"enabled": true}}}
}

test_not_applicable_behind_the_edge[exposure] if {
	some exposure in ["partner", "internal", "isolated"]
	not password.applies with input as _server(exposure, {"enabled": true, "password_authentication": true})
}

test_not_applicable_no_server if {
	not password.applies with input as _server("internet", {"enabled": false, "password_authentication": true})
	not password.applies with input as {"asset": {"_kind": "jump_host", "ssh": {"enabled": false}}}
}

test_unknown_exposure_or_server_undeclared if {
	not password.applies with input as {"asset": {"_kind": "server", "ssh": {"enabled": true, "password_authentication": true}}}
	not password.applies with input as {"asset": {"_kind": "server", "exposure": "internet"}}
}

_server(exposure, ssh) := {"asset": {"_kind": "server", "exposure": exposure, "ssh": ssh}}
