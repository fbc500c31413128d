# The services: what the operator delivers, and what of its own it needs for that. Rename them. inventory.hcl says how
# to read the comments.
service "service-1" {
  #essential    = true              # Essential service.
  # Assets that host it.
  #hosted_on    = [asset.site-1-router, asset.site-2-router]
  #reached_from = [zone.management] # Zones that must reach it.
  #rto          = "4h"              # 40 points. Recovery time objective.

  # dependency: Something without which the service stops, at once or after its buffer. Exactly one of service and
  # supplier. 100 points. As many as there are, each with a name of its own.
  #dependency "grid" {
  #  service    = service.service-2 # 100 points. Service of this inventory that it needs.
  #  # supplier = supplier.NAME     # 100 points. Outside supplier that it needs. Declare a supplier first. Instead of
  #                                 #   service.
  #  buffer     = "8h"              # 100 points. Time for which the service runs after losing it; 0s = none.
  #}

  # What follows is for those that have it; silence says that there is none.

  # cloud: Hosting at a cloud provider; its absence says that there is none. 12 points.
  # | cloud {
  # |   regions    = ["eu-north-1"] # 12 points. Regions in use.
  # |   # provider = supplier.NAME  # Required. Provider. Declare a supplier first.
  # | }
}

# Something that the first one needs, such as a service for time, names or telecommunication.
service "service-2" {}
