package netgrade.segmentation.exposure_test

import data.netgrade.segmentation.exposure

_asset(declared, derived) := {"asset": {"_kind": "server", "exposure": declared, "_derived": {"internet": derived}}}

_reached := {"reachable": true, "walk": [
	{"conduit": "c1", "firewall": "fw1", "rule": "r1"},
	{"conduit": "c2", "firewall": "fw2", "default": "default_inbound"},
	{"conduit": "c3"},
]}

# The finding shows the conduits and on each firewall what admits the asset: a rule, or the default.
test_fail_with_the_walk if {
	some finding in exposure.deny with input as _asset("internal", _reached)
	finding.related == {
		{"type": "conduit", "name": "c1", "path": []},
		{"type": "asset", "name": "fw1", "path": ["firewall", "rule", "r1"]},
		{"type": "conduit", "name": "c2", "path": []},
		{"type": "asset", "name": "fw2", "path": ["firewall", "default_inbound"]},
		{"type": "conduit", "name": "c3", "path": []},
	}
}

test_pass_declared_as_reached if {
	exposure.deny == set() with input as _asset("internet", _reached)
	exposure.met with input as _asset("internet", _reached)
}

test_pass_not_reached if {
	exposure.met with input as _asset("internal", {"reachable": false, "walk": []})
}

test_unknown_undecided if {
	document := {"asset": {"_kind": "server", "exposure": "internal", "_derived": {}}}
	exposure.deny == set() with input as document
	not exposure.met with input as document
}
