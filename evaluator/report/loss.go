package report

import (
	"io"
	"slices"

	"github.com/netgrade/netgrade/evaluator"
	"github.com/netgrade/netgrade/inventory/topology"
)

// Loss is what would be if some parts of the network were lost at once: what stops, and what everything is worth then.
type Loss struct {
	Lost    []topology.Element
	Outcome *topology.Outcome
	// Now and Then are the reports on the inventory as it is, and on the one without what was lost.
	Now, Then *evaluator.Report
}

// LossSchema names the version of the JSON of a Loss.
const LossSchema = "netgrade/loss/v1"

// LossFormats names the formats in which a Loss and its like are written.
func LossFormats() []string { return []string{TextFormat, "json"} }

// change is the grade of a service, a site or the operator before and after.
type change struct {
	Type string `json:"type"`
	Name string `json:"name"`
	Now  string `json:"now"`
	Then string `json:"then"`
}

// changes lists the grades of the services and of the operator, now and then. A service that stops has no grade: it is gone.
func (l Loss) changes() []change {
	stopped := map[string]bool{}
	for _, lost := range l.Outcome.Lost {
		stopped[lost.Service] = lost.Certain
	}
	then := map[evaluator.SubjectRef]string{}
	for _, group := range l.Then.Groups {
		then[group.SubjectRef] = group.Grade
	}
	var all []change
	for _, group := range l.Now.Groups {
		if group.Type == "site" {
			continue
		}
		one := change{group.Type, group.Name, group.Grade, then[group.SubjectRef]}
		if group.Type == "service" && stopped[group.Name] {
			one.Then = "stopped"
		}
		all = append(all, one)
	}
	slices.SortStableFunc(all, func(a, b change) int { return orderOfGroups(a.Type) - orderOfGroups(b.Type) })
	return all
}

func orderOfGroups(groupType string) int {
	return slices.Index([]string{"service", "operator"}, groupType)
}

// JSONLoss writes a loss for programs.
func JSONLoss(w io.Writer, l Loss) error {
	document := map[string]any{
		"schema": LossSchema, "as_of": l.Now.AsOf, "lost": elementCards(l.Lost), "services": []any{}, "zones": []any{}, "kept": []any{}, "grades": l.changes(),
	}
	for _, lost := range l.Outcome.Lost {
		card := map[string]any{"name": lost.Service, "certain": lost.Certain}
		if lost.Witness != nil {
			card["zone"], card["hosts"] = lost.Witness.Zone, lost.Witness.Hosts
			card["through"], card["path"] = lost.Witness.Through, elementCards(lost.Witness.Path)
		}
		document["services"] = append(document["services"].([]any), withoutEmpty(card))
	}
	for _, zone := range l.Outcome.Zones {
		document["zones"] = append(document["zones"].([]any), withoutEmpty(map[string]any{
			"name": zone.Zone, "gone": zone.Gone, "cut_off": zone.CutOff, "services": zone.Services,
		}))
	}
	for _, kept := range l.Outcome.Kept {
		document["kept"] = append(document["kept"].([]any), map[string]any{
			"service": kept.Service, "need": kept.Need, "lost": kept.Lost, "by": kept.By, "seconds": kept.Seconds,
		})
	}
	return writeJSON(w, document)
}

// JSONCutSets writes the smallest sets of a kind that stop an essential service.
func JSONCutSets(w io.Writer, kind topology.Kind, size int, found topology.CutSets) error {
	sets := []any{}
	for _, set := range found.Sets {
		sets = append(sets, map[string]any{"names": set.Names, "services": set.Services})
	}
	return writeJSON(w, map[string]any{
		"schema": LossSchema, "kind": string(kind), "size": size, "sets": sets, "tried": found.Trials, "complete": found.Complete,
	})
}

func elementCards(elements []topology.Element) []map[string]any {
	cards := []map[string]any{}
	for _, element := range elements {
		cards = append(cards, map[string]any{"type": element.Type, "name": element.Name})
	}
	return cards
}

// withoutEmpty leaves out what says nothing.
func withoutEmpty(card map[string]any) map[string]any {
	for key, value := range card {
		switch value := value.(type) {
		case string:
			if value == "" {
				delete(card, key)
			}
		case []string:
			if len(value) == 0 {
				delete(card, key)
			}
		}
	}
	return card
}
