package importer

import (
	"cmp"
	"slices"
	"strings"

	"github.com/netgrade/netgrade/inventory/importer/statement"
)

// eos is Arista EOS. Where its words are those of Cisco the rows are shared.
func eos() *system {
	ports := layer2Defaults{mode: "access", vlan: "1", everyPort: true, note: "EOS has no protocol that negotiates trunking", nativeNote: "VLAN 1"}
	return &system{
		name:  "Arista EOS",
		maker: "Arista",
		marks: []string{
			`! device: .*EOS-`, `transceiver qsfp default-mode`, `service routing protocols model`, `management (?:api|ssh|telnet|console|security)\b`,
			`(?:no )?aaa root`, `vlan internal order`, `daemon TerminAttr`, `mlag configuration`, `vrf instance `,
			`spanning-tree mode mstp`, `   switchport `, `   no switchport`, `interface Ethernet\d+\r?$`,
			`interface Management\d`,
		},
		rows: slices.Concat(eosManagementRows(), eosServiceRows(), accessRows(), eosPortRows(), ciscoPortRows(), eosAside()),
		conclude: []func(*device){
			routedByDefault, judgeKind(ports), concludeServices, concludeNetworks, concludeTimeout(unknownTimeout, ""),
			concludeMethod("logins are checked against the local users"), concludeAccounts(eosAdministrator), concludeFactoryAdmin, concludeStorage,
			restrictAgent, concludeSNMP, concludeTime, concludeSwitching(ports), concludeSSHLists,
		},
		defaults: []documented{
			{"management.telnet", "false", []string{"telnet"}, "only SSH lets anybody in until more is configured"},
			{"management.http", "false", []string{"api", "http server"}, "the command API does not run until it is switched on"},
			{"ssh.enabled", "true", []string{"ssh", "ssh off"}, "SSH runs until it is shut down"},
			{"snmp.enabled", "false", []string{flagSNMP}, "no agent runs until one is configured"},
		},
	}
}

func eosManagementRows() []row {
	at := func(name string, change func(*door, statement.Found)) func(*device, statement.Found) {
		return func(d *device, f statement.Found) {
			if vrf := f.Words["vrf"]; vrf != "" {
				change(d.door(name+inVRF+vrf, f.Line), f)
				return
			}
			change(d.door(name, f.Line), f)
		}
	}
	note := func(*door, statement.Found) {}
	open := func(o *door, _ statement.Found) { o.state = on }
	shut := func(o *door, _ statement.Found) { o.state = off }
	filter := func(o *door, f statement.Found) { o.list = f.Words["list"] }
	filterIPv6 := func(o *door, f statement.Found) { o.listIPv6 = f.Words["list"] }
	idle := func(o *door, f statement.Found) {
		o.timeout = minutesAndSeconds(f.Rest)
		o.local = o.name == "console"
	}
	rows := []row{
		{"hostname <name>", hostname},
		{"! device: <name> <model> <version> <rest...>", eosDevice},
		{"! <rest...>", nil},
		{"end", flag(flagEnd)},
		{"management console", nil},
		{"management console / idle-timeout <rest...>", at("console", idle)},
		{"management api http-commands|http-server / protocol http localhost|unix-socket <rest...>", nil},
		{"management api http-commands / protocol http <rest...>", flag("api http")},
		{"management api http-commands / no protocol http", nil},
		{"management http-server **", flag("http server")},
	}
	for _, service := range []struct{ path, name string }{
		{"management ssh", "ssh"}, {"management telnet", "telnet"}, {"management api http-commands", "api"},
	} {
		rows = append(rows,
			row{service.path, at(service.name, note)},
			row{service.path + " / shutdown", at(service.name, shut)},
			row{service.path + " / no shutdown", at(service.name, open)},
			row{service.path + " / idle-timeout <rest...>", at(service.name, idle)},
			row{service.path + " / ip access-group <list> [vrf <vrf>] in", at(service.name, filter)},
			row{service.path + " / ipv6 access-group <list> [vrf <vrf>] in", at(service.name, filterIPv6)},
			row{service.path + " / vrf <vrf>", at(service.name, note)},
			row{service.path + " / vrf <vrf> / shutdown", at(service.name, shut)},
			row{service.path + " / vrf <vrf> / no shutdown", at(service.name, open)},
			row{service.path + " / vrf <vrf> / ip access-group <list> [in]", at(service.name, filter)},
			row{service.path + " / vrf <vrf> / ipv6 access-group <list> [in]", at(service.name, filterIPv6)},
		)
	}
	return append(rows,
		row{"system control-plane / ip access-group <rest...>", flag(flagControlPlane)},
		row{"system control-plane / ipv6 access-group <rest...>", flag(flagControlPlane)},
		row{"management ssh / cipher <rest...>", lists("ssh ciphers", "")},
		row{"management ssh / key-exchange <rest...>", lists("ssh key exchange", "")},
		row{"management ssh / mac <rest...>", lists("ssh macs", "")},
		row{"management ssh / hostkey server <rest...>", eosHostKeys},
		row{"management ssh / authentication mode|protocol <rest...>", sshMethods},
		row{"management api http-commands / protocol|no|default|cors|session|qos|log-level **", nil},
		row{"management ssh / hostkey|client-alive|login|connection|server-port|log-level|known-hosts|fips|dscp|no|authentication **", nil},
	)
}

