# METADATA
# scope: package
# title: Words of proof
# description: >-
#   What rules say of values, items, networks and algorithms. A function is undefined when an argument is undeclared, so
#   nothing here ever turns silence into proof, on either side of a rule. This file speaks of single values and plain lists.
package netgrade.lib

# METADATA
# description: The value is known, and the list knows it not.
is_none_of(value, list) if not value in list

# METADATA
# description: The list is known, and every element of it is one of those allowed; the empty list holds.
all_of(list, allowed) if {
	every element in list {
		element in allowed
	}
}

# METADATA
# description: The list is known and doesn't hold the value.
lacks(list, value) if not value in list

# METADATA
# description: The collection is known and has at least so many elements.
at_least(collection, number) if count(collection) >= number

# METADATA
# description: The collection is known and has fewer elements than that.
fewer_than(collection, number) if count(collection) < number

# METADATA
# description: The number of elements, for the words of a message.
size(collection) := count(collection)

# METADATA
# description: Free text as it is compared, without case and outer blanks.
folded(text) := lower(trim_space(text))
