# The sites: places with infrastructure. Rename them to what people call them. What the first shows can be said of each.
# inventory.hcl says how to read the comments.
site "site-1" {
  country = "GR" # Country.
  #role = "control_centre" # Role. Words: control_centre, data_centre, exchange, landing_station, substation,
  #                        #   base_station, office, field.

  # power: Power supply. 40 points.
  #power {
  #  ups               = "30m" # 40 points. Battery autonomy at present load.
  #  generator_present = true  # 12 points. There is a generator on site.
  #}
}

site "site-2" {
  country = "GR"
}
