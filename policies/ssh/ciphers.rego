# METADATA
# title: SSH ciphers and MACs are modern
# description: CBC, RC4, 3DES and MD5/SHA-1 MACs allow plaintext recovery or forgery.
# custom:
#   id: SSH-004
#   severity: high
#   subject: asset
#   kinds: [all]
#   cause: ssh-algorithms
#   remediation: "Keep AES-GCM, AES-CTR and encrypt-then-MAC SHA-2; update the server so that strict key exchange is negotiated."
#   binding: good_practice
#   references:
#     nis2: ["21(2)(h)"]
#     nis2-ir: ["9.2(b)"]
#     iso27001: ["A.8.24"]
#     iec62443-3-3: ["SR 4.3"]
#     nist-csf: ["PR.DS-02"]
#     nist-800-53: ["SC-13", "SC-8(1)"]
#     cis: ["3.10", "12.6"]
#     bsi-tr-02102: ["TR-02102-4"]
package netgrade.ssh.ciphers

import data.netgrade.lib
import data.netgrade.parameters.ssh

applies if input.asset.ssh.enabled

deny contains finding if {
	some position
	cipher := input.asset.ssh.ciphers[position]
	lib.is_none_of(lib.algorithm(cipher), _accepted)
	finding := {
		"message": "the cipher {cipher} is not accepted",
		"with": {"cipher": cipher},
		"at": ["ssh", "ciphers", position],
	}
}

deny contains finding if {
	_needs_message_authentication
	some position
	code := input.asset.ssh.message_authentication[position]
	lib.is_none_of(lib.algorithm(code), _accepted_codes)
	finding := {
		"message": "the message authentication {code} is not accepted",
		"with": {"code": code},
		"at": ["ssh", "message_authentication", position],
	}
}

deny contains finding if {
	_needs_message_authentication
	input.asset.ssh.message_authentication == []
	finding := {
		"message": "a cipher needs message authentication and none is enabled",
		"at": ["ssh", "message_authentication"],
	}
}

deny contains finding if {
	some position
	lib.algorithm(input.asset.ssh.ciphers[position]) == _terrapin
	input.asset.ssh.strict_key_exchange == false
	finding := {
		"message": "chacha20-poly1305 is enabled without strict key exchange",
		"at": ["ssh", "strict_key_exchange"],
		"related": [["ssh", "ciphers", position]],
	}
}

met if {
	lib.all_of(lib.algorithms(input.asset.ssh.ciphers), _accepted)
	_authenticated
	_safe_from_truncation
}

_authenticated if lib.all_of(lib.algorithms(input.asset.ssh.ciphers), _authenticated_ciphers)

_authenticated if {
	lib.at_least(input.asset.ssh.message_authentication, 1)
	lib.all_of(lib.algorithms(input.asset.ssh.message_authentication), _accepted_codes)
}

_needs_message_authentication if {
	some position
	lib.is_none_of(lib.algorithm(input.asset.ssh.ciphers[position]), _authenticated_ciphers)
}

_safe_from_truncation if input.asset.ssh.strict_key_exchange

_safe_from_truncation if lib.lacks(lib.algorithms(input.asset.ssh.ciphers), _terrapin)

# CVE-2023-48795: without strict key exchange this cipher lets an attacker cut messages out of the handshake.
_terrapin := "chacha20-poly1305@openssh.com"

_accepted := lib.algorithms(ssh.ciphers)

_authenticated_ciphers := lib.algorithms(ssh.authenticated_ciphers)

_accepted_codes := lib.algorithms(ssh.message_authentication)
