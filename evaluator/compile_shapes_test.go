package evaluator

import (
	"fmt"
	"slices"
	"strings"
	"testing"

	"github.com/open-policy-agent/opa/v1/ast"

	"github.com/netgrade/netgrade/inventory/vocabulary"
)

// TestShapes refuses in our rules the shapes that turn silence into proof, or that hide from partial evaluation what is read.
func TestShapes(t *testing.T) {
	p := ours(t)
	set, err := p.forRules(t.Context(), p.rules)
	if err != nil {
		t.Fatal(err)
	}
	for _, complaint := range complaints(set) {
		t.Error(complaint)
	}
}

// complaints are all unsafe shapes in a set of rules and in what they share.
func complaints(set *compiled) []string {
	var found []string
	for _, path := range sortedKeys(set.compiler.Modules) {
		module := set.compiler.Modules[path]
		s := &shapes{compiler: set.compiler, lib: module.Package.Path.String() == "data.netgrade.lib"}
		for _, prepared := range set.rules {
			if "data."+prepared.Package == module.Package.Path.String() {
				s.rule = prepared
			}
		}
		for _, rule := range module.Rules {
			s.check(rule)
		}
		if s.rule != nil {
			s.wholeBlocks()
		}
		found = append(found, s.found...)
	}
	slices.Sort(found)
	return slices.Compact(found)
}

// shapes looks through one module.
type shapes struct {
	compiler *ast.Compiler
	lib      bool
	rule     *preparedRule // nil in what rules share
	found    []string
}

// complain notes a shape; what the compiler made itself has no place of its own.
func (s *shapes) complain(at *ast.Location, format string, values ...any) {
	if at == nil {
		at = &ast.Location{}
	}
	s.found = append(s.found, fmt.Sprintf("%s:%d: %s", at.File, at.Row, fmt.Sprintf(format, values...)))
}

// refusedBuiltins say nothing of what is undeclared, or hide it.
var refusedBuiltins = []string{"count", "sum", "min", "max", "sort", "object.get", "sprintf", "walk", "json.filter", "object.filter", "object.remove"}

func (s *shapes) check(rule *ast.Rule) {
	s.parameters(rule)
	if s.lib {
		return
	}
	if rule.Else != nil {
		s.complain(rule.Location, "else is chosen where nobody declared what comes before it")
	}
	if rule.Default {
		s.complain(rule.Location, "a default is chosen where nobody declared what would decide")
	}
	bound := map[ast.Var]bool{}
	ast.WalkExprs(rule, func(expression *ast.Expr) bool {
		s.expression(expression, bound)
		return false
	})
	ast.WalkTerms(rule, func(term *ast.Term) bool {
		s.term(term, bound)
		return false
	})
	if rule.Head.Name == "deny" {
		s.finding(rule)
	}
}

// parameters refuses a field of a function's parameter: partial evaluation and the type checker lose the path.
func (s *shapes) parameters(rule *ast.Rule) {
	ast.WalkRefs(rule, func(reference ast.Ref) bool {
		head, _ := reference[0].Value.(ast.Var)
		isParameter := slices.ContainsFunc(rule.Head.Args, func(argument *ast.Term) bool { return argument.Value.Compare(head) == 0 })
		if len(reference) < 2 || !isParameter {
			return false
		}
		if _, field := reference[1].Value.(ast.String); field || !s.lib {
			s.complain(rule.Location, "%s reads below a parameter of a function", rule.Head.Name)
		}
		return false
	})
}

func (s *shapes) expression(expression *ast.Expr, bound map[ast.Var]bool) {
	switch {
	case expression.Negated && !s.statesAbsence(expression):
		s.complain(expression.Location, "not is true where nobody declared anything")
	case len(expression.With) > 0:
		s.complain(expression.Location, "with puts another input in the place of the subject's")
	}
	if _, ok := expression.Terms.(*ast.Every); ok {
		s.complain(expression.Location, "every passes over what is undeclared")
	}
	if !expression.IsCall() {
		return
	}
	if name := expression.Operator().String(); slices.Contains(refusedBuiltins, name) {
		s.complain(expression.Location, "%s passes over what is undeclared", name)
	}
	if expression.IsEquality() {
		for i := range 2 {
			name, isName := expression.Operand(i).Value.(ast.Var)
			reference, isReference := expression.Operand(1 - i).Value.(ast.Ref)
			fromInput := isReference && (reference[0].Equal(ast.InputRootDocument) || reference[0].Equal(ast.DefaultRootDocument))
			// A fact of the topology is decided as a whole or not there at all.
			if isName && fromInput && !slices.ContainsFunc(reference, ast.StringTerm("_derived").Equal) {
				bound[name] = true
			}
		}
	}
}

