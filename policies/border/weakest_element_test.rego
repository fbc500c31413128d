package netgrade.border.weakest_element_test

import data.netgrade.border.weakest_element

test_fail_support_ended if {
	weakest_element.deny == {_unsupported("h1")} with input as _passing({"h1": _with("firmware", {"end_of_support": "2026-11-22"})})
	not weakest_element.met with input as _passing({"h1": _with("firmware", {"end_of_support": "2026-11-22"})})
}

test_fail_default_credential if {
	weakest_element.deny == {_default("h1")} with input as _passing({"h1": _with("authentication", {"default_credentials_changed": false})})
	not weakest_element.met with input as _passing({"h1": _with("authentication", {"default_credentials_changed": false})})
}

# Open, or to be fixed on a day that is still to come.
test_fail_exploited[fixed] if {
	some fixed in [null, "2026-11-24"]
	document := _passing({"h1": _with("vulnerability", {"cve": {"known_exploited": true, "fixed": fixed}})})
	weakest_element.deny == {_exploited("h1", "cve")} with input as document
	not weakest_element.met with input as document
}

test_fail_one_of_several_vulnerabilities if {
	document := _passing({"h1": _with("vulnerability", {
		"done": {"known_exploited": true, "fixed": "2026-11-01"},
		"open": {"known_exploited": true, "fixed": null},
	})})
	weakest_element.deny == {_exploited("h1", "open")} with input as document
	not weakest_element.met with input as document
}

test_fail_everything_on_two if {
	document := _passing({"fw": _with("firmware", {"end_of_support": "2020-01-01"}), "h1": _with("authentication", {"default_credentials_changed": false})})
	weakest_element.deny == {_unsupported("fw"), _default("h1")} with input as document
	not weakest_element.met with input as document
}

# One that declares nothing excuses no other, nor do parts that are left out.
test_fail_whatever_else_is_undeclared if {
	weakest_element.deny == {_default("h1")} with input as _passing({"fw": {}, "h1": {"authentication": {"default_credentials_changed": false}}})
	weakest_element.deny == {_unsupported("h1")} with input as _passing({"h1": {"firmware": {"end_of_support": "2020-01-01"}}})
}

# While more may stand in the way what certainly does is enough.
test_fail_unsettled if {
	document := _unsettled(["h1"], ["h1", "h2"], {"h1": {"firmware": {"end_of_support": "2020-01-01"}}, "h2": _sound})
	weakest_element.deny == {_unsupported("h1")} with input as document
	weakest_element.applies with input as document
}

test_pass_sound if {
	weakest_element.met with input as _passing({"fw": _sound, "h1": _sound})
	weakest_element.deny == set() with input as _passing({"fw": _sound, "h1": _sound})
}

test_pass_support_ends_today if {
	weakest_element.met with input as _passing({"h1": _with("firmware", {"end_of_support": "2026-11-23"})})
	weakest_element.deny == set() with input as _passing({"h1": _with("firmware", {"end_of_support": "2026-11-23"})})
}

# Fixed by now, not exploited, or nobody says so.
test_pass_vulnerability[text] if {
	some text, vulnerability in {
		"fixed today": {"known_exploited": true, "fixed": "2026-11-23"},
		"not exploited": {"known_exploited": false, "fixed": null},
		"not exploited and not fixed yet": {"known_exploited": false, "fixed": "2026-11-24"},
		"nobody says so": {"severity": "critical", "fixed": null},
	}
	weakest_element.met with input as _passing({"h1": _with("vulnerability", {"cve": vulnerability})})
	weakest_element.deny == set() with input as _passing({"h1": _with("vulnerability", {"cve": vulnerability})})
}

# What doesn't stand in the way may be as weak as it likes.
test_pass_others_are_weak if {
	document := object.union(_passing({"h1": _sound}), {"inventory": {"asset": {"e1": {
		"firmware": {"end_of_support": "2020-01-01"},
		"authentication": {"default_credentials_changed": false},
		"vulnerability": {"cve": {"known_exploited": true, "fixed": null}},
	}}}})
	weakest_element.met with input as document
	weakest_element.deny == set() with input as document
}

test_pass_unsettled_and_all_that_may_stand_there_are_sound if {
	document := _unsettled(["h1"], ["h1", "h2"], {"h1": _sound, "h2": _sound})
	weakest_element.met with input as document
	weakest_element.deny == set() with input as document
}

test_unknown_a_part_undeclared[part] if {
	some part in ["firmware", "authentication"]
	document := _passing({"h1": object.remove(_sound, [part])})
	weakest_element.deny == set() with input as document
	not weakest_element.met with input as document
	weakest_element.applies with input as document
}

test_unknown_what_may_stand_there[text] if {
	some text, document in {
		"is weak": _unsettled(["h1"], ["h1", "h2"], {"h1": _sound, "h2": {"firmware": {"end_of_support": "2020-01-01"}}}),
		"is anything": {
			"as_of": "2026-11-23",
			"service": {"essential": true, "_derived": {"must": {"h1": {"service": "s"}}}},
			"inventory": {"asset": {"h1": _sound}},
		},
	}
	weakest_element.deny == set() with input as document
	not weakest_element.met with input as document
}

# An unsettled list that is empty so far says neither that the rule applies nor that it doesn't.
test_unknown_whether_anything_stands_there[text] if {
	some text, document in {
		"something may": _unsettled([], ["h1"], {"h1": _sound}),
		"anything may": {"service": {"essential": true, "_derived": {"must": {}}}},
		"not reached": {"service": {"essential": true, "_derived": {}}},
	}
	not weakest_element.applies with input as document
	not weakest_element.excluded with input as document
}

test_applies_to_essential_services if {
	weakest_element.applies with input as _passing({"h1": {}})
	not weakest_element.applies with input as object.union(_passing({"h1": {}}), {"service": {"essential": false}})
	not weakest_element.excluded with input as _passing({"h1": {}})
}

test_not_applicable_nothing_stands_there if {
	weakest_element.excluded with input as _passing({})
	not weakest_element.applies with input as _passing({})
}

# Everything passes these assets and nothing else.
_passing(assets) := {
	"as_of": "2026-11-23",
	"service": {"essential": true, "_derived": {"must": _each(object.keys(assets)), "must_possible": _each(object.keys(assets)), "must_settled": true}},
	"inventory": {"asset": assets},
}

_unsettled(certain, possible, assets) := {
	"as_of": "2026-11-23",
	"service": {"essential": true, "_derived": {"must": _each(certain), "must_possible": _each(possible)}},
	"inventory": {"asset": assets},
}

_each(names) := {name: {"service": "s"} | some name in names}

_sound := {
	"firmware": {"end_of_support": "2029-01-01"},
	"authentication": {"default_credentials_changed": true},
	"vulnerability": {},
}

_with(part, declared) := object.union(object.remove(_sound, [part]), {part: declared})

_unsupported(asset) := {
	"message": "everything passes {asset}, whose firmware is no longer supported",
	"with": {"asset": asset},
	"at": {"type": "asset", "name": asset, "path": ["firmware", "end_of_support"]},
}

_exploited(asset, vulnerability) := {
	"message": "everything passes {asset}, which has an exploited vulnerability ({vulnerability})",
	"with": {"asset": asset, "vulnerability": vulnerability},
	"at": {"type": "asset", "name": asset, "path": ["vulnerability", vulnerability]},
}

_default(asset) := {
	"message": "everything passes {asset}, where a vendor default credential works",
	"with": {"asset": asset},
	"at": {"type": "asset", "name": asset, "path": ["authentication", "default_credentials_changed"]},
}
