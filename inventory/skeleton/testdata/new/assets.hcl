# The assets. A router at each site, as an example: rename them, remove what there isn't, and add the others in the same
# way. Each template in templates/ is for one kind of asset: a firewall uses template.firewall. What stands in a
# template holds for every asset that uses it; what an asset says itself wins.
#
# "netgrade vocabulary" lists the kinds, "netgrade vocabulary firewall" says what to declare about one.
asset "router" "site-1-router" {
  use  = [template.router]
  site = site.site-1
  #zone = zone.office
}

asset "router" "site-2-router" {
  use  = [template.router]
  site = site.site-2
  #zone = zone.office
}
