# The inventory of 9 imported devices. The day whose state the configurations show belongs in stated, for
# example stated = "2026-11-23".
inventory {
  version = 1
}

# Who runs these devices stands in no configuration. Name, country, sector and entity come first; netgrade
# vocabulary operator explains every word.
operator "imported" {}
