package skeleton

import (
	"fmt"
	"strconv"
	"strings"

	"github.com/netgrade/netgrade/inventory/vocabulary"
)

// writer writes the settings of one top-level block, of one kind where it is an asset's.
type writer struct {
	*page
	*form
	kind string
}

// body writes what is worth declaring in a block that is declared: the attributes that values has, then the others as settings, those of
// the given names first, then the blocks in it.
func (w *writer) body(b *vocabulary.Block, first []string, values map[string]string) {
	var given, list []setting
	for _, a := range w.attributes(b, w.kind, first...) {
		if value, known := values[a.Name]; known {
			given = append(given, setting{name: a.Name, value: value, note: sentence(a.Meaning)})
		} else {
			list = append(list, w.setting(b, a))
		}
	}
	w.declarations(given)
	w.settings(list)
	open, closed := w.blocks(b, w.kind)
	for i, nested := range open {
		if i > 0 || len(given)+len(list) > 0 {
			w.line("")
		}
		w.nested(nested)
	}
	if len(closed) > 0 {
		w.line("")
		w.explain("What follows is for those that have it; silence says that there is none.")
	}
	for _, nested := range closed {
		w.line("")
		w.nested(nested)
	}
}

// nested writes a block with everything in it, its explanation above. All of it is explanation where something that the block demands
// can't be named.
func (w *writer) nested(b *vocabulary.Block) {
	mark := available
	if !w.ready(b) {
		mark = unreadyBlock
	}
	w.explain(w.heading(b))
	w.commented(mark, w.header(b), func() {
		var list []setting
		for _, a := range w.attributes(b, w.kind) {
			list = append(list, w.setting(b, a))
		}
		w.settings(list)
		open, closed := w.blocks(b, w.kind)
		for _, deeper := range append(open, closed...) {
			w.nested(deeper)
		}
	})
}

// header is the first line of a block but for the brace.
func (w *writer) header(b *vocabulary.Block) string {
	header := b.Name
	for range b.Labels {
		header += " " + strconv.Quote(b.Example)
	}
	return header
}

// heading says what a block is and what silence about it costs.
func (w *writer) heading(b *vocabulary.Block) string {
	worth, _ := w.worth(b.Path, w.kind)
	text := b.Name + ": " + sentence(b.Meaning) + price(worth)
	if b.Repeatable && !isTop(b.Path+".") {
		text += " As many as there are, each with a name of its own."
	}
	return text
}

// ready reports whether all that a block demands can be written.
func (w *writer) ready(b *vocabulary.Block) bool {
	for _, a := range b.Attributes {
		_, ok := w.example(a)
		if a.InsteadOf != "" && !ok {
			_, ok = w.example(b.Attribute(a.InsteadOf))
		}
		if !ok && (a.Required || a.InsteadOf != "") {
			return false
		}
	}
	return true
}

// setting writes an attribute of a block with an example. Of two that exclude each other one is available.
func (w *writer) setting(b *vocabulary.Block, a *vocabulary.Attribute) setting {
	note, mark := w.note(a), available
	value, ok := w.example(a)
	if !ok {
		mark, value, note = unready, formOnly(a), note+" Declare a "+a.Type.Targets[0]+" first."
	}
	if other := w.rival(b, a); other != "" {
		mark, note = unready, note+" Instead of "+other+"."
	}
	if a.SubsectorOf != "" {
		mark = unready
	}
	return setting{mark, a.Name, value, note}
}

// rival names the attribute that is written instead of this one, where an example has both.
func (w *writer) rival(b *vocabulary.Block, a *vocabulary.Attribute) string {
	for _, other := range b.Attributes {
		if _, ok := w.example(other); ok && other.InsteadOf == a.Name {
			return other.Name
		}
	}
	return ""
}

// mostWords is how many legal words an explanation lists, and fewWords how many where there are more.
const mostWords, fewWords = 13, 6

// note explains an attribute: what silence costs, what it means, which words are legal.
func (w *writer) note(a *vocabulary.Attribute) string {
	var sentences []string
	if a.Required {
		sentences = append(sentences, "Required.")
	}
	if text := price(w.cost(a, w.kind)); text != "" {
		sentences = append(sentences, strings.TrimSpace(text))
	}
	sentences = append(sentences, sentence(a.Meaning))
	if len(a.Values) > 0 {
		sentences = append(sentences, legalWords(a))
	}
	switch {
	case a.Default != nil:
		sentences = append(sentences, fmt.Sprintf("Left out: %v.", a.Default))
	case a.AbsentNone:
		sentences = append(sentences, "Left out: none.")
	}
	return strings.Join(sentences, " ")
}

func legalWords(a *vocabulary.Attribute) string {
	join, shown, more := ", ", a.Values, ""
	if a.Ordered {
		join = " < "
	}
	if len(shown) > mostWords {
		more = fmt.Sprintf(" … and %d more", len(shown)-fewWords)
		shown = shown[:fewWords]
	}
	return "Words: " + strings.Join(shown, join) + more + "."
}

// price says what silence costs: " 100 points.", or " 12 points, 40 elsewhere." where others pay too.
func price(w Worth) string {
	switch {
	case w.Points > 0 && w.Elsewhere > 0:
		return " " + number(w.Points) + " points, " + number(w.Elsewhere) + " elsewhere."
	case w.Points > 0:
		return " " + number(w.Points) + " points."
	case w.Elsewhere > 0:
		return " " + number(w.Elsewhere) + " points elsewhere."
	}
	return ""
}

func number(points float64) string { return strconv.FormatFloat(points, 'f', -1, 64) }
