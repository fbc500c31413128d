# METADATA
# title: SNMP neither writes nor answers default communities
# description: A default read-write community is full control of the device.
# custom:
#   id: SNMP-003
#   severity: critical
#   subject: asset
#   kinds: [all]
#   cause: snmp-defaults
#   remediation: "Remove default communities and write views; configure devices over SSH or NETCONF."
#   binding: operator
#   references:
#     nis2: ["21(2)(g)"]
#     nis2-ir: ["6.7.2(f)", "11.6.2(c)"]
#     iso27001: ["A.5.17", "A.8.9"]
#     iec62443-3-3: ["SR 1.5", "SR 7.7"]
#     nist-csf: ["PR.AA-01", "PR.PS-01"]
#     nist-800-53: ["IA-5", "CM-7", "AC-6"]
#     cis: ["4.7", "4.8"]
package netgrade.snmp.defaults

applies if input.asset.snmp.enabled

deny contains finding if {
	input.asset.snmp.write_access
	finding := {"message": "SNMP may set objects", "at": ["snmp", "write_access"]}
}

deny contains finding if {
	input.asset.snmp.default_communities
	finding := {"message": "a vendor-default community is accepted", "at": ["snmp", "default_communities"]}
}

met if {
	input.asset.snmp.write_access == false
	input.asset.snmp.default_communities == false
}
