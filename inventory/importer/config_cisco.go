package importer

import (
	"slices"

	"github.com/netgrade/netgrade/inventory/importer/statement"
)

// ios is Cisco IOS and IOS-XE.
func ios() *system {
	ports := layer2Defaults{mode: "dynamic", vlan: "1", negotiates: true, note: "a switch port without a mode negotiates trunking (DTP)", nativeNote: "VLAN 1", guards: true}
	return &system{
		name:  "Cisco IOS",
		maker: "Cisco",
		marks: []string{
			`Building configuration`, `Current configuration`, `version \d+\.\d+\r?$`, `service timestamps `, `boot-start-marker`, `line (?:vty|con|aux) `,
			`ip forward-protocol`, `(?:no )?ip http server`, `ip ssh version`, `interface (?:Fast|Gigabit|TenGigabit)Ethernet`, `(?:no )?aaa new-model`, `ip classless`,
		},
		rows: slices.Concat(iosManagementRows(), iosServiceRows(), accessRows(), ciscoPortRows(), iosAside()),
		conclude: []func(*device){
			judgeKind(ports), concludeLines, concludeWeb, concludeLegacy, concludeNetworks,
			concludeTimeout(600, "a line ends after 10 minutes"),
			concludeLogin, concludeAccounts(iosAdministrator), concludeStorage, concludeDefaultAccount,
			concludeSNMP, concludeTime, concludeSwitching(ports), concludeSSHLists,
		},
		defaults: []documented{
			{"snmp.enabled", "false", []string{flagSNMP}, "the agent starts with the first snmp-server command"},
		},
	}
}

func iosManagementRows() []row {
	line := func(change func(*door, statement.Found)) func(*device, statement.Found) {
		return func(d *device, f statement.Found) { change(d.vty(f), f) }
	}
	return []row{
		{"hostname <name>", hostname},
		{"version <version>", version},
		{"license udi pid <model> sn <rest...>", model},
		{"switch <number> provision <model>", model},
		{"end", flag(flagEnd)},

		{"line <kind> <first> [<last>]", func(d *device, f statement.Found) { d.vty(f) }},
		{"line <kind> <first> [<last>] / transport input <rest...>", line(func(o *door, f statement.Found) { o.protocols = f.Rest })},
		{"line <kind> <first> [<last>] / access-class <list> in [vrf-also]", accessClass},
		{"line <kind> <first> [<last>] / ipv6 access-class <list> in", accessClassIPv6},
		{"line <kind> <first> [<last>] / exec-timeout <rest...>", line(func(o *door, f statement.Found) { o.timeout = minutesAndSeconds(f.Rest) })},
		{"line <kind> <first> [<last>] / no exec-timeout", line(func(o *door, f statement.Found) { o.timeout = 0 })},
		{"line <kind> <first> [<last>] / no exec", line(func(o *door, f statement.Found) { o.state = off })},
		{"line <kind> <first> [<last>] / login authentication <list>", line(func(o *door, f statement.Found) { o.login = f.Words["list"] })},
		{"line <kind> <first> [<last>] / login local", line(func(o *door, f statement.Found) { o.login = "local" })},
		{"line <kind> <first> [<last>] / login tacacs", line(func(o *door, f statement.Found) { o.login = "tacacs+" })},
		{"line <kind> <first> [<last>] / login", line(func(o *door, f statement.Found) { o.login = "line" })},
		{"line <kind> <first> [<last>] / no login", line(func(o *door, f statement.Found) { o.login = "none" })},
		{"line <kind> <first> [<last>] / password <rest...>", iosPassword},
		{"line <kind> <first> [<last>] / logging|privilege|stopbits|transport|no|history|escape-character|length|width|session-timeout|autocommand|location **", nil},
		{"line <kind> <first> [<last>] / rotary|speed|flowcontrol|databits|parity|exec|exec-character-bits|motd-banner|exec-banner|notify|terminal-type|modem **", nil},
		{"line <kind> <first> [<last>] / rxspeed|txspeed|session-limit|absolute-timeout|login|authorization|accounting|monitor|special-character-bits|data-character-bits **", nil},

		{"ip http server", flag("http")},
		{"no ip http server", flag("no http")},
		{"ip http secure-server", flag("https")},
		{"no ip http secure-server", flag("no https")},
		{"ip http access-class [ipv4] <list>", func(d *device, f statement.Found) { d.door(webDoor, f.Line).list = f.Words["list"] }},
		{"ip http access-class ipv6 <list>", func(d *device, f statement.Found) { d.door(webDoor, f.Line).listIPv6 = f.Words["list"] }},
		{"ip http authentication <rest...>", nil},

		{"aaa new-model", flag("aaa")},
		{"no aaa new-model", flag("no aaa")},
		{"aaa authentication login <list> <rest...>", loginList},
		{"aaa group server <protocol> <name>", serverGroup},
		{"aaa group server <protocol> <name> / **", nil},
		{"tacacs server <name>", func(d *device, f statement.Found) { d.server("tacacs_plus", f.Words["name"], f.Line, false) }},
		{"tacacs server <name> / tls **", func(d *device, f statement.Found) { d.server("tacacs_plus", f.Words["name"], f.Line, true) }},
		{"radius server <name>", func(d *device, f statement.Found) { d.server("radius", f.Words["name"], f.Line, false) }},
		{"radius server <name> / tls|dtls **", func(d *device, f statement.Found) { d.server("radius", f.Words["name"], f.Line, true) }},
		{"ldap server <name>", func(d *device, f statement.Found) { d.server("ldap", f.Words["name"], f.Line, false) }},
		{"ldap server <name> / mode secure **", func(d *device, f statement.Found) { d.server("ldap", f.Words["name"], f.Line, true) }},
		{"tacacs|radius|ldap server <name> / **", nil},
		{"tacacs-server host <name> <rest...>", func(d *device, f statement.Found) { d.server("tacacs_plus", f.Words["name"], f.Line, false) }},
		{"radius-server host <name> <rest...>", func(d *device, f statement.Found) { d.server("radius", f.Words["name"], f.Line, false) }},
		{"tacacs-server|radius-server **", nil},
		{"aaa **", nil},

		{"username <name> <rest...>", iosUser},
		{"enable password <rest...>", iosEnable},
		{"enable secret <rest...>", iosEnable},
		{"enable algorithm-type <rest...>", iosEnable},
		{"service password-encryption", nil},
		{"no service password-encryption", nil},
		{"control-plane [<kind>] / service-policy input <policy>", flag(flagControlPlane)},
		{"control-plane **", nil},
		{"crypto map|ipsec|ikev2|isakmp|dynamic-map **", flag(flagIPsec)},
	}
}
