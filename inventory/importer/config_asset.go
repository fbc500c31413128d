package importer

import (
	"cmp"
	"fmt"
	"maps"
	"regexp"
	"slices"
	"strings"

	"github.com/netgrade/netgrade/inventory/vocabulary"
)

// asset makes the block of a device.
func (d *device) asset(definition *vocabulary.Block) *block {
	b := newBlock(definition, d.kind, d.label)
	b.remark(fmt.Sprintf("%s, %s. %s of its statements were understood; kind %s because %s.",
		d.system.name, d.file, share(d.understood, d.understood+len(d.notUnderstood)), d.kind, d.kindWhy))
	if !d.complete {
		b.remark("The text does not show to be a whole configuration, so nothing is concluded from what it leaves out.")
	}
	b.set("vendor", value{expression: quote(d.system.maker)})
	if d.hostname != "" && d.hostname != d.label {
		b.set("labels", value{expression: pairs(map[string]string{"hostname": d.hostname})})
	}
	for _, p := range d.ports.all {
		p.write(b)
	}
	d.writeValues(b)
	d.writeSources(b.facet("time"))
	if d.has(flagSNMP) {
		d.writeUsers(b.facet("snmp"))
	}
	d.writeHostKeys(b)
	for _, name := range sortedKeys(d.remarks) {
		if b.definition.Block(name).CarriedBy(d.kind) {
			for _, text := range d.remarks[name] {
				b.facet(name).remark(text)
			}
		}
	}
	d.writeOrigin(b)
	return b
}

// share writes a part of a whole.
func share(part, whole int) string {
	if part == whole {
		return fmt.Sprintf("All %d", whole)
	}
	return fmt.Sprintf("%d of %d", part, whole)
}

// writeValues puts every decision where its path says.
func (d *device) writeValues(b *block) {
	for _, path := range sortedKeys(d.values) {
		decided := d.values[path]
		facet, attribute, nested := strings.Cut(path, ".")
		note := decided.note
		if len(decided.lines) > 0 {
			note = strings.TrimPrefix(strings.TrimSuffix(lineNumbers(decided.lines, "line ")+": "+note, ": "), ": ")
		}
		if !nested {
			b.set(path, value{expression: decided.expression, note: note})
			continue
		}
		if !b.definition.Block(facet).CarriedBy(d.kind) {
			continue
		}
		b.facet(facet).set(attribute, value{expression: decided.expression, note: note})
		b.facet(facet).from(decided.lines...)
	}
}

// write adds the interface with its first address; each further one is an interface block of its own, because the
// vocabulary gives an interface one address and coverage by zones is judged on all.
func (p *port) write(b *block) {
	item := b.item("interface", p.name)
	item.from(p.line)
	for n, address := range p.addresses {
		if n > 0 {
			item = b.item("interface", p.name+" ("+address.Addr().String()+")")
			item.remark("A further address of " + p.name + ".")
		}
		item.from(p.addressLines[n])
		item.set("address", value{expression: quote(address.String())})
		if p.validation != "" {
			item.set("source_validation", value{expression: quote(p.validation)})
		}
	}
	if len(p.addresses) == 0 && p.validation != "" {
		item.set("source_validation", value{expression: quote(p.validation)})
	}
}

// writeHostKeys adds the host-key algorithms of the SSH server, whose keys stand in no configuration.
func (d *device) writeHostKeys(b *block) {
	keys := d.words["ssh host keys"]
	if len(keys.all) == 0 {
		return
	}
	ssh := b.facet("ssh")
	for _, algorithm := range slices.Compact(slices.Sorted(slices.Values(keys.all))) {
		item := ssh.item("host_key", algorithm)
		item.from(keys.lines...)
		item.set("algorithm", value{expression: quote(algorithm)})
	}
}

// writeOrigin fills the map origin with the place of each facet, for the report.
func (d *device) writeOrigin(b *block) {
	places := map[string]string{}
	for name, facet := range b.facets {
		lines := slices.Clone(facet.lines)
		for _, item := range facet.items {
			lines = append(lines, item.lines...)
		}
		if !facet.silent() && len(lines) > 0 {
			places[name] = d.file + lineNumbers(lines, ":")
		}
	}
	if d.hostnameLine > 0 {
		b.from(d.hostnameLine)
	}
	if len(places) > 0 {
		b.set("origin", value{expression: pairs(places)})
	}
}

