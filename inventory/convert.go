package inventory

import (
	"fmt"
	"regexp"
	"slices"

	"github.com/netgrade/netgrade/inventory/source"
	"github.com/netgrade/netgrade/inventory/vocabulary"
)

// converters turn a value into the data of a type, by the name of the type. Each notes what is wrong and gives false.
var converters = map[string]func(r *reader, v value, a *vocabulary.Attribute) (any, bool){
	"bool":      (*reader).toBool,
	"string":    (*reader).toText,
	"number":    (*reader).toNumber,
	"share":     (*reader).toShare,
	"duration":  (*reader).toDuration,
	"date":      (*reader).toDate,
	"country":   (*reader).toCountry,
	"cidr":      (*reader).toPrefix,
	"enum":      (*reader).toWord,
	"reference": (*reader).toReference,
	"selector":  (*reader).toSelector,
}

// evaluate evaluates the expression of an attribute; expected says what it should become, nil where anything may.
func (r *reader) evaluate(a attribute, expected *vocabulary.Attribute) (value, bool) {
	r.evaluator.expected = expected
	v, ok := r.evaluator.attribute(a)
	r.evaluator.expected = nil
	return v, ok
}

// convert gives the value of an attribute as its type has it; no data where it is null, and false where it is wrong.
func (r *reader) convert(a attribute, definition *vocabulary.Attribute) (Value, bool) {
	v, ok := r.evaluate(a, definition)
	if !ok || v.data == nil {
		return Value{}, ok
	}
	if definition.Type.List {
		return r.convertList(v, definition)
	}
	if _, isList := v.data.([]value); isList {
		r.problems.secret(v.at, definition.Path+" is one value, not a list", "expected "+expectation(definition)+", without brackets")
		return Value{}, false
	}
	data, ok := converters[definition.Type.Base](r, v, definition)
	return Value{Data: data, At: v.at, Via: v.via}, ok
}

func (r *reader) convertList(v value, definition *vocabulary.Attribute) (Value, bool) {
	elements, isList := v.data.([]value)
	if !isList {
		r.problems.add(source.Diagnostic{
			Summary: definition.Path + " is a list, and this is " + v.describe(), Detail: "write it in brackets: [ … ]",
			At: v.at, Secret: mayBeSecret(v, definition),
		})
		return Value{}, false
	}
	list, whole := make([]Value, 0, len(elements)), true
	for _, element := range elements {
		if element.data == nil {
			r.problems.error(element.at, "null in "+definition.Path, "leave the element out")
			whole = false
			continue
		}
		data, ok := converters[definition.Type.Base](r, element, definition)
		whole = whole && ok
		list = append(list, Value{Data: data, At: element.at, Via: element.via})
	}
	return Value{Data: list, At: v.at, Via: v.via}, whole
}

// mismatch notes a value of the wrong type and gives no data.
func (r *reader) mismatch(v value, a *vocabulary.Attribute, detail string) (any, bool) {
	if detail == "" {
		detail = "expected " + expectation(a)
	}
	r.problems.add(source.Diagnostic{Summary: a.Path + " is " + kindOf(a) + ", and this is " + v.describe(), Detail: detail, At: v.at, Secret: mayBeSecret(v, a)})
	return nil, false
}

// wrongText notes a text that is not of the type. It is repeated in the sentence only where it can't be a secret.
func (r *reader) wrongText(v value, a *vocabulary.Attribute, summary, detail string) (any, bool) {
	r.problems.add(source.Diagnostic{Summary: summary, Detail: detail, At: v.at, Secret: mayBeSecret(v, a)})
	return nil, false
}

