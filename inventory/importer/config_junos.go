package importer

import (
	"net/netip"
	"slices"
	"strconv"
	"strings"

	"github.com/netgrade/netgrade/inventory/importer/statement"
)

const junosName = "Junos"

// junos is Juniper Junos, in both forms of its configuration.
func junos() *system {
	ports := layer2Defaults{mode: "access", vlan: "default", note: "Junos has no protocol that negotiates trunking"}
	return &system{
		name:  junosName,
		maker: "Juniper",
		marks: []string{
			`set version \d`, `set system host-name `, `set system services `, `set interfaces \S+ unit `,
			`set (?:system|interfaces|protocols|policy-options|routing-options|snmp|firewall|security|vlans|chassis|groups) `,
			`version "?\d\S*;`, `(?:system|interfaces|protocols|policy-options|routing-options|snmp|chassis|routing-instances) \{`,
			` +host-name \S+;`, ` +family inet6? \{`, ` +unit \d+ \{`, `## Last (?:commit|changed)`,
		},
		rows: slices.Concat(junosSystemRows(), junosLoginRows(), junosAgentRows(), junosPortRows(), junosAside()),
		conclude: []func(*device){
			settlePorts, judgeJunos(ports), concludeJunosServices, concludeNetworks, concludeIdle,
			concludeMethod("logins are checked against the passwords in the configuration"), concludeAccounts(junosAdministrator), concludeStorage,
			concludeSNMP, concludeTime, concludeSwitching(ports), concludeSSHLists,
		},
		defaults: []documented{
			{"management.telnet", "false", []string{"telnet"}, "no remote access until it is configured"},
			{"management.http", "false", []string{"web"}, "no web management until it is configured"},
			{"management.legacy_services", "[]", []string{"legacy"}, "no remote access until it is configured"},
			{"ssh.enabled", "false", []string{"ssh"}, "no remote access until it is configured"},
			{"snmp.enabled", "false", []string{flagSNMP}, "no agent runs until one is configured"},
		},
	}
}

func junosSystemRows() []row {
	also := func(name string, write func(*device, statement.Found)) func(*device, statement.Found) {
		return func(d *device, f statement.Found) {
			flag(name)(d, f)
			write(d, f)
		}
	}
	legacy := func(name string) func(*device, statement.Found) {
		return also("legacy", func(d *device, f statement.Found) {
			list := d.words["legacy services"]
			d.words["legacy services"] = words{all: append(list.all, name), lines: append(list.lines, f.Line)}
		})
	}
	return []row{
		{"version <version>", func(d *device, f statement.Found) { version(d, f); flag(flagEnd)(d, f) }},
		{"system host-name <name>", hostname},
		{"apply-groups <name>", nil},

		{"system services ssh root-login allow", also("ssh", decides("ssh.root_login", quote("yes")))},
		{"system services ssh root-login deny", also("ssh", decides("ssh.root_login", quote("no")))},
		{"system services ssh root-login deny-password", also("ssh", decides("ssh.root_login", quote("prohibit-password")))},
		{"system services ssh protocol-version <version>", also("ssh", lists("ssh versions", "version"))},
		{"system services ssh ciphers <cipher>", also("ssh", lists("ssh ciphers", "cipher"))},
		{"system services ssh macs <mac>", also("ssh", lists("ssh macs", "mac"))},
		{"system services ssh key-exchange <method>", also("ssh", junosKeyExchange)},
		{"system services ssh no-passwords|no-password-authentication", also("ssh", decides("ssh.password_authentication", "false"))},
		{"system services ssh <rest...>", flag("ssh")},
		{"system services telnet <rest...>", flag("telnet")},
		{"system services web-management http <rest...>", also("web", flag("http"))},
		{"system services web-management https <rest...>", flag("https")},
		{"system services web-management <rest...>", nil},
		{"system services ftp <rest...>", legacy("ftp")},
		{"system services tftp-server <rest...>", legacy("tftp")},
		{"system services finger <rest...>", legacy("finger")},
		{"system services rsh <rest...>", legacy("rsh")},
		{"system services rlogin <rest...>", legacy("rlogin")},
		{"system services **", nil},

		{"system ntp server|peer <host> <rest...>", timeServer("ntp")},
		{"system ntp authentication-key <id> type <algorithm> <rest...>", timeKeyRow},
		{"system ntp authentication-key <rest...>", nil},
		{"system ntp trusted-key <rest...>", flag(flagTimeChecked)},
		{"system ntp broadcast-client|multicast-client <rest...>", flag(flagTimeOther)},
		{"system ntp boot-server|source-address|interval-range|threshold|restrict **", nil},
		{"protocols ptp **", flag(flagTimeOther)},

		{"system syslog host <host> <rest...>", syslogHost},
		{"system syslog user|file|console|archive|time-format|source-address|log-rotate-frequency|routing-instance|allow-duplicates **", nil},
	}
}

