# Cisco IOS, config/cisco-border-router.cfg. All 53 of its statements were understood; kind router because 0
# ports switch, 2 ports route.
# From config/cisco-border-router.cfg:5
asset "router" "border-1" {
  vendor = "Cisco"
  origin = {
    "authentication" = "config/cisco-border-router.cfg:8,56,60"
    "firmware"       = "config/cisco-border-router.cfg:2"
    "logging"        = "config/cisco-border-router.cfg:53"
    "management"     = "config/cisco-border-router.cfg:38,40,41,54 and 1 more line"
    "snmp"           = "config/cisco-border-router.cfg:50"
    "ssh"            = "config/cisco-border-router.cfg:60"
  }

  # From config/cisco-border-router.cfg:11,12
  interface "Loopback0" {
    address = "192.0.2.1/32"
  }

  # A further address of Loopback0.
  # From config/cisco-border-router.cfg:13
  interface "Loopback0 (2001:db8::1)" {
    address = "2001:db8::1/128"
  }

  # From config/cisco-border-router.cfg:15,17
  interface "GigabitEthernet0/0" {
    address           = "198.51.100.2/30"
    source_validation = "urpf_loose"
  }

  # From config/cisco-border-router.cfg:22,23
  interface "GigabitEthernet0/1" {
    address = "10.40.0.1/24"
  }

  # From config/cisco-border-router.cfg:26,28
  interface "GigabitEthernet0/1.20" {
    address           = "10.9.0.1/24"
    source_validation = "urpf_strict"
  }

  # From config/cisco-border-router.cfg:31
  interface "Tunnel0" {}

  # networks is not declared: access list of line vty 0 4: an entry names its sources in a way that is no
  # prefix.
  # From config/cisco-border-router.cfg:38,40,41,54 and 1 more line
  management {
    telnet          = true                          # line 60
    http            = false                         # line 38
    legacy_services = ["tcp_small_servers", "tftp"] # line 40,41: those that are switched on; some may run by default
    session_timeout = "0s"                          # line 54: never ended on line con 0
  }

  # From config/cisco-border-router.cfg:8,56,60
  authentication {
    method           = "local"     # line 60
    local_accounts   = 1           # line 8
    password_storage = "plaintext" # line 56
  }

  # From config/cisco-border-router.cfg:60
  ssh {
    enabled = true # line 60
  }

  # From config/cisco-border-router.cfg:50
  snmp {
    versions            = ["1", "2c"] # line 50
    write_access        = false
    default_communities = true                  # line 50
    networks            = ["0.0.0.0/0", "::/0"] # line 50
  }

  time {
    enabled = false # the configuration names no source of time
  }

  # From config/cisco-border-router.cfg:2
  firmware {
    version = "15.7" # line 2
  }

  # From config/cisco-border-router.cfg:53
  logging {
    collectors = [asset.athens-leaf-3] # line 53: 1 more hosts are no imported assets
  }
}
