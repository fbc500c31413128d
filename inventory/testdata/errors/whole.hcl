# What holds of a whole inventory.
inventory { version = 2 } # error: this version of the vocabulary is not known
inventory { version = 1 } # error: a second block inventory
operator "a" {}
operator "b" {}           # error: a second block operator
# ---
inventory {} # error: no version in inventory
operator "op" {
  sector    = "energy"
  subsector = "elektricity" # error: "elektricity" is no value of operator.subsector for sector energy
}
# ---
inventory { version = 1 }
operator "op" {
  sector = "energy" # error: sector energy needs a subsector
}
# ---
inventory { version = 1 }
operator "op" {
  sector    = "health"
  subsector = "hospitals" # error: sector health has no subsectors
  autonomous_system "64500" {
    roa "a" { prefix = "192.0.2.0/24" } # error: no maximum_length in operator.autonomous_system.roa "a"
  }
}
# ---
# Services and their needs.
asset "server" "a" {}
asset "server" "b" {}
service "s" {
  hosted_on = [asset.a, asset.b, asset.a]
  quorum    = 3 # error: service.quorum is out of range
  dependency "self" { service = service.s } # error: service "s" depends on itself
  dependency "none" {}                      # error: neither service nor supplier in service.dependency "none"
}
service "t" {
  hosted_on = []
  quorum    = 3
  dependency "both" { # the second one is marked
    service  = service.s # error: both service and supplier in service.dependency "both"
    supplier = supplier.x
  }
  dependency "wrong" { service = service.u } # error: there is no service "u"
}
operator "op" {
  supplier "x" {}
}
inventory { version = 1 }
# ---
# Lists that can't be empty while the function is on.
asset "vpn_gateway" "v" {
  ssh {
    versions = [] # error: asset.ssh.versions is empty although the function is enabled
    ciphers  = [] # error: asset.ssh.ciphers is empty although the function is enabled
    key_exchange = []
  }
  tls {
    enabled  = false
    versions = []
  }
  ipsec {
    tunnel "a" { dh_groups = [] } # error: asset.ipsec.tunnel.dh_groups is empty although the function is enabled
  }
  openvpn { data_ciphers = [] }   # error: asset.openvpn.data_ciphers is empty although the function is enabled
  snmp { versions = [] }          # error: asset.snmp.versions is empty although the function is enabled
  firewall {}                     # error: a vpn_gateway has no firewall
}
asset "firewall" "f" {
  firewall {
    rule "a" {
      action = "allow"
      order  = 10
    }
    rule "b" {
      action = "deny"
      order  = 10.0 # error: two rules of f have the order 10
    }
    rule "c" {} # error: no action in asset.firewall.rule "c"
  }
}
