package importer

import (
	"strings"
	"sync"

	"golang.org/x/text/language"
	"golang.org/x/text/language/display"

	"github.com/netgrade/netgrade/inventory"
)

// countryCode gives the ISO 3166-1 code of a country by its English name or its code; empty when no country is called so.
func countryCode(name string) string {
	return countryNames()[strings.ToLower(strings.TrimSpace(name))]
}

// olderNames are names that drawings still bear and the Unicode tables no longer have.
var olderNames = map[string]string{
	"czech republic": "CZ", "macedonia": "MK", "fyrom": "MK", "turkey": "TR", "uk": "GB", "usa": "US",
	"bosnia and herzegovina": "BA", "hong kong": "HK", "macau": "MO", "palestine": "PS", "ivory coast": "CI",
}

// countryNames knows every country by its English name in the Unicode tables and by its code.
var countryNames = sync.OnceValue(func() map[string]string {
	names := make(map[string]string, 600)
	english := display.English.Regions()
	for first := 'A'; first <= 'Z'; first++ {
		for second := 'A'; second <= 'Z'; second++ {
			code := string([]rune{first, second})
			if region, err := language.ParseRegion(code); err == nil && inventory.IsCountry(code) {
				names[strings.ToLower(code)] = code
				names[strings.ToLower(english.Name(region))] = code
			}
		}
	}
	for name, code := range olderNames {
		names[name] = code
	}
	return names
})
