package netgrade.management.legacy_services_test

import data.netgrade.management.legacy_services

test_fail_every_service_is_named if {
	legacy_services.deny == {_runs("tftp", 0), _runs("finger", 1)} with input as _router(["tftp", "finger"])
	not legacy_services.met with input as _router(["tftp", "finger"])
}

test_fail_one_service if {
	legacy_services.deny == {_runs("smart_install", 0)} with input as _router(["smart_install"])
	not legacy_services.met with input as _router(["smart_install"])
}

test_pass_empty_list if {
	legacy_services.met with input as _router([])
	legacy_services.deny == set() with input as _router([])
}

test_unknown_list_undeclared if {
	legacy_services.deny == set() with input as {"asset": {"management": {"telnet": false}}}
	not legacy_services.met with input as {"asset": {"management": {"telnet": false}}}
}

_router(services) := {"asset": {"_kind": "router", "management": {"legacy_services": services}}}

_runs(service, position) := {
	"message": "{service} runs on the management plane",
	"with": {"service": service},
	"at": ["management", "legacy_services", position],
}
