# METADATA
# title: No vendor default credential works
# description: Default credentials are tried first by every automated attack.
# custom:
#   id: MGMT-010
#   severity: critical
#   subject: asset
#   kinds: [all]
#   cause: default-credentials
#   remediation: Change or disable every default account, including service, maintenance and web accounts.
#   binding: operator
#   references:
#     nis2: ["21(2)(g)"]
#     nis2-ir: ["11.6.2(c)"]
#     iso27001: ["A.5.17", "A.8.9"]
#     iec62443-3-3: ["SR 1.5"]
#     iec62443-2-1: ["COMP 1.1"]
#     nist-csf: ["PR.AA-01", "PR.PS-01"]
#     nist-800-53: ["IA-5"]
#     cis: ["4.7"]
#     enisa-5g: ["SO14-014"]
package netgrade.management.default_credentials

deny contains finding if {
	input.asset.authentication.default_credentials_changed == false
	finding := {
		"message": "a vendor default credential still works",
		"at": ["authentication", "default_credentials_changed"],
	}
}

met if input.asset.authentication.default_credentials_changed
