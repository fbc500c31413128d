# Words that the vocabulary doesn't have, at every place where one can stand.
asset "router" "r1" {
  management {
    telent = true # error: unknown attribute "telent" in asset.management
    telnet = false
  }
  telnet = false # error: unknown attribute "telnet" in asset
  manegement {   # error: unknown block "manegement" in asset
  }
  site {         # error: site is an attribute, not a block
  }
  ssh = {}       # error: ssh is a block, not an attribute
}
sites "athens" { # error: unknown block "sites"
}
neighbor "x" {   # error: unknown block "neighbor"
}
asset "ruoter" "r2" { # error: unknown kind of asset "ruoter"
}
asset "r3" {          # error: asset has 2 labels, not 1
}
operator_name = "x"   # error: attribute "operator_name" stands outside any block
site = "athens"       # error: site is a block, not an attribute
site "" {             # error: an empty label in site
}
zone "internet" {     # error: zone.internet always exists and cannot be declared
}
# ---
# A thing stands once.
site "athens" {
  country = "GR"
  country = "GR" # error: attribute "country" stands twice in this block
}
site "athens" {  # error: two blocks site have the name "athens"
}
asset "router" "core" {
  ssh {
    enabled = true
  }
  ssh {          # error: block ssh stands twice in this asset
  }
  listener "a" {
  }
  listener "a" { # error: two blocks listener have the name "a"
  }
  labels = { team = "a", team = "b" } # error: key "team" stands twice in this object
}
asset "switch" "core" { # error: two blocks asset have the name "core"
}
locals {
  a = 1
}
locals {
  a = 2 # error: two locals have the name "a"
}
# ---
# What is free is free only where it may stand.
asset "router" "r1" {
  labels = { team = "core" }
  proof  = { "ssh.enabled" = "ticket 1", firmware = "ticket 2" }
  origin = { "ssh.enabeld" = "netbox" } # error: key "ssh.enabeld" of origin is no path in asset
  custom {
    anything = { nested = [1, "two", true] }
    inner {  # error: no block may stand in custom
    }
  }
  ssh {
    labels = { team = "core" } # error: unknown attribute "labels" in asset.ssh
  }
}
site "athens" {
  labels = { floor = 3 } # error: a value in labels is text, and this is a number
  proof  = "ticket"      # error: proof is an object whose values are text
  custom "x" {           # error: custom has no label
  }
}
locals {
  inner {} # error: no block may stand in locals
}
