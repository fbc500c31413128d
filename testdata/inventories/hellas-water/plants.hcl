# Treatment plants and the desalination plant.

asset "switch" "mar-sw-1" {
  use    = [template.managed, template.secure-shell, template.clock, template.polled, template.access-ports]
  site   = site.marathon
  zone   = zone.management
  vendor = "Hirschmann"
  model  = "BOBCAT"

  interface "primary" {
    zone    = zone.management
    address = "10.30.9.3/24"
  }

  firmware {
    version        = "10.2"
    end_of_support = "2030-03-31"
  }
}

asset "switch" "mar-sw-2" {
  use    = [template.managed, template.secure-shell, template.clock, template.polled, template.access-ports]
  site   = site.marathon
  zone   = zone.management
  vendor = "Siemens"
  model  = "SCALANCE XC216"

  interface "primary" {
    zone    = zone.management
    address = "10.30.9.4/24"
  }

  firmware {
    version        = "4.6"
    end_of_support = "2030-03-31"
  }
}

asset "plc" "mar-plc-1" {
  use    = [template.managed]
  site   = site.marathon
  zone   = zone.marathon-process
  vendor = "Siemens"
  model  = "S7-1515-2"

  interface "primary" {
    zone    = zone.marathon-process
    address = "10.30.4.10/24"
  }

  firmware {
    version        = "3.1.4"
    end_of_support = "2032-10-31"
  }

  # The maintenance contract still needs long sessions during commissioning.
  management {
    session_timeout = "30m"
  }

  listener "telecontrol" {
    service      = "opc_ua"
    protected_by = "opc_ua_security"
  }

  industrial {
    safety_function = false
  }
}

asset "hmi" "mar-hmi-1" {
  use    = [template.managed]
  site   = site.marathon
  zone   = zone.marathon-process
  vendor = "Siemens"
  model  = "IPC477E"

  interface "primary" {
    zone    = zone.marathon-process
    address = "10.30.4.21/24"
  }

  firmware {
    version        = "9.1"
    end_of_support = "2028-10-31"
  }

  none = ["listener"]
}

asset "ids_sensor" "mar-ids-1" {
  use    = [template.managed, template.secure-shell, template.clock]
  site   = site.marathon
  zone   = zone.management
  vendor = "Nozomi"
  model  = "NS1"

  interface "primary" {
    zone    = zone.management
    address = "10.30.9.40/24"
  }

  firmware {
    version        = "24.4"
    end_of_support = "2028-12-31"
  }
}

asset "switch" "mor-sw-1" {
  use    = [template.managed, template.secure-shell, template.clock, template.polled, template.access-ports]
  site   = site.mornos
  zone   = zone.management
  vendor = "Moxa"
  model  = "EDS-4012"

  interface "primary" {
    zone    = zone.management
    address = "10.40.9.3/24"
  }

  firmware {
    version        = "4.1"
    end_of_support = "2030-03-31"
  }
}

asset "switch" "mor-sw-2" {
  use    = [template.managed, template.secure-shell, template.clock, template.polled, template.access-ports]
  site   = site.mornos
  zone   = zone.management
  vendor = "Phoenix Contact"
  model  = "FL SWITCH 4808"

  interface "primary" {
    zone    = zone.management
    address = "10.40.9.4/24"
  }

  firmware {
    version        = "3.2"
    end_of_support = "2030-03-31"
  }
}

asset "plc" "mor-plc-1" {
  use    = [template.managed]
  site   = site.mornos
  zone   = zone.mornos-process
  vendor = "Schneider Electric"
  model  = "Modicon M580"

  interface "primary" {
    zone    = zone.mornos-process
    address = "10.40.4.10/24"
  }

  firmware {
    version        = "4.20"
    end_of_support = "2032-10-31"
  }

  listener "telecontrol" {
    service      = "iec_60870_5_104"
    protected_by = "iec_62351"
  }

  industrial {
    safety_function = false
  }
}

