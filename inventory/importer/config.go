package importer

import (
	"context"
	"fmt"
	"strings"

	"github.com/netgrade/netgrade/inventory/importer/statement"
	"github.com/netgrade/netgrade/inventory/source"
	"github.com/netgrade/netgrade/inventory/vocabulary"
)

// ConfigOptions are the choices of Config; the zero value is useful.
type ConfigOptions struct {
	// Operator is the label of the block operator; "imported" when it is empty.
	Operator string
}

// Config imports configurations of network devices: files, or folders with one device a file. The operating system of each
// is recognised by its text; what is none of the known ones is left out with a warning. The result holds a file for each
// device and one with the blocks inventory and operator, and loads without error as it is.
//
// An error means that nothing was imported: a path can't be read, or there is more than an import may hold.
func Config(ctx context.Context, paths []string, options ConfigOptions) (*Result, error) {
	c := &collector{ctx: ctx}
	i := &configImport{systems: systems()}
	for _, given := range paths {
		err := c.each(given, i.read)
		if err != nil {
			return nil, err
		}
	}
	i.warnings = append(c.warnings, i.warnings...)
	return i.result(options), nil
}

// configImport collects the devices of one import.
type configImport struct {
	systems  []*system
	devices  []*device
	warnings []source.Diagnostic
	// unrecognised are the files that are no configuration of any known system.
	unrecognised []string
}

// read makes a device of one file, or a warning.
func (i *configImport) read(t text) error {
	found, form, reason := recognise(i.systems, t.data)
	if found == nil && reason == "" {
		i.unrecognised = append(i.unrecognised, t.name)
		return nil
	}
	if found == nil {
		i.warn(t.name, "left out: "+reason, readSystems(i.systems))
		return nil
	}
	tree, err := statement.Read(t.data, form)
	if err != nil {
		return fmt.Errorf("%s: %w", t.name, err)
	}
	d := newDevice(found, t.name)
	d.read(tree)
	for _, conclude := range found.conclude {
		conclude(d)
	}
	d.applyDefaults()
	i.devices = append(i.devices, d)
	return nil
}

func (i *configImport) warn(file, summary, detail string) {
	i.warnings = append(i.warnings, source.Diagnostic{
		Severity: source.Warning,
		Summary:  summary,
		Detail:   detail,
		At:       source.Range{File: file},
	})
}

// result names the devices, resolves what one says about another, and writes the files.
func (i *configImport) result(options ConfigOptions) *Result {
	r := &Result{}
	i.nameDevices()
	resolveCollectors(i.devices)
	names := uniqueNames{taken: map[string]bool{skeletonName: true}, folded: true}
	asset := vocabulary.Standard().Block("asset")
	for _, d := range i.devices {
		p := printer{source: d.file}
		r.Files = append(r.Files, File{Name: names.give(d.label) + ".hcl", Data: p.print(d.asset(asset))})
		r.Devices = append(r.Devices, Device{
			Name: d.label, Kind: d.kind, System: d.system.name, Source: d.file,
			Understood: d.understood, NotUnderstood: d.notUnderstood,
		})
		if d.lostNesting {
			i.warn(d.file, "no section of the configuration is indented",
				"What belongs to which interface or line can't be told, so that most of it was left out; take the text from the device again with its leading blanks.")
		}
	}
	if len(i.devices) > 0 {
		r.Files = append(r.Files, File{Name: skeletonName + ".hcl", Data: skeleton(options.Operator, len(i.devices))})
	}
	if n := len(i.unrecognised); n > 0 {
		const shown = 3
		summary, others := "left out: not recognised as the configuration of a network device", ""
		if n > 1 {
			summary = number(n) + " files were " + summary
			others = strings.Join(i.unrecognised[:min(n, shown)], ", ") + more(n-shown) + ". "
		}
		i.warn(i.unrecognised[0], summary, others+readSystems(i.systems))
	}
	sortResult(r)
	r.Warnings = i.warnings
	return r
}

// more says how many things a list leaves out.
func more(n int) string {
	if n <= 0 {
		return ""
	}
	return " and " + number(n) + " more"
}
