package inventory

import (
	"slices"
	"strings"

	"github.com/hashicorp/hcl/v2"
	"github.com/hashicorp/hcl/v2/hclsyntax"
	"golang.org/x/text/unicode/norm"

	"github.com/netgrade/netgrade/inventory/source"
	"github.com/netgrade/netgrade/inventory/vocabulary"
)

// longestReference is the length of a reference that is written as text; what is longer is none.
const longestReference = 1024

// toReference reads a reference to a declared block of one of the types that the attribute accepts.
func (r *reader) toReference(v value, a *vocabulary.Attribute) (any, bool) {
	reference, ok := v.data.(Reference)
	if text, isText := v.data.(string); isText {
		if reference, ok = r.written(v, text, a); !ok {
			return nil, false
		}
	} else if !ok {
		return r.mismatch(v, a, "expected "+expectation(a))
	}
	if !r.accepts(v, reference, a.Type.Targets, a) {
		return nil, false
	}
	return reference, true
}

// toSelector reads what a firewall rule may name: a zone, an asset, a prefix, or the word any.
func (r *reader) toSelector(v value, a *vocabulary.Attribute) (any, bool) {
	reference, ok := v.data.(Reference)
	text, isText := v.data.(string)
	switch {
	case isText && text == "any":
		return Reference{Type: "any"}, true
	case isText && !looksLikeReference(text):
		prefix, ok := r.prefix(v, text, a)
		return Reference{Type: "cidr", Name: prefix.String()}, ok
	case isText:
		if reference, ok = r.written(v, text, a); !ok {
			return nil, false
		}
	case !ok:
		return r.mismatch(v, a, "")
	}
	if !r.accepts(v, reference, []string{"zone", "asset"}, a) {
		return nil, false
	}
	return reference, true
}

// looksLikeReference tells zone.dmz from a prefix: it begins with a word.
func looksLikeReference(text string) bool {
	word, _, _ := strings.Cut(strings.ReplaceAll(text, "[", "."), ".")
	return hclsyntax.ValidIdentifier(word) && !strings.Contains(text, ":")
}

// accepts checks the type of a reference.
func (r *reader) accepts(v value, reference Reference, targets []string, a *vocabulary.Attribute) bool {
	if slices.Contains(targets, reference.Type) {
		return true
	}
	detail := "expected " + expectation(a)
	for _, target := range targets {
		if other := (Reference{Type: target, Name: reference.Name}); r.names.has(other) {
			detail = didYouMeanCode("", other.String())
		}
	}
	r.problems.error(v.at, a.Path+" names "+article(targets[0])+" "+oneOf(targets)+", and this is "+v.describe(), detail)
	return false
}

// written reads a reference that is written as text, which only JSON needs.
func (r *reader) written(v value, text string, a *vocabulary.Attribute) (Reference, bool) {
	reference, ok := parseReference(text)
	switch {
	case !isJSON(v.at.File) && ok:
		r.problems.error(v.at, a.Path+" is a reference, and this is text", "write "+reference.String()+withoutQuotes(v.at.File))
		return reference, false
	case !ok && r.names.named(text, a) != "":
		r.problems.error(v.at, a.Path+" is a reference, and this is a name alone", "write "+r.names.named(text, a)+withoutQuotes(v.at.File))
		return reference, false
	case !ok:
		r.problems.add(source.Diagnostic{
			Summary: a.Path + " is a reference, and this is text", Detail: "expected " + expectation(a) + withoutQuotes(v.at.File), At: v.at, Secret: true,
		})
		return reference, false
	case !r.names.isType(reference.Type):
		detail := didYouMean(r.problems.nearest(reference.Type, r.names.types()))
		r.problems.error(v.at, "there is no type of block "+quote(reference.Type), detail)
		return reference, false
	}
	return reference, r.names.check(reference, v.at, r.problems)
}

// withoutQuotes reminds that references are no text, but in JSON.
func withoutQuotes(file string) string {
	if isJSON(file) {
		return ""
	}
	return ", without quotation marks"
}

// named is the reference to a block of that name among those that an attribute takes; empty when there is none.
func (n *names) named(name string, a *vocabulary.Attribute) string {
	for _, target := range a.Type.Targets {
		if reference := (Reference{Type: target, Name: name}); n.has(reference) {
			return reference.String()
		}
	}
	return ""
}

// parseReference reads site.athens-1 or dns_zone["example.eu"].
func parseReference(text string) (Reference, bool) {
	if len(text) > longestReference {
		return Reference{}, false
	}
	traversal, diagnostics := hclsyntax.ParseTraversalAbs([]byte(text), "", hcl.InitialPos)
	if diagnostics.HasErrors() || len(traversal) != 2 {
		return Reference{}, false
	}
	name, ok := stepName(traversal[1])
	return Reference{Type: traversal.RootName(), Name: norm.NFC.String(name)}, ok
}
