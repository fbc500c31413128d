# Arista EOS, config/arista-leaf.cfg. All 73 of its statements were understood; kind switch because 3 ports
# switch, 1 port routes.
# From config/arista-leaf.cfg:10
asset "switch" "athens-leaf-3" {
  vendor = "Arista"
  model  = "DCS-7050SX3-48YC8" # line 2
  origin = {
    "authentication" = "config/arista-leaf.cfg:6,7,12,16"
    "firmware"       = "config/arista-leaf.cfg:2"
    "management"     = "config/arista-leaf.cfg:81,82,86,90 and 1 more line"
    "snmp"           = "config/arista-leaf.cfg:23,24,25"
    "ssh"            = "config/arista-leaf.cfg:4,90,91,92 and 3 more lines"
    "switching"      = "config/arista-leaf.cfg:33,38"
    "time"           = "config/arista-leaf.cfg:20"
  }

  # From config/arista-leaf.cfg:33
  interface "Port-Channel1" {}

  # From config/arista-leaf.cfg:38
  interface "Ethernet1" {}

  # From config/arista-leaf.cfg:44
  interface "Ethernet2" {}

  # From config/arista-leaf.cfg:47
  interface "Ethernet3" {}

  # From config/arista-leaf.cfg:50,52
  interface "Ethernet4" {
    address = "10.50.0.1/31"
  }

  # A further address of Ethernet4.
  # From config/arista-leaf.cfg:53
  interface "Ethernet4 (2001:db8:50::1)" {
    address = "2001:db8:50::1/127"
  }

  # From config/arista-leaf.cfg:55,56
  interface "Loopback0" {
    address = "10.50.255.3/32"
  }

  # From config/arista-leaf.cfg:58,60
  interface "Management1" {
    address = "10.9.0.33/24"
  }

  # From config/arista-leaf.cfg:62,63
  interface "Vlan30" {
    address = "10.30.0.1/24"
  }

  # legacy_services is not declared: the configuration does not show which further services of the operating
  # system run.
  # From config/arista-leaf.cfg:81,82,86,90 and 1 more line
  management {
    telnet          = false                 # line 101
    http            = true                  # line 81,82: the command API answers HTTP
    networks        = ["0.0.0.0/0", "::/0"] # line 81,90: no access list on every way in
    session_timeout = "10m"                 # line 86,90
  }

  # From config/arista-leaf.cfg:6,7,12,16
  authentication {
    method                      = "radius"     # line 16
    transport                   = "radius_tls" # line 12
    default_credentials_changed = true         # line 6: EOS is delivered with admin without a password; here it has one
    local_accounts              = 1            # line 6
    password_storage            = "md5crypt"   # line 7
  }

  # From config/arista-leaf.cfg:4,90,91,92 and 2 more lines
  ssh {
    enabled                 = true                                        # line 90
    root_login              = "no"                                        # line 4
    password_authentication = false                                       # line 95
    key_exchange            = ["curve25519-sha256", "ecdh-sha2-nistp521"] # line 92
    ciphers                 = ["aes256-gcm@openssh.com", "aes256-ctr"]    # line 91
    message_authentication  = ["hmac-sha2-512-etm@openssh.com"]           # line 93

    # From config/arista-leaf.cfg:94
    host_key "ssh-ed25519" {
      algorithm = "ssh-ed25519"
    }
  }

  # From config/arista-leaf.cfg:23,24
  snmp {
    versions            = ["1", "2c", "3"] # line 23,24
    write_access        = true             # line 24
    default_communities = false
    networks            = ["10.9.0.70/32", "::/0"] # line 23,24

    # From config/arista-leaf.cfg:25
    user "nms" {
      security_level = "authNoPriv"
      authentication = "hmac-sha-256"
      privacy        = "aes-192"
    }
  }

  time {
    # From config/arista-leaf.cfg:20
    source "10.9.0.60" {
      type           = "ntp"
      authentication = "sha1" # key of line 18
    }
  }

  # From config/arista-leaf.cfg:33,38
  switching {
    port_access            = "none" # line 38
    dhcp_snooping          = false  # default documented by Arista: off unless configured
    arp_inspection         = false  # default documented by Arista: off unless configured
    bpdu_guard             = true
    storm_control          = true
    native_vlan            = 0     # line 33
    trunk_negotiation      = false # EOS has no protocol that negotiates trunking
    trunk_vlans_restricted = true  # line 33
  }

  # From config/arista-leaf.cfg:2
  firmware {
    version = "4.31.2F" # line 2
  }

  # collectors is not declared: logs go to 2 hosts (line 72) of which no address belongs to an imported asset.
  # Declare the collector as an asset and name it here.
}
