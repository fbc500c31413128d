# Junos, config/junos-edge.set. 55 of 57 of its statements were understood; kind router because 0 ports
# switch, 1 port routes.
# From config/junos-edge.set:8
asset "router" "patras-edge-1-2" {
  vendor = "Juniper"
  labels = {
    "hostname" = "patras-edge-1"
  }
  origin = {
    "authentication" = "config/junos-edge.set:9,11,16,18 and 1 more line"
    "firmware"       = "config/junos-edge.set:1"
    "management"     = "config/junos-edge.set:2,11,32"
    "snmp"           = "config/junos-edge.set:51,54,57"
    "ssh"            = "config/junos-edge.set:21,22,23,24 and 5 more lines"
    "time"           = "config/junos-edge.set:39,41"
  }

  # From config/junos-edge.set:43,44
  interface "ge-0/0/0.0" {
    address           = "198.51.100.6/30"
    source_validation = "urpf_strict"
  }

  # A further address of ge-0/0/0.0.
  # From config/junos-edge.set:45
  interface "ge-0/0/0.0 (2001:db8:40::6)" {
    address           = "2001:db8:40::6/64"
    source_validation = "urpf_strict"
  }

  # From config/junos-edge.set:46
  interface "ge-0/0/1" {}

  # From config/junos-edge.set:47,48
  interface "lo0.0" {
    address = "192.0.2.6/32"
  }

  # A further address of lo0.0.
  # From config/junos-edge.set:49
  interface "lo0.0 (10.50.255.6)" {
    address = "10.50.255.6/32"
  }

  # networks is not declared: no access list stands on every way in, but the filter before the route processor
  # may restrict who gets there.
  # From config/junos-edge.set:2,11,32
  management {
    telnet          = false      # default documented by Juniper: no remote access until it is configured
    http            = true       # line 32
    legacy_services = ["finger"] # line 2
    session_timeout = "0s"       # line 11: the user of this line; default documented by Juniper: without idle-timeout a user is never logged off
  }

  # From config/junos-edge.set:9,11,16,18 and 1 more line
  authentication {
    method           = "tacacs_plus"     # line 9
    transport        = "tacacs_plus_tcp" # line 34
    local_accounts   = 2                 # line 11,16
    password_storage = "md5crypt"        # line 18
  }

  # From config/junos-edge.set:21,22,23,24 and 5 more lines
  ssh {
    enabled                 = true                                                                                         # line 21
    versions                = ["2"]                                                                                        # line 22
    root_login              = "prohibit-password"                                                                          # line 21
    password_authentication = false                                                                                        # line 29
    key_exchange            = ["curve25519-sha256", "diffie-hellman-group-exchange-sha256", "diffie-hellman-group14-sha1"] # line 26,27,28
    ciphers                 = ["aes256-gcm@openssh.com", "aes256-ctr"]                                                     # line 23,24
    message_authentication  = ["hmac-sha2-512"]                                                                            # line 25
  }

  # networks is not declared: what restricts the sources before the agent can't be told.
  # From config/junos-edge.set:51,57
  snmp {
    versions            = ["1", "2c", "3"] # line 51,57
    write_access        = false
    default_communities = false

    # From config/junos-edge.set:54
    user "nms" {
      security_level = "authPriv"
      authentication = "hmac-sha-256"
      privacy        = "aes-128"
    }
  }

  time {
    # From config/junos-edge.set:39
    source "10.9.0.60" {
      type           = "ntp"
      authentication = "sha1" # key of line 3
    }

    # From config/junos-edge.set:41
    source "10.9.0.61" {
      type           = "ntp"
      authentication = "none"
    }
  }

  # From config/junos-edge.set:1
  firmware {
    version = "21.4R3.15" # line 1
  }

  # collectors is not declared: logs go to 1 host (line 36) of which no address belongs to an imported asset.
  # Declare the collector as an asset and name it here.
}
