package evaluator

import (
	"maps"
	"slices"
	"strings"
	"testing"

	"github.com/open-policy-agent/opa/v1/ast"
	"github.com/open-policy-agent/opa/v1/types"

	"github.com/netgrade/netgrade/inventory/vocabulary"
)

// TestRulesFitTheVocabulary has OPA check the types of every rule with a schema made from the vocabulary: a misspelt attribute, a value that
// the attribute can't have a type for, a subject that the rule doesn't see.
func TestRulesFitTheVocabulary(t *testing.T) {
	p := ours(t)
	for _, subject := range subjectsOfRules(p.rules) {
		for _, mistake := range typeCheck(p, subject) {
			t.Error(mistake)
		}
	}
}

func TestTypeCheckBites(t *testing.T) {
	for _, test := range []struct{ name, condition string }{
		{"a misspelt attribute", `input.asset.management.telent`},
		{"a misspelt facet", `input.asset.managment.telnet`},
		{"a misspelt attribute of an item", `input.asset.ssh.host_key[_].bit == 2`},
		{"an attribute of a reference that is a name", `input.asset.management.jump_hosts[_].kind == "x"`},
		{"a misspelt attribute of a zone", `input.asset.zone.thrust == "ot"`},
		{"a reference inside a resolved one", `input.asset.zone.monitored_by[_].kind == "x"`},
		{"a misspelt type of subject", `input.inventory.zones[_].trust == "ot"`},
		{"a misspelt attribute of another subject", `input.inventory.zone[_].thrust == "ot"`},
		{"a misspelt attribute of the operator", `input.operator.entty == "essential"`},
		{"another subject than the rule's", `input.service.essential`},
		{"an index that nobody makes", `input.index.assets_by_colour.red`},
		{"a name that netgrade doesn't add", `input.asset._title == "x"`},
	} {
		t.Run(test.name, func(t *testing.T) {
			source := sourcesOf(`deny contains {"message": "m", "at": []} if { ` + test.condition + ` }`)
			p, err := Compile(t.Context(), source)
			if err != nil {
				t.Fatal(err)
			}
			if mistakes := typeCheck(p, "asset"); len(mistakes) == 0 || !strings.Contains(mistakes.Error(), "undefined ref") {
				t.Errorf("nobody complains: %v", mistakes)
			}
		})
	}
}

func subjectsOfRules(rules []*Rule) []string {
	subjects := map[string]bool{}
	for _, rule := range rules {
		subjects[rule.Subject] = true
	}
	return slices.Sorted(maps.Keys(subjects))
}

// typeCheck compiles the rules about one type of subject with the schema of what they see.
func typeCheck(p *Policies, subject string) ast.Errors {
	rules := slices.DeleteFunc(p.Rules(), func(rule *Rule) bool { return rule.Subject != subject })
	schemas := ast.NewSchemaSet()
	schemas.Put(ast.SchemaRootRef, inputSchema(subject))
	compiler := ast.NewCompiler().WithStrict(true).WithCapabilities(capabilities()).WithDefaultRegoVersion(ast.RegoV1).
		WithUseTypeCheckAnnotations(true).WithSchemas(schemas)
	compiler.SetErrorLimit(0)
	compiler.Compile(p.needed(rules))
	return slices.DeleteFunc(compiler.Errors, comparesWithNull)
}

// comparesWithNull reports whether a type error is about null, which stands for what is known to be absent: the schema leaves it out,
// because OPA lets any reference into a union with null pass.
func comparesWithNull(mistake *ast.Error) bool {
	detail, ok := mistake.Details.(*ast.UnificationErrDetail)
	return ok && (types.Compare(detail.Left, types.Nl) == 0 || types.Compare(detail.Right, types.Nl) == 0)
}

type schema = map[string]any

func object(properties schema) schema {
	return schema{"type": "object", "properties": properties, "additionalProperties": false}
}

// byName describes blocks by label. OPA doesn't look into the schema of additional properties, so one label stands for all.
func byName(of schema) schema { return object(schema{"internet": of}) }

var text = schema{"type": "string"}

// inputSchema describes the input of rules about one type of subject.
func inputSchema(subject string) schema {
	words := vocabulary.Standard()
	all := schema{}
	for _, name := range sortedKeys(words.Subjects) {
		if definition := words.SubjectBlock(name); listed(definition) {
			all[name] = byName(subjectSchema(definition, true))
		}
	}
	indexes := schema{}
	for name := range indexMakers {
		indexes[name] = byName(schema{"type": "array", "items": text})
	}
	properties := schema{
		"operator": subjectSchema(words.Block("operator"), true), "inventory": object(all), "index": object(indexes), "as_of": text, "reference_day": text,
		subject: subjectSchema(words.SubjectBlock(subject), true),
	}
	if subject == "firewall_rule" {
		properties["parent"] = subjectSchema(words.Block("asset"), true)
	}
	return object(properties)
}

func subjectSchema(definition *vocabulary.Block, resolve bool) schema {
	properties := blockProperties(definition, resolve)
	for _, added := range []string{"_name", "_type", "_kind"} {
		properties[added] = text
	}
	properties["labels"], properties["custom"] = schema{"type": "object"}, schema{"type": "object"}
	properties["_derived"] = schema{}
	return object(properties)
}

func blockProperties(definition *vocabulary.Block, resolve bool) schema {
	properties := schema{}
	for _, attribute := range definition.Attributes {
		properties[attribute.Name] = valueSchema(attribute.Type, resolve)
	}
	for _, nested := range definition.Blocks {
		if nested.Repeatable {
			item := blockProperties(nested, resolve)
			item["_name"], item["_type"] = text, text
			properties[nested.Name] = byName(object(item))
		} else {
			properties[nested.Name] = object(blockProperties(nested, resolve))
		}
	}
	return properties
}

func valueSchema(kind vocabulary.Type, resolve bool) schema {
	if kind.List {
		return schema{"type": "array", "items": valueSchema(vocabulary.Type{Base: kind.Base, Targets: kind.Targets}, resolve)}
	}
	switch kind.Base {
	case "bool":
		return schema{"type": "boolean"}
	case "number", "share", "duration":
		return schema{"type": "number"}
	case "selector":
		return object(schema{"type": text, "name": text})
	case "map":
		return schema{"type": "object"}
	case "reference":
		switch {
		case len(kind.Targets) > 1:
			return object(schema{"type": text, "name": text})
		case resolve && resolved[kind.Targets[0]]:
			return subjectSchema(vocabulary.Standard().SubjectBlock(kind.Targets[0]), false)
		}
	}
	return text
}
