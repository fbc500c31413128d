package inventory

import (
	"errors"
	"math"
	"math/big"
	"net/netip"
)

// cidrSubnet gives the n-th part of a prefix that is longer by some bits: cidrsubnet("10.0.0.0/8", 8, 2) is 10.2.0.0/16.
func cidrSubnet(c *call) (value, error) {
	prefix, err := netip.ParsePrefix(c.text(0))
	if err != nil {
		return value{}, errors.New("the first argument is no prefix")
	}
	bits, number := c.number(1), c.number(2)
	length := float64(prefix.Bits()) + bits
	if bits != math.Trunc(bits) || bits < 0 || length > float64(prefix.Addr().BitLen()) {
		return value{}, errors.New("the prefix can't be made longer by so many bits")
	}
	if number != math.Trunc(number) || number < 0 || number >= math.Pow(2, bits) {
		return value{}, errors.New("there is no part of that number")
	}
	offset, _ := big.NewFloat(number).Int(nil)
	offset.Lsh(offset, uint(prefix.Addr().BitLen())-uint(length))
	return c.result(netip.PrefixFrom(plus(prefix.Masked().Addr(), offset), int(length)).String())
}

// cidrHost gives the n-th address of a prefix: cidrhost("192.0.2.0/24", 5) is 192.0.2.5. A negative number counts from the end.
func cidrHost(c *call) (value, error) {
	prefix, err := netip.ParsePrefix(c.text(0))
	if err != nil {
		return value{}, errors.New("the first argument is no prefix")
	}
	number := c.number(1)
	room := math.Pow(2, float64(prefix.Addr().BitLen()-prefix.Bits()))
	if number != math.Trunc(number) || number >= room || number < -room {
		return value{}, errors.New("there is no address of that number")
	}
	if number < 0 {
		number += room
	}
	offset, _ := big.NewFloat(number).Int(nil)
	return c.result(plus(prefix.Masked().Addr(), offset).String())
}

// plus adds a number to an address; the caller has seen that the sum is an address of the same family.
func plus(address netip.Addr, offset *big.Int) netip.Addr {
	sum := new(big.Int).SetBytes(address.AsSlice())
	sum.Add(sum, offset)
	bytes := sum.FillBytes(make([]byte, address.BitLen()/8))
	result, _ := netip.AddrFromSlice(bytes)
	return result
}
