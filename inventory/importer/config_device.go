package importer

import (
	"net/netip"
	"slices"
	"strings"

	"github.com/netgrade/netgrade/inventory/importer/statement"
)

// device is what the statements of one configuration said, before conclusions are drawn. It holds no secret: the rows of a
// system keep how a secret is stored, never the secret.
type device struct {
	system *system
	file   string
	// label is the name of the asset, hostname what the configuration says.
	label, hostname string
	hostnameLine    int
	kind, kindWhy   string
	// complete is set when the text is known to be a whole configuration, so that what it leaves out is not there.
	complete bool
	// lostNesting is set when the sections of an indented configuration hold nothing.
	lostNesting bool

	// flags are statements that matter by being there, by name, with their line.
	flags map[string]int
	// words are lists that several statements add to, such as the ciphers of an SSH server.
	words map[string]words
	ports named[port]
	// later are changes of ports that may be written further down.
	later []laterChange
	lists map[string]*accessList
	doors named[door]
	// accounts are the local users; secrets is how they and other administrator secrets are stored.
	accounts    named[account]
	secrets     []secret
	servers     named[server]
	communities named[community]
	groups      map[string]snmpGroup
	users       named[snmpUser]
	sources     named[timeSource]
	timeKeys    map[string]timeKey
	loggers     []logger
	// vlans are sets of VLANs that a protection covers, by its name.
	vlans map[string]*vlanSet

	values  map[string]decision
	remarks map[string][]string

	understood    int
	notUnderstood []Line
}

// named is a list of things by name, in the order in which they came.
type named[T any] struct {
	byName map[string]*T
	all    []*T
}

// get finds a thing by name, or adds an empty one.
func (n *named[T]) get(name string) (thing *T, isNew bool) {
	if known := n.byName[name]; known != nil {
		return known, false
	}
	if n.byName == nil {
		n.byName = map[string]*T{}
	}
	added := new(T)
	n.byName[name] = added
	n.all = append(n.all, added)
	return added, true
}

// words is a list with the lines that it comes from.
type words struct {
	all   []string
	lines []int
}

// decision is a value that the configuration decides.
type decision struct {
	expression string
	lines      []int
	note       string
}

// account is a local user.
type account struct {
	name string
	line int
	// privilege is the level of IOS and EOS, -1 where none is stated; role is the role or class.
	privilege int
	role      string
	// open marks an account that needs no password.
	open bool
}

// secret is how one administrator secret is stored, as the vocabulary names it; empty where it has no word for it.
type secret struct {
	storage string
	line    int
}

// server is an authentication server, or one way to it.
type server struct {
	protocol string
	tls      bool
	line     int
}

// logger is a host to which logs are sent.
type logger struct {
	host string
	line int
	// asset is the imported asset that has the address.
	asset string
}

func newDevice(s *system, file string) *device {
	return &device{
		system: s, file: file,
		flags: map[string]int{}, words: map[string]words{},
		lists: map[string]*accessList{}, groups: map[string]snmpGroup{}, timeKeys: map[string]timeKey{},
		vlans: map[string]*vlanSet{}, values: map[string]decision{}, remarks: map[string][]string{},
	}
}

// read takes every statement to the row that fits it.
func (d *device) read(tree *statement.Tree) {
	groups := appliedGroups(tree)
	nested := 0
	tree.Walk(func(path statement.Path) {
		last := path.Last()
		if len(path) > 1 {
			nested++
		}
		skip := groups.skip(path)
		found, ok := d.system.table.Find(path, tree.Form, skip)
		switch {
		case ok && isWildcard(found):
			d.notUnderstood = append(d.notUnderstood, Line{Number: last.Line, Head: shownHead(path)})
		case ok:
			if write := d.system.rows[found.Row].write; write != nil {
				write(d, found)
			}
			d.understood++
		case last.Comment:
		default:
			d.notUnderstood = append(d.notUnderstood, Line{Number: last.Line, Head: shownHead(path)})
		}
	})
	for _, line := range tree.Dropped {
		d.notUnderstood = append(d.notUnderstood, Line{Number: line, Head: "(a line too long to be read)"})
	}
	slices.SortStableFunc(d.notUnderstood, func(a, b Line) int { return a.Number - b.Number })
	d.lostNesting = tree.Form == statement.Indented && nested == 0 && len(d.ports.all) > 0
	if groups.partial {
		d.remark("management", "Groups of configuration are applied further down, and are not followed.")
	}
	d.complete = d.has(flagEnd) && !d.lostNesting && !groups.partial
}

