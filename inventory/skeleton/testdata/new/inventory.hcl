# The inventory, and the operator that declares it.
#
# A comment like "#ssh {" is a setting: write what is true and take the first # of its line away, and that of the first
# and last line of its block. A comment like "# this" explains.
#
# The points beside a setting are what silence about it costs; they overlap, so those of one block don't add up.
# "Elsewhere" means that others pay, for whom somebody looks here. "netgrade vocabulary operator" explains the block,
# "netgrade vocabulary operator.soc" what is in it.
inventory {
  version = 1 # Version of this vocabulary; 1.
  #stated = "2026-11-20" # Day whose state the inventory describes; the reference day of readings. Left out: none.
}

operator "hellas-water" {
  country = "GR"             # Member State of main establishment (decides jurisdiction).
  sector  = "drinking_water" # Sector of NIS2 Annex I or II.
  entity  = "important"      # Class of entity under NIS2; none = neither.
  #name = "Example Grid S.A." # Legal name.

  # soc: Security monitoring. 40 points.
  #soc {
  #  hours = "24x7" # 40 points. Hours of monitoring. Words: 24x7, on_call, business.
  #  siem  = true   # 12 points. Events are correlated in one place.
  #}

  # incident_reporting: Commitments of the incident procedure. 12 points.
  #incident_reporting {
  #  early_warning = "24h"        # 12 points. Committed time from awareness to the early warning.
  #  # recipients  = [csirt.NAME] # 12 points. Teams or authorities that the procedure notifies. Declare a csirt
  #                               #   first.
  #}

  # csirt: A computer security incident response team (CERT) that answers for the operator, or that it notifies. 12
  # points. As many as there are, each with a name of its own.
  #csirt "national" {
  #  country      = "GR"          # 12 points. Country of the team; for role national, the Member State that
  #                               #   designated it.
  #  constituency = [site.site-1] # 3 points. Sites it answers for, when not all.
  #}
}
