package netgrade.recovery.circle_test

import data.netgrade.recovery.circle

test_fail_unbroken if {
	circle.deny == {_unbroken} with input as _service({"circle": {"unbroken": true, "members": ["a", "b"], "steps": ["a", "b"]}})
	not circle.met with input as _service({"circle": {"unbroken": true, "members": ["a", "b"], "steps": ["a", "b"]}})
}

test_pass_broken_or_none[members] if {
	some members in [[], ["a", "b"]]
	circle.met with input as _service({"circle": {"unbroken": false, "members": members, "steps": []}})
	circle.deny == set() with input as _service({"circle": {"unbroken": false, "members": members, "steps": []}})
}

test_unknown_undecided if {
	circle.deny == set() with input as _service({})
	not circle.met with input as _service({})
}

test_applies_to_what_needs_a_service if {
	circle.applies with input as _needing({"d": {"service": "b"}})
	circle.applies with input as _needing({"d": {"service": "b"}, "power": {"supplier": {"_name": "grid"}}})
	not circle.excluded with input as _needing({"d": {"service": "b"}, "power": {"supplier": {"_name": "grid"}}})
}

test_not_applicable_needs_no_service[text] if {
	some text, dependency in {"nothing": {}, "suppliers": {"gas": {"supplier": {"_name": "pipe"}}, "power": {"supplier": {"_name": "grid"}}}}
	circle.excluded with input as _needing(dependency)
	not circle.applies with input as _needing(dependency)
}

test_unknown_dependencies_undeclared if {
	not circle.applies with input as {"service": {"_name": "a"}}
	not circle.excluded with input as {"service": {"_name": "a"}}
}

_service(derived) := {"service": {"_name": "a", "dependency": {"d": {"service": "b"}}, "_derived": derived}}

_needing(dependency) := {"service": {"_name": "a", "dependency": dependency}}

_unbroken := {
	"message": "it depends on itself, and nothing breaks the circle",
	"at": ["dependency"],
	"related": {
		{"type": "service", "name": "a", "path": ["dependency"]},
		{"type": "service", "name": "b", "path": ["dependency"]},
	},
}
