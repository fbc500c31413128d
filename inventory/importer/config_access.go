package importer

import (
	"cmp"
	"errors"
	"net/netip"
	"slices"
	"strconv"
	"strings"

	"github.com/netgrade/netgrade/inventory/importer/statement"
)

// accessList is a packet filter as far as it says which sources may connect.
type accessList struct {
	entries []accessEntry
	line    int
	// reason says why the sources can't be told, when they can't.
	reason string
}

// accessEntry permits or denies a source; narrow entries speak of some destinations or ports only.
type accessEntry struct {
	permit bool
	source netip.Prefix
	narrow bool
}

// maximumPieces bounds the prefixes that one list may come to; a longer one is left undeclared.
const maximumPieces = 256

var errPieces = errors.New("it comes to more than " + strconv.Itoa(maximumPieces) + " prefixes")

// list finds an access list by name, or adds it.
func (d *device) list(name string, line int) *accessList {
	if d.lists[name] == nil {
		d.lists[name] = &accessList{line: line}
	}
	return d.lists[name]
}

// addEntry reads an entry of an access list in the words of Cisco and Arista:
// [sequence] permit|deny [protocol] source [destination and ports].
func (a *accessList) addEntry(words []string) {
	if len(words) > 0 && isNumber(words[0]) {
		words = words[1:]
	}
	if len(words) < 2 || words[0] != "permit" && words[0] != "deny" {
		return
	}
	permit, words := words[0] == "permit", words[1:]
	protocol := ""
	if _, known := addressProtocols[words[0]]; known {
		protocol, words = words[0], words[1:]
	}
	if protocol != "" && !addressProtocols[protocol] {
		return // Only what can carry a management session matters here.
	}
	source, rest, ok := readSource(words, protocol == "ipv6")
	if !ok {
		a.reason = "an entry names its sources in a way that is no prefix"
		return
	}
	narrow := protocol != "" && len(withoutLog(rest)) > 0 && !slices.Equal(withoutLog(rest), []string{"any"})
	for _, prefix := range source {
		a.entries = append(a.entries, accessEntry{permit: permit, source: prefix, narrow: narrow})
	}
}

// addressProtocols are the words that may stand before the source; true for what management sessions run over.
var addressProtocols = map[string]bool{
	"ip": true, "ipv6": true, "tcp": true, "6": true,
	"udp":  true,
	"icmp": false, "icmpv6": false, "esp": false, "ahp": false, "gre": false, "ospf": false, "pim": false, "eigrp": false, "igmp": false, "vrrp": false, "sctp": false,
}

func withoutLog(words []string) []string {
	return slices.DeleteFunc(slices.Clone(words), func(word string) bool { return strings.HasPrefix(word, "log") })
}

// readSource reads any, host ADDRESS, ADDRESS/LENGTH, ADDRESS WILDCARD or ADDRESS.
func readSource(words []string, ipv6 bool) (source []netip.Prefix, rest []string, ok bool) {
	switch {
	case len(words) == 0:
		return nil, nil, false
	case words[0] == "any" && ipv6:
		return []netip.Prefix{everyIPv6}, words[1:], true
	case words[0] == "any":
		return []netip.Prefix{everyIPv4}, words[1:], true
	case words[0] == "host" && len(words) > 1:
		address, err := netip.ParseAddr(words[1])
		return hostPrefix(address), words[2:], err == nil
	}
	if prefix, err := netip.ParsePrefix(words[0]); err == nil {
		return []netip.Prefix{prefix.Masked()}, words[1:], true
	}
	address, err := netip.ParseAddr(words[0])
	if err != nil {
		return nil, nil, false
	}
	if len(words) > 1 {
		if wildcard, err := netip.ParseAddr(words[1]); err == nil && wildcard.Is4() && address.Is4() {
			length, contiguous := wildcardLength(wildcard)
			return []netip.Prefix{netip.PrefixFrom(address, length).Masked()}, words[2:], contiguous
		}
	}
	return hostPrefix(address), words[1:], true
}

var (
	everyIPv4 = netip.MustParsePrefix("0.0.0.0/0")
	everyIPv6 = netip.MustParsePrefix("::/0")
)

func hostPrefix(address netip.Addr) []netip.Prefix {
	return []netip.Prefix{netip.PrefixFrom(address, address.BitLen())}
}

// wildcardLength is the prefix length of a wildcard such as 0.0.0.255; false when its bits don't end in one row of ones.
func wildcardLength(wildcard netip.Addr) (int, bool) {
	bits := bits32(wildcard)
	length := 0
	for length < 32 && bits&(1<<(31-length)) == 0 {
		length++
	}
	return length, bits == 1<<(32-length)-1
}

