package skeleton

import (
	"strings"

	"github.com/netgrade/netgrade/inventory/vocabulary"
)

const templateFolder = "templates/"

func byName(one, other File) int { return strings.Compare(one.Name, other.Name) }

func (f *form) assetsFile(routers, sites []string) File {
	w := f.newWriter(exampleKind, "The assets. A router at each site, as an example: rename them, remove what there isn't, and add the others in the same way. "+
		"Each template in templates/ is for one kind of asset: a firewall uses template.firewall. What stands in a template holds for every asset that uses it; what an "+
		"asset says itself wins.", `"netgrade vocabulary" lists the kinds, "netgrade vocabulary firewall" says what to declare about one.`)
	for i, router := range routers {
		if i > 0 {
			w.line("")
		}
		w.inside("asset "+quote(exampleKind)+" "+quote(router), func() {
			w.line("use  = [template." + exampleKind + "]")
			w.line("site = site." + sites[i])
			w.line("#zone = zone." + officeZone)
		})
	}
	return w.file("assets.hcl", "a router at each site, as an example")
}

// templateFile writes the template of one kind of asset.
func (f *form) templateFile(kind vocabulary.Kind) File {
	worth, _ := f.worth("asset", kind.Name)
	name := strings.ReplaceAll(kind.Name, "_", " ")
	w := f.newWriter(kind.Name, "What every "+name+" has in common ("+lowerFirst(kind.Meaning)+"). An asset takes it with use = [template."+kind.Name+
		"]; what an asset says itself wins. Silence about all of this costs each asset "+number(worth.Points)+" points.",
		howToSwitchOn, whatPointsAre+` "netgrade vocabulary `+kind.Name+`" explains the kind, "netgrade vocabulary asset.ssh" one block.`)
	w.inside("template "+quote(kind.Name), func() { w.body(f.words.Block("template"), nil, nil) })
	return w.file(templateFolder+kind.Name+".hcl", "template of every "+name)
}

// otherFile holds blocks of which a new inventory has none yet.
func (f *form) otherFile(name, block, contents string) File {
	w := f.newWriter("", howToSwitchOn)
	w.line("")
	w.other(f.words.Block(block))
	return w.file(name, contents)
}

// other writes a top-level block that is not declared yet, and how to say that there is none.
func (w *writer) other(b *vocabulary.Block) {
	w.nested(b)
	if b.AbsentUnknown {
		w.explain("If there is no " + b.Name + " at all, write none = [\"" + b.Name + "\"] in the block inventory.")
	}
}

func lowerFirst(text string) string { return strings.ToLower(text[:1]) + text[1:] }
