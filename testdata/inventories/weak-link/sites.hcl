site "kozani" {
  country   = "GR"
  role      = "control_centre"
  staffed   = true
  latitude  = 40.3
  longitude = 21.8
  entrances = 2

  power {
    feeds             = 2
    substations       = ["ptolemaida", "kardia"]
    ups               = "4h"
    generator_present = true
    generator_start   = "20s"
    generator         = "96h"
    fuel_contract     = true
    tested            = "2026-09-12"
  }

  hazards {
    assessed  = "2025-10-02"
    exposures = []
    mitigated = []
    zones     = ["quake:kozani"]
  }
}

site "acheloos" {
  country   = "GR"
  role      = "control_centre"
  staffed   = true
  latitude  = 38.9
  longitude = 21.3
  entrances = 2

  power {
    feeds             = 2
    substations       = ["kremasta", "kastraki"]
    ups               = "4h"
    generator_present = true
    generator_start   = "20s"
    generator         = "96h"
    fuel_contract     = true
    tested            = "2026-09-12"
  }

  hazards {
    assessed  = "2025-10-02"
    exposures = []
    mitigated = []
    zones     = ["flood:acheloos"]
  }
}

site "arta" {
  country   = "GR"
  role      = "substation"
  staffed   = false
  latitude  = 39.2
  longitude = 21.0
  entrances = 2

  power {
    feeds             = 1
    substations       = ["arachthos"]
    ups               = "4h"
    generator_present = true
    generator_start   = "20s"
    generator         = "96h"
    fuel_contract     = true
    tested            = "2026-09-12"
  }

  hazards {
    assessed  = "2025-10-02"
    exposures = []
    mitigated = []
    zones     = ["flood:arachthos"]
  }
}

site "ioannina" {
  country   = "GR"
  role      = "substation"
  staffed   = false
  latitude  = 39.7
  longitude = 20.9
  entrances = 2

  power {
    feeds             = 1
    substations       = ["dodoni"]
    ups               = "4h"
    generator_present = true
    generator_start   = "20s"
    generator         = "96h"
    fuel_contract     = true
    tested            = "2026-09-12"
  }

  hazards {
    assessed  = "2025-10-02"
    exposures = []
    mitigated = []
    zones     = []
  }
}
