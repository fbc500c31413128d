package importer

import "github.com/netgrade/netgrade/inventory/importer/statement"

func iosServiceRows() []row {
	legacy := func(name string) func(*device, statement.Found) {
		return func(d *device, f statement.Found) {
			list := d.words["legacy services"]
			d.words["legacy services"] = words{all: append(list.all, name), lines: append(list.lines, f.Line)}
		}
	}
	return []row{
		{"ip ssh version <version>", func(d *device, f statement.Found) {
			if v := f.Words["version"]; v == "1" || v == "2" {
				d.decide("ssh.versions", texts([]string{v}), "", f.Line)
			}
		}},
		{"ip ssh server algorithm kex <rest...>", lists("ssh key exchange", "")},
		{"ip ssh server algorithm encryption <rest...>", lists("ssh ciphers", "")},
		{"ip ssh server algorithm mac <rest...>", lists("ssh macs", "")},
		{"ip ssh server algorithm hostkey <rest...>", lists("ssh host keys", "")},
		{"ip ssh server algorithm authentication <rest...>", sshMethods},
		{"ip ssh **", nil},

		{"snmp-server community <name> [view <view>] ro|RO [ipv6 <list6>] [<list>]", addCommunity(false)},
		{"snmp-server community <name> [view <view>] rw|RW [ipv6 <list6>] [<list>]", addCommunity(true)},
		{"snmp-server community <name> [view <view>] [<list>]", addCommunity(false)},
		{"snmp-server group <name> v3 <level> <rest...>", iosGroup},
		{"snmp-server user <name> <group> v3 <rest...>", readUser},
		{"snmp-server **", flag(flagSNMP)},
		{"no snmp-server", nil},

		{"ntp server|peer [vrf <vrf>] <host> <rest...>", timeServer("ntp")},
		{"ntp authentication-key <id> <algorithm> <rest...>", timeKeyRow},
		{"ntp authenticate", flag(flagTimeChecked)},
		{"ntp broadcast|multicast **", flag(flagTimeOther)},
		{"sntp server <host> <rest...>", timeServer("ntp")},
		{"ptp **", flag(flagTimeOther)},
		{"ntp **", nil},

		{"logging host [ipv6] <host> [vrf <vrf>] [transport <transport>] <rest...>", syslogHost},
		{"logging <host>", iosLogging},
		{"logging **", nil},

		{"ftp-server enable", legacy("ftp")},
		{"tftp-server <rest...>", legacy("tftp")},
		{"ip rcmd rsh-enable|rcp-enable", legacy("rsh")},
		{"ip finger <rest...>", legacy("finger")},
		{"service finger", legacy("finger")},
		{"service tcp-small-servers <rest...>", legacy("tcp_small_servers")},
		{"service udp-small-servers <rest...>", legacy("udp_small_servers")},
		{"ip bootp server", legacy("bootp_server")},
		{"no ip bootp server", flag("no bootp server")},
		{"vstack", legacy("smart_install")},
		{"no vstack", flag("no smart install")},
	}
}

