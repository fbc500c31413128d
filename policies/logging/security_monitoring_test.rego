package netgrade.logging.security_monitoring_test

import data.netgrade.logging.security_monitoring

test_fail_not_correlated if {
	security_monitoring.deny == {_scattered} with input as _operator("essential", {"siem": false, "hours": "24x7"})
	not security_monitoring.met with input as _operator("essential", {"siem": false, "hours": "24x7"})
}

test_fail_business_hours[entity] if {
	some entity in ["essential", "important", "none"]
	security_monitoring.deny == {_office} with input as _operator(entity, {"siem": true, "hours": "business"})
	not security_monitoring.met with input as _operator(entity, {"siem": true, "hours": "business"})
}

test_fail_essential_and_on_call if {
	security_monitoring.deny == {_on_call} with input as _operator("essential", {"siem": true, "hours": "on_call"})
	not security_monitoring.met with input as _operator("essential", {"siem": true, "hours": "on_call"})
}

test_fail_others_undeclared if {
	security_monitoring.deny == {_scattered} with input as {"operator": {"soc": {"siem": false}}}
	security_monitoring.deny == {_office} with input as {"operator": {"soc": {"hours": "business"}}}
	security_monitoring.deny == {_on_call} with input as _operator("essential", {"hours": "on_call"})
}

test_pass_around_the_clock if {
	security_monitoring.met with input as _operator("essential", {"siem": true, "hours": "24x7"})
	security_monitoring.deny == set() with input as _operator("essential", {"siem": true, "hours": "24x7"})
	security_monitoring.met with input as {"operator": {"soc": {"siem": true, "hours": "24x7"}}}
}

test_pass_on_call_for_others[entity] if {
	some entity in ["important", "none"]
	security_monitoring.met with input as _operator(entity, {"siem": true, "hours": "on_call"})
	security_monitoring.deny == set() with input as _operator(entity, {"siem": true, "hours": "on_call"})
}

test_unknown[missing] if {
	some missing, operator in {
		"hours": {"entity": "essential", "soc": {"siem": true}},
		"siem": {"entity": "essential", "soc": {"hours": "24x7"}},
		"entity": {"soc": {"siem": true, "hours": "on_call"}},
		"all": {},
	}
	security_monitoring.deny == set() with input as {"operator": operator}
	not security_monitoring.met with input as {"operator": operator}
}

_operator(entity, soc) := {"operator": {"entity": entity, "soc": soc}}

_scattered := {"message": "events are not correlated in one place", "at": ["soc", "siem"]}

_office := {"message": "nobody watches outside business hours", "at": ["soc", "hours"]}

_on_call := {"message": "an essential entity is watched only on call", "at": ["soc", "hours"]}
