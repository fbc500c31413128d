# METADATA
# title: Essential services do not rest on one supplier or one subcontractor behind several
# description: Two suppliers that share a subcontractor are one supplier.
# custom:
#   id: SUP-008
#   severity: high
#   subject: operator
#   cause: supplier-concentration
#   remediation: Spread the services or add an alternative that does not use the same subcontractor.
#   binding: good_practice
#   references:
#     nis2: ["21(2)(d)"]
#     dora: ["29(1)(a)", "29(1)(b)", "29(2)"]
#     nis2-ir: ["5.1.2(d)"]
#     nist-800-53: ["SR-3(1)", "SR-3(3)"]
#     nist-csf: ["GV.SC-07"]
package netgrade.supplier.concentration

import data.netgrade.lib
import data.netgrade.parameters.supplier

applies if input.operator._derived.several_essential

excluded if input.operator._derived.several_essential == false

# Where there is no supplier, known, there are no shares to compare.
excluded if lib.fewer_than(object.keys(input.inventory.supplier), 1)

deny contains finding if {
	some party
	share := input.operator._derived.concentration[party].least
	share > supplier.concentration_maximum_share
	finding := {
		"message": "{share} of the essential services need {party}, {limit} is allowed",
		"with": {"party": party, "share": round(share * 1000) / 1000, "limit": supplier.concentration_maximum_share},
		"at": [],
	}
}

met if {
	lib.at_least(object.keys(input.inventory.supplier), 1)
	lib.proven_for_all(object.keys(input.operator._derived.concentration), _spread)
	input.operator._derived.concentration_unnamed <= supplier.concentration_maximum_share
}

_spread contains party if {
	some party
	input.operator._derived.concentration[party].most <= supplier.concentration_maximum_share
}
