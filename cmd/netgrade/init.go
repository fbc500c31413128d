package main

import (
	"context"
	"errors"
	"fmt"
	"io"
	"maps"
	"os"
	"path"
	"path/filepath"
	"slices"
	"strings"
	"text/tabwriter"

	"github.com/spf13/cobra"

	"github.com/netgrade/netgrade/evaluator"
	"github.com/netgrade/netgrade/inventory"
	"github.com/netgrade/netgrade/inventory/skeleton"
	"github.com/netgrade/netgrade/inventory/source"
	"github.com/netgrade/netgrade/inventory/vocabulary"
)

type initFlags struct {
	operator skeleton.Operator
	from     string
}

// mostSites is more than anybody fills in by hand; a program writes the rest faster.
const mostSites = 1000

func newInit(outside world) *cobra.Command {
	var flags initFlags
	command := &cobra.Command{
		Use:   "init DIR",
		Short: "Begin an inventory: skeletons with what is worth declaring, most points first",
		Long: `init writes an inventory that loads and gets a grade at once: the operator,
sites, zones, services, a router at each site, and a template for every kind of
asset. Everything that rules read stands in it commented out, most points first,
with its meaning and an example. On a terminal init asks for what the flags leave
out; elsewhere it stays commented out, with one site. No file is ever written
over.

With --from init goes on from an imported inventory: DIR gets its files with
use = [template.<kind>] added to each asset, and the templates of the kinds that
were imported. The operator stays as it was imported. When DIR is the imported
folder itself its files are edited in place; comments stay, and a second run
changes nothing.`,
		Example: `  netgrade init my-inventory --sector drinking_water --entity important --country GR --sites 3
  netgrade import config backups/ -o imported && netgrade init imported --from imported`,
		Args: oneFolder,
		RunE: func(command *cobra.Command, folders []string) error {
			if flags.from != "" {
				return initFrom(command, outside, folders[0], flags.from)
			}
			return initNew(command, outside, folders[0], flags.operator)
		},
	}
	set := command.Flags()
	set.StringVar(&flags.operator.Name, "operator", "", "the short `NAME` of the operator (default the name of DIR)")
	set.StringVar(&flags.operator.Sector, "sector", "", "`SECTOR` of NIS2: "+words(sectors()))
	set.StringVar(&flags.operator.Subsector, "subsector", "", "`SUBSECTOR`, where the sector has any")
	set.StringVar(&flags.operator.Entity, "entity", "", "class of `ENTITY` under NIS2: "+words(entities()))
	set.StringVar(&flags.operator.Country, "country", "", "`COUNTRY` of main establishment, such as GR")
	set.IntVar(&flags.operator.Sites, "sites", 1, "`NUMBER` of sites")
	set.StringVar(&flags.from, "from", "", "an imported inventory, `DIR`, to go on from")
	complete(command, map[string][]string{"sector": sectors(), "entity": entities()})
	return command
}

func sectors() []string { return slices.Sorted(maps.Keys(vocabulary.Standard().Sectors)) }

func entities() []string {
	return vocabulary.Standard().Block("operator").Attribute("entity").Values
}

func oneFolder(_ *cobra.Command, folders []string) error {
	if len(folders) != 1 {
		return errors.New("name one folder, into which the inventory is written")
	}
	return nil
}

func initNew(command *cobra.Command, outside world, folder string, operator skeleton.Operator) error {
	if err := checkOperator(operator); err != nil {
		return err
	}
	if isTerminal(outside.in) && isTerminal(outside.out) {
		if err := askAbout(&operator, command.Flags().Changed("sites"), outside.in, outside.out); err != nil {
			return err
		}
	}
	if err := checkSubsector("--subsector", operator.Sector, operator.Subsector); err != nil {
		return err
	}
	if operator.Name == "" {
		operator.Name = nameOf(folder)
	}
	worths, err := worthDeclaring(command.Context())
	if err != nil {
		return err
	}
	files := skeleton.New(operator, worths)
	if err := skeleton.Save(command.Context(), folder, files); err != nil {
		return refuse(outside, err)
	}
	return tellInit(outside.out, folder, files)
}

// nameOf is a short name for an operator whose inventory stands in a folder.
func nameOf(folder string) string {
	whole, err := filepath.Abs(folder)
	name := strings.TrimSpace(source.Printable(filepath.Base(whole)))
	if err != nil || name == "" || name == string(filepath.Separator) {
		return "operator"
	}
	return name
}

// checkOperator refuses words that mean nothing. Whether the subsector fits is seen when the sector is known.
func checkOperator(o skeleton.Operator) error {
	var wrong []error
	if o.Sector != "" {
		wrong = append(wrong, oneOf("--sector", o.Sector, sectors()))
	}
	if o.Entity != "" {
		wrong = append(wrong, oneOf("--entity", o.Entity, entities()))
	}
	if o.Country != "" {
		wrong = append(wrong, checkCountry("--country", o.Country))
	}
	wrong = append(wrong, atLeast("--sites", o.Sites, 1))
	if o.Sites > mostSites {
		wrong = append(wrong, fmt.Errorf("--sites: %d is too large; the most is %d", o.Sites, mostSites))
	}
	return errors.Join(wrong...)
}

