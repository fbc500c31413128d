# METADATA
# title: The path to the authentication service is protected
# description: RADIUS over UDP and plain TACACS+ rest on MD5 constructions.
# custom:
#   id: MGMT-009
#   severity: medium
#   subject: asset
#   kinds: [network_devices, servers]
#   cause: authentication-transport
#   remediation: Move to RADIUS over TLS, TACACS+ over TLS 1.3 or LDAPS, or carry the legacy protocol inside IPsec.
#   binding: good_practice
#   references:
#     nis2: ["21(2)(h)"]
#     nis2-ir: ["6.7.2(i)", "11.6.2(b)"]
#     iso27001: ["A.5.17", "A.8.24"]
#     iec62443-3-3: ["SR 1.5", "SR 4.1"]
#     nist-csf: ["PR.DS-02", "PR.AA-04"]
#     nist-800-53: ["IA-5(1)", "SC-8(1)"]
#     cis: ["3.10", "12.6"]
#     rfc: ["RFC 6614", "RFC 9887"]
package netgrade.management.authentication_transport

import data.netgrade.lib
import data.netgrade.parameters.management

applies if input.asset.authentication.method != "local"

deny contains finding if {
	transport := input.asset.authentication.transport
	lib.is_none_of(transport, management.authentication_accepted_transports)
	finding := {
		"message": "logins are checked over {transport}",
		"with": {"transport": transport},
		"at": ["authentication", "transport"],
	}
}

met if input.asset.authentication.transport in management.authentication_accepted_transports
