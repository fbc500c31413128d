inventory { version = 1 }
operator "op" {
  country = "GR
}
