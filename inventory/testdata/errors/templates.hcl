# Templates hold what an asset may hold, and an asset of another kind may not take everything.
template "base" {
  site = site.a # error: unknown attribute "site" in template
  ssh { root_login = "maybe" } # error: this text of 5 letters is no value of asset.ssh.root_login
}
template "radio" {
  wireless { rogue_detection = true }
}
template "quiet" {
  none = ["tls"]
}
template "loud" {
  tls { versions = ["1.3"] }
  firewall {
    rule "a" { order = 1 } # error: no action in asset.firewall.rule "a"
  }
}
asset "server" "s1" {
  use = [template.radio] # error: a server has no wireless, which template.radio holds
}
asset "access_point" "ap1" {
  use = [template.radio]
}
asset "server" "s2" {
  use = [template.quiet]
  tls { versions = ["1.3"] }
}
asset "server" "s3" {
  use  = [template.loud] 
  none = ["tls"] # error: none names tls, and template.loud declares it
}
asset "server" "s4" {
  use = [template.quiet, template.loud]
  firewall {
    rule "a" { action = "deny" }
  }
}
asset "server" "s5" {
  use      = [template.quiet]
  wireless {} # error: a server has no wireless
}
