# The security zones: parts of the network that are protected alike. Keep those that there are. The zone internet always
# exists and is not declared. What the first shows can be said of each. inventory.hcl says how to read the comments.
zone "management" {
  trust = "management" # Function of the zone.
  # 24 points elsewhere. IPv4 and IPv6 prefixes of the zone.
  #networks = ["192.0.2.0/24", "2001:db8:10::/64"]
}

zone "office" {
  trust = "corporate"
}

zone "control" {
  trust = "ot"
}

# conduit: Traffic that may pass from one zone to another. Replies belong to it. 12 points, 140 elsewhere.
#conduit "control-to-office" {
#  protocols = ["opc_ua"]   # 12 points. Application protocols allowed. Words: telnet, ftp, tftp, ssh, http, https …
#                           #   and 36 more.
#  to        = zone.office  # Required. 140 points elsewhere. Zone that receives them.
#  from      = zone.control # Required. Zone that opens the connections.
#}
# If there is no conduit at all, write none = ["conduit"] in the block inventory.
