# Both corridors to the substations cross the river on one bridge. Nothing else here is shared.

link "north-corridor" {
  between    = [asset.koz-rt-1, asset.art-rt-1]
  owned      = true
  medium     = "fibre"
  ducts      = ["ionian-grid:kozani-line", "prefecture:arachthos-bridge"]
  encryption = "macsec"
  capacity   = 1000
  peak       = 120
}

link "south-corridor" {
  between    = [asset.ach-rt-1, asset.ioa-rt-1]
  owned      = true
  medium     = "fibre"
  ducts      = ["ionian-grid:acheloos-line", "prefecture:arachthos-bridge"]
  encryption = "macsec"
  capacity   = 1000
  peak       = 130
}

link "valley" {
  between    = [asset.art-rt-1, asset.ioa-rt-1]
  owned      = true
  medium     = "fibre"
  ducts      = ["ionian-grid:louros-line"]
  encryption = "macsec"
  capacity   = 1000
  peak       = 80
}

link "koz-rt-1-koz-core-1" {
  between    = [asset.koz-rt-1, asset.koz-core-1]
  owned      = true
  medium     = "fibre"
  ducts      = ["ionian-grid:koz-riser-east"]
  encryption = "none"
  capacity   = 10000
  peak       = 900
}

link "koz-rt-1-koz-core-2" {
  between    = [asset.koz-rt-1, asset.koz-core-2]
  owned      = true
  medium     = "fibre"
  ducts      = ["ionian-grid:koz-riser-west"]
  encryption = "none"
  capacity   = 10000
  peak       = 900
}

link "koz-core-1-koz-core-2" {
  between    = [asset.koz-core-1, asset.koz-core-2]
  owned      = true
  medium     = "fibre"
  ducts      = ["ionian-grid:koz-riser-hall"]
  encryption = "none"
  capacity   = 10000
  peak       = 700
}

link "koz-fw-1-koz-core-1" {
  between    = [asset.koz-fw-1, asset.koz-core-1]
  owned      = true
  medium     = "copper"
  ducts      = ["ionian-grid:koz-riser-east"]
  encryption = "none"
  capacity   = 1000
  peak       = 100
}

link "koz-ems-1-koz-core-1" {
  between    = [asset.koz-ems-1, asset.koz-core-1]
  owned      = true
  medium     = "copper"
  ducts      = ["ionian-grid:koz-riser-east"]
  encryption = "none"
  capacity   = 1000
  peak       = 100
}

link "koz-ems-1-koz-core-2" {
  between    = [asset.koz-ems-1, asset.koz-core-2]
  owned      = true
  medium     = "copper"
  ducts      = ["ionian-grid:koz-riser-west"]
  encryption = "none"
  capacity   = 1000
  peak       = 100
}

link "koz-hmi-1-koz-core-1" {
  between    = [asset.koz-hmi-1, asset.koz-core-1]
  owned      = true
  medium     = "copper"
  ducts      = ["ionian-grid:koz-riser-east"]
  encryption = "none"
  capacity   = 1000
  peak       = 100
}

link "koz-hmi-1-koz-core-2" {
  between    = [asset.koz-hmi-1, asset.koz-core-2]
  owned      = true
  medium     = "copper"
  ducts      = ["ionian-grid:koz-riser-west"]
  encryption = "none"
  capacity   = 1000
  peak       = 100
}

link "koz-jump-1-koz-core-1" {
  between    = [asset.koz-jump-1, asset.koz-core-1]
  owned      = true
  medium     = "copper"
  ducts      = ["ionian-grid:koz-riser-east"]
  encryption = "none"
  capacity   = 1000
  peak       = 100
}

link "koz-log-1-koz-core-2" {
  between    = [asset.koz-log-1, asset.koz-core-2]
  owned      = true
  medium     = "copper"
  ducts      = ["ionian-grid:koz-riser-west"]
  encryption = "none"
  capacity   = 1000
  peak       = 100
}

link "koz-ntp-1-koz-core-1" {
  between    = [asset.koz-ntp-1, asset.koz-core-1]
  owned      = true
  medium     = "copper"
  ducts      = ["ionian-grid:koz-riser-east"]
  encryption = "none"
  capacity   = 1000
  peak       = 100
}

link "koz-ids-1-koz-core-1" {
  between    = [asset.koz-ids-1, asset.koz-core-1]
  owned      = true
  medium     = "copper"
  ducts      = ["ionian-grid:koz-riser-east"]
  encryption = "none"
  capacity   = 1000
  peak       = 100
}