// wrongWord notes a word that is none of the legal ones. It is quoted where it resembles one of them: then it is a slip
// of the pen. Anything else may be a secret in the wrong place, and is described by its length.
func (r *reader) wrongWord(v value, what string, legal []string) {
	text, isText := v.data.(string)
	if number, isNumber := v.data.(float64); isNumber && slices.Contains(legal, spelt(number)) {
		r.problems.error(v.at, what+" is a word, and this is a number", `write "`+spelt(number)+`"`)
		return
	}
	if !isText {
		r.problems.secret(v.at, what+" is a word, and this is "+v.describe(), "expected "+oneOf(legal))
		return
	}
	if nearest := r.problems.nearest(text, legal); nearest != "" {
		r.problems.error(v.at, quote(text)+" is no value of "+what, didYouMean(nearest))
		return
	}
	r.problems.secret(v.at, "this text of "+letters(text)+" is no value of "+what, "expected "+oneOf(legal))
}

// forms are what texts of a type look like, also wrong ones: 30/11/2026 looks like a day, and hunter2 doesn't.
var forms = map[string]*regexp.Regexp{
	"date":     regexp.MustCompile(`^[0-9]{1,4}[-/. ][0-9A-Za-z]{1,9}[-/. ][0-9]{1,4}([T ][0-9:.+Z]*)?$`),
	"duration": regexp.MustCompile(`^-?[0-9]{1,5}(\.[0-9]{1,2})? ?[A-Za-z]{0,8}$`),
	"cidr":     regexp.MustCompile(`^[0-9a-fA-F]{0,4}[.:][0-9a-fA-F.:]{0,40}(/[0-9]{0,3})?$`),
	"country":  regexp.MustCompile(`^[A-Za-z]{1,3}$`),
	"share":    regexp.MustCompile(`^[0-9]{1,3}(\.[0-9]{1,3})? ?%?$`),
	"number":   regexp.MustCompile(`^-?[0-9]{1,6}(\.[0-9]{1,3})?$`),
	"bool":     regexp.MustCompile(`^(?i:true|false|yes|no|on|off)$`),
}

// mayBeSecret reports whether a wrong value at an attribute could be a secret that was put there by mistake.
func mayBeSecret(v value, a *vocabulary.Attribute) bool {
	text, isText := v.data.(string)
	if !isText {
		_, isList := v.data.([]value)
		_, isObject := v.data.(object)
		return isList || isObject
	}
	switch a.Type.Base {
	case "reference":
		_, ok := parseReference(text)
		return !ok
	case "selector":
		_, ok := parseReference(text)
		return !ok && !forms["cidr"].MatchString(text)
	}
	form := forms[a.Type.Base]
	return form == nil || !form.MatchString(text)
}

// expectation says what is expected at an attribute.
func expectation(a *vocabulary.Attribute) string {
	switch a.Type.Base {
	case "bool":
		return "true or false"
	case "string":
		return "text in quotation marks"
	case "share":
		return "a number from 0 to 1"
	case "duration":
		return `a duration such as "30m", "72h" or "365d"`
	case "date":
		return `a day such as "2026-11-23"`
	case "country":
		return `a country such as "GR"`
	case "cidr":
		if addresses[a.Path] {
			return `an address with the length of its prefix, such as "192.0.2.10/24"`
		}
		return `a prefix such as "192.0.2.0/24" or "2001:db8::/32"`
	case "enum":
		return oneOf(a.Values)
	case "reference":
		return "a reference such as " + Reference{Type: a.Type.Targets[0], Name: "name"}.String()
	case "selector":
		return `zone.name, asset.name, a prefix such as "192.0.2.0/24", or "any"`
	}
	return "a " + a.Type.Base
}

// kindOf names the type of an attribute in a sentence.
func kindOf(a *vocabulary.Attribute) string {
	switch a.Type.Base {
	case "bool":
		return "true or false"
	case "string":
		return "text"
	case "enum":
		return "a word"
	case "cidr":
		return "a prefix"
	case "reference":
		return "a reference"
	}
	return "a " + a.Type.Base
}

func letters(text string) string {
	if n := len([]rune(text)); n != 1 {
		return fmt.Sprintf("%d letters", n)
	}
	return "one letter"
}
