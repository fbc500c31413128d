package netgrade.management.password_storage_test

import data.netgrade.management.password_storage

test_fail_weak_storage[storage] if {
	some storage in ["plaintext", "reversible", "md5crypt", "sha1"]
	password_storage.deny == {{
		"message": "administrator secrets are stored as {storage}",
		"with": {"storage": storage},
		"at": ["authentication", "password_storage"],
	}} with input as _router({"password_storage": storage})
	not password_storage.met with input as _router({"password_storage": storage})
}

test_pass_strong_storage[storage] if {
	some storage in ["sha256crypt", "sha512crypt", "bcrypt", "scrypt", "pbkdf2", "yescrypt", "argon2id"]
	password_storage.met with input as _router({"password_storage": storage})
	password_storage.deny == set() with input as _router({"password_storage": storage})
}

test_pass_nothing_is_stored if {
	password_storage.met with input as _router({"password_storage": "none_stored"})
}

test_unknown_undeclared if {
	password_storage.deny == set() with input as _router({"method": "radius"})
	not password_storage.met with input as _router({"method": "radius"})
}

_router(authentication) := {"asset": {"_kind": "router", "authentication": authentication}}
