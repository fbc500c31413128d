package report

import (
	"fmt"
	"math"
	"strconv"
	"strings"

	"github.com/netgrade/netgrade/evaluator"
	"github.com/netgrade/netgrade/inventory/source"
)

// subjectName is what people call a subject: an asset by its name, anything else by type and name.
func subjectName(ref evaluator.SubjectRef) string {
	name := ref.Name
	if name == "" {
		name = "(no name)"
	}
	if ref.Type == "asset" {
		return name
	}
	return typeWord(ref.Type) + " " + name
}

// typeWord is a type as a word of English: firewall_rule becomes "firewall rule".
func typeWord(name string) string { return strings.ReplaceAll(name, "_", " ") }

// plural counts things: 1 asset, 3 assets, 2 entries.
func plural(count int, thing string) string {
	if count == 1 {
		return "1 " + thing
	}
	if stem, ok := strings.CutSuffix(thing, "y"); ok {
		thing = stem + "ie"
	}
	return strconv.Itoa(count) + " " + thing + "s"
}

// someNames lists the first few subjects and counts the others: "core-1, core-2, core-3 and 27 more assets".
func someNames(refs []evaluator.SubjectRef, shown int) string {
	names := make([]string, 0, shown)
	for _, ref := range refs[:min(shown, len(refs))] {
		names = append(names, source.Truncate(source.Printable(subjectName(ref)), longestName))
	}
	if rest := len(refs) - len(names); rest > 0 {
		return fmt.Sprintf("%s and %s", strings.Join(names, ", "), strings.Replace(plural(rest, typeOf(refs)), " ", " more ", 1))
	}
	return join(names)
}

// longestName is the number of columns that a name in a list may take.
const longestName = 60

// typeOf is the type that all subjects share, or the word for a mixture.
func typeOf(refs []evaluator.SubjectRef) string {
	for _, ref := range refs {
		if ref.Type != refs[0].Type {
			return "subject"
		}
	}
	return typeWord(refs[0].Type)
}

// join strings words together as a sentence does: a, b and c.
func join(words []string) string {
	if len(words) < 2 {
		return strings.Join(words, "")
	}
	last := len(words) - 1
	return strings.Join(words[:last], ", ") + " and " + words[last]
}

// sentence gives a message the capital that begins a sentence, unless its first word is a name such as hmac-md5.
func sentence(message string) string {
	first, _, _ := strings.Cut(message, " ")
	for i := range len(first) {
		if first[i] < 'a' || first[i] > 'z' {
			return message
		}
	}
	return strings.ToUpper(first[:min(1, len(first))]) + message[min(1, len(first)):]
}

// joinFew lists the first few words and counts the others.
func joinFew(words []string, shown int) string {
	if rest := len(words) - shown; rest > 0 {
		return fmt.Sprintf("%s and %d more", strings.Join(words[:shown], ", "), rest)
	}
	return join(words)
}

// points prints a number of points with at most one decimal; what rounds to nothing but isn't is "under 0.1".
func points(value float64) string {
	if value > 0 && value < 0.05 {
		return "under 0.1"
	}
	return strconv.FormatFloat(math.Round(value*10)/10, 'f', -1, 64)
}

// place is where something stands, short enough for a list: file:line.
func place(at source.Range) string {
	if at.IsZero() {
		return ""
	}
	return excerptKey(at)
}

// excerptKey is how a report names a line in its excerpts.
func excerptKey(at source.Range) string { return at.File + ":" + strconv.Itoa(at.Line) }

// severityRank orders severities, the worst first; one that nobody knows stands last.
func severityRank(severity string) int {
	rank, known := evaluator.SeverityRank(severity)
	if !known {
		return len(evaluator.Severities())
	}
	return rank
}

// alignRight puts blanks before a text until it is as wide as room.
func alignRight(text string, room int) string {
	return strings.Repeat(" ", max(0, room-source.Width(text))) + text
}
