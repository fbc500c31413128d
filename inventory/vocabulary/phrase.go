package vocabulary

import (
	"fmt"
	"strings"
)

// nouns say what one and what several values of the type are called by somebody who does not write code, and give an
// example where the noun alone doesn't say how to write one.
func (t Type) nouns() (one, many, example string) {
	switch t.Base {
	case "number":
		return "number", "numbers", ""
	case "share":
		return "share from 0 to 1", "shares from 0 to 1", ""
	case "duration":
		return "duration", "durations", "30m or 7d"
	case "date":
		return "day", "days", "2026-09-15"
	case "country":
		return "country", "countries", "GR"
	case "cidr":
		return "prefix", "prefixes", "192.0.2.0/24"
	case "map":
		return "map of names to texts", "maps of names to texts", ""
	case "selector":
		return "any, a prefix, a zone or an asset", "any, prefixes, zones and assets", ""
	}
	return "text", "texts", ""
}

// manyValues is the number of legal words from which a table shows only the first few.
const manyValues, shownValues = 14, 6

// form says shortly what may be written as the attribute's value, for a table.
func (a *Attribute) form() string {
	if a.Type.Base != "enum" {
		return a.Type.phrase(a.bounds())
	}
	words := a.words()
	if len(a.Values) > manyValues {
		words = fmt.Sprintf("%s and %d more", strings.Join(a.Values[:shownValues], ", "), len(a.Values)-shownValues)
	}
	if a.Type.List {
		return "list of: " + words
	}
	return words
}

// words lists the legal words, rising ones with a sign between them.
func (a *Attribute) words() string {
	if a.Ordered {
		return strings.Join(a.Values, " < ")
	}
	return strings.Join(a.Values, ", ")
}

func (a *Attribute) bounds() string {
	if !a.Bounded {
		return ""
	}
	return fmt.Sprintf(" from %v to %v", a.Minimum, a.Maximum)
}

// phrase names the type; bounds follow the noun.
func (t Type) phrase(bounds string) string {
	switch {
	case t.Base == "bool":
		return "true or false"
	case t.Base == "reference" && t.List:
		return "list of " + strings.Join(t.Targets, "s, ") + "s by name"
	case t.Base == "reference":
		return strings.Join(t.Targets, " or ") + " by name"
	}
	text, many, example := t.nouns()
	if t.List {
		text = "list of " + many
	}
	if example != "" {
		text += ", such as " + example
	}
	return text + bounds
}

// kindsPhrase names a set of kinds in the order of the files, by what is missing from it where that is shorter.
func (v *Vocabulary) kindsPhrase(set map[string]bool) string {
	var inside, outside []string
	for _, kind := range v.Kinds {
		if set[kind.Name] {
			inside = append(inside, kind.Name)
		} else {
			outside = append(outside, kind.Name)
		}
	}
	switch {
	case len(outside) == 0:
		return "every kind of asset"
	case len(outside) < len(inside):
		return "every kind of asset but " + andList(outside, "and")
	}
	return andList(inside, "and")
}
