package netgrade.logging.collectors_test

import data.netgrade.logging.collectors

test_fail_no_collector if {
	collectors.deny == {_nobody} with input as _router("high", [])
	not collectors.met with input as _router("high", [])
}

test_fail_nothing_but_itself_or_what_is_not_in_use[only] if {
	some only, list in {"itself": ["this"], "retired": ["old"], "planned": ["next"], "all three": ["old", "this", "next"]}
	collectors.deny == {_nobody} with input as _router("high", list)
	collectors.deny == {_nobody} with input as _router("critical", list)
	not collectors.met with input as _router("critical", list)
}

test_fail_critical_and_all_at_its_own_site if {
	collectors.deny == {_same_site(0)} with input as _router("critical", ["near"])
	not collectors.met with input as _router("critical", ["near"])
}

# Only collectors that keep logs are named.
test_fail_critical_and_the_far_one_is_retired if {
	collectors.deny == {_same_site(1)} with input as _router("critical", ["old", "near", "this"])
	not collectors.met with input as _router("critical", ["old", "near", "this"])
}

test_pass_one_collector if {
	collectors.met with input as _router("high", ["near"])
	collectors.deny == set() with input as _router("high", ["near"])
}

test_pass_beside_itself_and_what_is_not_in_use if {
	collectors.met with input as _router("high", ["this", "old", "spare"])
	collectors.deny == set() with input as _router("high", ["this", "old", "spare"])
}

# Where the collector stands matters for critical assets only.
test_pass_site_of_the_collector_undeclared if collectors.met with input as _router("high", ["nowhere"])

test_pass_critical_and_one_at_another_site if {
	collectors.met with input as _router("critical", ["near", "far"])
	collectors.deny == set() with input as _router("critical", ["near", "far"])
}

# A collector at another site is enough for any criticality.
test_pass_criticality_undeclared if {
	collectors.met with input as _exposed({"site": {"_name": "athens"}, "logging": {"collectors": ["far"]}})
}

test_unknown_collectors_undeclared if _undecided({
	"asset": {"_name": "this", "_kind": "router", "criticality": "high"},
	"inventory": {"asset": _assets},
})

test_unknown_criticality_undeclared_and_same_site if {
	_undecided(_exposed({"site": {"_name": "athens"}, "logging": {"collectors": ["near"]}}))
}

test_unknown_critical_and_a_site_undeclared if {
	_undecided(_router("critical", ["nowhere"]))
	_undecided(_router("critical", ["near", "nowhere"]))
	_undecided({
		"asset": {"_name": "this", "_kind": "router", "criticality": "critical", "logging": {"collectors": ["near", "far"]}},
		"inventory": {"asset": _assets},
	})
}

test_applies_to_what_matters_or_is_exposed[asset] if {
	some asset, declared in {
		"high": {"criticality": "high", "exposure": "internal"},
		"critical": {"criticality": "critical"},
		"exposed": {"criticality": "low", "exposure": "internet"},
	}
	collectors.applies with input as {"asset": object.union({"_kind": "router"}, declared)}
}

test_unknown_neither_is_certain[asset] if {
	some asset, declared in {"nothing": {}, "not exposed": {"exposure": "internal"}, "not critical": {"criticality": "medium"}}
	not collectors.applies with input as {"asset": object.union({"_kind": "router"}, declared)}
	not collectors.excluded with input as {"asset": object.union({"_kind": "router"}, declared)}
}

test_not_applicable_low_and_inside[criticality] if {
	some criticality in ["low", "medium"]
	not collectors.applies with input as {"asset": {"_kind": "router", "criticality": criticality, "exposure": "internal"}}
}

test_not_applicable_to_collectors if {
	document := {"asset": {"_kind": "log_collector", "criticality": "critical", "exposure": "internet"}}
	collectors.excluded with input as document
	not collectors.applies with input as document
}

_undecided(document) if {
	collectors.deny == set() with input as document
	not collectors.met with input as document
}

_router(criticality, list) := {
	"asset": {
		"_name": "this",
		"_kind": "router",
		"criticality": criticality,
		"site": {"_name": "athens"},
		"logging": {"collectors": list},
	},
	"inventory": {"asset": _assets},
}

_exposed(declared) := {
	"asset": object.union({"_name": "this", "_kind": "router", "exposure": "internet"}, declared),
	"inventory": {"asset": _assets},
}

_assets := {
	"this": {"_kind": "router", "status": "active", "site": {"_name": "athens"}},
	"near": {"_kind": "log_collector", "status": "active", "site": {"_name": "athens"}},
	"far": {"_kind": "log_collector", "status": "active", "site": {"_name": "patras"}},
	"spare": {"_kind": "server", "status": "standby", "site": {"_name": "athens"}},
	"old": {"_kind": "log_collector", "status": "retired", "site": {"_name": "patras"}},
	"next": {"_kind": "log_collector", "status": "planned", "site": {"_name": "patras"}},
	"nowhere": {"_kind": "log_collector", "status": "active"},
}

_nobody := {"message": "no other asset keeps its logs", "at": ["logging", "collectors"]}

_same_site(position) := {
	"message": "all its collectors stand at its own site",
	"at": ["logging", "collectors", position],
	"related": [["site"]],
}
