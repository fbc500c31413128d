package vocabulary

import (
	"maps"
	"slices"
	"strings"
)

// Patterns of values as JSON Schema reads them (ECMA-262). They are for hints while one types; the reader of inventories decides.
const (
	expressionPattern = `[$%]\{`
	durationPattern   = `^([0-9]+(\.[0-9]+)?[dhms])+$`
	datePattern       = `^[0-9]{4}-[0-9]{2}-[0-9]{2}$`
	countryPattern    = `^[A-Z]{2}$`
	prefixPattern     = `^[0-9A-Fa-f.:]+/[0-9]{1,3}$`
	namePattern       = `(\.[\p{L}_][\p{L}\p{Nd}_-]*|\["[^"]+"\])`
)

// valueDefinitions are the schemas of single values by type. Each takes an expression too, and null, which says the same
// as leaving the attribute out.
func (v *Vocabulary) valueDefinitions() schema {
	definitions := schema{
		"expression": schema{
			"type":        "string",
			"pattern":     expressionPattern,
			"description": `An expression: "${local.office}", "${zone.control}".`,
		},
		"string":   schema{"type": []string{"string", "null"}},
		"bool":     valueOf(schema{"type": "boolean"}),
		"number":   valueOf(schema{"type": "number"}),
		"share":    valueOf(schema{"type": "number", "minimum": 0, "maximum": 1}),
		"duration": valueOf(schema{"type": "string", "pattern": durationPattern}),
		"date":     valueOf(schema{"type": "string", "pattern": datePattern}),
		"country":  valueOf(schema{"type": "string", "pattern": countryPattern}),
		"cidr":     valueOf(schema{"type": "string", "pattern": prefixPattern}),
		"selector": valueOf(
			schema{"const": "any"},
			schema{"type": "string", "pattern": prefixPattern},
			schema{"type": "string", "pattern": referencePattern([]string{"zone", "asset"})},
		),
	}
	for _, term := range v.Types {
		if definition, ok := definitions[term.Name].(schema); ok {
			described(sentence(term.Meaning), definition)
		}
	}
	return definitions
}

// valueOf takes a value of one of the forms, an expression, or null.
func valueOf(forms ...schema) schema {
	var alternatives []any
	for _, form := range forms {
		alternatives = append(alternatives, form)
	}
	return schema{"anyOf": append(alternatives, refer("expression"), schema{"type": "null"})}
}

// referenceDefinition takes "site.athens" and, being expressions, "${site.athens}" and "${site[\"1st floor\"]}".
func referenceDefinition(targets []string) schema {
	return described(
		"The name of a declared block: "+strings.Join(targets, ".NAME, ")+".NAME, also between ${ and }.",
		valueOf(schema{"type": "string", "pattern": referencePattern(targets)}),
	)
}

func referencePattern(targets []string) string {
	return "^(" + strings.Join(targets, "|") + ")" + namePattern + "$"
}

// allSubsectors lists the subsectors of all sectors in order.
func (v *Vocabulary) allSubsectors() []string {
	var all []string
	for _, sector := range slices.Sorted(maps.Keys(v.Sectors)) {
		all = append(all, v.Sectors[sector]...)
	}
	slices.Sort(all)
	return slices.Compact(all)
}
