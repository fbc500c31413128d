package netgrade.management.local_accounts_test

import data.netgrade.management.local_accounts

test_fail_too_many if {
	local_accounts.deny == {_too_many(3, 2)} with input as _router({"local_accounts": 3, "shared_accounts": false})
	not local_accounts.met with input as _router({"local_accounts": 3, "shared_accounts": false})
}

test_fail_shared if {
	local_accounts.deny == {_shared} with input as _router({"local_accounts": 1, "shared_accounts": true})
	not local_accounts.met with input as _router({"local_accounts": 1, "shared_accounts": true})
}

test_fail_both if {
	local_accounts.deny == {_too_many(9, 2), _shared} with input as _router({"local_accounts": 9, "shared_accounts": true})
}

# Either half decides a fail without the other.
test_fail_other_half_undeclared if {
	local_accounts.deny == {_too_many(3, 2)} with input as _router({"local_accounts": 3})
	local_accounts.deny == {_shared} with input as _router({"shared_accounts": true})
}

test_pass_up_to_the_limit[accounts] if {
	some accounts in [0, 1, 2]
	local_accounts.met with input as _router({"local_accounts": accounts, "shared_accounts": false})
	local_accounts.deny == set() with input as _router({"local_accounts": accounts, "shared_accounts": false})
}

test_unknown_one_half_undeclared[missing] if {
	some missing, declared in {
		"shared_accounts": {"local_accounts": 1},
		"local_accounts": {"shared_accounts": false},
		"both": {},
	}
	local_accounts.deny == set() with input as _router(declared)
	not local_accounts.met with input as _router(declared)
}

test_fail_under_a_stricter_limit if {
	local_accounts.deny == {_too_many(2, 1)} with input as _router({"local_accounts": 2, "shared_accounts": false})
		with data.netgrade.parameters.management.authentication_maximum_local_accounts as 1
}

_router(authentication) := {"asset": {"_kind": "router", "authentication": authentication}}

_too_many(accounts, limit) := {
	"message": "{accounts} local administrator accounts are enabled, {limit} are allowed",
	"with": {"accounts": accounts, "limit": limit},
	"at": ["authentication", "local_accounts"],
}

_shared := {"message": "several people use one administrator account", "at": ["authentication", "shared_accounts"]}
