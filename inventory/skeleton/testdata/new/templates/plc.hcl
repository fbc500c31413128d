# What every plc has in common (programmable logic controller). An asset takes it with use = [template.plc]; what an
# asset says itself wins. Silence about all of this costs each asset 100 points.
#
# A comment like "#ssh {" is a setting: write what is true and take the first # of its line away, and that of the first
# and last line of its block. A comment like "# this" explains.
#
# The points beside a setting are what silence about it costs; they overlap, so those of one block don't add up.
# "Elsewhere" means that others pay, for whom somebody looks here. "netgrade vocabulary plc" explains the kind,
# "netgrade vocabulary asset.ssh" one block.
template "plc" {
  # management: Management plane. 100 points.
  #management {
  #  telnet = false # 100 points. A Telnet server runs.
  #}
}
