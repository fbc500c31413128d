# Statements about every item of a set: nested blocks by name, or the positions of a list. A rule proves something of
# single items in a partial set, by reference, and asks here whether the proof reaches all of them. An item that leaves
# out what the proof needs is simply not in the set, so neither side of the rule holds and the result is unknown.
package netgrade.lib

# METADATA
# description: >-
#   Every name is among those for which it was proven. Names come from object.keys of the blocks or from positions; when the blocks
#   themselves are undeclared there are no names and nothing holds.
proven_for_all(names, proven) if {
	every name in names {
		name in proven
	}
}

# METADATA
# description: >-
#   The names for which it was not proven. They only ever shrink when more is declared: use them for what is still possible, inside a statement
#   that something is certainly not there.
still_possible(names, disproven) := {name | some name in names; not name in disproven}

# METADATA
# description: The positions of a list, from 0.
positions(list) := {position | some position, _ in list}

# METADATA
# description: >-
#   Of what was proven of pairs, the second halves that go with the name: none where nothing was proven of it.
of(pairs, name) := {second | some [first, second] in pairs; first == name}
