package vocabulary

import (
	"fmt"
	"maps"
	"slices"
	"strings"
)

// explainAttribute explains one attribute; path is how the reader asked for it.
func (v *Vocabulary) explainAttribute(p *page, path string, b *Block, a *Attribute) {
	p.heading(path)
	p.paragraph(sentence(a.Meaning))
	p.heading("What to write")
	p.paragraph(v.writing(a))
	p.heading("When it is left out")
	p.paragraph(leftOut(b, a))
	if a.Reading {
		p.heading("How its age counts")
		p.paragraph("It renews itself without anybody's act, so its age is counted to the day in inventory.stated, as long as that day is recent.")
	}
	if len(a.ReadBy) > 0 {
		p.heading("Who reads it")
		p.paragraph("Besides rules: " + andList(a.ReadBy, "and") + ".")
	}
	p.heading("Example")
	p.code(v.AttributeExample(b, a))
}

// writing says at length what a legal value is.
func (v *Vocabulary) writing(a *Attribute) string {
	var text string
	switch a.Type.Base {
	case "bool":
		text = "true or false, without quotes."
	case "number":
		text = "A number" + a.bounds() + ", without quotes."
		if a.Type.List {
			text = "A list of numbers" + a.bounds() + ", without quotes."
		}
	case "share":
		text = "A number from 0 to 1, without quotes; 0.95 says 95 %."
	case "enum":
		text = enumWriting(a)
	case "reference":
		text = referenceWriting(a)
	case "selector":
		text = "The text \"any\", a prefix such as \"192.0.2.0/24\", or a declared zone or asset, written zone.NAME or asset.NAME."
		if a.Type.List {
			text = "A list, each element one of these: " + lower(text)
		}
	default:
		text = v.plainWriting(a)
	}
	if a.Type.List && a.Type.Base != "selector" {
		text += " The empty list [] is a declaration too: there is none."
	}
	if a.SubsectorOf != "" {
		text += " " + v.subsectors()
	}
	if a.InsteadOf != "" {
		text += " Exactly one of " + a.Name + " and " + a.InsteadOf + " is written."
	}
	return text
}

// subsectors lists the subsectors of every sector that has any.
func (v *Vocabulary) subsectors() string {
	var texts []string
	for _, sector := range slices.Sorted(maps.Keys(v.Sectors)) {
		if words := v.Sectors[sector]; len(words) > 0 {
			texts = append(texts, "for "+sector+": "+andList(words, "or"))
		}
	}
	return "Which one is legal depends on the sector: " + strings.Join(texts, "; ") + ". The other sectors have none, and nothing is written then."
}

func enumWriting(a *Attribute) string {
	text := "One of these words" + a.Type.quotes() + ": "
	if a.Type.List {
		text = "A list of these words" + a.Type.quotes() + ": "
	}
	if a.Ordered {
		return text + a.words() + " (in rising order)."
	}
	return text + a.words() + "."
}

func referenceWriting(a *Attribute) string {
	var forms []string
	for _, target := range a.Type.Targets {
		forms = append(forms, target+".NAME")
	}
	what := "The name of a block of this inventory, written "
	if a.Type.List {
		what = "A list of names of blocks of this inventory, written "
	}
	return what + andList(forms, "or") + ". A name with other signs than letters, digits, - and _ stands in brackets and quotes: " +
		reference(a.Type.Targets[0], "1st floor") + "."
}

// quotes reminds of the quotes around everything that is a text to HCL.
func (t Type) quotes() string {
	switch t.Base {
	case "bool", "number", "share", "map", "reference":
		return ""
	}
	if t.List {
		return ", each in double quotes"
	}
	return ", in double quotes"
}

// plainWriting speaks of types that the vocabulary explains itself.
func (v *Vocabulary) plainWriting(a *Attribute) string {
	name := a.Type.Base
	if name == "map" {
		name = "map(string)"
	}
	explained := ""
	for _, term := range v.Types {
		if term.Name == name {
			explained = term.Meaning
		}
	}
	text, many, _ := a.Type.nouns()
	if a.Type.List {
		text = "list of " + many
	}
	return "A " + text + a.Type.quotes() + ": " + sentence(explained)
}

// leftOut says what silence about the attribute means.
func leftOut(b *Block, a *Attribute) string {
	switch {
	case a.Required:
		return "It must be written wherever the block " + b.Name + " is."
	case a.Default != nil:
		text := "It counts as " + a.defaultText() + "."
		if b.IsFacet() {
			text += " That holds only where the block " + b.Name + " is written: without the block it is not declared."
		}
		return text
	case a.AbsentNone:
		return "Then there is none; it could not be written empty."
	}
	return "Then it is not declared, and a rule that needs it says \"not shown\", which costs as much as a violation."
}

func (a *Attribute) defaultText() string { return fmt.Sprint(a.Default) }

func lower(text string) string { return strings.ToLower(text[:1]) + text[1:] }
