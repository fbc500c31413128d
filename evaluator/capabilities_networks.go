package evaluator

import (
	"errors"
	"fmt"
	"net/netip"
	"slices"
	"strings"
	"sync"

	"github.com/open-policy-agent/opa/v1/ast"
	"github.com/open-policy-agent/opa/v1/topdown"
	"github.com/open-policy-agent/opa/v1/topdown/builtins"
)

// mendBuiltins puts our own net.cidr_merge in the place of OPA's, for the whole process. OPA's (v1.22.2) takes both families for one range of
// numbers, so that ::/48 swallows 0.0.0.0/0 and hides it from every rule, and it panics where it merges prefixes below 100::/8, which a
// stranger's inventory may hold.
var mendBuiltins = sync.OnceFunc(func() {
	topdown.RegisterBuiltinFunc(ast.NetCIDRMerge.Name, mergeNetworks)
})

// mergeNetworks is net.cidr_merge: from an array or set of prefixes to the set of fewest prefixes that cover the same addresses.
func mergeNetworks(_ topdown.BuiltinContext, operands []*ast.Term, iter func(*ast.Term) error) error {
	list, ok := operands[0].Value.(interface {
		Iter(func(*ast.Term) error) error
	})
	if !ok {
		return errors.New("expected an array or a set of prefixes")
	}
	var networks []netip.Prefix
	err := list.Iter(func(term *ast.Term) error {
		network, err := readNetwork(term)
		networks = append(networks, network)
		return err
	})
	if err != nil {
		return err
	}
	merged := ast.NewSet()
	for _, network := range fewest(networks) {
		merged.Add(ast.StringTerm(network.String()))
	}
	return iter(ast.NewTerm(merged))
}

// readNetwork reads a prefix, or an address as the prefix of itself alone.
func readNetwork(term *ast.Term) (netip.Prefix, error) {
	text, err := builtins.StringOperand(term.Value, 1)
	if err != nil {
		return netip.Prefix{}, err
	}
	if strings.Contains(string(text), "/") {
		network, err := netip.ParsePrefix(string(text))
		if err != nil {
			return netip.Prefix{}, fmt.Errorf("read a prefix: %w", err)
		}
		return network.Masked(), nil
	}
	address, err := netip.ParseAddr(string(text))
	if err != nil {
		return netip.Prefix{}, fmt.Errorf("read an address: %w", err)
	}
	return netip.PrefixFrom(address, address.BitLen()), nil
}

// fewest gives the fewest prefixes that cover the same addresses. In the order of addresses, wider prefixes first, only the last one kept
// can hold the next one or be its other half.
func fewest(networks []netip.Prefix) []netip.Prefix {
	slices.SortFunc(networks, netip.Prefix.Compare)
	var kept []netip.Prefix
	for _, network := range networks {
		if last := len(kept) - 1; last >= 0 && kept[last].Overlaps(network) {
			continue
		}
		kept = append(kept, network)
		for last := len(kept) - 1; last > 0 && halves(kept[last-1], kept[last]); last-- {
			kept = append(kept[:last-1], parent(kept[last]))
		}
	}
	return kept
}

// halves reports whether two prefixes that share no address make up one that is a bit shorter.
func halves(low, high netip.Prefix) bool {
	return low.Bits() == high.Bits() && low.Bits() > 0 && parent(low) == parent(high)
}

// parent is the prefix that is one bit shorter.
func parent(network netip.Prefix) netip.Prefix {
	return netip.PrefixFrom(network.Addr(), network.Bits()-1).Masked()
}
