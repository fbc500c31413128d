package topology

import "slices"

// Derived is what rules see of one subject under _derived, as plain JSON-like data: bool, float64, string, []any and map[string]any.
// The README lists every fact.
type Derived struct {
	// Facts are the decided facts by name. A fact that is not decided has no entry.
	Facts map[string]any
	// Undeclared names for each fact that is not decided the attributes that would decide it, as Missing.VocabularyPath writes them.
	Undeclared map[string][]string
}

// Derived gives the facts about a subject: a service, link, asset, zone, conduit or the operator. It knows nothing about others.
func (f *Facts) Derived(subjectType, name string) Derived {
	e := &exporter{facts: f, subject: Element{Type: subjectType, Name: name}, derived: Derived{Facts: map[string]any{}, Undeclared: map[string][]string{}}}
	switch subjectType {
	case "service":
		e.service()
	case "operator":
		e.concentration()
	case "link":
		e.link()
	case "asset":
		e.asset()
	case "zone":
		e.zone()
	case "conduit":
		e.conduit()
	}
	return e.derived
}

// exporter writes the facts of one subject.
type exporter struct {
	facts   *Facts
	subject Element
	derived Derived
}

// put writes a fact that is always decided.
func (e *exporter) put(fact string, value any) { e.derived.Facts[fact] = value }

// decide writes a fact that is decided, or what would decide it.
func (e *exporter) decide(fact string, decided Truth, value any, missing []Missing) {
	if decided != Undecided {
		e.derived.Facts[fact] = value
		return
	}
	paths := []string{}
	for _, m := range missing {
		paths = append(paths, m.VocabularyPath(e.subject))
	}
	slices.Sort(paths)
	e.derived.Undeclared[fact] = slices.Compact(paths)
}

// settle writes that a fact which is always written is complete, or what could still add to it.
func (e *exporter) settle(fact string, complete bool, missing []Missing) {
	settled := Undecided
	if complete {
		settled = Yes
	}
	e.decide(fact+"_settled", settled, true, missing)
}

// truth writes a fact that is true, false or undecided.
func (e *exporter) truth(fact string, value Truth, missing []Missing) {
	e.decide(fact, value, value == Yes, missing)
}

// texts makes plain data of strings.
func texts(names []string) []any {
	all := make([]any, len(names))
	for i, name := range names {
		all[i] = name
	}
	return all
}

// elements makes plain data of a path.
func elements(path []Element) []any {
	all := make([]any, len(path))
	for i, e := range path {
		all[i] = map[string]any{"type": e.Type, "name": e.Name}
	}
	return all
}

// witnessData makes plain data of a witness. The path is always there, empty where none is known; what else is empty is left out.
func witnessData(w *Witness) map[string]any {
	data := map[string]any{"path": []any{}}
	if w == nil {
		return data
	}
	data["hosts"] = texts(w.Hosts)
	if w.Zone != "" {
		data["zone"] = w.Zone
	}
	if len(w.Through) > 0 {
		data["through"] = texts(w.Through)
	}
	if len(w.Path) > 0 {
		data["path"] = elements(w.Path)
	}
	return data
}
