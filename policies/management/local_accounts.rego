# METADATA
# title: Local administrator accounts are few and personal
# description: Shared accounts hide who did what and are not revoked.
# custom:
#   id: MGMT-011
#   severity: medium
#   subject: asset
#   kinds: [network_devices, servers]
#   cause: shared-accounts
#   remediation: "Remove surplus local accounts; seal and log the break-glass account; give each administrator an own identity."
#   binding: operator
#   references:
#     nis2: ["21(2)(i)"]
#     nis2-ir: ["11.3.2(c)", "11.5.2(b)", "11.5.3"]
#     iso27001: ["A.5.16", "A.8.2"]
#     iec62443-3-3: ["SR 1.1 RE 1", "SR 1.3"]
#     iec62443-2-1: ["USER 1.1", "USER 1.12"]
#     nist-csf: ["PR.AA-01"]
#     nist-800-53: ["AC-2(9)", "IA-2"]
#     cis: ["5.1", "5.4"]
#     enisa-5g: ["SO11-003"]
package netgrade.management.local_accounts

import data.netgrade.parameters.management

deny contains finding if {
	accounts := input.asset.authentication.local_accounts
	accounts > management.authentication_maximum_local_accounts
	finding := {
		"message": "{accounts} local administrator accounts are enabled, {limit} are allowed",
		"with": {"accounts": accounts, "limit": management.authentication_maximum_local_accounts},
		"at": ["authentication", "local_accounts"],
	}
}

deny contains finding if {
	input.asset.authentication.shared_accounts
	finding := {
		"message": "several people use one administrator account",
		"at": ["authentication", "shared_accounts"],
	}
}

met if {
	input.asset.authentication.local_accounts <= management.authentication_maximum_local_accounts
	input.asset.authentication.shared_accounts == false
}
