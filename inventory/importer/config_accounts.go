package importer

import (
	"slices"
	"strings"

	"github.com/netgrade/netgrade/inventory/importer/statement"
)

// account finds a local user by name, or adds it.
func (d *device) account(name string, line int) *account {
	found, isNew := d.accounts.get(name)
	if isNew {
		found.name, found.line, found.privilege = name, line, -1
	}
	return found
}

// keep notes how a secret is stored.
func (d *device) keep(storage string, line int) {
	d.secrets = append(d.secrets, secret{storage: storage, line: line})
}

// storageWeakestFirst ranks the words of asset.authentication.password_storage by what an attacker needs who holds the
// configuration: nothing, a public algorithm, then ever costlier hashes.
var storageWeakestFirst = []string{"plaintext", "reversible", "md5crypt", "sha1", "sha256crypt", "sha512crypt", "pbkdf2", "bcrypt", "scrypt", "yescrypt", "argon2id"}

// concludeStorage decides the weakest storage of a secret.
func concludeStorage(d *device) {
	weakest, lines := len(storageWeakestFirst), []int{}
	unnamed := 0
	for _, s := range d.secrets {
		rank := slices.Index(storageWeakestFirst, s.storage)
		switch {
		case rank < 0:
			unnamed++
		case rank < weakest:
			weakest, lines = rank, []int{s.line}
		case rank == weakest:
			lines = append(lines, s.line)
		}
	}
	switch {
	case weakest <= 1, weakest < len(storageWeakestFirst) && unnamed == 0:
		d.decide("authentication.password_storage", quote(storageWeakestFirst[weakest]), "", lines...)
	case unnamed > 0:
		d.remark("authentication", "password_storage is not declared: a secret is stored in a way that the text doesn't show or the vocabulary has no word for.")
	case d.complete:
		d.decide("authentication.password_storage", quote("none_stored"), "no secret of a user stands in the configuration")
	}
}

// cryptStorage names the hash of a password field by its prefix (crypt(5), modular crypt format).
func cryptStorage(hash string) string {
	for _, known := range []struct{ prefix, storage string }{
		{"$1$", "md5crypt"}, {"$5$", "sha256crypt"}, {"$6$", "sha512crypt"},
		{"$2a$", "bcrypt"}, {"$2b$", "bcrypt"}, {"$2y$", "bcrypt"}, {"$y$", "yescrypt"}, {"$sha1$", "sha1"}, {"$9$", "reversible"},
	} {
		if strings.HasPrefix(hash, known.prefix) {
			return known.storage
		}
	}
	return ""
}

// concludeAccounts counts the local administrators; administrator tells who is one.
func concludeAccounts(administrator func(*device, *account) bool) func(*device) {
	return func(d *device) {
		if !d.complete {
			return
		}
		lines := []int{}
		for _, a := range d.accounts.all {
			if administrator(d, a) {
				lines = append(lines, a.line)
			}
		}
		d.decide("authentication.local_accounts", number(len(lines)), "", lines...)
	}
}

// methods are the words of the vendors for a way to check logins.
var methods = map[string]string{
	"local": "local", "local-case": "local", "line": "local", "enable": "local", "password": "local", "none": "",
	"tacacs+": "tacacs_plus", "tacplus": "tacacs_plus", "radius": "radius", "ldap": "ldap", "ldaps": "ldap",
	"krb5": "kerberos", "kerberos": "kerberos",
}

// loginList keeps the first method of a list of methods, by the name of the list.
func loginList(d *device, f statement.Found) {
	words := f.Rest
	if len(words) > 1 && words[0] == "group" {
		words = words[1:]
	}
	if len(words) == 0 {
		return
	}
	d.words["login "+f.Words["list"]] = found(words[0], f.Line)
}

func found(word string, line int) words { return words{all: []string{word}, lines: []int{line}} }

// serverGroup keeps the protocol of a named group of servers.
func serverGroup(d *device, f statement.Found) {
	d.words["group "+f.Words["name"]] = found(f.Words["protocol"], f.Line)
}

// method resolves the name of a method: a protocol, or a group of servers.
func (d *device) method(name string) string {
	if method, known := methods[name]; known {
		return method
	}
	if group := d.words["group "+name].all; len(group) > 0 {
		return methods[group[0]]
	}
	return ""
}

// decideMethod writes the primary method and how the servers are reached.
func (d *device) decideMethod(method, note string, lines ...int) {
	if method == "" {
		return
	}
	d.decide("authentication.method", quote(method), note, lines...)
	transport, lines := d.transport(method)
	if transport == "" {
		return
	}
	if d.has(flagIPsec) {
		d.remark("authentication", "transport is not declared: the device has IPsec, which may carry it.")
		return
	}
	d.decide("authentication.transport", quote(transport), "", lines...)
}

// flagIPsec is the flag of IPsec being configured at all.
const flagIPsec = "ipsec"

// transport is the weakest way to a server of the protocol.
func (d *device) transport(method string) (transport string, lines []int) {
	plain := map[string]string{"radius": "radius_udp", "tacacs_plus": "tacacs_plus_tcp", "ldap": "ldap", "kerberos": "kerberos"}
	protected := map[string]string{"radius": "radius_tls", "tacacs_plus": "tacacs_plus_tls", "ldap": "ldaps", "kerberos": "kerberos"}
	secure := 0
	for _, s := range d.servers.all {
		if s.protocol != method {
			continue
		}
		lines = append(lines, s.line)
		if s.tls {
			secure++
		}
	}
	if len(lines) > 0 && secure == len(lines) {
		return protected[method], lines
	}
	return plain[method], lines
}

// server notes an authentication server; tls when the statement is about the protected way to it.
func (d *device) server(protocol, name string, line int, tls bool) {
	found, isNew := d.servers.get(protocol + " " + name)
	if isNew {
		found.protocol, found.line = protocol, line
	}
	found.tls = found.tls || tls
}

// concludeMethod decides the method for systems whose logins all use the list named default; standard is what the vendor
// documents where there is none.
func concludeMethod(note string) func(*device) {
	return func(d *device) {
		list := d.words["login default"]
		switch {
		case len(list.all) > 0:
			d.decideMethod(d.method(list.all[0]), "", list.lines...)
		case d.complete:
			d.decideMethod("local", d.documented(note))
		}
	}
}
