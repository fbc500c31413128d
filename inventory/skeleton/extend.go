package skeleton

import (
	"context"
	"fmt"
	"maps"
	"slices"
	"strings"

	"github.com/netgrade/netgrade/inventory"
	"github.com/netgrade/netgrade/inventory/source"
)

// Extension is what Extend adds to an inventory.
type Extension struct {
	// Files are those of the inventory that change, and the new templates.
	Files []File
	// Assets is the number of assets that now use a template, and did not before.
	Assets int
	// Left are the assets that were left alone, each with the reason and the place.
	Left []source.Diagnostic
}

// Extend adds to an inventory, such as an imported one, a template for every kind of asset in it, and use = [template.<kind>] to each
// asset. Where an asset uses templates already the new one stands before them, so that they win. Comments stay, and a second time nothing
// is left to do. Assets in *.hcl.json, and those whose use is computed, are left alone.
func Extend(ctx context.Context, inv *inventory.Inventory, worths []Worth) (*Extension, error) {
	e := &extension{inventory: inv, kinds: map[string]bool{}, Extension: &Extension{}}
	if err := e.readTemplates(); err != nil {
		return nil, err
	}
	for _, file := range inv.Files {
		if err := ctx.Err(); err != nil {
			return nil, err
		}
		if err := e.file(file); err != nil {
			return nil, fmt.Errorf("add templates to %s: %w", file.Path, err)
		}
	}
	f := newForm(worths, namesIn(inv))
	for _, kind := range f.words.Kinds {
		if e.kinds[kind.Name] && e.templates[kind.Name].IsZero() {
			e.Files = append(e.Files, f.templateFile(kind))
		}
	}
	slices.SortFunc(e.Files, byName)
	return e.Extension, e.loads(ctx)
}

// Whole gives all files of the extended inventory, for another folder.
func (e *Extension) Whole(inv *inventory.Inventory) []File {
	files := slices.Clone(e.Files)
	for i := range files {
		files[i].Changed = false
	}
	for _, file := range inv.Files {
		if !slices.ContainsFunc(files, func(one File) bool { return one.Name == file.Path }) {
			files = append(files, File{Name: file.Path, Data: file.Text, Contents: "as it was imported"})
		}
	}
	slices.SortFunc(files, byName)
	return files
}

// extension is the work on one inventory.
type extension struct {
	*Extension
	inventory *inventory.Inventory
	// templates are those that stand in the inventory, by name.
	templates map[string]source.Range
	// kinds are those of which an asset is to use the template.
	kinds map[string]bool
}

// namesIn gives names that settings can refer to: the first few of each type.
func namesIn(inv *inventory.Inventory) names {
	const shown = 3
	known := names{}
	for _, blockType := range slices.Sorted(maps.Keys(inv.Blocks)) {
		for _, name := range slices.Sorted(maps.Keys(inv.Blocks[blockType])) {
			block := inv.Blocks[blockType][name]
			if block.Definition.Builtin[name] == nil && len(known[blockType]) < shown {
				known[blockType] = append(known[blockType], name)
			}
		}
	}
	for blockType := range inv.Operator.Items {
		all := inv.Names(blockType)
		known[blockType] = all[:min(len(all), shown)]
	}
	return known
}

// file adds the use of templates to the assets of one file.
func (e *extension) file(file inventory.File) error {
	if strings.HasSuffix(file.Path, ".json") {
		e.leaveAll(file.Path)
		return nil
	}
	root, err := parse(file)
	if err != nil {
		return err
	}
	var edits []edit
	for _, block := range root.Blocks {
		if block.Type != "asset" || len(block.Labels) != 2 {
			continue
		}
		kind, asset := block.Labels[0], e.inventory.Lookup("asset", block.Labels[1])
		if asset == nil || uses(asset, kind) || e.stranger(asset, kind) {
			continue
		}
		e.kinds[kind] = true
		changes := useTemplate(file.Text, block, kind)
		if changes == nil {
			e.leave(asset, "its use is computed; add template."+kind+" there")
			continue
		}
		edits = append(edits, changes...)
		e.Assets++
	}
	if len(edits) > 0 {
		e.Files = append(e.Files, File{Name: file.Path, Data: apply(file.Text, edits), Contents: "assets with their templates", Changed: true})
	}
	return nil
}

// uses reports whether an asset uses the template of its kind already.
func uses(asset *inventory.Block, kind string) bool {
	list, _ := asset.Attributes["use"].Data.([]inventory.Value)
	return slices.ContainsFunc(list, func(one inventory.Value) bool {
		return one.Data == inventory.Reference{Type: "template", Name: kind}
	})
}

// stranger reports whether somebody else's template has the name that ours would have: its words may not be meant for every asset of the kind.
func (e *extension) stranger(asset *inventory.Block, kind string) bool {
	at := e.templates[kind]
	if at.IsZero() || at.File == templateFolder+kind+".hcl" {
		return false
	}
	e.leave(asset, "template."+kind+" is somebody's own and may not be meant for it")
	return true
}

// leaveAll leaves the assets of a file alone that is no native HCL.
func (e *extension) leaveAll(path string) {
	for _, name := range e.inventory.Names("asset") {
		asset := e.inventory.Blocks["asset"][name]
		if asset.At.File == path && !uses(asset, asset.Kind) && !e.stranger(asset, asset.Kind) {
			e.leave(asset, `JSON files are not edited; write "use": ["template.`+asset.Kind+`"] there`)
			e.kinds[asset.Kind] = true
		}
	}
}

func (e *extension) leave(asset *inventory.Block, reason string) {
	e.Left = append(e.Left, source.Diagnostic{
		Severity: source.Warning, Summary: "asset " + asset.Name + " was left as it is", Detail: reason, At: asset.At,
	})
}

// readTemplates notes which templates stand where. An inventory forgets its templates when it has merged them.
func (e *extension) readTemplates() error {
	e.templates = map[string]source.Range{}
	for _, file := range e.inventory.Files {
		if strings.HasSuffix(file.Path, ".json") {
			continue
		}
		root, err := parse(file)
		if err != nil {
			return fmt.Errorf("read %s: %w", file.Path, err)
		}
		for _, block := range root.Blocks {
			if block.Type == "template" && len(block.Labels) == 1 {
				at := block.TypeRange
				e.templates[block.Labels[0]] = source.Range{File: file.Path, Line: at.Start.Line, Column: at.Start.Column}
			}
		}
	}
	return nil
}

// loads makes sure that the inventory still loads, whatever else stands in it.
func (e *extension) loads(ctx context.Context) error {
	files := slices.Clone(e.inventory.Files)
	for _, file := range e.Files {
		changed := slices.IndexFunc(files, func(one inventory.File) bool { return one.Path == file.Name })
		if changed < 0 {
			files = append(files, inventory.File{Path: file.Name, Text: file.Data})
		} else {
			files[changed].Text = file.Data
		}
	}
	_, err := inventory.Parse(ctx, files, inventory.Options{Vocabulary: e.inventory.Vocabulary})
	return err
}
