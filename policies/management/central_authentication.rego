# METADATA
# title: Logins are checked by a central authentication service
# description: Local-only accounts escape joiner-mover-leaver control and central logging.
# custom:
#   id: MGMT-008
#   severity: medium
#   subject: asset
#   kinds: [network_devices, servers]
#   cause: local-authentication
#   remediation: Connect the asset to RADIUS, TACACS+, LDAP, Kerberos or an identity provider, keeping one break-glass account.
#   binding: operator
#   references:
#     nis2: ["21(2)(i)"]
#     nis2-ir: ["11.3.2(a)", "11.5.2(a)"]
#     iso27001: ["A.5.16", "A.8.5"]
#     iec62443-3-3: ["SR 1.3"]
#     nist-csf: ["PR.AA-01"]
#     nist-800-53: ["AC-2(1)", "IA-2"]
#     cis: ["5.6", "6.7", "12.5"]
package netgrade.management.central_authentication

deny contains finding if {
	input.asset.authentication.method == "local"
	finding := {"message": "logins are checked on the asset alone", "at": ["authentication", "method"]}
}

met if input.asset.authentication.method != "local"
