package netgrade.ssh.host_keys_test

import data.netgrade.ssh.host_keys

test_fail_weak_algorithm[algorithm] if {
	some algorithm in ["ssh-rsa", "ssh-dss", "ssh-rsa-cert-v01@openssh.com", "my-key@vendor.example"]
	document := _router({"old": {"algorithm": algorithm, "bits": 4096}})
	host_keys.deny == {_refused("old", algorithm)} with input as document
	not host_keys.met with input as document
}

test_fail_one_of_two if {
	document := _router({"new": {"algorithm": "ssh-ed25519"}, "old": {"algorithm": "ssh-dss"}})
	host_keys.deny == {_refused("old", "ssh-dss")} with input as document
	not host_keys.met with input as document
}

# A key that is certainly weak decides, whatever the others leave out.
test_fail_beside_a_key_that_says_nothing if {
	host_keys.deny == {_refused("old", "ssh-dss")} with input as _router({"new": {}, "old": {"algorithm": "ssh-dss"}})
}

test_fail_short_rsa if {
	host_keys.deny == {_short(1024, 2048)} with input as _router({"k": {"algorithm": "rsa-sha2-256", "bits": 1024}})
	host_keys.deny == {_short(2047, 2048)} with input as _router({"k": {"algorithm": "RSA-SHA2-512-cert-v01@openssh.com", "bits": 2047}})
}

test_fail_no_key_at_all if {
	host_keys.deny == {{"message": "the server has no host key", "at": ["ssh", "host_key"]}} with input as _router({})
	not host_keys.met with input as _router({})
}

test_pass_elliptic_keys_need_no_bits[algorithm] if {
	some algorithm in ["ssh-ed25519", "SSH-ED25519", "ssh-ed25519-cert-v01@openssh.com", "ecdsa-sha2-nistp521"]
	host_keys.met with input as _router({"k": {"algorithm": algorithm}})
	host_keys.deny == set() with input as _router({"k": {"algorithm": algorithm}})
}

# The bits of a key that is no RSA key don't count.
test_pass_bits_of_an_elliptic_key if {
	host_keys.met with input as _router({"k": {"algorithm": "ssh-ed25519", "bits": 256}})
	host_keys.deny == set() with input as _router({"k": {"algorithm": "ssh-ed25519", "bits": 256}})
}

test_pass_rsa_at_the_limit if {
	host_keys.met with input as _router({"k": {"algorithm": "rsa-sha2-256", "bits": 2048}})
	host_keys.deny == set() with input as _router({"k": {"algorithm": "rsa-sha2-256", "bits": 2048}})
}

test_unknown[missing] if {
	some missing, keys in {
		"bits": {"k": {"algorithm": "rsa-sha2-256"}},
		"bits of one": {"a": {"algorithm": "ssh-ed25519"}, "k": {"algorithm": "rsa-sha2-256"}},
		"algorithm": {"k": {"bits": 4096}},
		"algorithm of a short key": {"k": {"bits": 256}},
		"all": {"k": {}},
	}
	host_keys.deny == set() with input as _router(keys)
	not host_keys.met with input as _router(keys)
}

test_unknown_keys_undeclared if {
	host_keys.applies with input as {"asset": {"ssh": {"enabled": true}}}
	host_keys.deny == set() with input as {"asset": {"ssh": {"enabled": true}}}
	not host_keys.met with input as {"asset": {"ssh": {"enabled": true}}}
}

test_not_applicable_no_server if not host_keys.applies with input as {"asset": {"ssh": {"enabled": false}}}

test_fail_under_a_stricter_limit if {
	host_keys.deny == {_short(2048, 3072)} with input as _router({"k": {"algorithm": "rsa-sha2-256", "bits": 2048}})
		with data.netgrade.parameters.ssh.minimum_rsa_bits as 3072
}

_router(keys) := {"asset": {"_kind": "router", "ssh": {"enabled": true, "host_key": keys}}}

_refused(name, algorithm) := {
	"message": "the host key algorithm {algorithm} is not accepted",
	"with": {"algorithm": algorithm},
	"at": ["ssh", "host_key", name, "algorithm"],
}

_short(bits, limit) := {
	"message": "the RSA host key has {bits} bits, {limit} are asked for",
	"with": {"bits": bits, "limit": limit},
	"at": ["ssh", "host_key", "k", "bits"],
}
