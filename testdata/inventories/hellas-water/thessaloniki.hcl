# The second control centre: it takes over when Athens is lost.

asset "router" "skg-rt-1" {
  use    = [template.managed, template.secure-shell, template.clock, template.polled]
  site   = site.thessaloniki
  zone   = zone.management
  vendor = "Cisco"
  model  = "ASR 1001-X"

  interface "primary" {
    zone    = zone.management
    address = "10.20.9.1/24"
  }

  firmware {
    version        = "17.9.6"
    end_of_support = "2029-03-31"
  }
}

asset "router" "skg-rt-2" {
  use    = [template.managed, template.secure-shell, template.clock, template.polled]
  site   = site.thessaloniki
  zone   = zone.management
  vendor = "Juniper"
  model  = "MX204"

  interface "primary" {
    zone    = zone.management
    address = "10.20.9.2/24"
  }

  firmware {
    version        = "22.4R3"
    end_of_support = "2028-06-30"
  }
}

asset "switch" "skg-core-1" {
  use    = [template.managed, template.secure-shell, template.clock, template.polled, template.access-ports]
  site   = site.thessaloniki
  zone   = zone.management
  vendor = "Arista"
  model  = "7050X3"

  interface "primary" {
    zone    = zone.management
    address = "10.20.9.3/24"
  }

  firmware {
    version        = "4.31.5M"
    end_of_support = "2028-11-30"
  }
}

asset "switch" "skg-core-2" {
  use    = [template.managed, template.secure-shell, template.clock, template.polled, template.access-ports]
  site   = site.thessaloniki
  zone   = zone.management
  vendor = "Cisco"
  model  = "Catalyst 9500"

  interface "primary" {
    zone    = zone.management
    address = "10.20.9.4/24"
  }

  firmware {
    version        = "17.9.6"
    end_of_support = "2029-07-31"
  }
}

asset "firewall" "skg-fw-1" {
  use    = [template.managed, template.secure-shell, template.clock, template.polled, template.border-firewall]
  site   = site.thessaloniki
  zone   = zone.management
  vendor = "Fortinet"
  model  = "FortiGate 201F"
  exposure = "internet"

  interface "primary" {
    zone    = zone.management
    address = "10.20.9.5/24"
  }

  firmware {
    version        = "7.2.10"
    end_of_support = "2029-09-30"
  }
}

asset "server" "skg-scada-1" {
  use    = [template.managed, template.secure-shell, template.clock]
  site   = site.thessaloniki
  zone   = zone.operations
  vendor = "Dell"
  model  = "PowerEdge R760"
  criticality = "critical"

  interface "primary" {
    zone    = zone.operations
    address = "10.20.3.10/24"
  }

  firmware {
    version        = "scada 11.1"
    end_of_support = "2030-06-30"
  }

  listener "telecontrol" {
    service      = "opc_ua"
    protected_by = "opc_ua_security"
  }
}

asset "historian" "skg-hist-1" {
  use    = [template.managed, template.secure-shell, template.clock]
  site   = site.thessaloniki
  zone   = zone.operations
  vendor = "Dell"
  model  = "PowerEdge R660"

  interface "primary" {
    zone    = zone.operations
    address = "10.20.3.11/24"
  }

  firmware {
    version        = "historian 8.3"
    end_of_support = "2029-06-30"
  }

  listener "archive" {
    service      = "https"
    protected_by = "tls"
  }
}

asset "hmi" "skg-hmi-1" {
  use    = [template.managed]
  site   = site.thessaloniki
  zone   = zone.operations
  vendor = "Siemens"
  model  = "IPC477E"

  interface "primary" {
    zone    = zone.operations
    address = "10.20.3.21/24"
  }

  firmware {
    version        = "9.1"
    end_of_support = "2028-10-31"
  }

  none = ["listener"]
}

asset "jump_host" "skg-jump-1" {
  use    = [template.managed, template.secure-shell, template.clock, template.jump]
  site   = site.thessaloniki
  zone   = zone.management
  vendor = "Dell"
  model  = "PowerEdge R260"

  interface "primary" {
    zone    = zone.management
    address = "10.20.9.10/24"
  }

  firmware {
    version        = "debian 12.6"
    end_of_support = "2028-06-30"
  }
}

asset "log_collector" "skg-log-1" {
  use    = [template.managed, template.secure-shell, template.clock]
  site   = site.thessaloniki
  zone   = zone.management
  vendor = "Dell"
  model  = "PowerEdge R760"

  interface "primary" {
    zone    = zone.management
    address = "10.20.9.17/24"
  }

  firmware {
    version        = "debian 12.6"
    end_of_support = "2028-06-30"
  }
}

asset "time_server" "skg-ntp-1" {
  use    = [template.managed, template.secure-shell, template.reference-clock]
  site   = site.thessaloniki
  zone   = zone.management
  vendor = "Safran"
  model  = "SecureSync 2400"

  interface "primary" {
    zone    = zone.management
    address = "10.20.9.18/24"
  }

  firmware {
    version        = "1.7.1"
    end_of_support = "2030-12-31"
  }
}

asset "web_server" "skg-web-1" {
  use    = [template.managed, template.secure-shell, template.clock]
  site   = site.thessaloniki
  zone   = zone.demilitarised
  vendor = "Dell"
  model  = "PowerEdge R260"
  exposure = "internet"

  interface "primary" {
    zone    = zone.demilitarised
    address = "10.20.1.10/24"
  }

  firmware {
    version        = "debian 12.6"
    end_of_support = "2028-06-30"
  }
}

asset "storage" "skg-backup-1" {
  use    = [template.managed, template.secure-shell, template.clock]
  site   = site.thessaloniki
  zone   = zone.management
  vendor = "NetApp"
  model  = "FAS2820"

  interface "primary" {
    zone    = zone.management
    address = "10.20.9.30/24"
  }

  firmware {
    version        = "9.15.1"
    end_of_support = "2029-05-31"
  }
}

asset "ids_sensor" "skg-ids-1" {
  use    = [template.managed, template.secure-shell, template.clock]
  site   = site.thessaloniki
  zone   = zone.management
  vendor = "Nozomi"
  model  = "NSG-HS"

  interface "primary" {
    zone    = zone.management
    address = "10.20.9.40/24"
  }

  firmware {
    version        = "24.4"
    end_of_support = "2028-12-31"
  }
}
