# The second control centre.

asset "router" "ach-rt-1" {
  use    = [template.managed, template.secure-shell, template.clock, template.polled]
  site   = site.acheloos
  zone   = zone.management
  vendor = "Cisco"
  model  = "ISR 1121"

  interface "primary" {
    zone    = zone.management
    address = "10.11.9.1/24"
  }

  firmware {
    version        = "17.12.4"
    end_of_support = "2029-08-31"
  }
}

asset "switch" "ach-core-1" {
  use    = [template.managed, template.secure-shell, template.clock, template.polled, template.access-ports]
  site   = site.acheloos
  zone   = zone.management
  vendor = "Arista"
  model  = "7050X3"

  interface "primary" {
    zone    = zone.management
    address = "10.11.9.3/24"
  }

  firmware {
    version        = "4.31.5M"
    end_of_support = "2028-11-30"
  }
}

asset "switch" "ach-core-2" {
  use    = [template.managed, template.secure-shell, template.clock, template.polled, template.access-ports]
  site   = site.acheloos
  zone   = zone.management
  vendor = "Cisco"
  model  = "Catalyst 9500"

  interface "primary" {
    zone    = zone.management
    address = "10.11.9.4/24"
  }

  firmware {
    version        = "17.9.6"
    end_of_support = "2029-07-31"
  }
}

asset "firewall" "ach-fw-1" {
  use    = [template.managed, template.secure-shell, template.clock, template.polled, template.border-firewall]
  site   = site.acheloos
  zone   = zone.management
  vendor = "Fortinet"
  model  = "FortiGate 201F"

  interface "primary" {
    zone    = zone.management
    address = "10.11.9.5/24"
  }

  firmware {
    version        = "7.2.10"
    end_of_support = "2029-09-30"
  }
}

asset "server" "ach-ems-1" {
  use    = [template.managed, template.secure-shell, template.clock]
  site   = site.acheloos
  zone   = zone.control-room
  vendor = "Dell"
  model  = "PowerEdge R760"
  criticality = "critical"

  interface "primary" {
    zone    = zone.control-room
    address = "10.11.3.10/24"
  }

  firmware {
    version        = "ems 5.1"
    end_of_support = "2030-06-30"
  }

  listener "telecontrol" {
    service      = "opc_ua"
    protected_by = "opc_ua_security"
  }
}

asset "hmi" "ach-hmi-1" {
  use    = [template.managed]
  site   = site.acheloos
  zone   = zone.control-room
  vendor = "Siemens"
  model  = "IPC477E"

  interface "primary" {
    zone    = zone.control-room
    address = "10.11.3.21/24"
  }

  firmware {
    version        = "9.0"
    end_of_support = "2028-10-31"
  }

  none = ["listener"]
}

asset "jump_host" "ach-jump-1" {
  use    = [template.managed, template.secure-shell, template.clock, template.jump]
  site   = site.acheloos
  zone   = zone.management
  vendor = "Dell"
  model  = "PowerEdge R260"

  interface "primary" {
    zone    = zone.management
    address = "10.11.9.10/24"
  }

  firmware {
    version        = "debian 12.6"
    end_of_support = "2028-06-30"
  }
}

asset "log_collector" "ach-log-1" {
  use    = [template.managed, template.secure-shell, template.clock]
  site   = site.acheloos
  zone   = zone.management
  vendor = "Dell"
  model  = "PowerEdge R760"

  interface "primary" {
    zone    = zone.management
    address = "10.11.9.17/24"
  }

  firmware {
    version        = "debian 12.6"
    end_of_support = "2028-06-30"
  }
}

asset "time_server" "ach-ntp-1" {
  use    = [template.managed, template.secure-shell, template.reference-clock]
  site   = site.acheloos
  zone   = zone.management
  vendor = "Safran"
  model  = "SecureSync 2400"

  interface "primary" {
    zone    = zone.management
    address = "10.11.9.18/24"
  }

  firmware {
    version        = "1.7.1"
    end_of_support = "2030-12-31"
  }
}

asset "ids_sensor" "ach-ids-1" {
  use    = [template.managed, template.secure-shell, template.clock]
  site   = site.acheloos
  zone   = zone.management
  vendor = "Nozomi"
  model  = "NSG-HS"

  interface "primary" {
    zone    = zone.management
    address = "10.11.9.40/24"
  }

  firmware {
    version        = "24.3"
    end_of_support = "2028-12-31"
  }
}
