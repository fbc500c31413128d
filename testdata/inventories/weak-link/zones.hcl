zone "management" {
  trust    = "management"
  networks = ["10.10.9.0/24", "10.11.9.0/24", "10.20.9.0/24", "10.21.9.0/24"]
}

zone "control-room" {
  trust        = "ot"
  purdue_level = "3"
  networks     = ["10.10.3.0/24", "10.11.3.0/24"]
}

zone "arta-process" {
  trust        = "ot"
  purdue_level = "1"
  networks     = ["10.20.4.0/24"]
}

zone "ioannina-process" {
  trust        = "ot"
  purdue_level = "1"
  networks     = ["10.21.4.0/24"]
}

conduit "administration-kozani" {
  from       = zone.management
  to         = zone.control-room
  through    = [asset.koz-fw-1]
  direction  = "two_way"
  protocols  = ["ssh"]
  encryption = "none"
}

conduit "administration-acheloos" {
  from       = zone.management
  to         = zone.control-room
  through    = [asset.ach-fw-1]
  direction  = "two_way"
  protocols  = ["ssh"]
  encryption = "none"
}

conduit "arta" {
  from       = zone.control-room
  to         = zone.arta-process
  through    = [asset.art-rt-1]
  direction  = "two_way"
  protocols  = ["iec_60870_5_104"]
  encryption = "macsec"
}

conduit "ioannina" {
  from       = zone.control-room
  to         = zone.ioannina-process
  through    = [asset.ioa-rt-1]
  direction  = "two_way"
  protocols  = ["iec_60870_5_104"]
  encryption = "macsec"
}
