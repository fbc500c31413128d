inventory { version = 1 }
operator "op" {}
asset "router" "r1" {
  management {
    telent   = true
    password = "hunter2"
  }
}
