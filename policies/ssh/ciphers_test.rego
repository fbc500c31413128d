package netgrade.ssh.ciphers_test

import data.netgrade.ssh.ciphers

test_fail_weak_cipher[cipher] if {
	some cipher in ["3des-cbc", "aes128-cbc", "arcfour256", "blowfish-cbc", "none", "my-cipher@vendor.example"]
	document := _router({"ciphers": ["aes256-gcm@openssh.com", cipher], "message_authentication": ["hmac-sha2-256"]})
	ciphers.deny == {_refused(cipher, 1)} with input as document
	not ciphers.met with input as document
}

# The cipher decides, whatever the message authentication is.
test_fail_weak_cipher_and_codes_undeclared if {
	ciphers.deny == {_refused("3des-cbc", 0)} with input as _router({"ciphers": ["3des-cbc"]})
}

test_fail_weak_code[code] if {
	some code in ["hmac-sha1", "hmac-md5", "umac-64@openssh.com", "my-mac@vendor.example"]
	document := _router({"ciphers": ["aes256-ctr"], "message_authentication": ["hmac-sha2-512", code]})
	ciphers.deny == {_refused_code(code, 1)} with input as document
	not ciphers.met with input as document
}

# One cipher that needs a code is enough for all codes to matter.
test_fail_weak_code_beside_an_authenticated_cipher if {
	document := _router({"ciphers": ["aes256-gcm@openssh.com", "aes128-ctr"], "message_authentication": ["hmac-md5"]})
	ciphers.deny == {_refused_code("hmac-md5", 0)} with input as document
}

test_fail_no_code_where_one_is_needed if {
	document := _router({"ciphers": ["aes256-ctr"], "message_authentication": []})
	ciphers.deny == {{
		"message": "a cipher needs message authentication and none is enabled",
		"at": ["ssh", "message_authentication"],
	}} with input as document
	not ciphers.met with input as document
}

test_fail_truncation[cipher] if {
	some cipher in ["chacha20-poly1305@openssh.com", "ChaCha20-Poly1305@openssh.com"]
	ciphers.deny == {_truncation} with input as _router({"ciphers": [cipher], "strict_key_exchange": false})
	not ciphers.met with input as _router({"ciphers": [cipher], "strict_key_exchange": false})
}

test_pass_authenticated_ciphers_use_no_code if {
	both := ["aes256-gcm@openssh.com", "AES128-GCM@openssh.com"]
	document := _router({"ciphers": both, "message_authentication": ["hmac-md5"]})
	ciphers.met with input as document
	ciphers.deny == set() with input as document
}

test_pass_authenticated_ciphers_and_no_code[codes] if {
	some codes in [{}, {"message_authentication": []}]
	ciphers.met with input as _router(object.union({"ciphers": ["aes256-gcm@openssh.com"]}, codes))
	ciphers.deny == set() with input as _router(object.union({"ciphers": ["aes256-gcm@openssh.com"]}, codes))
}

test_pass_counter_mode_with_strong_codes if {
	codes := ["hmac-sha2-256-etm@openssh.com", "HMAC-SHA2-512"]
	document := _router({"ciphers": ["aes256-ctr"], "message_authentication": codes})
	ciphers.met with input as document
	ciphers.deny == set() with input as document
}

test_pass_truncation_is_countered if {
	document := _router({"ciphers": ["chacha20-poly1305@openssh.com"], "strict_key_exchange": true})
	ciphers.met with input as document
	ciphers.deny == set() with input as document
}

test_pass_one_strong_code_is_enough if {
	ciphers.met with input as _router({"ciphers": ["aes256-ctr"], "message_authentication": ["hmac-sha2-256"]})
}

# Strict key exchange matters for one cipher only.
test_pass_without_strict_key_exchange if {
	ciphers.met with input as _router({"ciphers": ["aes256-gcm@openssh.com"], "strict_key_exchange": false})
}

test_unknown[missing] if {
	some missing, declared in {
		"ciphers": {"message_authentication": ["hmac-md5"], "strict_key_exchange": false},
		"ciphers, no codes": {"message_authentication": []},
		"message_authentication": {"ciphers": ["aes256-ctr"]},
		"message_authentication, mixed": {"ciphers": ["aes256-ctr", "aes256-gcm@openssh.com"]},
		"strict_key_exchange": {"ciphers": ["chacha20-poly1305@openssh.com"]},
		"all": {},
	}
	ciphers.applies with input as _router(declared)
	ciphers.deny == set() with input as _router(declared)
	not ciphers.met with input as _router(declared)
}

test_not_applicable_no_server if not ciphers.applies with input as _router({"enabled": false, "ciphers": ["3des-cbc"]})

test_fail_cipher_that_a_profile_removed if {
	document := _router({"ciphers": ["chacha20-poly1305@openssh.com"], "strict_key_exchange": true})
	ciphers.deny == {_refused("chacha20-poly1305@openssh.com", 0)} with input as document
		with data.netgrade.parameters.ssh.ciphers as ["aes256-gcm@openssh.com"]
}

_router(ssh) := {"asset": {"_kind": "router", "ssh": object.union({"enabled": true}, ssh)}}

_refused(cipher, position) := {
	"message": "the cipher {cipher} is not accepted",
	"with": {"cipher": cipher},
	"at": ["ssh", "ciphers", position],
}

_refused_code(code, position) := {
	"message": "the message authentication {code} is not accepted",
	"with": {"code": code},
	"at": ["ssh", "message_authentication", position],
}

_truncation := {
	"message": "chacha20-poly1305 is enabled without strict key exchange",
	"at": ["ssh", "strict_key_exchange"],
	"related": [["ssh", "ciphers", 0]],
}
