# What the life-cycle state of an asset or link says. Every asset and link has one, because active is the default.
package netgrade.lib

# METADATA
# description: States in which a thing works or stands ready to.
live_states := {"active", "standby"}

# METADATA
# description: States in which a thing counts for nothing in another one's list.
dead_states := {"planned", "retired"}

# METADATA
# description: The kinds of asset that are operational technology.
operational_technology := {"engineering_workstation", "historian", "hmi", "plc", "rtu", "safety_controller"}
