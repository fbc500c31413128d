package netgrade.management.central_authentication_test

import data.netgrade.management.central_authentication

test_fail_local_accounts_alone if {
	central_authentication.deny == {{
		"message": "logins are checked on the asset alone",
		"at": ["authentication", "method"],
	}} with input as _router({"method": "local"})
	not central_authentication.met with input as _router({"method": "local"})
}

test_pass_any_other_method[method] if {
	some method in ["radius", "tacacs_plus", "ldap", "kerberos", "saml", "oidc"]
	central_authentication.met with input as _router({"method": method})
	central_authentication.deny == set() with input as _router({"method": method})
}

test_unknown_method_undeclared if {
	central_authentication.deny == set() with input as _router({"transport": "https"})
	not central_authentication.met with input as _router({"transport": "https"})
}

_router(authentication) := {"asset": {"_kind": "router", "authentication": authentication}}
