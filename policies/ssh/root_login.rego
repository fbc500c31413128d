# METADATA
# title: The superuser cannot log in directly over SSH
# description: Direct root login removes individual accountability.
# custom:
#   id: SSH-002
#   severity: medium
#   subject: asset
#   kinds: [servers]
#   cause: direct-root-login
#   remediation: Set PermitRootLogin no and elevate with sudo or a privileged-access tool.
#   binding: operator
#   references:
#     nis2: ["21(2)(i)"]
#     nis2-ir: ["11.3.2(c)", "11.6.2(f)"]
#     iso27001: ["A.8.2"]
#     iec62443-3-3: ["SR 1.1 RE 1", "SR 2.1"]
#     nist-csf: ["PR.AA-05"]
#     nist-800-53: ["AC-6(2)", "IA-2(5)"]
#     cis: ["5.4"]
package netgrade.ssh.root_login

applies if input.asset.ssh.enabled

deny contains finding if {
	login := input.asset.ssh.root_login
	login != "no"
	finding := {
		"message": "the superuser may log in directly ({login})",
		"with": {"login": login},
		"at": ["ssh", "root_login"],
	}
}

met if input.asset.ssh.root_login == "no"
