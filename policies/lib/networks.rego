# Prefixes are judged by the addresses that they cover together, so that two halves of the internet count as the whole
# of it and two spellings of one prefix are equal.
package netgrade.lib

# METADATA
# description: The fewest prefixes that cover exactly the same addresses.
merged(prefixes) := net.cidr_merge(prefixes)

# METADATA
# description: The merged prefixes that are shorter than their family allows.
wide(prefixes, bits_ipv4, bits_ipv6) := {prefix |
	some prefix in merged(prefixes)
	prefix_length(prefix) < minimum_bits(prefix, bits_ipv4, bits_ipv6)
}

# METADATA
# description: No merged prefix is shorter than its family allows; the empty list holds.
narrow(prefixes, bits_ipv4, bits_ipv6) if count(wide(prefixes, bits_ipv4, bits_ipv6)) == 0

# METADATA
# description: Together the prefixes are all of IPv4 or all of IPv6.
covers_a_family(prefixes) if {
	some prefix in merged(prefixes)
	prefix_length(prefix) == 0
}

# METADATA
# description: Together the prefixes leave something of IPv4 and something of IPv6 out.
covers_no_family(prefixes) if {
	every prefix in merged(prefixes) {
		prefix_length(prefix) > 0
	}
}

# METADATA
# description: The covering prefixes together hold every address of the prefix.
covered(prefix, covering) if {
	some whole in merged(covering)
	net.cidr_contains(whole, prefix)
}

# METADATA
# description: The covering prefixes together leave some address of the prefix out.
uncovered(prefix, covering) if not covered(prefix, covering)

# METADATA
# description: Some address is in the prefix and in one of the others.
overlaps(prefix, others) if {
	some other in others
	net.cidr_intersects(prefix, other)
}

# METADATA
# description: No address is in both lists.
disjoint(prefixes, others) if {
	every prefix in prefixes {
		not overlaps(prefix, others)
	}
}

# METADATA
# description: Some of the prefixes are of IPv6.
holds_ipv6(prefixes) if {
	some prefix in prefixes
	is_ipv6(prefix)
}

# METADATA
# description: All of the prefixes are of IPv4; the empty list holds.
lacks_ipv6(prefixes) if not holds_ipv6(prefixes)

# METADATA
# description: The prefix is of IPv6.
is_ipv6(prefix) if contains(prefix, ":")

# METADATA
# description: The number of bits that the prefix fixes.
prefix_length(prefix) := to_number(split(prefix, "/")[1])

# METADATA
# description: The limit of the family to which the prefix belongs.
minimum_bits(prefix, _, bits_ipv6) := bits_ipv6 if is_ipv6(prefix)

minimum_bits(prefix, bits_ipv4, _) := bits_ipv4 if not is_ipv6(prefix)
