package importer_test

import (
	"encoding/json"
	"fmt"
	"os"
	"path/filepath"
	"slices"
	"strings"
	"testing"

	"github.com/netgrade/netgrade/inventory"
)

// decided is what one small configuration decides: paths below the asset with their values, "-" for undeclared.
type decided struct {
	name string
	text string
	want map[string]string
}

// undeclared is how a case says that a value is left open.
const undeclared = "-"

func TestCiscoDecides(t *testing.T) {
	const head, tail = "version 15.2\nhostname r1\n", "\nend\n"
	for _, c := range []decided{
		{
			"every vty line takes SSH only",
			"line vty 0 4\n transport input ssh\nline vty 5 15\n transport input ssh",
			map[string]string{"management.telnet": "false", "ssh.enabled": "true"},
		},
		{
			"one vty line takes Telnet",
			"line vty 0 4\n transport input ssh\nline vty 5 15\n transport input telnet",
			map[string]string{"management.telnet": "true", "ssh.enabled": "true"},
		},
		{
			"a vty line is silent",
			"line vty 0 4\n transport input ssh\nline vty 5 15\n login",
			map[string]string{"management.telnet": undeclared, "ssh.enabled": "true"},
		},
		{
			"vty lines are shut",
			"line vty 0 15\n transport input none",
			map[string]string{"management.telnet": "false", "ssh.enabled": "false", "management.networks": "[]"},
		},
		{
			"all protocols, rlogin among them",
			"line vty 0 15\n transport input all",
			map[string]string{"management.telnet": "true", "ssh.enabled": "true"},
		},
		{
			"the auxiliary port is no vty line",
			"line aux 0\n transport input telnet\nline vty 0 15\n transport input ssh",
			map[string]string{"management.telnet": "false"},
		},
		{"the web server is silent", "", map[string]string{"management.http": undeclared}},
		{"the web server is on", "ip http server", map[string]string{"management.http": "true"}},
		{
			"an access list on every line",
			"access-list 5 permit 10.9.0.0 0.0.0.255\nline vty 0 4\n transport input ssh\n access-class 5 in",
			map[string]string{"management.networks": "[10.9.0.0/24]"},
		},
		{
			"an access list on one line of two",
			"access-list 5 permit 10.9.0.0 0.0.0.255\nline vty 0 4\n transport input ssh\n access-class 5 in\nline vty 5 15\n transport input ssh",
			map[string]string{"management.networks": "[0.0.0.0/0]"},
		},
		{
			"an access list that isn't defined",
			"line vty 0 4\n transport input ssh\n access-class 5 in",
			map[string]string{"management.networks": undeclared},
		},
		{
			"no access list, but IPv6",
			"interface Loopback0\n ipv6 address 2001:db8::1/128\nline vty 0 4\n transport input ssh",
			map[string]string{"management.networks": "[0.0.0.0/0 ::/0]"},
		},
		{
			"no access list, but a control-plane policy",
			"control-plane\n service-policy input COPP\nline vty 0 4\n transport input ssh",
			map[string]string{"management.networks": undeclared},
		},
		{
			"no access list, but one on every interface",
			"interface GigabitEthernet0/0\n ip address 10.0.0.1 255.0.0.0\n ip access-group X in\nline vty 0 4\n transport input ssh",
			map[string]string{"management.networks": undeclared},
		},
		{
			"the console never ends",
			"line con 0\n exec-timeout 0 0\nline vty 0 4\n exec-timeout 5 0",
			map[string]string{"management.session_timeout": "0"},
		},
		{
			"the documented idle time",
			"line con 0\n exec-timeout 5 0\nline vty 0 4\n login",
			map[string]string{"management.session_timeout": "600"},
		},
		{
			"the longest idle time",
			"line con 0\n exec-timeout 5 0\nline vty 0 4\n exec-timeout 7 30",
			map[string]string{"management.session_timeout": "450"},
		},
		{
			"a line without sessions",
			"line aux 0\n exec-timeout 0 0\n no exec\nline vty 0 4\n exec-timeout 5 0",
			map[string]string{"management.session_timeout": "300"},
		},
		{
			"a central list of logins",
			"aaa new-model\naaa authentication login default group tacacs+ local\ntacacs server a\n address ipv4 10.0.0.1\nline vty 0 4\n transport input ssh",
			map[string]string{"authentication.method": "tacacs_plus", "authentication.transport": "tacacs_plus_tcp"},
		},
		{
			"one line with a list of its own",
			"aaa new-model\naaa authentication login default group radius local\naaa authentication login X local\nline vty 0 4\n transport input ssh\nline vty 5 15\n transport input ssh\n login authentication X",
			map[string]string{"authentication.method": "local"},
		},
		{
			"servers over TLS",
			"aaa new-model\naaa authentication login default group radius\nradius server a\n tls connectiontimeout 10\nline vty 0 4\n transport input ssh",
			map[string]string{"authentication.method": "radius", "authentication.transport": "radius_tls"},
		},
		{
			"servers that IPsec may protect",
			"crypto map M 10 ipsec-isakmp\naaa new-model\naaa authentication login default group radius\nline vty 0 4\n transport input ssh",
			map[string]string{"authentication.method": "radius", "authentication.transport": undeclared},
		},
		{
			"lines that ask nobody",
			"no aaa new-model\nline vty 0 4\n no login\n transport input ssh",
			map[string]string{"authentication.method": undeclared},
		},
		{
			"the weakest secret",
			"username a secret 9 $9$abc\nusername b secret 5 $1$abc\nusername c secret 8 $8$abc",
			map[string]string{"authentication.password_storage": "md5crypt", "authentication.local_accounts": "0"},
		},
		{
			"users and the privileged mode",
			"enable secret 9 $9$abc\nusername a secret 9 $9$abc\nusername b privilege 15 secret 9 $9$abc",
			map[string]string{"authentication.password_storage": "scrypt", "authentication.local_accounts": "2"},
		},
		{
			"a secret of which the word is missing",
			"username a secret 4 abc\nusername b secret 9 $9$abc",
			map[string]string{"authentication.password_storage": undeclared},
		},
		{
			"no secret at all",
			"",
			map[string]string{"authentication.password_storage": "none_stored", "authentication.local_accounts": "0"},
		},
		{
			"a credential as delivered",
			"username cisco privilege 15 password 0 cisco",
			map[string]string{"authentication.default_credentials_changed": "false", "authentication.password_storage": "plaintext"},
		},
		{"no agent", "", map[string]string{"snmp.enabled": "false"}},
		{
			"communities",
			"snmp-server community qwe RO 7\nsnmp-server community rty RW\naccess-list 7 permit host 10.0.0.7",
			map[string]string{"snmp.versions": "[1 2c]", "snmp.write_access": "true", "snmp.default_communities": "false", "snmp.networks": "[0.0.0.0/0]"},
		},
		{"a delivered community", "snmp-server community PRIVATE RO", map[string]string{"snmp.default_communities": "true"}},
		{
			"groups only",
			"snmp-server group G v3 priv access 7\naccess-list 7 permit host 10.0.0.7",
			map[string]string{"snmp.versions": "[3]", "snmp.write_access": "false", "snmp.networks": "[10.0.0.7/32]"},
		},
		{
			"an agent that answers nobody yet",
			"snmp-server location here",
			map[string]string{"snmp.enabled": "true", "snmp.versions": undeclared},
		},
		{"no source of time", "", map[string]string{"time.enabled": "false"}},
		{
			"a key without authentication",
			"ntp authentication-key 1 md5 abc\nntp server 10.0.0.1 key 1",
			map[string]string{"time.source.10.0.0.1.authentication": "none"},
		},
		{
			"a key with authentication",
			"ntp authentication-key 1 cmac-aes-128 abc\nntp authenticate\nntp server 10.0.0.1 key 1",
			map[string]string{"time.source.10.0.0.1.authentication": "aes-128-cmac"},
		},
		{
			"a trunk that negotiates",
			"interface GigabitEthernet0/1\n switchport mode trunk",
			map[string]string{"switching.trunk_negotiation": "true", "switching.native_vlan": "1", "switching.trunk_vlans_restricted": "false"},
		},
		{
			"a port without a mode",
			"interface GigabitEthernet0/1\n switchport access vlan 3",
			map[string]string{"switching.trunk_negotiation": "true"},
		},
		{
			"all native frames tagged",
			"vlan dot1q tag native\ninterface GigabitEthernet0/1\n switchport mode trunk\n switchport nonegotiate\n switchport trunk allowed vlan 3",
			map[string]string{"switching.trunk_negotiation": "false", "switching.native_vlan": "0", "switching.trunk_vlans_restricted": "true"},
		},
		{
			"trunks that differ",
			"interface GigabitEthernet0/1\n switchport mode trunk\n switchport trunk native vlan 7\ninterface GigabitEthernet0/2\n switchport mode trunk\n switchport trunk native vlan 9",
			map[string]string{"switching.native_vlan": "7"},
		},
		{
			"ports behind a template",
			"interface GigabitEthernet0/1\n switchport mode access\n source template T",
			map[string]string{"switching.port_access": undeclared, "switching.bpdu_guard": undeclared},
		},
		{
			"snooping off for one VLAN",
			"ip dhcp snooping\nip dhcp snooping vlan 3-4\ninterface GigabitEthernet0/1\n switchport mode access\n switchport access vlan 5",
			map[string]string{"switching.dhcp_snooping": "false"},
		},
		{
			"BPDU guard by default",
			"spanning-tree portfast bpduguard default\nspanning-tree portfast default\ninterface GigabitEthernet0/1\n switchport mode access",
			map[string]string{"switching.bpdu_guard": "true"},
		},
		{
			"BPDU guard by default on a port that isn't an edge",
			"spanning-tree portfast bpduguard default\ninterface GigabitEthernet0/1\n switchport mode access",
			map[string]string{"switching.bpdu_guard": "false"},
		},
	} {
		t.Run(c.name, func(t *testing.T) { compareDecided(t, head+c.text+tail, c.want) })
	}
	t.Run("what is left out of a part says nothing", func(t *testing.T) {
		compareDecided(t, head+"line vty 0 4\n transport input ssh\n", map[string]string{
			"management.telnet": "false", "management.networks": undeclared, "snmp.enabled": undeclared, "time.enabled": undeclared,
			"authentication.local_accounts": undeclared, "logging.collectors": undeclared,
		})
	})
	t.Run("a configuration that lost its blanks", func(t *testing.T) {
		compareDecided(t, head+"interface Ethernet0/0\nip address 10.0.0.1 255.0.0.0\nline vty 0 4\ntransport input telnet"+tail, map[string]string{
			"management.telnet": undeclared, "management.networks": undeclared, "snmp.enabled": undeclared,
		})
	})
}