// statesAbsence reports whether a rule about presence says that one path of its subject is not there.
func (s *shapes) statesAbsence(expression *ast.Expr) bool {
	term, ok := expression.Terms.(*ast.Term)
	if !ok || s.rule == nil || !s.rule.Presence {
		return false
	}
	reference, ok := term.Value.(ast.Ref)
	return ok && reference[0].Equal(ast.InputRootDocument) && reference.IsGround()
}

func (s *shapes) term(term *ast.Term, bound map[ast.Var]bool) {
	switch value := term.Value.(type) {
	case ast.Ref:
		if head, ok := value[0].Value.(ast.Var); ok && bound[head] && len(value) > 1 {
			s.complain(term.Location, "an item that was given a name loses its path; address it by reference")
		}
	case *ast.ArrayComprehension, *ast.SetComprehension, *ast.ObjectComprehension:
		if readsMoreThanThresholds(value) {
			s.complain(term.Location, "a comprehension passes over what is undeclared")
		}
	}
}

// readsMoreThanThresholds reports whether anything but parameters and lists goes into a comprehension.
func readsMoreThanThresholds(comprehension ast.Value) bool {
	found := false
	ast.WalkRefs(comprehension, func(reference ast.Ref) bool {
		text := reference.String()
		found = found || strings.HasPrefix(text, "input") ||
			strings.HasPrefix(text, "data.netgrade.") && !strings.HasPrefix(text, "data.netgrade.parameters.") && !strings.HasPrefix(text, "data.netgrade.lib.")
		return found
	})
	return found
}

// finding refuses a message that could not be translated or remembered.
func (s *shapes) finding(rule *ast.Rule) {
	w := &walk{compiler: s.compiler, reads: &reads{}, results: map[*ast.Rule]*origin{}}
	local := names{}
	w.body(rule.Body, local)
	objects := 0
	ast.WalkTerms(rule, func(term *ast.Term) bool {
		object, ok := term.Value.(ast.Object)
		if !ok || object.Get(ast.StringTerm("message")) == nil {
			return false
		}
		objects++
		if _, constant := object.Get(ast.StringTerm("message")).Value.(ast.String); !constant {
			s.complain(rule.Location, "a message is a constant; put values into with")
		}
		if object.Get(ast.StringTerm("at")) == nil {
			s.complain(rule.Location, "a finding needs at")
		}
		if with := object.Get(ast.StringTerm("with")); with != nil {
			s.holes(rule, w.term(with, local))
		}
		return true
	})
	if objects == 0 {
		s.complain(rule.Location, "a finding is an object with message and at")
	}
}

// holes refuses the subject's name and the day in a message.
func (s *shapes) holes(rule *ast.Rule, value *origin) {
	for ; value != nil; value = value.parts {
		for _, path := range value.paths {
			switch strings.Join(path, ".") {
			case "as_of", "reference_day":
				s.complain(rule.Location, "a message doesn't say the day; the report does")
			case s.rule.Subject + "._name":
				s.complain(rule.Location, "a message doesn't name its subject; the report does")
			}
		}
	}
}

// wholeBlocks refuses a block that is used as one value: handed over, compared or looked through as a whole.
func (s *shapes) wholeBlocks() {
	var look func(definition *vocabulary.Block, read *reads, path string)
	look = func(definition *vocabulary.Block, read *reads, path string) {
		if read == nil {
			return
		}
		if read.whole {
			s.found = append(s.found, fmt.Sprintf("%s: %s is used as a whole; hand over single values", s.rule.Package, path))
			return
		}
		for _, nested := range definition.Blocks {
			below := read.below(nested.Name)
			if nested.Repeatable && below != nil && !below.whole {
				below = below.below(anyElement)
			}
			look(nested, below, path+"."+nested.Name)
		}
	}
	words := vocabulary.Standard()
	look(words.SubjectBlock(s.rule.Subject), s.rule.reads.below(s.rule.Subject), "input."+s.rule.Subject)
	look(words.Block("operator"), s.rule.reads.below("operator"), "input.operator")
	for _, name := range sortedKeys(words.Subjects) {
		all := s.rule.reads.below("inventory").below(name)
		if all != nil && all.whole {
			s.found = append(s.found, fmt.Sprintf("%s: input.inventory.%s is used as a whole", s.rule.Package, name))
			continue
		}
		look(words.SubjectBlock(name), all.below(anyElement), "input.inventory."+name)
	}
}

