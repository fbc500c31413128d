# Coordinates are rounded to a tenth of a degree: enough to tell whether one flood or quake reaches two sites.

site "athens" {
  country   = "GR"
  role      = "control_centre"
  staffed   = true
  latitude  = 38.0
  longitude = 23.8
  entrances = 2

  power {
    feeds             = 2
    substations       = ["attica-north", "attica-east"]
    ups               = "30m"
    generator_present = true
    generator_start   = "20s"
    generator         = "96h"
    fuel_contract     = true
    tested            = "2026-09-12"
  }

  hazards {
    assessed  = "2025-10-02"
    exposures = ["earthquake"]
    mitigated = ["earthquake"]
    zones     = ["quake:attica"]
  }
}

site "thessaloniki" {
  country   = "GR"
  role      = "control_centre"
  staffed   = true
  latitude  = 40.6
  longitude = 22.9
  entrances = 2

  power {
    feeds             = 2
    substations       = ["macedonia-west", "macedonia-port"]
    ups               = "30m"
    generator_present = true
    generator_start   = "20s"
    generator         = "96h"
    fuel_contract     = true
    tested            = "2026-09-19"
  }

  hazards {
    assessed  = "2025-10-02"
    exposures = ["flood"]
    mitigated = ["flood"]
    zones     = ["flood:axios"]
  }
}

site "marathon" {
  country   = "GR"
  role      = "field"
  staffed   = true
  latitude  = 38.2
  longitude = 23.9
  entrances = 2

  power {
    feeds             = 1
    substations       = ["marathon-lake"]
    ups               = "2h"
    generator_present = true
    generator_start   = "30s"
    generator         = "96h"
    fuel_contract     = true
    tested            = "2026-08-30"
  }

  hazards {
    assessed  = "2025-10-09"
    exposures = ["wildfire"]
    mitigated = ["wildfire"]
    zones     = ["wildfire:parnitha"]
  }
}

site "mornos" {
  country   = "GR"
  role      = "field"
  staffed   = false
  latitude  = 38.5
  longitude = 22.1
  entrances = 2

  power {
    feeds             = 1
    substations       = ["fokida"]
    ups               = "4h"
    generator_present = true
    generator_start   = "30s"
    generator         = "96h"
    fuel_contract     = true
    tested            = "2026-08-28"
  }

  hazards {
    assessed  = "2025-10-09"
    exposures = []
    mitigated = []
    zones     = []
  }
}

site "limassol" {
  country   = "CY"
  role      = "field"
  staffed   = true
  latitude  = 34.7
  longitude = 33.0
  entrances = 2

  power {
    feeds             = 2
    substations       = ["episkopi", "moni"]
    ups               = "1h"
    generator_present = true
    generator_start   = "30s"
    generator         = "96h"
    fuel_contract     = true
    tested            = "2026-10-01"
  }

  hazards {
    assessed  = "2025-11-20"
    exposures = ["heat"]
    mitigated = ["heat"]
    zones     = ["heat:akrotiri"]
  }
}
