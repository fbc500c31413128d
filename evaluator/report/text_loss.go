package report

import (
	"fmt"
	"io"
	"strings"
	"time"

	"github.com/netgrade/netgrade/inventory/topology"
)

// TextLoss tells people what the loss of some parts does: which services stop and by which way, which zones are cut off, what runs on
// and for how long, and the grades before and after.
func TextLoss(w io.Writer, l Loss, options TextOptions) error {
	page := &page{width: options.width(), color: options.Color}
	page.paragraph(0, 2, run{"If " + join(elementNames(l.Lost)) + lostVerb(len(l.Lost)), strong})
	page.stopped(l.Outcome.Lost)
	page.cutOff(l.Outcome.Zones)
	page.runsOn(l.Outcome.Kept)
	page.grades(l.changes())
	return page.copyTo(w)
}

func lostVerb(count int) string {
	if count == 1 {
		return " is lost:"
	}
	return " are lost together:"
}

func (p *page) stopped(lost []topology.LostService) {
	p.heading("SERVICES THAT STOP")
	if len(lost) == 0 {
		p.paragraph(0, 0, run{"None.", good}, say(" Every service that was reached is still reached."))
	}
	for _, service := range lost {
		label := run{"stops", bad}
		if !service.Certain {
			label = run{"may stop", open}
		}
		words := []run{{service.Service, strong}}
		if !service.Certain {
			words = append(words, say(": what is declared doesn't decide it."))
		}
		p.labelled(label, append(words, witnessWords(service.Witness)...)...)
	}
}

// witnessWords tell how a service is hit.
func witnessWords(w *topology.Witness) []run {
	if w == nil {
		return nil
	}
	text := ": too few of its hosts are left"
	if w.Zone != "" {
		text = ": zone " + w.Zone + " no longer reaches " + join(w.Hosts)
	} else if len(w.Hosts) > 0 {
		text += ", without " + join(w.Hosts)
	}
	if len(w.Through) > 0 {
		text += "; it is hit through " + strings.Join(w.Through, ", then ")
	}
	words := []run{say(text + ".")}
	if len(w.Path) > 0 {
		words = append(words, run{" The last way there was " + strings.Join(plainNames(w.Path), " – ") + ".", faint})
	}
	return words
}

func (p *page) cutOff(zones []topology.ZoneLoss) {
	if len(zones) == 0 {
		return
	}
	p.heading("ZONES")
	for _, zone := range zones {
		words := zone.Zone + " loses " + join(zone.Services) + "."
		switch {
		case zone.Gone:
			words = zone.Zone + " is gone with all its assets."
		case zone.CutOff && len(zone.Services) == 0:
			words = zone.Zone + " is cut off."
		case zone.CutOff:
			words = zone.Zone + " is cut off, and loses " + join(zone.Services) + "."
		}
		p.paragraph(0, 2, say(words))
	}
}

func (p *page) runsOn(kept []topology.Kept) {
	if len(kept) == 0 {
		return
	}
	p.heading("WHAT RUNS ON", say("These lose what they depend on. That they run on rests on what was declared, not on a path."))
	for _, one := range kept {
		words := fmt.Sprintf("%s runs on without %s, by its alternative (dependency %s).", one.Service, one.Lost, one.Need)
		if one.By == "buffer" {
			words = fmt.Sprintf("%s runs on without %s for %s (buffer of dependency %s).", one.Service, one.Lost, lasting(one.Seconds), one.Need)
		}
		p.paragraph(0, 2, say(words))
	}
}

func (p *page) grades(changes []change) {
	t := table{columns: []column{{title: "NOW"}, {title: "THEN"}, {title: "NAME"}}}
	for _, one := range changes {
		then := run{one.Then, gradeTone(one.Then)}
		if one.Then == "stopped" {
			then.tone = bad
		}
		t.rows = append(t.rows, []run{{one.Now, gradeTone(one.Now)}, then, say(one.Type + " " + one.Name)})
	}
	p.heading("GRADES")
	p.table(0, t)
}

// TextCutSets tells people which smallest sets of a kind stop an essential service.
func TextCutSets(w io.Writer, kind topology.Kind, size int, found topology.CutSets, options TextOptions) error {
	page := &page{width: options.width(), color: options.Color}
	what := fmt.Sprintf("%d %ss that only together stop an essential service", size, kind)
	if size == 1 {
		what = fmt.Sprintf("single %ss that stop an essential service", kind)
	}
	page.paragraph(0, 2, run{fmt.Sprintf("Sets of %s: %d", what, len(found.Sets)), strong})
	for _, set := range found.Sets {
		page.paragraph(2, 4, run{strings.Join(set.Names, " + "), strong}, say(" stops "+join(set.Services)))
	}
	if !found.Complete {
		page.paragraph(0, 2, run{fmt.Sprintf("The search ended at its bound of %d combinations: there may be more.", found.Trials), open})
	}
	return page.copyTo(w)
}

// lasting writes seconds in the largest units that are whole.
func lasting(seconds float64) string {
	whole := time.Duration(seconds) * time.Second
	days := whole / (24 * time.Hour)
	switch rest := whole % (24 * time.Hour); {
	case days > 0 && rest == 0:
		return fmt.Sprintf("%dd", days)
	case days > 0:
		return fmt.Sprintf("%dd %s", days, rest)
	default:
		return whole.String()
	}
}

func elementNames(elements []topology.Element) []string {
	names := make([]string, len(elements))
	for i, element := range elements {
		names[i] = element.Type + " " + element.Name
	}
	return names
}

func plainNames(elements []topology.Element) []string {
	names := make([]string, len(elements))
	for i, element := range elements {
		names[i] = element.Name
	}
	return names
}
