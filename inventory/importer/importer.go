// Package importer turns other people's formats into the inventory language: it reads what exists anyway, so that nobody
// types it again, and writes HCL files that a person goes on from. Config reads the configurations of network devices;
// Result.Save writes what it made.
//
// Three promises hold for every format. What the source decides is written, with file and line of origin; what it doesn't
// decide stays undeclared, because a guess would later be graded as a fact. Secrets (passwords, communities, keys and their
// hashes) are dropped, from comments and warnings too. And the same input gives the same bytes.
//
// README.md beside this file says what is read for which vendor and how one more is added.
package importer

import (
	"github.com/netgrade/netgrade/inventory/source"
)

// Result is what an import made, before anything is written.
type Result struct {
	// Files are the inventory files by name, sorted; names have no folder.
	Files []File
	// Devices are what was imported, sorted by name.
	Devices []Device
	// Warnings say what was left out and why; At names the source file where there is one.
	Warnings []source.Diagnostic
}

// File is one file of inventory, formatted.
type File struct {
	Name string
	Data []byte
}

// Device is what was read of one device.
type Device struct {
	// Name and Kind are the labels of its asset.
	Name, Kind string
	// System is the operating system that was recognised, such as Cisco IOS.
	System string
	// Source is the file that was read, relative to the path that was given, which stands in front.
	Source string
	// Understood is the number of statements whose meaning is known, also where they decide no attribute.
	Understood int
	// NotUnderstood are the other ones, in the order of the file.
	NotUnderstood []Line
}

// Line is a statement that was not understood.
type Line struct {
	Number int
	// Head is what may be shown of it: its first words, never anything that could be a secret.
	Head string
}
