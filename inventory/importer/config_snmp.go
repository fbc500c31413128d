package importer

import (
	"net/netip"
	"slices"
	"strings"

	"github.com/netgrade/netgrade/inventory/importer/statement"
)

// community is an SNMP community. Its name is a secret: it tells statements about one community from those about another
// while a configuration is read, and is never written.
type community struct {
	write bool
	// standard is set for a community that vendors deliver.
	standard       bool
	list, listIPv6 string
	line           int
}

// snmpGroup is a group of SNMPv3, or the level that a user is given directly.
type snmpGroup struct {
	level          string
	write          bool
	list, listIPv6 string
	line           int
}

// snmpUser is a user of SNMPv3 without secrets.
type snmpUser struct {
	name, group             string
	authentication, privacy string
	list                    string
	line                    int
}

// isStandardCommunity reports whether a community is one that devices are delivered with.
func isStandardCommunity(name string) bool {
	return slices.Contains([]string{"public", "private", "ilmi", "cable-docsis"}, strings.ToLower(name))
}

// levels are the words of the vendors for the levels of SNMPv3.
var levels = map[string]string{
	"noauth": "noAuthNoPriv", "auth": "authNoPriv", "priv": "authPriv",
	"none": "noAuthNoPriv", "authentication": "authNoPriv", "privacy": "authPriv",
}

// userAuthentication and userPrivacy are the words of the vendors for the algorithms of SNMPv3.
var (
	userAuthentication = map[string]string{
		"": "none", "md5": "hmac-md5-96", "sha": "hmac-sha-96", "sha1": "hmac-sha-96", "sha224": "hmac-sha-224", "sha-224": "hmac-sha-224",
		"sha256": "hmac-sha-256", "sha-256": "hmac-sha-256", "sha-2": "hmac-sha-256",
		"sha384": "hmac-sha-384", "sha-384": "hmac-sha-384", "sha512": "hmac-sha-512", "sha-512": "hmac-sha-512",
	}
	userPrivacy = map[string]string{
		"": "none", "des": "des", "3des": "3des", "des56": "des", "aes": "aes-128", "aes128": "aes-128", "aes-128": "aes-128",
		"aes192": "aes-192", "aes-192": "aes-192", "aes256": "aes-256", "aes-256": "aes-256",
	}
)

// readUser reads what follows the group of a user in the words of Cisco and Arista:
// v3 [localized ENGINE] [auth ALGORITHM SECRET [priv ALGORITHM [BITS] SECRET]] [access LIST].
func readUser(d *device, f statement.Found) {
	flag(flagSNMP)(d, f)
	user := d.user(f.Words["name"], f.Line)
	user.group = f.Words["group"]
	for n, word := range f.Rest {
		if n+1 >= len(f.Rest) {
			break
		}
		next := f.Rest[n+1]
		switch word {
		case "auth":
			user.authentication = next
		case "priv":
			user.privacy = next
			if next == "aes" && n+2 < len(f.Rest) && slices.Contains([]string{"128", "192", "256"}, f.Rest[n+2]) {
				user.privacy = "aes" + f.Rest[n+2]
			}
		case "access":
			user.list = f.Rest[len(f.Rest)-1]
		}
	}
}

// concludeSNMP decides what is known of the SNMP agent; flagSNMP says that one runs.
func concludeSNMP(d *device) {
	if !d.has(flagSNMP) {
		return
	}
	d.flags["snmp on"] = d.flags[flagSNMP]
	versions, lines := []string{}, []int{}
	if len(d.communities.all) > 0 {
		versions = append(versions, "1", "2c")
		lines = append(lines, d.communities.all[0].line)
	}
	for _, name := range sortedKeys(d.groups) {
		if len(versions) == 0 || versions[len(versions)-1] != "3" {
			versions = append(versions, "3")
		}
		lines = append(lines, d.groups[name].line)
	}
	if len(versions) == 0 {
		d.remark("snmp", "An SNMP agent is configured (line "+number(d.flags[flagSNMP])+
			"), but the configuration shows no community and no group: which versions it answers stays undeclared.")
		d.decide("snmp.enabled", "true", "", d.flags[flagSNMP])
		return
	}
	d.decide("snmp.versions", texts(versions), "", lines...)
	d.decideWriting()
	d.decideAgentNetworks()
}

// flagSNMP is the flag of any statement with which an agent begins to run.
const flagSNMP = "snmp agent"

func (d *device) decideWriting() {
	write, standard, lines, standardLines := false, false, []int{}, []int{}
	for _, c := range d.communities.all {
		if c.write {
			write, lines = true, append(lines, c.line)
		}
		if c.standard {
			standard, standardLines = true, append(standardLines, c.line)
		}
	}
	for _, name := range sortedKeys(d.groups) {
		if group := d.groups[name]; group.write {
			write, lines = true, append(lines, group.line)
		}
	}
	if write || d.complete {
		d.decide("snmp.write_access", truth(write), "", lines...)
	}
	if standard || d.complete {
		d.decide("snmp.default_communities", truth(standard), "", standardLines...)
	}
}

// decideAgentNetworks decides who is answered: the union over communities, groups and users.
func (d *device) decideAgentNetworks() {
	union, lines := []netip.Prefix{}, []int{}
	add := func(list string, every netip.Prefix, line int) bool {
		sources, reason := d.sourcesOf(list, every)
		if reason != "" {
			d.remark("snmp", "networks is not declared: access list of line "+number(line)+": "+reason+".")
			return false
		}
		union, lines = append(union, sources...), append(lines, line)
		return true
	}
	for _, c := range d.communities.all {
		if !add(c.list, everyIPv4, c.line) || d.speaksIPv6() && !add(c.listIPv6, everyIPv6, c.line) {
			return
		}
	}
	for _, name := range sortedKeys(d.groups) {
		group := d.groups[name]
		if group.list == "" && d.everyUserRestricted(name) {
			continue
		}
		if !add(group.list, everyIPv4, group.line) || d.speaksIPv6() && !add(group.listIPv6, everyIPv6, group.line) {
			return
		}
	}
	for _, user := range d.users.all {
		if user.list != "" && !add(user.list, everyIPv4, user.line) {
			return
		}
	}
	unrestricted := slices.Contains(union, everyIPv4) || slices.Contains(union, everyIPv6)
	if unrestricted && (d.filteredElsewhere() != "" || !d.complete) {
		d.remark("snmp", "networks is not declared: what restricts the sources before the agent can't be told.")
		return
	}
	d.decide("snmp.networks", texts(withoutCovered(union)), "", lines...)
}

// everyUserRestricted reports whether the group has users and each has a list of its own.
func (d *device) everyUserRestricted(group string) bool {
	users := 0
	for _, user := range d.users.all {
		if user.group != group {
			continue
		}
		users++
		if user.list == "" {
			return false
		}
	}
	return users > 0
}

// writeUsers adds the SNMPv3 users to the facet.
func (d *device) writeUsers(snmp *block) {
	for _, user := range d.users.all {
		item := snmp.item("user", user.name)
		item.from(user.line)
		if level := d.groups[user.group].level; level != "" {
			item.set("security_level", value{expression: quote(level)})
		}
		if word, known := userAuthentication[strings.ToLower(user.authentication)]; known {
			item.set("authentication", value{expression: quote(word)})
		}
		if word, known := userPrivacy[strings.ToLower(user.privacy)]; known {
			item.set("privacy", value{expression: quote(word)})
		}
	}
	if len(d.users.all) == 0 && len(d.groups) > 0 {
		snmp.remark("The users of SNMPv3 are not declared: the configuration shows none, as some systems never do.")
	}
}
