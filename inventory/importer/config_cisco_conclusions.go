package importer

import (
	"slices"
	"strconv"
	"strings"

	"github.com/netgrade/netgrade/inventory/importer/statement"
)

// model writes the model that a statement names.
func model(d *device, f statement.Found) {
	if text := f.Words["model"]; versionlike(text) {
		d.decide("model", quote(strings.ToUpper(text)), "", f.Line)
	}
}

// iosUser reads a local user: what follows the name are pairs of words, of which the last is the secret.
func iosUser(d *device, f statement.Found) {
	a := d.account(f.Words["name"], f.Line)
	for n, word := range f.Rest {
		switch word {
		case "privilege":
			if n+1 < len(f.Rest) {
				a.privilege = level(f.Rest[n+1])
			}
		case "role":
			if n+1 < len(f.Rest) {
				a.role = f.Rest[n+1]
			}
		case "nopassword":
			a.open = true
			return
		case "password", "secret":
			storage := iosStorage(word, f.Rest[n+1:])
			d.keep(storage, f.Line)
			if storage == "plaintext" && a.name == "cisco" && f.Rest[len(f.Rest)-1] == a.name {
				d.flags["default account"] = f.Line
			}
			return
		}
	}
}

// level reads a privilege level, -1 for what is none.
func level(word string) int {
	n, err := strconv.Atoi(word)
	if err != nil || n < 0 || n > 15 {
		return -1
	}
	return n
}

// iosStorage names how a secret is stored from the type before it. Type 4 is an unsalted SHA-256, for which the vocabulary
// has no word; a secret without a type is one that the device will yet hash.
func iosStorage(word string, words []string) string {
	kind := "0"
	if len(words) > 1 {
		kind = words[0]
	}
	switch {
	case kind == "0" && word == "secret":
		return ""
	case kind == "sha512" && len(words) > 1:
		return cryptStorage(words[1])
	}
	return map[string]string{"0": "plaintext", "6": "reversible", "7": "reversible", "5": "md5crypt", "8": "pbkdf2", "9": "scrypt"}[kind]
}

// iosPassword keeps how the password of a line is stored.
func iosPassword(d *device, f statement.Found) { d.keep(iosStorage("password", f.Rest), f.Line) }

// iosEnable keeps how the secret of the privileged mode is stored, and that there is one.
func iosEnable(d *device, f statement.Found) {
	flag("enable")(d, f)
	words := f.Rest
	if len(words) > 1 && words[0] == "level" {
		words = words[2:]
	}
	word := "secret"
	if len(words) > 0 && (len(words) == 1 || words[0] == "0") && !strings.HasPrefix(words[len(words)-1], "$") {
		word = "password"
	}
	d.keep(iosStorage(word, words), f.Line)
}

// iosAdministrator reports whether a user is or can become an administrator: level 15, or any lower level where the
// privileged mode can be entered with its secret.
func iosAdministrator(d *device, a *account) bool { return a.privilege == 15 || d.has("enable") }

// concludeLines decides which protocols the vty lines let in. What a line accepts that doesn't say so differs between
// releases, so one silent line leaves telnet undeclared unless another line lets it in.
func concludeLines(d *device) {
	lines := slices.DeleteFunc(d.remote(), func(o *door) bool { return o.name == webDoor || o.state == off })
	if len(lines) == 0 {
		return
	}
	silent := false
	accepting := map[string][]int{}
	places := []int{}
	for _, o := range lines {
		silent = silent || o.protocols == nil
		places = append(places, o.line)
		if o.protocols != nil {
			o.state = on
		}
		if slices.Equal(o.protocols, []string{"none"}) {
			o.state = off
		}
		for _, name := range []string{"telnet", "ssh", "rlogin"} {
			if slices.Contains(o.protocols, name) || slices.Contains(o.protocols, "all") {
				accepting[name] = append(accepting[name], o.line)
			}
		}
	}
	d.decideProtocol("management.telnet", accepting["telnet"], places, silent)
	d.decideProtocol("ssh.enabled", accepting["ssh"], places, silent)
	if rlogin := accepting["rlogin"]; len(rlogin) > 0 {
		list := d.words["legacy services"]
		d.words["legacy services"] = words{all: append(list.all, "rlogin"), lines: append(list.lines, rlogin...)}
	}
	if silent && len(accepting["telnet"]) == 0 {
		d.remark("management", "telnet is not declared: a vty line has no transport input, and what it accepts then differs between releases.")
	}
}

// decideProtocol decides a protocol of the vty lines: true when one accepts it, false when all say what they accept.
func (d *device) decideProtocol(path string, accepting, all []int, silent bool) {
	switch {
	case len(accepting) > 0:
		d.decide(path, "true", "", accepting...)
	case !silent:
		d.decide(path, "false", "no vty line accepts it", all...)
	}
}

