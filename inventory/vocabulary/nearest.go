package vocabulary

import (
	"fmt"
	"maps"
	"slices"
	"strings"

	"github.com/agext/levenshtein"
)

// unknown is the error for a path that does not exist: it names the nearest one, else what the last block on the way holds.
func (v *Vocabulary) unknown(path string) error {
	if near := v.nearest(path); len(near) > 0 {
		return fmt.Errorf("the vocabulary has no %q; did you mean %s?", path, andList(near, "or"))
	}
	for holder := path; strings.Contains(holder, "."); {
		holder = holder[:strings.LastIndexByte(holder, '.')]
		if b, a := v.Find(holder); b != nil && a == nil {
			return fmt.Errorf("the vocabulary has no %q; %s holds %s", path, holder, andList(namesIn(b), "and"))
		}
	}
	return fmt.Errorf("the vocabulary has no %q; \"netgrade vocabulary\" lists what it has", path)
}

// namesIn lists the attributes and blocks of a block.
func namesIn(b *Block) []string {
	var names []string
	for _, a := range b.Attributes {
		names = append(names, a.Name)
	}
	for _, nested := range b.Blocks {
		names = append(names, nested.Name)
	}
	return names
}

// mostSuggestions bounds how many equally near paths an error names.
const mostSuggestions = 4

// nearest finds the paths and words that somebody may have meant: those that end in what was written, else those whose
// last words differ from it in the fewest letters; none where everything is far.
func (v *Vocabulary) nearest(path string) []string {
	candidates := v.everyName()
	var found []string
	for _, candidate := range candidates {
		if strings.HasSuffix(candidate, "."+path) {
			found = append(found, candidate)
		}
	}
	if len(found) == 0 {
		found = nearestByLetters(path, candidates)
	}
	slices.SortStableFunc(found, func(a, b string) int { return strings.Count(a, ".") - strings.Count(b, ".") })
	return found[:min(len(found), mostSuggestions)]
}

// nearestByLetters compares a path with the ends of others that have as many words. A quarter of its letters may differ, two at least.
func nearestByLetters(path string, candidates []string) []string {
	var found []string
	words, best := strings.Count(path, ".")+1, max(2, len(path)/4)
	for _, candidate := range candidates {
		end := lastWords(candidate, words)
		if strings.Count(end, ".")+1 != words {
			continue
		}
		switch distance := levenshtein.Distance(path, end, nil); {
		case distance < best:
			best, found = distance, []string{candidate}
		case distance == best:
			found = append(found, candidate)
		}
	}
	return found
}

// lastWords is the end of a path that has so many words.
func lastWords(path string, count int) string {
	words := strings.Split(path, ".")
	return strings.Join(words[max(0, len(words)-count):], ".")
}

// everyName lists all paths in the order of the files, then kinds, groups and subjects.
func (v *Vocabulary) everyName() []string {
	var names []string
	var walk func([]*Block)
	walk = func(blocks []*Block) {
		for _, b := range blocks {
			names = append(names, b.Path)
			for _, a := range b.Attributes {
				if strings.HasPrefix(a.Path, b.Path+".") {
					names = append(names, a.Path)
				}
			}
			if len(b.Blocks) > 0 && strings.HasPrefix(b.Blocks[0].Path, b.Path+".") {
				walk(b.Blocks)
			}
		}
	}
	walk(v.Blocks)
	for _, kind := range v.Kinds {
		names = append(names, kind.Name)
	}
	names = append(names, slices.Sorted(maps.Keys(v.Groups))...)
	for _, subject := range slices.Sorted(maps.Keys(v.Subjects)) {
		if !slices.Contains(names, subject) {
			names = append(names, subject)
		}
	}
	return names
}
