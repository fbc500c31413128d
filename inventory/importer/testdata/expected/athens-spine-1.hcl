# Arista EOS, config/arista-spine.cfg. All 19 of its statements were understood; kind router because 0 ports
# switch, 2 ports route.
# From config/arista-spine.cfg:6
asset "router" "athens-spine-1" {
  vendor = "Arista"
  model  = "cEOSLab" # line 2
  origin = {
    "authentication" = "config/arista-spine.cfg:5"
    "firmware"       = "config/arista-spine.cfg:2"
    "ssh"            = "config/arista-spine.cfg:4"
  }

  # From config/arista-spine.cfg:8,10
  interface "Ethernet1" {
    address           = "10.50.0.0/31"
    source_validation = "urpf_strict"
  }

  # From config/arista-spine.cfg:13
  interface "Ethernet2" {}

  # From config/arista-spine.cfg:17,18
  interface "Management0" {
    address = "10.9.0.34/24"
  }

  # legacy_services is not declared: the configuration does not show which further services of the operating
  # system run.
  # session_timeout is not declared: the configuration does not set one for ssh.
  management {
    telnet   = false         # default documented by Arista: only SSH lets anybody in until more is configured
    http     = false         # default documented by Arista: the command API does not run until it is switched on
    networks = ["0.0.0.0/0"] # no access list on every way in
  }

  # From config/arista-spine.cfg:5
  authentication {
    method                      = "local"       # default documented by Arista: logins are checked against the local users
    default_credentials_changed = false         # line 5: admin without a password is how EOS is delivered
    local_accounts              = 1             # line 5
    password_storage            = "none_stored" # no secret of a user stands in the configuration
  }

  # From config/arista-spine.cfg:4
  ssh {
    enabled    = true # default documented by Arista: SSH runs until it is shut down
    root_login = "no" # line 4
  }

  snmp {
    enabled = false # default documented by Arista: no agent runs until one is configured
  }

  time {
    enabled = false # the configuration names no source of time
  }

  # From config/arista-spine.cfg:2
  firmware {
    version = "4.30.0F" # line 2
  }

  logging {
    collectors = [] # the configuration names no host to send logs to
  }
}
