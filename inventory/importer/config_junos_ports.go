package importer

import (
	"regexp"
	"slices"
	"strings"

	"github.com/netgrade/netgrade/inventory/importer/statement"
)

// junosPortRows are the rows of interfaces. A unit is an interface of its own, because it has the addresses; what is said of
// the physical interface is kept under the name without unit until settlePorts hands it down.
func junosPortRows() []row {
	unit := func(change func(*port, statement.Found)) func(*device, statement.Found) {
		return func(d *device, f statement.Found) { change(d.port(f.Words["port"]+"."+f.Words["unit"], f.Line), f) }
	}
	set := func(change func(*port)) func(*device, statement.Found) {
		return unit(func(p *port, _ statement.Found) { change(p) })
	}
	physical := func(change func(*port)) func(*device, statement.Found) {
		return onPort(func(p *port, _ statement.Found) { change(p) })
	}
	const inet, bridged = "interfaces <port> unit <unit> family inet|inet6 ", "interfaces <port> unit <unit> family ethernet-switching|bridge "
	return []row{
		{"interfaces lo0 unit <unit> family inet|inet6 filter input|input-list <rest...>", junosLoopbackFilter},
		{"interfaces interface-range **", nil},
		{inet + "address <address> <rest...>", unit(addressWithLength)},
		{inet + "filter input|input-list <rest...>", set(func(p *port) { p.routed, p.filtered = true, true })},
		{inet + "rpf-check mode loose", set(func(p *port) { p.routed, p.validation = true, "urpf_loose" })},
		{inet + "rpf-check <rest...>", set(func(p *port) {
			if p.routed = true; p.validation == "" {
				p.validation = "urpf_strict"
			}
		})},
		{"interfaces <port> unit <unit> family inet <rest...>", set(func(p *port) { p.routed = true })},
		{"interfaces <port> unit <unit> family inet6 <rest...>", set(func(p *port) { p.routed, p.ipv6 = true, true })},
		{bridged + "interface-mode|port-mode <mode>", unit(switchMode)},
		{bridged + "vlan members <vlan>", unit(func(p *port, f statement.Found) {
			p.switched, p.allowed, p.vlan = true, f.Words["vlan"] != "all", f.Words["vlan"]
		})},
		{bridged + "native-vlan-id <vlan>", unit(func(p *port, f statement.Found) { p.switched, p.native = true, vlanNumber(f.Words["vlan"]) })},
		{bridged + "storm-control <rest...>", set(func(p *port) { p.switched, p.stormControl = true, true })},
		{bridged + "<rest...>", set(func(p *port) { p.switched = true })},
		{"interfaces <port> unit <unit> disable", set(func(p *port) { p.shutdown = true })},
		{"interfaces <port> unit <unit> <rest...>", set(func(*port) {})},
		{"interfaces <port> disable", physical(func(p *port) { p.shutdown = true })},
		{"interfaces <port> gigether-options|ether-options|fastether-options 802.3ad <rest...>", physical(func(p *port) { p.member = true })},
		{"interfaces <port> native-vlan-id <vlan>", onPort(func(p *port, f statement.Found) { p.native = vlanNumber(f.Words["vlan"]) })},
		{"interfaces <port> <rest...>", physical(func(*port) {})},

		{"protocols rstp|mstp|vstp|stp bpdu-block-on-edge", flag("bpdu guard default")},
		{"protocols rstp|mstp|vstp|stp interface <name> edge", junosNamed(func(p *port) { p.edge = true }, "edge default")},
		{"protocols layer2-control bpdu-block interface <name> <rest...>", junosNamed(func(p *port) { p.bpduGuard = true }, "bpdu block on all")},
		{"ethernet-switching-options bpdu-block interface <name> <rest...>", junosNamed(func(p *port) { p.bpduGuard = true }, "bpdu block on all")},
		{"ethernet-switching-options storm-control interface <name> <rest...>", junosNamed(func(p *port) { p.stormControl = true }, "storm control on all")},
		{"ethernet-switching-options secure-access-port interface <name> mac-limit <rest...>", junosNamed(func(p *port) { p.security = true }, "mac limit on all")},
		{"switch-options interface <name> interface-mac-limit <rest...>", junosNamed(func(p *port) { p.security = true }, "mac limit on all")},
		{"protocols dot1x authenticator interface <name> mac-radius <rest...>", junosNamed(func(p *port) { p.mab = true }, "mac authentication on all")},
		{"protocols dot1x authenticator interface <name> <rest...>", junosNamed(func(p *port) { p.dot1x = true }, "dot1x on all")},
		{"vlans <vlan> vlan-id <id>", func(d *device, f statement.Found) { d.words["vlan "+f.Words["id"]] = found(f.Words["vlan"], f.Line) }},
		{"vlans <vlan> forwarding-options dhcp-security [group <group>] arp-inspection", junosProtects("dhcp snooping", "arp inspection")},
		{"vlans <vlan> forwarding-options dhcp-security <rest...>", junosProtects("dhcp snooping")},
		{"ethernet-switching-options secure-access-port vlan <vlan> examine-dhcp", junosProtects("dhcp snooping")},
		{"ethernet-switching-options secure-access-port vlan <vlan> arp-inspection", junosProtects("arp inspection")},
		{"security zones **", flag("zones")},
		{"security ipsec|ike **", flag(flagIPsec)},
	}
}