// TestShapesBite shows that each unsafe shape is seen.
func TestShapesBite(t *testing.T) {
	for _, test := range []struct{ name, body, want string }{
		{"not", `deny contains {"message": "m", "at": []} if { not input.asset.ssh.enabled }`, "not is true"},
		{"not in", `deny contains {"message": "m", "at": []} if { not input.asset.exposure in {"internet"} }`, "not is true"},
		{"every", `met if { every cipher in input.asset.ssh.ciphers { cipher == "x" } }`, "every passes over"},
		{"count", `met if count(input.asset.ssh.host_key) > 1`, "count passes over"},
		{"comprehension", `met if {n | some n; input.asset.ssh.host_key[n].bits > 2} == set()`, "a comprehension passes over"},
		{"comprehension over a rule", `_keys contains n if { some n; input.asset.ssh.host_key[n].bits > 2 }
met if {n | some n in _keys} == set()`, "a comprehension passes over"},
		{"some in", `met if { some key in input.asset.ssh.host_key; key.bits > 2 }`, "loses its path"},
		{"an object with a name", `met if { ssh := input.asset.ssh; ssh.enabled }`, "loses its path"},
		{"an object handed over", `met if is_object(object.union(input.asset.ssh, {}))`, "is used as a whole"},
		{"an object handed to a function", `_on(ssh) if ssh.enabled
met if _on(input.asset.ssh)`, "reads below a parameter"},
		{"object.get", `met if object.get(input.asset, "status", "active") == "active"`, "object.get passes over"},
		{"sprintf", `deny contains {"message": sprintf("%v", [input.asset.exposure]), "at": []} if input.asset.exposure == "internet"`, "sprintf passes over"},
		{"a computed message", `deny contains {"message": input.asset.exposure, "at": []} if input.asset.exposure == "internet"`, "a message is a constant"},
		{"no place", `deny contains {"message": "m"} if input.asset.exposure == "internet"`, "needs at"},
		{"a plain text", `deny contains "m" if input.asset.exposure == "internet"`, "an object with message"},
		{"the subject's name", `deny contains {"message": "{n}", "at": [], "with": {"n": input.asset._name}} if input.asset.exposure == "internet"`, "doesn't name its subject"},
		{"the day", `deny contains f if { day := input.as_of; f := {"message": "{n}", "at": [], "with": {"n": day}} }`, "doesn't say the day"},
		{"else", `_limit := 1 if input.asset.exposure == "internet"
else := 2
met if _limit == 2`, "else is chosen"},
		{"default", `default _on := false
_on if input.asset.ssh.enabled
met if _on == false`, "a default is chosen"},
		{"with", `met if input.asset.ssh.enabled with input.asset as {}`, "another input"},
	} {
		t.Run(test.name, func(t *testing.T) {
			if !strings.Contains(test.body, "deny") {
				test.body += "\n" + harmless
			}
			found := complaints(compileRule(t, test.body))
			if !slices.ContainsFunc(found, func(complaint string) bool { return strings.Contains(complaint, test.want) }) {
				t.Errorf("no complaint %q: %q", test.want, found)
			}
		})
	}
	t.Run("nothing", func(t *testing.T) {
		body := harmless + "\nmet if { fact := input.asset._derived.fact; fact.holds; input.asset.exposure != \"internet\" }"
		if found := complaints(compileRule(t, body)); len(found) > 0 {
			t.Errorf("a harmless rule is refused: %q", found)
		}
	})
}

const harmless = `deny contains {"message": "m", "at": ["exposure"]} if { input.asset.exposure == "internet" }`
