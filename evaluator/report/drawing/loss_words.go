package drawing

import (
	"fmt"
	"slices"
	"strings"
)

const (
	// mostNamed is how many losses a sentence names; the others are counted.
	mostNamed = 12
	// mostSaid is how many sentences about losses are written.
	mostSaid = 12
)

// cutSentences tell the single losses in words, those of one kind that stop the same services in one sentence.
func cutSentences(cuts []cut) []string {
	type alike struct{ kind, stops string }
	var order []alike
	names := map[alike][]string{}
	for _, c := range cuts {
		key := alike{c.Type, strings.Join(c.stops, ", ")}
		if names[key] == nil {
			order = append(order, key)
		}
		names[key] = append(names[key], c.Name)
	}
	var sentences []string
	for _, key := range order[:min(mostSaid, len(order))] {
		sentences = append(sentences, fmt.Sprintf("The loss of %s %s.", oneOf(key.kind, names[key]), doing(key.stops)))
	}
	if more := len(order) - mostSaid; more > 0 {
		sentences = append(sentences, fmt.Sprintf("And %d more of the kind.", more))
	}
	return sentences
}

// doing says what a loss does to services, or to the network.
func doing(stops string) string {
	if stops == wholeNetwork {
		return "splits " + stops
	}
	return "stops " + stops
}

// oneOf names one thing, or any one of several.
func oneOf(kind string, names []string) string {
	switch kind {
	case "power":
		kind = "power source"
	case "firmware":
		kind = "firmware image"
	case "satellite":
		kind = "satellite path"
	}
	if len(names) == 1 {
		return kind + " " + names[0]
	}
	many := strings.TrimPrefix(counted(2, kind), "2 ")
	if more := len(names) - mostNamed; more > 0 {
		names = append(slices.Clone(names[:mostNamed]), fmt.Sprintf("%d more", more))
	}
	return fmt.Sprintf("any one of the %s %s", many, strings.Join(names, ", "))
}

// cutsTitle says what the sentences below it are about.
func (p *picture) cutsTitle() string {
	if p.cuts[0].stops[0] == wholeNetwork {
		return "Single points of failure of the network:"
	}
	return "Single points of failure of essential services:"
}