func TestAristaDecides(t *testing.T) {
	const head, tail = "! device: s1 (DCS-7050, EOS-4.30.1F)\nhostname s1\n", "\nend\n"
	for _, c := range []decided{
		{
			"what runs by default",
			"",
			map[string]string{"management.telnet": "false", "management.http": "false", "ssh.enabled": "true", "snmp.enabled": "false", "management.networks": "[0.0.0.0/0]", "authentication.method": "local", "firmware.version": "4.30.1F"},
		},
		{
			"SSH is shut",
			"management ssh\n   shutdown",
			map[string]string{"ssh.enabled": "false", "management.networks": "[]"},
		},
		{
			"SSH in a VRF only",
			"management ssh\n   shutdown\n   vrf M\n      no shutdown",
			map[string]string{"ssh.enabled": "true"},
		},
		{"Telnet is on", "management telnet\n   no shutdown", map[string]string{"management.telnet": "true"}},
		{"the API with HTTPS", "management api http-commands\n   no shutdown", map[string]string{"management.http": "false"}},
		{
			"the API with HTTP",
			"management api http-commands\n   protocol http\n   no shutdown",
			map[string]string{"management.http": "true"},
		},
		{
			"the API for the device itself",
			"management api http-commands\n   protocol http localhost\n   no shutdown",
			map[string]string{"management.http": "false"},
		},
		{
			"the API is shut",
			"management api http-commands\n   protocol http\n   shutdown",
			map[string]string{"management.http": "false"},
		},
		{
			"an access list",
			"ip access-list A\n   10 permit ip 10.9.0.0/24 any\nmanagement ssh\n   ip access-group A in",
			map[string]string{"management.networks": "[10.9.0.0/24]"},
		},
		{
			"admin as delivered",
			"username admin role network-admin nopassword",
			map[string]string{"authentication.default_credentials_changed": "false", "authentication.local_accounts": "1", "authentication.password_storage": "none_stored"},
		},
		{
			"admin with a password",
			"username admin role network-admin secret sha512 $6$a$b",
			map[string]string{"authentication.default_credentials_changed": "true", "authentication.password_storage": "sha512crypt"},
		},
		{
			"ports are routed by default",
			"switchport default mode routed\ninterface Ethernet1",
			map[string]string{"kind": "router"},
		},
		{
			"a port switches by default",
			"interface Ethernet1",
			map[string]string{"kind": "switch", "switching.port_access": "none", "switching.trunk_negotiation": "false"},
		},
		{"root is off", "no aaa root", map[string]string{"ssh.root_login": "no"}},
		{
			"no idle time is set",
			"management ssh\n   cipher aes256-ctr",
			map[string]string{"management.session_timeout": undeclared, "ssh.ciphers": "[aes256-ctr]"},
		},
	} {
		t.Run(c.name, func(t *testing.T) { compareDecided(t, head+c.text+tail, c.want) })
	}
}

