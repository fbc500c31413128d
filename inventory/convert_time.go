package inventory

import (
	"encoding/json"
	"fmt"
	"math/big"
	"regexp"
	"time"

	"github.com/netgrade/netgrade/inventory/vocabulary"
)

// longestDuration is 36500 days in seconds: a hundred years, above which a duration is a slip.
const longestDuration = 36500 * 24 * 60 * 60

// units are the units of durations in seconds.
var units = map[byte]int64{'d': 24 * 60 * 60, 'h': 60 * 60, 'm': 60, 's': 1}

// part is one number with its unit, such as 1.5h.
var part = regexp.MustCompile(`^([0-9]{1,12}(?:\.[0-9]{1,9})?)([dhms])`)

const noMonths = `there are no months, because they differ in length: write "30d" or "31d" for one month`

// unitWords are other units that people write, with what to write instead.
var unitWords = []struct {
	word   *regexp.Regexp
	detail string
}{
	{regexp.MustCompile(`(?i)^[0-9.]+ *(mo|mon|month|months)$|^[0-9.]+ *M$`), noMonths},
	{regexp.MustCompile(`(?i)^[0-9.]+ *(w|week|weeks)$`), `there are no weeks; write "7d"`},
	{regexp.MustCompile(`(?i)^[0-9.]+ *(y|yr|a|year|years)$`), `there are no years, because they differ in length; write "365d"`},
	{regexp.MustCompile(`(?i)^[0-9.]+ *(ms|us|ns)$`), "a duration is a number of whole seconds"},
	{regexp.MustCompile(`^[0-9.]+$`), `a unit is missing: d, h, m or s`},
	{regexp.MustCompile(`^P`), `write "72h" instead of the form of ISO 8601`},
}

// inMonths are the durations that laws and habits state in months. One, three or twelve minutes there are months that were
// written with the wrong letter, and would pass or fail for that reason alone.
var inMonths = map[string]bool{
	"operator.incident_reporting.final_report":                    true,
	"operator.incident_reporting.financial.final_report":          true,
	"operator.incident_reporting.critical_entity.detailed_report": true,
	"asset.logging.retention":                                     true,
	"asset.backup.retention":                                      true,
}

var likeMonths = regexp.MustCompile(`^(1|2|3|6|9|12|18|24|36)m$`)

// toDuration reads a duration and gives its seconds.
func (r *reader) toDuration(v value, a *vocabulary.Attribute) (any, bool) {
	text, ok := v.data.(string)
	if !ok {
		return r.mismatch(v, a, "")
	}
	seconds, ok := secondsOf(text)
	switch {
	case !ok:
		for _, unit := range unitWords {
			if unit.word.MatchString(text) {
				return r.wrongText(v, a, a.Path+" is no duration", unit.detail)
			}
		}
		return r.wrongText(v, a, a.Path+" is no duration", "expected numbers with the units d, h, m and s, such as 30m, 72h, 365d or 1d12h")
	case !seconds.IsInt():
		return r.wrongText(v, a, a.Path+" has fractions of a second", "a duration is a number of whole seconds")
	case seconds.Cmp(big.NewRat(longestDuration, 1)) > 0:
		return r.wrongText(v, a, a.Path+" is longer than 36500d", "")
	case inMonths[a.Path] && likeMonths.MatchString(text):
		return r.wrongText(v, a, a.Path+" is "+text+", and m are minutes", noMonths)
	}
	return json.Number(seconds.Num().String()), true
}

// secondsOf adds up the parts of a duration.
func secondsOf(text string) (*big.Rat, bool) {
	sum := new(big.Rat)
	if text == "" || len(text) > 64 {
		return nil, false
	}
	for text != "" {
		found := part.FindStringSubmatch(text)
		if found == nil {
			return nil, false
		}
		count, _ := new(big.Rat).SetString(found[1])
		sum.Add(sum, count.Mul(count, big.NewRat(units[found[2][0]], 1)))
		text = text[len(found[0]):]
	}
	return sum, true
}

var dayForm = regexp.MustCompile(`^([0-9]{4})-([0-9]{2})-([0-9]{2})$`)

// toDate reads a calendar day, RFC 3339 full-date.
func (r *reader) toDate(v value, a *vocabulary.Attribute) (any, bool) {
	text, ok := v.data.(string)
	if !ok {
		return r.mismatch(v, a, "")
	}
	found := dayForm.FindStringSubmatch(text)
	if found == nil {
		detail := `expected year, month and day, such as "2026-11-23"`
		if len(text) > 10 && dayForm.MatchString(text[:10]) {
			detail = "a day has no time: " + text[:10]
		}
		return r.wrongText(v, a, a.Path+" is no day", detail)
	}
	if _, err := time.Parse(time.DateOnly, text); err == nil {
		return text, true
	}
	return r.wrongText(v, a, text+" is no day of the calendar", noSuchDay(found[1], found[2]))
}

// noSuchDay says why year and month have no such day.
func noSuchDay(year, month string) string {
	first, err := time.Parse(time.DateOnly, year+"-"+month+"-01")
	if err != nil {
		return "months are 01 to 12: year, month, day"
	}
	return fmt.Sprintf("%s %d has %d days", first.Month(), first.Year(), first.AddDate(0, 1, -1).Day())
}
