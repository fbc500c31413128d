package vocabulary

import "go.yaml.in/yaml/v3"

// terms reads a mapping from names to meanings.
func (r *reader) terms(node *yaml.Node) []Term {
	var terms []Term
	for name, value := range r.mapping(node) {
		terms = append(terms, Term{Name: name, Meaning: r.text(value)})
	}
	return terms
}

func (r *reader) readKinds(node *yaml.Node) {
	for _, term := range r.terms(node) {
		r.vocabulary.Kinds = append(r.vocabulary.Kinds, Kind{Name: term.Name, Meaning: term.Meaning})
		r.vocabulary.kinds[term.Name] = true
	}
}

// readGroups adds the groups that the file names and the group all.
func (r *reader) readGroups(node *yaml.Node) {
	v := r.vocabulary
	for name, value := range r.mapping(node) {
		v.Groups[name] = r.texts(value)
		for _, kind := range v.Groups[name] {
			if !v.kinds[kind] {
				r.mistake(value, "group %s: there is no kind %s", name, kind)
			}
		}
	}
	for _, kind := range v.Kinds {
		v.Groups["all"] = append(v.Groups["all"], kind.Name)
	}
}

// readEnumerations reads lists of values; one whose values rise is written as a mapping with ordered and values.
func (r *reader) readEnumerations(node *yaml.Node) {
	for name, value := range r.mapping(node) {
		if value.Kind == yaml.SequenceNode {
			r.vocabulary.Enumerations[name] = r.texts(value)
			continue
		}
		for key, inner := range r.mapping(value) {
			switch key {
			case "ordered":
				r.ordered[name] = r.truth(inner)
			case "values":
				r.vocabulary.Enumerations[name] = r.texts(inner)
			default:
				r.unknownKey(inner, key)
			}
		}
	}
}

// readSectors reads the annexes of NIS2, each with its sectors and their subsectors.
func (r *reader) readSectors(node *yaml.Node) {
	for annex, sectors := range r.mapping(node) {
		if annex != "annex_i" && annex != "annex_ii" {
			r.unknownKey(sectors, annex)
		}
		for sector, subsectors := range r.mapping(sectors) {
			r.vocabulary.Sectors[sector] = r.texts(subsectors)
			r.vocabulary.Annexes[sector] = annex
		}
	}
}

func (r *reader) freeForms(node *yaml.Node) []FreeForm {
	var forms []FreeForm
	for name, value := range r.mapping(node) {
		form := FreeForm{Name: name}
		for key, inner := range r.mapping(value) {
			switch key {
			case "type":
				r.oneOf(inner, "map(string)")
			case "block":
				form.Block = r.truth(inner)
			case "keys":
				form.KeysArePaths = r.oneOf(inner, "path") == "path"
			case "read_by":
				form.ReadBy = r.texts(inner)
			case "meaning":
				form.Meaning = r.text(inner)
			default:
				r.unknownKey(inner, key)
			}
		}
		forms = append(forms, form)
	}
	return forms
}

// documents reads what is given to an evaluation beside the inventory.
func (r *reader) documents(node *yaml.Node) []Term {
	var terms []Term
	for name, value := range r.mapping(node) {
		term := Term{Name: name}
		for key, inner := range r.mapping(value) {
			switch key {
			case "type":
				term.Type = r.typeOf(inner).String()
			case "meaning":
				term.Meaning = r.text(inner)
			default:
				r.unknownKey(inner, key)
			}
		}
		terms = append(terms, term)
	}
	return terms
}
