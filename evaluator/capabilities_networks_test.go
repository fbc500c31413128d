package evaluator

import (
	"net/netip"
	"slices"
	"strings"
	"testing"

	"github.com/open-policy-agent/opa/v1/ast"
	"github.com/open-policy-agent/opa/v1/topdown"
	"pgregory.net/rapid"
)

func TestMergeNetworks(t *testing.T) {
	for _, test := range []struct{ name, networks, want string }{
		{"none", "", ""},
		{"one", "10.0.0.0/8", "10.0.0.0/8"},
		{"two halves", "0.0.0.0/1 128.0.0.0/1", "0.0.0.0/0"},
		{"halves of halves, in any order", "10.0.192.0/18 10.0.0.0/17 10.0.128.0/18", "10.0.0.0/16"},
		{"neighbours that are no halves", "10.0.1.0/24 10.0.2.0/24", "10.0.1.0/24 10.0.2.0/24"},
		{"one inside another", "10.0.0.0/8 10.9.0.0/16 10.0.0.0/8", "10.0.0.0/8"},
		{"host bits don't count", "10.9.8.7/16", "10.9.0.0/16"},
		{"an address is a prefix", "192.0.2.0 192.0.2.1", "192.0.2.0/31"},
		{"the families stay apart", "::/48 0.0.0.0/0", "0.0.0.0/0 ::/48"},
		{"both internets", "::/1 8000::/1 0.0.0.0/0", "0.0.0.0/0 ::/0"},
		{"leading zeros", "64:ff9b::/97 64:ff9b::8000:0/97", "64:ff9b::/96"},
	} {
		t.Run(test.name, func(t *testing.T) {
			if got := merge(t, strings.Fields(test.networks)); strings.Join(got, " ") != test.want {
				t.Errorf("%s becomes %q, want %q", test.networks, got, test.want)
			}
		})
	}
}

func TestMergeNetworksRefuses(t *testing.T) {
	for _, wrong := range []*ast.Term{
		ast.StringTerm("10.0.0.0/8"), ast.ArrayTerm(ast.IntNumberTerm(1)), ast.ArrayTerm(ast.StringTerm("10.0.0.0/33")), ast.SetTerm(ast.StringTerm("site")),
	} {
		err := mergeNetworks(topdown.BuiltinContext{}, []*ast.Term{wrong}, func(*ast.Term) error { return nil })
		if err == nil {
			t.Errorf("%s is merged", wrong)
		}
	}
}

// An address is covered after merging when it was before, and no prefix could be left out or joined with another.
func TestMergedNetworksCoverTheSame(t *testing.T) {
	family := func(bytes int) *rapid.Generator[netip.Prefix] {
		return rapid.Custom(func(t *rapid.T) netip.Prefix {
			// Few bits that matter, so that prefixes meet; the rest of the address is zero.
			address := make([]byte, bytes)
			address[0] = rapid.Byte().Draw(t, "first") & 0x83
			address[bytes-1] = rapid.Byte().Draw(t, "last") & 0x83
			lengths := rapid.OneOf(rapid.IntRange(0, 3), rapid.IntRange(8*bytes-3, 8*bytes))
			ip, _ := netip.AddrFromSlice(address)
			return netip.PrefixFrom(ip, lengths.Draw(t, "length")).Masked()
		})
	}
	prefixes := rapid.OneOf(family(4), family(16))
	rapid.Check(t, func(t *rapid.T) {
		networks := rapid.SliceOfN(prefixes, 0, 12).Draw(t, "networks")
		merged := fewest(slices.Clone(networks))
		address := prefixes.Draw(t, "somewhere").Addr()
		holds := func(one netip.Prefix) bool { return one.Contains(address) }
		if before, after := slices.ContainsFunc(networks, holds), slices.ContainsFunc(merged, holds); before != after {
			t.Fatalf("%s is covered by %v: %t, by %v: %t", address, networks, before, merged, after)
		}
		for i := 1; i < len(merged); i++ {
			if merged[i-1].Overlaps(merged[i]) || halves(merged[i-1], merged[i]) {
				t.Fatalf("%s and %s are left of %v", merged[i-1], merged[i], networks)
			}
		}
	})
}

func merge(t *testing.T, networks []string) []string {
	t.Helper()
	var terms []*ast.Term
	for _, network := range networks {
		terms = append(terms, ast.StringTerm(network))
	}
	var merged []string
	err := mergeNetworks(topdown.BuiltinContext{}, []*ast.Term{ast.ArrayTerm(terms...)}, func(answer *ast.Term) error {
		return answer.Value.(ast.Set).Iter(func(one *ast.Term) error {
			merged = append(merged, string(one.Value.(ast.String)))
			return nil
		})
	})
	if err != nil {
		t.Fatal(err)
	}
	slices.Sort(merged)
	return merged
}
