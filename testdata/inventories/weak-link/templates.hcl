# What every device of Ionian Grid has in common.
template "managed" {
  owner          = "network operations"
  classification = "internal"
  criticality    = "high"
  exposure       = "internal"
  power_feeds    = ["a", "b"]
  verified       = "2026-10-30"

  management {
    telnet             = false
    http               = false
    legacy_services    = []
    networks           = ["10.10.9.0/24", "10.11.9.0/24"]
    internet_reachable = false
    jump_hosts         = [asset.koz-jump-1, asset.ach-jump-1]
    session_timeout    = "10m"
    out_of_band        = true
  }

  authentication {
    method                      = "radius"
    transport                   = "radius_tls"
    multi_factor                = true
    default_credentials_changed = true
    local_accounts              = 1
    shared_accounts             = false
    password_storage            = "sha512crypt"
  }

  logging {
    collectors       = [asset.koz-log-1, asset.ach-log-1]
    retention        = "400d"
    tamper_protected = true
  }

  monitoring {
    heartbeat = "5m"
  }
}

template "secure-shell" {
  ssh {
    enabled                 = true
    versions                = ["2"]
    root_login              = "no"
    password_authentication = false
    key_exchange            = ["curve25519-sha256", "ecdh-sha2-nistp384", "kex-strict-s-v00@openssh.com"]
    ciphers                 = ["aes256-gcm@openssh.com", "aes128-gcm@openssh.com"]
    message_authentication  = ["hmac-sha2-256-etm@openssh.com"]
    strict_key_exchange     = true

    host_key "ed25519" {
      algorithm = "ssh-ed25519"
    }
  }
}

template "clock" {
  time {
    source "kozani" {
      type           = "nts"
      authentication = "nts"
      operator       = "Ionian Grid"
      satellite      = false
    }
    source "acheloos" {
      type           = "nts"
      authentication = "nts"
      operator       = "Ionian Grid"
      satellite      = false
    }
  }
}

template "polled" {
  snmp {
    versions            = ["3"]
    write_access        = false
    default_communities = false
    networks            = ["10.10.9.16/28", "10.11.9.16/28"]

    user "observer" {
      security_level = "authPriv"
      authentication = "hmac-sha-256"
      privacy        = "aes-256"
    }
  }
}

template "access-ports" {
  switching {
    unused_ports_disabled      = true
    port_access                = "802.1x"
    dhcp_snooping              = true
    arp_inspection             = true
    router_advertisement_guard = true
    bpdu_guard                 = true
    storm_control              = true
    native_vlan                = 999
    trunk_negotiation          = false
    trunk_vlans_restricted     = true
  }
}

# Time servers keep the sources apart: satellites, an own caesium clock, and two outside laboratories.
template "reference-clock" {
  time {
    holdover = "7d"
    source "satellites" {
      type           = "gnss"
      authentication = "none"
      operator       = "European satellite navigation"
    }
    source "caesium" {
      type           = "local_atomic"
      authentication = "none"
      operator       = "Ionian Grid"
    }
    source "laboratory-athens" {
      type           = "nts"
      authentication = "nts"
      operator       = "Athens time laboratory"
      satellite      = false
    }
    source "laboratory-torino" {
      type           = "nts"
      authentication = "nts"
      operator       = "Torino time laboratory"
      satellite      = false
    }
  }
}

template "jump" {
  remote_access {
    multi_factor      = true
    session_recording = true
    supplier_access   = "on_request"
    supplier_window   = "8h"
    lands_in          = zone.management
  }
}

template "border-firewall" {
  firewall {
    default_inbound       = "deny"
    default_outbound      = "deny"
    default_ipv6_inbound  = "deny"
    default_ipv6_outbound = "deny"
    log_denied            = true
    fails_closed          = true

    rule "administration" {
      order         = 10
      action        = "allow"
      source        = [asset.koz-jump-1, asset.ach-jump-1]
      destination   = [zone.control-room]
      protocol      = "tcp"
      ports         = ["22"]
      owner         = "network operations"
      justification = "administration through the jump hosts"
      reviewed      = "2026-06-01"
    }
  }
}
