package inventory

import (
	"encoding/json"
	"fmt"
)

// ParseDuration gives the seconds of a duration as an inventory writes it (30m, 72h, 365d, 1d12h), so that thresholds
// elsewhere are written the same way.
func ParseDuration(text string) (json.Number, error) {
	seconds, ok := secondsOf(text)
	if !ok || !seconds.IsInt() {
		return "", fmt.Errorf("%q is no duration of whole seconds; expected numbers with the units d, h, m and s", text)
	}
	return json.Number(seconds.Num().String()), nil
}