func TestJunosDecides(t *testing.T) {
	const head = "set version 21.4R1\nset system host-name j1\n"
	for _, c := range []decided{
		{
			"what runs by default",
			"",
			map[string]string{"management.telnet": "false", "management.http": "false", "management.legacy_services": "[]", "ssh.enabled": "false", "snmp.enabled": "false"},
		},
		{
			"SSH",
			"set system services ssh",
			map[string]string{"ssh.enabled": "true", "ssh.versions": "[2]", "ssh.root_login": undeclared, "management.networks": "[0.0.0.0/0]"},
		},
		{"both versions", "set system services ssh protocol-version [ v1 v2 ]", map[string]string{"ssh.versions": "[1 2]"}},
		{
			"a service switched off",
			"set system services ftp\ndeactivate system services ftp",
			map[string]string{"management.legacy_services": "[]"},
		},
		{
			"a filter on the loopback interface",
			"set system services ssh\nset interfaces lo0 unit 0 family inet filter input F",
			map[string]string{"management.networks": undeclared},
		},
		{
			"a group that is applied",
			"set groups G system services telnet\nset apply-groups G",
			map[string]string{"management.telnet": "true"},
		},
		{"a group that isn't", "set groups G system services telnet", map[string]string{"management.telnet": "false"}},
		{
			"a group applied further down",
			"set groups G system services telnet\nset system apply-groups G",
			map[string]string{"management.telnet": undeclared},
		},
		{
			"central authentication",
			"set system authentication-order [ radius password ]\nset system radius-server 10.0.0.1 secret abc",
			map[string]string{"authentication.method": "radius", "authentication.transport": "radius_udp"},
		},
		{
			"the classes of users",
			"set system login class c idle-timeout 5\nset system login user u class c",
			map[string]string{"management.session_timeout": "300", "authentication.local_accounts": "0"},
		},
		{
			"a user who is never logged off",
			"set system login user u class super-user",
			map[string]string{"management.session_timeout": "0", "authentication.local_accounts": "1"},
		},
		{
			"security zones",
			"set security zones security-zone trust interfaces ge-0/0/0.0",
			map[string]string{"kind": "firewall"},
		},
		{
			"a community with clients",
			"set snmp community abc clients 10.1.0.0/16\nset snmp community abc clients 10.1.2.0/24 restrict\nset snmp community abc authorization read-write",
			map[string]string{"snmp.versions": "[1 2c]", "snmp.write_access": "true"},
		},
		{"an old release", "", map[string]string{"ssh.versions": undeclared}},
	} {
		t.Run(c.name, func(t *testing.T) { compareDecided(t, head+c.text+"\n", c.want) })
	}
	t.Run("a release before version 2 was the default", func(t *testing.T) {
		compareDecided(t, "set version 10.4R1\nset system host-name j1\nset system services ssh\n", map[string]string{"ssh.versions": undeclared})
	})
}

