# Every type refuses what is not of it, with what is expected.
asset "router" "r1" {
  owner       = 7         # error: asset.owner is text, and this is a number
  criticality = "hihg"    # error: "hihg" is no value of asset.criticality
  exposure    = "hunter2-and-more" # error: this text of 16 letters is no value of asset.exposure
  status      = active    # error: the word active stands without quotation marks
  function    = 3         # error: asset.function is a word, and this is a number
  verified    = "2026-02-30" # error: 2026-02-30 is no day of the calendar
  power_feeds = "a"       # error: asset.power_feeds is a list, and this is text
  vendor      = ["ACME"]  # error: asset.vendor is one value, not a list
  model       = null
  management {
    telnet          = "yes"           # error: asset.management.telnet is true or false, and this is text
    http            = 0               # error: asset.management.http is true or false, and this is a number
    networks        = ["10.0.0.1/24"] # error: 10.0.0.1/24 is an address in a network
    session_timeout = "10 minutes"    # error: asset.management.session_timeout is no duration
    legacy_services = ["ftp", null]   # error: null in asset.management.legacy_services
  }
  tls {
    versions = ["1.2", 1.3] # error: asset.tls.versions is a word, and this is a number
  }
  interface "a" { address = "192.0.2.1" } # error: 192.0.2.1 has no prefix length
  interface "b" { address = "192.0.2.1/24" }
  interface "c" { address = "::ffff:192.0.2.1/120" } # error: ::ffff:192.0.2.1/120 is an IPv4 prefix in IPv6 clothes
  interface "d" { address = "192.0.2.300/24" } # error: asset.interface.address is no prefix
  firmware {
    last_patched   = "23.11.2026"            # error: asset.firmware.last_patched is no day
    end_of_support = "2026-11-23T00:00:00Z"  # error: asset.firmware.end_of_support is no day
    pending_since  = "2026-13-01"            # error: 2026-13-01 is no day of the calendar
  }
}
asset "firewall" "f1" {
  firewall {
    rule "a" {
      action      = "allow"
      source      = ["all"]            # error: asset.firewall.rule.source is a reference, and this is text
      destination = ["10.0.0.1/8"]     # error: 10.0.0.1/8 is an address in a network
      ports       = ["80", "443-22"]   # error: asset.firewall.rule.ports is a port, a range of ports, or any
    }
  }
}
site "athens" {
  country   = "gr"  # error: "gr" is no country code
  latitude  = 91    # error: site.latitude is out of range
  longitude = "23"  # error: site.longitude is a number, and this is text
}
site "x" { country = "XX" } # error: site.country is no country code
site "y" { country = "uk" } # error: "uk" is no country code
site "z" { country = "EL" }
# ---
# Durations: their units, and the month that isn't one.
operator "op" {
  incident_reporting {
    early_warning = "24h"
    notification  = "3 days"  # error: operator.incident_reporting.notification is no duration
    final_report  = "1m"      # error: operator.incident_reporting.final_report is 1m, and m are minutes
  }
  people {
    access_removal       = "1month" # error: operator.people.access_removal is no duration
    awareness_share      = 95       # error: operator.people.awareness_share is a share, and this is more than the whole
    screened_share       = -0.5     # error: operator.people.screened_share is out of range
    role_trained_share   = "all"    # error: operator.people.role_trained_share is a share, and this is text
  }
}
inventory { version = 1 }
asset "server" "s" {
  backup {
    interval     = "1.5h"
    retention    = "40000d" # error: asset.backup.retention is longer than 36500d
    restore_time = "0.5s"   # error: asset.backup.restore_time has fractions of a second
  }
  recovery { spare_delivery = "7" }  # error: asset.recovery.spare_delivery is no duration
  monitoring { heartbeat = "" }      # error: asset.monitoring.heartbeat is no duration
  logging { retention = "12m" }      # error: asset.logging.retention is 12m, and m are minutes
  time { holdover = "-1h" }          # error: asset.time.holdover is no duration
}
