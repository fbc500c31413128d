// Package statement reads the text of a device configuration into a tree of statements, each with its line. It knows how
// vendors nest (by indentation, by braces, or by writing the whole path on each line after the word set) and nothing of
// what the words mean: that is a table of patterns in the hands of the caller.
//
// Begin with Read; then Tree.Walk gives every statement with the statements around it, and a Table finds the pattern
// that fits it.
//
// The bytes are foreign: nesting is cut at maximumDepth, long lines and free text (banners) are dropped and counted, and no
// input makes the reader recurse.
package statement

import (
	"errors"
	"fmt"
	"slices"
)

const (
	// maximumDepth is far beyond what any vendor nests (Junos stays under 20); deeper statements become siblings.
	maximumDepth = 64
	// maximumLine is the longest line that is read. Configurations wrap certificates and keys long before.
	maximumLine = 16 << 10
	// maximumStatements bounds memory, about 300 bytes each; every eight words count as one more.
	maximumStatements = 1 << 20
)

// ErrTooLong says that a configuration has more statements than Read accepts.
var ErrTooLong = errors.New("too many statements")

// Form is the way in which a configuration nests.
type Form int

const (
	// Indented configurations nest by leading blanks and end a statement at the end of the line (Cisco IOS, Arista EOS).
	Indented Form = iota
	// Braced configurations nest by braces and end a statement with a semicolon (Junos).
	Braced
	// Set configurations write the whole path of a statement on one line after the word set (Junos "display set").
	Set
)

// Statement is one statement: the words of a line of its own, and what is nested in it.
type Statement struct {
	Words    []string
	Line     int
	Children []*Statement
	// Comment marks a line that the device ignores; some say which software wrote the configuration.
	Comment bool
	// Inactive marks what is written but switched off (Junos deactivate); it holds for everything nested in it.
	Inactive bool
}

// Tree is a whole configuration.
type Tree struct {
	Form Form
	Root Statement
	// Dropped are the lines that were not read because they are too long.
	Dropped []int
}

// Path is a statement with those around it, outermost first. It is only valid until the walk goes on.
type Path []*Statement

// Last is the innermost statement.
func (p Path) Last() *Statement { return p[len(p)-1] }

// Read reads a configuration in the given form. The error is ErrTooLong, wrapped.
func Read(text string, form Form) (*Tree, error) {
	b := &builder{tree: &Tree{Form: form}}
	b.open = []*Statement{&b.tree.Root}
	if form == Indented {
		b.readIndented(text)
	} else {
		b.readTokens(text)
	}
	if b.count > maximumStatements {
		return nil, fmt.Errorf("more than %d statements: %w", maximumStatements, ErrTooLong)
	}
	return b.tree, nil
}

// Walk calls visit with every active statement in the order of the text; in braced configurations with the innermost ones
// only, because the others are nothing but their path.
func (t *Tree) Walk(visit func(Path)) {
	type step struct {
		statement *Statement
		depth     int
	}
	pending := []step{}
	push := func(children []*Statement, depth int) {
		for _, child := range slices.Backward(children) {
			pending = append(pending, step{child, depth})
		}
	}
	push(t.Root.Children, 0)
	path := make(Path, 0, maximumDepth)
	for len(pending) > 0 {
		next := pending[len(pending)-1]
		pending = pending[:len(pending)-1]
		if next.statement.Inactive {
			continue
		}
		path = append(path[:next.depth], next.statement)
		if t.Form == Indented || len(next.statement.Children) == 0 {
			visit(path)
		}
		push(next.statement.Children, next.depth+1)
	}
}

// builder holds the statements that are still open while a text is read; the first is the root.
type builder struct {
	tree  *Tree
	open  []*Statement
	count int
	// unclosed counts banners without an end, after which banners are no longer looked for.
	unclosed int
}

// full reports whether reading must stop.
func (b *builder) full() bool { return b.count > maximumStatements }

// drop notes a line that is too long to be read.
func (b *builder) drop(line int) {
	b.count++
	b.tree.Dropped = append(b.tree.Dropped, line)
}

// add nests a statement in the innermost open one.
func (b *builder) add(s *Statement) {
	b.count += 1 + len(s.Words)/8
	parent := b.open[len(b.open)-1]
	parent.Children = append(parent.Children, s)
}

// enter opens a statement, so that what follows is nested in it; false when the nesting is too deep for that.
func (b *builder) enter(s *Statement) bool {
	if len(b.open) > maximumDepth {
		return false
	}
	b.open = append(b.open, s)
	return true
}
