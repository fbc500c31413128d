package netgrade.ot.industrial_protocols_test

import data.netgrade.ot.industrial_protocols

test_fail_carried_in_unprotected[trust] if {
	some trust in ["internet", "partner", "dmz", "guest", "corporate", "management", "cloud"]
	document := _controller({"m": _modbus, "w": {"service": "https", "protected_by": "none"}}, {"in": _from(trust, "cell", ["https", "modbus"])})
	industrial_protocols.deny == {_lets_in("in", "m", "modbus")} with input as document
	not industrial_protocols.met with input as document
}

# SSH around it is none of the layers that carry such a protocol safely.
test_fail_protected_by_something_else if {
	document := _controller({"m": {"service": "modbus", "protected_by": "ssh"}}, {"in": _from("dmz", "cell", ["modbus"])})
	industrial_protocols.deny == {_lets_in("in", "m", "modbus")} with input as document
	not industrial_protocols.met with input as document
}

test_fail_every_conduit_and_listener if {
	listeners := {"m": _modbus, "d": {"service": "dnp3", "protected_by": "none"}, "safe": {"service": "modbus", "protected_by": "tls"}}
	conduits := {"a": _from("dmz", "cell", ["modbus"]), "b": _from("corporate", "cell", ["modbus", "dnp3"]), "c": _from("ot", "cell", ["modbus"])}
	industrial_protocols.deny == {
		_lets_in("a", "m", "modbus"),
		_lets_in("b", "m", "modbus"),
		_lets_in("b", "d", "dnp3"),
	} with input as _controller(listeners, conduits)
}

test_fail_whatever_else_is_undeclared if {
	conduits := {"a": _from("dmz", "cell", ["modbus"]), "b": {"from": {"_name": "x"}, "to": {"_name": "cell"}}}
	document := _controller({"m": _modbus, "d": {"service": "dnp3"}}, conduits)
	industrial_protocols.deny == {_lets_in("a", "m", "modbus")} with input as document
	not industrial_protocols.met with input as document
}

# No conduit brings it in: it names others, comes from operational technology, or leads elsewhere.
test_pass_kept_inside[text] if {
	some text, conduits in {
		"no conduit": {},
		"other protocols": {"in": _from("dmz", "cell", ["https"])},
		"no protocol": {"in": _from("dmz", "cell", [])},
		"from another cell": {"in": _from("ot", "cell", ["modbus"])},
		"from a safety zone": {"in": {"from": {"_name": "s", "trust": "safety"}, "to": {"_name": "cell"}}},
		"elsewhere": {"in": _from("dmz", "office", ["modbus"])},
		"elsewhere and undeclared": {"in": {"from": {"_name": "x"}, "to": {"_name": "office"}}},
	}
	industrial_protocols.met with input as _controller({"m": _modbus}, conduits)
	industrial_protocols.met with input as _controller({"m": {"service": "modbus"}}, conduits)
	industrial_protocols.deny == set() with input as _controller({"m": _modbus}, conduits)
}

test_pass_protected[layer] if {
	some layer in ["tls", "ipsec", "iec_62351", "dnp3_secure_authentication", "modbus_security", "opc_ua_security"]
	document := _controller({"m": {"service": "modbus", "protected_by": layer}}, {"in": _from("dmz", "cell", ["modbus"])})
	industrial_protocols.met with input as document
	industrial_protocols.deny == set() with input as document
}

# What is protected needs no conduit to be declared.
test_pass_protected_and_conduits_undeclared if {
	document := {"asset": {"_kind": "plc", "listener": {"m": {"service": "modbus", "protected_by": "tls"}, "w": {"service": "https"}}}, "inventory": {"zone": {}}}
	industrial_protocols.met with input as document
	industrial_protocols.deny == set() with input as document
}

test_pass_zone_undeclared_and_nothing_carried if {
	document := object.remove(_controller({"m": _modbus}, {"in": _from("dmz", "cell", ["https"])}), ["asset"])
	industrial_protocols.met with input as object.union(document, {"asset": {"_kind": "plc", "listener": {"m": _modbus}}})
}

test_unknown_undeclared_where_it_decides[text] if {
	some text, document in {
		"protection": _controller({"m": {"service": "modbus"}}, {"in": _from("dmz", "cell", ["modbus"])}),
		"the service": _controller({"m": {"protected_by": "none"}}, {"in": _from("dmz", "cell", ["modbus"])}),
		"protocols of the conduit": _controller({"m": _modbus}, {"in": {"from": {"_name": "dmz", "trust": "dmz"}, "to": {"_name": "cell"}}}),
		"trust of the zone it comes from": _controller({"m": _modbus}, {"in": {"from": {"_name": "x"}, "to": {"_name": "cell"}, "protocols": ["modbus"]}}),
		"one of two listeners": _controller({"m": _modbus, "d": {"service": "dnp3"}}, {"in": _from("dmz", "cell", ["dnp3"])}),
		"conduits": {"asset": {"_kind": "plc", "zone": _cell, "listener": {"m": _modbus}}, "inventory": {"zone": {}}},
		"listeners": {"asset": {"_kind": "plc", "zone": _cell}, "inventory": {"conduit": {"in": _from("dmz", "cell", ["modbus"])}}},
		"its zone": {"asset": {"_kind": "plc", "listener": {"m": _modbus}}, "inventory": {"conduit": {"in": _from("dmz", "cell", ["modbus"])}}},
	}
	industrial_protocols.deny == set() with input as document
	not industrial_protocols.met with input as document
	not industrial_protocols.excluded with input as document
}

test_applies_inside_operational_technology[text] if {
	some text, asset in {
		"a controller anywhere": {"_kind": "plc", "zone": {"_name": "office", "trust": "corporate"}},
		"a historian without zone": {"_kind": "historian"},
		"a server in a cell": {"_kind": "server", "zone": _cell},
		"a server in a safety zone": {"_kind": "server", "zone": {"_name": "sis", "trust": "safety"}},
	}
	industrial_protocols.applies with input as {"asset": asset}
}

test_not_applicable_outside[text] if {
	some text, asset in {
		"an office": {"_kind": "server", "zone": {"_name": "office", "trust": "corporate"}},
		"nowhere": {"_kind": "server"},
	}
	not industrial_protocols.applies with input as {"asset": asset}
}

test_not_applicable_nothing_insecure_listens[text] if {
	some text, listeners in {"nothing": {}, "others": {"w": {"service": "https"}, "o": {"service": "opc_ua", "protected_by": "none"}}}
	industrial_protocols.excluded with input as _controller(listeners, {})
	not industrial_protocols.excluded with input as _controller(object.union(listeners, {"m": _modbus}), {})
}

_controller(listeners, conduits) := {
	"asset": {"_kind": "plc", "zone": _cell, "listener": listeners},
	"inventory": {"conduit": conduits},
}

_cell := {"_name": "cell", "trust": "ot"}

_modbus := {"service": "modbus", "protected_by": "none"}

_from(trust, zone, protocols) := {
	"from": {"_name": "outside", "trust": trust},
	"to": {"_name": zone},
	"protocols": protocols,
}

_lets_in(conduit, listener, service) := {
	"message": "conduit {conduit} lets {service} in from outside operational technology, unprotected",
	"with": {"conduit": conduit, "service": service},
	"at": ["listener", listener, "protected_by"],
	"related": [{"type": "conduit", "name": conduit, "path": ["protocols"]}],
}
