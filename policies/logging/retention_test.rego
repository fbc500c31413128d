package netgrade.logging.retention_test

import data.netgrade.logging.retention

test_fail_one_day_short if {
	retention.deny == {_short(_day * 364)} with input as _router({"retention": _day * 364, "tamper_protected": true})
	not retention.met with input as _router({"retention": _day * 364, "tamper_protected": true})
}

test_fail_nothing_is_kept if {
	retention.deny == {_short(0)} with input as _router({"retention": 0, "tamper_protected": true})
}

test_fail_can_be_altered if {
	retention.deny == {_alterable} with input as _router({"retention": _day * 365, "tamper_protected": false})
	not retention.met with input as _router({"retention": _day * 365, "tamper_protected": false})
}

test_fail_both if {
	retention.deny == {_short(_day), _alterable} with input as _router({"retention": _day, "tamper_protected": false})
}

test_fail_other_undeclared if {
	retention.deny == {_short(_day)} with input as _router({"retention": _day})
	retention.deny == {_alterable} with input as _router({"tamper_protected": false})
}

test_pass_at_the_limit if {
	retention.met with input as _router({"retention": _day * 365, "tamper_protected": true})
	retention.deny == set() with input as _router({"retention": _day * 365, "tamper_protected": true})
}

test_unknown_one_undeclared[missing] if {
	some missing, declared in {
		"tamper_protected": {"retention": _day * 365},
		"retention": {"tamper_protected": true},
		"both": {},
	}
	retention.deny == set() with input as _router(declared)
	not retention.met with input as _router(declared)
}

test_applies_to_what_matters_or_is_exposed[asset] if {
	some asset, declared in {
		"high": {"criticality": "high", "exposure": "internal"},
		"critical": {"criticality": "critical"},
		"exposed": {"criticality": "low", "exposure": "internet"},
	}
	retention.applies with input as {"asset": object.union({"_kind": "plc"}, declared)}
}

test_unknown_neither_is_certain[asset] if {
	some asset, declared in {"nothing": {}, "not exposed": {"exposure": "partner"}, "not critical": {"criticality": "low"}}
	not retention.applies with input as {"asset": object.union({"_kind": "plc"}, declared)}
	not retention.excluded with input as {"asset": object.union({"_kind": "plc"}, declared)}
}

test_not_applicable_low_and_inside if {
	not retention.applies with input as {"asset": {"_kind": "plc", "criticality": "medium", "exposure": "isolated"}}
}

test_not_applicable_to_collectors if {
	document := {"asset": {"_kind": "log_collector", "criticality": "critical", "exposure": "internet"}}
	retention.excluded with input as document
	not retention.applies with input as document
}

_router(logging) := {"asset": {"_kind": "router", "criticality": "high", "logging": logging}}

_day := 86400

_short(seconds) := {
	"message": "logs are kept for {retention} seconds, {limit} are asked for",
	"with": {"retention": seconds, "limit": _day * 365},
	"at": ["logging", "retention"],
}

_alterable := {"message": "stored logs can be altered from the source", "at": ["logging", "tamper_protected"]}
