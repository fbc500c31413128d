package netgrade.management.multi_factor_test

import data.netgrade.management.multi_factor

test_fail_no_jump_host if {
	multi_factor.deny == {_alone} with input as _input(false, [])
	not multi_factor.met with input as _input(false, [])
}

# Planned and retired jump hosts are left out of the list, and a list of nothing else counts as empty.
test_fail_jump_hosts_not_in_use if {
	multi_factor.deny == {_alone} with input as _input(false, ["retired", "planned"])
	not multi_factor.met with input as _input(false, ["retired", "planned"])
}

test_fail_weak_jump_host[host] if {
	some host in ["weak", "off", "plain"]
	multi_factor.deny == {_behind(host, 0)} with input as _input(false, [host])
	not multi_factor.met with input as _input(false, [host])
}

# One weak way in is enough, and it alone is named.
test_fail_one_of_two_is_weak if {
	multi_factor.deny == {_behind("weak", 1)} with input as _input(false, ["strong", "weak"])
	multi_factor.deny == {_behind("weak", 1)} with input as _input(false, ["silent", "weak"])
}

test_pass_factors_asked_here if {
	multi_factor.met with input as _input(true, [])
	multi_factor.met with input as {"asset": {"authentication": {"multi_factor": true}}}
	multi_factor.deny == set() with input as _input(true, ["weak"])
}

test_pass_factors_asked_on_the_way if {
	multi_factor.met with input as _input(false, ["strong"])
	multi_factor.deny == set() with input as _input(false, ["strong"])
}

test_pass_retired_jump_host_does_not_count if {
	multi_factor.met with input as _input(false, ["strong", "retired", "old", "gone"])
	multi_factor.deny == set() with input as _input(false, ["strong", "retired", "old", "gone"])
}

# Whether the asset asks itself doesn't matter then.
test_pass_own_factors_undeclared if {
	multi_factor.met with input as object.remove(_input(false, ["strong"]), ["authentication"])
}

test_unknown_jump_hosts_undeclared if _undecided({
	"asset": {"_kind": "router", "authentication": {"multi_factor": false}},
	"inventory": {"asset": _assets},
})

test_unknown_own_factors_undeclared[host] if {
	some host in ["weak", "plain", "silent", "retired"]
	_undecided({"asset": {"management": {"jump_hosts": [host]}}, "inventory": {"asset": _assets}})
}

test_unknown_jump_host_does_not_say if {
	_undecided(_input(false, ["silent"]))
	_undecided(_input(false, ["strong", "silent"]))
	_undecided(_input(false, ["bare"]))
}

test_unknown_nothing_declared if _undecided({"asset": {"_kind": "router"}, "inventory": {"asset": {}}})

_undecided(document) if {
	multi_factor.deny == set() with input as document
	not multi_factor.met with input as document
}

_input(factors, hosts) := {
	"asset": {"_kind": "router", "authentication": {"multi_factor": factors}, "management": {"jump_hosts": hosts}},
	"inventory": {"asset": _assets},
}

_assets := {
	"strong": {"_kind": "jump_host", "status": "standby", "remote_access": {"enabled": true, "multi_factor": true}},
	"weak": {"_kind": "jump_host", "status": "active", "remote_access": {"enabled": true, "multi_factor": false}},
	"silent": {"_kind": "jump_host", "status": "active", "remote_access": {"enabled": true}},
	"bare": {"_kind": "jump_host", "status": "active"},
	"off": {"_kind": "jump_host", "status": "active", "remote_access": {"enabled": false, "multi_factor": true}},
	"plain": {"_kind": "server", "status": "active", "remote_access": null},
	"retired": {"_kind": "jump_host", "status": "retired", "remote_access": {"enabled": true, "multi_factor": false}},
	"old": {"_kind": "jump_host", "status": "retired", "remote_access": {"enabled": false}},
	"gone": {"_kind": "server", "status": "retired", "remote_access": null},
	"planned": {"_kind": "jump_host", "status": "planned", "remote_access": {"enabled": true, "multi_factor": true}},
}

_alone := {
	"message": "one factor is enough to log in, and there is no jump host on the way",
	"at": ["authentication", "multi_factor"],
	"related": [["management", "jump_hosts"]],
}

_behind(host, position) := {
	"message": "one factor is enough to log in, and jump host {host} doesn't ask for more",
	"with": {"host": host},
	"at": ["authentication", "multi_factor"],
	"related": [["management", "jump_hosts", position]],
}
