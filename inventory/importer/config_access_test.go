package importer

import (
	"fmt"
	"net/netip"
	"strings"
	"testing"

	"pgregory.net/rapid"
)

// TestSourcesOfAccessList holds the prefixes of a list against its entries, taken one by one as a device takes them: the
// first that fits an address decides.
func TestSourcesOfAccessList(t *testing.T) {
	rapid.Check(t, func(t *rapid.T) {
		list := &accessList{}
		text := []string{}
		for range rapid.IntRange(1, 8).Draw(t, "entries") {
			permit := rapid.Bool().Draw(t, "permit")
			length := rapid.IntRange(0, 32).Draw(t, "length")
			address := netip.AddrFrom4([4]byte{10, byte(rapid.IntRange(0, 3).Draw(t, "b")), 0, byte(rapid.IntRange(0, 255).Draw(t, "d"))})
			prefix := netip.PrefixFrom(address, length).Masked()
			entry := fmt.Sprintf("%s %s", map[bool]string{true: "permit", false: "deny"}[permit], prefix)
			text = append(text, entry)
			list.addEntry(strings.Fields(entry))
		}
		sources, err := list.sources()
		if err != nil {
			t.Fatal(err)
		}
		for range 20 {
			address := netip.AddrFrom4([4]byte{10, byte(rapid.IntRange(0, 4).Draw(t, "b")), 0, byte(rapid.IntRange(0, 255).Draw(t, "d"))})
			if got, want := holds(sources, address), admits(text, address); got != want {
				t.Fatalf("%s admitted: %v, want %v by %q", address, got, want, text)
			}
		}
	})
}

func holds(prefixes []netip.Prefix, address netip.Addr) bool {
	for _, prefix := range prefixes {
		if prefix.Contains(address) {
			return true
		}
	}
	return false
}

// admits is the list as a device reads it.
func admits(entries []string, address netip.Addr) bool {
	for _, entry := range entries {
		verdict, prefix, _ := strings.Cut(entry, " ")
		if netip.MustParsePrefix(prefix).Contains(address) {
			return verdict == "permit"
		}
	}
	return false
}

// TestReadingEntries reads entries in all the ways in which sources are written.
func TestReadingEntries(t *testing.T) {
	for entry, want := range map[string]string{
		"permit any":                                  "[0.0.0.0/0]",
		"permit 10.1.2.3":                             "[10.1.2.3/32]",
		"10 permit host 10.1.2.3 log":                 "[10.1.2.3/32]",
		"permit 10.1.2.3 0.0.0.255":                   "[10.1.2.0/24]",
		"permit 10.1.2.0/24":                          "[10.1.2.0/24]",
		"permit tcp 10.1.2.0 0.0.0.255 any eq 22":     "[10.1.2.0/24]",
		"permit ip 10.1.2.0 0.0.0.255 any":            "[10.1.2.0/24]",
		"permit icmp any any":                         "[]",
		"permit ipv6 any any":                         "[::/0]",
		"permit tcp object-group ADMINS any":          "an entry names its sources in a way that is no prefix",
		"permit 10.1.2.3 0.0.255.0":                   "an entry names its sources in a way that is no prefix",
		"remark anything":                             "[]",
		"deny any":                                    "[]",
		"permit 2001:db8::/32":                        "[2001:db8::/32]",
		"permit udp host 10.1.2.3 any eq snmp log":    "[10.1.2.3/32]",
		"permit tcp host 999.1.2.3 any eq 22":         "an entry names its sources in a way that is no prefix",
		"permit tcp 10.1.2.0/24 any eq ssh tracked 5": "[10.1.2.0/24]",
	} {
		list := &accessList{}
		list.addEntry(strings.Fields(entry))
		sources, err := list.sources()
		got := strings.ReplaceAll(fmt.Sprint(sources), " ", ", ")
		if err != nil {
			got = err.Error()
		}
		if got != want {
			t.Errorf("%q: %s, want %s", entry, got, want)
		}
	}
}

// TestMasks tries every mask and wildcard there is, and some that are none.
func TestMasks(t *testing.T) {
	for length := range 33 {
		mask := uint32(0xffffffff) << (32 - length)
		write := func(bits uint32) string {
			return netip.AddrFrom4([4]byte{byte(bits >> 24), byte(bits >> 16), byte(bits >> 8), byte(bits)}).String()
		}
		if got, ok := maskLength(write(mask)); !ok || got != length {
			t.Errorf("mask %s: %d, %v", write(mask), got, ok)
		}
		if got, ok := wildcardLength(netip.MustParseAddr(write(^mask))); !ok || got != length {
			t.Errorf("wildcard %s: %d, %v", write(^mask), got, ok)
		}
	}
	for _, mask := range []string{"255.0.255.0", "0.0.0.255", "10.0.0.1", "::", "x"} {
		if got, ok := maskLength(mask); ok {
			t.Errorf("mask %s was taken for /%d", mask, got)
		}
	}
}
