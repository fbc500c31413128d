package inventory

import "github.com/netgrade/netgrade/inventory/prescan"

// Limits bound what a reader takes in and computes. Every bound that is passed is an error which names it.
type Limits struct {
	// Syntax bounds the text of one file, before HCL's parser sees it; its FileBytes is File.
	Syntax prescan.Limits
	// File and Total are bytes, of one file and of all files together.
	File, Total int64
	// Files is the number of files, Entries that of directory entries of any kind, Depth that of folders in folders.
	Files, Entries, Depth int
	// Value is the size of one value that an expression builds, and Work that of all such values and of the steps that
	// loops take: letters and list elements, counted with repetition.
	Value, Work int
	// Chain is how many locals may refer to one another in a row.
	Chain int
	// Merged is how many blocks and attributes templates may bring into assets altogether.
	Merged int
}

// CheckLimits are the bounds for an inventory of one's own: wide enough for a national operator.
func CheckLimits() Limits {
	return Limits{
		File: 16 << 20, Total: 1 << 30, Files: 20_000, Entries: 100_000, Depth: 64,
		Value: 1 << 20, Work: 32 << 20, Chain: 1_000, Merged: 20_000_000,
	}
}

// ScanLimits are the bounds for an inventory that a stranger submitted.
func ScanLimits() Limits {
	return Limits{
		Syntax: prescan.ScanLimits(),
		File:   1 << 20, Total: 64 << 20, Files: 2_000, Entries: 10_000, Depth: 64,
		Value: 1 << 20, Work: 32 << 20, Chain: 1_000, Merged: 1_000_000,
	}
}
