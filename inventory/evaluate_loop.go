package inventory

import (
	"iter"
	"slices"
	"strings"

	"github.com/hashicorp/hcl/v2/hclsyntax"

	"github.com/netgrade/netgrade/inventory/source"
)

// template evaluates a text with interpolations.
func (e *evaluator) template(x *hclsyntax.TemplateExpr, s *scope) (value, bool) {
	at := place(x.SrcRange)
	if x.IsStringLiteral() {
		v, ok := e.evaluate(x.Parts[0], s)
		v.at = at
		return v, ok
	}
	if len(x.Parts) == 0 {
		return leaf("", at), true
	}
	return e.concatenate(x.Parts, s, at)
}

// wrapped evaluates a template that is one interpolation and nothing else: it stands for the value itself, as references
// and lists need it. In JSON the whole text counts as the place, because escapes shift what stands in it.
func (e *evaluator) wrapped(x *hclsyntax.TemplateWrapExpr, s *scope) (value, bool) {
	v, ok := e.evaluate(x.Wrapped, s)
	if !ok || !isJSON(x.SrcRange.Filename) {
		return v, ok
	}
	at := place(x.SrcRange)
	if len(v.via) == 0 {
		v.at = at
		return v, true
	}
	v.via = append(slices.Clone(v.via[:len(v.via)-1]), at)
	return v, true
}

// concatenate joins the parts of a template, within the bound for one value.
func (e *evaluator) concatenate(parts []hclsyntax.Expression, s *scope, at source.Range) (value, bool) {
	var built strings.Builder
	for _, part := range parts {
		v, ok := e.evaluate(part, s)
		if !ok {
			return value{}, false
		}
		text, ok := e.text(v, place(part.Range()))
		if !ok || !e.within(built.Len()+len(text), at) || !e.spend(len(text), at) {
			return value{}, false
		}
		built.WriteString(text)
	}
	return leaf(built.String(), at), true
}

// joined evaluates the loop directive of a template, whose rounds give texts that follow one another.
func (e *evaluator) joined(x *hclsyntax.TemplateJoinExpr, s *scope) (value, bool) {
	at := place(x.Range())
	v, ok := e.evaluate(x.Tuple, s)
	if !ok {
		return v, false
	}
	list, _ := v.data.([]value)
	var built strings.Builder
	for _, one := range list {
		text, ok := e.text(one, at)
		if !ok || !e.within(built.Len()+len(text), at) || !e.spend(len(text), at) {
			return value{}, false
		}
		built.WriteString(text)
	}
	return leaf(built.String(), at), true
}

// rounds gives the key and the value of each turn over a collection; false where the value is none. Elements carry the
// places through which the collection came.
func rounds(collection value) (iter.Seq2[value, value], bool) {
	switch data := collection.data.(type) {
	case []value:
		return func(yield func(key, v value) bool) {
			for i, one := range data {
				if !yield(leaf(float64(i), one.at), one.through(collection.via...)) {
					return
				}
			}
		}, true
	case object:
		return func(yield func(key, v value) bool) {
			for _, m := range data {
				if !yield(leaf(m.key, m.at), m.value.through(collection.via...)) {
					return
				}
			}
		}, true
	}
	return nil, false
}

// loop evaluates a for-expression.
func (e *evaluator) loop(x *hclsyntax.ForExpr, s *scope) (value, bool) {
	at := place(x.SrcRange)
	collection, ok := e.evaluate(x.CollExpr, s)
	if !ok || !e.spend(collection.size, at) {
		return value{}, false
	}
	all, ok := rounds(collection)
	if !ok {
		return e.fail(place(x.CollExpr.Range()), "a loop goes over a list or an object, and this is "+collection.describe(), "")
	}
	e.loops++
	defer func() { e.loops-- }()
	if x.KeyExpr == nil {
		return e.listLoop(x, s, all, at)
	}
	return e.objectLoop(x, s, all, at)
}

func (e *evaluator) listLoop(x *hclsyntax.ForExpr, s *scope, all iter.Seq2[value, value], at source.Range) (value, bool) {
	var elements []value
	size := 1
	for key, element := range all {
		inner := s.with(x.KeyVar, key).with(x.ValVar, element)
		if taken, ok := e.admitted(x, inner); !ok {
			return value{}, false
		} else if !taken {
			continue
		}
		v, ok := e.evaluate(x.ValExpr, inner)
		if !ok {
			return v, false
		}
		if size += v.size; !e.within(size, at) {
			return value{}, false
		}
		elements = append(elements, v)
	}
	return listOf(elements, at), true
}

func (e *evaluator) objectLoop(x *hclsyntax.ForExpr, s *scope, all iter.Seq2[value, value], at source.Range) (value, bool) {
	grouped, order := map[string][]value{}, []member(nil)
	size := 1
	for key, element := range all {
		inner := s.with(x.KeyVar, key).with(x.ValVar, element)
		if taken, ok := e.admitted(x, inner); !ok {
			return value{}, false
		} else if !taken {
			continue
		}
		key, keyOK := e.keyText(x.KeyExpr, inner)
		v, ok := e.evaluate(x.ValExpr, inner)
		if !keyOK || !ok {
			return value{}, false
		}
		text := key.data.(string)
		if size += len(text) + v.size; !e.within(size, at) {
			return value{}, false
		}
		if len(grouped[text]) == 0 {
			order = append(order, member{key: text, at: key.at})
		} else if !x.Group {
			return e.fail(at, "two rounds of this loop give the same key", "end the value with ... to collect them in a list")
		}
		grouped[text] = append(grouped[text], v)
	}
	for i := range order {
		values := grouped[order[i].key]
		if order[i].value = values[0]; x.Group {
			order[i].value = listOf(values, at)
		}
	}
	return objectOf(order, at), true
}

// admitted evaluates the condition of a loop in one round; the second result is false when it has no value.
func (e *evaluator) admitted(x *hclsyntax.ForExpr, s *scope) (taken, ok bool) {
	if x.CondExpr == nil {
		return true, true
	}
	v, ok := e.evaluate(x.CondExpr, s)
	if !ok {
		return false, false
	}
	taken, isBool := v.data.(bool)
	if !isBool {
		e.fail(place(x.CondExpr.Range()), "a condition is true or false, and this is "+v.describe(), "")
	}
	return taken, isBool
}

// splat evaluates list[*].name: the same steps from every element.
func (e *evaluator) splat(x *hclsyntax.SplatExpr, s *scope) (value, bool) {
	at := place(x.SrcRange)
	v, ok := e.evaluate(x.Source, s)
	if !ok || !e.spend(v.size, at) {
		return value{}, false
	}
	all, isCollection := rounds(v)
	if _, isObject := v.data.(object); !isCollection || isObject {
		return e.fail(place(x.Source.Range()), "[*] stands behind a list, and this is "+v.describe(), "")
	}
	e.loops++
	defer func() { e.loops-- }()
	var elements []value
	size := 1
	for _, element := range all {
		one, ok := e.evaluate(x.Each, &scope{outer: s, item: x.Item, value: element})
		if !ok {
			return one, false
		}
		if size += one.size; !e.within(size, at) {
			return value{}, false
		}
		elements = append(elements, one)
	}
	return listOf(elements, at), true
}
