package importer

import (
	"context"
	"encoding/xml"
	"errors"
	"fmt"
	"io"
	"strings"
)

// maximumElements bounds how deep elements may be nested in GraphML.
const maximumElements = 64

// readGraphML reads a graph as http://graphml.graphdrawing.org describes it. Data are looked up by the name that their key declares,
// without case: label, Latitude, Longitude, Country, LinkLabel, LinkSpeedRaw (bit/s).
func readGraphML(ctx context.Context, data string) (*drawing, error) {
	r := &graphMLReader{decoder: xml.NewDecoder(strings.NewReader(data)), keys: map[string]string{}, drawn: &drawing{}}
	for {
		if err := ctx.Err(); err != nil {
			return nil, err
		}
		token, err := r.decoder.Token()
		if errors.Is(err, io.EOF) {
			break
		}
		if err == nil {
			err = r.take(token)
		}
		if err != nil {
			return nil, r.located(err)
		}
	}
	if !r.isGraph {
		return nil, errors.New("not GraphML: there is no element graph in an element graphml")
	}
	return r.drawn, nil
}

// graphMLReader walks the elements one by one; nothing is kept but the graph.
type graphMLReader struct {
	decoder *xml.Decoder
	open    []string
	// keys gives the name of each declared key by its id.
	keys    map[string]string
	drawn   *drawing
	node    *node
	edge    *edge
	data    string
	text    strings.Builder
	isGraph bool
}

func (r *graphMLReader) located(err error) error {
	var syntax *xml.SyntaxError
	if errors.As(err, &syntax) {
		return fmt.Errorf("line %d: not well-formed XML: %s", syntax.Line, syntax.Msg)
	}
	return err
}

func (r *graphMLReader) line() int {
	line, _ := r.decoder.InputPos()
	return line
}

func (r *graphMLReader) take(token xml.Token) error {
	switch token := token.(type) {
	case xml.StartElement:
		return r.start(token)
	case xml.EndElement:
		return r.end(token.Name.Local)
	case xml.CharData:
		if r.data != "" && r.text.Len() < 4096 {
			r.text.Write(token)
		}
	case xml.Directive:
		if strings.Contains(strings.ToUpper(string(token)), "ENTITY") {
			return fmt.Errorf("line %d: entities are not read from a graph; write their text instead", r.line())
		}
	}
	return nil
}

func (r *graphMLReader) start(element xml.StartElement) error {
	if len(r.open) == 0 && element.Name.Local != "graphml" {
		return fmt.Errorf("line %d: not GraphML: the first element is %q", r.line(), shortened(element.Name.Local))
	}
	if len(r.open) >= maximumElements {
		return fmt.Errorf("line %d: elements are nested deeper than %d: %w", r.line(), maximumElements, errTooMuch)
	}
	r.open = append(r.open, element.Name.Local)
	switch element.Name.Local {
	case "graph":
		r.isGraph = true
	case "key":
		r.keys[attribute(element, "id")] = strings.ToLower(attribute(element, "attr.name"))
	case "node":
		r.node = &node{id: attribute(element, "id"), line: r.line()}
	case "edge":
		r.edge = &edge{from: attribute(element, "source"), to: attribute(element, "target"), line: r.line()}
	case "data":
		r.data = r.keys[attribute(element, "key")]
		r.text.Reset()
	}
	return nil
}

func (r *graphMLReader) end(name string) error {
	r.open = r.open[:len(r.open)-1]
	switch {
	case name == "data":
		r.datum(strings.TrimSpace(r.text.String()))
		r.data = ""
	case name == "node" && r.node != nil:
		finished := *r.node
		r.node = nil
		return r.drawn.addNode(finished)
	case name == "edge" && r.edge != nil:
		finished := *r.edge
		r.edge = nil
		return r.drawn.addEdge(finished)
	}
	return nil
}

// datum takes one named value of the node or edge that is open.
func (r *graphMLReader) datum(text string) {
	switch {
	case r.node != nil:
		r.node.say(r.data, text)
	case r.edge != nil:
		r.edge.say(r.data, text)
	}
}

// say takes a named value of a node, whatever the format.
func (n *node) say(name, text string) {
	switch name {
	case "label":
		n.label = text
	case "country":
		n.country = text
	case "latitude":
		n.latitude = text
	case "longitude":
		n.longitude = text
	}
}

// say takes a named value of an edge, whatever the format.
func (e *edge) say(name, text string) {
	switch name {
	case "linklabel", "label":
		e.label = text
	case "linkspeedraw":
		e.bits = capacityOf(text)
	}
}

func attribute(element xml.StartElement, name string) string {
	for _, one := range element.Attr {
		if one.Name.Local == name {
			return one.Value
		}
	}
	return ""
}
