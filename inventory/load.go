package inventory

import (
	"cmp"
	"context"
	"crypto/sha256"
	"encoding/hex"
	"io"
	"slices"

	"github.com/netgrade/netgrade/inventory/source"
	"github.com/netgrade/netgrade/inventory/vocabulary"
)

// Options say how an inventory is read; the zero value suits an inventory of one's own.
type Options struct {
	// Vocabulary is the language; nil means vocabulary.Standard.
	Vocabulary *vocabulary.Vocabulary
	// Limits bound what is read and computed; a zero Limits stands for CheckLimits.
	Limits Limits
	// DataOnly refuses whatever computes in a loop or calls a function, as befits an inventory from a stranger.
	DataOnly bool
	// Stdin is what the path "-" reads, and StdinName the name under which it is read; its ending says how it is spelt.
	// The zero name stands for stdin.hcl.
	Stdin     io.Reader
	StdinName string
}

// Invalid is the error of an inventory that cannot be graded. It holds everything that is wrong, sorted by place, and
// the files that could be read, from which an excerpt can be drawn.
type Invalid struct {
	Diagnostics source.Diagnostics
	Files       []File
}

// Error gives the first sentence and the number of the others; whoever prints for people calls Diagnostics.Write.
func (e *Invalid) Error() string { return e.Diagnostics.Error() }

// Load reads the inventory that the files and folders at the paths form together: every *.hcl and *.hcl.json below a
// folder, in folders of any shape, but for names that begin with a dot. The error is an *Invalid when the inventory is
// at fault, else that of the context.
func Load(ctx context.Context, paths []string, options Options) (*Inventory, error) {
	files, err := collect(ctx, paths, options.settled())
	if err != nil {
		return nil, err
	}
	return Parse(ctx, files, options)
}

// Files reads the same files as Load and looks no further than their syntax: for a caller that works on the text itself.
func Files(ctx context.Context, paths []string, options Options) ([]File, error) {
	options = options.settled()
	files, err := collect(ctx, paths, options)
	if err != nil {
		return nil, err
	}
	sortFiles(files)
	found := &problems{}
	for _, file := range files {
		parse(file, options, found)
	}
	if found.errors > 0 {
		return nil, invalid(found, files)
	}
	return files, nil
}

// collect reads the files at the paths into memory.
func collect(ctx context.Context, paths []string, options Options) ([]File, error) {
	collected := &collector{options: options, problems: &problems{}, taken: map[string]bool{}}
	for _, path := range paths {
		if err := ctx.Err(); err != nil {
			return nil, err
		}
		collected.path(path, len(paths) > 1)
	}
	if collected.problems.errors > 0 {
		return nil, invalid(collected.problems, collected.files)
	}
	return collected.files, nil
}

// Parse reads an inventory from files that are in memory already. Only their Path and Text are used; the ending of the
// path says whether a file is native HCL or JSON.
func Parse(ctx context.Context, files []File, options Options) (*Inventory, error) {
	options = options.settled()
	files = slices.Clone(files)
	sortFiles(files)
	for i := range files {
		sum := sha256.Sum256(files[i].Text)
		files[i].SHA256 = hex.EncodeToString(sum[:])
	}
	found := &problems{}
	all, err := parseAll(ctx, files, options, found)
	if err != nil {
		return nil, err
	}
	r := &reader{vocabulary: options.Vocabulary, options: options, problems: found}
	inv, err := r.read(ctx, all)
	if err != nil {
		return nil, err
	}
	if found.errors > 0 {
		return nil, invalid(found, files)
	}
	inv.Files = files
	inv.Warnings = found.found.Sorted()
	return inv, nil
}

func (o Options) settled() Options {
	if o.Vocabulary == nil {
		o.Vocabulary = vocabulary.Standard()
	}
	if o.Limits == (Limits{}) {
		o.Limits = CheckLimits()
	}
	if o.StdinName == "" {
		o.StdinName = "stdin.hcl"
	}
	return o
}

func invalid(found *problems, files []File) error {
	sortFiles(files)
	return &Invalid{Diagnostics: found.found.Sorted(), Files: files}
}

// Lookup gives the bytes of a file by its path, for drawing excerpts; nil when it was not read.
func (e *Invalid) Lookup(file string) []byte { return lookUp(e.Files, file) }

func lookUp(files []File, name string) []byte {
	i, found := slices.BinarySearchFunc(files, name, func(f File, name string) int { return cmp.Compare(f.Path, name) })
	if !found {
		return nil
	}
	return files[i].Text
}

func sortFiles(files []File) {
	slices.SortFunc(files, func(a, b File) int { return cmp.Compare(a.Path, b.Path) })
}
