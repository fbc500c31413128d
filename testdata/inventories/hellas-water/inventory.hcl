# Hellas Water is invented. It supplies drinking water in Greece and runs one desalination plant in Cyprus.
inventory {
  version = 1
  stated  = "2026-11-20"
}

operator "hellas-water" {
  name             = "Hellas Water S.A."
  country          = "GR"
  sector           = "drinking_water"
  entity           = "important"
  regimes          = ["nis2", "cer"]
  registered       = "2025-03-14"
  countries_served = ["GR", "CY"]

  soc {
    hours = "24x7"
    siem  = true
  }

  csirt "waterworks-cert" {
    role      = "own"
    country   = "GR"
    hours     = "24x7"
    email     = "cert@hellas-water.example"
    all_sites = true
  }

  csirt "national-gr" {
    role    = "national"
    country = "GR"
    hours   = "24x7"
    email   = "incidents@csirt-gr.example"
  }

  csirt "national-cy" {
    role    = "national"
    country = "CY"
    hours   = "24x7"
    email   = "incidents@csirt-cy.example"
  }

  supplier "aegean-fibre" {
    name            = "Aegean Fibre"
    country         = "GR"
    control_country = "GR"
    provides        = ["leased fibre", "internet transit"]
    subcontractors  = []
    restore_time    = "8h"
  }

  supplier "gridlight" {
    name            = "Gridlight Telecom"
    country         = "GR"
    control_country = "GR"
    provides        = ["fibre on power lines", "internet transit"]
    subcontractors  = []
    restore_time    = "8h"
  }

  supplier "levant-cable" {
    name            = "Levant Cable"
    country         = "CY"
    control_country = "CY"
    provides        = ["submarine fibre"]
    subcontractors  = []
    restore_time    = "48h"
  }

  supplier "skyhop" {
    name            = "Skyhop"
    country         = "LU"
    control_country = "LU"
    provides        = ["satellite capacity"]
    subcontractors  = []
    restore_time    = "4h"
  }

  supplier "attica-power" {
    name            = "Attica Power"
    country         = "GR"
    control_country = "GR"
    provides        = ["electricity"]
    subcontractors  = []
    restore_time    = "12h"
    alternative     = supplier.north-power
  }

  supplier "north-power" {
    name            = "North Power"
    country         = "GR"
    control_country = "GR"
    provides        = ["electricity"]
    subcontractors  = []
    restore_time    = "12h"
  }
}