// maskLength is the prefix length of a network mask such as 255.255.255.0.
func maskLength(mask string) (int, bool) {
	address, err := netip.ParseAddr(mask)
	if err != nil || !address.Is4() {
		return 0, false
	}
	bits := bits32(address)
	length := 0
	for length < 32 && bits&(1<<(31-length)) != 0 {
		length++
	}
	return length, bits == ^uint64(0)>>32&^(1<<(32-length)-1)
}

func bits32(address netip.Addr) uint64 {
	var bits uint64
	for _, octet := range address.As4() {
		bits = bits<<8 | uint64(octet)
	}
	return bits
}

// sources are the prefixes from which the list lets connections in: what is permitted, less what an earlier entry denies for
// every destination.
func (a *accessList) sources() ([]netip.Prefix, error) {
	if a.reason != "" {
		return nil, errors.New(a.reason)
	}
	var permitted, denied []netip.Prefix
	for _, entry := range a.entries {
		if !entry.permit {
			if !entry.narrow {
				denied = append(denied, entry.source)
			}
			if len(denied) > maximumPieces {
				return nil, errPieces
			}
			continue
		}
		pieces := []netip.Prefix{entry.source}
		for _, d := range denied {
			if pieces = subtract(pieces, d); len(pieces) > maximumPieces {
				return nil, errPieces
			}
		}
		if permitted = append(permitted, pieces...); len(permitted) > maximumPieces {
			return nil, errPieces
		}
	}
	return permitted, nil
}

// subtract takes the addresses of a prefix away from others.
func subtract(pieces []netip.Prefix, away netip.Prefix) []netip.Prefix {
	left := []netip.Prefix{}
	for _, piece := range pieces {
		switch {
		case !piece.Overlaps(away):
			left = append(left, piece)
		case away.Bits() > piece.Bits():
			for length := piece.Bits() + 1; length <= away.Bits(); length++ {
				left = append(left, sibling(netip.PrefixFrom(away.Addr(), length)))
			}
		}
	}
	return left
}

// sibling is the other half of the prefix that is one bit shorter.
func sibling(prefix netip.Prefix) netip.Prefix {
	bytes := prefix.Masked().Addr().AsSlice()
	bit := prefix.Bits() - 1
	bytes[bit/8] ^= 0x80 >> (bit % 8)
	address, _ := netip.AddrFromSlice(bytes)
	return netip.PrefixFrom(address, prefix.Bits())
}

// withoutCovered sorts prefixes and leaves out those that another one holds.
func withoutCovered(prefixes []netip.Prefix) []string {
	sorted := slices.Clone(prefixes)
	slices.SortFunc(sorted, func(a, b netip.Prefix) int {
		return cmp.Or(cmp.Compare(a.Addr().BitLen(), b.Addr().BitLen()), a.Addr().Compare(b.Addr()), cmp.Compare(a.Bits(), b.Bits()))
	})
	kept := []netip.Prefix{}
	for _, prefix := range sorted {
		if len(kept) == 0 || !kept[len(kept)-1].Overlaps(prefix) {
			kept = append(kept, prefix)
		}
	}
	written := make([]string, len(kept))
	for n, prefix := range kept {
		written[n] = prefix.String()
	}
	return written
}

func isNumber(word string) bool {
	_, err := strconv.Atoi(word)
	return err == nil
}

// The rows of access lists in the words of Cisco and Arista.

func accessRows() []row {
	entry := func(d *device, f statement.Found) { d.list(f.Words["list"], f.Line).addEntry(f.Rest) }
	define := func(d *device, f statement.Found) { d.list(f.Words["list"], f.Line) }
	return []row{
		{"access-list <list> <rest...>", entry},
		{"ip access-list standard|extended <list>", define},
		{"ip access-list standard|extended <list> / <rest...>", entry},
		{"ipv6 access-list standard <list>", define},
		{"ipv6 access-list standard <list> / <rest...>", entryIPv6},
		{"ipv6 access-list <list>", define},
		{"ipv6 access-list <list> / sequence <number> <rest...>", entryIPv6},
		{"ipv6 access-list <list> / <rest...>", entryIPv6},
		{"ip access-list <list>", define},
		{"ip access-list <list> / <rest...>", entry},
	}
}

// entryIPv6 reads an entry of an IPv6 list; its word any means every IPv6 address, whatever the protocol.
func entryIPv6(d *device, f statement.Found) {
	words := slices.Clone(f.Rest)
	if len(words) > 0 && isNumber(words[0]) {
		words = words[1:]
	}
	if len(words) > 1 && addressProtocols[words[1]] {
		words[1] = "ipv6"
	}
	if len(words) > 1 && words[1] == "any" {
		words = slices.Insert(words, 1, "ipv6")
	}
	d.list(f.Words["list"], f.Line).addEntry(words)
}
