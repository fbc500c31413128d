package netgrade.time.references_test

import data.netgrade.time.references

test_fail_fewer_than_two[number] if {
	some number, sources in {"none": {}, "one": {"a": {"type": "gnss", "operator": "galileo"}}}
	references.deny == {_few} with input as _server(sources)
	not references.met with input as _server(sources)
}

test_fail_one_operator_and_one_type if {
	sources := {"a": {"type": "gnss", "operator": "galileo"}, "b": {"type": "gnss", "operator": "galileo"}}
	references.deny == {_alike} with input as _server(sources)
	not references.met with input as _server(sources)
}

# Free text compares without case and outer blanks.
test_fail_one_operator_in_two_spellings if {
	sources := {"a": {"type": "ntp", "operator": "Lab A"}, "b": {"type": "ntp", "operator": " lab a"}}
	references.deny == {_alike} with input as _server(sources)
	not references.met with input as _server(sources)
}

test_fail_three_alike if {
	one := {"type": "ntp", "operator": "lab-a"}
	references.deny == {_alike} with input as _server({"a": one, "b": one, "c": one})
}

test_pass_two_operators if {
	sources := {"a": {"type": "ntp", "operator": "lab-a"}, "b": {"type": "ntp", "operator": "lab-b"}}
	references.met with input as _server(sources)
	references.deny == set() with input as _server(sources)
}

test_pass_two_types if {
	sources := {"a": {"type": "ntp", "operator": "lab-a"}, "b": {"type": "gnss", "operator": "lab-a"}}
	references.met with input as _server(sources)
	references.deny == set() with input as _server(sources)
}

# Two that differ are enough, whatever a third one leaves out.
test_pass_beside_a_source_that_says_nothing if {
	references.met with input as _server({"a": {"type": "ntp"}, "b": {"type": "gnss"}, "c": {}})
	references.met with input as _server({"a": {"operator": "lab-a"}, "b": {"operator": "lab-b"}, "c": {}})
}

# What isn't declared is not different.
test_unknown[missing] if {
	some missing, sources in {
		"both operators": {"a": {"type": "ntp"}, "b": {"type": "ntp"}},
		"one operator": {"a": {"type": "ntp", "operator": "lab-a"}, "b": {"type": "ntp"}},
		"one type": {"a": {"type": "ntp", "operator": "lab-a"}, "b": {"operator": "lab-a"}},
		"operator of the third": {
			"a": {"type": "ntp", "operator": "lab-a"},
			"b": {"type": "ntp", "operator": "lab-a"},
			"c": {"type": "ntp"},
		},
		"all": {"a": {}, "b": {}},
	}
	references.deny == set() with input as _server(sources)
	not references.met with input as _server(sources)
}

test_unknown_sources_undeclared if {
	references.applies with input as {"asset": {"time": {"enabled": true}}}
	references.deny == set() with input as {"asset": {"time": {"enabled": true}}}
	not references.met with input as {"asset": {"time": {"enabled": true}}}
}

test_not_applicable_not_synchronised if {
	not references.applies with input as {"asset": {"time": {"enabled": false, "source": {"a": {}}}}}
}

_server(sources) := {"asset": {"_kind": "time_server", "time": {"enabled": true, "source": sources}}}

_few := {"message": "the clock has fewer than two references", "at": ["time", "source"]}

_alike := {"message": "all references are of one operator and one type", "at": ["time", "source"]}
