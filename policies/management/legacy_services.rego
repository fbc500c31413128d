# METADATA
# title: No other cleartext or unneeded service runs on the management plane
# description: Each is a known foothold, but needs access to the management network.
# custom:
#   id: MGMT-003
#   severity: medium
#   subject: asset
#   kinds: [all]
#   cause: legacy-services
#   remediation: "Turn the named services off; replace FTP/TFTP image transfer with SCP, SFTP or HTTPS."
#   binding: operator
#   references:
#     nis2: ["21(2)(g)"]
#     nis2-ir: ["6.7.2(f)"]
#     iso27001: ["A.8.9", "A.8.20"]
#     iec62443-3-3: ["SR 7.7"]
#     iec62443-2-1: ["NET 1.7", "COMP 1.1"]
#     nist-csf: ["PR.PS-01"]
#     nist-800-53: ["CM-7"]
#     cis: ["4.8"]
#     enisa-5g: ["SO15-005"]
package netgrade.management.legacy_services

deny contains finding if {
	some position
	service := input.asset.management.legacy_services[position]
	finding := {
		"message": "{service} runs on the management plane",
		"with": {"service": service},
		"at": ["management", "legacy_services", position],
	}
}

met if input.asset.management.legacy_services == []
