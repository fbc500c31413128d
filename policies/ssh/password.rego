# METADATA
# title: Exposed SSH servers do not accept a password alone
# description: Automated password guessing reaches every exposed SSH server.
# custom:
#   id: SSH-006
#   severity: high
#   subject: asset
#   kinds: [all]
#   cause: single-factor-login
#   remediation: Use public keys or certificates, or keyboard-interactive with a second factor.
#   binding: good_practice
#   references:
#     nis2: ["21(2)(j)"]
#     nis2-ir: ["11.6.3", "11.7.2"]
#     iso27001: ["A.8.5"]
#     iec62443-3-3: ["SR 1.1 RE 2"]
#     nist-csf: ["PR.AA-03"]
#     nist-800-53: ["IA-2(1)", "IA-5(2)"]
#     cis: ["6.3", "6.5"]
#     dora: ["9(4)(d)"]
package netgrade.ssh.password

applies if {
	input.asset.ssh.enabled
	input.asset.exposure == "internet"
}

applies if {
	input.asset.ssh.enabled
	input.asset._kind == "jump_host"
}

deny contains finding if {
	input.asset.ssh.password_authentication
	finding := {
		"message": "a password alone opens an exposed SSH server",
		"at": ["ssh", "password_authentication"],
	}
}

met if input.asset.ssh.password_authentication == false