// ciscoPortRows are the rows of interfaces in the words of Cisco, which Arista shares.
func ciscoPortRows() []row {
	set := func(change func(*port)) func(*device, statement.Found) {
		return onPort(func(p *port, _ statement.Found) { change(p) })
	}
	return []row{
		{"interface <port>", onPort(func(*port, statement.Found) {})},
		{"interface <port> / ip address <address> <mask> [secondary]", onPort(addressAndMask)},
		{"interface <port> / ip address dhcp|negotiated <rest...>", set(func(p *port) { p.routed = true })},
		{"interface <port> / ip unnumbered <rest...>", set(func(p *port) { p.routed = true })},
		{"interface <port> / no ip address", set(func(p *port) { p.routed = true })},
		{"interface <port> / ipv6 address <address> [anycast]", onPort(addressWithLength)},
		{"interface <port> / ipv6 enable|address <rest...>", set(func(p *port) { p.ipv6 = true })},
		{"interface <port> / ip|ipv6 verify unicast source reachable-via rx <rest...>", set(func(p *port) { p.validation = "urpf_strict" })},
		{"interface <port> / ip|ipv6 verify unicast source reachable-via any <rest...>", set(func(p *port) { p.validation = "urpf_loose" })},
		{"interface <port> / ip verify unicast reverse-path <rest...>", set(func(p *port) { p.validation = "urpf_strict" })},
		{"interface <port> / ip access-group <list> in", set(func(p *port) { p.filtered = true })},
		{"interface <port> / shutdown", set(func(p *port) { p.shutdown = true })},

		{"interface <port> / no switchport", set(func(p *port) { p.routed = true })},
		{"interface <port> / switchport mode <mode> <rest...>", onPort(switchMode)},
		{"interface <port> / switchport access vlan <vlan>", onPort(func(p *port, f statement.Found) { p.switched, p.vlan = true, f.Words["vlan"] })},
		{"interface <port> / switchport trunk native vlan tag", set(func(p *port) { p.tagged = true })},
		{"interface <port> / switchport trunk native vlan <vlan>", onPort(func(p *port, f statement.Found) { p.switched, p.native = true, vlanNumber(f.Words["vlan"]) })},
		{"interface <port> / switchport trunk allowed vlan <rest...>", onPort(allowedVLANs)},
		{"interface <port> / switchport nonegotiate", set(func(p *port) { p.silent = true })},
		{"interface <port> / switchport port-security <rest...>", set(func(p *port) { p.switched, p.security = true, true })},
		{"interface <port> / switchport <rest...>", set(func(p *port) { p.switched = true })},
		{"interface <port> / channel-group <rest...>", set(func(p *port) { p.member = true })},
		{"interface <port> / spanning-tree portfast disable", nil},
		{"interface <port> / spanning-tree portfast <rest...>", set(func(p *port) { p.edge = true })},
		{"interface <port> / spanning-tree bpduguard enable", set(func(p *port) { p.bpduGuard = true })},
		{"interface <port> / spanning-tree bpduguard disable", set(func(p *port) { p.noBPDUGuard = true })},
		{"interface <port> / storm-control broadcast <rest...>", set(func(p *port) { p.stormControl = true })},
		{"interface <port> / dot1x|authentication port-control auto", set(func(p *port) { p.dot1x = true })},
		{"interface <port> / mab <rest...>", set(func(p *port) { p.mab = true })},
		{"interface <port> / ipv6 nd raguard <rest...>", set(func(p *port) { p.raGuard = true })},
		{"interface <port> / ipv6 dhcp guard <rest...>", set(func(p *port) { p.dhcpv6Guard = true })},
		{"interface <port> / source template <rest...>", set(func(p *port) { p.indirect = true })},
		{"interface <port> / tunnel protection **", flag(flagIPsec)},
		{"interface <port> / description|no|duplex|speed|negotiation|media-type|mtu|bandwidth|delay|encapsulation|keepalive|carrier-delay|load-interval **", nil},
		{"interface <port> / cdp|lldp|clock|power|udld|mdix|priority-queue|logging|hold-queue|fair-queue|lacp|auto|queue-set|spanning-tree|storm-control **", nil},
		{"interface <port> / bfd|vlan-id|l2protocol-tunnel|flowcontrol|switchport **", nil},

		{"ip dhcp snooping", flag("dhcp snooping")},
		{"ip dhcp snooping vlan <rest...>", coverVLANs("dhcp snooping")},
		{"ip arp inspection vlan <rest...>", coverVLANs("arp inspection")},
		{"spanning-tree portfast [edge] bpduguard default", flag("bpdu guard default")},
		{"spanning-tree portfast [edge] default", flag("edge default")},
		{"vlan dot1q tag native", flag(flagTagNative)},
		{"vlan configuration <rest...>", nil},
		{"vlan configuration <vlans> / ipv6 nd|dhcp **", flag("vlan guard")},
	}
}