func junosLoginRows() []row {
	return []row{
		{"system root-authentication encrypted-password <hash>", func(d *device, f statement.Found) { junosSecret(d, "root", f) }},
		{"system root-authentication plain-text-password-value <hash>", func(d *device, f statement.Found) { junosPlain(d, "root", f) }},
		{"system root-authentication <rest...>", nil},
		{"system login user <name> authentication encrypted-password <hash>", func(d *device, f statement.Found) { junosSecret(d, f.Words["name"], f) }},
		{"system login user <name> authentication plain-text-password-value <hash>", func(d *device, f statement.Found) { junosPlain(d, f.Words["name"], f) }},
		{"system login user <name> class <class>", func(d *device, f statement.Found) { d.account(f.Words["name"], f.Line).role = f.Words["class"] }},
		{"system login user <name> <rest...>", func(d *device, f statement.Found) { d.account(f.Words["name"], f.Line) }},
		{"system login class <class> permissions all", func(d *device, f statement.Found) { flag("class with all permissions "+f.Words["class"])(d, f) }},
		{"system login class <class> idle-timeout <minutes>", func(d *device, f statement.Found) {
			d.words["idle "+f.Words["class"]] = found(f.Words["minutes"], f.Line)
		}},
		{"system login idle-timeout <minutes>", func(d *device, f statement.Found) { d.words["idle"] = found(f.Words["minutes"], f.Line) }},
		{"system login **", nil},
		{"system authentication-order <method>", func(d *device, f statement.Found) {
			if d.words["login default"].all == nil {
				d.words["login default"] = found(f.Words["method"], f.Line)
			}
		}},
		{"system tacplus-server <name> <rest...>", func(d *device, f statement.Found) { d.server("tacacs_plus", f.Words["name"], f.Line, false) }},
		{"system radius-server <name> <rest...>", func(d *device, f statement.Found) {
			d.server("radius", f.Words["name"], f.Line, slices.Contains(f.Rest, "radsec-destination"))
		}},
	}
}

func junosAgentRows() []row {
	agent := func(change func(*device, statement.Found)) func(*device, statement.Found) {
		return func(d *device, f statement.Found) {
			flag(flagSNMP)(d, f)
			change(d, f)
		}
	}
	user := func(change func(*snmpUser, statement.Found)) func(*device, statement.Found) {
		return agent(func(d *device, f statement.Found) { change(d.user(f.Words["name"], f.Line), f) })
	}
	group := func(change func(*snmpGroup, statement.Found)) func(*device, statement.Found) {
		return agent(func(d *device, f statement.Found) {
			g := d.groups[f.Words["group"]]
			if g.line == 0 {
				g.line = f.Line
			}
			change(&g, f)
			d.groups[f.Words["group"]] = g
		})
	}
	const access = "snmp v3 vacm access group <group> default-context-prefix|context-prefix [<prefix>] security-model any|usm security-level <level> "
	return []row{
		{"snmp community <name> authorization read-write", agent(func(d *device, f statement.Found) { junosCommunity(d, f).write = true })},
		{"snmp community <name> clients <prefix> <rest...>", agent(junosClient)},
		{"snmp community <name> client-list-name <list>", agent(func(d *device, f statement.Found) { junosCommunity(d, f).list = "client list " + f.Words["list"] })},
		{"snmp community <name> <rest...>", agent(func(d *device, f statement.Found) { junosCommunity(d, f) })},
		{"snmp client-list <list> <prefix> <rest...>", func(d *device, f statement.Found) {
			d.list("client list "+f.Words["list"], f.Line).addClient(f)
		}},
		{"snmp v3 usm local-engine user <name> <rest...>", user(junosUserPart)},
		{"snmp v3 vacm security-to-group security-model usm security-name <name> group <group>", user(func(u *snmpUser, f statement.Found) { u.group = f.Words["group"] })},
		{"snmp v3 vacm security-to-group <rest...>", flag(flagSNMP)},
		{access + "write-view <view>", group(func(g *snmpGroup, f statement.Found) { g.level, g.write = levels[f.Words["level"]], true })},
		{access + "<rest...>", group(func(g *snmpGroup, f statement.Found) { g.level = levels[f.Words["level"]] })},
		{"snmp **", flag(flagSNMP)},
	}
}

