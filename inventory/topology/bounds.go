package topology

// Bounds. Beyond one of them a fact is undecided and names the bound, never good.
const (
	// maximumImages bounds the firmware images that undeclared vendors, models and versions are joined into.
	maximumImages = 4096
	// maximumTrials bounds the removals of groups of one kind: named groups, and for firmware their number times the number of
	// different sets of zones from which services are reached.
	maximumTrials = 200_000
	// maximumMembers bounds the members of all groups of one kind together.
	maximumMembers = 20_000_000
	// maximumRulePairs bounds the pairs of rules of one firewall that are compared.
	maximumRulePairs = 16_000_000
)
