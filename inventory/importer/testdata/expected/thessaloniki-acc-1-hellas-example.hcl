# Cisco IOS, config/cisco-access-switch.cfg. 101 of 102 of its statements were understood; kind switch because
# 3 ports switch, 0 ports route.
# From config/cisco-access-switch.cfg:11
asset "switch" "thessaloniki-acc-1-hellas-example" {
  vendor = "Cisco"
  model  = "WS-C3850-24T" # line 23
  labels = {
    "hostname" = "thessaloniki-acc-1.hellas.example"
  }
  origin = {
    "authentication" = "config/cisco-access-switch.cfg:16,20,21,88"
    "firmware"       = "config/cisco-access-switch.cfg:7"
    "management"     = "config/cisco-access-switch.cfg:73,74,76,106 and 2 more lines"
    "snmp"           = "config/cisco-access-switch.cfg:92,93,94"
    "ssh"            = "config/cisco-access-switch.cfg:109,113,118,119 and 3 more lines"
    "switching"      = "config/cisco-access-switch.cfg:25,27,34,40"
    "time"           = "config/cisco-access-switch.cfg:126,127"
  }

  # From config/cisco-access-switch.cfg:34
  interface "Port-channel1" {}

  # From config/cisco-access-switch.cfg:40
  interface "GigabitEthernet1/0/1" {}

  # From config/cisco-access-switch.cfg:48
  interface "GigabitEthernet1/0/2" {}

  # From config/cisco-access-switch.cfg:56
  interface "GigabitEthernet1/0/3" {}

  # From config/cisco-access-switch.cfg:59
  interface "GigabitEthernet1/1/1" {}

  # From config/cisco-access-switch.cfg:66,67
  interface "Vlan10" {
    address = "10.40.10.2/24"
  }

  # A further address of Vlan10.
  # From config/cisco-access-switch.cfg:68
  interface "Vlan10 (10.40.11.2)" {
    address = "10.40.11.2/24"
  }

  # From config/cisco-access-switch.cfg:70,71
  interface "Vlan99" {
    address = "10.9.0.21/24"
  }

  # From config/cisco-access-switch.cfg:73,74,76,106 and 2 more lines
  management {
    telnet          = false                          # line 109,113: no vty line accepts it
    http            = true                           # line 73
    legacy_services = []                             # line 76: the others are off by documented default
    networks        = ["10.8.0.5/32", "10.9.0.0/25"] # line 74,109,113
    session_timeout = "8m30s"                        # line 106,109,113
  }

  # From config/cisco-access-switch.cfg:16,20,21,88
  authentication {
    method           = "tacacs_plus"     # line 16
    transport        = "tacacs_plus_tcp" # line 88
    local_accounts   = 2                 # line 20,21
    password_storage = "reversible"      # line 21
  }

  # From config/cisco-access-switch.cfg:109,113,118,119 and 2 more lines
  ssh {
    enabled                = true                                                  # line 109,113
    versions               = ["2"]                                                 # line 118
    key_exchange           = ["ecdh-sha2-nistp384", "diffie-hellman-group14-sha1"] # line 121
    ciphers                = ["aes256-gcm", "aes256-ctr"]                          # line 119
    message_authentication = ["hmac-sha2-512", "hmac-sha2-256"]                    # line 120

    # From config/cisco-access-switch.cfg:122
    host_key "rsa-sha2-512" {
      algorithm = "rsa-sha2-512"
    }
  }

  # The users of SNMPv3 are not declared: the configuration shows none, as some systems never do.
  # From config/cisco-access-switch.cfg:92,93,94
  snmp {
    versions            = ["1", "2c", "3"] # line 92,94
    write_access        = true             # line 93
    default_communities = false
    networks            = ["10.9.0.200/32"] # line 92,93,94
  }

  time {
    # From config/cisco-access-switch.cfg:126
    source "10.9.0.60" {
      type           = "ntp"
      authentication = "md5" # key of line 123
    }

    # From config/cisco-access-switch.cfg:127
    source "10.9.0.61" {
      type           = "ntp"
      authentication = "none"
    }
  }

  # From config/cisco-access-switch.cfg:25,27,34,40
  switching {
    port_access                = "port_security" # line 40
    dhcp_snooping              = true            # line 25
    arp_inspection             = false           # line 27: not on every VLAN of an access port
    router_advertisement_guard = false
    bpdu_guard                 = true
    storm_control              = true
    native_vlan                = 999 # line 34
    trunk_negotiation          = false
    trunk_vlans_restricted     = true # line 34
  }

  # From config/cisco-access-switch.cfg:7
  firmware {
    version = "16.12" # line 7
  }

  # collectors is not declared: logs go to 2 hosts (line 97) of which no address belongs to an imported asset.
  # Declare the collector as an asset and name it here.
}
