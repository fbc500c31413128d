zone "demilitarised" {
  trust    = "dmz"
  networks = ["10.10.1.0/24", "10.20.1.0/24"]
}

zone "management" {
  trust    = "management"
  networks = ["10.10.9.0/24", "10.20.9.0/24", "10.30.9.0/24", "10.40.9.0/24", "10.50.9.0/24"]
}

zone "operations" {
  trust        = "ot"
  purdue_level = "3"
  networks     = ["10.10.3.0/24", "10.20.3.0/24"]
}

zone "marathon-process" {
  trust        = "ot"
  purdue_level = "1"
  networks     = ["10.30.4.0/24"]
}

zone "mornos-process" {
  trust        = "ot"
  purdue_level = "1"
  networks     = ["10.40.4.0/24"]
}

zone "limassol-process" {
  trust        = "ot"
  purdue_level = "1"
  networks     = ["10.50.4.0/24"]
}

zone "limassol-safety" {
  trust        = "safety"
  purdue_level = "1"
  networks     = ["10.50.5.0/24"]
}

# Traffic that may pass from zone to zone. Two firewalls side by side are two conduits.

conduit "portal-athens" {
  from       = zone.internet
  to         = zone.demilitarised
  through    = [asset.ath-fw-1]
  direction  = "two_way"
  protocols  = ["https", "dns"]
  encryption = "tls"
}

conduit "portal-thessaloniki" {
  from       = zone.internet
  to         = zone.demilitarised
  through    = [asset.skg-fw-1]
  direction  = "two_way"
  protocols  = ["https", "dns"]
  encryption = "tls"
}

conduit "administration-athens" {
  from       = zone.management
  to         = zone.operations
  through    = [asset.ath-fw-1]
  direction  = "two_way"
  protocols  = ["ssh"]
  encryption = "none"
}

conduit "administration-thessaloniki" {
  from       = zone.management
  to         = zone.operations
  through    = [asset.skg-fw-1]
  direction  = "two_way"
  protocols  = ["ssh"]
  encryption = "none"
}

conduit "marathon" {
  from       = zone.operations
  to         = zone.marathon-process
  through    = [asset.mar-sw-1]
  direction  = "two_way"
  protocols  = ["opc_ua", "iec_60870_5_104"]
  encryption = "macsec"
}

conduit "mornos" {
  from       = zone.operations
  to         = zone.mornos-process
  through    = [asset.mor-sw-1]
  direction  = "two_way"
  protocols  = ["opc_ua", "iec_60870_5_104"]
  encryption = "macsec"
}

conduit "limassol" {
  from       = zone.operations
  to         = zone.limassol-process
  through    = [asset.lim-rt-1]
  direction  = "two_way"
  protocols  = ["opc_ua"]
  encryption = "ipsec"
}

# The safety system exports its state and takes nothing in.
conduit "limassol-safety-export" {
  from       = zone.limassol-safety
  to         = zone.limassol-process
  through    = []
  direction  = "one_way"
  protocols  = ["opc_ua"]
  encryption = "none"
}
