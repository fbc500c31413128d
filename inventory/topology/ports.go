package topology

import (
	"strconv"
	"strings"

	"github.com/netgrade/netgrade/inventory"
)

// portRange is a range of ports, both ends inclusive.
type portRange struct{ from, to int }

// everyPort is what any stands for. Port 0 carries nothing (RFC 6335, section 6): a rule may name it, and any needn't.
func everyPort() portRange { return portRange{1, 65535} }

// portsOf reads the ports of a rule, sorted and apart; false when they are undeclared.
func portsOf(rule *inventory.Block) ([]portRange, bool) {
	written, declared := words(rule, "ports")
	var ranges []portRange
	for _, w := range written {
		first, last, isRange := strings.Cut(w.key, "-")
		if !isRange {
			last = first
		}
		from, err1 := strconv.Atoi(strings.TrimSpace(first))
		to, err2 := strconv.Atoi(strings.TrimSpace(last))
		switch {
		case w.key == "any":
			ranges = append(ranges, everyPort())
		case err1 == nil && err2 == nil:
			ranges = append(ranges, portRange{from, to})
		}
	}
	return ranges, declared
}

// coversPorts reports whether every port of some ranges lies in others, which may overlap. A range that ends before it begins is a slip of
// the pen: nobody knows what it means, so nothing covers it.
func coversPorts(outer, inner []portRange) bool {
	for _, asked := range inner {
		if asked.from > asked.to {
			return false
		}
		for at := asked.from; at <= asked.to; {
			reach := at - 1
			for _, r := range outer {
				if r.from <= at && r.to > reach {
					reach = r.to
				}
			}
			if reach < at {
				return false
			}
			at = reach + 1
		}
	}
	return true
}

// hasPorts reports whether a protocol knows ports.
func hasPorts(protocol string) bool {
	switch protocol {
	case "any", "tcp", "udp", "sctp":
		return true
	default:
		return false
	}
}
