# References name what is declared, of the right type.
site "athens-1" {}
supplier "acme" {} # error: unknown block "supplier"
zone "dmz" {}
dns_zone "example.eu" {
  name_server "ns1" { asset = asset["1r"] }
}
asset "router" "1r" {
  site = site.athen-1          # error: there is no site "athen-1"
  zone = zone.internet
}
asset "router" "r2" {
  site = zone.dmz              # error: asset.site names a site, and this is a reference to a zone
  zone = "zone.dmz"            # error: asset.zone is a reference, and this is text
  logging { collectors = [asset["1r"], dns_zone["example.eu"]] } # error: asset.logging.collectors names an asset, and this is a reference to a dns_zone
  redundancy { peers = [asset.r1, asset.r7] } # error: there is no asset "r1" # error: there is no asset "r7"
}
asset "router" "r3" {
  site = site                  # error: asset.site is a reference, and this is the word site without a name
  zone = zone.dmz.trust        # error: a reference ends with the name
  use  = [template.none]       # error: there is no template "none"
  redundancy { peers = [router.r2] } # error: a reference begins with a type of block
}
site "Ågård" {} # with the letters composed, and below decomposed
asset "router" "r5" { site = site.Ågård }
asset "router" "r4" {
  site = sites.athens-1        # error: unknown word "sites"
  zone = zone[1]               # error: a block is named by text
  owner = site.athens-1        # error: asset.owner is text, and this is a reference to a site
}