// isWildcard reports whether a statement is a pattern of Junos for statements that stand elsewhere.
func isWildcard(f statement.Found) bool {
	for _, word := range f.Words {
		if strings.HasPrefix(word, "<") && strings.HasSuffix(word, ">") {
			return true
		}
	}
	return false
}

// flagEnd is the flag of the statement that shows a configuration to be whole.
const flagEnd = "end"

// has reports whether a statement was there.
func (d *device) has(flag string) bool { return d.flags[flag] > 0 }

// decide writes a value of the asset by its path (management.telnet); the first decision stands.
func (d *device) decide(path, expression, note string, lines ...int) {
	if _, there := d.values[path]; !there {
		lines = slices.Compact(slices.Sorted(slices.Values(lines)))
		lines = slices.DeleteFunc(lines, func(line int) bool { return line <= 0 })
		d.values[path] = decision{expression: expression, note: note, lines: lines}
	}
}

// remark says in a comment why something of a facet stays undeclared.
func (d *device) remark(facet, text string) {
	if !slices.Contains(d.remarks[facet], text) {
		d.remarks[facet] = append(d.remarks[facet], text)
	}
}

// applyDefaults fills in what the vendor documents for statements that a complete configuration leaves out.
func (d *device) applyDefaults() {
	if !d.complete {
		return
	}
	for _, standard := range d.system.defaults {
		if !slices.ContainsFunc(standard.unless, d.has) {
			d.decide(standard.path, standard.expression, d.documented(standard.note))
		}
	}
}

// documented is the note beside a value that nothing but the documentation of the vendor decides.
func (d *device) documented(text string) string {
	return "default documented by " + d.system.maker + ": " + text
}

// port finds an interface by name, or adds it.
func (d *device) port(name string, line int) *port {
	p, isNew := d.ports.get(name)
	if isNew {
		p.name, p.line = name, line
	}
	return p
}

// speaksIPv6 reports whether an interface has an IPv6 address, so that lists for IPv6 matter.
func (d *device) speaksIPv6() bool {
	return slices.ContainsFunc(d.ports.all, func(p *port) bool {
		return p.ipv6 || slices.ContainsFunc(p.addresses, func(a netip.Prefix) bool { return a.Addr().Is6() })
	})
}

// The functions below make the writers of rows that need no thought of their own.

// flag keeps that a statement is there.
func flag(name string) func(*device, statement.Found) {
	return func(d *device, f statement.Found) {
		if !d.has(name) {
			d.flags[name] = f.Line
		}
	}
}

// decides writes a fixed value.
func decides(path, expression string) func(*device, statement.Found) {
	return func(d *device, f statement.Found) { d.decide(path, expression, "", f.Line) }
}

// maximumWords bounds a list such as that of ciphers; the longest real ones have about thirty.
const maximumWords = 200

// lists adds the words that are left of a statement, or one word kept by name, to a list.
func lists(name, word string) func(*device, statement.Found) {
	return func(d *device, f statement.Found) {
		list := d.words[name]
		if len(list.all)+len(f.Rest) > maximumWords {
			return
		}
		list.all = append(list.all, f.Rest...)
		if word != "" {
			list.all = append(list.all, f.Words[word])
		}
		list.lines = append(list.lines, f.Line)
		d.words[name] = list
	}
}

// hostname keeps the name of the device.
func hostname(d *device, f statement.Found) {
	if d.hostname == "" {
		d.hostname, d.hostnameLine = f.Words["name"], f.Line
	}
}

// version writes the version of the operating system, when it looks like one.
func version(d *device, f statement.Found) {
	if text := versionOf(f.Words["version"]); text != "" {
		d.decide("firmware.version", quote(text), "", f.Line)
	}
}
