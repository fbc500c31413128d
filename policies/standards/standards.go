// Package standards holds the clauses of the standards, laws and recommendations that rules cite: their numbers and headings, which of
// them oblige an operator, and to which operators a law applies. One file is one standard, embedded; nothing of a standard's
// own text is here.
//
// Load is the first call. A Catalogue is immutable. Standard.Clause finds what a rule cites, Standard.AppliesTo says whether a
// law concerns an operator, and Standard.Obliges whether a clause of it speaks to operators at all: articles that task
// Member States and authorities oblige somebody else. Whether a clause is violated or has evidence is not decided here but
// where results are.
package standards

import (
	"embed"
	"fmt"
	"slices"
	"strings"
)

//go:embed *.txt
var files embed.FS

// Catalogue is every standard, sorted by id.
type Catalogue struct {
	Standards []*Standard

	byID map[string]*Standard
}

// Standard is one standard with its clauses in their own order.
type Standard struct {
	ID, Title, Publisher, Version, Year, URL, Copyright string
	// Headings says whose words the titles of the clauses are.
	Headings string
	// Sections is true where a citation may name a section behind the clause (RFC 9325 section 3.1.1); it then cites the clause.
	Sections bool
	// Law is true for what obliges somebody; every other text is good practice for everybody.
	Law bool
	// Reach says to which operators a law applies: each attribute that it names has one of the values. A law without it
	// obliges others than operators. Unless takes out again the operators that have one of its values.
	Reach, Unless map[string][]string
	// ForOperators are the clauses that oblige operators, each with all below it; where a law lists none, all of them do.
	ForOperators []string
	Clauses      []Clause

	byID map[string]*Clause
}

// Clause is one numbered part of a standard. Parent is the id of the part that holds it, Title is empty where the standard gives it none.
type Clause struct{ ID, Parent, Title string }

// Load reads every standard.
func Load() (*Catalogue, error) {
	entries, err := files.ReadDir(".")
	if err != nil {
		return nil, fmt.Errorf("list standards: %w", err)
	}
	catalogue := &Catalogue{byID: make(map[string]*Standard, len(entries))}
	for _, entry := range entries {
		standard, err := read(entry.Name())
		if err != nil {
			return nil, err
		}
		catalogue.Standards = append(catalogue.Standards, standard)
		catalogue.byID[standard.ID] = standard
	}
	slices.SortFunc(catalogue.Standards, func(a, b *Standard) int { return strings.Compare(a.ID, b.ID) })
	return catalogue, nil
}

// Standard finds a standard by id; nil when there is none of that id.
func (c *Catalogue) Standard(id string) *Standard { return c.byID[id] }

// Clause finds the clause that a citation names; nil when the standard has none such.
func (s *Standard) Clause(citation string) *Clause {
	if s.Sections {
		citation, _, _ = strings.Cut(citation, " section ")
	}
	return s.byID[citation]
}

// Obliges reports whether a clause speaks to operators, if its law applies to them: it, or one above it, is listed. Nothing of what is
// no law, or a law for others, obliges an operator.
func (s *Standard) Obliges(clause *Clause) bool {
	if !s.Law || len(s.Reach) == 0 {
		return false
	}
	for len(s.ForOperators) > 0 && !slices.Contains(s.ForOperators, clause.ID) {
		if clause = s.byID[clause.Parent]; clause == nil {
			return false
		}
	}
	return true
}

// AppliesTo reports whether a law applies to an operator. Attribute gives the values of an attribute of the operator (entity, entity_type,
// regimes, sector) and whether it is declared; an undeclared one counts as if the law did apply. What is no law applies to nobody.
func (s *Standard) AppliesTo(attribute func(name string) ([]string, bool)) bool {
	if !s.Law || len(s.Reach) == 0 {
		return false
	}
	for name, values := range s.Reach {
		if own, declared := attribute(name); declared && !overlap(own, values) {
			return false
		}
	}
	for name, values := range s.Unless {
		if own, declared := attribute(name); declared && overlap(own, values) {
			return false
		}
	}
	return true
}

func overlap(a, b []string) bool {
	return slices.ContainsFunc(a, func(value string) bool { return slices.Contains(b, value) })
}
