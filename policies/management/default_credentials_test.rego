package netgrade.management.default_credentials_test

import data.netgrade.management.default_credentials

test_fail_a_default_is_left if {
	default_credentials.deny == {{
		"message": "a vendor default credential still works",
		"at": ["authentication", "default_credentials_changed"],
	}} with input as _plc({"default_credentials_changed": false})
	not default_credentials.met with input as _plc({"default_credentials_changed": false})
}

test_pass_all_were_changed if {
	default_credentials.met with input as _plc({"default_credentials_changed": true})
	default_credentials.deny == set() with input as _plc({"default_credentials_changed": true})
}

test_unknown_undeclared if {
	default_credentials.deny == set() with input as _plc({"method": "local"})
	not default_credentials.met with input as _plc({"method": "local"})
}

_plc(authentication) := {"asset": {"_kind": "plc", "authentication": authentication}}
