# none: what a block knowingly has none of.
site "a" {
  none = ["power"] # warning: none names power, which every site has
  none_of = []     # error: unknown attribute "none_of" in site
}
asset "server" "s1" {
  none = ["tls", "interfaces", "listener", 3] # error: "interfaces" is no value of none in asset # error: none in asset is a word # error: none names listener
  listener "a" {}
  ssh { none = [] }
}
asset "server" "s2" {
  none = "tls" # error: none is a list of words
}
asset "server" "s3" {
  none = ["listener"] # error: none names listener, and a listener is declared
  listener "a" {}
  keys { none = ["x"] } # error: unknown attribute "none" in asset.keys
}
# ---
# No conduit at all: then nothing may pass from one zone to another.
inventory {
  version = 1
  none    = ["conduit"]
}
operator "op" {}
zone "a" {}
zone "b" {}
asset "server" "s" { zone = zone.a }
asset "server" "t" {
  zone = zone.a
  interface "x" { zone = zone.b }
}
asset "firewall" "f" {
  firewall {
    rule "allow" {
      action      = "allow"
      source      = [zone.a, "10.0.0.0/8"]
      destination = [zone.b] # error: rule "allow" of f lets one zone reach another
    }
    rule "off" {
      enabled     = false
      action      = "allow"
      source      = [zone.a]
      destination = [zone.b]
    }
    rule "same" {
      action      = "allow"
      source      = [zone.a, zone.internet]
      destination = [zone.a]
    }
  }
}
service "one" {
  hosted_on    = [asset.s]
  reached_from = [zone.a, zone.internet, zone.b] # error: service "one" is reached from a zone in which none of its hosts stands
}
service "two" {
  hosted_on    = [asset.s, asset.t]
  reached_from = [zone.a, zone.b]
}
# ---
inventory {
  version = 1
  none    = ["link", "conduit"] # error: none names link, and a link is declared
}
operator "op" {}
asset "router" "r" {}
link "l" { between = [asset.r] }
# ---
inventory {
  version = 1
  none    = ["link"]
}
operator "op" {}
zone "a" {}
zone "b" {}
asset "server" "s" { zone = zone.a }
service "one" {
  hosted_on    = [asset.s]
  reached_from = [zone.b] # warning: service "one" is reached from a zone in which none of its hosts stands
}
