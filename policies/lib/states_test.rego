package netgrade.lib_test

import data.netgrade.lib

# Each state is either one or the other; the vocabulary knows these four.
test_states_are_live_or_dead if {
	lib.live_states & lib.dead_states == set()
	lib.live_states | lib.dead_states == {"active", "planned", "retired", "standby"}
}
