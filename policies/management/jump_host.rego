# METADATA
# title: Jump hosts ask for several factors, record sessions and stay off the internet
# description: A jump host concentrates every privilege it gives access to.
# custom:
#   id: MGMT-014
#   severity: high
#   subject: asset
#   kinds: [jump_host]
#   cause: single-factor-login
#   remediation: Put the jump host behind the VPN, enforce MFA and record privileged sessions.
#   binding: operator
#   references:
#     nis2: ["21(2)(i)", "21(2)(j)"]
#     nis2-ir: ["6.7.2(d)", "6.7.2(e)", "11.4.2(a)", "11.7.1", "3.2.3(e)"]
#     iso27001: ["A.8.2", "A.8.5", "A.8.15"]
#     iec62443-3-3: ["SR 1.13", "SR 1.1 RE 2"]
#     iec62443-2-1: ["NET 3.1", "NET 3.2"]
#     nist-csf: ["PR.AA-03", "PR.AA-05"]
#     nist-800-53: ["AC-17(3)", "IA-2(1)", "AU-14"]
#     cis: ["6.5", "12.8"]
#     enisa-5g: ["SO11-075", "SO11-038"]
package netgrade.management.jump_host

deny contains finding if {
	input.asset.remote_access.multi_factor == false
	finding := {"message": "one factor is enough to enter", "at": ["remote_access", "multi_factor"]}
}

deny contains finding if {
	input.asset.remote_access.session_recording == false
	finding := {"message": "privileged sessions are not recorded", "at": ["remote_access", "session_recording"]}
}

deny contains finding if {
	input.asset.exposure == "internet"
	finding := {"message": "the jump host is exposed to the internet", "at": ["exposure"]}
}

met if {
	input.asset.remote_access.multi_factor
	input.asset.remote_access.session_recording
	input.asset.exposure != "internet"
}
