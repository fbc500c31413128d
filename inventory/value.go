package inventory

import (
	"encoding/json"
	"math"
	"slices"
	"strconv"
	"strings"

	"github.com/netgrade/netgrade/inventory/source"
)

// value is what an expression evaluates to, with the place that said it. It is never changed once it was made, so that
// a local which is used a thousand times is shared a thousand times.
type value struct {
	// data is nil (null), bool, float64, string, Reference, []value, object, or blockType.
	data any
	at   source.Range
	// via are the places through which the value came, nearest first; for an element those of its list come after its own.
	via []source.Range
	// size counts letters and leaves with repetition: a list that holds another one twice is twice as large, although
	// both halves are the same memory. Every bound on work is a bound on size.
	size int
}

// member is one entry of an object; key order is the order of iteration.
type member struct {
	key   string
	at    source.Range
	value value
}

// object is a set of members sorted by key.
type object []member

// blockType stands for the first word of a reference before its name is known: asset in asset["r-${n}"].
type blockType string

// leaf makes a value that has no parts.
func leaf(data any, at source.Range) value {
	size := 1
	if text, ok := data.(string); ok {
		size += len(text)
	}
	return value{data: data, at: at, size: size}
}

// listOf makes a list; its size is one more than that of its elements together.
func listOf(elements []value, at source.Range) value {
	size := 1
	for _, element := range elements {
		size += element.size
	}
	return value{data: elements, at: at, size: size}
}

// objectOf makes an object of members in any order; their keys differ.
func objectOf(members []member, at source.Range) value {
	slices.SortFunc(members, func(a, b member) int { return strings.Compare(a.key, b.key) })
	size := 1
	for _, m := range members {
		size += len(m.key) + m.value.size
	}
	return value{data: object(members), at: at, size: size}
}

// find looks up a key.
func (o object) find(key string) (value, bool) {
	i, found := slices.BinarySearchFunc(o, key, func(m member, key string) int { return strings.Compare(m.key, key) })
	if !found {
		return value{}, false
	}
	return o[i].value, true
}

// through adds places to those through which the value came.
func (v value) through(places ...source.Range) value {
	if len(places) > 0 {
		v.via = append(slices.Clip(v.via), places...)
	}
	return v
}

// describe names the type of a value for a sentence, without its content.
func (v value) describe() string {
	switch data := v.data.(type) {
	case nil:
		return "null"
	case bool:
		return "a truth value"
	case float64:
		return "a number"
	case string:
		return "text"
	case Reference:
		return "a reference to " + article(data.Type) + " " + data.Type
	case blockType:
		return "the word " + string(data) + " without a name"
	case []value:
		return "a list"
	default:
		return "an object"
	}
}

// equal compares two values as == does: by content, without regard to places.
func (v value) equal(other value) bool {
	switch data := v.data.(type) {
	case []value:
		list, ok := other.data.([]value)
		return ok && slices.EqualFunc(data, list, value.equal)
	case object:
		members, ok := other.data.(object)
		return ok && slices.EqualFunc(data, members, func(a, b member) bool { return a.key == b.key && a.value.equal(b.value) })
	}
	switch other.data.(type) {
	case []value, object:
		return false
	}
	return v.data == other.data
}

// number writes a number as JSON does, in the shortest form that reads back as the same one.
func number(f float64) json.Number {
	format := byte('f')
	if a := math.Abs(f); a != 0 && (a < 1e-6 || a >= 1e21) {
		format = 'e'
	}
	return json.Number(strconv.FormatFloat(f, format, -1, 64))
}

func article(noun string) string {
	if noun != "" && strings.ContainsRune("aeiou", rune(noun[0])) {
		return "an"
	}
	return "a"
}
