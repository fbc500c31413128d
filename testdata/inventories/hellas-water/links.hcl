# Every path with the duct that holds it: two lines in one duct are one line for a digger.

link "north-trunk" {
  between    = [asset.ath-rt-1, asset.skg-rt-1]
  provider   = supplier.aegean-fibre
  medium     = "fibre"
  ducts      = ["aegean-fibre:e75"]
  encryption = "macsec"
  capacity   = 10000
  peak       = 2200
}

link "west-trunk" {
  between    = [asset.ath-rt-2, asset.skg-rt-2]
  provider   = supplier.gridlight
  medium     = "fibre"
  ducts      = ["gridlight:pindos-line"]
  encryption = "macsec"
  capacity   = 10000
  peak       = 2100
}

link "marathon-fibre" {
  between    = [asset.ath-rt-1, asset.mar-sw-1]
  owned      = true
  medium     = "fibre"
  ducts      = ["hellas-water:marathon-aqueduct"]
  encryption = "macsec"
  capacity   = 1000
  peak       = 120
}

link "marathon-radio" {
  between    = [asset.ath-rt-2, asset.mar-sw-2]
  owned      = true
  medium     = "microwave"
  ducts      = []
  encryption = "macsec"
  capacity   = 400
  peak       = 60
}

link "mornos-fibre" {
  between    = [asset.ath-rt-2, asset.mor-sw-1]
  owned      = true
  medium     = "fibre"
  ducts      = ["hellas-water:mornos-aqueduct"]
  encryption = "macsec"
  capacity   = 1000
  peak       = 110
}

link "mornos-lease" {
  between    = [asset.skg-rt-1, asset.mor-sw-2]
  provider   = supplier.gridlight
  medium     = "fibre"
  ducts      = ["gridlight:olympus-line"]
  encryption = "macsec"
  capacity   = 1000
  peak       = 90
}

link "cyprus-cable" {
  between    = [asset.ath-rt-1, asset.lim-rt-1]
  provider   = supplier.levant-cable
  medium     = "fibre"
  ducts      = ["levant-cable:segment-3"]
  encryption = "ipsec"
  capacity   = 1000
  peak       = 140
  transit_countries = []
}

link "cyprus-satellite" {
  between    = [asset.skg-rt-2, asset.lim-rt-2]
  provider   = supplier.skyhop
  medium     = "satellite"
  ducts      = []
  encryption = "ipsec"
  capacity   = 40
  peak       = 6
  transit_countries = []
}

link "athens-uplink" {
  between    = [asset.ath-fw-1]
  provider   = supplier.aegean-fibre
  medium     = "fibre"
  ducts      = ["aegean-fibre:kifisias"]
  encryption = "none"
  capacity   = 2000
  peak       = 600
  upstream_asn = 64496
}

link "thessaloniki-uplink" {
  between    = [asset.skg-fw-1]
  provider   = supplier.gridlight
  medium     = "fibre"
  ducts      = ["gridlight:egnatia"]
  encryption = "none"
  capacity   = 2000
  peak       = 500
  upstream_asn = 64511
}

link "ath-rt-1-ath-core-1" {
  between    = [asset.ath-rt-1, asset.ath-core-1]
  owned      = true
  medium     = "fibre"
  ducts      = ["hellas-water:ath-riser-east"]
  encryption = "none"
  capacity   = 10000
  peak       = 2400
}

link "ath-rt-2-ath-core-2" {
  between    = [asset.ath-rt-2, asset.ath-core-2]
  owned      = true
  medium     = "fibre"
  ducts      = ["hellas-water:ath-riser-west"]
  encryption = "none"
  capacity   = 10000
  peak       = 2300
}

link "ath-core-1-ath-core-2" {
  between    = [asset.ath-core-1, asset.ath-core-2]
  owned      = true
  medium     = "fibre"
  ducts      = ["hellas-water:ath-riser-hall"]
  encryption = "none"
  capacity   = 10000
  peak       = 1900
}

link "ath-fw-1-ath-core-1" {
  between    = [asset.ath-fw-1, asset.ath-core-1]
  owned      = true
  medium     = "copper"
  ducts      = ["hellas-water:ath-riser-east"]
  encryption = "none"
  capacity   = 10000
  peak       = 900
}

link "ath-fw-1-ath-core-2" {
  between    = [asset.ath-fw-1, asset.ath-core-2]
  owned      = true
  medium     = "copper"
  ducts      = ["hellas-water:ath-riser-west"]
  encryption = "none"
  capacity   = 10000
  peak       = 900
}

