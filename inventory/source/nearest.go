package source

import (
	"slices"
	"strings"
)

const (
	// longestName is the length of words for which a nearest one is looked for: no legal word is longer.
	longestName = 64
	// mostSearches is how many nearest words are looked for in one inventory. Somebody who misspelt more than that reads
	// none of the hints, and each search looks at every candidate.
	mostSearches = 100
	// mostSlips is how many slips a suggestion may be away, however long the word.
	mostSlips = 3
)

// Nearest gives the candidate that the writer of a word most likely meant: the one with the fewest slips (a letter too
// many, missing, wrong, or swapped with its neighbour), and of several the first in alphabetical order. Capitals don't
// count, and neither do dashes against underscores. It gives nothing when even the nearest is further away than a quarter of
// the word's letters, because a wrong suggestion is worse than none.
func Nearest(word string, candidates []string) (string, bool) {
	if len(word) > longestName {
		return "", false
	}
	given := letters(word)
	best, fewest, found := "", min(mostSlips, (len(given)+2)/4)+1, false
	for _, candidate := range candidates {
		if len(candidate) > longestName {
			continue
		}
		if n := slips(given, letters(candidate), fewest); n < fewest || n == fewest && found && candidate < best {
			best, fewest, found = candidate, n, true
		}
	}
	return best, found
}

// Searcher is Nearest for a whole inventory: after 100 searches it finds nothing more, so that a thousand misspelt words
// cost no more than a hundred. The zero value is ready; it is for one goroutine, because the order of searches decides.
type Searcher struct{ searches int }

// Nearest is the function of that name while searches are left.
func (s *Searcher) Nearest(word string, candidates []string) (string, bool) {
	if s.searches >= mostSearches {
		return "", false
	}
	s.searches++
	return Nearest(word, candidates)
}

func letters(word string) []rune {
	return []rune(strings.ReplaceAll(strings.ToLower(word), "-", "_"))
}

// slips is the distance of optimal string alignment (Damerau-Levenshtein without overlapping swaps); anything above most
// counts as most+1. Only cells within most of the diagonal are computed, since no others can matter.
func slips(a, b []rune, most int) int {
	far := most + 1
	if len(a)-len(b) > most || len(b)-len(a) > most {
		return far
	}
	before, above, row := filled(len(b)+1, far), filled(len(b)+1, far), filled(len(b)+1, far)
	for j := range min(len(b), most) + 1 {
		above[j] = j
	}
	for i := 1; i <= len(a); i++ {
		from, to := max(1, i-most), min(len(b), i+most)
		row[from-1] = far
		if from == 1 {
			row[0] = min(i, far)
		}
		for j := from; j <= to; j++ {
			change := 1
			if a[i-1] == b[j-1] {
				change = 0
			}
			row[j] = min(above[j-1]+change, above[j]+1, row[j-1]+1, far)
			if i > 1 && j > 1 && a[i-1] == b[j-2] && a[i-2] == b[j-1] {
				row[j] = min(row[j], before[j-2]+1)
			}
		}
		if to < len(b) {
			row[to+1] = far
		}
		if slices.Min(row[from-1:to+1]) >= far && slices.Min(above) >= far {
			return far
		}
		before, above, row = above, row, before
	}
	return min(far, above[len(b)])
}

func filled(n, value int) []int {
	row := make([]int, n)
	for i := range row {
		row[i] = value
	}
	return row
}
