package inventory

import (
	"context"
	"runtime"

	"golang.org/x/sync/errgroup"
)

// parsed is what all files together hold.
type parsed struct {
	blocks []block
	// incomplete is set when a file could not be read: what it declares is not known then.
	incomplete bool
}

// parseAll parses the files side by side and returns their top-level blocks in the order of the files.
func parseAll(ctx context.Context, files []File, options Options, found *problems) (parsed, error) {
	bodies := make([]body, len(files))
	sound := make([]bool, len(files))
	faults := make([]problems, len(files))
	group, ctx := errgroup.WithContext(ctx)
	group.SetLimit(runtime.GOMAXPROCS(0))
	for i, file := range files {
		group.Go(func() error {
			if err := ctx.Err(); err != nil {
				return err
			}
			bodies[i], sound[i] = parse(file, options, &faults[i])
			return nil
		})
	}
	if err := group.Wait(); err != nil {
		return parsed{}, err
	}
	var all parsed
	for i, b := range bodies {
		found.addAll(faults[i].found)
		all.blocks = append(all.blocks, b.blocks...)
		all.incomplete = all.incomplete || !sound[i]
		refuseLoose(b.attributes, options, found)
	}
	return all, nil
}

// parse reads one file, after a pass over its bytes that refuses what could hurt the parser. The second result is false
// for a file with a syntax error, of which nothing is kept: whatever could be saved would only echo the error.
func parse(file File, options Options, found *problems) (body, bool) {
	limits := options.Limits.Syntax
	limits.FileBytes = int(options.Limits.File)
	if isJSON(file.Path) {
		return parseJSON(file, limits, options.Vocabulary, found)
	}
	return parseNative(file, limits, found)
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