link "ach-rt-1-ach-core-1" {
  between    = [asset.ach-rt-1, asset.ach-core-1]
  owned      = true
  medium     = "fibre"
  ducts      = ["ionian-grid:ach-riser-east"]
  encryption = "none"
  capacity   = 10000
  peak       = 900
}

link "ach-rt-1-ach-core-2" {
  between    = [asset.ach-rt-1, asset.ach-core-2]
  owned      = true
  medium     = "fibre"
  ducts      = ["ionian-grid:ach-riser-west"]
  encryption = "none"
  capacity   = 10000
  peak       = 900
}

link "ach-core-1-ach-core-2" {
  between    = [asset.ach-core-1, asset.ach-core-2]
  owned      = true
  medium     = "fibre"
  ducts      = ["ionian-grid:ach-riser-hall"]
  encryption = "none"
  capacity   = 10000
  peak       = 700
}

link "ach-fw-1-ach-core-1" {
  between    = [asset.ach-fw-1, asset.ach-core-1]
  owned      = true
  medium     = "copper"
  ducts      = ["ionian-grid:ach-riser-east"]
  encryption = "none"
  capacity   = 1000
  peak       = 100
}

link "ach-ems-1-ach-core-1" {
  between    = [asset.ach-ems-1, asset.ach-core-1]
  owned      = true
  medium     = "copper"
  ducts      = ["ionian-grid:ach-riser-east"]
  encryption = "none"
  capacity   = 1000
  peak       = 100
}

link "ach-ems-1-ach-core-2" {
  between    = [asset.ach-ems-1, asset.ach-core-2]
  owned      = true
  medium     = "copper"
  ducts      = ["ionian-grid:ach-riser-west"]
  encryption = "none"
  capacity   = 1000
  peak       = 100
}

link "ach-hmi-1-ach-core-1" {
  between    = [asset.ach-hmi-1, asset.ach-core-1]
  owned      = true
  medium     = "copper"
  ducts      = ["ionian-grid:ach-riser-east"]
  encryption = "none"
  capacity   = 1000
  peak       = 100
}

link "ach-hmi-1-ach-core-2" {
  between    = [asset.ach-hmi-1, asset.ach-core-2]
  owned      = true
  medium     = "copper"
  ducts      = ["ionian-grid:ach-riser-west"]
  encryption = "none"
  capacity   = 1000
  peak       = 100
}

link "ach-jump-1-ach-core-1" {
  between    = [asset.ach-jump-1, asset.ach-core-1]
  owned      = true
  medium     = "copper"
  ducts      = ["ionian-grid:ach-riser-east"]
  encryption = "none"
  capacity   = 1000
  peak       = 100
}

link "ach-log-1-ach-core-2" {
  between    = [asset.ach-log-1, asset.ach-core-2]
  owned      = true
  medium     = "copper"
  ducts      = ["ionian-grid:ach-riser-west"]
  encryption = "none"
  capacity   = 1000
  peak       = 100
}

link "ach-ntp-1-ach-core-1" {
  between    = [asset.ach-ntp-1, asset.ach-core-1]
  owned      = true
  medium     = "copper"
  ducts      = ["ionian-grid:ach-riser-east"]
  encryption = "none"
  capacity   = 1000
  peak       = 100
}

link "ach-ids-1-ach-core-1" {
  between    = [asset.ach-ids-1, asset.ach-core-1]
  owned      = true
  medium     = "copper"
  ducts      = ["ionian-grid:ach-riser-east"]
  encryption = "none"
  capacity   = 1000
  peak       = 100
}

link "art-rtu-1-art-rt-1" {
  between    = [asset.art-rtu-1, asset.art-rt-1]
  owned      = true
  medium     = "copper"
  ducts      = ["ionian-grid:art-tray-a"]
  encryption = "none"
  capacity   = 1000
  peak       = 100
}

link "art-ids-1-art-rt-1" {
  between    = [asset.art-ids-1, asset.art-rt-1]
  owned      = true
  medium     = "copper"
  ducts      = ["ionian-grid:art-tray-b"]
  encryption = "none"
  capacity   = 1000
  peak       = 100
}

link "ioa-rtu-1-ioa-rt-1" {
  between    = [asset.ioa-rtu-1, asset.ioa-rt-1]
  owned      = true
  medium     = "copper"
  ducts      = ["ionian-grid:ioa-tray-a"]
  encryption = "none"
  capacity   = 1000
  peak       = 100
}

link "ioa-ids-1-ioa-rt-1" {
  between    = [asset.ioa-ids-1, asset.ioa-rt-1]
  owned      = true
  medium     = "copper"
  ducts      = ["ionian-grid:ioa-tray-b"]
  encryption = "none"
  capacity   = 1000
  peak       = 100
}
