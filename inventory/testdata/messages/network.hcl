inventory { version = 1 }
operator "op" {}
zone "office" {
  networks = ["10.0.0.1/24", "2001:db8::1", "2001:DB8::/32"]
}
