package netgrade.management.authentication_transport_test

import data.netgrade.management.authentication_transport

test_fail_bare_transport[transport] if {
	some transport in ["radius_udp", "tacacs_plus_tcp", "ldap"]
	document := _router({"method": "radius", "transport": transport})
	authentication_transport.deny == {{
		"message": "logins are checked over {transport}",
		"with": {"transport": transport},
		"at": ["authentication", "transport"],
	}} with input as document
	not authentication_transport.met with input as document
}

test_pass_protected_transport[transport] if {
	some transport in ["radius_tls", "tacacs_plus_tls", "ldaps", "kerberos", "https", "ipsec"]
	document := _router({"method": "tacacs_plus", "transport": transport})
	authentication_transport.met with input as document
	authentication_transport.deny == set() with input as document
}

test_unknown_transport_undeclared if {
	authentication_transport.applies with input as _router({"method": "radius"})
	authentication_transport.deny == set() with input as _router({"method": "radius"})
	not authentication_transport.met with input as _router({"method": "radius"})
}

# Without the method nobody can tell whether there is a transport.
test_unknown_method_undeclared if {
	not authentication_transport.applies with input as _router({"transport": "radius_udp"})
}

test_not_applicable_checked_on_the_asset if {
	not authentication_transport.applies with input as _router({"method": "local"})
}

test_fail_under_a_narrower_list if {
	authentication_transport.deny != set() with input as _router({"method": "radius", "transport": "ipsec"})
		with data.netgrade.parameters.management.authentication_accepted_transports as ["radius_tls"]
}

_router(authentication) := {"asset": {"_kind": "router", "authentication": authentication}}
