# METADATA
# title: Unencrypted web management is off
# description: Same exposure as Telnet, usually on fewer devices and behind a login page.
# custom:
#   id: MGMT-002
#   severity: high
#   subject: asset
#   kinds: [all]
#   cause: cleartext-management
#   remediation: "Serve the management interface over HTTPS only; do not leave HTTP open even for a redirect on OT networks."
#   binding: operator
#   references:
#     nis2: ["21(2)(g)"]
#     nis2-ir: ["6.7.2(f)", "11.4.2(c)"]
#     iso27001: ["A.8.20", "A.8.21"]
#     iec62443-3-3: ["SR 7.7"]
#     nist-csf: ["PR.DS-02"]
#     nist-800-53: ["CM-7", "SC-8"]
#     cis: ["4.6", "12.3"]
#     dora: ["9(3)(a)"]
#     enisa-5g: ["SO12-027"]
package netgrade.management.http

deny contains finding if {
	input.asset.management.http
	finding := {"message": "web management answers without encryption", "at": ["management", "http"]}
}

met if input.asset.management.http == false
