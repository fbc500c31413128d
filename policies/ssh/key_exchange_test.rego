package netgrade.ssh.key_exchange_test

import data.netgrade.ssh.key_exchange

test_fail_broken_method[method] if {
	some method in ["diffie-hellman-group1-sha1", "diffie-hellman-group14-sha1", "diffie-hellman-group-exchange-sha1"]
	key_exchange.deny == {_refused(method, 1)} with input as _router(["curve25519-sha256", method])
	not key_exchange.met with input as _router(["curve25519-sha256", method])
}

# A name that no list knows fails.
test_fail_unknown_method if {
	key_exchange.deny == {_refused("my-kex@vendor.example", 0)} with input as _router(["my-kex@vendor.example"])
	key_exchange.deny == {_refused("", 0)} with input as _router([""])
}

test_fail_each_is_named if {
	key_exchange.deny == {
		_refused("diffie-hellman-group1-sha1", 0),
		_refused("diffie-hellman-group14-sha1", 2),
	} with input as _router(["diffie-hellman-group1-sha1", "curve25519-sha256", "diffie-hellman-group14-sha1"])
}

# Markers are no methods: beside nothing else they leave none.
test_fail_markers_alone[methods] if {
	some methods in [["ext-info-s"], ["EXT-INFO-S", "kex-strict-s-v00@openssh.com"], []]
	key_exchange.deny == {_none_left} with input as _router(methods)
	not key_exchange.met with input as _router(methods)
}

test_pass_markers_beside_a_method if {
	methods := ["curve25519-sha256", "ext-info-s", "kex-strict-s-v00@openssh.com"]
	key_exchange.met with input as _router(methods)
	key_exchange.deny == set() with input as _router(methods)
}

test_pass_without_regard_to_case if {
	key_exchange.met with input as _router(["Curve25519-SHA256@libssh.org", " ecdh-sha2-nistp384"])
	key_exchange.deny == set() with input as _router(["Curve25519-SHA256@libssh.org", " ecdh-sha2-nistp384"])
}

test_unknown_methods_undeclared if {
	key_exchange.applies with input as {"asset": {"ssh": {"enabled": true}}}
	key_exchange.deny == set() with input as {"asset": {"ssh": {"enabled": true}}}
	not key_exchange.met with input as {"asset": {"ssh": {"enabled": true}}}
}

test_not_applicable_no_server if not key_exchange.applies with input as {"asset": {"ssh": {"enabled": false}}}

test_fail_method_that_a_profile_removed if {
	key_exchange.deny == {_refused("diffie-hellman-group14-sha256", 0)} with input as _router(["diffie-hellman-group14-sha256"])
		with data.netgrade.parameters.ssh.key_exchange as ["mlkem768x25519-sha256"]
}

_router(methods) := {"asset": {"_kind": "router", "ssh": {"enabled": true, "key_exchange": methods}}}

_refused(method, position) := {
	"message": "the key exchange {method} is not accepted",
	"with": {"method": method},
	"at": ["ssh", "key_exchange", position],
}

_none_left := {"message": "no key exchange method is left", "at": ["ssh", "key_exchange"]}
