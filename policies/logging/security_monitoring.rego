# METADATA
# title: Events are correlated and watched around the clock
# description: Attacks are launched when nobody looks.
# custom:
#   id: LOG-004
#   severity: high
#   subject: operator
#   cause: security-monitoring
#   remediation: Run or contract a security operations centre.
#   binding: operator
#   references:
#     nis2: ["21(2)(b)"]
#     nis2-ir: ["3.2.2", "3.4.2(d)"]
#     nist-800-53: ["IR-4(14)", "AU-6(3)", "SI-4"]
#     cis: ["13.1"]
#     nist-csf: ["DE.CM-01", "DE.AE-03"]
#     iso27001: ["A.8.16"]
#     dora: ["10(1)", "10(3)"]
#     iec62443-2-1: ["EVENT 1.1"]
package netgrade.logging.security_monitoring

deny contains finding if {
	input.operator.soc.siem == false
	finding := {"message": "events are not correlated in one place", "at": ["soc", "siem"]}
}

deny contains finding if {
	input.operator.soc.hours == "business"
	finding := {"message": "nobody watches outside business hours", "at": ["soc", "hours"]}
}

deny contains finding if {
	input.operator.soc.hours == "on_call"
	input.operator.entity == "essential"
	finding := {"message": "an essential entity is watched only on call", "at": ["soc", "hours"]}
}

met if {
	input.operator.soc.siem
	_watched
}

_watched if input.operator.soc.hours == "24x7"

_watched if {
	input.operator.soc.hours == "on_call"
	input.operator.entity in {"important", "none"}
}
