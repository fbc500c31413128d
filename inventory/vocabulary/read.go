package vocabulary

import (
	"embed"
	"errors"
	"fmt"
	"io/fs"
	"sync"

	"go.yaml.in/yaml/v3"
)

// root is the file that names all others.
const root = "vocabulary.yaml"

//go:embed *.yaml
var files embed.FS

var standard = sync.OnceValue(func() *Vocabulary {
	v, err := read(files)
	if err != nil {
		panic(fmt.Sprintf("the vocabulary inside this program is broken: %v", err))
	}
	return v
})

// Standard is the vocabulary that netgrade is built with. It is read at the first call and shared from then on.
// A broken embedded file is a mistake of whoever built the program; the tests of this package read them all.
func Standard() *Vocabulary { return standard() }

// read builds a vocabulary from the files of a folder: the root names the others, in the order in which they count.
// It reports every mistake that it can find, each with file and line.
func read(folder fs.FS) (*Vocabulary, error) {
	r := &reader{
		folder:  folder,
		ordered: map[string]bool{},
		vocabulary: &Vocabulary{
			Groups:       map[string][]string{},
			Enumerations: map[string][]string{},
			Sectors:      map[string][]string{},
			Annexes:      map[string]string{},
			Subjects:     map[string]string{},
			blocks:       map[string]*Block{},
			kinds:        map[string]bool{},
		},
	}
	r.readRoot()
	r.finish()
	if err := errors.Join(r.mistakes...); err != nil {
		return nil, err
	}
	return r.vocabulary, nil
}

// reader carries what is known while the files are read; everything that a file refers to stands in an earlier file.
type reader struct {
	folder     fs.FS
	file       string
	vocabulary *Vocabulary
	// ordered names the enumerations whose values rise.
	ordered  map[string]bool
	mistakes []error
}

// mistake notes what is wrong at a node of the file that is being read.
func (r *reader) mistake(node *yaml.Node, format string, values ...any) {
	r.mistakes = append(r.mistakes, fmt.Errorf("%s:%d: %s", r.file, node.Line, fmt.Sprintf(format, values...)))
}

// open parses one file; nil when it cannot be read.
func (r *reader) open(name string) *yaml.Node {
	r.file = name
	text, err := fs.ReadFile(r.folder, name)
	if err != nil {
		r.mistakes = append(r.mistakes, err)
		return nil
	}
	var document yaml.Node
	if err := yaml.Unmarshal(text, &document); err != nil {
		r.mistakes = append(r.mistakes, fmt.Errorf("%s: %w", name, err))
		return nil
	}
	if document.Kind != yaml.DocumentNode {
		r.mistakes = append(r.mistakes, fmt.Errorf("%s: the file is empty", name))
		return nil
	}
	return document.Content[0]
}

func (r *reader) readRoot() {
	node := r.open(root)
	if node == nil {
		return
	}
	v := r.vocabulary
	var others []string
	for key, value := range r.mapping(node) {
		switch key {
		case "version":
			v.Version = int(r.number(value))
		case "files":
			others = r.texts(value)
		case "types":
			v.Types = r.terms(value)
		case "none":
			v.None = r.attribute("none", "none", value)
		case "free_form":
			v.FreeForms = r.freeForms(value)
		case "data":
			v.Data = r.documents(value)
		default:
			r.unknownKey(value, key)
		}
	}
	for _, name := range others {
		r.readFile(name + ".yaml")
	}
}

// readFile reads one of the files that the root names: words, top-level blocks, or blocks inside another one.
func (r *reader) readFile(name string) {
	node := r.open(name)
	if node == nil {
		return
	}
	var parent *Block
	for key, value := range r.mapping(node) {
		switch key {
		case "kinds":
			r.readKinds(value)
		case "groups":
			r.readGroups(value)
		case "enumerations":
			r.readEnumerations(value)
		case "sectors":
			r.readSectors(value)
		case "inside":
			if parent, _ = r.vocabulary.Find(r.text(value)); parent == nil {
				r.mistake(value, "%s is no block of an earlier file", value.Value)
				return
			}
		case "blocks":
			r.readBlocks(parent, value)
		default:
			r.unknownKey(value, key)
		}
	}
}
