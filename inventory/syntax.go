package inventory

import (
	"github.com/hashicorp/hcl/v2"
	"github.com/hashicorp/hcl/v2/hclsyntax"

	"github.com/netgrade/netgrade/inventory/source"
)

// sentences say in plain words what HCL's summaries mean. HCL's details are never shown: they quote the source, and a
// source may hold a secret. What isn't listed is a mistake of an expression, for which one sentence does.
var sentences = map[string][2]string{
	"Argument definition required":               {"an attribute needs an equals sign and a value", "write name = value"},
	"Argument or block definition required":      {"an attribute or a block is expected here", "write name = value, or name { … }"},
	"Invalid argument name":                      {"this is no name of an attribute", "names have no quotation marks: name = value"},
	"Invalid block definition":                   {"this block header cannot be read", `write type "label" {, with the opening brace on the same line`},
	"Invalid character":                          {"this character means nothing here", "text stands in straight quotation marks"},
	"Invalid character encoding":                 {"this is not UTF-8", "save the file as UTF-8"},
	"Invalid escape sequence":                    {"a backslash before this letter means nothing", `a backslash is written \\`},
	"Invalid expression":                         {"a value is expected here", ""},
	"Invalid multi-line string":                  {"a text in quotation marks ends on its line", `write \n for a line break, or use <<END`},
	"Invalid number literal":                     {"this is no number", ""},
	"Invalid single-argument block definition":   {"a block on one line holds one attribute", "put each attribute on a line of its own"},
	"Missing attribute separator":                {"a comma or a new line is missing between two entries", ""},
	"Missing attribute value":                    {"a value is missing after the key", "write key = value"},
	"Missing expression":                         {"a value is missing here", ""},
	"Missing item separator":                     {"a comma is missing between two elements of a list", ""},
	"Missing key/value separator":                {"an equals sign is missing after the key", "write key = value"},
	"Missing newline after argument":             {"an attribute ends with its line", "put what follows on a line of its own"},
	"Missing newline after block definition":     {"a block ends with its line", "put what follows on a line of its own"},
	"Unexpected comma after argument":            {"no comma stands after an attribute", "each attribute ends with its line"},
	"Unbalanced parentheses":                     {"a parenthesis is not closed", ""},
	"Unclosed configuration block":               {"this block is not closed", "a brace } is missing"},
	"Unclosed configuration body":                {"this block is not closed", "a brace } is missing"},
	"Unclosed template interpolation sequence":   {"an interpolation ${ is not closed", `a "${" that means itself is written "$${"`},
	"Unsupported operator":                       {"there is no such operator", ""},
	"Unterminated function call":                 {"the parenthesis of a call is not closed", ""},
	"Unterminated object constructor expression": {"an object is not closed", "a brace } is missing"},
	"Unterminated string literal":                {"a text is not closed", "a quotation mark is missing"},
	"Unterminated template string":               {"a text is not closed", "a quotation mark is missing"},
	"Unterminated tuple constructor expression":  {"a list is not closed", "a bracket ] is missing"},

	"Missing JSON value":                {"a JSON value is missing here", ""},
	"Missing array element value":       {"a JSON value is missing before the bracket", "the last element of an array has no comma after it"},
	"Missing value":                     {"the JSON text ends too early", ""},
	"Invalid start of value":            {"this begins no JSON value", "a value is an object, an array, a text, a number, true, false or null"},
	"Invalid object property name":      {"a JSON key is a text in quotation marks", ""},
	"Missing property value colon":      {"a colon is missing after the JSON key", ""},
	"Missing attribute seperator comma": {"a comma is missing between two JSON entries", ""},
	"Missing object value":              {"a JSON value is missing after the colon", ""},
	"Mismatched braces":                 {"a JSON object is closed by the wrong bracket", ""},
	"Mismatched brackets":               {"a JSON array is closed by the wrong bracket", ""},
	"Trailing comma in array":           {"the last element of a JSON array has no comma after it", ""},
	"Invalid array value":               {"this is no JSON value", ""},
	"Root value must be object":         {"an inventory is one JSON object, whose keys are block types", ""},
	"Trailing comma in object":          {"the last key of a JSON object has no comma after it", ""},
	"Invalid JSON number":               {"this is no JSON number", ""},
	"Invalid JSON keyword":              {"this is no JSON value", "the words are true, false and null"},
	"Invalid JSON string":               {"this JSON text cannot be read", ""},
	"Extraneous data after value":       {"something follows the end of the JSON text", ""},
	"Unclosed object":                   {"a JSON object is not closed", "a brace } is missing"},
}

// syntaxErrors reports what HCL's parser found in a file. After the first syntax error the parser guesses, so what
// follows is an echo and is kept back; attributes written twice are no syntax errors, and all of them are told.
func syntaxErrors(text []byte, root *hclsyntax.Body, diagnostics hcl.Diagnostics, found *problems) {
	told := false
	for _, d := range diagnostics {
		if d.Severity != hcl.DiagError || d.Subject == nil {
			continue
		}
		if d.Summary == "Attribute redefined" && root != nil {
			redefined(text, root, *d.Subject, found)
			continue
		}
		if told {
			continue
		}
		told = true
		sentence, known := sentences[d.Summary]
		if !known {
			sentence = [2]string{"this expression cannot be read", ""}
		}
		found.secret(place(*d.Subject), sentence[0], sentence[1])
	}
}

// redefined points at both places of an attribute that stands twice in one block. HCL keeps the first.
func redefined(text []byte, root *hclsyntax.Body, second hcl.Range, found *problems) {
	name := string(second.SliceBytes(text))
	holder, first := root, source.Range{}
	for holder != nil {
		if a := holder.Attributes[name]; a != nil {
			first = place(a.NameRange)
		}
		var inner *hclsyntax.Body
		for _, b := range holder.Blocks {
			if b.Body.SrcRange.ContainsPos(second.Start) {
				inner = b.Body
			}
		}
		if holder = inner; holder != nil {
			first = source.Range{}
		}
	}
	found.add(source.Diagnostic{
		Summary: "attribute " + quote(name) + " stands twice in this block", Detail: "remove one of them", At: place(second), Secret: true,
		Related: []source.Related{{At: first, Note: "the first one stands here"}},
	})
}
