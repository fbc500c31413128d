package evaluator

import (
	"context"
	"fmt"
	"slices"
	"strings"

	"github.com/open-policy-agent/opa/v1/ast"
)

// Bounds of what one rule may say of one subject.
const (
	maximumFindings = 1000
	maximumMessage  = 1024
)

// rawFinding is a finding whose places are still paths below a subject.
type rawFinding struct {
	template string
	with     map[string]any
	at       location
	related  []location
}

// location is a path below the subject, or below another one.
type location struct {
	subjectType, name string // empty for the subject itself
	path              []any  // strings and positions
}

// findings are what deny holds, in the order of their messages.
func (e *evaluation) findings(ctx context.Context, rule *preparedRule, input *ast.Term) ([]rawFinding, error) {
	value, err := e.ask(ctx, rule.deny, input)
	if err != nil || value == nil {
		return nil, err
	}
	set, ok := value.(ast.Set)
	if !ok {
		return nil, fmt.Errorf("deny of %s is no set of findings", rule.Package)
	}
	var findings []rawFinding
	for _, term := range set.Slice() {
		if len(findings) == maximumFindings {
			break
		}
		finding, err := readFinding(term)
		if err != nil {
			return nil, fmt.Errorf("deny of %s: %w", rule.Package, err)
		}
		findings = append(findings, finding)
	}
	return findings, nil
}

// readFinding reads one element of deny: an object, or a plain text.
func readFinding(term *ast.Term) (rawFinding, error) {
	native, err := ast.ValueToInterface(term.Value, nil)
	if err != nil {
		return rawFinding{}, err
	}
	if text, ok := native.(string); ok {
		return rawFinding{template: cut(text)}, nil
	}
	object, ok := native.(map[string]any)
	if !ok {
		return rawFinding{}, fmt.Errorf("a finding is an object or a text, not %s", ast.ValueName(term.Value))
	}
	var finding rawFinding
	for _, key := range sortedKeys(object) {
		if err := finding.set(key, object[key]); err != nil {
			return rawFinding{}, err
		}
	}
	if finding.template == "" {
		return rawFinding{}, fmt.Errorf("a finding needs a message")
	}
	return finding, nil
}

func (f *rawFinding) set(key string, value any) (err error) {
	switch key {
	case "message":
		text, _ := value.(string)
		f.template = cut(text)
	case "with":
		holes, ok := value.(map[string]any)
		if !ok {
			return fmt.Errorf("with of a finding is an object")
		}
		f.with = holes
	case "at":
		f.at, err = readLocation(value)
	case "related":
		places, ok := value.([]any)
		if !ok {
			return fmt.Errorf("related of a finding is a list of places")
		}
		for _, place := range places {
			read, err := readLocation(place)
			if err != nil {
				return err
			}
			f.related = append(f.related, read)
		}
	default:
		return fmt.Errorf("unknown key %s in a finding", key)
	}
	return err
}

// readLocation reads a path below the subject, or an object of type, name and path.
func readLocation(value any) (location, error) {
	switch value := value.(type) {
	case []any:
		return location{path: value}, nil
	case map[string]any:
		path, _ := value["path"].([]any)
		subjectType, _ := value["type"].(string)
		name, _ := value["name"].(string)
		if subjectType != "" && name != "" {
			return location{subjectType: subjectType, name: name, path: path}, nil
		}
	}
	return location{}, fmt.Errorf("a place in a finding is a path below the subject, or an object of type, name and path")
}

// message fills the holes of a template. A hole without a value stays as it is written.
func message(template string, with map[string]any) string {
	replacements := make([]string, 0, 2*len(with))
	for _, key := range sortedKeys(with) {
		replacements = append(replacements, "{"+key+"}", words(with[key]))
	}
	return cut(strings.NewReplacer(replacements...).Replace(template))
}

// words writes a value into a sentence: lists with commas, a missing value as none.
func words(value any) string {
	switch value := value.(type) {
	case nil:
		return "none"
	case []any:
		parts := make([]string, len(value))
		for i, element := range value {
			parts[i] = words(element)
		}
		return strings.Join(parts, ", ")
	default:
		return fmt.Sprint(value)
	}
}

// cut keeps a message within its bound, at the border of a character.
func cut(text string) string {
	if len(text) <= maximumMessage {
		return text
	}
	return strings.ToValidUTF8(text[:maximumMessage-3], "") + "…"
}

// sortFindings puts findings in the order of message and place, and drops those that say the same of the same place.
func sortFindings(findings []Finding) []Finding {
	slices.SortStableFunc(findings, func(a, b Finding) int {
		if order := strings.Compare(a.Message, b.Message); order != 0 {
			return order
		}
		return a.At.Compare(b.At)
	})
	return slices.CompactFunc(findings, func(a, b Finding) bool { return a.Message == b.Message && a.At == b.At })
}
