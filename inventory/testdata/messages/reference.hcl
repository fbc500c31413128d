inventory { version = 1 }
operator "op" {}
site "athens-1" {}
asset "router" "r1" {
  site = site.athens1
}
