package evaluator

import (
	"encoding/json"
	"strings"

	"github.com/netgrade/netgrade/inventory"
	"github.com/netgrade/netgrade/inventory/source"
)

// place turns the paths of findings into places in the source.
func (e *evaluation) place(subject *Subject, raw []rawFinding) []Finding {
	findings := make([]Finding, 0, len(raw))
	for _, one := range raw {
		at, via := e.documents.locate(subject, one.at)
		finding := Finding{
			Message: message(one.template, one.with), Template: one.template, With: one.with,
			At: at, Related: via, Path: one.at.dotted(),
		}
		for _, other := range one.related {
			place, _ := e.documents.locate(subject, other)
			finding.Related = append(finding.Related, place)
		}
		findings = append(findings, finding)
	}
	return sortFindings(findings)
}

// dotted writes a location in words, with the other subject in front where it names one. Positions in lists are left out: an element
// that is written before another doesn't make that another finding.
func (l location) dotted() string {
	var steps []string
	if l.subjectType != "" {
		steps = append(steps, l.subjectType, l.name)
	}
	for _, step := range l.path {
		if name, ok := step.(string); ok {
			steps = append(steps, name)
		}
	}
	return strings.Join(steps, ".")
}

// locate finds the place of a path: of the value there, or of the deepest declared block that should hold it, with the places through
// which a value came.
func (d *documents) locate(subject *Subject, path location) (source.Range, []source.Range) {
	block := subject.Block
	if path.subjectType != "" {
		if other := d.inventory.Lookup(path.subjectType, path.name); other != nil {
			block = other
		}
	}
	return descend(block, path.path)
}

// descend follows a path through blocks, labels, attributes and positions as far as it is declared.
func descend(block *inventory.Block, path []any) (source.Range, []source.Range) {
	for i := 0; i < len(path); i++ {
		name, _ := path[i].(string)
		if facet := block.Facets[name]; facet != nil {
			block = facet
			continue
		}
		if items := block.Items[name]; items != nil && i+1 < len(path) {
			label, _ := path[i+1].(string)
			if item := items[label]; item != nil {
				block, i = item, i+1
				continue
			}
		}
		if value, ok := attributeOf(block, name); ok {
			return element(value, path[i+1:])
		}
		if word, ok := block.None[name]; ok {
			return word, []source.Range{}
		}
		break
	}
	return block.At, append([]source.Range{}, block.Via...)
}

// attributeOf finds a declared attribute, or an entry of the organisation's own block.
func attributeOf(block *inventory.Block, name string) (inventory.Value, bool) {
	if value, ok := block.Attributes[name]; ok {
		return value, true
	}
	if name == "custom" && block.Custom != nil {
		return inventory.Value{Data: block.Custom, At: block.At}, true
	}
	return inventory.Value{}, false
}

// element follows positions and keys inside a value.
func element(value inventory.Value, path []any) (source.Range, []source.Range) {
	for _, step := range path {
		switch data := value.Data.(type) {
		case []inventory.Value:
			position, ok := step.(json.Number)
			index, err := position.Int64()
			if !ok || err != nil || index < 0 || index >= int64(len(data)) {
				return value.At, append([]source.Range{}, value.Via...)
			}
			value = data[index]
		case map[string]inventory.Value:
			key, _ := step.(string)
			inner, ok := data[key]
			if !ok {
				return value.At, append([]source.Range{}, value.Via...)
			}
			value = inner
		}
	}
	return value.At, append([]source.Range{}, value.Via...)
}