link "ath-scada-1-ath-core-1" {
  between    = [asset.ath-scada-1, asset.ath-core-1]
  owned      = true
  medium     = "copper"
  ducts      = ["hellas-water:ath-riser-east"]
  encryption = "none"
  capacity   = 1000
  peak       = 100
}

link "ath-scada-1-ath-core-2" {
  between    = [asset.ath-scada-1, asset.ath-core-2]
  owned      = true
  medium     = "copper"
  ducts      = ["hellas-water:ath-riser-west"]
  encryption = "none"
  capacity   = 1000
  peak       = 100
}

link "ath-hist-1-ath-core-1" {
  between    = [asset.ath-hist-1, asset.ath-core-1]
  owned      = true
  medium     = "copper"
  ducts      = ["hellas-water:ath-riser-east"]
  encryption = "none"
  capacity   = 1000
  peak       = 100
}

link "ath-hist-1-ath-core-2" {
  between    = [asset.ath-hist-1, asset.ath-core-2]
  owned      = true
  medium     = "copper"
  ducts      = ["hellas-water:ath-riser-west"]
  encryption = "none"
  capacity   = 1000
  peak       = 100
}

link "ath-hmi-1-ath-core-1" {
  between    = [asset.ath-hmi-1, asset.ath-core-1]
  owned      = true
  medium     = "copper"
  ducts      = ["hellas-water:ath-riser-east"]
  encryption = "none"
  capacity   = 1000
  peak       = 100
}

link "ath-hmi-2-ath-core-2" {
  between    = [asset.ath-hmi-2, asset.ath-core-2]
  owned      = true
  medium     = "copper"
  ducts      = ["hellas-water:ath-riser-west"]
  encryption = "none"
  capacity   = 1000
  peak       = 100
}

link "ath-jump-1-ath-core-1" {
  between    = [asset.ath-jump-1, asset.ath-core-1]
  owned      = true
  medium     = "copper"
  ducts      = ["hellas-water:ath-riser-east"]
  encryption = "none"
  capacity   = 1000
  peak       = 100
}

link "ath-log-1-ath-core-2" {
  between    = [asset.ath-log-1, asset.ath-core-2]
  owned      = true
  medium     = "copper"
  ducts      = ["hellas-water:ath-riser-west"]
  encryption = "none"
  capacity   = 1000
  peak       = 100
}

link "ath-ntp-1-ath-core-1" {
  between    = [asset.ath-ntp-1, asset.ath-core-1]
  owned      = true
  medium     = "copper"
  ducts      = ["hellas-water:ath-riser-east"]
  encryption = "none"
  capacity   = 1000
  peak       = 100
}

link "ath-ntp-1-ath-core-2" {
  between    = [asset.ath-ntp-1, asset.ath-core-2]
  owned      = true
  medium     = "copper"
  ducts      = ["hellas-water:ath-riser-west"]
  encryption = "none"
  capacity   = 1000
  peak       = 100
}

link "ath-web-1-ath-fw-1" {
  between    = [asset.ath-web-1, asset.ath-fw-1]
  owned      = true
  medium     = "copper"
  ducts      = ["hellas-water:ath-riser-east"]
  encryption = "none"
  capacity   = 1000
  peak       = 100
}

link "ath-dns-1-ath-fw-1" {
  between    = [asset.ath-dns-1, asset.ath-fw-1]
  owned      = true
  medium     = "copper"
  ducts      = ["hellas-water:ath-riser-east"]
  encryption = "none"
  capacity   = 1000
  peak       = 100
}

link "ath-ids-1-ath-core-1" {
  between    = [asset.ath-ids-1, asset.ath-core-1]
  owned      = true
  medium     = "copper"
  ducts      = ["hellas-water:ath-riser-east"]
  encryption = "none"
  capacity   = 1000
  peak       = 100
}

link "skg-rt-1-skg-core-1" {
  between    = [asset.skg-rt-1, asset.skg-core-1]
  owned      = true
  medium     = "fibre"
  ducts      = ["hellas-water:skg-riser-east"]
  encryption = "none"
  capacity   = 10000
  peak       = 2400
}

link "skg-rt-2-skg-core-2" {
  between    = [asset.skg-rt-2, asset.skg-core-2]
  owned      = true
  medium     = "fibre"
  ducts      = ["hellas-water:skg-riser-west"]
  encryption = "none"
  capacity   = 10000
  peak       = 2300
}

