package inventory

import "github.com/netgrade/netgrade/inventory/source"

// checkAbsentTypes holds inventory { none = […] } against the blocks of the inventory: against the types that it names,
// and against what only a block of such a type could make possible.
func (r *reader) checkAbsentTypes(inv *Inventory) {
	if inv.Header == nil {
		return
	}
	for _, name := range sortedKeys(inv.Header.None) {
		at := inv.Header.None[name]
		for _, declared := range sortedKeys(inv.Blocks[name]) {
			r.problems.add(source.Diagnostic{
				Summary: "none names " + name + ", and a " + name + " is declared", Detail: "remove one of the two", At: at,
				Related: []source.Related{{At: inv.Blocks[name][declared].At, Note: "declared here"}},
			})
			break
		}
	}
	if at, denied := inv.Header.None["conduit"]; denied {
		d := &denial{reader: r, inventory: inv, at: at, severity: source.Error, word: "conduit"}
		d.services()
		d.rules()
	}
	if at, denied := inv.Header.None["link"]; denied {
		d := &denial{reader: r, inventory: inv, at: at, severity: source.Warning, word: "link"}
		d.services()
	}
}

// denial is the statement that there is no conduit, or no link, held against the rest of the inventory.
type denial struct {
	reader    *reader
	inventory *Inventory
	at        source.Range
	severity  source.Severity
	word      string
}

// services finds services that are reached from a zone in which none of their hosts stands.
func (d *denial) services() {
	for _, name := range sortedKeys(d.inventory.Blocks["service"]) {
		service := d.inventory.Blocks["service"][name]
		zones, known := d.zonesOfHosts(service)
		if !known {
			continue
		}
		for _, from := range references(service.Attributes["reached_from"]) {
			if d.isDeclaredZone(from.Data) && !zones[from.Data.(Reference).Name] {
				d.contradicted(from, "service "+quote(name)+" is reached from a zone in which none of its hosts stands")
			}
		}
	}
}

// zonesOfHosts gives the zones in which the active hosts of a service stand, themselves or with an interface; false when
// there is no such host, or the zone of one is not known.
func (d *denial) zonesOfHosts(service *Block) (map[string]bool, bool) {
	zones, hosts := map[string]bool{}, 0
	for _, host := range references(service.Attributes["hosted_on"]) {
		asset := d.inventory.Lookup("asset", host.Data.(Reference).Name)
		if asset == nil || !active(asset) {
			continue
		}
		own, declared := asset.Attributes["zone"].Data.(Reference)
		if !declared {
			return nil, false
		}
		hosts++
		zones[own.Name] = true
		for _, port := range asset.Items["interface"] {
			if zone, ok := port.Attributes["zone"].Data.(Reference); ok {
				zones[zone.Name] = true
			}
		}
	}
	return zones, hosts > 0
}

// rules finds firewall rules that let one declared zone reach another.
func (d *denial) rules() {
	for _, name := range sortedKeys(d.inventory.Blocks["asset"]) {
		asset := d.inventory.Blocks["asset"][name]
		firewall := asset.Facets["firewall"]
		if firewall == nil || !active(asset) {
			continue
		}
		for _, label := range sortedKeys(firewall.Items["rule"]) {
			d.rule(name, firewall.Items["rule"][label])
		}
	}
}

func (d *denial) rule(firewall string, rule *Block) {
	enabled, _ := rule.Data("enabled")
	if action, _ := rule.Text("action"); action != "allow" || enabled != true {
		return
	}
	for _, from := range references(rule.Attributes["source"]) {
		for _, to := range references(rule.Attributes["destination"]) {
			if d.isDeclaredZone(from.Data) && d.isDeclaredZone(to.Data) && from.Data != to.Data {
				d.contradicted(to, "rule "+quote(rule.Name)+" of "+firewall+" lets one zone reach another")
				return
			}
		}
	}
}

func (d *denial) contradicted(v Value, summary string) {
	d.reader.problems.add(source.Diagnostic{
		Severity: d.severity, Summary: summary, At: v.At,
		Detail:  "declare the " + d.word + "s, or take " + d.word + ` out of none`,
		Related: []source.Related{{At: d.at, Note: "the inventory says that it has no " + d.word}},
	})
}

// isDeclaredZone reports whether a reference names a zone that somebody declared: zone.internet is built in.
func (d *denial) isDeclaredZone(data any) bool {
	reference, ok := data.(Reference)
	if !ok || reference.Type != "zone" {
		return false
	}
	zone := d.inventory.Lookup("zone", reference.Name)
	return zone != nil && zone.Definition.Builtin[reference.Name] == nil
}

// active reports whether an asset is in use: only such assets contradict a statement about the network.
func active(asset *Block) bool {
	status, _ := asset.Text("status")
	return status == "active" || status == "standby"
}

// references gives the elements of a list of references; none where the attribute is not declared.
func references(v Value) []Value {
	list, _ := v.Data.([]Value)
	return list
}
