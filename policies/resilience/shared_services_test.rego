package netgrade.resilience.shared_services_test

import data.netgrade.resilience.shared_services

# Each dependent that has nothing else is named.
test_fail_one_loss_stops_it[kind] if {
	some kind in ["asset_loss", "site_loss"]
	document := _service(_needed(["s1", "s2", "s3"], ["s1", "s3"]), object.union(_outlives, {kind: _stopped}))
	shared_services.deny == {_nothing_else("s1"), _nothing_else("s3")} with input as document
	not shared_services.met with input as document
}

# One kind of loss is enough, whatever is undeclared about the other.
test_fail_the_other_undecided[kind] if {
	some kind in ["asset_loss", "site_loss"]
	document := _service(_needed(["s1", "s2"], ["s1"]), {kind: _stopped})
	shared_services.deny == {_nothing_else("s1")} with input as document
	not shared_services.met with input as document
}

test_pass_redundant if {
	shared_services.met with input as _service(_needed(["s1", "s2"], ["s1", "s2"]), _outlives)
	shared_services.deny == set() with input as _service(_needed(["s1", "s2"], ["s1", "s2"]), _outlives)
}

# Where every dependent has an alternative its own redundancy isn't asked.
test_pass_everybody_has_an_alternative[text] if {
	some text, losses in {"stopped": {"asset_loss": _stopped, "site_loss": _stopped}, "undecided": {}}
	shared_services.met with input as _service(_needed(["s1", "s2"], []), losses)
	shared_services.deny == set() with input as _service(_needed(["s1", "s2"], []), losses)
}

test_unknown_undecided[text] if {
	some text, document in {
		"a loss": _service(_needed(["s1", "s2"], ["s1"]), {"asset_loss": _outlived}),
		"both": _service(_needed(["s1", "s2"], ["s1"]), {}),
		"who has an alternative": _service(object.union(_needed(["s1", "s2"], []), {"may_be_unprotected": ["s3"]}), {"asset_loss": _stopped}),
	}
	shared_services.deny == set() with input as document
	not shared_services.met with input as document
}

test_applies_to_what_several_need[settled] if {
	some settled in [{}, {"dependents_settled": true}]
	shared_services.applies with input as _service(_needed(["s1", "s2"], []), settled)
	not shared_services.excluded with input as _service(_needed(["s1", "s2"], []), settled)
}

test_not_applicable_one_dependent if {
	shared_services.excluded with input as _service(_needed(["s1"], ["s1"]), {"dependents_settled": true})
	not shared_services.applies with input as _service(_needed(["s1"], ["s1"]), {"dependents_settled": true})
}

# While a second one may need it neither is proven.
test_unknown_whether_several_need_it if {
	document := _service(object.union(_needed(["s1"], ["s1"]), {"possible": ["s1", "s2"]}), {})
	not shared_services.applies with input as document
	not shared_services.excluded with input as document
}

_service(dependents, facts) := {"service": {"_derived": object.union({"dependents": dependents}, facts)}}

_needed(names, unprotected) := {"certain": names, "possible": names, "unprotected": unprotected, "may_be_unprotected": unprotected}

_outlives := {"asset_loss": _outlived, "site_loss": _outlived}

_outlived := {"survived": true, "cuts": {}}

_stopped := {"survived": false, "cuts": {}}

_nothing_else(dependent) := {
	"message": "one loss stops it, and {dependent} has nothing else",
	"with": {"dependent": dependent},
	"at": ["hosted_on"],
	"related": [{"type": "service", "name": dependent, "path": ["dependency"]}],
}
