# Junos, config/junos-access-switch.conf. All 28 of its statements were understood; kind switch because 3
# ports switch, 0 ports route.
# From config/junos-access-switch.conf:3
asset "switch" "volos-acc-2" {
  vendor = "Juniper"
  origin = {
    "authentication" = "config/junos-access-switch.conf:7,9,18,20"
    "firmware"       = "config/junos-access-switch.conf:1"
    "management"     = "config/junos-access-switch.conf:5,14,15"
    "snmp"           = "config/junos-access-switch.conf:68"
    "ssh"            = "config/junos-access-switch.conf:14"
    "switching"      = "config/junos-access-switch.conf:38,47,94"
  }

  # From config/junos-access-switch.conf:26
  interface "ge-0/0/0.0" {}

  # From config/junos-access-switch.conf:38
  interface "ge-0/0/1.0" {}

  # From config/junos-access-switch.conf:47
  interface "xe-0/1/0.0" {}

  # From config/junos-access-switch.conf:57
  interface "irb.99" {
    address = "10.9.0.22/24"
  }

  # From config/junos-access-switch.conf:5,14,15
  management {
    telnet          = true          # line 15
    http            = false         # default documented by Juniper: no web management until it is configured
    legacy_services = []            # default documented by Juniper: no remote access until it is configured
    networks        = ["0.0.0.0/0"] # line 14,15: no access list on every way in
    session_timeout = "15m"         # line 5
  }

  # From config/junos-access-switch.conf:7,9,18,20
  authentication {
    method           = "radius"     # line 20
    transport        = "radius_udp" # line 18
    local_accounts   = 1            # line 7
    password_storage = "plaintext"  # line 9
  }

  # From config/junos-access-switch.conf:14
  ssh {
    enabled  = true  # line 14
    versions = ["2"] # default documented by Juniper: only version 2 since Junos 11.4
  }

  # From config/junos-access-switch.conf:68
  snmp {
    versions            = ["1", "2c"]                     # line 68
    write_access        = true                            # line 68
    default_communities = true                            # line 68
    networks            = ["10.9.0.0/28", "10.9.0.70/32"] # line 68
  }

  time {
    enabled = false # the configuration names no source of time
  }

  # From config/junos-access-switch.conf:38,47,94
  switching {
    port_access            = "none" # line 38
    dhcp_snooping          = true   # line 94
    arp_inspection         = true   # line 94
    bpdu_guard             = false  # line 38: 1 edge port without BPDU guard
    storm_control          = false  # line 38: 1 edge port without storm control
    native_vlan            = 700    # line 47
    trunk_negotiation      = false  # Junos has no protocol that negotiates trunking
    trunk_vlans_restricted = true   # line 47
  }

  # From config/junos-access-switch.conf:1
  firmware {
    version = "20.2R3.9" # line 1
  }

  logging {
    collectors = [] # the configuration names no host to send logs to
  }
}
