package inventory

import (
	"fmt"
	"net/netip"
	"regexp"
	"strconv"

	"github.com/netgrade/netgrade/inventory/vocabulary"
)

// addresses are the attributes of type cidr that hold an address with the length of its prefix, not a network.
var addresses = map[string]bool{"asset.interface.address": true}

// toPrefix reads a prefix and gives it in its canonical form, RFC 5952 for IPv6.
func (r *reader) toPrefix(v value, a *vocabulary.Attribute) (any, bool) {
	text, ok := v.data.(string)
	if !ok {
		return r.mismatch(v, a, "")
	}
	prefix, ok := r.prefix(v, text, a)
	if !ok {
		return nil, false
	}
	return prefix.String(), true
}

func (r *reader) prefix(v value, text string, a *vocabulary.Attribute) (netip.Prefix, bool) {
	prefix, err := netip.ParsePrefix(text)
	summary, detail := "", ""
	switch {
	case err != nil:
		summary, detail = a.Path+" is no prefix", "expected "+expectation(a)
		if address, err := netip.ParseAddr(text); err == nil && address.Zone() == "" {
			summary = text + " has no prefix length"
			detail = fmt.Sprintf("write %s/%d for this one address", address, address.BitLen())
			if addresses[a.Path] {
				detail = fmt.Sprintf("write the length of the network that the interface is in, such as %s/%d", address, address.BitLen()/4*3)
			}
		}
	case prefix.Addr().Is4In6():
		summary, detail = text+" is an IPv4 prefix in IPv6 clothes", "write it as IPv4, such as 192.0.2.0/24"
	case prefix != prefix.Masked() && !addresses[a.Path]:
		summary, detail = text+" is an address in a network, and "+a.Path+" holds networks", fmt.Sprintf("did you mean %s, or %s/%d for the address alone?", prefix.Masked(), prefix.Addr(), prefix.Addr().BitLen())
	default:
		return prefix, true
	}
	r.wrongText(v, a, summary, detail)
	return netip.Prefix{}, false
}

var portForm = regexp.MustCompile(`^([0-9]{1,5})(?:-([0-9]{1,5}))?$`)

// isPorts reports whether a text is a port, a range of ports from low to high, or any.
func isPorts(text string) bool {
	if text == "any" {
		return true
	}
	found := portForm.FindStringSubmatch(text)
	if found == nil {
		return false
	}
	low, _ := strconv.Atoi(found[1])
	high := low
	if found[2] != "" {
		high, _ = strconv.Atoi(found[2])
	}
	return low <= high && high <= 65535
}
