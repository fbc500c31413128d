package netgrade.management.internet_test

import data.netgrade.management.internet

test_fail_answers_the_internet if {
	internet.deny == {_answers} with input as _firewall("internet", {"internet_reachable": true, "networks": ["10.9.0.0/24"]})
	internet.deny == {_answers} with input as {"asset": {"_kind": "plc", "management": {"internet_reachable": true}}}
}

test_fail_any_address_may_connect[networks] if {
	some networks in [
		["0.0.0.0/0"],
		["::/0", "10.9.0.0/24"],
		["0.0.0.0/1", "128.0.0.0/1"],
		["::/1", "8000::/1"],
		["::/48", "0.0.0.0/0"],
	]
	document := _firewall("internet", {"internet_reachable": false, "networks": networks})
	internet.deny == {_open} with input as document
	not internet.met with input as document
}

# The networks alone decide, whatever is said of the reach.
test_fail_any_address_and_reach_undeclared if {
	internet.deny == {_open} with input as _firewall("internet", {"networks": ["0.0.0.0/0"]})
}

test_pass_named_networks if {
	document := _firewall("internet", {"internet_reachable": false, "networks": ["10.9.0.0/24"]})
	internet.met with input as document
	internet.deny == set() with input as document
}

# A wide network is another rule's business while it isn't the whole of a family.
test_pass_half_of_the_internet if {
	internet.met with input as _firewall("internet", {"internet_reachable": false, "networks": ["0.0.0.0/1", "8000::/1"]})
}

test_pass_nobody_may_connect if {
	internet.met with input as _firewall("internet", {"internet_reachable": false, "networks": []})
}

test_pass_not_exposed[exposure] if {
	some exposure in ["partner", "internal", "isolated"]
	internet.met with input as _firewall(exposure, {"internet_reachable": false, "networks": ["0.0.0.0/0"]})
	internet.met with input as _firewall(exposure, {"internet_reachable": false})
	internet.deny == set() with input as _firewall(exposure, {"internet_reachable": false, "networks": ["0.0.0.0/0"]})
}

test_pass_named_networks_and_exposure_undeclared if {
	internet.met with input as {"asset": {"management": {"internet_reachable": false, "networks": ["10.9.0.0/24"]}}}
}

test_unknown_reach_undeclared if _undecided(_firewall("internet", {"networks": ["10.9.0.0/24"]}))

test_unknown_networks_undeclared_and_exposed if _undecided(_firewall("internet", {"internet_reachable": false}))

test_unknown_exposure_undeclared_and_any_address if _undecided({"asset": {"management": {
	"internet_reachable": false,
	"networks": ["0.0.0.0/0"],
}}})

test_unknown_nothing_declared if _undecided({"asset": {"_kind": "firewall"}})

_undecided(document) if {
	internet.deny == set() with input as document
	not internet.met with input as document
}

_firewall(exposure, management) := {"asset": {"_kind": "firewall", "exposure": exposure, "management": management}}

_answers := {"message": "a management service answers the internet", "at": ["management", "internet_reachable"]}

_open := {
	"message": "any address may open a management session, and the asset is exposed to the internet",
	"at": ["management", "networks"],
}
