# The control centre.

asset "router" "ath-rt-1" {
  use    = [template.managed, template.secure-shell, template.clock, template.polled]
  site   = site.athens
  zone   = zone.management
  vendor = "Cisco"
  model  = "ASR 1001-X"

  interface "primary" {
    zone    = zone.management
    address = "10.10.9.1/24"
  }

  firmware {
    version        = "17.12.4"
    end_of_support = "2029-08-31"
  }
}

asset "router" "ath-rt-2" {
  use    = [template.managed, template.secure-shell, template.clock, template.polled]
  site   = site.athens
  zone   = zone.management
  vendor = "Juniper"
  model  = "MX204"

  interface "primary" {
    zone    = zone.management
    address = "10.10.9.2/24"
  }

  firmware {
    version        = "23.4R2"
    end_of_support = "2028-12-31"
  }
}

asset "switch" "ath-core-1" {
  use    = [template.managed, template.secure-shell, template.clock, template.polled, template.access-ports]
  site   = site.athens
  zone   = zone.management
  vendor = "Arista"
  model  = "7050X3"

  interface "primary" {
    zone    = zone.management
    address = "10.10.9.3/24"
  }

  firmware {
    version        = "4.32.2F"
    end_of_support = "2029-05-31"
  }
}

asset "switch" "ath-core-2" {
  use    = [template.managed, template.secure-shell, template.clock, template.polled, template.access-ports]
  site   = site.athens
  zone   = zone.management
  vendor = "Cisco"
  model  = "Catalyst 9500"

  interface "primary" {
    zone    = zone.management
    address = "10.10.9.4/24"
  }

  firmware {
    version        = "17.12.4"
    end_of_support = "2030-01-31"
  }
}

asset "firewall" "ath-fw-1" {
  use    = [template.managed, template.secure-shell, template.clock, template.polled, template.border-firewall]
  site   = site.athens
  zone   = zone.management
  vendor = "Fortinet"
  model  = "FortiGate 201F"
  exposure = "internet"

  interface "primary" {
    zone    = zone.management
    address = "10.10.9.5/24"
  }

  firmware {
    version        = "7.4.6"
    end_of_support = "2029-09-30"
  }
}

asset "server" "ath-scada-1" {
  use    = [template.managed, template.secure-shell, template.clock]
  site   = site.athens
  zone   = zone.operations
  vendor = "Dell"
  model  = "PowerEdge R760"
  criticality = "critical"

  interface "primary" {
    zone    = zone.operations
    address = "10.10.3.10/24"
  }

  firmware {
    version        = "scada 11.2"
    end_of_support = "2030-06-30"
  }

  listener "telecontrol" {
    service      = "opc_ua"
    protected_by = "opc_ua_security"
  }
}

asset "historian" "ath-hist-1" {
  use    = [template.managed, template.secure-shell, template.clock]
  site   = site.athens
  zone   = zone.operations
  vendor = "Dell"
  model  = "PowerEdge R660"

  interface "primary" {
    zone    = zone.operations
    address = "10.10.3.11/24"
  }

  firmware {
    version        = "historian 8.4"
    end_of_support = "2029-06-30"
  }

  listener "archive" {
    service      = "https"
    protected_by = "tls"
  }
}

asset "hmi" "ath-hmi-1" {
  use    = [template.managed]
  site   = site.athens
  zone   = zone.operations
  vendor = "Siemens"
  model  = "IPC477E"

  interface "primary" {
    zone    = zone.operations
    address = "10.10.3.21/24"
  }

  firmware {
    version        = "9.1"
    end_of_support = "2028-10-31"
  }

  none = ["listener"]
}

asset "hmi" "ath-hmi-2" {
  use    = [template.managed]
  site   = site.athens
  zone   = zone.operations
  vendor = "Siemens"
  model  = "IPC477E"

  interface "primary" {
    zone    = zone.operations
    address = "10.10.3.22/24"
  }

  firmware {
    version        = "9.1"
    end_of_support = "2028-10-31"
  }

  none = ["listener"]
}

asset "jump_host" "ath-jump-1" {
  use    = [template.managed, template.secure-shell, template.clock, template.jump]
  site   = site.athens
  zone   = zone.management
  vendor = "Dell"
  model  = "PowerEdge R260"

  interface "primary" {
    zone    = zone.management
    address = "10.10.9.10/24"
  }

  firmware {
    version        = "debian 12.7"
    end_of_support = "2028-06-30"
  }
}

asset "log_collector" "ath-log-1" {
  use    = [template.managed, template.secure-shell, template.clock]
  site   = site.athens
  zone   = zone.management
  vendor = "Dell"
  model  = "PowerEdge R760"

  interface "primary" {
    zone    = zone.management
    address = "10.10.9.17/24"
  }

  firmware {
    version        = "debian 12.7"
    end_of_support = "2028-06-30"
  }
}

asset "time_server" "ath-ntp-1" {
  use    = [template.managed, template.secure-shell, template.reference-clock]
  site   = site.athens
  zone   = zone.management
  vendor = "Meinberg"
  model  = "LANTIME M900"

  interface "primary" {
    zone    = zone.management
    address = "10.10.9.18/24"
  }

  firmware {
    version        = "7.08.014"
    end_of_support = "2030-12-31"
  }
}

asset "web_server" "ath-web-1" {
  use    = [template.managed, template.secure-shell, template.clock]
  site   = site.athens
  zone   = zone.demilitarised
  vendor = "Dell"
  model  = "PowerEdge R260"
  exposure = "internet"

  interface "primary" {
    zone    = zone.demilitarised
    address = "10.10.1.10/24"
  }

  firmware {
    version        = "debian 12.7"
    end_of_support = "2028-06-30"
  }
}

asset "dns_server" "ath-dns-1" {
  use    = [template.managed, template.secure-shell, template.clock]
  site   = site.athens
  zone   = zone.demilitarised
  vendor = "Dell"
  model  = "PowerEdge R260"
  exposure = "internet"

  interface "primary" {
    zone    = zone.demilitarised
    address = "10.10.1.53/24"
  }

  firmware {
    version        = "debian 12.7"
    end_of_support = "2028-06-30"
  }
}

asset "ids_sensor" "ath-ids-1" {
  use    = [template.managed, template.secure-shell, template.clock]
  site   = site.athens
  zone   = zone.management
  vendor = "Nozomi"
  model  = "NSG-HS"

  interface "primary" {
    zone    = zone.management
    address = "10.10.9.40/24"
  }

  firmware {
    version        = "24.4"
    end_of_support = "2028-12-31"
  }
}
