inventory { version = 1 }
operator "op" {}
asset "router" "core" {
  owner = "a"
  owner = "b"
}
asset "switch" "core" {
  labels = { team = "a", team = "b" }
}
