package netgrade.lib_test

import data.netgrade.lib

test_merged_halves_are_one if {
	lib.merged(["0.0.0.0/1", "128.0.0.0/1"]) == {"0.0.0.0/0"}
	lib.merged(["8000::/1", "::/1"]) == {"::/0"}
	lib.merged(["10.0.192.0/18", "10.0.0.0/17", "10.0.128.0/18"]) == {"10.0.0.0/16"}
}

test_merged_spellings_are_one if {
	lib.merged(["2001:db8::/32", "2001:0DB8:0:0::/32"]) == {"2001:db8::/32"}
	lib.merged(["10.0.0.0/8", "10.9.0.0/16"]) == {"10.0.0.0/8"}
}

test_merged_families_stay_apart if {
	lib.merged(["::/48", "0.0.0.0/0"]) == {"::/48", "0.0.0.0/0"}
	lib.merged(["64:ff9b::/97", "64:ff9b::8000:0/97"]) == {"64:ff9b::/96"}
}

test_merged_nothing if {
	lib.merged([]) == set()
	{answer | answer := lib.merged(input.asset.snmp.networks)} == set()
}

test_wide_names_what_is_too_short if {
	lib.wide(["10.0.0.0/8", "192.0.2.0/24", "2001:db8::/32"], 16, 48) == {"10.0.0.0/8", "2001:db8::/32"}
	lib.wide(["10.0.0.0/16", "10.1.0.0/16"], 16, 48) == {"10.0.0.0/15"}
	lib.wide(["::/48", "0.0.0.0/0"], 16, 48) == {"0.0.0.0/0"}
}

test_narrow_at_the_limit if {
	lib.narrow(["10.1.0.0/16", "2001:db8:1::/48"], 16, 48)
	lib.narrow([], 16, 48)
	not lib.narrow(["10.0.0.0/15"], 16, 48)
	not lib.narrow(["2001:db8::/47"], 16, 48)
}

test_narrow_undeclared if {
	{answer | answer := lib.narrow(input.asset.snmp.networks, 16, 48)} == set()
	{answer | answer := lib.wide(input.asset.snmp.networks, 16, 48)} == set()
}

test_covers_a_family[networks] if {
	some networks in [
		["0.0.0.0/0"],
		["::/0", "10.0.0.0/8"],
		["0.0.0.0/1", "128.0.0.0/1", "2001:db8::/32"],
	]
	lib.covers_a_family(networks)
	not lib.covers_no_family(networks)
}

test_covers_no_family[networks] if {
	some networks in [[], ["0.0.0.0/1", "8000::/1"], ["10.0.0.0/8"]]
	lib.covers_no_family(networks)
	not lib.covers_a_family(networks)
}

test_covers_undeclared if {
	{answer | answer := lib.covers_a_family(input.asset.management.networks)} == set()
	{answer | answer := lib.covers_no_family(input.asset.management.networks)} == set()
}

test_covered_by_several_together if {
	lib.covered("10.9.0.0/24", ["10.9.0.0/25", "10.9.0.128/25"])
	lib.covered("10.9.0.0/24", {"10.9.0.0/24"})
	not lib.uncovered("10.9.0.0/24", ["10.0.0.0/8"])
}

test_uncovered_when_a_part_is if {
	lib.uncovered("10.9.0.0/24", ["10.9.0.0/25"])
	lib.uncovered("10.9.0.0/24", set())
	lib.uncovered("10.9.0.0/24", ["::/0"])
	lib.uncovered("2001:db8::/64", ["0.0.0.0/0"])
	not lib.covered("10.9.0.0/24", ["10.9.0.0/25"])
}

test_overlaps_in_part if {
	lib.overlaps("10.9.0.0/16", ["192.0.2.0/24", "10.9.3.0/24"])
	lib.overlaps("10.9.3.0/24", ["10.9.0.0/16"])
	not lib.overlaps("10.9.3.0/24", ["10.9.4.0/24", "::/0"])
	not lib.overlaps("10.9.3.0/24", [])
}

test_disjoint if {
	lib.disjoint(["10.9.3.0/24"], ["10.9.4.0/24", "2001:db8::/32"])
	lib.disjoint([], ["0.0.0.0/0"])
	not lib.disjoint(["10.9.3.0/24", "10.8.0.0/24"], ["10.8.0.0/16"])
}

test_disjoint_undeclared if {
	{answer | answer := lib.disjoint(["10.9.3.0/24"], input.inventory.zone.a.networks)} == set()
	{answer | answer := lib.disjoint(input.asset.management.networks, ["10.9.3.0/24"])} == set()
}

test_holds_ipv6 if {
	lib.holds_ipv6(["10.0.0.0/8", "2001:db8::/32"])
	not lib.lacks_ipv6(["10.0.0.0/8", "2001:db8::/32"])
}

test_lacks_ipv6 if {
	lib.lacks_ipv6(["10.0.0.0/8"])
	lib.lacks_ipv6([])
	not lib.holds_ipv6(["10.0.0.0/8"])
	{answer | answer := lib.lacks_ipv6(input.inventory.zone.a.networks)} == set()
}

test_prefix_length_and_the_limit_of_its_family if {
	lib.prefix_length("2001:db8::/32") == 32
	lib.minimum_bits("10.0.0.0/8", 16, 48) == 16
	lib.minimum_bits("::/0", 16, 48) == 48
}
