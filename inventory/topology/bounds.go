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
	// maximumPossible bounds the losses of one kind and service that are listed because they may cut. What certainly cuts is always listed.
	maximumPossible = 512
	// maximumSpans bounds the addresses and prefixes to which the rules of all firewalls on conduits resolve together.
	maximumSpans = 2_000_000
	// maximumComparisons bounds the comparisons of allow rules with deny rules of the same firewall, over all firewalls on conduits, each
	// counted as often as the allow rule has addresses and prefixes.
	maximumComparisons = 150_000_000
	// maximumWalkSteps bounds the conduits and filters that walks from the internet look at, over all assets.
	maximumWalkSteps = 100_000_000
)
