package netgrade.snmp.users_test

import data.netgrade.snmp.users

test_fail_level[level] if {
	some level in ["noAuthNoPriv", "authNoPriv"]
	document := _switch({"nms": object.union(_strong, {"security_level": level})})
	users.deny == {_level("nms", level)} with input as document
	not users.met with input as document
}

test_fail_authentication[authentication] if {
	some authentication in ["none", "hmac-md5-96", "hmac-sha-96", "hmac-sha-224"]
	document := _switch({"nms": object.union(_strong, {"authentication": authentication})})
	users.deny == {_authentication("nms", authentication)} with input as document
	not users.met with input as document
}

test_fail_privacy[privacy] if {
	some privacy in ["none", "des", "3des"]
	document := _switch({"nms": object.union(_strong, {"privacy": privacy})})
	users.deny == {_privacy("nms", privacy)} with input as document
	not users.met with input as document
}

test_fail_each_weakness_of_each_user if {
	document := _switch({
		"a": {"security_level": "authNoPriv", "authentication": "hmac-sha-256", "privacy": "none"},
		"b": object.union(_strong, {"authentication": "hmac-md5-96"}),
		"c": _strong,
	})
	users.deny == {_level("a", "authNoPriv"), _privacy("a", "none"), _authentication("b", "hmac-md5-96")} with input as document
}

# One thing that is certainly wrong decides, whatever else is left out.
test_fail_others_undeclared if {
	users.deny == {_privacy("nms", "des")} with input as _switch({"nms": {"privacy": "des"}, "other": {}})
}

test_fail_no_user if {
	users.deny == {{"message": "version 3 is answered and there is no user", "at": ["snmp", "user"]}} with input as _switch({})
	not users.met with input as _switch({})
}

test_pass_all_three[user] if {
	some user in ["hmac-sha-256 aes-128", "hmac-sha-384 aes-192", "hmac-sha-512 aes-256"]
	[authentication, privacy] := split(user, " ")
	document := _switch({"nms": {"security_level": "authPriv", "authentication": authentication, "privacy": privacy}})
	users.met with input as document
	users.deny == set() with input as document
}

test_unknown_one_of_the_three_undeclared[missing] if {
	some missing in ["security_level", "authentication", "privacy"]
	document := _switch({"nms": object.remove(_strong, [missing]), "other": _strong})
	users.deny == set() with input as document
	not users.met with input as document
}

test_unknown_users_undeclared if {
	document := {"asset": {"_kind": "switch", "snmp": {"enabled": true, "versions": ["3"]}}}
	users.applies with input as document
	users.deny == set() with input as document
	not users.met with input as document
}

test_applies_beside_older_versions if users.applies with input as _versions(["2c", "3"])

test_unknown_versions_undeclared if not users.applies with input as {"asset": {"snmp": {"enabled": true}}}

test_not_applicable_without_version_3 if not users.applies with input as _versions(["1", "2c"])

test_not_applicable_no_agent if not users.applies with input as {"asset": {"snmp": {"enabled": false, "versions": ["3"]}}}

test_fail_under_a_stricter_list if {
	users.deny == {_privacy("nms", "aes-192")} with input as _switch({"nms": object.union(_strong, {"privacy": "aes-192"})})
		with data.netgrade.parameters.snmp.privacy as ["aes-256"]
}

_switch(list) := {"asset": {"_kind": "switch", "snmp": {"enabled": true, "versions": ["3"], "user": list}}}

_versions(versions) := {"asset": {"_kind": "switch", "snmp": {"enabled": true, "versions": versions}}}

_strong := {"security_level": "authPriv", "authentication": "hmac-sha-256", "privacy": "aes-256"}

_level(name, level) := {
	"message": "a user is served at level {level}",
	"with": {"level": level},
	"at": ["snmp", "user", name, "security_level"],
}

_authentication(name, authentication) := {
	"message": "a user authenticates with {authentication}",
	"with": {"authentication": authentication},
	"at": ["snmp", "user", name, "authentication"],
}

_privacy(name, privacy) := {
	"message": "a user's traffic is encrypted with {privacy}",
	"with": {"privacy": privacy},
	"at": ["snmp", "user", name, "privacy"],
}
