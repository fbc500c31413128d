package inventory

import (
	"bytes"
	"context"
	"runtime"
	"unicode/utf8"

	"golang.org/x/sync/errgroup"

	"github.com/netgrade/netgrade/inventory/source"
)

// parseAll parses the files side by side and returns their top-level blocks in the order of the files.
func parseAll(ctx context.Context, files []File, options Options, found *problems) ([]block, error) {
	bodies := make([]body, len(files))
	faults := make([]problems, len(files))
	group, ctx := errgroup.WithContext(ctx)
	group.SetLimit(runtime.GOMAXPROCS(0))
	for i, file := range files {
		group.Go(func() error {
			if err := ctx.Err(); err != nil {
				return err
			}
			bodies[i] = parse(file, options, &faults[i])
			return nil
		})
	}
	if err := group.Wait(); err != nil {
		return nil, err
	}
	var blocks []block
	for i, b := range bodies {
		found.merge(&faults[i])
		blocks = append(blocks, b.blocks...)
		refuseLoose(b.attributes, options, found)
	}
	return blocks, nil
}

// parse reads one file, after a pass over its bytes that refuses what could hurt the parser.
func parse(file File, options Options, found *problems) body {
	if !readable(file, found) {
		return body{}
	}
	if isJSON(file.Path) {
		return parseJSON(file, options.Vocabulary, found)
	}
	return parseNative(file, found)
}

// readable refuses what is no text, in words that help: HCL would complain about every single byte.
func readable(file File, found *problems) bool {
	at := source.Range{File: file.Path}
	switch {
	case bytes.HasPrefix(file.Text, []byte{0xFF, 0xFE}), bytes.HasPrefix(file.Text, []byte{0xFE, 0xFF}):
		found.error(at, "the file is UTF-16", "save it as UTF-8")
	case bytes.IndexByte(file.Text, 0) >= 0:
		found.error(at, "binary data", "an inventory file is text in UTF-8")
	case !utf8.Valid(file.Text):
		found.error(at, "the file is not UTF-8", "save it as UTF-8")
	default:
		return true
	}
	return false
}

// refuseLoose refuses attributes outside any block: an inventory consists of blocks.
func refuseLoose(loose []attribute, options Options, found *problems) {
	for _, a := range loose {
		if definition := options.Vocabulary.Block(a.name); definition != nil {
			found.secret(a.at, a.name+" is a block, not an attribute", "write "+header(definition)+" { … }")
			continue
		}
		found.secret(a.at, "attribute "+quote(a.name)+" stands outside any block", "attributes stand in blocks such as operator, site and asset")
	}
}
