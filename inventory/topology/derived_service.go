package topology

// service writes the facts about a service.
func (e *exporter) service() {
	s := e.facts.Standing(e.subject.Name)
	if s == nil {
		return
	}
	e.truth("reached", s.Reach, s.Undeclared)
	if s.Reach == No {
		e.put("cut_off", witnessData(s.Witness))
	}
	for _, kind := range Kinds() {
		e.loss(string(kind)+"_loss", s.Losses[kind])
	}
	e.must()
	e.presence()
	e.arrivals()
	e.circle()
	e.dependents()
	e.hosting()
	e.sharedFate()
}

// loss writes whether a kind of loss is survived, and what cuts.
func (e *exporter) loss(fact string, l *Loss) {
	cuts := map[string]any{}
	for _, c := range l.Cuts {
		data := witnessData(c.Witness)
		if len(c.Needs) > 0 {
			data["needs"] = texts(c.Needs)
		}
		if c.Data {
			data["data"] = true
		}
		cuts[c.Name] = data
	}
	believed := []any{}
	for _, b := range l.Believed {
		believed = append(believed, map[string]any{"loss": b.Loss, "service": b.Service, "need": b.Need, "by": b.By})
	}
	e.decide(fact, l.Outlived, map[string]any{"survived": l.Outlived == Yes, "cuts": cuts, "believed": believed}, l.Undeclared)
}

// must writes what the service must pass.
func (e *exporter) must() {
	name := e.subject.Name
	m := e.facts.Must(name)
	missing := e.facts.Standing(name).Losses[Asset].Undeclared
	if m.Determined == No {
		e.decide("must", Undecided, nil, missing)
		return
	}
	certain := map[string]any{}
	for _, a := range m.Certain {
		certain[a.Name] = map[string]any{"service": a.Service}
	}
	e.put("must", certain)
	possible := map[string]any{}
	for _, asset := range m.Possible {
		possible[asset] = map[string]any{}
	}
	listed := Undecided
	if m.Possible != nil {
		listed = Yes
	}
	e.decide("must_possible", listed, possible, missing)
	e.settle("must", m.Determined == Yes, missing)
}

// presence writes what decides whether a rule concerns the service at all.
func (e *exporter) presence() {
	p := e.facts.presence
	remote, missing := e.facts.isRemote(e.subject.Name)
	e.truth("remote", remote, missing)
	e.truth("outside_links", p.outside.truth, p.outside.missing)
	e.truth("satellite_links", p.satellite.truth, p.satellite.missing)
	s := e.facts.Standing(e.subject.Name)
	e.truth("abroad", s.Abroad, s.AbroadUndeclared)
}

// arrivals writes when what the service depends on is back.
func (e *exporter) arrivals() {
	all := map[string]any{}
	complete := true
	var missing []Missing
	for _, a := range e.facts.Arrivals(e.subject.Name) {
		data := map[string]any{"complete": a.Complete}
		if a.Declared {
			data["earliest"] = a.Earliest
			data["from"] = map[string]any{"type": a.From.Type, "name": a.From.Name}
		}
		all[a.Need] = data
		complete = complete && a.Complete
		missing = append(missing, a.Undeclared...)
	}
	e.put("arrivals", all)
	e.settle("arrivals", complete, missing)
}

// circle writes whether the service depends on itself.
func (e *exporter) circle() {
	c := e.facts.Circle(e.subject.Name)
	e.decide("circle", c.Unbroken, map[string]any{"unbroken": c.Unbroken == Yes, "members": texts(c.Members), "steps": texts(c.Steps)}, c.Undeclared)
}

// dependents writes who needs the service.
func (e *exporter) dependents() {
	d := e.facts.Dependents(e.subject.Name)
	e.put("dependents", map[string]any{"certain": texts(d.Certain), "possible": texts(d.Possible),
		"unprotected": texts(d.Unprotected), "may_be_unprotected": texts(d.MayBeUnprotected)})
	e.settle("dependents", len(d.Certain) == len(d.Possible) && len(d.Unprotected) == len(d.MayBeUnprotected), d.Undeclared)
}

// hosting writes where the hosts lie.
func (e *exporter) hosting() {
	h := e.facts.Hosting(e.subject.Name)
	e.put("sites", texts(h.Sites))
	e.truth("spread", h.Spread, h.Undeclared)
	e.loss("hazard_loss", &h.Hazards)
	if h.Pairs {
		e.put("farthest_km", h.Farthest)
	}
	complete := Undecided
	if h.Complete {
		complete = Yes
	}
	e.decide("farthest_km_settled", complete, h.Farthest, h.Undeclared)
}

// sharedFate writes what looks redundant and falls together.
func (e *exporter) sharedFate() {
	all := []any{}
	for _, s := range e.facts.SharedFates() {
		if s.Service == e.subject.Name {
			all = append(all, map[string]any{"type": s.A.Type, "a": s.A.Name, "b": s.B.Name, "kind": string(s.Kind), "name": s.Name})
		}
	}
	e.put("shared_fate", all)
}