func eosServiceRows() []row {
	return []row{
		{"no aaa root", decides("ssh.root_login", quote("no"))},
		{"aaa root secret <rest...>", func(d *device, f statement.Found) {
			d.account("root", f.Line).role = "network-admin"
			d.keep(iosStorage("secret", f.Rest), f.Line)
		}},
		{"username <name> ssh-key|sshkey|shell|ssh **", nil},
		{"username <name> <rest...>", iosUser},
		{"enable password|secret <rest...>", iosEnable},
		{"no enable password|secret", nil},
		{"aaa authentication login <list> <rest...>", loginList},
		{"aaa group server <protocol> <name>", serverGroup},
		{"aaa group server <protocol> <name> / **", nil},
		{"tacacs-server host <name> <rest...>", func(d *device, f statement.Found) { d.server("tacacs_plus", f.Words["name"], f.Line, false) }},
		{"radius-server host <name> <rest...>", func(d *device, f statement.Found) {
			d.server("radius", f.Words["name"], f.Line, slices.Contains(f.Rest, "tls"))
		}},
		{"tacacs-server|radius-server|aaa **", nil},
		{"no aaa **", nil},
		{"ip security **", flag(flagIPsec)},

		{"snmp-server community <name> [view <view>] ro [ipv6 <list6>] [<list>]", addCommunity(false)},
		{"snmp-server community <name> [view <view>] rw [ipv6 <list6>] [<list>]", addCommunity(true)},
		{"snmp-server community <name> [view <view>] [<list>]", addCommunity(false)},
		{"snmp-server ipv4 access-list <list> <rest...>", lists("agent list", "list")},
		{"snmp-server ipv6 access-list <list> <rest...>", lists("agent list IPv6", "list")},
		{"snmp-server group <name> v3 <level> <rest...>", iosGroup},
		{"snmp-server user <name> <group> v3 <rest...>", readUser},
		{"snmp-server vrf|local-interface|engineID **", nil},
		{"snmp-server **", flag(flagSNMP)},
		{"no snmp-server **", nil},

		{"ntp server [vrf <vrf>] <host> <rest...>", timeServer("ntp")},
		{"ntp authentication-key <id> <algorithm> <rest...>", timeKeyRow},
		{"ntp authenticate <rest...>", flag(flagTimeChecked)},
		{"ntp local-interface|trusted-key|serve|qos|force **", nil},
		{"ptp **", flag(flagTimeOther)},
		{"logging [vrf <vrf>] host <host> <rest...>", syslogHost},
		{"logging **", nil},
	}
}

// eosPortRows are the rows of interfaces whose words are not those of Cisco.
func eosPortRows() []row {
	return []row{
		{"interface <port> / ip address [virtual] <address> [secondary]", onPort(addressWithLength)},
		{"interface <port> / ipv6 address [virtual] <address> [secondary]", onPort(addressWithLength)},
		{"interface <port> / spanning-tree portfast network|auto", nil},
		{"interface <port> / dot1x mac based authentication <rest...>", onPort(func(p *port, _ statement.Found) { p.mab = true })},
		{"spanning-tree edge-port bpduguard default", flag("bpdu guard default")},
		{"switchport default mode routed", flag("routed by default")},
		{"interface defaults **", nil},
	}
}

// eosAside are statements that are known to decide nothing that is imported.
func eosAside() []row {
	return aside(
		"interface <port> / mlag|vxlan|vrf|autostate|isis|pim|igmp|bfd|ptp|sflow|traffic-loopback|profile|l2-protocol|qos|priority-flow-control **",
		"interface <port> / evpn|lacp|link-debounce|error-correction|phone|multicast **",
		"transceiver|service|dns|spanning-tree|vlan|vrf|route-map|router|mlag|daemon|bfd|queue-monitor|hardware|platform **",
		"peer-filter|monitor|sflow|alias|agent|clock|errdisable|lldp|lacp|load-interval|event-handler|event-monitor|mac|maintenance **",
		"traffic-policies|policy-map|class-map|qos|tcam|tap|email|prompt|terminal|patch|port-channel|redundancy|environment **",
		"boot|banner|mpls|segment-routing|link|logging|dhcp|monitor|dynamic **",
		"no spanning-tree|lldp|vlan|service|ip|ipv6|router|logging|schedule|dhcp|errdisable|hardware|username|enable **",
		"ip routing|route|prefix-list|name-server|domain-name|domain|host|virtual-router|community-list|extcommunity-list|as-path **",
		"ip icmp|igmp|pim|multicast-routing|radius|tacacs|load-sharing|hardware|dhcp|arp|nat|ssh|http|ftp|tftp|address|mfib **", "ip large-community-list **",
		"ipv6 unicast-routing|route|prefix-list|hardware|nd|router **",
		"management api gnmi|netconf|restconf|models|gribi|external-services|eos-sdk-rpc **", "management security|cvx|defaults|accounts|client|archive|cli **",
		"system l1 **", "system control-plane", "system **", "schedule **", "config **", "cvx **",
	)
}

