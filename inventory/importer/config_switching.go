package importer

import (
	"cmp"
	"slices"
)

// layer2Defaults is what a system does with a switch port about which its configuration says nothing.
type layer2Defaults struct {
	// mode is that of a port without a stated one; note says who documents it.
	mode, note string
	// vlan is the VLAN of an access port without a stated one.
	vlan string
	// negotiates is set where the system has a protocol that negotiates trunking (Cisco DTP).
	negotiates bool
	// nativeNote says what the untagged VLAN of a trunk is that names none; empty where that isn't known.
	nativeNote string
	// guards is set where the words for router advertisement guard are known.
	guards bool
	// everyPort is set where a port is one of a switch unless it says otherwise.
	everyPort bool
}

// judgeKind tells routers from switches by their ports: a device is a switch when it has more ports that switch than ports
// that route.
func judgeKind(defaults layer2Defaults) func(*device) {
	return func(d *device) {
		switched, routed, silent := 0, 0, 0
		for _, p := range d.ports.all {
			switch {
			case !p.physical() || p.member:
			case p.switched:
				switched++
			case p.routed:
				routed++
			default:
				silent++
			}
		}
		if defaults.everyPort {
			switched += silent
		}
		d.kind = "router"
		if switched > 0 && (defaults.everyPort || switched > routed) {
			d.kind = "switch"
		}
		d.kindWhy = counted(switched, "port switches", "ports switch") + ", " + counted(routed, "port routes", "ports route")
	}
}

// switchPorts are the ports of a switch that are up and carry their own settings, with their effective mode.
func (d *device) switchPorts(defaults layer2Defaults) (access, trunks []*port) {
	for _, p := range d.ports.all {
		if !p.physical() || p.member || p.routed && !p.switched || p.shutdown {
			continue
		}
		mode := p.mode
		if mode == "" {
			mode = defaults.mode
		}
		switch mode {
		case "trunk":
			trunks = append(trunks, p)
		case "access", "dynamic":
			access = append(access, p)
		}
	}
	return access, trunks
}

// concludeSwitching decides the protection of layer 2 on a device that is a switch.
func concludeSwitching(defaults layer2Defaults) func(*device) {
	return func(d *device) {
		if d.kind != "switch" {
			return
		}
		access, trunks := d.switchPorts(defaults)
		d.decideTrunks(defaults, trunks)
		d.decideNegotiation(defaults, access, trunks)
		indirect := func(p *port) bool { return p.indirect }
		if slices.ContainsFunc(access, indirect) {
			d.remark("switching", "What is decided by the templates on access ports is not declared.")
			return
		}
		d.decideForgery(defaults, access)
		d.decideEdges(access, trunks)
	}
}

// decideTrunks decides the untagged VLAN and whether trunks list their VLANs.
func (d *device) decideTrunks(defaults layer2Defaults, trunks []*port) {
	if len(trunks) == 0 {
		return
	}
	natives, lines, open, silent := map[int][]int{}, []int{}, []int{}, []int{}
	for _, p := range trunks {
		switch {
		case p.tagged || d.has(flagTagNative):
			natives[0] = append(natives[0], p.line)
		case p.native == 0:
			silent = append(silent, p.line)
		default:
			natives[p.native] = append(natives[p.native], p.line)
		}
		lines = append(lines, p.line)
		if !p.allowed {
			open = append(open, p.line)
		}
	}
	if len(open) > 0 {
		d.decide("switching.trunk_vlans_restricted", "false", "trunks without a list of VLANs", open...)
	} else {
		d.decide("switching.trunk_vlans_restricted", "true", "", lines...)
	}
	d.decideNative(defaults, natives, silent)
}

// flagTagNative is the flag of a setting that tags the frames of the native VLAN on all trunks.
const flagTagNative = "native VLAN tagged"

// decideNative writes the untagged VLAN. When trunks differ it is VLAN 1 if any has that, because that one decides; trunks
// that are silent have what the vendor documents.
func (d *device) decideNative(defaults layer2Defaults, natives map[int][]int, silent []int) {
	lines, stated := natives[1]
	switch {
	case stated:
		d.decide("switching.native_vlan", "1", "", lines...)
		return
	case len(silent) > 0:
		if defaults.nativeNote != "" {
			d.decide("switching.native_vlan", "1", d.documented(defaults.nativeNote), silent...)
		}
		return
	}
	note := ""
	if len(natives) > 1 {
		note = "trunks differ; none has VLAN 1"
		delete(natives, 0)
	}
	smallest := slices.Min(sortedKeys(natives))
	d.decide("switching.native_vlan", number(smallest), note, natives[smallest]...)
}