link "skg-core-1-skg-core-2" {
  between    = [asset.skg-core-1, asset.skg-core-2]
  owned      = true
  medium     = "fibre"
  ducts      = ["hellas-water:skg-riser-hall"]
  encryption = "none"
  capacity   = 10000
  peak       = 1900
}

link "skg-fw-1-skg-core-1" {
  between    = [asset.skg-fw-1, asset.skg-core-1]
  owned      = true
  medium     = "copper"
  ducts      = ["hellas-water:skg-riser-east"]
  encryption = "none"
  capacity   = 10000
  peak       = 900
}

link "skg-fw-1-skg-core-2" {
  between    = [asset.skg-fw-1, asset.skg-core-2]
  owned      = true
  medium     = "copper"
  ducts      = ["hellas-water:skg-riser-west"]
  encryption = "none"
  capacity   = 10000
  peak       = 900
}

link "skg-scada-1-skg-core-1" {
  between    = [asset.skg-scada-1, asset.skg-core-1]
  owned      = true
  medium     = "copper"
  ducts      = ["hellas-water:skg-riser-east"]
  encryption = "none"
  capacity   = 1000
  peak       = 100
}

link "skg-scada-1-skg-core-2" {
  between    = [asset.skg-scada-1, asset.skg-core-2]
  owned      = true
  medium     = "copper"
  ducts      = ["hellas-water:skg-riser-west"]
  encryption = "none"
  capacity   = 1000
  peak       = 100
}

link "skg-hist-1-skg-core-1" {
  between    = [asset.skg-hist-1, asset.skg-core-1]
  owned      = true
  medium     = "copper"
  ducts      = ["hellas-water:skg-riser-east"]
  encryption = "none"
  capacity   = 1000
  peak       = 100
}

link "skg-hist-1-skg-core-2" {
  between    = [asset.skg-hist-1, asset.skg-core-2]
  owned      = true
  medium     = "copper"
  ducts      = ["hellas-water:skg-riser-west"]
  encryption = "none"
  capacity   = 1000
  peak       = 100
}

link "skg-hmi-1-skg-core-1" {
  between    = [asset.skg-hmi-1, asset.skg-core-1]
  owned      = true
  medium     = "copper"
  ducts      = ["hellas-water:skg-riser-east"]
  encryption = "none"
  capacity   = 1000
  peak       = 100
}

link "skg-backup-1-skg-core-2" {
  between    = [asset.skg-backup-1, asset.skg-core-2]
  owned      = true
  medium     = "copper"
  ducts      = ["hellas-water:skg-riser-west"]
  encryption = "none"
  capacity   = 1000
  peak       = 100
}

link "skg-jump-1-skg-core-1" {
  between    = [asset.skg-jump-1, asset.skg-core-1]
  owned      = true
  medium     = "copper"
  ducts      = ["hellas-water:skg-riser-east"]
  encryption = "none"
  capacity   = 1000
  peak       = 100
}

link "skg-log-1-skg-core-2" {
  between    = [asset.skg-log-1, asset.skg-core-2]
  owned      = true
  medium     = "copper"
  ducts      = ["hellas-water:skg-riser-west"]
  encryption = "none"
  capacity   = 1000
  peak       = 100
}

link "skg-ntp-1-skg-core-1" {
  between    = [asset.skg-ntp-1, asset.skg-core-1]
  owned      = true
  medium     = "copper"
  ducts      = ["hellas-water:skg-riser-east"]
  encryption = "none"
  capacity   = 1000
  peak       = 100
}

link "skg-ntp-1-skg-core-2" {
  between    = [asset.skg-ntp-1, asset.skg-core-2]
  owned      = true
  medium     = "copper"
  ducts      = ["hellas-water:skg-riser-west"]
  encryption = "none"
  capacity   = 1000
  peak       = 100
}

link "skg-web-1-skg-fw-1" {
  between    = [asset.skg-web-1, asset.skg-fw-1]
  owned      = true
  medium     = "copper"
  ducts      = ["hellas-water:skg-riser-east"]
  encryption = "none"
  capacity   = 1000
  peak       = 100
}

link "skg-ids-1-skg-core-1" {
  between    = [asset.skg-ids-1, asset.skg-core-1]
  owned      = true
  medium     = "copper"
  ducts      = ["hellas-water:skg-riser-east"]
  encryption = "none"
  capacity   = 1000
  peak       = 100
}

link "mar-sw-1-mar-sw-2" {
  between    = [asset.mar-sw-1, asset.mar-sw-2]
  owned      = true
  medium     = "copper"
  ducts      = ["hellas-water:mar-tray-cross"]
  encryption = "none"
  capacity   = 1000
  peak       = 100
}

