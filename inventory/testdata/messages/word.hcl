inventory {
  version = 1
}

operator "op" {}

site "athens" {}

asset "router" "r1" {
  criticality = high
  site        = athens
  owner       = network

  management {
    telnet          = off
    http            = maybe
    session_timeout = 10
    networks        = "10.0.0.0/8"
  }

  backup {
    last = 2026-09-15
  }
}

asset "switch" "s1" {
  site = "athens"
}

router "r2" {}
