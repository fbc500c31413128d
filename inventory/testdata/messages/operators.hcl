inventory { version = 1 }
operator "hellas-water" {
  country = "GR"
}
operator "hellas-power" {}
