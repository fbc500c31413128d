# Junos, config/junos-edge.conf. 53 of 55 of its statements were understood; kind router because 0 ports
# switch, 1 port routes.
# From config/junos-edge.conf:25
asset "router" "patras-edge-1" {
  vendor = "Juniper"
  origin = {
    "authentication" = "config/junos-edge.conf:26,28,37,40 and 1 more line"
    "firmware"       = "config/junos-edge.conf:2"
    "management"     = "config/junos-edge.conf:7,28,60"
    "snmp"           = "config/junos-edge.conf:120,131,152"
    "ssh"            = "config/junos-edge.conf:50,51,52,53 and 2 more lines"
    "time"           = "config/junos-edge.conf:83,84"
  }

  # From config/junos-edge.conf:92,93
  interface "ge-0/0/0.0" {
    address           = "198.51.100.6/30"
    source_validation = "urpf_strict"
  }

  # A further address of ge-0/0/0.0.
  # From config/junos-edge.conf:96
  interface "ge-0/0/0.0 (2001:db8:40::6)" {
    address           = "2001:db8:40::6/64"
    source_validation = "urpf_strict"
  }

  # From config/junos-edge.conf:101
  interface "ge-0/0/1" {}

  # From config/junos-edge.conf:107,110
  interface "lo0.0" {
    address = "192.0.2.6/32"
  }

  # A further address of lo0.0.
  # From config/junos-edge.conf:112
  interface "lo0.0 (10.50.255.6)" {
    address = "10.50.255.6/32"
  }

  # networks is not declared: no access list stands on every way in, but the filter before the route processor
  # may restrict who gets there.
  # From config/junos-edge.conf:7,28,60
  management {
    telnet          = false      # default documented by Juniper: no remote access until it is configured
    http            = true       # line 60
    legacy_services = ["finger"] # line 7
    session_timeout = "0s"       # line 28: the user of this line; default documented by Juniper: without idle-timeout a user is never logged off
  }

  # From config/junos-edge.conf:26,28,37,40 and 1 more line
  authentication {
    method           = "tacacs_plus"     # line 26
    transport        = "tacacs_plus_tcp" # line 69
    local_accounts   = 2                 # line 28,37
    password_storage = "md5crypt"        # line 40
  }

  # From config/junos-edge.conf:50,51,52,53 and 2 more lines
  ssh {
    enabled                 = true                                                                                         # line 50
    versions                = ["2"]                                                                                        # line 51
    root_login              = "prohibit-password"                                                                          # line 50
    password_authentication = false                                                                                        # line 55
    key_exchange            = ["curve25519-sha256", "diffie-hellman-group-exchange-sha256", "diffie-hellman-group14-sha1"] # line 54
    ciphers                 = ["aes256-gcm@openssh.com", "aes256-ctr"]                                                     # line 52
    message_authentication  = ["hmac-sha2-512"]                                                                            # line 53
  }

  # networks is not declared: what restricts the sources before the agent can't be told.
  # From config/junos-edge.conf:120,152
  snmp {
    versions            = ["1", "2c", "3"] # line 120,152
    write_access        = false
    default_communities = false

    # From config/junos-edge.conf:131
    user "nms" {
      security_level = "authPriv"
      authentication = "hmac-sha-256"
      privacy        = "aes-128"
    }
  }

  time {
    # From config/junos-edge.conf:83
    source "10.9.0.60" {
      type           = "ntp"
      authentication = "sha1" # key of line 10
    }

    # From config/junos-edge.conf:84
    source "10.9.0.61" {
      type           = "ntp"
      authentication = "none"
    }
  }

  # From config/junos-edge.conf:2
  firmware {
    version = "21.4R3.15" # line 2
  }

  # collectors is not declared: logs go to 1 host (line 75) of which no address belongs to an imported asset.
  # Declare the collector as an asset and name it here.
}
