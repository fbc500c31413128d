# METADATA
# title: SSH key exchange uses only accepted methods
# description: Weak groups and SHA-1 exchanges can be broken or downgraded to.
# custom:
#   id: SSH-003
#   severity: high
#   subject: asset
#   kinds: [all]
#   cause: ssh-algorithms
#   remediation: Remove diffie-hellman-group1-sha1, group14-sha1, group-exchange-sha1 and anything else the finding names.
#   binding: good_practice
#   references:
#     nis2: ["21(2)(h)"]
#     nis2-ir: ["9.2(b)"]
#     iso27001: ["A.8.24"]
#     iec62443-3-3: ["SR 4.3"]
#     nist-csf: ["PR.DS-02"]
#     nist-800-53: ["SC-13", "AC-17(2)"]
#     cis: ["3.10", "12.6"]
#     rfc: ["RFC 9142"]
#     bsi-tr-02102: ["TR-02102-4"]
#     nist-800-131a: ["document"]
package netgrade.ssh.key_exchange

import data.netgrade.lib
import data.netgrade.parameters.ssh

applies if input.asset.ssh.enabled

deny contains finding if {
	some position
	method := input.asset.ssh.key_exchange[position]
	lib.is_none_of(lib.algorithm(method), _accepted | _markers)
	finding := {
		"message": "the key exchange {method} is not accepted",
		"with": {"method": method},
		"at": ["ssh", "key_exchange", position],
	}
}

deny contains finding if {
	lib.all_of(lib.algorithms(input.asset.ssh.key_exchange), _markers)
	finding := {"message": "no key exchange method is left", "at": ["ssh", "key_exchange"]}
}

met if {
	some position
	lib.algorithm(input.asset.ssh.key_exchange[position]) in _accepted
	lib.all_of(lib.algorithms(input.asset.ssh.key_exchange), _accepted | _markers)
}

_accepted := lib.algorithms(ssh.key_exchange)

_markers := lib.algorithms(ssh.ignored_key_exchange_markers)
