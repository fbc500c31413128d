package vocabulary

import "strings"

// explainBlock explains a block or facet; path is how the reader asked for it (template.ssh is asset.ssh).
func (v *Vocabulary) explainBlock(p *page, path string, b *Block) {
	p.heading(path)
	p.paragraph(b.Meaning)
	p.heading("Where it stands")
	p.paragraph(v.place(b))
	if texts := v.silence(b); texts != nil {
		p.heading("When it is left out")
		for _, text := range texts {
			p.paragraph(text)
		}
	}
	if len(b.Attributes) > 0 {
		p.heading("What it holds")
		p.table(attributeRows(b))
		p.paragraph("\"netgrade vocabulary " + path + ".NAME\" explains one of them at length.")
	}
	if len(b.Blocks) > 0 {
		p.heading("Blocks inside it")
		p.table(blockRows(b))
	}
	if b.freeForm {
		p.heading("Also allowed")
		p.paragraph(freeFormNames(v.FreeForms) + ".")
	}
	p.heading("Example")
	if b.FreeForm {
		p.code(v.around(b, []string{`office = ["192.0.2.0/24", "2001:db8:10::/64"]`}))
		return
	}
	p.code(v.BlockExample(b))
}

// place says where a block may be written, how often, and with which labels.
func (v *Vocabulary) place(b *Block) string {
	header := b.header()
	often := "at most once"
	switch {
	case b.Required:
		often = "exactly once in an inventory"
	case b.Repeatable && len(b.Labels) > 0:
		often = "as often as needed, each time with another name"
	case b.Repeatable:
		often = "as often as needed"
	}
	where := "At the top of a file"
	if b.Path != b.Name {
		holder := b.Path[:strings.LastIndexByte(b.Path, '.')]
		where = "Inside " + holder
		if holder == "asset" {
			where = "Inside an asset or a template"
		}
	}
	text := where + ", " + often + ", written " + header + "."
	if topOf(b.Path) == "asset" && strings.Count(b.Path, ".") == 1 {
		set := b.Kinds
		if set == nil {
			set = v.kinds
		}
		text += " " + capital(v.kindsPhrase(set)) + " may have it."
	}
	return text
}

// header writes how a block begins: rule "NAME" {…}.
func (b *Block) header() string {
	header := b.Name
	for _, label := range b.Labels {
		header += " \"" + strings.ToUpper(label) + "\""
	}
	return header + " {…}"
}

// silence says what leaving the block out means, in paragraphs; there are none where it can't be left out or nothing follows from it.
func (v *Vocabulary) silence(b *Block) []string {
	switch {
	case b.Required || b.FreeForm || b.Name == "template":
		return nil
	case b.Repeatable && b.AbsentUnknown:
		return []string{
			"Where none is written it stays open whether there is any: rules that look for one say \"not shown\".",
			noneSentence(b) + " As soon as one is written, the list counts as complete.",
		}
	case b.Repeatable:
		return []string{"Where none is written, there is none. As soon as one is written, the list counts as complete."}
	case b.ExpectedOn != nil:
		return v.facetSilence(b)
	case !b.Expected:
		return []string{"Then there is no such thing, and rules about it do not apply."}
	}
	return []string{"Then nothing in it is declared: rules that need it say \"not shown\", which costs as much as a violation."}
}

func noneSentence(b *Block) string {
	holder := "the block around it"
	if b.Path == b.Name {
		holder = "the block inventory"
	}
	return "To say that there is none, write none = [\"" + b.Name + "\"] in " + holder + "."
}

// facetSilence speaks of a facet of assets, whose absence says different things on different kinds.
func (v *Vocabulary) facetSilence(b *Block) []string {
	open, closed := map[string]bool{}, map[string]bool{}
	for _, kind := range v.Kinds {
		if b.CarriedBy(kind.Name) {
			set := closed
			if b.AbsenceUnknown(kind.Name) {
				set = open
			}
			set[kind.Name] = true
		}
	}
	var paragraphs []string
	if len(open) > 0 {
		paragraphs = append(paragraphs, "On "+v.kindsPhrase(open)+": nothing in it is declared, and rules that need it say \"not shown\", which costs as much as a violation.")
	}
	if len(closed) > 0 {
		who := "On any other kind"
		if len(open) == 0 {
			who = "Then"
		}
		paragraphs = append(paragraphs, who+" the asset has no such function, and rules about it do not apply.")
	}
	if b.Attribute("enabled") != nil && len(open) > 0 {
		paragraphs = append(paragraphs, strings.TrimSuffix(noneSentence(b), ".")+", or enabled = false in "+b.Name+" itself.")
	}
	return paragraphs
}

// attributeRows is the table of a block's attributes.
func attributeRows(b *Block) []row {
	var rows []row
	for _, a := range b.Attributes {
		meaning := sentence(a.Meaning)
		if a.Required {
			meaning += " Required."
		}
		if a.Default != nil {
			meaning += " Default: " + a.defaultText() + "."
		}
		if a.AbsentNone {
			meaning += " Left out: none."
		}
		rows = append(rows, row{name: a.Name, form: a.form(), meaning: meaning})
	}
	return rows
}

func blockRows(b *Block) []row {
	var rows []row
	for _, nested := range b.Blocks {
		meaning := sentence(nested.Meaning)
		if nested.Repeatable {
			meaning += " Any number, by " + strings.Join(nested.Labels, " and ") + "."
		}
		rows = append(rows, row{name: nested.Name, meaning: meaning})
	}
	return rows
}

func capital(text string) string { return strings.ToUpper(text[:1]) + text[1:] }
