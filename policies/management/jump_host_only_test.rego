package netgrade.management.jump_host_only_test

import data.netgrade.management.jump_host_only

test_fail_administered_directly if {
	jump_host_only.deny == {_direct} with input as _plc([])
	not jump_host_only.met with input as _plc([])
}

# Planned and retired jump hosts are left out, and a list of nothing else counts as empty.
test_fail_jump_hosts_not_in_use if {
	jump_host_only.deny == {_direct} with input as _plc(["old", "next"])
	not jump_host_only.met with input as _plc(["old", "next"])
}

test_fail_through_something_else if {
	jump_host_only.deny == {_through("srv", 0)} with input as _plc(["srv"])
	not jump_host_only.met with input as _plc(["srv"])
}

test_fail_one_of_two_is_no_jump_host if {
	jump_host_only.deny == {_through("srv", 1)} with input as _plc(["jh", "srv"])
	not jump_host_only.met with input as _plc(["jh", "srv"])
}

test_pass_through_jump_hosts if {
	jump_host_only.met with input as _plc(["jh", "spare"])
	jump_host_only.deny == set() with input as _plc(["jh", "spare"])
}

# What is no longer in use doesn't count, whatever it was.
test_pass_beside_what_is_not_in_use if {
	jump_host_only.met with input as _plc(["jh", "old", "gone"])
	jump_host_only.deny == set() with input as _plc(["jh", "old", "gone"])
}

test_unknown_jump_hosts_undeclared if {
	document := {
		"asset": {"_kind": "plc", "zone": {"trust": "ot"}, "management": {"telnet": false}},
		"inventory": {"asset": _assets},
	}
	jump_host_only.applies with input as document
	jump_host_only.deny == set() with input as document
	not jump_host_only.met with input as document
}

test_applies_in_ot_and_safety_zones[trust] if {
	some trust in ["ot", "safety"]
	jump_host_only.applies with input as {"asset": {"_kind": "switch", "zone": {"trust": trust}}}
}

test_applies_to_what_is_critical if {
	jump_host_only.applies with input as {"asset": {"_kind": "router", "criticality": "critical", "zone": {"trust": "dmz"}}}
	jump_host_only.applies with input as {"asset": {"_kind": "router", "criticality": "critical"}}
}

# Whether the rule concerns it is open while either could still say yes.
test_unknown_zone_or_criticality_undeclared[missing] if {
	some missing, asset in {
		"both": {"_kind": "router"},
		"zone": {"_kind": "router", "criticality": "high"},
		"trust": {"_kind": "router", "criticality": "low", "zone": {}},
		"criticality": {"_kind": "router", "zone": {"trust": "dmz"}},
	}
	document := {"asset": asset}
	not jump_host_only.applies with input as document
	not jump_host_only.excluded with input as document
}

test_not_applicable_elsewhere if {
	not jump_host_only.applies with input as {"asset": {"_kind": "router", "criticality": "high", "zone": {"trust": "dmz"}}}
}

test_not_applicable_to_jump_hosts if {
	document := {"asset": {"_kind": "jump_host", "criticality": "critical", "zone": {"trust": "ot"}}}
	jump_host_only.excluded with input as document
	not jump_host_only.applies with input as document
}

_plc(hosts) := {
	"asset": {"_kind": "plc", "zone": {"trust": "ot"}, "management": {"jump_hosts": hosts}},
	"inventory": {"asset": _assets},
}

_assets := {
	"jh": {"_kind": "jump_host", "status": "active"},
	"spare": {"_kind": "jump_host", "status": "standby"},
	"old": {"_kind": "jump_host", "status": "retired"},
	"next": {"_kind": "jump_host", "status": "planned"},
	"srv": {"_kind": "server", "status": "active"},
	"gone": {"_kind": "server", "status": "retired"},
}

_direct := {"message": "it is administered without a jump host", "at": ["management", "jump_hosts"]}

_through(host, position) := {
	"message": "it is administered through {host}, which is no jump host",
	"with": {"host": host},
	"at": ["management", "jump_hosts", position],
}
