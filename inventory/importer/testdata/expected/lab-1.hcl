# Cisco IOS, config/cisco-lab-router.cfg. All 16 of its statements were understood; kind router because 0
# ports switch, 2 ports route.
# From config/cisco-lab-router.cfg:2
asset "router" "lab-1" {
  vendor = "Cisco"
  model  = "C8000V" # line 5
  origin = {
    "authentication" = "config/cisco-lab-router.cfg:3,4"
    "firmware"       = "config/cisco-lab-router.cfg:1"
    "management"     = "config/cisco-lab-router.cfg:11,14"
    "ssh"            = "config/cisco-lab-router.cfg:12,14"
  }

  # From config/cisco-lab-router.cfg:6,7
  interface "GigabitEthernet1" {
    address = "10.60.0.1/24"
  }

  # From config/cisco-lab-router.cfg:8
  interface "GigabitEthernet2" {}

  # http is not declared: the configuration is silent about ip http server, and the default differs between
  # platforms.
  # legacy_services is not declared: none is switched on, but the BOOTP server (on switches also Smart Install)
  # may run by default.
  # From config/cisco-lab-router.cfg:11,14
  management {
    telnet          = false         # line 14: no vty line accepts it
    networks        = ["0.0.0.0/0"] # line 11,14: no access list on every way in
    session_timeout = "10m"         # default documented by Cisco: a line ends after 10 minutes
  }

  # From config/cisco-lab-router.cfg:3,4
  authentication {
    method                      = "local"     # line 3: default documented by Cisco: without a login list the local users are asked
    default_credentials_changed = false       # line 4: the account and its password are a pair that Cisco delivers
    local_accounts              = 1           # line 4
    password_storage            = "plaintext" # line 4
  }

  # From config/cisco-lab-router.cfg:12,14
  ssh {
    enabled                 = true  # line 14
    password_authentication = false # line 12
  }

  snmp {
    enabled = false # default documented by Cisco: the agent starts with the first snmp-server command
  }

  time {
    enabled = false # the configuration names no source of time
  }

  # From config/cisco-lab-router.cfg:1
  firmware {
    version = "17.9" # line 1
  }

  logging {
    collectors = [] # the configuration names no host to send logs to
  }
}
