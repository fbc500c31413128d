# Ionian Grid is invented. It runs the transmission grid of a region, and is careful everywhere but in one place.
inventory {
  version = 1
  stated  = "2026-11-20"
}

operator "ionian-grid" {
  name             = "Ionian Grid S.A."
  country          = "GR"
  sector           = "energy"
  subsector        = "electricity"
  entity           = "essential"
  regimes          = ["nis2", "cer"]
  registered       = "2025-02-03"
  countries_served = ["GR"]
  none             = ["supplier"]

  soc {
    hours = "24x7"
    siem  = true
  }

  csirt "national" {
    role    = "national"
    country = "GR"
    hours   = "24x7"
    email   = "incidents@csirt-gr.example"
  }
}
