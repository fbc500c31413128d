package netgrade.snmp.version_test

import data.netgrade.snmp.version

test_fail_community_versions[old] if {
	some old in ["1", "2c"]
	version.deny == {_answered(old, 0)} with input as _switch([old, "3"])
	version.deny == {_answered(old, 0)} with input as _switch([old])
	not version.met with input as _switch([old, "3"])
}

test_fail_each_is_named if {
	version.deny == {_answered("2c", 1), _answered("1", 2)} with input as _switch(["3", "2c", "1"])
}

test_pass_version_3_alone if {
	version.met with input as _switch(["3"])
	version.deny == set() with input as _switch(["3"])
}

test_unknown_versions_undeclared if {
	version.applies with input as {"asset": {"snmp": {"enabled": true}}}
	version.deny == set() with input as {"asset": {"snmp": {"enabled": true}}}
	not version.met with input as {"asset": {"snmp": {"enabled": true}}}
}

test_unknown_agent_undeclared if not version.applies with input as {"asset": {"_kind": "switch"}}

test_not_applicable_no_agent if not version.applies with input as {"asset": {"_kind": "switch", "snmp": {"enabled": false}}}

_switch(versions) := {"asset": {"_kind": "switch", "snmp": {"enabled": true, "versions": versions}}}

_answered(version, position) := {
	"message": "SNMP version {version} is answered",
	"with": {"version": version},
	"at": ["snmp", "versions", position],
}