asset "rtu" "mor-rtu-1" {
  use    = [template.managed]
  site   = site.mornos
  zone   = zone.mornos-process
  vendor = "Brodersen"
  model  = "RTU32M"

  interface "primary" {
    zone    = zone.mornos-process
    address = "10.40.4.12/24"
  }

  firmware {
    version        = "2.16"
    end_of_support = "2031-01-31"
  }

  listener "telecontrol" {
    service      = "iec_60870_5_104"
    protected_by = "iec_62351"
  }

  industrial {
    safety_function = false
  }
}

asset "ids_sensor" "mor-ids-1" {
  use    = [template.managed, template.secure-shell, template.clock]
  site   = site.mornos
  zone   = zone.management
  vendor = "Nozomi"
  model  = "NS1"

  interface "primary" {
    zone    = zone.management
    address = "10.40.9.40/24"
  }

  firmware {
    version        = "24.4"
    end_of_support = "2028-12-31"
  }
}

asset "router" "lim-rt-1" {
  use    = [template.managed, template.secure-shell, template.clock, template.polled]
  site   = site.limassol
  zone   = zone.management
  vendor = "Cisco"
  model  = "ISR 1121"

  interface "primary" {
    zone    = zone.management
    address = "10.50.9.1/24"
  }

  firmware {
    version        = "17.12.4"
    end_of_support = "2029-08-31"
  }
}

asset "router" "lim-rt-2" {
  use    = [template.managed, template.secure-shell, template.clock, template.polled]
  site   = site.limassol
  zone   = zone.management
  vendor = "Juniper"
  model  = "SRX345"

  interface "primary" {
    zone    = zone.management
    address = "10.50.9.2/24"
  }

  firmware {
    version        = "23.4R2"
    end_of_support = "2028-12-31"
  }
}

asset "switch" "lim-sw-1" {
  use    = [template.managed, template.secure-shell, template.clock, template.polled, template.access-ports]
  site   = site.limassol
  zone   = zone.management
  vendor = "Hirschmann"
  model  = "BOBCAT"

  interface "primary" {
    zone    = zone.management
    address = "10.50.9.3/24"
  }

  firmware {
    version        = "10.2"
    end_of_support = "2030-03-31"
  }

  # A vacant training room: its sockets are still live.
  switching {
    unused_ports_disabled = false
  }
}

asset "plc" "lim-plc-1" {
  use    = [template.managed]
  site   = site.limassol
  zone   = zone.limassol-process
  vendor = "Siemens"
  model  = "S7-1518-4"

  interface "primary" {
    zone    = zone.limassol-process
    address = "10.50.4.10/24"
  }

  firmware {
    version        = "3.1.4"
    end_of_support = "2032-10-31"
  }

  listener "telecontrol" {
    service      = "opc_ua"
    protected_by = "opc_ua_security"
  }

  industrial {
    safety_function = false
  }
}

asset "safety_controller" "lim-sis-1" {
  use    = [template.managed]
  site   = site.limassol
  zone   = zone.limassol-safety
  vendor = "HIMA"
  model  = "HIMax"

  interface "primary" {
    zone    = zone.limassol-safety
    address = "10.50.5.10/24"
  }

  firmware {
    version        = "6.14"
    end_of_support = "2033-12-31"
  }

  listener "export" {
    service      = "opc_ua"
    protected_by = "opc_ua_security"
  }
}

asset "hmi" "lim-hmi-1" {
  use    = [template.managed]
  site   = site.limassol
  zone   = zone.limassol-process
  vendor = "Siemens"
  model  = "IPC477E"

  interface "primary" {
    zone    = zone.limassol-process
    address = "10.50.4.21/24"
  }

  firmware {
    version        = "9.1"
    end_of_support = "2028-10-31"
  }

  none = ["listener"]
}

asset "ids_sensor" "lim-ids-1" {
  use    = [template.managed, template.secure-shell, template.clock]
  site   = site.limassol
  zone   = zone.management
  vendor = "Nozomi"
  model  = "NS1"

  interface "primary" {
    zone    = zone.management
    address = "10.50.9.40/24"
  }

  firmware {
    version        = "24.4"
    end_of_support = "2028-12-31"
  }
}
