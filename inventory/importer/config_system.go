package importer

import (
	"regexp"
	"strings"

	"github.com/netgrade/netgrade/inventory/importer/statement"
)

// system is an operating system of network devices as a table: how its configurations are recognised, what each statement
// says, and what follows from all of them together. A new one is a new value of this type and a line in systems.
type system struct {
	name string
	// maker is the manufacturer, as the vocabulary's vendor wants it.
	maker string
	// marks are patterns of lines that its configurations have and others don't. Without rows a system is only recognised, so
	// that its files can be named in a warning.
	marks []string
	// rows say what the statements mean; the first row that fits a statement is taken.
	rows []row
	// conclude are the steps from what was collected to the values that all statements decide together.
	conclude []func(*device)
	// defaults are values that the vendor documents for what a complete configuration leaves out.
	defaults []documented

	table *statement.Table
	mark  *regexp.Regexp
}

// row is what one kind of statement means. Without write it is known to decide nothing that is imported.
type row struct {
	pattern string
	write   func(*device, statement.Found)
}

// documented is a default of an operating system that its maker documents.
type documented struct {
	path       string
	expression string
	// unless names the flags of the device with which the default doesn't hold.
	unless []string
	note   string
}

// systems are the operating systems that are known, in the order in which a tie is decided.
func systems() []*system {
	all := append([]*system{ios(), eos(), junos()}, foreignSystems()...)
	for _, s := range all {
		patterns := make([]string, len(s.rows))
		for n, r := range s.rows {
			patterns[n] = r.pattern
		}
		s.table = statement.NewTable(patterns)
		s.mark = regexp.MustCompile(`(?m)^(?:` + strings.Join(s.marks, "|") + `)`)
	}
	return all
}

// foreignSystems are recognised only to say so: without them their files would be taken for something that looks alike.
func foreignSystems() []*system {
	return []*system{
		{name: "Cisco NX-OS", marks: []string{`feature \S`, `vdc \S+ id`, `version \S+ +Bios:`, `copp profile`}},
		{name: "Cisco IOS XR", marks: []string{`!! IOS XR`, `RP/0/`, `telnet vrf \S+ ipv4 server`, `route-policy \S`, `end-policy`}},
		{name: "Cisco ASA", marks: []string{`:? ?ASA Version`, `asa\d`, ` nameif \S`, `firewall transparent`, `class-map inspection_default`}},
		{name: "Palo Alto PAN-OS", marks: []string{`set deviceconfig `, `deviceconfig \{`, `  deviceconfig \{`, `set vsys `, `set network interface ethernet`}},
		{name: "Fortinet FortiOS", marks: []string{`#config-version=`, `config system `, `config firewall `}},
		{name: "Nokia SR OS", marks: []string{`# TiMOS`, `configure \{`, `exit all`, `echo "`}},
	}
}

// maximumHeadBytes is how much of a text is looked at to recognise it; the marks of every system stand in its first pages.
const maximumHeadBytes = 1 << 20

// recognise finds the operating system whose marks fit the most lines of a text; where there is none that is read, the
// reason says which it is, and is empty for a text that is no configuration at all.
func recognise(all []*system, data string) (found *system, form statement.Form, reason string) {
	best := 0
	data = data[:min(len(data), maximumHeadBytes)]
	for _, s := range all {
		if marks := len(s.mark.FindAllStringIndex(data, 200)); marks > best {
			found, best = s, marks
		}
	}
	switch {
	case found == nil:
		return nil, form, ""
	case found.rows == nil:
		return nil, form, "a configuration of " + found.name + ", which isn't read"
	}
	return found, formOf(found, data), ""
}

var (
	setLine  = regexp.MustCompile(`(?m)^(?:set|deactivate) \S+ \S`)
	openLine = regexp.MustCompile(`(?m)^[^#\n]*\S \{[ \t\r]*(?:#[^\n]*)?$`)
)

func formOf(s *system, data string) statement.Form {
	switch {
	case s.name != junosName:
		return statement.Indented
	case setLine.MatchString(data) && !openLine.MatchString(data):
		return statement.Set
	}
	return statement.Braced
}

// readSystems is a sentence that names the systems that are read.
func readSystems(all []*system) string {
	names := []string{}
	for _, s := range all {
		if s.rows != nil {
			names = append(names, s.name)
		}
	}
	last := len(names) - 1
	return "Configurations of " + strings.Join(names[:last], ", ") + " and " + names[last] + " are read."
}
