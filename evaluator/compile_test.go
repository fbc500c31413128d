package evaluator

import (
	"context"
	"strings"
	"testing"
	"testing/fstest"
)

// metadataOf heads a rule in tests; %SUBJECT is replaced.
const metadataOf = `# METADATA
# title: A rule
# custom:
#   id: TEST-001
#   severity: high
#   subject: %SUBJECT
#   kinds: [all]
#   cause: test
#   remediation: Mend it.
#   binding: operator
#   references: {nis2: ["21(2)(g)"]}
package netgrade.test.rule

`

// sourcesOf makes sources of one rule about assets with a body.
func sourcesOf(body string) Sources {
	text := strings.ReplaceAll(metadataOf, "%SUBJECT", "asset") + body
	return Sources{Policies: fstest.MapFS{"test/rule.rego": {Data: []byte(text)}}}
}

// servicesOf makes sources of one rule about services with a body.
func servicesOf(body string) Sources {
	text := strings.Replace(strings.ReplaceAll(metadataOf, "%SUBJECT", "service"), "#   kinds: [all]\n", "", 1) + body
	return Sources{Policies: fstest.MapFS{"test/rule.rego": {Data: []byte(text)}}}
}

// compileRule compiles one rule about assets.
func compileRule(t testing.TB, body string) *compiled {
	t.Helper()
	p, err := Compile(context.Background(), sourcesOf(body))
	if err != nil {
		t.Fatal(err)
	}
	set, err := p.forRules(context.Background(), p.rules)
	if err != nil {
		t.Fatal(err)
	}
	return set
}

func TestCompileRefuses(t *testing.T) {
	good := strings.ReplaceAll(metadataOf, "%SUBJECT", "asset") + harmless
	for _, test := range []struct{ name, old, changed, want string }{
		{"an unknown severity", "severity: high", "severity: grave", `test/rule.rego:1: severity is "grave"; expected one of critical, high, medium, low`},
		{"an unknown subject", "subject: asset", "subject: cable", `subject is "cable"; expected one of asset`},
		{"an unknown kind", "[all]", "[ruter]", `"ruter" is no kind of asset and no group of kinds`},
		{"no kinds", "#   kinds: [all]\n", "", "a rule about an asset needs kinds"},
		{"kinds of something else", "subject: asset", "subject: zone", "kinds belong to rules about an asset"},
		{"no cause", "#   cause: test\n", "", "the metadata of a rule needs cause"},
		{"an unknown binding", "binding: operator", "binding: everybody", `binding is "everybody"`},
		{"no references", "{nis2: [\"21(2)(g)\"]}", "{}", "needs references"},
		{"an empty reference", "[\"21(2)(g)\"]", "[]", "references.nis2 is a list of clauses"},
		{"an unknown key", "cause: test", "cause: test\n#   casue: test", "unknown key casue"},
		{"no title", "# title: A rule\n", "", "a rule needs a title"},
		{"a clock", "input.asset.exposure", "time.now_ns() > 0; input.asset.exposure", "undefined function time.now_ns"},
		{"the network", "input.asset.exposure", "http.send({}); input.asset.exposure", "undefined function http.send"},
		{"the environment", "input.asset.exposure", "opa.runtime(); input.asset.exposure", "undefined function opa.runtime"},
		{"chance", "input.asset.exposure", `rand.intn("x", 2); input.asset.exposure`, "undefined function rand.intn"},
		{"a schema from the network", "input.asset.exposure", `json.match_schema({}, {}); input.asset.exposure`, "undefined function json.match_schema"},
		{"no deny", "deny contains", "denied contains", "rule TEST-001 states no deny"},
		{"a name that is not used", "input.asset.exposure", "x := 1; input.asset.exposure", "assigned var x unused"},
		{"a syntax error", "deny contains", "deny contains contains", "test/rule.rego:"},
	} {
		t.Run(test.name, func(t *testing.T) {
			text := strings.Replace(good, test.old, test.changed, 1)
			if text == good {
				t.Fatal("the test changes nothing")
			}
			err := compileText(text)
			if err == nil || !strings.Contains(err.Error(), test.want) {
				t.Errorf("the mistake is %v, want %q", err, test.want)
			}
		})
	}
}

func TestCompileRefusesOneIDTwice(t *testing.T) {
	text := strings.ReplaceAll(metadataOf, "%SUBJECT", "asset") + harmless
	other := strings.Replace(text, "package netgrade.test.rule", "package netgrade.test.other", 1)
	_, err := Compile(context.Background(), Sources{Policies: fstest.MapFS{
		"test/one.rego": {Data: []byte(text)}, "test/other.rego": {Data: []byte(other)},
	}})
	if want := "test/other.rego: the rule id TEST-001 is taken by test/one.rego"; err == nil || err.Error() != want {
		t.Errorf("the mistake is %v, want %q", err, want)
	}
}

// compileText compiles the text of one rule as far as an evaluation would.
func compileText(text string) error {
	p, err := Compile(context.Background(), Sources{Policies: fstest.MapFS{"test/rule.rego": {Data: []byte(text)}}})
	if err != nil {
		return err
	}
	_, err = p.forRules(context.Background(), p.rules)
	return err
}

func TestCapabilitiesAllowNoNetwork(t *testing.T) {
	allowed := capabilities()
	if allowed.AllowNet == nil || len(allowed.AllowNet) > 0 {
		t.Errorf("allow_net is %v; nil would let a schema be fetched from anywhere", allowed.AllowNet)
	}
	if len(allowed.Builtins) < len(allowedBuiltins)-1 {
		t.Errorf("%d built-ins of %d in the list exist", len(allowed.Builtins), len(allowedBuiltins))
	}
}