// junosLoopbackFilter notes a filter before the route processor; the loopback interface has its place in the list of ports.
func junosLoopbackFilter(d *device, f statement.Found) {
	flag(flagControlPlane)(d, f)
	d.port("lo0."+f.Words["unit"], f.Line)
}

// junosNamed makes a writer for a statement elsewhere that names an interface, or all of them.
func junosNamed(change func(*port), all string) func(*device, statement.Found) {
	return func(d *device, f statement.Found) {
		if f.Words["name"] == "all" {
			flag(all)(d, f)
			return
		}
		d.later = append(d.later, laterChange{port: f.Words["name"], change: change})
	}
}

// junosProtects makes a writer for a statement that puts a VLAN under protections.
func junosProtects(protections ...string) func(*device, statement.Found) {
	return func(d *device, f statement.Found) {
		for _, protection := range protections {
			flag(protection)(d, f)
			set := d.vlanSet(protection)
			set.has[f.Words["vlan"]] = true
			set.lines = append(set.lines, f.Line)
		}
	}
}

// laterChange is what a statement says of an interface that may be written further down.
type laterChange struct {
	port   string
	change func(*port)
}

var junosEthernet = regexp.MustCompile(`^(?:ge|xe|et|fe|mge|ae|irb)-?\d`)

// settlePorts hands what is said of physical interfaces down to their units, and drops those that have any.
func settlePorts(d *device) {
	units := map[string]bool{}
	for _, p := range d.ports.all {
		name, _, isUnit := strings.Cut(p.name, ".")
		p.ethernet = junosEthernet.MatchString(name) && !strings.HasPrefix(name, "irb")
		if !isUnit {
			continue
		}
		units[name] = true
		if named := d.words["vlan "+p.vlan].all; len(named) > 0 {
			p.vlan = named[0]
		}
		if above := d.ports.byName[name]; above != nil {
			p.shutdown = p.shutdown || above.shutdown
			p.member = p.member || above.member
			if p.native == 0 {
				p.native = above.native
			}
		}
	}
	for _, change := range d.later {
		name := change.port
		if d.ports.byName[name] == nil || units[name] {
			name += ".0"
		}
		if p := d.ports.byName[name]; p != nil {
			change.change(p)
		}
	}
	for _, p := range d.ports.all {
		p.bpduGuard = p.bpduGuard || d.has("bpdu block on all")
		p.stormControl = p.stormControl || d.has("storm control on all")
		p.security = p.security || d.has("mac limit on all")
		p.dot1x = p.dot1x || d.has("dot1x on all")
		p.mab = p.mab || d.has("mac authentication on all")
	}
	d.ports.all = slices.DeleteFunc(d.ports.all, func(p *port) bool { return units[p.name] })
}

// judgeJunos tells firewalls, which have security zones, from switches and routers.
func judgeJunos(defaults layer2Defaults) func(*device) {
	return func(d *device) {
		judgeKind(defaults)(d)
		if line := d.flags["zones"]; line > 0 {
			d.kind, d.kindWhy = "firewall", "it has security zones (line "+number(line)+")"
			d.flags[flagControlPlane] = line // Zones decide which services each interface lets in.
		}
	}
}