// compareDecided imports a text and compares the values of its asset.
func compareDecided(t *testing.T, text string, want map[string]string) {
	t.Helper()
	path := filepath.Join(t.TempDir(), "device.cfg")
	if err := os.WriteFile(path, []byte(text), 0o666); err != nil {
		t.Fatal(err)
	}
	result := imported(t, path)
	if len(result.Devices) != 1 {
		t.Fatalf("not one device: %v", result.Warnings)
	}
	asset := loaded(t, result).Blocks["asset"][result.Devices[0].Name]
	for path, value := range want {
		got := asset.Kind
		if path != "kind" {
			got = shown(asset, path)
		}
		if got != value {
			t.Errorf("%s is %s, want %s", path, got, value)
		}
	}
	if t.Failed() {
		t.Logf("%s", result.Files)
	}
}

// shown writes the value at a path below an asset; the label of a nested block may hold dots.
func shown(asset *inventory.Block, path string) string {
	facet, rest, _ := strings.Cut(path, ".")
	block := asset.Facets[facet]
	if block == nil {
		return undeclared
	}
	if item, inner, nested := strings.Cut(rest, "."); nested {
		at := strings.LastIndex(inner, ".")
		block, rest = block.Items[item][inner[:at]], inner[at+1:]
	}
	if block == nil {
		return undeclared
	}
	value, declared := block.Data(rest)
	if !declared {
		return undeclared
	}
	switch value := value.(type) {
	case json.Number:
		return value.String()
	case []inventory.Value:
		words := []string{}
		for _, element := range value {
			words = append(words, fmt.Sprint(element.Data))
		}
		slices.Sort(words)
		return "[" + strings.Join(words, " ") + "]"
	}
	return fmt.Sprint(value)
}
