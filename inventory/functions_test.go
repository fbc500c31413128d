package inventory_test

import (
	"encoding/json"
	"maps"
	"slices"
	"strings"
	"testing"

	"github.com/netgrade/netgrade/inventory"
)

// TestExpressions evaluates expressions and compares what they give, written as JSON.
func TestExpressions(t *testing.T) {
	cases := map[string]string{
		`upper("abc")`:                                               `"ABC"`,
		`lower("ÄBC")`:                                               `"äbc"`,
		`trimspace("  a b ")`:                                        `"a b"`,
		`replace("a-b-c", "-", "/")`:                                 `"a/b/c"`,
		`startswith("eth0", "eth")`:                                  `true`,
		`endswith("eth0", "1")`:                                      `false`,
		`join("-", ["a", 1, true])`:                                  `"a-1-true"`,
		`split(",", "a,b,")`:                                         `["a","b",""]`,
		`format("r%03d-%s-%v%%", 7, "x", 2)`:                         `"r007-x-2%"`,
		`tostring(2.50)`:                                             `"2.5"`,
		`length("κόσμε")`:                                            `5`,
		`length([1, 2])`:                                             `2`,
		`length({ a = 1 })`:                                          `1`,
		`concat([1], [], [2, 3])`:                                    `[1,2,3]`,
		`contains(["a", "b"], "b")`:                                  `true`,
		`contains([[1]], [1])`:                                       `true`,
		`distinct(["a", "b", "a", [1], [1], 1, true])`:               `["a","b",[1],1,true]`,
		`flatten([1, [2, [3, []]]])`:                                 `[1,2,3]`,
		`sort(["b", "a", 10, 9])`:                                    `[9,10,"a","b"]`,
		`keys({ b = 1, a = 2 })`:                                     `["a","b"]`,
		`values({ b = 1, a = 2 })`:                                   `[2,1]`,
		`lookup({ a = 1 }, "a", 2)`:                                  `1`,
		`lookup({ a = 1 }, "b", 2)`:                                  `2`,
		`merge({ a = 1, b = 1 }, { b = 2 })`:                         `{"a":1,"b":2}`,
		`coalesce(null, 1, 2)`:                                       `1`,
		`min(3, 1, 2)`:                                               `1`,
		`max(3, [7, 5]...)`:                                          `7`,
		`cidrsubnet("10.0.0.0/8", 8, 2)`:                             `"10.2.0.0/16"`,
		`cidrsubnet("2001:db8::/32", 32, 4294967295)`:                `"2001:db8:ffff:ffff::/64"`,
		`cidrhost("192.0.2.0/24", 5)`:                                `"192.0.2.5"`,
		`cidrhost("192.0.2.0/24", -1)`:                               `"192.0.2.255"`,
		`cidrhost("2001:db8::/64", 1)`:                               `"2001:db8::1"`,
		`1 + 2 * 3 - 4 / 2 % 3`:                                      `5`,
		`-(1) < 0 && !(1 >= 2) || false`:                             `true`,
		`[1, "a"] == [1, "a"] && { a = 1 } != { a = 2 } && "1" != 1`: `true`,
		`true ? "a" : nothing.at.all`:                                `"a"`,
		`[for i, x in ["a", "b"] : "${i}${x}" if x != "a"]`:          `["1b"]`,
		`{ for k, v in { a = 1, b = 2 } : v => k }`:                  `{"1":"a","2":"b"}`,
		`{ for x in ["a", "b", "ab"] : length(x) => x... }`:          `{"1":["a","b"],"2":["ab"]}`,
		`[{ n = 1 }, { n = 2 }][*].n`:                                `[1,2]`,
		`"%{ for x in ["a", "b"] }<${x}>%{ endfor }"`:                `"<a><b>"`,
		`"a%{ if 1 == 1 }b%{ else }c%{ endif }"`:                     `"ab"`,
		`{ a = { b = ["x"] } }.a["b"][0]`:                            `"x"`,
		`{ "${"k"}" = 1, (upper("l")) = 2, m = null }`:               `{"L":2,"k":1}`,
		`0.1 + 0.2`: `0.3`,
		`1e21`:      `1e+21`,
		`<<EOT
a
EOT
`: `"a\n"`,
	}
	for _, expression := range slices.Sorted(maps.Keys(cases)) {
		text := header + owner + "site \"s\" {\n  custom {\n    x = " + expression + "\n  }\n}\n"
		inv := parseOne(t, "a.hcl", text)
		got, err := json.Marshal(bare(inv.Lookup("site", "s").Custom["x"]))
		must(t, err)
		if strings.NewReplacer(`\u003c`, "<", `\u003e`, ">").Replace(string(got)) != cases[expression] {
			t.Errorf("%s gives %s, wanted %s", expression, got, cases[expression])
		}
	}
}

// bare strips a value of its places.
func bare(v inventory.Value) any {
	switch data := v.Data.(type) {
	case []inventory.Value:
		list := []any{}
		for _, one := range data {
			list = append(list, bare(one))
		}
		return list
	case map[string]inventory.Value:
		object := map[string]any{}
		for key, one := range data {
			object[key] = bare(one)
		}
		return object
	}
	return v.Data
}
