package importer

import (
	"net/netip"
	"slices"
	"strconv"
	"strings"

	"github.com/netgrade/netgrade/inventory/importer/statement"
)

// door is one way to a management session: the vty lines or the web server of Cisco IOS, a management service of Arista EOS.
type door struct {
	name string
	line int
	// local doors (console, auxiliary port) are not reached over the network.
	local bool
	// state says whether sessions are let in.
	state state
	// protocols are those that the door accepts, as its statement names them; known once it is stated.
	protocols []string
	// list and listIPv6 are the access lists on the door.
	list, listIPv6 string
	// timeout is the idle time in seconds after which a session ends, 0 for never, -1 where none is stated.
	timeout int
	// login is the word or list of methods that checks a login.
	login string
}

// state is what a configuration says about a service.
type state int

const (
	unstated state = iota
	off
	on
)

// door finds a door by name, or adds it.
func (d *device) door(name string, line int) *door {
	found, isNew := d.doors.get(name)
	if isNew {
		found.name, found.line, found.timeout = name, line, -1
	}
	return found
}

// remote are the doors that are reached over the network.
func (d *device) remote() []*door {
	return slices.DeleteFunc(slices.Clone(d.doors.all), func(o *door) bool { return o.local })
}

// minutesAndSeconds reads an idle time; a part that is no number counts as none.
func minutesAndSeconds(words []string) int {
	total, unit := 0, 60
	for _, word := range words[:min(len(words), 2)] {
		if n, err := strconv.Atoi(word); err == nil && n >= 0 && n <= 1_000_000 {
			total += n * unit
		}
		unit = 1
	}
	return total
}

// concludeNetworks decides from where management sessions may be opened: the union over all open doors.
func concludeNetworks(d *device) {
	union, lines, open, undecided := []netip.Prefix{}, []int{}, 0, 0
	for _, door := range d.remote() {
		if door.state == off {
			continue
		}
		lines = append(lines, door.line)
		sources, reason := d.sourcesOf(door.list, everyIPv4)
		if d.speaksIPv6() && reason == "" {
			var more []netip.Prefix
			more, reason = d.sourcesOf(door.listIPv6, everyIPv6)
			sources = append(sources, more...)
		}
		switch {
		case reason != "":
			undecided++
			d.remark("management", "networks is not declared: access list of "+door.name+": "+reason+".")
		case door.state == unstated && door.list == "":
			undecided++
		default:
			open++
			union = append(union, sources...)
		}
	}
	unrestricted := slices.Contains(union, everyIPv4) || slices.Contains(union, everyIPv6)
	switch {
	case open+undecided == 0 && (len(d.remote()) == 0 || !d.complete):
	case unrestricted && d.filteredElsewhere() != "":
		d.remark("management", "networks is not declared: no access list stands on every way in, but "+d.filteredElsewhere()+" may restrict who gets there.")
	case unrestricted && d.complete:
		d.decide("management.networks", texts(withoutCovered(union)), "no access list on every way in", lines...)
	case undecided == 0 && !unrestricted:
		d.decide("management.networks", texts(withoutCovered(union)), "", lines...)
	}
}

// sourcesOf gives the sources that a list lets in: every address of the family where no list is named.
func (d *device) sourcesOf(name string, every netip.Prefix) (sources []netip.Prefix, reason string) {
	if name == "" {
		return []netip.Prefix{every}, ""
	}
	list := d.lists[name]
	if list == nil || len(list.entries) == 0 && list.reason == "" {
		return nil, "it is not defined in this configuration"
	}
	sources, err := list.sources()
	if err != nil {
		return nil, err.Error()
	}
	return slices.DeleteFunc(sources, func(p netip.Prefix) bool { return p.Addr().BitLen() != every.Addr().BitLen() }), ""
}

// filteredElsewhere names what could keep packets from the management services although these have no list of their own.
func (d *device) filteredElsewhere() string {
	if d.has(flagControlPlane) {
		return "the filter before the route processor"
	}
	addressed, filtered := 0, 0
	for _, p := range d.ports.all {
		if len(p.addresses) > 0 && !p.loopback() {
			addressed++
			if p.filtered {
				filtered++
			}
		}
	}
	if addressed > 0 && addressed == filtered {
		return "the access lists on every addressed interface"
	}
	return ""
}

// flagControlPlane is the flag of a filter before the route processor.
const flagControlPlane = "control-plane policy"

// concludeTimeout decides the longest idle time over all doors; standard is what the vendor documents where none is stated.
func concludeTimeout(standard int, note string) func(*device) {
	return func(d *device) {
		longest, lines, assumed, considered := 0, []int{}, false, 0
		for _, door := range d.doors.all {
			if door.state == off || door.name == webDoor || strings.HasPrefix(door.name, "api") {
				continue
			}
			considered++
			timeout := door.timeout
			if service, _, isVRF := strings.Cut(door.name, inVRF); isVRF && timeout < 0 && d.doors.byName[service] != nil {
				timeout = d.doors.byName[service].timeout
			}
			if timeout < 0 {
				if !d.complete || standard == unknownTimeout {
					d.remark("management", "session_timeout is not declared: the configuration does not set one for "+door.name+".")
					return
				}
				timeout, assumed = standard, true
			} else {
				lines = append(lines, door.line)
			}
			if timeout == 0 {
				why := "never ended on " + door.name
				if assumed {
					why = d.documented(note)
				}
				d.decide("management.session_timeout", seconds(0), why, door.line)
				return
			}
			longest = max(longest, timeout)
		}
		switch {
		case considered == 0:
		case assumed && longest == standard:
			d.decide("management.session_timeout", seconds(longest), d.documented(note), lines...)
		default:
			d.decide("management.session_timeout", seconds(longest), "", lines...)
		}
	}
}

const (
	// webDoor is the name of the web server among the doors.
	webDoor = "web server"
	// inVRF stands between the name of a service and the VRF in which it runs besides.
	inVRF = " in VRF "
)

// accessClass puts an access list on a door.
func accessClass(d *device, f statement.Found) {
	d.vty(f).list = f.Words["list"]
}

func accessClassIPv6(d *device, f statement.Found) {
	d.vty(f).listIPv6 = f.Words["list"]
}

// vty finds the door of a line of Cisco IOS: console, auxiliary port or a range of vty lines.
func (d *device) vty(f statement.Found) *door {
	kind := f.Words["kind"]
	found := d.door(strings.TrimSpace("line "+kind+" "+f.Words["first"]+" "+f.Words["last"]), f.Line)
	found.local = kind != "vty"
	return found
}