// decideNegotiation decides whether some port negotiates trunking.
func (d *device) decideNegotiation(defaults layer2Defaults, access, trunks []*port) {
	if !defaults.negotiates {
		d.decide("switching.trunk_negotiation", "false", defaults.note)
		return
	}
	stated, assumed := []int{}, []int{}
	for _, p := range access {
		switch {
		case p.silent:
		case p.mode == "dynamic":
			stated = append(stated, p.line)
		case p.mode == "":
			assumed = append(assumed, p.line)
		}
	}
	for _, p := range trunks {
		if !p.silent {
			stated = append(stated, p.line)
		}
	}
	switch {
	case len(stated) > 0:
		d.decide("switching.trunk_negotiation", "true", "trunks or dynamic ports without nonegotiate", stated...)
	case len(assumed) > 0 && d.complete:
		d.decide("switching.trunk_negotiation", "true", d.documented(defaults.note), assumed...)
	case len(assumed) == 0:
		d.decide("switching.trunk_negotiation", "false", "")
	}
}

// decideForgery decides what keeps stations from forging DHCP, ARP and router advertisements.
func (d *device) decideForgery(defaults layer2Defaults, access []*port) {
	if len(access) == 0 || !d.complete {
		return
	}
	vlans := map[string]bool{}
	guarded := true
	for _, p := range access {
		vlans[cmp.Or(p.vlan, defaults.vlan)] = true
		guarded = guarded && p.raGuard && p.dhcpv6Guard
	}
	snooping := d.vlans["dhcp snooping"]
	d.decideCoverage("switching.dhcp_snooping", d.has("dhcp snooping") && snooping.covers(vlans), snooping)
	inspection := d.vlans["arp inspection"]
	d.decideCoverage("switching.arp_inspection", inspection.covers(vlans), inspection)
	if defaults.guards && !d.has("vlan guard") {
		d.decide("switching.router_advertisement_guard", truth(guarded), "")
	}
}

func (d *device) decideCoverage(path string, covered bool, set *vlanSet) {
	switch {
	case set != nil && covered:
		d.decide(path, "true", "", set.lines...)
	case set != nil:
		d.decide(path, "false", "not on every VLAN of an access port", set.lines...)
	default:
		d.decide(path, "false", d.documented("off unless configured"))
	}
}

// decideEdges decides what protects the ports of end stations: the access ports, and trunks marked as edge ports.
func (d *device) decideEdges(access, trunks []*port) {
	edges := slices.Clone(access)
	for _, p := range trunks {
		if p.edge {
			edges = append(edges, p)
		}
	}
	if len(access) > 0 {
		d.decidePortAccess(access)
	}
	if len(edges) == 0 || !d.complete {
		return
	}
	var open, loud []int
	for _, p := range edges {
		byDefault := d.has("bpdu guard default") && (p.edge || d.has("edge default")) && !p.noBPDUGuard
		if !p.bpduGuard && !byDefault {
			open = append(open, p.line)
		}
		if !p.stormControl {
			loud = append(loud, p.line)
		}
	}
	d.decideLack("switching.bpdu_guard", "without BPDU guard", open)
	d.decideLack("switching.storm_control", "without storm control", loud)
}

// decideLack writes true when no port lacks a protection.
func (d *device) decideLack(path, lack string, ports []int) {
	if len(ports) == 0 {
		d.decide(path, "true", "")
		return
	}
	d.decide(path, "false", counted(len(ports), "edge port", "edge ports")+" "+lack, ports...)
}

// decidePortAccess decides the weakest control on an enabled access port.
func (d *device) decidePortAccess(access []*port) {
	strength := []string{"none", "port_security", "mac_bypass", "802.1x"}
	weakest, lines := len(strength)-1, []int{}
	for _, p := range access {
		rank := 0
		switch {
		case p.mab:
			rank = 2
		case p.dot1x:
			rank = 3
		case p.security:
			rank = 1
		}
		if rank < weakest {
			weakest, lines = rank, nil
		}
		if rank == weakest {
			lines = append(lines, p.line)
		}
	}
	d.decide("switching.port_access", quote(strength[weakest]), "", lines...)
}

// counted writes a number with its noun.
func counted(n int, one, many string) string {
	if n == 1 {
		return "1 " + one
	}
	return number(n) + " " + many
}
