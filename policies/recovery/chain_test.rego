package netgrade.recovery.chain_test

import data.netgrade.recovery.chain

# In seconds: the objective is four hours.
_rto := 14400

test_fail_service_is_back_too_late if {
	chain.deny == {_late("d")} with input as _service({"d": _needs("slow", 14399)})
	not chain.met with input as _service({"d": _needs("slow", 14399)})
}

test_fail_supplier_is_back_too_late if {
	chain.deny == {_late("d")} with input as _service({"d": {"supplier": {"_name": "p", "restore_time": 14401}, "buffer": 0, "alternative": null}})
	not chain.met with input as _service({"d": {"supplier": {"_name": "p", "restore_time": 14401}, "buffer": 0, "alternative": null}})
}

test_fail_alternative_too_late_as_well[text] if {
	some text, alternative in {"service": {"type": "service", "name": "slow"}, "supplier": {"type": "supplier", "name": "sluggish"}}
	document := _service({"d": object.union(_needs("slow", 0), {"alternative": alternative})})
	chain.deny == {_late("d")} with input as document
	not chain.met with input as document
}

test_fail_one_of_several_whatever_the_others_leave_out if {
	document := _service({"d": _needs("slow", 0), "e": _needs("silent", 0), "f": _needs("quick", 0)})
	chain.deny == {_late("d")} with input as document
	not chain.met with input as document
}

# Equality passes.
test_pass_in_time[text] if {
	some text, dependency in {
		"with the buffer": _needs("slow", 14400),
		"by itself": _needs("quick", 0),
		"by itself, buffer undeclared": object.remove(_needs("quick", 0), ["buffer"]),
		"a supplier": {"supplier": {"_name": "p", "restore_time": 18000}, "buffer": 3600, "alternative": null},
	}
	chain.met with input as _service({"d": dependency})
	chain.deny == set() with input as _service({"d": dependency})
}

# An alternative that is early enough decides, whatever the rest leaves out.
test_pass_alternative_in_time[text] if {
	some text, dependency in {
		"service": {"service": "slow", "buffer": 0, "alternative": {"type": "service", "name": "quick"}},
		"supplier": {"service": "slow", "buffer": 0, "alternative": {"type": "supplier", "name": "prompt"}},
		"supplier with the buffer": {"service": "silent", "buffer": 3600, "alternative": {"type": "supplier", "name": "sluggish"}},
		"the only thing declared": {"service": "silent", "alternative": {"type": "service", "name": "quick"}},
		"later than what is in time": {"service": "quick", "buffer": 0, "alternative": {"type": "service", "name": "slow"}},
		"beside what is in time": {"service": "quick", "buffer": 0, "alternative": {"type": "service", "name": "silent"}},
	}
	chain.met with input as _service({"d": dependency})
	chain.deny == set() with input as _service({"d": dependency})
}

test_unknown_one_thing_undeclared[text] if {
	some text, dependency in {
		"buffer": object.remove(_needs("slow", 0), ["buffer"]),
		"arrival": _needs("silent", 0),
		"arrival of a supplier": {"supplier": {"_name": "p"}, "buffer": 0, "alternative": null},
		"arrival of the alternative": {"service": "slow", "buffer": 0, "alternative": {"type": "service", "name": "silent"}},
		"arrival before a late alternative": {"service": "silent", "buffer": 0, "alternative": {"type": "service", "name": "slow"}},
	}
	chain.deny == set() with input as _service({"d": dependency})
	not chain.met with input as _service({"d": dependency})
	not chain.met with input as _service({"d": dependency, "e": _needs("quick", 0)})
}

test_unknown_objective_undeclared if {
	document := object.union(_inventory, {"service": {"dependency": {"d": _needs("slow", 864000)}}})
	chain.deny == set() with input as document
	not chain.met with input as document
}

test_applies_to_what_depends_on_something if {
	chain.applies with input as _service({"d": _needs("slow", 0)})
	not chain.excluded with input as _service({"d": _needs("slow", 0)})
}

test_not_applicable_depends_on_nothing if {
	chain.excluded with input as _service({})
	not chain.applies with input as _service({})
}

test_unknown_dependencies_undeclared if {
	document := {"service": {"rto": _rto}}
	not chain.applies with input as document
	not chain.excluded with input as document
	not chain.met with input as document
}

_service(dependency) := object.union(_inventory, {"service": {"rto": _rto, "dependency": dependency}})

_needs(service, buffer) := {"service": service, "buffer": buffer, "alternative": null}

# A service and a supplier may have the same name.
_inventory := {"inventory": {
	"service": {"quick": {"rto": 14400}, "slow": {"rto": 28800}, "silent": {"essential": true}, "prompt": {"rto": 28800}, "sluggish": {"rto": 0}},
	"supplier": {"prompt": {"restore_time": 14400}, "sluggish": {"restore_time": 18000}, "quick": {"restore_time": 28800}, "slow": {"restore_time": 0}},
}}

_late(name) := {
	"message": "it promises to recover sooner than what it depends on, buffer included",
	"at": ["dependency", name],
	"related": [["rto"]],
}