// skeletonName is the name, without ending, of the file with the blocks that every inventory needs once.
const skeletonName = "operator"

// skeleton writes the blocks inventory and operator.
func skeleton(label string, devices int) []byte {
	words := vocabulary.Standard()
	header := newBlock(words.Block("inventory"))
	header.remark(fmt.Sprintf("The inventory of %s. The day whose state the configurations show belongs in stated, for example stated = \"2026-11-23\".",
		counted(devices, "imported device", "imported devices")))
	header.set("version", value{expression: number(words.Version)})
	operator := newBlock(words.Block("operator"), cmp.Or(label, "imported"))
	operator.remark("Who runs these devices stands in no configuration. Name, country, sector and entity come first; netgrade vocabulary operator explains every word.")
	p := printer{}
	return p.print(header, operator)
}

// nameDevices gives every device a name that may stand in a reference, unique in the import.
func (i *configImport) nameDevices() {
	slices.SortStableFunc(i.devices, func(a, b *device) int {
		return cmp.Or(cmp.Compare(a.baseName(), b.baseName()), cmp.Compare(a.file, b.file))
	})
	names := uniqueNames{taken: map[string]bool{}}
	for _, d := range i.devices {
		d.label = names.give(d.baseName())
		if d.label != d.baseName() {
			i.warn(d.file, "another device is called "+d.baseName()+" too", "It was imported as "+d.label+"; if it is the same device, remove one of the files.")
		}
	}
}

// baseName is the host name as a legal label, or the name of the file or its folder when there is none.
func (d *device) baseName() string {
	if name := legalLabel(d.hostname); name != "" {
		return name
	}
	parts := strings.Split(d.file, "/")
	for _, part := range slices.Backward(parts) {
		stem, _, _ := strings.Cut(part, ".")
		if name := legalLabel(stem); name != "" && !strings.HasPrefix(name, "show") && name != "running-config" && name != "configs" {
			return name
		}
	}
	return "device"
}

var illegal = regexp.MustCompile(`[^A-Za-z0-9_]+`)

// maximumLabel is the longest name of an asset that is made, the bound of a label in the domain name system (RFC 1035, section 2.3.4).
const maximumLabel = 63

// legalLabel makes an HCL identifier of a name, so that asset.NAME needs no quotes; empty when nothing is left.
func legalLabel(name string) string {
	label := strings.Trim(illegal.ReplaceAllString(name, "-"), "-_")
	if label == "" {
		return ""
	}
	if label[0] >= '0' && label[0] <= '9' {
		label = "host-" + label
	}
	return strings.TrimRight(label[:min(len(label), maximumLabel)], "-_")
}

// uniqueNames gives each name once.
type uniqueNames struct {
	taken map[string]bool
	next  map[string]int
	// folded is set where names that differ by case only are the same, as files are on some systems.
	folded bool
}

func (u *uniqueNames) give(name string) string {
	if u.next == nil {
		u.next = map[string]int{}
	}
	candidate := name
	key := func(name string) string {
		if u.folded {
			return strings.ToLower(name)
		}
		return name
	}
	for u.taken[key(candidate)] {
		u.next[name] = max(u.next[name], 1) + 1
		candidate = fmt.Sprintf("%s-%d", name, u.next[name])
	}
	u.taken[key(candidate)] = true
	return candidate
}

// sortResult orders files and devices by name.
func sortResult(r *Result) {
	slices.SortFunc(r.Files, func(a, b File) int { return cmp.Compare(a.Name, b.Name) })
	slices.SortFunc(r.Devices, func(a, b Device) int { return cmp.Compare(a.Name, b.Name) })
}

func sortedKeys[K cmp.Ordered, V any](all map[K]V) []K { return slices.Sorted(maps.Keys(all)) }

var modelText = regexp.MustCompile(`^[A-Za-z0-9][A-Za-z0-9/+._-]{0,40}$`)

var versionText = regexp.MustCompile(`^[0-9][0-9A-Za-z.()_-]{0,40}$`)

// versionOf gives a word when it looks like the version of an operating system.
func versionOf(word string) string {
	if versionText.MatchString(word) {
		return word
	}
	return ""
}
