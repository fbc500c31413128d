package importer

import (
	"net/netip"
	"regexp"
	"strconv"
	"strings"

	"github.com/netgrade/netgrade/inventory/importer/statement"
)

// port is an interface of a device.
type port struct {
	name string
	line int
	// addresses are in the order of the text, with the lines that say them.
	addresses    []netip.Prefix
	addressLines []int
	// ipv6 is set when IPv6 runs without a fixed address.
	ipv6 bool
	// filtered is set when an access list stands on what the port receives.
	filtered bool
	// validation is the source address validation, empty where none is configured.
	validation string
	shutdown   bool
	// ethernet is set where the name alone doesn't show that the port could be one of a switch.
	ethernet bool
	layer2
}

// layer2 is what a port does as a port of a switch.
type layer2 struct {
	// switched is set by a statement about switching, routed by one about routing.
	switched, routed bool
	// mode is the stated one: access, trunk, dynamic; empty where none is.
	mode string
	// vlan is the access VLAN by number or name, empty where none is stated.
	vlan string
	// native is the untagged VLAN of a trunk, 0 where none is stated; tagged means that no frame is untagged.
	native int
	tagged bool
	// allowed is set when the trunk lists its VLANs and the list is not all of them.
	allowed bool
	// silent is set when the port does not negotiate trunking.
	silent bool
	// member ports belong to a bundle, whose port carries the settings.
	member bool
	// edge is set when spanning tree treats the port as one of an end station.
	edge bool
	// bpduGuard and stormControl are stated; noBPDUGuard overrides a default for all ports.
	bpduGuard, noBPDUGuard, stormControl bool
	// access control: 802.1X, MAC authentication and MAC limits.
	dot1x, mab, security bool
	// router advertisement guard and DHCPv6 guard.
	raGuard, dhcpv6Guard bool
	// indirect is set when a template decides more than the port says.
	indirect bool
}

var (
	ethernet = regexp.MustCompile(`^(?:[A-Za-z]*Ethernet|[A-Za-z]*GigE|Et)\d[^.:]*$|^[Pp]ort-[Cc]hannel\d+$`)
	software = regexp.MustCompile(`^(?:Loopback|lo)\d`)
)

// loopback reports whether the port is inside the device.
func (p *port) loopback() bool { return software.MatchString(p.name) }

// physical reports whether the port could be one of a switch.
func (p *port) physical() bool { return p.ethernet || ethernet.MatchString(p.name) }

// address adds an address with its prefix length; what doesn't parse is left out.
func (p *port) address(prefix netip.Prefix, line int) {
	if !prefix.IsValid() || prefix.Addr().IsUnspecified() || prefix.Addr().IsLinkLocalUnicast() && prefix.Addr().Is6() {
		return
	}
	for _, known := range p.addresses {
		if known == prefix {
			return
		}
	}
	if len(p.addresses) < maximumPieces {
		p.addresses = append(p.addresses, prefix)
		p.addressLines = append(p.addressLines, line)
	}
}

// onPort makes a writer that changes the port named in a statement.
func onPort(change func(*port, statement.Found)) func(*device, statement.Found) {
	return func(d *device, f statement.Found) { change(d.port(f.Words["port"], f.Line), f) }
}

// addressAndMask reads the two words address and mask.
func addressAndMask(p *port, f statement.Found) {
	p.routed = true
	length, ok := maskLength(f.Words["mask"])
	address, err := netip.ParseAddr(f.Words["address"])
	if ok && err == nil && address.Is4() {
		p.address(netip.PrefixFrom(address, length), f.Line)
	}
}

// addressWithLength reads the word address with its prefix length.
func addressWithLength(p *port, f statement.Found) {
	p.routed = true
	if prefix, err := netip.ParsePrefix(f.Words["address"]); err == nil {
		p.address(prefix, f.Line)
	}
	p.ipv6 = p.ipv6 || strings.Contains(f.Words["address"], ":")
}

// switchMode keeps the mode of a switch port.
func switchMode(p *port, f statement.Found) {
	p.switched = true
	p.mode = f.Words["mode"]
	if p.mode != "access" && p.mode != "trunk" && p.mode != "dynamic" {
		p.mode = "other"
	}
}

// allowedVLANs keeps whether a trunk lists its VLANs.
func allowedVLANs(p *port, f statement.Found) {
	p.switched = true
	list := strings.Join(f.Rest, "")
	p.allowed = list != "" && list != "all" && list != "1-4094" && !strings.HasPrefix(list, "add") || p.allowed && strings.HasPrefix(list, "add")
}

// vlanNumber reads a VLAN; 0 for what is none.
func vlanNumber(word string) int {
	n, err := strconv.Atoi(word)
	if err != nil || n < 1 || n > 4094 {
		return 0
	}
	return n
}

// vlanSet is a set of VLANs with the lines that name them.
type vlanSet struct {
	has   map[string]bool
	lines []int
}

// vlanSet finds the set of a protection, or adds it.
func (d *device) vlanSet(protection string) *vlanSet {
	if d.vlans[protection] == nil {
		d.vlans[protection] = &vlanSet{has: map[string]bool{}}
	}
	return d.vlans[protection]
}

// coverVLANs adds a list such as 1,10-20 to the set of VLANs under a protection.
func coverVLANs(protection string) func(*device, statement.Found) {
	return func(d *device, f statement.Found) {
		set := d.vlanSet(protection)
		set.lines = append(set.lines, f.Line)
		for _, part := range strings.Split(strings.Join(f.Rest, ","), ",") {
			first, last, isRange := strings.Cut(part, "-")
			from, to := vlanNumber(first), vlanNumber(last)
			if !isRange {
				to = from
			}
			for n := from; n > 0 && n <= to; n++ {
				set.has[number(n)] = true
			}
		}
	}
}

// covers reports whether all VLANs are in the set, which may be nil.
func (s *vlanSet) covers(vlans map[string]bool) bool {
	for vlan := range vlans {
		if s == nil || !s.has[vlan] && !s.has["all"] {
			return false
		}
	}
	return true
}
