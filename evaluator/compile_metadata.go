package evaluator

import (
	"errors"
	"fmt"
	"path"
	"slices"
	"strings"

	"github.com/open-policy-agent/opa/v1/ast"

	"github.com/netgrade/netgrade/inventory/vocabulary"
)

// severities are the legal severities, worst first.
var severities = []string{"critical", "high", "medium", "low"}

// bindings say whom the cited text obliges where it applies.
var bindings = []string{"operator", "member_state", "good_practice"}

// readRule makes the Rule that a module's METADATA states; nil for a module without an id, which others share.
func readRule(file string, module *ast.Module) (*Rule, error) {
	annotation := ruleAnnotation(module)
	if annotation == nil {
		return nil, nil
	}
	m := metadata{file: file, line: annotation.Location.Row, values: annotation.Custom, words: vocabulary.Standard()}
	rule := &Rule{
		ID:          m.text("id"),
		Title:       annotation.Title,
		Family:      path.Base(path.Dir(file)),
		Severity:    m.oneOf("severity", severities),
		Subject:     m.oneOf("subject", sortedKeys(m.words.Subjects)),
		Cause:       m.text("cause"),
		Remediation: m.text("remediation"),
		Binding:     m.oneOf("binding", bindings),
		Waivable:    m.flag("waivable", true),
		Presence:    m.flag("presence", false),
		References:  m.references(),
		Package:     strings.TrimPrefix(module.Package.Path.String(), "data."),
	}
	rule.Kinds = m.kinds(rule.Subject)
	if rule.Title == "" {
		m.mistake("a rule needs a title")
	}
	m.refuseOthers()
	return rule, errors.Join(m.mistakes...)
}

// ruleAnnotation finds the annotation that carries an id, wherever it stands in the module.
func ruleAnnotation(module *ast.Module) *ast.Annotations {
	for _, annotation := range module.Annotations {
		if _, ok := annotation.Custom["id"]; ok {
			return annotation
		}
	}
	return nil
}

// metadata reads the custom part of an annotation and collects what is wrong with it.
type metadata struct {
	file     string
	line     int
	values   map[string]any
	words    *vocabulary.Vocabulary
	asked    []string
	mistakes []error
}

func (m *metadata) mistake(format string, values ...any) {
	m.mistakes = append(m.mistakes, fmt.Errorf("%s:%d: %s", m.file, m.line, fmt.Sprintf(format, values...)))
}

func (m *metadata) value(key string) (any, bool) {
	m.asked = append(m.asked, key)
	value, ok := m.values[key]
	return value, ok
}

func (m *metadata) text(key string) string {
	value, _ := m.value(key)
	text, _ := value.(string)
	if text == "" {
		m.mistake("the metadata of a rule needs %s, a text", key)
	}
	return text
}

func (m *metadata) oneOf(key string, legal []string) string {
	value, _ := m.value(key)
	text, _ := value.(string)
	if !slices.Contains(legal, text) {
		m.mistake("%s is %q; expected one of %s", key, text, strings.Join(legal, ", "))
	}
	return text
}

func (m *metadata) flag(key string, otherwise bool) bool {
	value, ok := m.value(key)
	if !ok {
		return otherwise
	}
	flag, ok := value.(bool)
	if !ok {
		m.mistake("%s is true or false", key)
	}
	return flag
}

// kinds gives the kinds of asset that the rule names, groups opened; nil where it names all.
func (m *metadata) kinds(subject string) map[string]bool {
	value, ok := m.value("kinds")
	names, isList := texts(value)
	switch {
	case subject != "asset" && ok:
		m.mistake("kinds belong to rules about an asset, not about a %s", subject)
	case subject == "asset" && (!isList || len(names) == 0):
		m.mistake("a rule about an asset needs kinds, a list of kinds or groups such as [all]")
	}
	for _, name := range names {
		if !m.words.HasKind(name) {
			m.mistake("%q is no kind of asset and no group of kinds", name)
		}
	}
	if subject != "asset" || slices.Contains(names, "all") {
		return nil
	}
	return m.words.KindsOf(names...)
}

func (m *metadata) references() map[string][]string {
	value, _ := m.value("references")
	standards, _ := value.(map[string]any)
	if len(standards) == 0 {
		m.mistake("the metadata of a rule needs references, from standards to lists of clauses")
	}
	references := make(map[string][]string, len(standards))
	for _, standard := range sortedKeys(standards) {
		clauses, ok := texts(standards[standard])
		if !ok || len(clauses) == 0 {
			m.mistake("references.%s is a list of clauses", standard)
		}
		references[standard] = clauses
	}
	return references
}

func (m *metadata) refuseOthers() {
	for _, key := range sortedKeys(m.values) {
		if !slices.Contains(m.asked, key) {
			m.mistake("unknown key %s in the metadata of a rule", key)
		}
	}
}

func texts(value any) ([]string, bool) {
	list, ok := value.([]any)
	if !ok {
		return nil, false
	}
	result := make([]string, 0, len(list))
	for _, element := range list {
		text, ok := element.(string)
		if !ok {
			return nil, false
		}
		result = append(result, text)
	}
	return result, true
}
