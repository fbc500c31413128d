package inventory

import (
	"errors"
	"fmt"
	"strings"
	"unicode/utf8"
)

// errTold is the error of a function whose reason has been noted already.
var errTold = errors.New("told")

func upper(c *call) (value, error)      { return c.mapped(strings.ToUpper) }
func lower(c *call) (value, error)      { return c.mapped(strings.ToLower) }
func trimSpace(c *call) (value, error)  { return c.mapped(strings.TrimSpace) }
func startsWith(c *call) (value, error) { return c.result(strings.HasPrefix(c.text(0), c.text(1))) }
func endsWith(c *call) (value, error)   { return c.result(strings.HasSuffix(c.text(0), c.text(1))) }

// mapped applies a function that makes a text at most a few letters longer.
func (c *call) mapped(change func(string) string) (value, error) {
	if err := c.afford(len(c.text(0))); err != nil {
		return value{}, err
	}
	return c.result(change(c.text(0)))
}

func replace(c *call) (value, error) {
	text, old, fresh := c.text(0), c.text(1), c.text(2)
	if old == "" {
		return value{}, errors.New("the text to be replaced is empty")
	}
	if err := c.afford(len(text) + strings.Count(text, old)*max(len(fresh)-len(old), 0)); err != nil {
		return value{}, err
	}
	return c.result(strings.ReplaceAll(text, old, fresh))
}

func join(c *call) (value, error) {
	separator, elements := c.text(0), c.list(1)
	texts, size := make([]string, len(elements)), 0
	for i, element := range elements {
		text, ok := c.evaluator.text(element, c.at)
		if !ok {
			return value{}, errTold
		}
		texts[i] = text
		size += len(text) + len(separator)
	}
	if err := c.afford(size); err != nil {
		return value{}, err
	}
	return c.result(strings.Join(texts, separator))
}

func split(c *call) (value, error) {
	separator, text := c.text(0), c.text(1)
	if separator == "" {
		return value{}, errors.New("the separator is empty")
	}
	if err := c.afford(len(text) + strings.Count(text, separator) + 1); err != nil {
		return value{}, err
	}
	parts := strings.Split(text, separator)
	elements := make([]value, len(parts))
	for i, part := range parts {
		elements[i] = leaf(part, c.at)
	}
	return listOf(elements, c.at), nil
}

// format fills the verbs %s, %v and %d of a text, each without flags, and %% for a per cent sign. Numbers may be padded
// with zeros as in %03d, which is what names of devices need.
func format(c *call) (value, error) {
	var built strings.Builder
	next, text := 1, c.text(0)
	for {
		before, after, found := strings.Cut(text, "%")
		built.WriteString(before)
		if !found {
			break
		}
		verb, rest, err := cutVerb(after)
		if err != nil {
			return value{}, err
		}
		if text = rest; verb == "%" {
			built.WriteByte('%')
			continue
		}
		if next >= len(c.arguments) {
			return value{}, errors.New("there are more verbs than arguments")
		}
		filled, err := c.fill(verb, c.arguments[next])
		if err != nil {
			return value{}, err
		}
		if next++; built.Len()+len(filled) > c.evaluator.limits.Value {
			return value{}, c.afford(built.Len() + len(filled))
		}
		built.WriteString(filled)
	}
	if next < len(c.arguments) {
		return value{}, errors.New("there are more arguments than verbs")
	}
	if err := c.afford(built.Len()); err != nil {
		return value{}, err
	}
	return c.result(built.String())
}

// cutVerb takes the verb behind a per cent sign off a text.
func cutVerb(text string) (verb, rest string, err error) {
	digits := len(text) - len(strings.TrimLeft(text, "0123456789"))
	if digits < len(text) && digits <= 3 {
		verb, rest = text[:digits+1], text[digits+1:]
		if digits == 0 && strings.Contains("sdv%", verb) || digits > 0 && text[0] == '0' && verb[digits] == 'd' {
			return verb, rest, nil
		}
	}
	return "", "", errors.New("the verbs are %s, %d, %03d, %v and %%")
}

// fill writes one argument as its verb asks.
func (c *call) fill(verb string, v value) (string, error) {
	number, isNumber := v.data.(float64)
	if strings.HasSuffix(verb, "d") {
		if !isNumber || number != float64(int64(number)) {
			return "", errors.New("%d takes a whole number, and this is " + v.describe())
		}
		return fmt.Sprintf("%"+verb, int64(number)), nil
	}
	text, ok := c.evaluator.text(v, c.at)
	if !ok {
		return "", errTold
	}
	return text, nil
}

func toString(c *call) (value, error) {
	text, ok := c.evaluator.text(c.arguments[0], c.at)
	if !ok {
		return value{}, errTold
	}
	return c.result(text)
}

// length counts the letters of a text, the elements of a list or the members of an object.
func length(c *call) (value, error) {
	switch data := c.arguments[0].data.(type) {
	case string:
		return c.result(float64(utf8.RuneCountInString(data)))
	case []value:
		return c.result(float64(len(data)))
	case object:
		return c.result(float64(len(data)))
	}
	return value{}, errors.New(c.arguments[0].describe() + " has no length")
}
