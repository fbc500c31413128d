# What every router has in common (routes packets between networks). An asset takes it with use = [template.router];
# what an asset says itself wins. Silence about all of this costs each asset 304 points.
#
# A comment like "#ssh {" is a setting: write what is true and take the first # of its line away, and that of the first
# and last line of its block. A comment like "# this" explains.
#
# The points beside a setting are what silence about it costs; they overlap, so those of one block don't add up.
# "Elsewhere" means that others pay, for whom somebody looks here. "netgrade vocabulary router" explains the kind,
# "netgrade vocabulary asset.ssh" one block.
template "router" {
  #zone        = zone.management # 100 points. Zone.
  #criticality = "high"          # 52 points, 40 elsewhere. Criticality. Words: low < medium < high < critical.
  #status      = "active"        # Life-cycle state. Words: active, standby, planned, retired. Left out: active.

  # management: Management plane. 112 points.
  #management {
  #  telnet          = false                 # 100 points. A Telnet server runs.
  #  jump_hosts      = [asset.site-1-router] # 40 points. Jump hosts that are the only way in; [] = direct access.
  #  legacy_services = []                    # 12 points. Other cleartext or unneeded services that run. Words: ftp,
  #                                          #   tftp, rlogin, rsh, rexec, finger, smart_install, upnp, bootp_server,
  #                                          #   tcp_small_servers, udp_small_servers, x11.
  #}

  # ssh: SSH server; algorithm names as registered by IANA or with their @domain. 92 points.
  #ssh {
  #  enabled    = true # 92 points. An SSH server runs. Left out: true.
  #  # 40 points. Enabled ciphers; never empty while the server runs.
  #  ciphers    = ["chacha20-poly1305@openssh.com", "aes256-gcm@openssh.com"]
  #  root_login = "no" # 12 points. Direct login of the superuser. Words: yes, no, prohibit-password,
  #                    #   forced-commands-only.
  #  # host_key: A host key. 12 points. As many as there are, each with a name of its own.
  #  host_key "rsa" {
  #    bits = 3072 # 12 points. Modulus, for RSA.
  #  }
  #}

  # time: Clock synchronisation. 12 points.
  #time {
  #  enabled = true # 12 points. The clock is synchronised. Left out: true.
  #  # source: A source of time. 12 points. As many as there are, each with a name of its own.
  #  source "ntp-1" {
  #    type           = "nts" # Kind of source. Words: ntp, nts, ptp, gnss, radio_clock, local_atomic.
  #    authentication = "nts" # Message authentication. Words: none, md5, sha1, aes-128-cmac, nts.
  #    # Who runs the reference.
  #    operator       = "national metrology institute"
  #    satellite      = false # For ntp, nts and ptp: the reference takes its time from satellites only. Known for the
  #                           #   others: gnss true, radio_clock and local_atomic false.
  #  }
  #}

  # What follows is for those that have it; silence says that there is none.

  # switching: Layer 2 protection. 12 points.
  #switching {
  #  native_vlan = 0 # 12 points. Untagged VLAN of trunks; 0 = all frames tagged.
  #}

  # firewall: Packet-filter policy. 100 points elsewhere.
  #firewall {
  #  default_inbound = "deny" # 100 points elsewhere. Verdict when no rule matches, towards protected zones. Words:
  #                           #   deny, allow.
  #}
}