// junosAside are statements that are known to decide nothing that is imported.
func junosAside() []row {
	return aside(
		"system domain-name|domain-search|name-server|time-zone|extensions|license|location|ports|archival|backup-router|internet-options **",
		"system max-configurations-on-flash|max-configuration-rollbacks|arp|no-redirects|no-multicast-echo|processes|commit|auto-snapshot **",
		"system static-host-mapping|autoinstallation|phone-home|configuration-database|default-address-selection|dump-device|host-name **",
		"system inet6-backup-router|kernel-replication|management-instance|master-password|no-ping-record-route|no-ping-time-stamp **",
		"system saved-core-files|scripts|switchover-on-routing-crash|tracing|radius-options|tacplus-options|accounting|announcement **",
		"system compress-configuration-files|encrypt-configuration-files|nassh **",
		"chassis|routing-options|policy-options|routing-instances|class-of-service|applications|access|accounting-options **",
		"bridge-domains|dynamic-profiles|event-options|jsrc|multi-chassis|services|event-options|logical-systems|poe|virtual-chassis **",
		"multicast-snooping-options|session-limit-group|tenants|unified-edge|wlan|access-profile|fabric|schedulers **",
		"protocols bgp|ospf|ospf3|isis|mpls|ldp|rsvp|lldp|lldp-med|igmp|igmp-snooping|mld|mld-snooping|pim|bfd|vrrp|router-advertisement **",
		"protocols evpn|l2-learning|lacp|oam|rip|ripng|msdp|sflow|loop-detect|neighbor-discovery|iccp|mvpn|l2circuit|vstp|mstp|rstp **",
		"protocols stp|layer2-control|dot1x|uplink-failure-detection|connections|source-packet-routing|esis|dvmrp|protection-group **",
		"forwarding-options **", "firewall **", "security **", "vlans **", "switch-options **", "ethernet-switching-options **",
	)
}

// junosSecret keeps how a password is stored. A field that is no hash (an asterisk, for example) lets nobody in.
func junosSecret(d *device, name string, f statement.Found) {
	a := d.account(name, f.Line)
	if name == "root" {
		a.role = "super-user"
	}
	if strings.HasPrefix(f.Words["hash"], "$") || len(f.Words["hash"]) >= 13 {
		d.keep(cryptStorage(f.Words["hash"]), f.Line)
	}
}

// junosPlain notes a password that stands in plain text, as only configurations written by hand have it.
func junosPlain(d *device, name string, f statement.Found) {
	a := d.account(name, f.Line)
	if name == "root" {
		a.role = "super-user"
	}
	d.keep("plaintext", f.Line)
}

// junosAdministrator reports whether a user may do everything.
func junosAdministrator(d *device, a *account) bool {
	return a.role == "super-user" || a.role == "superuser" || d.has("class with all permissions "+a.role)
}

// junosKeyExchange translates the names of Junos into the registered ones.
func junosKeyExchange(d *device, f statement.Found) {
	name := f.Words["method"]
	switch {
	case strings.HasPrefix(name, "dh-"):
		name = "diffie-hellman-" + strings.TrimPrefix(name, "dh-")
	case name == "group-exchange-sha2":
		name = "diffie-hellman-group-exchange-sha256"
	case name == "group-exchange-sha1":
		name = "diffie-hellman-group-exchange-sha1"
	}
	f.Words["method"] = name
	lists("ssh key exchange", "method")(d, f)
}

func junosCommunity(d *device, f statement.Found) *community {
	c, isNew := d.communities.get(f.Words["name"])
	if isNew {
		c.line, c.standard = f.Line, isStandardCommunity(f.Words["name"])
	}
	return c
}

// junosClient adds a client of a community to a list that stands for all of them.
func junosClient(d *device, f statement.Found) {
	c := junosCommunity(d, f)
	if c.list == "" {
		c.list = "clients of line " + number(c.line)
	}
	d.list(c.list, f.Line).addClient(f)
}

