package netgrade.ot.safety_test

import data.netgrade.ot.safety

test_fail_another_trust if {
	safety.deny == {_stands_in("ot")} with input as _controller("ot", {})
	not safety.met with input as _controller("ot", {})
}

# A conduit enters through nothing that refuses: the filter is missing, allows, or is not in use.
test_fail_open_conduit[text] if {
	some text, through in {
		"nothing": [],
		"a router": ["router"],
		"an allowing filter": ["allows"],
		"a retired filter": ["retired"],
		"a planned filter": ["planned"],
		"all of them": ["router", "allows", "retired", "planned"],
	}
	document := _controller("safety", {"in": _into("sis", through)})
	safety.deny == {_enters("in")} with input as document
	not safety.met with input as document
}

test_fail_one_of_several_conduits[text] if {
	some text, other in {"filtered": _into("sis", ["denies"]), "undeclared": _into("sis", ["silent"])}
	document := _controller("safety", {"in": _into("sis", ["router"]), "other": other})
	safety.deny == {_enters("in")} with input as document
	not safety.met with input as document
}

test_fail_trust_and_conduit if {
	safety.deny == {_stands_in("ot"), _enters("in")} with input as _controller("ot", {"in": _into("sis", [])})
}

# Whatever the trust is, an open conduit is one too many.
test_fail_trust_undeclared if {
	document := {
		"asset": {"_kind": "safety_controller", "zone": {"_name": "sis"}},
		"inventory": {"conduit": {"in": _into("sis", [])}, "asset": _assets},
	}
	safety.deny == {_enters("in")} with input as document
	not safety.met with input as document
}

# One filter on the way is enough, wherever it stands.
test_pass_filtered[text] if {
	some text, through in {
		"alone": ["denies"],
		"in stand-by": ["standby"],
		"behind a router": ["router", "denies"],
		"beside one that allows, one that is retired and one that says nothing": ["allows", "retired", "silent", "denies"],
	}
	document := _controller("safety", {"in": _into("sis", through)})
	safety.met with input as document
	safety.deny == set() with input as document
}

test_pass_no_conduit_leads_there[text] if {
	some text, conduits in {"none": {}, "an export": {"out": {"from": {"_name": "sis"}, "to": {"_name": "dmz"}, "through": []}}}
	safety.met with input as _controller("safety", conduits)
	safety.deny == set() with input as _controller("safety", conduits)
}

test_unknown_filter_undeclared[text] if {
	some text, conduit in {
		"its default": _into("sis", ["silent"]),
		"its facet": _into("sis", ["bare"]),
		"beside one that allows": _into("sis", ["allows", "silent"]),
		"the path": {"from": {"_name": "cell"}, "to": {"_name": "sis"}},
	}
	_undecided(_controller("safety", {"in": conduit}))
}

test_unknown_zone_undeclared if {
	_undecided({"asset": {"_kind": "safety_controller"}, "inventory": {"conduit": {"in": _into("sis", [])}, "asset": _assets}})
}

test_unknown_trust_undeclared_behind_a_filter if {
	_undecided({
		"asset": {"_kind": "safety_controller", "zone": {"_name": "sis"}},
		"inventory": {"conduit": {"in": _into("sis", ["denies"])}, "asset": _assets},
	})
}

test_unknown_conduits_undeclared if {
	_undecided({"asset": {"_kind": "safety_controller", "zone": {"_name": "sis", "trust": "safety"}}, "inventory": {"asset": _assets}})
}

test_applies_to_safety_functions if {
	safety.applies with input as {"asset": {"_kind": "safety_controller"}}
	safety.applies with input as {"asset": {"_kind": "plc", "industrial": {"safety_function": true}}}
}

test_not_applicable_elsewhere[text] if {
	some text, asset in {
		"a controller without one": {"_kind": "plc", "industrial": {"safety_function": false}},
		"a controller that doesn't say": {"_kind": "plc"},
		"a router": {"_kind": "router", "industrial": null},
	}
	not safety.applies with input as {"asset": asset}
}

_undecided(document) if {
	safety.deny == set() with input as document
	not safety.met with input as document
}

_controller(trust, conduits) := {
	"asset": {"_kind": "safety_controller", "zone": {"_name": "sis", "trust": trust}},
	"inventory": {"conduit": conduits, "asset": _assets},
}

_into(zone, through) := {"from": {"_name": "cell"}, "to": {"_name": zone}, "through": through}

_assets := {
	"denies": {"_kind": "firewall", "status": "active", "firewall": {"default_inbound": "deny"}},
	"standby": {"_kind": "firewall", "status": "standby", "firewall": {"default_inbound": "deny"}},
	"allows": {"_kind": "firewall", "status": "active", "firewall": {"default_inbound": "allow"}},
	"silent": {"_kind": "firewall", "status": "active", "firewall": {"default_outbound": "deny"}},
	"bare": {"_kind": "firewall", "status": "active"},
	"router": {"_kind": "router", "status": "active", "firewall": null},
	"retired": {"_kind": "firewall", "status": "retired", "firewall": {"default_inbound": "deny"}},
	"planned": {"_kind": "firewall", "status": "planned", "firewall": {"default_inbound": "deny"}},
}

_stands_in(trust) := {
	"message": "a safety function stands in a zone of trust {trust}",
	"with": {"trust": trust},
	"at": ["zone"],
}

_enters(conduit) := {
	"message": "conduit {conduit} enters its zone through nothing that refuses by default",
	"with": {"conduit": conduit},
	"at": {"type": "conduit", "name": conduit, "path": ["through"]},
	"related": [["zone"]],
}
