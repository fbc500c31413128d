package evaluator

import (
	"slices"

	"github.com/open-policy-agent/opa/v1/ast"
)

// capabilities are what any policy, ours or the user's, compiles with: a list of what is allowed, so that a new release of OPA brings
// no built-in in by itself. No clock, network, randomness or environment is among them, nothing that ignores a deadline, and
// nothing that reads other policies. AllowNet must be an empty list, not nil: nil lets a schema be fetched from anywhere.
func capabilities() *ast.Capabilities {
	mendBuiltins()
	allowed := ast.CapabilitiesForThisVersion()
	allowed.Builtins = slices.DeleteFunc(allowed.Builtins, func(builtin *ast.Builtin) bool {
		_, found := slices.BinarySearch(allowedBuiltins, builtin.Name)
		return !found
	})
	allowed.AllowNet = []string{}
	return allowed
}

// allowedBuiltins is sorted. Each of them is pure and either linear in its arguments or stops at a cancelled context.
var allowedBuiltins = []string{
	"abs", "and", "array.concat", "array.flatten", "array.reverse", "array.slice", "assign",
	"ceil", "concat", "contains", "count",
	"div", "endswith", "eq", "equal", "floor", "format_int",
	"graph.reachable", "gt", "gte",
	"indexof", "indexof_n", "internal.member_2", "internal.member_3", "internal.print", "internal.test_case", "intersection",
	"is_array", "is_boolean", "is_null", "is_number", "is_object", "is_set", "is_string",
	"json.filter", "json.remove", "lower", "lt", "lte", "max", "min", "minus", "mul",
	"neq", "net.cidr_contains", "net.cidr_intersects", "net.cidr_is_valid", "net.cidr_merge",
	"object.filter", "object.get", "object.keys", "object.remove", "object.subset", "object.union", "object.union_n", "or",
	"plus", "print", "regex.is_valid", "regex.match", "rem", "replace", "round",
	"semver.compare", "semver.is_valid", "sort", "split", "sprintf", "startswith",
	"strings.any_prefix_match", "strings.any_suffix_match", "strings.count", "substring", "sum",
	"time.add_date", "time.date", "time.diff", "time.parse_duration_ns", "time.parse_rfc3339_ns",
	"to_number", "trim", "trim_left", "trim_prefix", "trim_right", "trim_space", "trim_suffix", "type_name",
	"union", "upper", "walk",
}
