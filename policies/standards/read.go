package standards

import (
	"fmt"
	"strings"
)

// read reads one standard. Its file holds lines of a name and a value, a blank line, and the clauses as an outline: number and
// heading, two blanks deeper than the clause that holds it. A start of the program reads all of them; as JSON they took seven times as long.
func read(name string) (*Standard, error) {
	text, err := files.ReadFile(name)
	if err != nil {
		return nil, fmt.Errorf("read standard: %w", err)
	}
	head, outline, found := strings.Cut(string(text), "\n\n")
	if !found {
		return nil, fmt.Errorf("read standard %s: expected a blank line before the clauses", name)
	}
	standard := &Standard{}
	for number, line := range strings.Split(head, "\n") {
		if err := standard.readHeader(line); err != nil {
			return nil, fmt.Errorf("read standard %s:%d: %w", name, number+1, err)
		}
	}
	if err := standard.readClauses(strings.TrimSuffix(outline, "\n")); err != nil {
		return nil, fmt.Errorf("read standard %s: %w", name, err)
	}
	return standard, nil
}

func (s *Standard) readHeader(line string) error {
	name, value, _ := strings.Cut(line, ": ")
	switch name {
	case "id":
		s.ID = value
	case "title":
		s.Title = value
	case "publisher":
		s.Publisher = value
	case "version":
		s.Version = value
	case "year":
		s.Year = value
	case "url":
		s.URL = value
	case "copyright":
		s.Copyright = value
	case "headings":
		s.Headings = value
	case "sections":
		s.Sections = true
	case "applies to":
		s.Law = true
		if value != "others" {
			s.Reach = readValues(value)
		}
	case "unless":
		s.Unless = readValues(value)
	case "articles for operators":
		s.ForOperators = strings.Split(value, ", ")
	default:
		return fmt.Errorf("unknown name %q", name)
	}
	return nil
}

// readValues reads `entity = essential, important; regimes = nis2`.
func readValues(text string) map[string][]string {
	values := map[string][]string{}
	for part := range strings.SplitSeq(text, "; ") {
		name, list, _ := strings.Cut(part, " = ")
		values[name] = strings.Split(list, ", ")
	}
	return values
}

func (s *Standard) readClauses(outline string) error {
	lines := strings.Split(outline, "\n")
	s.Clauses = make([]Clause, len(lines))
	s.byID = make(map[string]*Clause, len(lines))
	var above []string // the ids of the clauses that hold the current one
	for i, line := range lines {
		text := strings.TrimLeft(line, " ")
		depth := (len(line) - len(text)) / 2
		if depth > len(above) {
			return fmt.Errorf("%q stands too deep", text)
		}
		id, title, _ := strings.Cut(text, ": ")
		clause := &s.Clauses[i]
		clause.ID, clause.Title = id, title
		if depth > 0 {
			clause.Parent = above[depth-1]
		}
		if s.byID[id] != nil {
			return fmt.Errorf("clause %q is given twice", id)
		}
		s.byID[id] = clause
		above = append(above[:depth], id)
	}
	return nil
}
