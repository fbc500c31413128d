package importer

import (
	"context"
	"errors"
	"fmt"
	"html"
	"strings"
)

// readGML reads a graph in the Graph Modelling Language (Himsolt, GML: A portable Graph File Format): pairs of a key and a number, a
// text or a list of pairs. It reads graph [ node [ id … ] edge [ source … target … ] ] and the values that GraphML has too.
func readGML(ctx context.Context, data string) (*drawing, error) {
	r := &gmlReader{rest: data, line: 1, drawn: &drawing{}}
	for {
		if err := ctx.Err(); err != nil {
			return nil, err
		}
		word, isText, err := r.word()
		switch {
		case errors.Is(err, errEnd) && r.isGraph && len(r.open) == 0:
			return r.drawn, nil
		case errors.Is(err, errEnd) && r.isGraph:
			return nil, fmt.Errorf("line %d: a list [ is never closed", r.line)
		case errors.Is(err, errEnd):
			return nil, errors.New("not GML: there is no list graph [ … ]")
		case err != nil:
			return nil, fmt.Errorf("line %d: %w", r.line, err)
		}
		if err := r.take(word, isText); err != nil {
			return nil, fmt.Errorf("line %d: %w", r.line, err)
		}
	}
}

var errEnd = errors.New("end of the graph")

// gmlReader walks the words of the file; open holds the keys of the lists that are open.
type gmlReader struct {
	rest    string
	line    int
	open    []string
	key     string
	drawn   *drawing
	node    *node
	edge    *edge
	isGraph bool
}

// word gives the next word, bracket or quoted text.
func (r *gmlReader) word() (word string, isText bool, err error) {
	for {
		trimmed := strings.TrimLeft(r.rest, " \t\r\n")
		r.pass(len(r.rest) - len(trimmed))
		if r.rest == "" {
			return "", false, errEnd
		}
		if r.rest[0] != '#' {
			break
		}
		end := strings.IndexByte(r.rest, '\n')
		if end < 0 {
			end = len(r.rest)
		}
		r.pass(end)
	}
	if r.rest[0] == '"' {
		end := strings.IndexByte(r.rest[1:], '"')
		if end < 0 {
			return "", false, errors.New("a text is never closed")
		}
		word = r.rest[1 : end+1]
		r.pass(end + 2)
		return html.UnescapeString(word), true, nil
	}
	end := strings.IndexAny(r.rest, " \t\r\n[]\"")
	switch {
	case end < 0:
		end = len(r.rest)
	case end == 0:
		end = 1
	}
	word = r.rest[:end]
	r.pass(end)
	return word, false, nil
}

// pass moves on and counts lines.
func (r *gmlReader) pass(length int) {
	r.line += strings.Count(r.rest[:length], "\n")
	r.rest = r.rest[length:]
}

// take reads keys and values in turn.
func (r *gmlReader) take(word string, isText bool) error {
	switch {
	case !isText && word == "]":
		return r.close()
	case r.key == "" && (isText || word == "["):
		return errors.New("not GML: a value without a key before it")
	case r.key == "":
		r.key = strings.ToLower(word)
	case !isText && word == "[":
		return r.opened()
	default:
		r.value(word)
		r.key = ""
	}
	return nil
}

func (r *gmlReader) opened() error {
	if len(r.open) >= maximumElements {
		return fmt.Errorf("lists are nested deeper than %d: %w", maximumElements, errTooMuch)
	}
	switch {
	case r.key == "graph" && len(r.open) == 0:
		r.isGraph = true
	case r.key == "node" && len(r.open) == 1:
		r.node = &node{line: r.line}
	case r.key == "edge" && len(r.open) == 1:
		r.edge = &edge{line: r.line}
	}
	r.open = append(r.open, r.key)
	r.key = ""
	return nil
}

func (r *gmlReader) close() error {
	if len(r.open) == 0 || r.key != "" {
		return errors.New("a list is closed that was never opened, or in the middle of a pair")
	}
	r.open = r.open[:len(r.open)-1]
	switch {
	case len(r.open) == 1 && r.node != nil:
		finished := *r.node
		r.node = nil
		return r.drawn.addNode(finished)
	case len(r.open) == 1 && r.edge != nil:
		finished := *r.edge
		r.edge = nil
		return r.drawn.addEdge(finished)
	}
	return nil
}

// value takes a value that stands directly in a node or edge.
func (r *gmlReader) value(text string) {
	switch {
	case len(r.open) != 2:
	case r.node != nil && r.key == "id":
		r.node.id = text
	case r.node != nil:
		r.node.say(r.key, text)
	case r.edge != nil && r.key == "source":
		r.edge.from = text
	case r.edge != nil && r.key == "target":
		r.edge.to = text
	case r.edge != nil:
		r.edge.say(r.key, text)
	}
}
