package vocabulary

import "slices"

// explainKind explains a kind of asset: what to declare about one.
func (v *Vocabulary) explainKind(p *page, kind Kind) {
	p.heading(kind.Name)
	p.paragraph("A kind of asset. " + sentence(kind.Meaning))
	var groups []string
	for name, members := range v.Groups {
		if name != "all" && slices.Contains(members, kind.Name) {
			groups = append(groups, name)
		}
	}
	if len(groups) > 0 {
		slices.Sort(groups)
		p.paragraph("It belongs to " + andList(groups, "and") + ".")
	}
	var should, may []row
	var cannot []string
	for _, b := range v.Block("asset").Blocks {
		line := row{name: b.Name, meaning: sentence(b.Meaning)}
		switch {
		case !b.CarriedBy(kind.Name):
			cannot = append(cannot, b.Name)
		case b.AbsenceUnknown(kind.Name):
			should = append(should, line)
		default:
			may = append(may, line)
		}
	}
	p.heading("Declare these: silence about them counts as not shown")
	p.table(should)
	p.heading("Declare these where there are any: silence says that there is none")
	p.table(may)
	if len(cannot) > 0 {
		p.heading("Not for this kind")
		p.paragraph(andList(cannot, "and") + ".")
	}
	p.heading("Example")
	p.code(v.kindExample(kind))
}

// kindExample is an asset of the kind with its place, and the first facet that is expected on it.
func (v *Vocabulary) kindExample(kind Kind) []string {
	asset := v.Block("asset")
	var own []*Attribute
	for _, name := range []string{"site", "zone", "criticality"} {
		if a := asset.Attribute(name); a != nil {
			own = append(own, a)
		}
	}
	body := v.bodyLines(own)
	for _, b := range asset.Blocks {
		if b.IsFacet() && b.ExpectedOn[kind.Name] {
			body = append(body, v.wrap(b, kind.Name, v.bodyLines(b.Attributes))...)
			break
		}
	}
	return v.wrap(asset, kind.Name, body)
}
