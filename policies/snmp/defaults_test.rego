package netgrade.snmp.defaults_test

import data.netgrade.snmp.defaults

test_fail_writes if {
	defaults.deny == {_writes} with input as _switch({"write_access": true, "default_communities": false})
	not defaults.met with input as _switch({"write_access": true, "default_communities": false})
}

test_fail_default_community if {
	defaults.deny == {_default} with input as _switch({"write_access": false, "default_communities": true})
	not defaults.met with input as _switch({"write_access": false, "default_communities": true})
}

test_fail_both if {
	defaults.deny == {_writes, _default} with input as _switch({"write_access": true, "default_communities": true})
}

# Either decides without the other.
test_fail_other_undeclared if {
	defaults.deny == {_writes} with input as _switch({"write_access": true})
	defaults.deny == {_default} with input as _switch({"default_communities": true})
}

test_pass_neither if {
	defaults.met with input as _switch({"write_access": false, "default_communities": false})
	defaults.deny == set() with input as _switch({"write_access": false, "default_communities": false})
}

test_unknown_one_undeclared[missing] if {
	some missing, declared in {
		"write_access": {"default_communities": false},
		"default_communities": {"write_access": false},
		"both": {},
	}
	defaults.applies with input as _switch(declared)
	defaults.deny == set() with input as _switch(declared)
	not defaults.met with input as _switch(declared)
}

test_not_applicable_no_agent if not defaults.applies with input as _switch({"enabled": false, "write_access": true})

_switch(snmp) := {"asset": {"_kind": "switch", "snmp": object.union({"enabled": true}, snmp)}}

_writes := {"message": "SNMP may set objects", "at": ["snmp", "write_access"]}

_default := {"message": "a vendor-default community is accepted", "at": ["snmp", "default_communities"]}
