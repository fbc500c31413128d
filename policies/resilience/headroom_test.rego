package netgrade.resilience.headroom_test

import data.netgrade.resilience.headroom

test_fail_full_by_itself if {
	headroom.deny == {_full(701, 1000)} with input as _alone({"capacity": 1000, "peak": 701})
	not headroom.met with input as _alone({"capacity": 1000, "peak": 701})
}

test_fail_full_when_a_parallel_link_fails if {
	document := _parallel({"capacity": 100, "peak": 60}, {"peak": 120, "left": 100})
	headroom.deny == {_overflows(120, 100)} with input as document
	not headroom.met with input as document
}

test_fail_both if {
	document := _parallel({"capacity": 100, "peak": 80}, {"peak": 140, "left": 100})
	headroom.deny == {_full(80, 100), _overflows(140, 100)} with input as document
}

# The own share decides whatever is undeclared about others, and the bundle whatever the own share is.
test_fail_whatever_else_is_undeclared if {
	headroom.deny == {_full(80, 100)} with input as _link({"capacity": 100, "peak": 80}, {"carries": true})
	not headroom.met with input as _link({"capacity": 100, "peak": 80}, {"carries": true})
}

test_pass_at_the_limit if {
	headroom.met with input as _alone({"capacity": 1000, "peak": 700})
	headroom.deny == set() with input as _alone({"capacity": 1000, "peak": 700})
}

test_pass_parallel_links_carry_one_another[load] if {
	some load in [{"peak": 100, "left": 100}, {"peak": 110, "left": 1000}]
	document := _parallel({"capacity": 100, "peak": 50}, load)
	headroom.met with input as document
	headroom.deny == set() with input as document
}

# Alone there is nothing left after its loss, and nobody asks for it.
test_pass_alone if {
	document := _link({"capacity": 100, "peak": 50}, {"carries": true, "bundle": {"links": ["this"]}, "bundle_load": {"peak": 50, "left": 0}})
	headroom.met with input as document
	headroom.deny == set() with input as document
}

test_unknown_undeclared[text] if {
	some text, document in {
		"capacity": _alone({"peak": 10}),
		"peak": _alone({"capacity": 100}),
		"what is parallel": _link({"capacity": 100, "peak": 10}, {"carries": true}),
		"capacity or peak of a parallel link": _link({"capacity": 100, "peak": 10}, {"carries": true, "bundle": {"links": ["other", "this"]}}),
	}
	headroom.deny == set() with input as document
	not headroom.met with input as document
}

test_applies_to_active_links_on_the_way if {
	headroom.applies with input as _alone({})
	not headroom.excluded with input as _alone({})
}

test_not_applicable_not_in_use[status] if {
	some status in ["standby", "planned", "retired"]
	headroom.excluded with input as {"link": {"status": status, "_derived": {"carries": true}}}
	not headroom.applies with input as {"link": {"status": status, "_derived": {"carries": true}}}
}

test_not_applicable_off_the_way if {
	headroom.excluded with input as _link({}, {"carries": false})
	not headroom.applies with input as _link({}, {"carries": false})
}

test_unknown_whether_it_is_on_the_way if {
	not headroom.applies with input as _link({}, {})
	not headroom.excluded with input as _link({}, {})
}

_alone(declared) := _link(declared, {"carries": true, "bundle": {"links": ["this"]}})

_parallel(declared, load) := _link(declared, {"carries": true, "bundle": {"links": ["other", "this"]}, "bundle_load": load})

_link(declared, derived) := {"link": object.union({"status": "active", "_derived": derived}, declared)}

_full(peak, capacity) := {
	"message": "the busy hour takes {peak} of {capacity} Mbit/s, more than the share of {limit}",
	"with": {"peak": peak, "capacity": capacity, "limit": 0.7},
	"at": ["peak"],
	"related": [["capacity"]],
}

_overflows(peak, left) := {
	"message": "when one of the parallel links fails the busy hour needs {peak} Mbit/s and {left} are left",
	"with": {"peak": peak, "left": left},
	"at": ["peak"],
	"related": [["capacity"]],
}
