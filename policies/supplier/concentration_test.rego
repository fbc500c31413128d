package netgrade.supplier.concentration_test

import data.netgrade.supplier.concentration

test_fail_more_than_half if {
	document := _operator({"carrier": {"least": 2 / 3, "most": 2 / 3}, "grid": {"least": 1 / 3, "most": 1 / 3}, "x": {"least": 0.5, "most": 0.5}})
	concentration.deny == {_needed("carrier", 0.667)} with input as document
	not concentration.met with input as document
}

# The known share alone is too large; what is undeclared can only add to it.
test_fail_unsettled if {
	document := _operator({"a": {"least": 0.6, "most": 1}, "b": {"least": 0.2, "most": 0.7}})
	concentration.deny == {_needed("a", 0.6)} with input as document
	not concentration.met with input as document
}

test_fail_just_over if {
	concentration.deny == {_needed("a", 0.501)} with input as _operator({"a": {"least": 501 / 1000, "most": 1}})
}

test_pass_half_is_allowed[text] if {
	some text, document in {
		"half": _operator({"a": {"least": 0.5, "most": 0.5}, "b": {"least": 0, "most": 0.5}}),
		"nobody needed": _operator({}),
		"half may hang on one that nobody has named": object.union(_operator({}), {"operator": {"_derived": {"concentration_unnamed": 0.5}}}),
	}
	concentration.met with input as document
	concentration.deny == set() with input as document
}

test_unknown_what_is_undeclared_could_tip_it[text] if {
	some text, document in {
		"a share": _operator({"a": {"least": 0.5, "most": 0.6}, "b": {"least": 0.5, "most": 0.5}}),
		"one that nobody has named": object.union(_operator({}), {"operator": {"_derived": {"concentration_unnamed": 0.6}}}),
		"suppliers": object.remove(_operator({}), ["inventory"]),
	}
	concentration.deny == set() with input as document
	not concentration.met with input as document
	not concentration.excluded with input as document
}

test_applies_to_several_essential_services if {
	concentration.applies with input as _operator({})
	not concentration.excluded with input as _operator({})
}

test_not_applicable_fewer_services if {
	document := object.union(_operator({}), {"operator": {"_derived": {"several_essential": false}}})
	concentration.excluded with input as document
	not concentration.applies with input as document
}

test_not_applicable_no_supplier if {
	document := {"operator": {"_derived": {"several_essential": true, "concentration": {}, "concentration_unnamed": 0}}, "inventory": {"supplier": {}}}
	concentration.excluded with input as document
	not concentration.met with input as document
}

test_unknown_whether_several_are_essential if {
	document := {"operator": {"_derived": {"concentration": {}, "concentration_unnamed": 0}}}
	not concentration.applies with input as document
	not concentration.excluded with input as document
}

_operator(shares) := {
	"operator": {"_derived": {"several_essential": true, "concentration": shares, "concentration_unnamed": 0}},
	"inventory": {"supplier": {"a": {"critical": true}}},
}

_needed(party, share) := {
	"message": "{share} of the essential services need {party}, {limit} is allowed",
	"with": {"party": party, "share": share, "limit": 0.5},
	"at": [],
}