// addClient reads a prefix, or one that is shut out; shut-out ones come first, because Junos takes the longest match.
func (a *accessList) addClient(f statement.Found) {
	prefix, err := netip.ParsePrefix(f.Words["prefix"])
	if address, notPrefix := netip.ParseAddr(f.Words["prefix"]); err != nil && notPrefix == nil {
		prefix, err = hostPrefix(address)[0], nil
	}
	switch {
	case err != nil:
		a.reason = "a client is no prefix"
	case len(a.entries) > maximumPieces:
		a.reason = errPieces.Error()
	case slices.Contains(f.Rest, "restrict"):
		a.entries = slices.Insert(a.entries, 0, accessEntry{source: prefix.Masked()})
	default:
		a.entries = append(a.entries, accessEntry{permit: true, source: prefix.Masked()})
	}
}

// user finds a user of SNMPv3 by name, or adds it.
func (d *device) user(name string, line int) *snmpUser {
	u, isNew := d.users.get(name)
	if isNew {
		u.name, u.line = name, line
	}
	return u
}

// junosUserPart reads authentication-sha256 or privacy-aes128, whose key is dropped.
func junosUserPart(u *snmpUser, f statement.Found) {
	if len(f.Rest) == 0 {
		return
	}
	if word, is := strings.CutPrefix(f.Rest[0], "authentication-"); is {
		u.authentication = strings.TrimPrefix(word, "none")
	}
	if word, is := strings.CutPrefix(f.Rest[0], "privacy-"); is {
		u.privacy = strings.TrimPrefix(word, "none")
	}
}

// concludeJunosServices decides the services that let administrators in.
func concludeJunosServices(d *device) {
	for _, name := range []string{"ssh", "telnet", "http", "https"} {
		if d.has(name) {
			d.door(name, d.flags[name]).state = on
		}
	}
	for _, service := range []struct{ flag, path string }{{"ssh", "ssh.enabled"}, {"telnet", "management.telnet"}, {"http", "management.http"}} {
		if line := d.flags[service.flag]; line > 0 {
			d.decide(service.path, "true", "", line)
		}
	}
	if list := d.words["legacy services"]; len(list.all) > 0 {
		d.decide("management.legacy_services", texts(slices.Compact(slices.Sorted(slices.Values(list.all)))), "", list.lines...)
	}
	if !d.has("ssh") {
		return
	}
	if list := d.words["ssh versions"]; len(list.all) > 0 {
		versions := []string{}
		for _, word := range list.all {
			if version := strings.TrimPrefix(word, "v"); version == "1" || version == "2" {
				versions = append(versions, version)
			}
		}
		slices.Sort(versions)
		if len(versions) > 0 {
			d.decide("ssh.versions", texts(slices.Compact(versions)), "", list.lines...)
		}
	} else if d.complete && d.releaseFrom(11, 4) {
		d.decide("ssh.versions", texts([]string{"2"}), d.documented("only version 2 since Junos 11.4"))
	}
}

// releaseFrom reports whether the release is known to be the given one or a later one.
func (d *device) releaseFrom(major, minor int) bool {
	text := strings.Trim(d.values["firmware.version"].expression, `"`)
	first, rest, _ := strings.Cut(text, ".")
	end := strings.IndexFunc(rest, func(letter rune) bool { return letter < '0' || letter > '9' })
	if end < 0 {
		end = len(rest)
	}
	a, err := strconv.Atoi(first)
	b, err2 := strconv.Atoi(rest[:end])
	return err == nil && err2 == nil && (a > major || a == major && b >= minor)
}

// concludeIdle decides the longest idle time over the classes of all users. A class without one is never logged off.
func concludeIdle(d *device) {
	if list := d.words["idle"]; len(list.all) > 0 {
		d.decide("management.session_timeout", seconds(minutesAndSeconds(list.all)), "", list.lines...)
		return
	}
	longest, lines := 0, []int{}
	for _, a := range d.accounts.all {
		list := d.words["idle "+a.role]
		if len(list.all) == 0 || list.all[0] == "0" {
			if d.complete {
				d.decide("management.session_timeout", seconds(0), "the user of this line; "+d.documented("without idle-timeout a user is never logged off"), a.line)
			}
			return
		}
		longest, lines = max(longest, minutesAndSeconds(list.all)), append(lines, list.lines...)
	}
	if longest > 0 {
		d.decide("management.session_timeout", seconds(longest), "", lines...)
	}
}
