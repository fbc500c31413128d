inventory { version = 1 }
operator "op" {}
template "radio" {
  wireless {
    rogue_detection = true
  }
}
asset "server" "s1" {
  use = [template.radio]
}