// aside makes rows of statements that are known to decide nothing that is imported.
func aside(patterns ...string) []row {
	rows := make([]row, len(patterns))
	for n, pattern := range patterns {
		rows[n] = row{pattern, nil}
	}
	return rows
}

// iosAside are the ones of Cisco IOS.
func iosAside() []row {
	return aside(
		"Building configuration...", "Current configuration **",
		"interface <port> / ip|ipv6 nat|mtu|tcp|virtual-reassembly|flow|policy|ospf|pim|igmp|router|rip|eigrp|proxy-arp|redirects|unreachables|helper-address **",
		"interface <port> / ip|ipv6 access-group|route-cache|load-sharing|nhrp|vrf|nd|dhcp|directed-broadcast|accounting|summary-address|hello-interval **",
		"interface <port> / ip|ipv6 hold-time|bandwidth-percent|split-horizon|arp|traffic-filter|verify|mfib|ssh **",
		"interface <port> / standby|vrrp|glbp|tunnel|isis|mpls|vrf|mls|snmp|crypto|service-policy|service|xconnect|bridge-group|ppp|dialer|pppoe **",
		"interface <port> / macsec|mka|cts|access-session|authentication|dot1x|zone-member|ntp|device-tracking|platform|ospfv3|pppoe-client **",
		"interface <port> / mop **",
		"vlan **", "spanning-tree **", "router **", "route-map **", "address-family **", "exit-address-family", "vrf **", "ip vrf **",
		"ip route|prefix-list|community-list|as-path|bgp-community|cef|forward-protocol|domain|domain-name|domain-lookup|name-server **",
		"ip host|tcp|icmp|classless|subnet-zero|routing|multicast-routing|nat|sla|flow **",
		"ip dhcp|arp|vrf|pim|igmp|source-route|options|local|tftp|ftp|http|extcommunity-list|explicit-path|rsvp|default-gateway **",
		"no ip route|cef|domain|domain-lookup|icmp|classless|routing|source-route|gratuitous-arp|identd|forward-protocol|http|dhcp|bootp|finger **",
		"ipv6 unicast-routing|route|cef|prefix-list|router|nd|multicast-routing|dhcp|general-prefix **", "no ipv6 cef|source-route **",
		"service timestamps|password-encryption|tcp-keepalives-in|tcp-keepalives-out|sequence-numbers|compress-config|call-home|pad **",
		"service config|internal|linenumber|counters|unsupported-transceiver **",
		"no service pad|tcp-small-servers|udp-small-servers|finger|config|dhcp|timestamps|password-encryption|password-recovery|call-home **",
		"boot-start-marker", "boot-end-marker", "boot **", "platform **", "no platform **", "license **", "diagnostic **", "redundancy **", "multilink **",
		"subscriber **",
		"call-home **", "clock **", "memory **", "memory-size **", "mmi **", "no mmi **", "card **", "controller **", "virtual-service **", "mpls **",
		"key chain **", "crypto **", "class-map **", "policy-map **",
		"cdp **", "no cdp **", "lldp **", "no lldp **", "banner **", "alias **", "macro **", "archive **", "event **", "scheduler **", "exception **", "parser **",
		"track **", "bridge **", "login **", "logging **", "no logging **",
		"errdisable **", "system **", "switch **", "power **", "port-channel **", "mac **", "vtp **", "udld **", "lacp **", "no vstack", "l2vpn **",
		"bfd-template **", "bfd **", "object-group **", "time-range **", "zone **", "zone-pair **",
		"access-session **", "dot1x **", "authentication **", "template **", "device-tracking **", "fhrp **", "transceiver **", "hw-module **", "control-plane",
		"security **", "netconf-yang **", "netconf **", "restconf **", "telemetry **", "process **", "privilege **", "cts **", "appqoe **", "software **",
	)
}