func checkCountry(flag, code string) error {
	if _, ok := inventory.Country(code); ok {
		return nil
	}
	if capitals := strings.ToUpper(code); inventory.IsCountry(capitals) {
		return fmt.Errorf("%s: unknown country %q; did you mean %q?", flag, code, capitals)
	}
	return fmt.Errorf("%s: unknown country %q; expected two capital letters of ISO 3166-1, such as GR", flag, code)
}

func checkSubsector(flag, sector, subsector string) error {
	legal := vocabulary.Standard().Sectors[sector]
	switch {
	case subsector == "" && len(legal) > 0:
		return fmt.Errorf("%s: sector %s needs a subsector, one of %s", flag, sector, words(legal))
	case subsector != "" && sector == "":
		return fmt.Errorf("%s: a subsector means nothing without --sector", flag)
	case subsector != "" && len(legal) == 0:
		return fmt.Errorf("%s: sector %s has no subsectors; leave it out", flag, sector)
	case subsector != "":
		return oneOf(flag, subsector, legal)
	}
	return nil
}

// worthDeclaring is what the rules of the program read, as skeletons want it.
func worthDeclaring(ctx context.Context) ([]skeleton.Worth, error) {
	policies, err := evaluator.Embedded(ctx)
	if err != nil {
		return nil, err
	}
	declarable, err := policies.WorthDeclaring(ctx)
	if err != nil {
		return nil, err
	}
	worths := make([]skeleton.Worth, len(declarable))
	for i, one := range declarable {
		worths[i] = skeleton.Worth(one)
	}
	return worths, nil
}

func initFrom(command *cobra.Command, outside world, folder, imported string) error {
	for _, flag := range []string{"operator", "sector", "subsector", "entity", "country", "sites"} {
		if command.Flags().Changed(flag) {
			return fmt.Errorf("--%s: with --from the operator and its sites stay as they were imported; leave it out, and write it into the files", flag)
		}
	}
	ctx := command.Context()
	inPlace := isSameFolder(folder, imported)
	if !inPlace && liesIn(folder, imported) {
		return fmt.Errorf("%s lies in %s, whose blocks would stand twice; name %s itself or a folder outside it", folder, imported, imported)
	}
	inv, err := inventory.Load(ctx, []string{imported}, inventory.Options{})
	if err != nil {
		return refuse(outside, err)
	}
	worths, err := worthDeclaring(ctx)
	if err != nil {
		return err
	}
	extension, err := skeleton.Extend(ctx, inv, worths)
	if err != nil {
		return refuse(outside, err)
	}
	files := extension.Files
	if !inPlace {
		files = extension.Whole(inv)
	}
	if err := skeleton.Save(ctx, folder, files); err != nil {
		return refuse(outside, err)
	}
	if err := explain(outside, extension.Left, inv.Files); err != nil {
		return err
	}
	if len(files) == 0 {
		_, err := fmt.Fprintln(outside.out, "Nothing to add: each asset uses the template of its kind already, or was left as it is.")
		return err
	}
	return tellInit(outside.out, folder, files)
}

func isSameFolder(one, other string) bool {
	first, err := os.Stat(one)
	second, failed := os.Stat(other)
	return err == nil && failed == nil && first.IsDir() && os.SameFile(first, second)
}

// liesIn reports whether a folder lies below another one, or would.
func liesIn(folder, other string) bool {
	inner, err := filepath.Abs(folder)
	outer, failed := filepath.Abs(other)
	if err != nil || failed != nil {
		return false
	}
	between, err := filepath.Rel(outer, inner)
	return err == nil && between != ".." && !strings.HasPrefix(between, ".."+string(filepath.Separator))
}

// tellInit says what was written and what to do next. Many templates take one line.
func tellInit(out io.Writer, folder string, files []skeleton.File) error {
	const few = 4
	below, told := map[string]int{}, map[string]bool{}
	for _, file := range files {
		below[path.Dir(file.Name)]++
	}
	shown := source.Printable(filepath.Clean(folder))
	table := tabwriter.NewWriter(out, 0, 0, 2, ' ', 0)
	for _, file := range files {
		inside := path.Dir(file.Name)
		switch count := below[inside]; {
		case inside == "." || count <= few:
			fmt.Fprintf(table, "%s/%s\t%s\n", shown, source.Printable(file.Name), file.Contents)
		case !told[inside]:
			told[inside] = true
			fmt.Fprintf(table, "%s/%s/\t%d files, such as %s: %s\n", shown, source.Printable(inside), count, source.Printable(path.Base(file.Name)), file.Contents)
		}
	}
	fmt.Fprintf(table, "\nWrite what is true, most points first, and look at the grade with: netgrade check %s\n", shown)
	return table.Flush()
}