// concludeWeb decides the web server and opens or shuts its door.
func concludeWeb(d *device) {
	switch {
	case d.has("http"):
		d.decide("management.http", "true", "", d.flags["http"])
	case d.has("no http"):
		d.decide("management.http", "false", "", d.flags["no http"])
	default:
		d.remark("management", "http is not declared: the configuration is silent about ip http server, and the default differs between platforms.")
	}
	if line := max(d.flags["http"], d.flags["https"]); line > 0 {
		d.door(webDoor, line).state = on
	} else if d.has("no http") && d.has("no https") {
		d.door(webDoor, d.flags["no http"]).state = off
	}
}

// concludeLegacy decides the list of legacy services. It is empty only where those that run by default are switched off.
func concludeLegacy(d *device) {
	list := d.words["legacy services"]
	names := slices.Compact(slices.Sorted(slices.Values(list.all)))
	switch {
	case len(names) > 0:
		d.decide("management.legacy_services", texts(names), "those that are switched on; some may run by default", list.lines...)
	case d.complete && d.has("no bootp server") && (d.kind != "switch" || d.has("no smart install")):
		d.decide("management.legacy_services", "[]", "the others are off by documented default", d.flags["no bootp server"])
	default:
		d.remark("management", "legacy_services is not declared: none is switched on, but the BOOTP server (on switches also Smart Install) may run by default.")
	}
}

// concludeLogin decides the method that the vty lines use; where they differ, the local one counts.
func concludeLogin(d *device) {
	chosen, lines, note := "", []int{}, ""
	for _, o := range d.remote() {
		if o.state == off || o.name == webDoor {
			continue
		}
		method, origin, reason := d.loginOf(o)
		if method == "" {
			d.remark("authentication", "method is not declared: "+o.name+" does not say how logins are checked, or checks none.")
			return
		}
		if chosen == "" || method == "local" && chosen != "local" {
			chosen, lines, note = method, origin, reason
		}
	}
	d.decideMethod(chosen, note, lines...)
}

// loginOf is the method of a line, with the lines of the text that decide it.
func (d *device) loginOf(o *door) (method string, lines []int, note string) {
	if !d.has("aaa") {
		method := map[string]string{"local": "local", "line": "local", "tacacs+": "tacacs_plus"}[o.login]
		return method, []int{o.line}, ""
	}
	name := o.login
	if name == "" || d.words["login "+name].all == nil {
		name = "default"
	}
	if list := d.words["login "+name]; len(list.all) > 0 {
		return d.method(list.all[0]), list.lines, ""
	}
	if !d.complete {
		return "", nil, ""
	}
	return "local", []int{d.flags["aaa"]}, d.documented("without a login list the local users are asked")
}

// concludeDefaultAccount decides that a default credential works, where the pair that Cisco documents stands in the text.
func concludeDefaultAccount(d *device) {
	if line := d.flags["default account"]; line > 0 {
		d.decide("authentication.default_credentials_changed", "false", "the account and its password are a pair that Cisco delivers", line)
	}
}

// addCommunity keeps what a community may do, never its name.
func addCommunity(write bool) func(*device, statement.Found) {
	return func(d *device, f statement.Found) {
		flag(flagSNMP)(d, f)
		c, _ := d.communities.get(f.Words["name"])
		*c = community{write: write, standard: isStandardCommunity(f.Words["name"]), list: f.Words["list"], listIPv6: f.Words["list6"], line: f.Line}
	}
}

// iosGroup keeps a group of SNMPv3.
func iosGroup(d *device, f statement.Found) {
	flag(flagSNMP)(d, f)
	group := snmpGroup{level: levels[f.Words["level"]], line: f.Line}
	for n, word := range f.Rest {
		switch {
		case n+1 >= len(f.Rest):
		case word == "write":
			group.write = true
		case word == "access":
			group.list = f.Rest[len(f.Rest)-1]
		}
	}
	d.groups[f.Words["name"]] = group
}

// iosLogging keeps a host in the short form, which other settings share.
func iosLogging(d *device, f statement.Found) {
	if strings.ContainsAny(f.Words["host"], ".:") {
		syslogHost(d, f)
	}
}

// sshMethods keeps how clients of the SSH server may authenticate.
func sshMethods(d *device, f statement.Found) {
	password := slices.Contains(f.Rest, "password") || slices.Contains(f.Rest, "keyboard")
	d.decide("ssh.password_authentication", truth(password), "", f.Line)
}

// concludeSSHLists decides the algorithms of the SSH server; names translates those that differ from the registered ones.
func concludeSSHLists(d *device) {
	for _, list := range []struct{ words, path string }{
		{"ssh key exchange", "ssh.key_exchange"}, {"ssh ciphers", "ssh.ciphers"}, {"ssh macs", "ssh.message_authentication"},
	} {
		if found := d.words[list.words]; len(found.all) > 0 {
			d.decide(list.path, texts(found.all), "", found.lines...)
		}
	}
}

// versionlike reports whether a word may be printed as a model or version.
func versionlike(word string) bool { return modelText.MatchString(word) }
