package vocabulary

import (
	"slices"
	"strings"
)

// Explain writes what somebody who fills in an inventory must know about a path of the vocabulary (asset.ssh,
// asset.ssh.ciphers), a kind of asset (plc), a group of kinds, a subject of rules (firewall_rule) or a type (duration); with
// an empty path it gives an overview. Lines are broken at width columns, or 100 where width is 0. The error of an
// unknown path names the nearest one that exists.
func (v *Vocabulary) Explain(path string, width int) (string, error) {
	p := newPage(width)
	if path == "" {
		v.explainAll(p)
		return p.text.String(), nil
	}
	if !v.explainPath(p, path) && !v.explainWord(p, path) {
		return "", v.unknown(path)
	}
	return p.text.String(), nil
}

// explainPath explains a block or attribute, also a word that may stand in many blocks (asset.none, site.labels).
func (v *Vocabulary) explainPath(p *page, path string) bool {
	b, a := v.Find(path)
	if b == nil {
		if b, a = v.Find(v.Subjects[path]); b == nil {
			return v.explainCommonWord(p, path)
		}
		path = b.Path
	}
	if a != nil {
		v.explainAttribute(p, path, b, a)
	} else {
		v.explainBlock(p, path, b)
	}
	return true
}

// explainCommonWord explains none and the free forms, by themselves or as the last word of a path.
func (v *Vocabulary) explainCommonWord(p *page, path string) bool {
	holder, word := "asset", path
	if i := strings.LastIndexByte(path, '.'); i >= 0 {
		holder, word = path[:i], path[i+1:]
	}
	b, a := v.Find(holder)
	if b == nil || a != nil {
		return false
	}
	if word == v.None.Name && len(b.none) > 0 {
		p.heading(path)
		p.paragraph(v.None.Meaning)
		p.heading("Example")
		p.code(v.around(b, []string{v.None.Name + " = [\"" + b.none[0] + "\"]"}))
		return true
	}
	for _, form := range v.FreeForms {
		if form.Name == word && b.freeForm {
			v.explainFreeForm(p, path, b, form)
			return true
		}
	}
	return false
}

func (v *Vocabulary) explainFreeForm(p *page, path string, b *Block, form FreeForm) {
	p.heading(path)
	p.paragraph(form.Meaning)
	p.heading("Example")
	switch {
	case form.Block:
		p.code(v.around(b, []string{form.Name + " {", "  cost_centre = \"4711\"", "}"}))
	case form.KeysArePaths:
		p.code(v.around(b, []string{form.Name + " = {", "  \"" + b.somePath() + "\" = \"ticket 1042, 2026-09-15\"", "}"}))
	default:
		p.code(v.around(b, []string{form.Name + " = {", "  team = \"north\"", "}"}))
	}
}

// somePath is the path of some attribute below the block, for an example.
func (b *Block) somePath() string {
	for _, nested := range b.Blocks {
		if len(nested.Attributes) > 0 {
			return nested.Name + "." + nested.Attributes[0].Name
		}
	}
	return b.Attributes[0].Name
}

// explainWord explains a word that is no path: a kind, a group or a type.
func (v *Vocabulary) explainWord(p *page, word string) bool {
	for _, kind := range v.Kinds {
		if kind.Name == word {
			v.explainKind(p, kind)
			return true
		}
	}
	if members := v.Groups[word]; members != nil {
		p.heading(word)
		p.paragraph("A group of kinds. It may stand wherever a rule lists kinds, and means:")
		p.table(v.kindRows(members))
		return true
	}
	for _, term := range v.Types {
		if term.Name == word || strings.HasPrefix(term.Name, word+"(") {
			p.heading(term.Name)
			p.paragraph("A type of value: " + term.Meaning + ".")
			return true
		}
	}
	return false
}

func (v *Vocabulary) kindRows(names []string) []row {
	var rows []row
	for _, kind := range v.Kinds {
		if slices.Contains(names, kind.Name) {
			rows = append(rows, row{name: kind.Name, meaning: sentence(kind.Meaning)})
		}
	}
	return rows
}

// explainAll is the overview.
func (v *Vocabulary) explainAll(p *page) {
	p.heading("What an inventory may say")
	p.paragraph("An inventory is written in blocks. \"netgrade vocabulary NAME\" explains one of them, with an example; " +
		"NAME may also be a path such as asset.ssh or asset.ssh.versions, or a kind of asset.")
	p.heading("Blocks at the top of a file")
	var rows []row
	for _, b := range v.Blocks {
		rows = append(rows, row{name: b.Name, meaning: b.Meaning})
	}
	p.table(rows)
	for _, b := range v.Blocks {
		if len(b.Blocks) > 0 && (b.Name == "asset" || b.Blocks[0].Path == b.Name+"."+b.Blocks[0].Name) {
			p.heading("Blocks inside " + b.Name)
			p.paragraph(nestedNames(b))
		}
	}
	p.heading("Kinds of asset")
	p.table(v.kindRows(v.Groups["all"]))
	p.heading("Words that may stand in many blocks")
	p.paragraph(v.None.Name + ", " + freeFormNames(v.FreeForms) + "; \"netgrade vocabulary none\" explains the first.")
}

func nestedNames(b *Block) string {
	var names []string
	for _, nested := range b.Blocks {
		names = append(names, nested.Name)
	}
	return strings.Join(names, ", ")
}

func freeFormNames(forms []FreeForm) string {
	var names []string
	for _, form := range forms {
		names = append(names, form.Name)
	}
	return strings.Join(names, ", ")
}

// sentence ends a text with a full stop.
func sentence(text string) string {
	if text == "" || strings.HasSuffix(text, ".") {
		return text
	}
	return text + "."
}
