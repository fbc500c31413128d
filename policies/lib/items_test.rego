package netgrade.lib_test

import data.netgrade.lib

test_proven_for_all_of_them if {
	lib.proven_for_all({"a", "b"}, {"a", "b", "c"})
	lib.proven_for_all(set(), set())
}

test_proven_for_all_fails_on_one if not lib.proven_for_all({"a", "b"}, {"a"})

test_proven_for_all_undeclared if {
	{answer | answer := lib.proven_for_all(object.keys(input.asset.interface), set())} == set()
	{answer | answer := lib.proven_for_all(lib.positions(input.asset.logging.collectors), set())} == set()
}

test_still_possible_leaves_out_what_is_disproven if {
	lib.still_possible({"a", "b"}, {"a"}) == {"b"}
	lib.still_possible({"a"}, {"a", "b"}) == set()
}

test_positions_count_from_zero if {
	lib.positions(["x", "y", "x"]) == {0, 1, 2}
	lib.positions([]) == set()
}

test_positions_undeclared if {answer | answer := lib.positions(input.asset.management.jump_hosts)} == set()

test_of_gives_the_second_halves if {
	pairs := {["a", 1], ["a", 2], ["b", 3]}
	lib.of(pairs, "a") == {1, 2}
	lib.of(pairs, "c") == set()
}
