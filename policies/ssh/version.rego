# METADATA
# title: Only SSH version 2 is accepted
# description: Version 1 is broken.
# custom:
#   id: SSH-001
#   severity: high
#   subject: asset
#   kinds: [all]
#   cause: ssh-algorithms
#   remediation: Disable protocol version 1 (and 1.99 compatibility).
#   binding: good_practice
#   references:
#     nis2: ["21(2)(h)"]
#     nis2-ir: ["9.2(b)"]
#     iso27001: ["A.8.24"]
#     iec62443-3-3: ["SR 4.3"]
#     nist-csf: ["PR.DS-02"]
#     nist-800-53: ["SC-8", "AC-17(2)"]
#     cis: ["12.3"]
#     bsi-tr-02102: ["TR-02102-4"]
package netgrade.ssh.version

import data.netgrade.lib

applies if input.asset.ssh.enabled

deny contains finding if {
	some position
	input.asset.ssh.versions[position] == "1"
	finding := {"message": "SSH version 1 is accepted", "at": ["ssh", "versions", position]}
}

met if lib.all_of(input.asset.ssh.versions, {"2"})
