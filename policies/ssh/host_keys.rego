# METADATA
# title: SSH host keys are strong
# description: A forged host key makes every login interceptable.
# custom:
#   id: SSH-005
#   severity: medium
#   subject: asset
#   kinds: [all]
#   cause: ssh-host-keys
#   remediation: "Generate Ed25519 or ECDSA host keys (or RSA of the required length with rsa-sha2-*) and remove the old ones."
#   binding: good_practice
#   references:
#     nis2: ["21(2)(h)"]
#     nis2-ir: ["9.2(b)"]
#     iso27001: ["A.8.24"]
#     iec62443-3-3: ["SR 1.9", "SR 4.3"]
#     nist-csf: ["PR.DS-02"]
#     nist-800-53: ["SC-12(3)", "SC-13"]
#     rfc: ["RFC 8332"]
#     bsi-tr-02102: ["TR-02102-4"]
#     nist-800-131a: ["document"]
package netgrade.ssh.host_keys

import data.netgrade.lib
import data.netgrade.parameters.ssh

applies if input.asset.ssh.enabled

deny contains finding if {
	some name
	algorithm := input.asset.ssh.host_key[name].algorithm
	lib.is_none_of(lib.algorithm(algorithm), _accepted)
	finding := {
		"message": "the host key algorithm {algorithm} is not accepted",
		"with": {"algorithm": algorithm},
		"at": ["ssh", "host_key", name, "algorithm"],
	}
}

deny contains finding if {
	some name
	lib.is_rsa(input.asset.ssh.host_key[name].algorithm)
	bits := input.asset.ssh.host_key[name].bits
	bits < ssh.minimum_rsa_bits
	finding := {
		"message": "the RSA host key has {bits} bits, {limit} are asked for",
		"with": {"bits": bits, "limit": ssh.minimum_rsa_bits},
		"at": ["ssh", "host_key", name, "bits"],
	}
}

deny contains finding if {
	lib.fewer_than(object.keys(input.asset.ssh.host_key), 1)
	finding := {"message": "the server has no host key", "at": ["ssh", "host_key"]}
}

met if {
	lib.at_least(object.keys(input.asset.ssh.host_key), 1)
	lib.proven_for_all(object.keys(input.asset.ssh.host_key), _strong)
}

_strong contains name if {
	some name
	lib.algorithm(input.asset.ssh.host_key[name].algorithm) in _accepted
	lib.is_not_rsa(input.asset.ssh.host_key[name].algorithm)
}

_strong contains name if {
	some name
	lib.algorithm(input.asset.ssh.host_key[name].algorithm) in _accepted
	input.asset.ssh.host_key[name].bits >= ssh.minimum_rsa_bits
}

_accepted := lib.algorithms(ssh.host_key_algorithms)
