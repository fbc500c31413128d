package netgrade.ssh.root_login_test

import data.netgrade.ssh.root_login

test_fail_root_may_log_in[login] if {
	some login in ["yes", "prohibit-password", "forced-commands-only"]
	root_login.deny == {{
		"message": "the superuser may log in directly ({login})",
		"with": {"login": login},
		"at": ["ssh", "root_login"],
	}} with input as _server({"enabled": true, "root_login": login})
	not root_login.met with input as _server({"enabled": true, "root_login": login})
}

test_pass_root_may_not if {
	root_login.met with input as _server({"enabled": true, "root_login": "no"})
	root_login.deny == set() with input as _server({"enabled": true, "root_login": "no"})
}

test_unknown_undeclared if {
	root_login.applies with input as _server({"enabled": true})
	root_login.deny == set() with input as _server({"enabled": true})
	not root_login.met with input as _server({"enabled": true})
}

test_not_applicable_no_server if not root_login.applies with input as _server({"enabled": false, "root_login": "yes"})

_server(ssh) := {"asset": {"_kind": "server", "ssh": ssh}}
