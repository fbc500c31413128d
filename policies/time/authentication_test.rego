package netgrade.time.authentication_test

import data.netgrade.time.authentication

test_fail_weak_authentication[weak] if {
	some weak in ["none", "md5", "sha1"]
	document := _server({"a": {"type": "ntp", "authentication": weak}, "b": {"type": "nts", "authentication": "nts"}})
	authentication.applies with input as document
	authentication.deny == {_believed("a", weak)} with input as document
	not authentication.met with input as document
}

# What is certainly wrong decides, whatever the other sources leave out.
test_fail_beside_a_source_that_says_nothing if {
	document := _server({"a": {"type": "nts", "authentication": "md5"}, "b": {}})
	authentication.deny == {_believed("a", "md5")} with input as document
}

test_pass_authenticated_sources if {
	document := _server({"a": {"type": "nts", "authentication": "nts"}, "b": {"type": "ntp", "authentication": "aes-128-cmac"}})
	authentication.met with input as document
	authentication.deny == set() with input as document
}

# Only sources on the network are judged.
test_pass_beside_other_sources[other] if {
	some other in ["gnss", "radio_clock", "local_atomic", "ptp"]
	document := _server({"a": {"type": "nts", "authentication": "nts"}, "b": {"type": other, "authentication": "none"}})
	authentication.met with input as document
	authentication.deny == set() with input as document
}

# A source that is authenticated is trusted, of whatever type it is.
test_pass_type_of_an_authenticated_source_undeclared if {
	document := _server({"a": {"type": "ntp", "authentication": "nts"}, "b": {"authentication": "nts"}})
	authentication.met with input as document
}

test_unknown[missing] if {
	some missing, source in {
		"authentication": {"type": "ntp"},
		"type": {"authentication": "none"},
		"both": {},
	}
	document := _server({"a": {"type": "nts", "authentication": "nts"}, "b": source})
	authentication.applies with input as document
	authentication.deny == set() with input as document
	not authentication.met with input as document
}

test_unknown_sources_undeclared if not authentication.applies with input as {"asset": {"time": {"enabled": true}}}

test_not_applicable_no_source_on_the_network if {
	not authentication.applies with input as _server({"g": {"type": "gnss"}, "p": {"type": "ptp", "authentication": "none"}})
	not authentication.applies with input as _server({})
}

test_not_applicable_not_synchronised if {
	document := {"asset": {"time": {"enabled": false, "source": {"a": {"type": "ntp", "authentication": "none"}}}}}
	not authentication.applies with input as document
}

_server(sources) := {"asset": {"_kind": "time_server", "time": {"enabled": true, "source": sources}}}

_believed(name, authentication) := {
	"message": "a time source is believed with authentication {authentication}",
	"with": {"authentication": authentication},
	"at": ["time", "source", name, "authentication"],
}
