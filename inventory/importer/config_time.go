package importer

import (
	"net/netip"
	"strings"

	"github.com/netgrade/netgrade/inventory/importer/statement"
)

// timeSource is a source of time as the configuration names it.
type timeSource struct {
	host, kind, key string
	line            int
}

// timeKey is the algorithm of an authentication key, never the key.
type timeKey struct {
	algorithm string
	line      int
}

// timeAlgorithms are the words of the vendors for what the vocabulary has a word for.
var timeAlgorithms = map[string]string{
	"md5": "md5", "sha1": "sha1", "sha": "sha1", "cmac-aes-128": "aes-128-cmac", "aes-128-cmac": "aes-128-cmac",
}

// timeServer keeps a source; among the words after the host stand the key and other settings.
func timeServer(kind string) func(*device, statement.Found) {
	return func(d *device, f statement.Found) {
		source, isNew := d.sources.get(f.Words["host"])
		if isNew {
			*source = timeSource{host: f.Words["host"], kind: kind, line: f.Line}
		}
		for n, word := range f.Rest {
			switch {
			case word == "key" && n+1 < len(f.Rest):
				source.key = f.Rest[n+1]
			case word == "nts":
				source.kind = "nts"
			}
		}
	}
}

// timeKeyRow keeps which algorithm a key is for.
func timeKeyRow(d *device, f statement.Found) {
	d.timeKeys[f.Words["id"]] = timeKey{algorithm: timeAlgorithms[strings.ToLower(f.Words["algorithm"])], line: f.Line}
}

// The flags of a clock: that it checks who speaks, and that it has a source which is no server.
const (
	flagTimeChecked = "time authentication"
	flagTimeOther   = "other time source"
)

// concludeTime decides that there is no source when a whole configuration names none.
func concludeTime(d *device) {
	if len(d.sources.all) > 0 || d.has(flagTimeOther) || !d.complete {
		return
	}
	d.decide("time.enabled", "false", "the configuration names no source of time")
}

// writeSources adds the sources to the facet.
func (d *device) writeSources(time *block) {
	for _, source := range d.sources.all {
		item := time.item("source", source.host)
		item.from(source.line)
		item.set("type", value{expression: quote(source.kind)})
		if word, note := d.timeAuthentication(source); word != "" {
			item.set("authentication", value{expression: quote(word), note: note})
		}
	}
}

// timeAuthentication says how the messages of a source are authenticated; empty where that can't be told.
func (d *device) timeAuthentication(source *timeSource) (word, note string) {
	key, known := d.timeKeys[source.key]
	switch {
	case source.kind == "nts":
		return "nts", ""
	case source.key == "" && d.has(flagTimeAll):
		return "", ""
	case source.key == "":
		return "none", ""
	case !d.has(flagTimeChecked):
		return "none", "a key is named, but authentication is not switched on"
	case !known:
		return "", ""
	}
	return key.algorithm, "key of line " + number(key.line)
}

// flagTimeAll is the flag of a setting that may authenticate servers without a key of their own.
const flagTimeAll = "time authentication of all"

// syslogHost keeps a host to which logs are sent.
func syslogHost(d *device, f statement.Found) {
	d.loggers = append(d.loggers, logger{host: f.Words["host"], line: f.Line})
}

// resolveCollectors finds, for every host to which a device sends its logs, the imported asset that has the address.
func resolveCollectors(devices []*device) {
	owners := map[netip.Addr]string{}
	for _, d := range devices {
		for _, p := range d.ports.all {
			for _, address := range p.addresses {
				if owner, taken := owners[address.Addr()]; taken && owner != d.label {
					owners[address.Addr()] = "" // An address on two devices names neither.
					continue
				}
				owners[address.Addr()] = d.label
			}
		}
	}
	for _, d := range devices {
		for n, l := range d.loggers {
			if address, err := netip.ParseAddr(l.host); err == nil && owners[address] != d.label {
				d.loggers[n].asset = owners[address]
			}
		}
		d.decideCollectors()
	}
}

// decideCollectors writes the collectors that are imported assets. A collector that isn't would have to be made up, with a
// kind and a name that nobody gave it, so it is only counted.
func (d *device) decideCollectors() {
	hosts, references, lines := map[string]bool{}, map[string]bool{}, []int{}
	for _, l := range d.loggers {
		if l.asset != "" {
			references["asset."+l.asset] = true
			lines = append(lines, l.line)
		} else {
			hosts[l.host] = true
		}
	}
	switch {
	case len(references) > 0:
		note := ""
		if len(hosts) > 0 {
			note = number(len(hosts)) + " more hosts are no imported assets"
		}
		d.decide("logging.collectors", "["+strings.Join(sortedKeys(references), ", ")+"]", note, lines...)
	case len(hosts) > 0:
		d.remark("logging", "collectors is not declared: logs go to "+counted(len(hosts), "host", "hosts")+" (line "+
			number(d.loggers[0].line)+") of which no address belongs to an imported asset. Declare the collector as an asset and name it here.")
	case d.complete:
		d.decide("logging.collectors", "[]", "the configuration names no host to send logs to")
	}
}
