# Two substations; either is enough to keep the region supplied.

asset "router" "art-rt-1" {
  use    = [template.managed, template.secure-shell, template.clock, template.polled]
  site   = site.arta
  zone   = zone.management
  vendor = "Nokia"
  model  = "7705 SAR-H"

  interface "primary" {
    zone    = zone.management
    address = "10.20.9.1/24"
  }

  firmware {
    version        = "24.4.R2"
    end_of_support = "2030-12-31"
  }
}

asset "rtu" "art-rtu-1" {
  use    = [template.managed]
  site   = site.arta
  zone   = zone.arta-process
  vendor = "Brodersen"
  model  = "RTU32M"

  interface "primary" {
    zone    = zone.arta-process
    address = "10.20.4.10/24"
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

asset "ids_sensor" "art-ids-1" {
  use    = [template.managed, template.secure-shell, template.clock]
  site   = site.arta
  zone   = zone.management
  vendor = "Nozomi"
  model  = "NS1"

  interface "primary" {
    zone    = zone.management
    address = "10.20.9.40/24"
  }

  firmware {
    version        = "24.4"
    end_of_support = "2028-12-31"
  }
}

asset "router" "ioa-rt-1" {
  use    = [template.managed, template.secure-shell, template.clock, template.polled]
  site   = site.ioannina
  zone   = zone.management
  vendor = "Cisco"
  model  = "IR1101"

  interface "primary" {
    zone    = zone.management
    address = "10.21.9.1/24"
  }

  firmware {
    version        = "17.12.4"
    end_of_support = "2030-08-31"
  }
}

asset "rtu" "ioa-rtu-1" {
  use    = [template.managed]
  site   = site.ioannina
  zone   = zone.ioannina-process
  vendor = "Hitachi Energy"
  model  = "RTU560"

  interface "primary" {
    zone    = zone.ioannina-process
    address = "10.21.4.10/24"
  }

  firmware {
    version        = "13.5"
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

asset "ids_sensor" "ioa-ids-1" {
  use    = [template.managed, template.secure-shell, template.clock]
  site   = site.ioannina
  zone   = zone.management
  vendor = "Nozomi"
  model  = "NS1"

  interface "primary" {
    zone    = zone.management
    address = "10.21.9.40/24"
  }

  firmware {
    version        = "24.3"
    end_of_support = "2028-12-31"
  }
}
