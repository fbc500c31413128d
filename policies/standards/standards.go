// Package standards holds the clauses of the standards that rules cite.
package standards

// Catalogue is every standard, sorted by id.
type Catalogue struct{ Standards []*Standard }

// Standard is one standard.
type Standard struct{ ID, Title, Version string }
