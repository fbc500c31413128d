package netgrade.logging.heartbeat_test

import data.netgrade.logging.heartbeat

test_fail_no_alarm if {
	heartbeat.deny == {{"message": "its silence raises no alarm", "at": ["monitoring", "heartbeat"]}} with input as _router(0)
	not heartbeat.met with input as _router(0)
}

test_fail_one_second_too_late if {
	heartbeat.deny == {_late(901, 900)} with input as _router(901)
	not heartbeat.met with input as _router(901)
}

test_pass_at_the_limit if {
	heartbeat.met with input as _router(900)
	heartbeat.deny == set() with input as _router(900)
}

test_pass_sooner if {
	heartbeat.met with input as _router(1)
	heartbeat.deny == set() with input as _router(1)
}

test_unknown_undeclared if {
	document := {"asset": {"_kind": "router", "status": "active", "criticality": "high", "monitoring": {}}}
	heartbeat.applies with input as document
	heartbeat.deny == set() with input as document
	not heartbeat.met with input as document
}

test_unknown_criticality_undeclared if {
	not heartbeat.applies with input as {"asset": {"status": "active", "monitoring": {"heartbeat": 0}}}
	not heartbeat.excluded with input as {"asset": {"status": "active", "monitoring": {"heartbeat": 0}}}
}

test_applies_to_high_and_critical[criticality] if {
	some criticality in ["high", "critical"]
	heartbeat.applies with input as {"asset": {"status": "active", "criticality": criticality}}
}

test_not_applicable_to_others[criticality] if {
	some criticality in ["low", "medium"]
	not heartbeat.applies with input as {"asset": {"status": "active", "criticality": criticality}}
}

# A standby may be switched off, so its silence says nothing.
test_not_applicable_not_active[status] if {
	some status in ["standby", "planned", "retired"]
	heartbeat.excluded with input as {"asset": {"status": status, "criticality": "critical"}}
	not heartbeat.applies with input as {"asset": {"status": status, "criticality": "critical"}}
}

test_fail_under_a_stricter_limit if {
	heartbeat.deny == {_late(900, 300)} with input as _router(900)
		with data.netgrade.parameters.logging.monitoring_maximum_heartbeat as 300
}

_router(seconds) := {"asset": {
	"_kind": "router",
	"status": "active",
	"criticality": "high",
	"monitoring": {"heartbeat": seconds},
}}

_late(seconds, limit) := {
	"message": "its silence raises an alarm after {heartbeat} seconds, {limit} are allowed",
	"with": {"heartbeat": seconds, "limit": limit},
	"at": ["monitoring", "heartbeat"],
}
