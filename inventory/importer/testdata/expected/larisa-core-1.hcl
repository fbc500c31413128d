# Junos, config/junos-core.set. All 8 of its statements were understood; kind router because 0 ports switch, 1
# port routes.
# From config/junos-core.set:2
asset "router" "larisa-core-1" {
  vendor = "Juniper"
  origin = {
    "authentication" = "config/junos-core.set:3"
    "firmware"       = "config/junos-core.set:1"
    "management"     = "config/junos-core.set:3,4"
    "ssh"            = "config/junos-core.set:4"
  }

  # From config/junos-core.set:5,6
  interface "xe-0/0/0.0" {
    address           = "10.70.0.1/31"
    source_validation = "urpf_loose"
  }

  # From config/junos-core.set:7
  interface "lo0.0" {
    address = "10.70.255.1/32"
  }

  # From config/junos-core.set:3,4
  management {
    telnet          = false         # default documented by Juniper: no remote access until it is configured
    http            = false         # default documented by Juniper: no web management until it is configured
    legacy_services = []            # default documented by Juniper: no remote access until it is configured
    networks        = ["0.0.0.0/0"] # line 4: no access list on every way in
    session_timeout = "0s"          # line 3: the user of this line; default documented by Juniper: without idle-timeout a user is never logged off
  }

  # From config/junos-core.set:3
  authentication {
    method           = "local"       # default documented by Juniper: logins are checked against the passwords in the configuration
    local_accounts   = 1             # line 3
    password_storage = "sha256crypt" # line 3
  }

  # From config/junos-core.set:4
  ssh {
    enabled    = true  # line 4
    versions   = ["2"] # default documented by Juniper: only version 2 since Junos 11.4
    root_login = "no"  # line 4
  }

  snmp {
    enabled = false # default documented by Juniper: no agent runs until one is configured
  }

  time {
    enabled = false # the configuration names no source of time
  }

  # From config/junos-core.set:1
  firmware {
    version = "19.4R2.6" # line 1
  }

  logging {
    collectors = [] # the configuration names no host to send logs to
  }
}
