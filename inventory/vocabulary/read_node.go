package vocabulary

import (
	"iter"
	"strconv"

	"go.yaml.in/yaml/v3"
)

// mapping yields the entries of a mapping in the order of the file, and refuses what is no mapping and a key that stands twice.
func (r *reader) mapping(node *yaml.Node) iter.Seq2[string, *yaml.Node] {
	return func(yield func(string, *yaml.Node) bool) {
		if node.Kind != yaml.MappingNode {
			r.mistake(node, "a mapping is expected")
			return
		}
		seen := make(map[string]bool, len(node.Content)/2)
		for i := 0; i+1 < len(node.Content); i += 2 {
			key := r.text(node.Content[i])
			if seen[key] {
				r.mistake(node.Content[i], "%s stands twice", key)
				continue
			}
			seen[key] = true
			if !yield(key, node.Content[i+1]) {
				return
			}
		}
	}
}

func (r *reader) unknownKey(value *yaml.Node, key string) {
	r.mistake(value, "%s has no meaning here", key)
}

// text reads a string. A number or a truth value must be quoted, so that "1.0" never turns into 1.
func (r *reader) text(node *yaml.Node) string {
	if node.Kind != yaml.ScalarNode || node.ShortTag() != "!!str" {
		r.mistake(node, "a text is expected; quote numbers, true and false")
	}
	return node.Value
}

// texts reads a list of strings; an empty list is not nil.
func (r *reader) texts(node *yaml.Node) []string {
	if node.Kind != yaml.SequenceNode {
		r.mistake(node, "a list is expected")
		return nil
	}
	list := make([]string, 0, len(node.Content))
	for _, element := range node.Content {
		list = append(list, r.text(element))
	}
	return list
}

func (r *reader) truth(node *yaml.Node) bool {
	if node.Kind != yaml.ScalarNode || node.ShortTag() != "!!bool" {
		r.mistake(node, "true or false is expected")
	}
	return node.Value == "true"
}

func (r *reader) number(node *yaml.Node) float64 {
	value, err := strconv.ParseFloat(node.Value, 64)
	if err != nil {
		r.mistake(node, "a number is expected")
	}
	return value
}

// oneOf reads one of a few words.
func (r *reader) oneOf(node *yaml.Node, words ...string) string {
	text := r.text(node)
	for _, word := range words {
		if text == word {
			return text
		}
	}
	r.mistake(node, "%s is none of %q", text, words)
	return text
}
