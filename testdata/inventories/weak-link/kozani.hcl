# The control centre.

asset "router" "koz-rt-1" {
  use    = [template.managed, template.secure-shell, template.clock, template.polled]
  site   = site.kozani
  zone   = zone.management
  vendor = "Nokia"
  model  = "7705 SAR-8"

  interface "primary" {
    zone    = zone.management
    address = "10.10.9.1/24"
  }

  firmware {
    version        = "24.4.R2"
    end_of_support = "2030-12-31"
  }
}

asset "switch" "koz-core-1" {
  use    = [template.managed, template.secure-shell, template.clock, template.polled, template.access-ports]
  site   = site.kozani
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

asset "switch" "koz-core-2" {
  use    = [template.managed, template.secure-shell, template.clock, template.polled, template.access-ports]
  site   = site.kozani
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

asset "firewall" "koz-fw-1" {
  use    = [template.managed, template.secure-shell, template.clock, template.polled, template.border-firewall]
  site   = site.kozani
  zone   = zone.management
  vendor = "Fortinet"
  model  = "FortiGate 201F"

  interface "primary" {
    zone    = zone.management
    address = "10.10.9.5/24"
  }

  firmware {
    version        = "7.4.6"
    end_of_support = "2029-09-30"
  }
}

asset "server" "koz-ems-1" {
  use    = [template.managed, template.secure-shell, template.clock]
  site   = site.kozani
  zone   = zone.control-room
  vendor = "Dell"
  model  = "PowerEdge R760"
  criticality = "critical"

  interface "primary" {
    zone    = zone.control-room
    address = "10.10.3.10/24"
  }

  firmware {
    version        = "ems 5.2"
    end_of_support = "2030-06-30"
  }

  listener "telecontrol" {
    service      = "opc_ua"
    protected_by = "opc_ua_security"
  }
}

asset "hmi" "koz-hmi-1" {
  use    = [template.managed]
  site   = site.kozani
  zone   = zone.control-room
  vendor = "Siemens"
  model  = "IPC477E"

  interface "primary" {
    zone    = zone.control-room
    address = "10.10.3.21/24"
  }

  firmware {
    version        = "9.1"
    end_of_support = "2028-10-31"
  }

  none = ["listener"]
}

asset "jump_host" "koz-jump-1" {
  use    = [template.managed, template.secure-shell, template.clock, template.jump]
  site   = site.kozani
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

asset "log_collector" "koz-log-1" {
  use    = [template.managed, template.secure-shell, template.clock]
  site   = site.kozani
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

asset "time_server" "koz-ntp-1" {
  use    = [template.managed, template.secure-shell, template.reference-clock]
  site   = site.kozani
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

asset "ids_sensor" "koz-ids-1" {
  use    = [template.managed, template.secure-shell, template.clock]
  site   = site.kozani
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
