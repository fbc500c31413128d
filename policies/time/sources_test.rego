package netgrade.time.sources_test

import data.netgrade.time.sources

test_fail_not_synchronised if {
	sources.deny == {_off} with input as _asset("router", {"enabled": false})
	not sources.met with input as _asset("router", {"enabled": false})
}

# However many sources stand there.
test_fail_not_synchronised_beside_sources if {
	sources.deny == {_off} with input as _asset("router", {"enabled": false, "source": {"a": {}, "b": {}}})
	not sources.met with input as _asset("router", {"enabled": false, "source": {"a": {}, "b": {}}})
}

test_fail_too_few_for_a_client if {
	sources.deny == {_few(1, 2)} with input as _asset("router", {"enabled": true, "source": {"a": {"type": "ntp"}}})
	not sources.met with input as _asset("router", {"enabled": true, "source": {"a": {"type": "ntp"}}})
}

test_fail_none_at_all if {
	sources.deny == {_few(0, 2)} with input as _asset("router", {"enabled": true, "source": {}})
	sources.deny == {_few(0, 4)} with input as _asset("time_server", {"enabled": true, "source": {}})
}

test_fail_too_few_for_a_server if {
	three := {"a": {}, "b": {}, "c": {}}
	sources.deny == {_few(3, 4)} with input as _asset("time_server", {"enabled": true, "source": three})
	not sources.met with input as _asset("time_server", {"enabled": true, "source": three})
}

test_pass_two_for_a_client if {
	sources.met with input as _asset("router", {"enabled": true, "source": {"a": {}, "b": {}}})
	sources.deny == set() with input as _asset("router", {"enabled": true, "source": {"a": {}, "b": {}}})
}

test_pass_four_for_a_server if {
	four := {"a": {}, "b": {}, "c": {}, "d": {}}
	sources.met with input as _asset("time_server", {"enabled": true, "source": four})
	sources.deny == set() with input as _asset("time_server", {"enabled": true, "source": four})
}

test_unknown_sources_undeclared if {
	sources.deny == set() with input as _asset("router", {"enabled": true})
	not sources.met with input as _asset("router", {"enabled": true})
}

test_unknown_nothing_declared if {
	sources.deny == set() with input as {"asset": {"_kind": "router"}}
	not sources.met with input as {"asset": {"_kind": "router"}}
}

test_fail_under_a_stricter_limit if {
	sources.deny == {_few(2, 4)} with input as _asset("router", {"enabled": true, "source": {"a": {}, "b": {}}})
		with data.netgrade.parameters.time.minimum_sources_client as 4
}

_asset(kind, time) := {"asset": {"_kind": kind, "time": time}}

_off := {"message": "the clock is not synchronised", "at": ["time", "enabled"]}

_few(number, needed) := {
	"message": "the clock has {sources} of the {needed} sources that it needs",
	"with": {"sources": number, "needed": needed},
	"at": ["time", "source"],
}
