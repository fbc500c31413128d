# METADATA
# title: Stored administrator secrets are salted, slow hashes
# description: A leaked configuration must not give passwords away.
# custom:
#   id: MGMT-013
#   severity: high
#   subject: asset
#   kinds: [network_devices, servers]
#   cause: password-storage
#   remediation: Convert stored secrets to a strong format (for example type 8/9, sha512crypt, bcrypt) and rotate those that were weaker.
#   binding: good_practice
#   references:
#     nis2: ["21(2)(h)"]
#     nis2-ir: ["9.2(a)", "11.6.2(b)"]
#     iso27001: ["A.5.17", "A.8.24"]
#     iec62443-3-3: ["SR 1.5"]
#     iec62443-2-1: ["USER 1.11"]
#     nist-csf: ["PR.AA-01", "PR.DS-01"]
#     nist-800-53: ["IA-5(1)"]
#     dora: ["9(4)(d)"]
package netgrade.management.password_storage

import data.netgrade.lib
import data.netgrade.parameters.management

deny contains finding if {
	storage := input.asset.authentication.password_storage
	lib.is_none_of(storage, management.authentication_accepted_password_storage)
	finding := {
		"message": "administrator secrets are stored as {storage}",
		"with": {"storage": storage},
		"at": ["authentication", "password_storage"],
	}
}

met if input.asset.authentication.password_storage in management.authentication_accepted_password_storage
