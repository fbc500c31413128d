package source_test

import (
	"strings"
	"testing"

	"github.com/netgrade/netgrade/inventory/source"
	"pgregory.net/rapid"
)

func TestNearest(t *testing.T) {
	words := []string{"telnet", "ssh", "https", "site", "zone", "management", "dns_zone", "time", "team"}
	cases := map[string]string{
		"telent": "telnet", "Telnet": "telnet", "stie": "site", "managment": "management", "dns-zone": "dns_zone", "htps": "https",
		"tiem": "time", "teim": "team", "firewall": "", "zz": "", "": "", "managemant": "management",
	}
	for word, want := range cases {
		if got, found := source.Nearest(word, words); got != want || found != (want != "") {
			t.Errorf("%q: got %q, want %q", word, got, want)
		}
	}
	if _, found := source.Nearest(strings.Repeat("a", 65), []string{strings.Repeat("a", 65)}); found {
		t.Error("words over 64 letters should be skipped")
	}
}

// A word with one slip is found again among words that are further away, in whatever order they stand.
func TestNearestFindsTheSlip(t *testing.T) {
	rapid.Check(t, func(t *rapid.T) {
		meant := rapid.StringMatching(`[a-m]{6,12}`).Draw(t, "meant")
		at := rapid.IntRange(0, len(meant)-1).Draw(t, "at")
		given := meant[:at] + rapid.SampledFrom([]string{"", "z", "zz"[:1] + meant[at:at+1]}).Draw(t, "slip") + meant[at+1:]
		others := rapid.SliceOfN(rapid.StringMatching(`[n-y]{1,12}`), 0, 5).Draw(t, "others")
		words := rapid.Permutation(append(others, meant)).Draw(t, "words")
		if got, _ := source.Nearest(given, words); got != meant {
			t.Fatalf("%q: got %q, want %q", given, got, meant)
		}
	})
}

func TestSearcherStops(t *testing.T) {
	var searcher source.Searcher
	for range 100 {
		if _, found := searcher.Nearest("telent", []string{"telnet"}); !found {
			t.Fatal("not found")
		}
	}
	if _, found := searcher.Nearest("telent", []string{"telnet"}); found {
		t.Error("the hundred-and-first search should find nothing")
	}
}
