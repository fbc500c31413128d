package netgrade.switching.trunks_test

import data.netgrade.switching.trunks

test_fail_negotiates if {
	trunks.deny == {_negotiates} with input as _switch({"trunk_negotiation": true})
	not trunks.met with input as _switch({"trunk_negotiation": true})
}

test_fail_carries_every_vlan if {
	trunks.deny == {_unrestricted} with input as _switch({"trunk_vlans_restricted": false})
	not trunks.met with input as _switch({"trunk_vlans_restricted": false})
}

test_fail_default_vlan_untagged if {
	trunks.deny == {_untagged} with input as _switch({"native_vlan": 1})
	not trunks.met with input as _switch({"native_vlan": 1})
}

test_fail_all_at_once if {
	document := {"asset": {"switching": {"native_vlan": 1, "trunk_negotiation": true, "trunk_vlans_restricted": false}}}
	trunks.deny == {_negotiates, _unrestricted, _untagged} with input as document
}

# 0 is how an inventory says that every frame is tagged.
test_pass_explicit[vlan] if {
	some vlan in [0, 2, 999]
	trunks.met with input as _switch({"native_vlan": vlan})
	trunks.deny == set() with input as _switch({"native_vlan": vlan})
}

test_unknown_one_undeclared[missing] if {
	some missing in ["native_vlan", "trunk_negotiation", "trunk_vlans_restricted"]
	document := {"asset": {"_kind": "router", "switching": object.remove(_explicit, [missing])}}
	trunks.deny == set() with input as document
	not trunks.met with input as document
}

_switch(changed) := {"asset": {"_kind": "switch", "switching": object.union(_explicit, changed)}}

_explicit := {"native_vlan": 999, "trunk_negotiation": false, "trunk_vlans_restricted": true}

_negotiates := {"message": "a port negotiates trunking by itself", "at": ["switching", "trunk_negotiation"]}

_unrestricted := {"message": "a trunk carries every VLAN", "at": ["switching", "trunk_vlans_restricted"]}

_untagged := {"message": "trunks carry VLAN 1 untagged", "at": ["switching", "native_vlan"]}
