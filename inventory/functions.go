package inventory

import (
	"fmt"

	"github.com/hashicorp/hcl/v2/hclsyntax"

	"github.com/netgrade/netgrade/inventory/source"
)

// function is one of the fixed set of functions. All are pure: nothing of the machine, the network or the day comes into
// an inventory through an expression.
type function struct {
	// parameters are the types of the arguments: text, number, list, object, or any.
	parameters []string
	// variadic lets the last parameter stand any number of times, also never.
	variadic bool
	run      func(c *call) (value, error)
}

// call is one call in evaluation.
type call struct {
	evaluator *evaluator
	arguments []value
	at        source.Range
}

// functions is the fixed set, by name.
var functions = map[string]function{
	"upper":      {parameters: []string{"text"}, run: upper},
	"lower":      {parameters: []string{"text"}, run: lower},
	"trimspace":  {parameters: []string{"text"}, run: trimSpace},
	"replace":    {parameters: []string{"text", "text", "text"}, run: replace},
	"startswith": {parameters: []string{"text", "text"}, run: startsWith},
	"endswith":   {parameters: []string{"text", "text"}, run: endsWith},
	"join":       {parameters: []string{"text", "list"}, run: join},
	"split":      {parameters: []string{"text", "text"}, run: split},
	"format":     {parameters: []string{"text", "any"}, variadic: true, run: format},
	"tostring":   {parameters: []string{"any"}, run: toString},
	"length":     {parameters: []string{"any"}, run: length},
	"concat":     {parameters: []string{"list"}, variadic: true, run: concat},
	"contains":   {parameters: []string{"list", "any"}, run: contains},
	"distinct":   {parameters: []string{"list"}, run: distinct},
	"flatten":    {parameters: []string{"list"}, run: flatten},
	"sort":       {parameters: []string{"list"}, run: sortList},
	"keys":       {parameters: []string{"object"}, run: keys},
	"values":     {parameters: []string{"object"}, run: values},
	"lookup":     {parameters: []string{"object", "text", "any"}, run: lookup},
	"merge":      {parameters: []string{"object"}, variadic: true, run: merge},
	"coalesce":   {parameters: []string{"any"}, variadic: true, run: coalesce},
	"min":        {parameters: []string{"number", "number"}, variadic: true, run: minimum},
	"max":        {parameters: []string{"number", "number"}, variadic: true, run: maximum},
	"cidrsubnet": {parameters: []string{"text", "number", "number"}, run: cidrSubnet},
	"cidrhost":   {parameters: []string{"text", "number"}, run: cidrHost},
}

// call evaluates the arguments of a call and runs the function.
func (e *evaluator) call(x *hclsyntax.FunctionCallExpr, s *scope) (value, bool) {
	at := place(x.Range())
	f, known := functions[x.Name]
	if !known {
		nearest := e.problems.nearest(x.Name, sortedKeys(functions))
		if nearest == "" {
			return e.fail(place(x.NameRange), "there is no function "+quote(x.Name), "the functions are "+oneOf(sortedKeys(functions)))
		}
		return e.fail(place(x.NameRange), "there is no function "+quote(x.Name), didYouMeanCode("", nearest))
	}
	arguments, ok := e.arguments(x, s)
	if !ok || !e.accepts(x.Name, f, arguments, at) {
		return value{}, false
	}
	c := &call{evaluator: e, arguments: arguments, at: at}
	result, err := f.run(c)
	if err != nil {
		if err != errTold {
			e.fail(at, x.Name+": "+err.Error(), "")
		}
		return value{}, false
	}
	return result, true
}

// arguments evaluates the arguments; the last one is spread out where three dots follow it.
func (e *evaluator) arguments(x *hclsyntax.FunctionCallExpr, s *scope) ([]value, bool) {
	arguments, work := make([]value, 0, len(x.Args)), 0
	for i, one := range x.Args {
		v, ok := e.evaluate(one, s)
		if !ok {
			return nil, false
		}
		work += v.size
		list, isList := v.data.([]value)
		if !x.ExpandFinal || i < len(x.Args)-1 {
			arguments = append(arguments, v)
		} else if isList {
			for _, element := range list {
				arguments = append(arguments, element.through(v.via...))
			}
		} else {
			e.fail(place(one.Range()), "three dots follow a list, and this is "+v.describe(), "")
			return nil, false
		}
	}
	// Every function looks at each of its arguments at most a few times, so their size is its work.
	return arguments, e.spend(work, place(x.NameRange))
}

// accepts checks the number and the types of the arguments.
func (e *evaluator) accepts(name string, f function, arguments []value, at source.Range) bool {
	least := len(f.parameters)
	if f.variadic {
		least--
	}
	if len(arguments) < least || len(arguments) > len(f.parameters) && !f.variadic {
		e.fail(at, fmt.Sprintf("%s takes %s, not %d", name, countOf(least, f.variadic), len(arguments)), "")
		return false
	}
	for i, v := range arguments {
		if wanted := f.parameters[min(i, len(f.parameters)-1)]; !isA(v, wanted) {
			e.fail(at, fmt.Sprintf("argument %d of %s is %s, and this is %s", i+1, name, wanted, v.describe()), "")
			return false
		}
	}
	return true
}

func countOf(n int, orMore bool) string {
	text := fmt.Sprintf("%d arguments", n)
	if n == 1 {
		text = "1 argument"
	}
	if orMore {
		text += " or more"
	}
	return text
}

func isA(v value, wanted string) bool {
	ok := true
	switch wanted {
	case "text":
		_, ok = v.data.(string)
	case "number":
		_, ok = v.data.(float64)
	case "list":
		_, ok = v.data.([]value)
	case "object":
		_, ok = v.data.(object)
	}
	return ok
}

// text, number, list and object give an argument whose type has been checked.
func (c *call) text(i int) string    { return c.arguments[i].data.(string) }
func (c *call) number(i int) float64 { return c.arguments[i].data.(float64) }
func (c *call) object(i int) object  { return c.arguments[i].data.(object) }

// list gives the elements of an argument, which carry the places through which the list came.
func (c *call) list(i int) []value {
	v := c.arguments[i]
	elements := v.data.([]value)
	if len(v.via) == 0 {
		return elements
	}
	carried := make([]value, len(elements))
	for j, element := range elements {
		carried[j] = element.through(v.via...)
	}
	return carried
}

// afford asks for room before a result is built.
func (c *call) afford(size int) error {
	if !c.evaluator.afford(size, c.at) {
		return errTold
	}
	return nil
}

// result makes a leaf the result.
func (c *call) result(data any) (value, error) { return leaf(data, c.at), nil }