// unknownTimeout stands for a default that no source at hand documents.
const unknownTimeout = -1

// eosDevice reads the comment that EOS puts at the head: ! device: name (model, EOS-version).
func eosDevice(d *device, f statement.Found) {
	if text := strings.Trim(f.Words["model"], "(,"); versionlike(text) {
		d.decide("model", quote(text), "", f.Line)
	}
	text, isEOS := strings.CutPrefix(strings.Trim(f.Words["version"], "),"), "EOS-")
	text, _, _ = strings.Cut(text, "-") // What follows is the number of the build.
	if text = versionOf(text); isEOS && text != "" {
		d.decide("firmware.version", quote(text), "", f.Line)
	}
}

// eosHostKeys keeps the host-key algorithms. RSA is left out with all others, because the word doesn't say which hash signs.
func eosHostKeys(d *device, f statement.Found) {
	names := map[string]string{"ed25519": "ssh-ed25519", "ecdsa-nistp256": "ecdsa-sha2-nistp256", "ecdsa-nistp521": "ecdsa-sha2-nistp521", "dsa": "ssh-dss"}
	registered := []string{}
	for _, word := range f.Rest {
		if names[word] == "" {
			return
		}
		registered = append(registered, names[word])
	}
	d.words["ssh host keys"] = words{all: registered, lines: []int{f.Line}}
}

// routedByDefault takes ports without a word about switching for routed ones, where the configuration says so.
func routedByDefault(d *device) {
	if !d.has("routed by default") {
		return
	}
	for _, p := range d.ports.all {
		p.routed = p.routed || !p.switched
	}
}

// concludeServices decides the management services, each of which may run in several VRFs.
func concludeServices(d *device) {
	running := map[string][]int{}
	stopped := map[string][]int{}
	for _, o := range d.remote() {
		name, _, isVRF := strings.Cut(o.name, inVRF)
		if o.state == unstated && !isVRF && name == "ssh" && d.complete {
			o.state = on // It runs by default, and its section says nothing against it.
		}
		switch o.state {
		case on:
			running[name] = append(running[name], o.line)
		default:
			o.state = off
			stopped[name] = append(stopped[name], o.line)
		}
	}
	if lines := running["telnet"]; len(lines) > 0 {
		d.decide("management.telnet", "true", "", lines...)
	} else if lines := stopped["telnet"]; len(lines) > 0 {
		d.decide("management.telnet", "false", "", lines...)
	}
	if lines := running["ssh"]; len(lines) > 0 {
		d.decide("ssh.enabled", "true", "", lines...)
	} else if lines := stopped["ssh"]; len(lines) > 0 {
		d.decide("ssh.enabled", "false", "", lines...)
	} else if d.complete {
		d.door("ssh", 0).state = on
	}
	switch lines := running["api"]; {
	case len(lines) > 0 && d.has("api http"):
		d.decide("management.http", "true", "the command API answers HTTP", append(lines, d.flags["api http"])...)
	case len(lines) > 0:
		d.decide("management.http", "false", "the command API answers HTTPS only, "+d.documented("HTTP is off"), lines...)
	case len(stopped["api"]) > 0 && !d.has("http server"):
		d.decide("management.http", "false", "", stopped["api"]...)
	}
	d.remark("management", "legacy_services is not declared: the configuration does not show which further services of the operating system run.")
}

// eosAdministrator reports whether a user has the role of administrators, or their level without any role.
func eosAdministrator(_ *device, a *account) bool {
	return a.role == "network-admin" || a.role == "" && a.privilege == 15
}

// concludeFactoryAdmin decides whether the account with which EOS is delivered still has no password.
func concludeFactoryAdmin(d *device) {
	for _, a := range d.accounts.all {
		if a.name != "admin" {
			continue
		}
		if a.open {
			d.decide("authentication.default_credentials_changed", "false", "admin without a password is how EOS is delivered", a.line)
		} else {
			d.decide("authentication.default_credentials_changed", "true", "EOS is delivered with admin without a password; here it has one", a.line)
		}
	}
}

// restrictAgent puts the access list of the whole agent on the communities and groups that have none of their own.
func restrictAgent(d *device) {
	first := func(name string) string { return strings.Join(d.words[name].all[:min(len(d.words[name].all), 1)], "") }
	for _, c := range d.communities.all {
		c.list = cmp.Or(c.list, first("agent list"))
		c.listIPv6 = cmp.Or(c.listIPv6, first("agent list IPv6"))
	}
	for name, group := range d.groups {
		group.list, group.listIPv6 = cmp.Or(group.list, first("agent list")), cmp.Or(group.listIPv6, first("agent list IPv6"))
		d.groups[name] = group
	}
}