link "mar-plc-1-mar-sw-1" {
  between    = [asset.mar-plc-1, asset.mar-sw-1]
  owned      = true
  medium     = "copper"
  ducts      = ["hellas-water:mar-tray-a"]
  encryption = "none"
  capacity   = 1000
  peak       = 100
}

link "mar-plc-1-mar-sw-2" {
  between    = [asset.mar-plc-1, asset.mar-sw-2]
  owned      = true
  medium     = "copper"
  ducts      = ["hellas-water:mar-tray-b"]
  encryption = "none"
  capacity   = 1000
  peak       = 100
}

link "mar-hmi-1-mar-sw-1" {
  between    = [asset.mar-hmi-1, asset.mar-sw-1]
  owned      = true
  medium     = "copper"
  ducts      = ["hellas-water:mar-tray-a"]
  encryption = "none"
  capacity   = 1000
  peak       = 100
}

link "mar-ids-1-mar-sw-2" {
  between    = [asset.mar-ids-1, asset.mar-sw-2]
  owned      = true
  medium     = "copper"
  ducts      = ["hellas-water:mar-tray-b"]
  encryption = "none"
  capacity   = 1000
  peak       = 100
}

link "mor-sw-1-mor-sw-2" {
  between    = [asset.mor-sw-1, asset.mor-sw-2]
  owned      = true
  medium     = "copper"
  ducts      = ["hellas-water:mor-tray-cross"]
  encryption = "none"
  capacity   = 1000
  peak       = 100
}

link "mor-plc-1-mor-sw-1" {
  between    = [asset.mor-plc-1, asset.mor-sw-1]
  owned      = true
  medium     = "copper"
  ducts      = ["hellas-water:mor-tray-a"]
  encryption = "none"
  capacity   = 1000
  peak       = 100
}

link "mor-plc-1-mor-sw-2" {
  between    = [asset.mor-plc-1, asset.mor-sw-2]
  owned      = true
  medium     = "copper"
  ducts      = ["hellas-water:mor-tray-b"]
  encryption = "none"
  capacity   = 1000
  peak       = 100
}

link "mor-rtu-1-mor-sw-1" {
  between    = [asset.mor-rtu-1, asset.mor-sw-1]
  owned      = true
  medium     = "copper"
  ducts      = ["hellas-water:mor-tray-a"]
  encryption = "none"
  capacity   = 1000
  peak       = 100
}

link "mor-ids-1-mor-sw-2" {
  between    = [asset.mor-ids-1, asset.mor-sw-2]
  owned      = true
  medium     = "copper"
  ducts      = ["hellas-water:mor-tray-b"]
  encryption = "none"
  capacity   = 1000
  peak       = 100
}

link "lim-rt-1-lim-sw-1" {
  between    = [asset.lim-rt-1, asset.lim-sw-1]
  owned      = true
  medium     = "copper"
  ducts      = ["hellas-water:lim-tray-a"]
  encryption = "none"
  capacity   = 1000
  peak       = 100
}

link "lim-rt-2-lim-sw-1" {
  between    = [asset.lim-rt-2, asset.lim-sw-1]
  owned      = true
  medium     = "copper"
  ducts      = ["hellas-water:lim-tray-b"]
  encryption = "none"
  capacity   = 1000
  peak       = 100
}

link "lim-plc-1-lim-sw-1" {
  between    = [asset.lim-plc-1, asset.lim-sw-1]
  owned      = true
  medium     = "copper"
  ducts      = ["hellas-water:lim-tray-a"]
  encryption = "none"
  capacity   = 1000
  peak       = 100
}

link "lim-hmi-1-lim-sw-1" {
  between    = [asset.lim-hmi-1, asset.lim-sw-1]
  owned      = true
  medium     = "copper"
  ducts      = ["hellas-water:lim-tray-b"]
  encryption = "none"
  capacity   = 1000
  peak       = 100
}

link "lim-ids-1-lim-sw-1" {
  between    = [asset.lim-ids-1, asset.lim-sw-1]
  owned      = true
  medium     = "copper"
  ducts      = ["hellas-water:lim-tray-b"]
  encryption = "none"
  capacity   = 1000
  peak       = 100
}

link "lim-sis-1-lim-sw-1" {
  between    = [asset.lim-sis-1, asset.lim-sw-1]
  owned      = true
  medium     = "copper"
  ducts      = ["hellas-water:lim-tray-a"]
  encryption = "none"
  capacity   = 1000
  peak       = 100
}
