package netgrade.switching.edge_ports_test

import data.netgrade.switching.edge_ports

test_fail_spanning_tree if {
	edge_ports.deny == {_spanning_tree} with input as _switch({"bpdu_guard": false, "storm_control": true})
	not edge_ports.met with input as _switch({"bpdu_guard": false, "storm_control": true})
}

test_fail_storms if {
	edge_ports.deny == {_storms} with input as _switch({"bpdu_guard": true, "storm_control": false})
	not edge_ports.met with input as _switch({"bpdu_guard": true, "storm_control": false})
}

test_fail_both if {
	edge_ports.deny == {_spanning_tree, _storms} with input as _switch({"bpdu_guard": false, "storm_control": false})
}

test_fail_other_undeclared if {
	edge_ports.deny == {_spanning_tree} with input as _switch({"bpdu_guard": false})
	edge_ports.deny == {_storms} with input as _switch({"storm_control": false})
}

test_pass_both_guards if {
	edge_ports.met with input as _switch({"bpdu_guard": true, "storm_control": true})
	edge_ports.deny == set() with input as _switch({"bpdu_guard": true, "storm_control": true})
}

test_unknown_one_undeclared[missing] if {
	some missing, declared in {"storm_control": {"bpdu_guard": true}, "bpdu_guard": {"storm_control": true}, "both": {}}
	edge_ports.deny == set() with input as _switch(declared)
	not edge_ports.met with input as _switch(declared)
}

_switch(switching) := {"asset": {"_kind": "switch", "switching": switching}}

_spanning_tree := {"message": "an edge port takes part in the spanning tree", "at": ["switching", "bpdu_guard"]}

_storms := {"message": "an edge port may flood the network", "at": ["switching", "storm_control"]}
