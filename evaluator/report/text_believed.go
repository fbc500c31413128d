package report

import (
	"fmt"
	"maps"
	"slices"
)

// believed lists the passes that rest on no path but on a declared buffer or alternative: whoever relies on them should look at the
// declaration once more.
func (s *story) believed() {
	var lines []string
	for _, service := range slices.Sorted(maps.Keys(s.report.Facts.Derived)) {
		beliefs, _ := s.report.Facts.Derived[service]["believed"].([]any)
		losses := map[string]int{}
		for _, one := range beliefs {
			if belief, ok := one.(map[string]any); ok {
				losses[fmt.Sprintf("%v of dependency %v of service %v", belief["by"], belief["need"], belief["service"])]++
			}
		}
		for _, ground := range slices.Sorted(maps.Keys(losses)) {
			lines = append(lines, fmt.Sprintf("%s outlives %s by the %s.", service, countLosses(losses[ground]), ground))
		}
	}
	if len(lines) == 0 {
		return
	}
	s.heading("BELIEVED", say("These hold because a buffer or an alternative was declared, not because there is another path."))
	shown := s.rows(len(lines))
	for _, line := range lines[:shown] {
		s.paragraph(0, 2, say(line))
	}
	if left := len(lines) - shown; left > 0 {
		s.paragraph(0, 2, run{fmt.Sprintf("and %d more", left), faint})
	}
}

func countLosses(count int) string {
	if count == 1 {
		return "1 loss"
	}
	return fmt.Sprintf("%d losses", count)
}
